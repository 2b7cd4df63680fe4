#include "support/answers_samples.hpp"
#include "support/refusal.hpp"

#include <memory>

using namespace mneedle;

namespace {

std::string depth_refusal(const std::string& text, Setting setting = Setting::home)
{
  return refusal([&] { resolve_depth(said(text), setting, builtin_book()); });
}

// What is said of a depth of nothing, and of tips that are no needles.
std::string not_needling() { return std::string{builtin_book().find(RuleId{"not-needling"})->head.message}; }

} // namespace

TEST_CASE("a depth outside the limits names the likely slip")
{
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
    {"0.049", "--flag: \"0.049\" is 0.049 mm, less than 0.05 mm; read the length on the device"},
    {"0.05", ""},
    {"3", ""},
    {"3.001", "--flag: \"3.001\" is 3.001 mm, more than 3.00 mm"},
    {"5", "--flag: \"5\" is 5.00 mm, more than 3.00 mm; did you mean 0.50 mm?"},
    {"010", "--flag: \"010\" is 10.00 mm, more than 3.00 mm; did you mean 0.10 mm?"},
    {"50", "--flag: \"50\" is 50.00 mm, more than 3.00 mm; did you mean 0.50 mm?"},
    {"100", "--flag: \"100\" is 100.00 mm, more than 3.00 mm; did you mean 0.10 mm?"},
    {"250", "--flag: not a needle length: \"250\"; did you mean 250 um?"},
    {"1500", "--flag: not a needle length: \"1500\"; did you mean 1500 um?"},
    {"3001", "--flag: not a needle length: \"3001\"; write millimetres such as 0.25, or 250um"},
    {"0.025", "--flag: \"0.025\" is 0.025 mm, less than 0.05 mm; read the length on the device"},
    {"25um", "--flag: \"25um\" is 0.025 mm, less than 0.05 mm; read the length on the device"},
    {"0.001", "--flag: \"0.001\" is 0.001 mm, less than 0.05 mm; read the length on the device"},
    {"0", "--flag: \"0\": " + not_needling()},
    {"nano", "--flag: \"nano\": " + not_needling()},
    {"nan", "--flag: not a needle length: \"nan\"; write millimetres such as 0.25, or 250um"},
    {"", "--flag: not a needle length: \"\"; write millimetres such as 0.25, or 250um"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(depth_refusal(c.text) == c.message);
  }
}

TEST_CASE("without an upper limit a depth may be any that a file can hold")
{
  CHECK(resolve_depth(said("4.5"), Setting::professional, builtin_book()) == Depth::micrometres(4500));
  CHECK(depth_refusal("0.01", Setting::professional)
        == "--flag: \"0.01\" is 0.01 mm, less than 0.05 mm; read the length on the device");
  CHECK(depth_refusal("250", Setting::professional)
        == "--flag: not a needle length: \"250\"; write millimetres such as 0.25, or 250um");
}

TEST_CASE("a date is refused where it stands")
{
  CHECK(resolve_date(said("yesterday"), today(), DateSense::past).date == today() - Days{1});
  CHECK(refusal([] { resolve_date(said("tomorrow"), today(), DateSense::past); })
        == "--flag: date \"tomorrow\" is in the future; today is 2026-03-16");
}

TEST_CASE("a word that no rule knows is refused with a suggestion")
{
  const auto& rules = builtin_book();
  CHECK(resolve_word<Area>(said("upper-lip"), rules) == Area::upper_lip);
  CHECK(refusal([&] { resolve_word<Setting>(said("hme"), rules); })
        == "--flag: unknown word \"hme\" (did you mean \"home\"?); one of home, professional");
  CHECK(resolve_condition(said("pregnancy"), rules) == ConditionId{"pregnancy"});
  CHECK(resolve_condition(said("warn-infection"), rules) == ConditionId{"warn-infection"});
  CHECK(resolve_event(said("patch-test"), rules) == EventId{"patch-test"});
  CHECK(resolve_step(said("hands"), rules) == StepId{"hands"});
  CHECK(refusal([&] { resolve_condition(said("sunburn"), rules); })
        == "--flag: unknown condition \"sunburn\"; it has a date: give it as an event with the day, --event "
           "sunburn=DATE");
  CHECK(refusal([&] { resolve_event(said("pregnancy"), rules); })
        == "--flag: unknown event \"pregnancy\"; it has no date: give it as a condition, "
           "--condition pregnancy");
  CHECK(refusal([&] { resolve_step(said("hadns"), rules); })
        == "--flag: unknown step \"hadns\" (did you mean \"hands\"?)");
}

TEST_CASE("what is a condition and an event is both")
{
  const auto& rules = builtin_book();
  CHECK(resolve_condition(said("isotretinoin"), rules) == ConditionId{"isotretinoin"});
  CHECK(resolve_event(said("isotretinoin"), rules) == EventId{"isotretinoin"});
}

TEST_CASE("an id belongs to the rules, not to the text it was read from")
{
  auto text = std::make_unique<Said>(said("pregnancy"));
  const auto id = resolve_condition(*text, builtin_book());
  text->text.assign(text->text.size(), 'x');
  CHECK(id.text() == "pregnancy");
}
