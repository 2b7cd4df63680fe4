// Which questions are asked, and in which order; tests/terminal asks on a terminal.

#include "support/screened.hpp"
#include "support/talk.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

constexpr auto today_page = "Skin and health today";
constexpr auto health_page = "Health and medicines";
constexpr auto events_page = "Treatments, products";

Said by_flag(const char* text) { return {text, {"--flag"}}; }

// Area, device, needles and skin by flags.
Answers session_by_flags()
{
  Answers start;
  start.area = by_flag("face");
  start.depth = by_flag("0.25");
  start.device_kind = by_flag("roller");
  start.device_uses = by_flag("4");
  start.sensitivity = by_flag("normal");
  return start;
}

Profile screened_today()
{
  Profile stored;
  screen(stored, today(), builtin_book());
  return stored;
}

History logged(int days_ago)
{
  History history;
  history.sessions = {session_on(today() - Days{days_ago}, um(250))};
  return history;
}

} // namespace

TEST_CASE("three pages, the steps and no review lead to a GO")
{
  Talk talk;
  talk.say(needle).say({"10 days ago", "y"});
  for (const auto* page : {today_page, health_page, events_page}) {
    CHECK(talk.on_page(page));
    talk.say({"n"});
  }
  CHECK(talk.on_page("Steps"));
  talk.say({"y"});
  CHECK(talk.ended());
  CHECK(talk.verdict().go());
  CHECK(talk.interview.settled(screened_in_full));
}

TEST_CASE("what flags, profile and log answer is not asked")
{
  auto stored = screened_today();
  stored.sensitivity = Sensitivity::normal;
  Answers start;
  start.area = by_flag("face");
  start.depth = by_flag("0.25");
  Talk talk{std::move(start), std::move(stored), logged(10)};
  CHECK(talk.asks().starts_with("Device?"));
  talk.say({"pen"});
  CHECK(talk.on_page(today_page));
  talk.say({"n"});
  CHECK(talk.on_page(events_page));
  talk.say({"n"});
  CHECK(talk.on_page("Steps"));
  CHECK_FALSE(talk.interview.settled(screened_in_full));
}

// A wrong GO once: a screening before a session of the face had answered for the scalp, too.
TEST_CASE("with everything known there is nothing to ask")
{
  auto start = session_by_flags();
  start.last = by_flag("never");
  start.screened = true;
  start.done = {by_flag("all")};
  Talk talk{std::move(start)};
  CHECK(talk.ended());
  CHECK_FALSE(talk.interview.asked());
}

TEST_CASE("a rest that is not over needs no question")
{
  Talk talk{session_by_flags(), screened_today(), logged(3)};
  CHECK(talk.ended());
  CHECK(talk.verdict().worst() == Severity::open);
  CHECK(talk.verdict().earliest() == today() + Days{4});
}

TEST_CASE("as long as the date of a wait is not sure, what it depends on is asked")
{
  auto start = session_by_flags();
  start.sensitivity.reset();
  start.device_uses.reset();
  Talk talk{std::move(start), {}, logged(3)};
  REQUIRE(!talk.ended());
  CHECK(talk.interview.now()->rules.front()->head.id.text() == "fact-sensitivity");
  talk.say({"low"});
  CHECK(talk.ended());
}

TEST_CASE("a rest that may be over is asked about")
{
  auto start = session_by_flags();
  start.sensitivity.reset();
  Talk talk{std::move(start), {}, logged(10)};
  CHECK_FALSE(talk.ended());
}

TEST_CASE("a stop that profile or flags name needs no question")
{
  Answers start;
  start.conditions = {by_flag("pregnancy")};
  start.last = by_flag("3 days ago");
  Talk talk{std::move(start)};
  CHECK(talk.ended());
}

TEST_CASE("the first stop ends the questions, and what was not asked stays open")
{
  Talk talk;
  talk.say(needle).say({"never", "2"});
  CHECK(talk.ended());
  CHECK(talk.verdict().worst() == Severity::stop);
  CHECK_FALSE(talk.interview.answers().screened);
}

TEST_CASE("of a last session the details are asked, even if it is too early whatever they are")
{
  Talk talk;
  talk.say(needle).say({"2 days ago"});
  CHECK(talk.asks().starts_with("At home, 0.25 mm, no blood?"));
  talk.say({"y"});
  CHECK(talk.ended());
  CHECK(talk.verdict().earliest() == today() + Days{5});
  CHECK(talk.verdict().worst() == Severity::open);
}

TEST_CASE("details of a last session that change nothing are not asked")
{
  auto start = session_by_flags();
  start.last = by_flag("3 months ago");
  Talk talk{std::move(start), {}, logged(200)};
  CHECK(talk.on_page(today_page));
}

TEST_CASE("the skin of a day to come is not asked about")
{
  auto start = session_by_flags();
  start.last = by_flag("never");
  start.on = by_flag("in 3 days");
  Talk talk{std::move(start)};
  CHECK(talk.on_page(health_page));
  talk.say({"n", "n"});
  CHECK(talk.ended());
  CHECK(talk.verdict().worst() == Severity::open);
}

TEST_CASE("the days of all events that were named are asked, also after one of them has decided")
{
  Talk talk;
  talk.say(needle).say({"never", "n", "n"});
  talk.say(talk.number("sunburn") + " " + talk.number("tattoo"));
  CHECK(talk.asks().starts_with("Day of \"Sunburn\"?"));
  talk.say({"3 days ago"});
  CHECK(talk.asks().starts_with("Day of \"Tattoo"));
  talk.say({"2026-03"});
  CHECK(talk.ended());
  std::vector<std::string> events;
  for (const auto& event : talk.interview.answers().events) {
    events.push_back(event.text);
  }
  CHECK(events == std::vector<std::string>{"sunburn=2026-03-13", "tattoo=2026-03"});
  CHECK(talk.interview.answers().screened == true);
}

TEST_CASE("every answer can be taken back")
{
  Talk talk;
  std::vector<std::string> asked;
  for (const auto* line : needle) {
    asked.push_back(talk.asks());
    talk.say({line});
  }
  for (auto text = asked.rbegin(); text != asked.rend(); ++text) {
    REQUIRE(talk.interview.back());
    CHECK(talk.asks() == *text);
  }
  CHECK_FALSE(talk.interview.back());
  CHECK_FALSE(talk.interview.asked());
  CHECK(flags_of(talk.interview.answers()).empty());
}

TEST_CASE("steps are asked only if nothing else speaks against the session")
{
  Answers start;
  start.not_done = {by_flag("retinoid-5d")};
  start.screened = true;
  Talk talk{std::move(start)};
  talk.say(needle).say({"10 days ago", "y"});
  CHECK(talk.ended());
  CHECK(talk.verdict().worst() == Severity::open);
}
