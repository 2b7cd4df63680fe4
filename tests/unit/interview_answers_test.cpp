// What can be typed, and what becomes of it.

#include "support/refusal.hpp"
#include "support/talk.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

namespace {

std::string refused(Talk& talk, const char* line)
{
  return refusal([&] { talk.interview.answer(line); });
}

Session last_of(const Talk& talk)
{
  return std::get<Session>(talk.proposal_of(talk.interview.answers()).last);
}

// At the page of today, of health, of events, or at the steps.
enum class At { today, health, events, steps };

void come_to(Talk& talk, At page)
{
  talk.say(needle).say({"10 days ago", "y"});
  for (int i = 0; i < static_cast<int>(page); ++i) {
    talk.say({"n"});
  }
}

std::vector<std::string> texts(const std::vector<Said>& said)
{
  std::vector<std::string> all;
  all.reserve(said.size());
  std::transform(said.begin(), said.end(), std::back_inserter(all), [](const Said& one) { return one.text; });
  return all;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a choice takes a word, a unique beginning or a number")
{
  struct Case {
    std::initializer_list<const char*> lines;
    const char* area;
    const char* kind;
  };
  const Case cases[] = {{{"f", "ro"}, "face", "roller"},
                        {{"1", "1"}, "face", "roller"},
                        {{"Face", "ROLLER"}, "face", "roller"},
                        {{"upper lip", "p"}, "upper-lip", "pen"},
                        {{"cheeks", "dermapen"}, "cheeks", "dermapen"}};
  for (const auto& c : cases) {
    Talk talk;
    talk.say(c.lines);
    CHECK(talk.interview.answers().area->text == c.area);
    CHECK(talk.interview.answers().device_kind->text == c.kind);
  }
}

TEST_CASE("a number that no choice has, and a beginning of several, are refused")
{
  Talk talk;
  for (const auto* line : {"99", "0", "n", "", "tail"}) {
    CAPTURE(line);
    CHECK(!refused(talk, line).empty());
  }
  CHECK_FALSE(talk.interview.asked());
}

TEST_CASE("a last session has its day in any words")
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
    CHECK(last_of(talk).imprecise == c.imprecise);
  }
}

TEST_CASE("never has had a session whoever says so in a word")
{
  for (const auto* line : {"never", "Never", "n", "no", "none"}) {
    Talk talk;
    talk.say(needle).say({line});
    CHECK(talk.interview.answers().last->text == "never");
  }
}

TEST_CASE("the details of a last session are confirmed, or said as they differ")
{
  struct Case {
    const char* line;
    Setting setting;
    std::optional<Depth> depth;
    Bled bled;
  };
  const Case cases[] = {
    {"y", Setting::home, um(250), Bled::no},
    {"blood", Setting::home, um(250), Bled::yes},
    {"no blood", Setting::home, um(250), Bled::no},
    {"0,5 mm, bled", Setting::home, um(500), Bled::yes},
    {"unknown", Setting::home, std::nullopt, Bled::no},
    {"clinic", Setting::professional, std::nullopt, Bled::no},
    {"Clinic 1.5", Setting::professional, um(1500), Bled::no},
    {"professional,0.5,blood", Setting::professional, um(500), Bled::yes},
    {"home 0.2", Setting::home, um(200), Bled::no},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    Talk talk;
    talk.say(needle).say({"10 days ago", c.line});
    CHECK(last_of(talk).setting == c.setting);
    CHECK(last_of(talk).depth == c.depth);
    CHECK(last_of(talk).bled == c.bled);
  }
}

TEST_CASE("details that say nothing are refused")
{
  Talk talk;
  talk.say(needle).say({"10 days ago"});
  for (const auto* line : {"", "n", "no", "no idea", "no 0.5", "blood no", "perhaps", "25"}) {
    CAPTURE(line);
    CHECK(!refused(talk, line).empty());
    CHECK(talk.asks().starts_with("At home"));
  }
}

TEST_CASE("of a last session that flags describe nothing more is asked")
{
  Answers start;
  start.last = Said{"60 days ago", {"--last"}};
  SUBCASE("by its depth") { start.last_depth = Said{"0.25", {}}; }
  SUBCASE("by its setting") { start.last_setting = Said{"home", {}}; }
  SUBCASE("by its blood") { start.last_bled = true; }
  Talk talk{std::move(start)};
  talk.say(needle);
  CHECK(talk.on_page("Skin and health today"));
}

