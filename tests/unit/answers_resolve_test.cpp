#include "support/answers_samples.hpp"
#include "support/refusal.hpp"
#include "support/small_rules.hpp"

using namespace mneedle;

namespace {

Date on(int year, int month, int day) { return *make_date(year, month, day); }

StepAnswer step(std::string_view answers, std::string_view name)
{
  const auto steps = resolved(answers).proposal.steps;
  const auto found = steps.find(StepId{name});
  REQUIRE(found != steps.end());
  return found->second;
}

} // namespace

TEST_CASE("nothing said is nothing known")
{
  const auto [proposal, assumed] = resolved("");
  CHECK(proposal.today == today());
  CHECK(proposal.on == today());
  CHECK_FALSE(proposal.depth);
  CHECK_FALSE(proposal.area);
  CHECK_FALSE(proposal.device_kind);
  CHECK_FALSE(proposal.sensitivity);
  CHECK_FALSE(proposal.uses);
  CHECK_FALSE(proposal.device_since);
  CHECK(proposal.last == Last{LastUnknown{}});
  CHECK_FALSE(proposal.screened);
  CHECK_FALSE(proposal.stored_screening);
  CHECK_FALSE(proposal.all_steps_done);
  CHECK(proposal.steps.empty());
  CHECK(assumed.empty());
}

TEST_CASE("every fact of an answers file arrives")
{
  const auto [proposal, assumed] = resolved(R"(on = "in 2 days"
depth = "250um"
area = "upper-lip"
device_kind = "stamp"
device_uses = "010"
device_since = 2026-02-01
sensitivity = "high"
last = "3 days ago"
last_depth = 1
last_setting = "professional"
last_bled = true
conditions = ["pregnancy", "melasma"]
screened = true
done = ["all", "hands"]
not_done = ["cleanse"]
events = { isotretinoin = 2025-10-30, peel-light = "2 weeks ago" }
)");
  CHECK(proposal.on == today() + Days{2});
  CHECK(proposal.depth == Depth::micrometres(250));
  CHECK(proposal.area == Area::upper_lip);
  CHECK(proposal.device_kind == DeviceKind::stamp);
  CHECK(proposal.uses == 10);
  CHECK(proposal.device_since == on(2026, 2, 1));
  CHECK(proposal.sensitivity == Sensitivity::high);
  const auto& last = std::get<Session>(proposal.last);
  CHECK(last.date == today() - Days{3});
  CHECK(last.area == Area::upper_lip);
  CHECK(last.depth == Depth::micrometres(1000));
  CHECK(last.setting == Setting::professional);
  CHECK(last.bled == Bled::yes);
  CHECK_FALSE(last.imprecise);
  CHECK(proposal.conditions == std::vector{ConditionId{"pregnancy"}, ConditionId{"melasma"}});
  CHECK(proposal.screened);
  REQUIRE(proposal.events.size() == 2);
  CHECK(proposal.events[0].event == EventId{"isotretinoin"});
  CHECK(proposal.events[1].date == on(2026, 3, 2));
  CHECK(proposal.all_steps_done);
  CHECK(proposal.steps.at(StepId{"hands"}).done);
  CHECK_FALSE(proposal.steps.at(StepId{"cleanse"}).done);
  CHECK(assumed.empty());
}

TEST_CASE("a depth may be a number or a text")
{
  for (const std::string text : {"0.25", "\"0.25\"", "\"0,25\"", "\"0.25 mm\"", "2.5e-1"}) {
    CAPTURE(text);
    CHECK(resolved("depth = " + text).proposal.depth == Depth::micrometres(250));
  }
  CHECK(resolved("depth = 1").proposal.depth == Depth::micrometres(1000));
  CHECK(resolved("depth = 1.0").proposal.depth == Depth::micrometres(1000));
}

TEST_CASE("a vague date is said to be one, fact by fact")
{
  const auto [proposal, assumed] = resolved(
    "last = 2025\ndevice_since = \"2026-02\"\nevents = { sunburn = \"2026-03\", laser = 2026-01-01 }");
  CHECK(std::get<Session>(proposal.last).date == on(2025, 12, 31));
  CHECK(std::get<Session>(proposal.last).imprecise);
  CHECK(proposal.device_since == on(2026, 2, 1));
  REQUIRE(proposal.events.size() == 2);
  CHECK(proposal.events[0].date == today());
  CHECK(proposal.events[0].imprecise);
  CHECK_FALSE(proposal.events[1].imprecise);
  CHECK(assumed
        == std::vector<Assumption>{
          {"2026-02 read as 2026-02-01"}, {"2025 read as 2025-12-31"}, {"2026-03 read as 2026-03-16"}});
}

TEST_CASE("a vague screening is the earliest it can be, since it wears out")
{
  Answers answers;
  answers.stored_screening = said("2026-02");
  CHECK(resolve(answers, today(), builtin_book()).proposal.stored_screening == on(2026, 2, 1));
}

TEST_CASE("never is an answer")
{
  CHECK(resolved("last = \"never\"").proposal.last == Last{LastNever{}});
  CHECK(resolved("last = \"never\"\nlast_bled = false").proposal.last == Last{LastNever{}});
}

