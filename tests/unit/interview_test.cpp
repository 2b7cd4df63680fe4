// What is asked, in which order, and what becomes of the answers; tests/terminal asks a terminal.

#include "support/screened.hpp"
#include "support/talk.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

namespace {

std::string refusal_of(Talk& talk, const char* line)
{
  try {
    talk.interview.answer(line);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

} // namespace

TEST_CASE("a session that is all right is asked through to a GO")
{
  Talk talk;
  talk.say(needle).say({"10 days ago", "", "0.25", "n"});
  CHECK(talk.topic() == "Before anything: warning signs, 1 of 2");
  talk.say_all("none", "Before anything");
  CHECK(talk.topic() == "Before the needles touch skin: part 1 of 2, step 1 of 6");
  talk.say_all("y", "touch skin");
  CHECK(talk.topic() == "Your answers");
  talk.say({""});
  CHECK(talk.interview.now() == nullptr);
  CHECK(talk.verdict().go());
  CHECK(talk.interview.settled(screened_in_full));
}

TEST_CASE("no page has more than seven items, and every condition, sign and event is on one")
{
  Talk talk;
  talk.say(needle).say({"never"});
  std::vector<std::string> texts;
  while (talk.topic().find("Before anything") == 0) {
    const auto& items = talk.interview.now()->items;
    CHECK(items.size() >= 1);
    CHECK(items.size() <= 7);
    for (const auto& item : items) {
      texts.push_back(item.says);
    }
    talk.say({"none"});
  }
  std::size_t questions = 0;
  builtin_book().each<ConditionRule>(
    [&](const Rule&, const ConditionRule& rule) { questions += rule.question.empty() ? 0 : 1; });
  builtin_book().each<WarningRule>([&](const Rule&, const WarningRule&) { ++questions; });
  builtin_book().each<DeferralRule>(
    [&](const Rule&, const DeferralRule& rule) { questions += rule.question.empty() ? 0 : 1; });
  builtin_book().each<FirstUseRule>([&](const Rule&, const FirstUseRule&) { ++questions; });
  CHECK(texts.size() == questions);
  std::sort(texts.begin(), texts.end());
  CHECK(std::adjacent_find(texts.begin(), texts.end()) == texts.end());
}

TEST_CASE("what is known is not asked")
{
  Answers start;
  start.area = Said{"face", {"--area"}};
  start.depth = Said{"0.25", {"--depth"}};
  start.last = Said{"never", {"--last"}};
  Profile stored;
  stored.sensitivity = Sensitivity::normal;
  screen(stored, today(), builtin_book());
  Talk talk{std::move(start), std::move(stored)};
  CHECK(talk.interview.now()->text.find("Which device?") == 0);
  talk.say({"pen"});
  CHECK(talk.topic() == "Before anything: warning signs, 1 of 2");
  std::vector<std::string> topics;
  while (talk.topic().find("Before anything") == 0) {
    topics.push_back(talk.topic());
    talk.say({"none"});
  }
  // A stored screening has answered what lasts.
  CHECK(topics.size() == 10);
  CHECK(std::none_of(topics.begin(), topics.end(), [](const std::string& topic) {
    return topic.find("conditions and medicines") != std::string::npos;
  }));
  CHECK_FALSE(talk.interview.settled(screened_in_full));
}

TEST_CASE("a stored screening that was without a condition is gone through again")
{
  Profile stored;
  screen(stored, today(), builtin_book());
  std::erase(stored.screened_for, ConditionId{"keloid-history"});
  Talk talk{{}, std::move(stored)};
  const auto items = talk.say(needle).say({"never"}).all_items();
  CHECK(std::any_of(items.begin(), items.end(), [](const QuestionItem& item) {
    return item.says.find("keloid or a thick raised scar") != std::string::npos;
  }));
  CHECK(talk.interview.settled(screened_in_full));
}

// A wrong GO once: a screening before a session of the face had answered for the scalp, too.
TEST_CASE("what is about the area is asked each time, whatever is stored")
{
  Profile stored;
  screen(stored, today(), builtin_book());
  Talk talk{{}, std::move(stored)};
  const auto items = talk.say(needle).say({"never"}).all_items();
  const auto asked = [&](std::string_view text) {
    return std::any_of(items.begin(), items.end(),
                       [&](const QuestionItem& item) { return item.says.find(text) != std::string::npos; });
  };
  for (const auto* text : {"warts or molluscum", "treated with radiotherapy", "new or changing mole",
                           "melasma", "blackheads", "complication of needling that has not healed"}) {
    CAPTURE(text);
    CHECK(asked(text));
  }
}

TEST_CASE("a condition that stops in other areas only is asked, and not marked here")
{
  Talk talk;
  const auto items = talk.say(needle).say({"never"}).all_items();
  const auto found = std::find_if(items.begin(), items.end(), [](const QuestionItem& item) {
    return item.says == "Have you ever had cold sores?";
  });
  REQUIRE(found != items.end());
  CHECK_FALSE(found->stops);
}

TEST_CASE("a condition that a flag names is not asked for")
{
  Answers start;
  start.conditions = {Said{"history-hsv", {"--condition"}}};
  Talk talk{std::move(start)};
  const auto items = talk.say(needle).say({"never"}).all_items();
  const auto asked = [&](const char* text) {
    return std::any_of(items.begin(), items.end(),
                       [&](const QuestionItem& item) { return item.says == text; });
  };
  CHECK_FALSE(asked("Have you ever had cold sores?"));
  CHECK(asked("Are you breastfeeding?"));
}

TEST_CASE("with everything known there is nothing to ask, not even whether it is so")
{
  Answers start;
  start.area = Said{"face", {"--area"}};
  start.depth = Said{"0.25", {"--depth"}};
  start.device_kind = Said{"roller", {"--device-kind"}};
  start.device_uses = Said{"4", {"--device-uses"}};
  start.sensitivity = Said{"normal", {"--sensitivity"}};
  start.last = Said{"never", {"--last"}};
  start.screened = true;
  start.done = {Said{"all", {"--done"}}};
  Talk talk{std::move(start)};
  CHECK(talk.interview.now() == nullptr);
  CHECK_FALSE(talk.interview.asked());
}

TEST_CASE("the first stop ends the questions")
{
  Talk talk;
  talk.say(needle).say({"never", "2"});
  CHECK(talk.topic() == "Your answers");
  CHECK(talk.interview.now()->text
        == "There is a stop, so nothing more is asked. Is all of this so? Enter shows what the rules make of "
           "it.");
  CHECK(talk.verdict().worst() == Severity::stop);
  CHECK_FALSE(talk.interview.answers().screened);
}

TEST_CASE("an event is followed by its day")
{
  Talk talk;
  talk.say(needle).say({"never"});
  while (talk.topic().find("what happened") == std::string::npos) {
    talk.say({"none"});
  }
  CHECK(talk.interview.now()->text
        == "Which of these happened on 2025-03-16 or later? The day is asked for next.");
  talk.say({"2, 1"}).say_all("none", "what happened");
  CHECK(talk.topic() == "Before anything: complication-healed");
  CHECK(refusal_of(talk, "tomorrow").find("after today") != std::string::npos);
  talk.say({"3 days ago"});
  CHECK(talk.topic() == "Before anything: tattoo");
  talk.say({"2026-01"});
  CHECK(talk.interview.answers().screened == true);
  std::vector<std::string> events;
  for (const auto& event : talk.interview.answers().events) {
    events.push_back(event.text);
  }
  CHECK(events == std::vector<std::string>{"complication-healed=2026-03-13", "tattoo=2026-01"});
}

TEST_CASE("every answer can be taken back")
{
  Talk talk;
  std::vector<std::string> topics;
  for (const auto* line : needle) {
    topics.push_back(talk.interview.now()->text);
    talk.say({line});
  }
  for (auto text = topics.rbegin(); text != topics.rend(); ++text) {
    REQUIRE(talk.interview.back());
    CHECK(talk.interview.now()->text == *text);
  }
  CHECK_FALSE(talk.interview.back());
  CHECK_FALSE(talk.interview.asked());
  CHECK(flags_of(talk.interview.answers()).empty());
}

TEST_CASE("what is no answer is refused, and the question stays")
{
  struct Case {
    std::initializer_list<const char*> before;
    const char* line;
    const char* refusal;
  };
  const Case cases[] = {
    {{}, "tail", "unknown area \"tail\""},
    {{}, "", "unknown area \"\""},
    {{"face"}, "roler", "did you mean \"roller\""},
    {{"face", "roller"}, "5", "0.5"},
    {{"face", "roller", "0.25"}, "", "unknown sensitivity \"\""},
    {{"face", "roller", "0.25", "normal"}, "many", "many"},
    {{"face", "roller", "0.25", "normal", "4"}, "03/04/2026", "03/04/2026"},
    {{"face", "roller", "0.25", "normal", "4"}, "", "\"\""},
    {{"face", "roller", "0.25", "normal", "4", "never"}, "", "answer with numbers such as 1 3, or with none"},
    {{"face", "roller", "0.25", "normal", "4", "never"},
     "yes",
     "answer with numbers such as 1 3, or with none"},
    {{"face", "roller", "0.25", "normal", "4", "never"},
     "5",
     "there is no item 5; the numbers go from 1 to 4"},
    {{"face", "roller", "0.25", "normal", "4", "never"},
     "1 99999999999999999999",
     "answer with numbers such as 1 3, or with none"},
  };
  for (const auto& c : cases) {
    Talk talk;
    talk.say(c.before);
    CAPTURE(c.line);
    const auto text = talk.interview.now()->text;
    const auto said = refusal_of(talk, c.line);
    CAPTURE(said);
    CHECK(said.find(c.refusal) != std::string::npos);
    CHECK(talk.interview.now()->text == text);
  }
}

TEST_CASE("steps are asked only where nothing else speaks against the session")
{
  Talk talk;
  talk.say(needle).say({"2 days ago", "", "0.25", "n"}).say_all("none", "Before anything");
  CHECK(talk.topic() == "Your answers");
  CHECK(talk.verdict().worst() == Severity::open);
  CHECK_FALSE(talk.verdict().go());
}

TEST_CASE("a preparation that a flag says was left out is not asked as a step")
{
  Answers start;
  start.not_done = {{"retinoid-5d", {}}};
  start.screened = true;
  Talk talk{start};
  talk.say(needle).say({"10 days ago", "", "0.25", "n"});
  CHECK(talk.topic() == "Your answers");
  CHECK(talk.verdict().worst() == Severity::open);
}

TEST_CASE("a step that is measured takes a number, and too little is not done")
{
  Talk talk;
  talk.say(needle).say({"never"}).say_all("none", "Before anything");
  while (talk.interview.now()->text.find("disinfect") == std::string::npos
         && talk.interview.now()->hint.find("how long") == std::string::npos) {
    talk.say({"y"});
  }
  CHECK(refusal_of(talk, "perhaps") == "answer y, n or how long, such as 10min");
  talk.say({"9min"}).say_all("y", "touch skin");
  CHECK(talk.verdict().worst() == Severity::fix);
}
