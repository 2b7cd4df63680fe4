#include "support/random_facts.hpp"

#include <mneedle/answers.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("a proposal is said in flags, each with its value")
{
  auto proposal = ready();
  proposal.on = day(2026, 3, 20);
  proposal.device_since = day(2026, 2, 1);
  proposal.conditions = {ConditionId{"melasma"}, ConditionId{"pregnancy"}};
  proposal.events = {event_on("sunburn", day(2026, 3, 1)), event_on("peel-light", day(2026, 1, 2))};
  proposal.steps = {{StepId{"hands"}, {false, {}}}, {StepId{"disinfect-before"}, {true, 9, "min"}}};
  auto last = session_on(day(2026, 3, 6), um(1500));
  last.setting = Setting::professional;
  last.bled = Bled::yes;
  proposal.last = last;
  CHECK(check_words(proposal)
        == std::vector<std::string>{
          "check", "--today 2026-03-16", "--on 2026-03-20", "--depth 0.25", "--area face",
          "--sensitivity normal", "--device-kind roller", "--device-uses 4", "--device-since 2026-02-01",
          "--last 2026-03-06", "--last-depth 1.50", "--last-setting professional", "--last-bled",
          "--condition melasma,pregnancy", "--event sunburn=2026-03-01,peel-light=2026-01-02", "--screened",
          "--done all,disinfect-before=9min", "--not-done hands"});
}

TEST_CASE("what nobody said makes no flag")
{
  Proposal proposal;
  proposal.today = proposal.on = today();
  CHECK(check_words(proposal) == std::vector<std::string>{"check", "--today 2026-03-16"});
  proposal.last = LastNever{};
  CHECK(check_words(proposal) == std::vector<std::string>{"check", "--today 2026-03-16", "--last never"});
}

TEST_CASE("what was said is read back as what it was")
{
  RandomFacts random{31};
  for (int i = 0; i < 2000; ++i) {
    const auto proposal = random.known_proposal();
    const auto answers = answers_of(proposal);
    const auto again = resolve(answers, proposal.today, builtin_book()).proposal;
    CAPTURE(i);
    REQUIRE(flags_of(answers_of(again)) == flags_of(answers));
    const auto was = evaluate(proposal, builtin_book(), {});
    const auto is = evaluate(again, builtin_book(), {});
    REQUIRE(was.worst() == is.worst());
    REQUIRE(was.earliest() == is.earliest());
    REQUIRE(was.recommended() == is.recommended());
  }
}

TEST_CASE("a text is one word of the shell")
{
  CHECK(shell_word("2026-03-16") == "2026-03-16");
  CHECK(shell_word("3 days ago") == "'3 days ago'");
  CHECK(shell_word("") == "''");
  CHECK(shell_word("it's $(touch x)") == "'it'\\''s $(touch x)'");
  CHECK(shell_word("~") == "'~'");
}