TEST_CASE("a professional session may have been deeper than any home needle")
{
  const auto deep = resolved("last = 2026-01-01\nlast_depth = 4\nlast_setting = \"professional\"");
  CHECK(std::get<Session>(deep.proposal.last).depth == Depth::micrometres(4000));
  CHECK_FALSE(
    refusal([] { resolved("last = 2026-01-01\nlast_depth = 4\nlast_setting = \"home\""); }).empty());
}

TEST_CASE("a measure is read with its unit, and the smaller of two counts")
{
  CHECK(step("done = [\"disinfect-before=12min\"]", "disinfect-before") == StepAnswer{true, 12, "min"});
  CHECK(step("done = [\"disinfect-before=2min\"]", "disinfect-before") == StepAnswer{true, 2, "min"});
  CHECK(step("done = [\"disinfect-before=12 min\"]", "disinfect-before") == StepAnswer{true, 12, "min"});
  CHECK(step("done = [\"disinfect-before=0min\"]", "disinfect-before") == StepAnswer{true, 0, "min"});
  CHECK(step("done = [\"disinfect-before=010min\"]", "disinfect-before") == StepAnswer{true, 10, "min"});
  CHECK(step("done = [\"disinfect-before\"]", "disinfect-before") == StepAnswer{true, std::nullopt});
  CHECK(step("done = [\"disinfect-before=12min\", \"disinfect-before=2min\"]", "disinfect-before")
        == StepAnswer{true, 2, "min"});
  CHECK(step("done = [\"disinfect-before=2min\", \"disinfect-before=12min\"]", "disinfect-before")
        == StepAnswer{true, 2, "min"});
  CHECK(step("done = [\"disinfect-before=2min\", \"disinfect-before\", \"all\"]", "disinfect-before")
        == StepAnswer{true, 2, "min"});
}

TEST_CASE("a measure is shown as the most that any rule asks of the step")
{
  RuleBook book{small_set()};
  const auto* less = R"(step = "soak"
phase = "before"
text = "Soak the head"
omitted = "fix"
measure = { unit = "min", at_least = 5 })";
  book.add(parse_overlay({"less.toml", rule_text("step", "less", less)}, book));
  Answers answers;
  answers.done = {said("soak=20s")};
  CHECK(refusal([&] { resolve(answers, today(), book); })
        == "--flag: \"20s\" is not a measure for \"soak\"; write soak=10min");
}

TEST_CASE("a step that is said to be both counts as not done")
{
  CHECK(step("done = [\"all\", \"hands\"]\nnot_done = [\"hands\"]", "hands") == StepAnswer{});
  CHECK(step("not_done = [\"disinfect-before\"]\ndone = [\"disinfect-before=12min\"]", "disinfect-before")
        == StepAnswer{});
}

TEST_CASE("the day of an event is asked for")
{
  Answers answers;
  answers.events = {said("isotretinoin"), said("peel-light="), said("=2026-01-01"),
                    said("sunburn=2026-01-01=2")};
  CHECK(refusal([&] { resolve(answers, today(), builtin_book()); })
        == "--flag: event \"isotretinoin\" has no date; write isotretinoin=2026-03-16\n"
           "--flag: date \"\" is not a date; try 2026-03-16, \"3 Dec\", \"3 days ago\", 3d, \"last friday\" "
           "or 2026-03\n"
           "--flag: unknown event \"\"; all of them: mneedle rules list --kind deferral\n"
           "--flag: date \"2026-01-01=2\" is not a date; try 2026-03-16, \"3 Dec\", \"3 days ago\", 3d, "
           "\"last friday\" "
           "or 2026-03");
}

TEST_CASE("an empty text is never an answer")
{
  using Fact = std::optional<Said> Answers::*;
  for (const Fact fact :
       {&Answers::on, &Answers::depth, &Answers::area, &Answers::device_kind, &Answers::device_uses,
        &Answers::device_since, &Answers::sensitivity, &Answers::last, &Answers::stored_screening}) {
    Answers answers;
    answers.*fact = said("");
    CHECK(refusal([&] { resolve(answers, today(), builtin_book()); }).starts_with("--flag: "));
  }
  using List = std::vector<Said> Answers::*;
  for (const List list : {&Answers::conditions, &Answers::events, &Answers::done, &Answers::not_done}) {
    Answers answers;
    (answers.*list).push_back(said(""));
    CHECK(refusal([&] { resolve(answers, today(), builtin_book()); }).starts_with("--flag: unknown "));
  }
}

TEST_CASE("uses are plain digits, and ten is ten")
{
  const auto uses = [](const char* text) {
    Answers answers;
    answers.device_uses = said(text);
    return resolve(answers, today(), builtin_book()).proposal.uses;
  };
  CHECK(uses("0") == 0);
  CHECK(uses("010") == 10);
  CHECK(uses("9999") == 9999);
  for (const std::string text : {"-1", "-0", "+1", "4.0", "4.5", "0x4", "1e1", " 4", "4 ", "10000", "four"}) {
    CAPTURE(text);
    CHECK(refusal([&] { uses(text.c_str()); })
          == "--flag: \"" + text + "\" is not a number of uses; write a whole number such as 4");
  }
}
