// What an answer may look like, and what becomes of it.

#include "support/talk.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

namespace {

Said by_flag(const char* text) { return {text, {"--flag"}}; }

// Asks up to the page of what happened.
void come_to_events(Talk& talk)
{
  talk.say(needle).say({"never"});
  while (talk.topic().find("what happened") == std::string::npos) {
    talk.say({"none"});
  }
}

std::size_t events_asked(Talk& talk)
{
  const auto items = talk.say(needle).say({"never"}).all_items();
  return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const QuestionItem& item) {
    return item.rule != nullptr && std::holds_alternative<DeferralRule>(item.rule->body);
  }));
}

std::string first_step(Answers start)
{
  Talk talk{std::move(start)};
  talk.say(needle).say({"never"}).say_all("none", "Before anything");
  return talk.topic();
}

} // namespace

TEST_CASE("a day in words becomes a date, and a month or a year stays what it is")
{
  struct Case {
    const char* line;
    const char* kept;
    bool imprecise;
  };
  const Case cases[] = {
    {"2026-02", "2026-02", true},        {"2025", "2025", true},
    {"2026-02-28", "2026-02-28", false}, {"3 days ago", "2026-03-13", false},
    {"monday", "2026-03-16", false},     {"last friday", "2026-03-13", false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    Talk talk;
    talk.say(needle).say({c.line});
    CHECK(talk.interview.answers().last->text == c.kept);
    const auto proposal = talk.proposal_of(talk.interview.answers());
    CHECK(std::get<Session>(proposal.last).imprecise == c.imprecise);
  }
}

TEST_CASE("never, none and yes are words in any case")
{
  Talk talk;
  talk.say(needle).say({"Never", "NONE"});
  CHECK(talk.interview.answers().last->text == "never");
  CHECK(talk.topic() == "Before anything: warning signs, 2 of 2");
  CHECK(yes_or_no("yEs") == true);
  CHECK(yes_or_no("nO") == false);
  CHECK(yes_or_no("yess") == std::nullopt);
  CHECK(yes_or_no("") == std::nullopt);
}

TEST_CASE("a number that is named twice counts once")
{
  Talk talk;
  come_to_events(talk);
  talk.say({"1,1 1"}).say_all("none", "what happened");
  CHECK(talk.topic() == "Before anything: tattoo");
  talk.say({"2026-01-01"});
  CHECK(talk.interview.answers().events.size() == 1);
  CHECK(talk.topic().find("touch skin") != std::string::npos);
}

TEST_CASE("an event that a flag names is not asked for")
{
  Talk all;
  Answers start;
  start.events = {by_flag("sunburn=2025-06-01")};
  Talk fewer{std::move(start)};
  CHECK(events_asked(fewer) + 1 == events_asked(all));
}

TEST_CASE("of a last session that a flag names by its day alone the rest is asked")
{
  Answers start;
  start.last = by_flag("10 days ago");
  Talk talk{std::move(start)};
  talk.say(needle);
  CHECK(talk.interview.now()->text == "Was that at home or by a professional?");
  talk.say({"", "0.5"});
  CHECK(talk.interview.now()->text == "Did it draw blood?");
  talk.say({"y"});
  CHECK(talk.topic() == "Before anything: warning signs, 1 of 2");
  const auto last = std::get<Session>(talk.proposal_of(talk.interview.answers()).last);
  CHECK(last.depth == um(500));
  CHECK(last.bled == Bled::yes);
}

TEST_CASE("of a last session that flags describe nothing more is asked")
{
  Answers start;
  start.last = by_flag("10 days ago");
  SUBCASE("by its depth") { start.last_depth = by_flag("0.25"); }
  SUBCASE("by its setting") { start.last_setting = by_flag("home"); }
  SUBCASE("by its blood") { start.last_bled = true; }
  Talk talk{std::move(start)};
  talk.say(needle);
  CHECK(talk.topic() == "Before anything: warning signs, 1 of 2");
}

TEST_CASE("the questions of a last session are not asked again of whoever says the same in flags")
{
  Talk talk;
  talk.say(needle).say({"10 days ago", "", "", "n"});
  Answers again;
  again.last = talk.interview.answers().last;
  again.last_depth = talk.interview.answers().last_depth;
  again.last_setting = talk.interview.answers().last_setting;
  Talk second{std::move(again)};
  second.say(needle);
  CHECK(second.topic() == "Before anything: warning signs, 1 of 2");
}

TEST_CASE("steps that do not apply are not counted, whoever names them")
{
  Answers start;
  start.done = {by_flag("single-use")};
  CHECK(first_step({}) == "Before the needles touch skin: part 1 of 2, step 1 of 6");
  CHECK(first_step(std::move(start)) == "Before the needles touch skin: part 1 of 2, step 1 of 6");
}

TEST_CASE("a measure may have a blank before its unit, and has a unit")
{
  struct Case {
    const char* line;
    const char* done; // empty: refused
  };
  const Case cases[] = {{"10min", "disinfect-before=10min"},
                        {"12 min", "disinfect-before=12min"},
                        {"9  min", "disinfect-before=9min"},
                        {"10", ""},
                        {"10 hours", ""},
                        {"min", ""}};
  for (const auto& c : cases) {
    CAPTURE(c.line);
    Talk talk;
    talk.say(needle).say({"never"}).say_all("none", "Before anything");
    while (talk.interview.now()->hint.find("how long") == std::string::npos) {
      talk.say({"y"});
    }
    if (*c.done == '\0') {
      CHECK_THROWS_WITH_AS(talk.interview.answer(c.line), "answer y, n or how long, such as 10min", Error);
    } else {
      talk.say({c.line});
      CHECK(talk.interview.answers().done.back().text == c.done);
    }
  }
}