TEST_CASE("a page takes n, numbers, ids, their beginnings and other words")
{
  struct Case {
    const char* line;
    Texts conditions;
  };
  const Case cases[] = {
    {"n", {}},
    {"No", {}},
    {"none", {}},
    {"0", {}},
    {"comedones", {"comedones"}},
    {"come, few pimples", {"comedones", "few-pimples"}},
    {"few_pimples comedones", {"few-pimples", "comedones"}},
    {"comedones,comedones", {"comedones"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    Talk talk;
    come_to(talk, At::today);
    talk.say({c.line});
    CHECK(texts(talk.interview.answers().conditions) == c.conditions);
  }
}

TEST_CASE("a number on a page names its item once")
{
  Talk talk;
  come_to(talk, At::today);
  const auto number = talk.number("comedones");
  talk.say(number + "," + number + " " + talk.number("few-pimples"));
  CHECK(texts(talk.interview.answers().conditions) == Texts{"comedones", "few-pimples"});
}

TEST_CASE("a page takes a condition that another page lists")
{
  Talk talk;
  come_to(talk, At::today);
  talk.say({"pregnant"});
  CHECK(talk.ended());
  CHECK(talk.verdict().worst() == Severity::stop);
}

TEST_CASE("what may be misread on a page is refused, and nothing of it is kept")
{
  for (const auto at : {At::today, At::health, At::events}) {
    Talk talk;
    come_to(talk, at);
    const auto before = talk.asks();
    for (const auto* line : {"", "y", "yes", "n 3", "3 none", "0 3", "99", "1 99", "1 nonsense", "-1"}) {
      CAPTURE(line);
      CHECK(!refused(talk, line).empty());
      CHECK(talk.asks() == before);
    }
    CHECK(talk.interview.answers().conditions.empty());
    CHECK(talk.interview.answers().events.empty());
  }
  Talk talk;
  come_to(talk, At::today);
  CHECK(refused(talk, "yes") == "say which: numbers such as 3 7, or words; n if none applies");
}

TEST_CASE("an event takes its day at once or afterwards")
{
  Talk talk;
  come_to(talk, At::events);
  talk.say(talk.number("self-tan") + "=2 months ago, botox, retinol=2026-01-05");
  CHECK(talk.asks().starts_with("Day of"));
  CHECK(refused(talk, "tomorrow").find("in the future") != std::string::npos);
  talk.say({"2026-01-01"});
  CHECK(texts(talk.interview.answers().events)
        == Texts{"self-tan=2026-01-16", "retinoid=2026-01-05", "botulinum=2026-01-01"});
  CHECK(talk.interview.answers().screened == true);
  CHECK(talk.on_page("Steps"));
}

TEST_CASE("steps are all done, or the numbers say which are not")
{
  Talk talk;
  come_to(talk, At::steps);
  const auto count = talk.interview.now()->items.size();
  SUBCASE("all")
  {
    talk.say({"Y"});
    CHECK(talk.interview.answers().done.size() == count);
    CHECK(talk.verdict().go());
  }
  SUBCASE("two are not")
  {
    talk.say("hands " + talk.number("cleanse"));
    CHECK(texts(talk.interview.answers().not_done) == Texts{"hands", "cleanse"});
    CHECK(talk.interview.answers().done.size() == count - 2);
    CHECK(talk.verdict().worst() == Severity::fix);
  }
  SUBCASE("one was too short")
  {
    talk.say(talk.number("disinfect-before") + "=9min");
    CHECK(talk.interview.answers().done.size() == count);
    CHECK(talk.verdict().worst() == Severity::fix);
  }
  SUBCASE("one was long enough")
  {
    talk.say(talk.number("disinfect-before") + "=12 min");
    CHECK(talk.verdict().go());
  }
}

TEST_CASE("an answer to the steps that may mean two things is refused")
{
  Talk talk;
  come_to(talk, At::steps);
  for (const auto* line :
       {"", "n", "no", "none", "0", "all", "y 3", "99", "single-use", "1=5min", "5=5", "log"}) {
    CAPTURE(line);
    CHECK(!refused(talk, line).empty());
    CHECK(talk.on_page("Steps"));
  }
  CHECK(refused(talk, "n") == "answer y if all are done, else the numbers of those that are not");
}

TEST_CASE("steps that do not apply are not listed, whoever names them")
{
  Answers start;
  start.done = {Said{"single-use", {"--done"}}};
  Talk talk{std::move(start)};
  come_to(talk, At::steps);
  CHECK(talk.number("single-use").empty());
  CHECK(talk.interview.now()->items.front().heading == "Before you start:");
}
