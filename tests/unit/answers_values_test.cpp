#include "support/answers_samples.hpp"
#include "support/refusal.hpp"

#include <memory>

using namespace mneedle;

namespace {

constexpr auto least = Depth::micrometres(50);
constexpr auto most = Depth::micrometres(3000);

std::string depth_refusal(const std::string& text, std::optional<Depth> limit = most)
{
  return refusal([&] { resolve_depth(said(text), least, limit); });
}

} // namespace

TEST_CASE("a depth outside the limits names the likely slip")
{
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
    {"0.049", "--flag: \"0.049\" is 0.049 mm, less than 0.05 mm; did you mean 0.49 mm?"},
    {"0.05", ""},
    {"3", ""},
    {"3.001", "--flag: \"3.001\" is 3.001 mm, more than 3.00 mm"},
    {"5", "--flag: \"5\" is 5.00 mm, more than 3.00 mm; did you mean 0.50 mm?"},
    {"010", "--flag: \"010\" is 10.00 mm, more than 3.00 mm; did you mean 0.10 mm?"},
    {"50", "--flag: \"50\" is 50.00 mm, more than 3.00 mm; did you mean 0.50 mm?"},
    {"100", "--flag: \"100\" is 100.00 mm, more than 3.00 mm; did you mean 0.10 mm?"},
    {"250", "--flag: \"250\" is no needle depth; did you mean 250 um?"},
    {"1500", "--flag: \"1500\" is no needle depth; did you mean 1500 um?"},
    {"3001", "--flag: \"3001\" is no needle depth; write millimetres such as 0.25, or 250um"},
    {"0.025", "--flag: \"0.025\" is 0.025 mm, less than 0.05 mm; did you mean 0.25 mm?"},
    {"25um", "--flag: \"25um\" is 0.025 mm, less than 0.05 mm; did you mean 0.25 mm?"},
    {"0.001", "--flag: \"0.001\" is 0.001 mm, less than 0.05 mm"},
    {"0", "--flag: \"0\" is 0.00 mm, less than 0.05 mm"},
    {"nan", "--flag: \"nan\" is no needle depth; write millimetres such as 0.25, or 250um"},
    {"", "--flag: \"\" is no needle depth; write millimetres such as 0.25, or 250um"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(depth_refusal(c.text) == c.message);
  }
}

TEST_CASE("without an upper limit a depth may be any that a file can hold")
{
  CHECK(resolve_depth(said("4.5"), least, {}) == Depth::micrometres(4500));
  CHECK(depth_refusal("0.01", {}) == "--flag: \"0.01\" is 0.01 mm, less than 0.05 mm");
  CHECK(depth_refusal("250", {})
        == "--flag: \"250\" is no needle depth; write millimetres such as 0.25, or 250um");
}

TEST_CASE("a date is refused where it stands")
{
  CHECK(resolve_date(said("yesterday"), today(), DateSense::past).date == today() - Days{1});
  CHECK(refusal([] { resolve_date(said("tomorrow"), today(), DateSense::past); })
        == "--flag: date \"tomorrow\" is after today, 2026-03-16; a fact has already happened");
}

TEST_CASE("a word that no rule knows is refused with a suggestion")
{
  const auto& rules = builtin_book();
  CHECK(resolve_word<Area>(said("upper-lip")) == Area::upper_lip);
  CHECK(refusal([] { resolve_word<Setting>(said("hom")); })
        == "--flag: unknown word \"hom\" (did you mean \"home\"?); one of home, professional");
  CHECK(resolve_condition(said("pregnancy"), rules) == ConditionId{"pregnancy"});
  CHECK(resolve_condition(said("warn-infection"), rules) == ConditionId{"warn-infection"});
  CHECK(resolve_event(said("patch-test"), rules) == EventId{"patch-test"});
  CHECK(resolve_step(said("hands"), rules) == StepId{"hands"});
  CHECK(refusal([&] { resolve_condition(said("sunburn"), rules); })
        == "--flag: unknown condition \"sunburn\"; it has a date: give it as an event with the day");
  CHECK(refusal([&] { resolve_event(said("pregnancy"), rules); })
        == "--flag: unknown event \"pregnancy\"; it has no date: give it as a condition");
  CHECK(refusal([&] { resolve_step(said("hand"), rules); })
        == "--flag: unknown step \"hand\" (did you mean \"hands\"?)");
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
