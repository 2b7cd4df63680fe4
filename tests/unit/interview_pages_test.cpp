// What the pages of questions list.

#include "support/screened.hpp"
#include "support/talk.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

namespace {

Said flagged(const char* text) { return {text, {"--flag"}}; }

Profile screened_page_by_page()
{
  Profile stored;
  screen(stored, today(), builtin_book());
  return stored;
}

bool lists(const std::vector<QuestionItem>& items, std::string_view word)
{
  return std::any_of(items.begin(), items.end(), [&](const QuestionItem& item) { return item.word == word; });
}

} // namespace

TEST_CASE("every condition, sign and event is on one page")
{
  Talk talk;
  const auto items = talk.say(needle).say({"never"}).all_items();
  std::size_t questions = 0;
  builtin_book().each<ConditionRule>(
    [&](const Rule&, const ConditionRule& rule) { questions += rule.question.empty() ? 0 : 1; });
  builtin_book().each<WarningRule>([&](const Rule&, const WarningRule&) { ++questions; });
  builtin_book().each<DeferralRule>(
    [&](const Rule&, const DeferralRule& rule) { questions += rule.question.empty() ? 0 : 1; });
  builtin_book().each<FirstUseRule>([&](const Rule&, const FirstUseRule&) { ++questions; });
  CHECK(items.size() == questions);
}

TEST_CASE("a patch test is asked only before a first session or longer needles")
{
  const auto asked = [](std::initializer_list<const char*> last) {
    Talk talk;
    return lists(talk.say(needle).say(last).all_items(), "patch-test");
  };
  CHECK(asked({"never"}));
  CHECK(asked({"10 days ago", "0.2"}));
  CHECK_FALSE(asked({"10 days ago", "y"}));
}

TEST_CASE("what stops everything is listed first")
{
  Talk talk;
  talk.say(needle).say({"never"});
  const auto& items = talk.interview.now()->items;
  CHECK(items.front().heading == "Warning signs:");
  const auto place = [&](const char* word) { return std::stoi(talk.number(word)); };
  CHECK(place("warn-emergency") < place("melasma"));
  CHECK(place("melasma") < place("comedones"));
}

TEST_CASE("a condition that stops in other areas only is asked among the milder ones")
{
  Talk talk;
  talk.say(needle).say({"never", "n"});
  const auto& items = talk.interview.now()->items;
  const auto milder = std::find_if(items.begin(), items.end(), [](const QuestionItem& item) {
    return item.heading == "These change the advice:";
  });
  const auto cold_sores = std::find_if(items.begin(), items.end(),
                                       [](const QuestionItem& item) { return item.word == "history-hsv"; });
  REQUIRE(cold_sores != items.end());
  CHECK(milder < cold_sores);
}

TEST_CASE("a stored screening that was without a condition is gone through again")
{
  auto stored = screened_page_by_page();
  std::erase(stored.screened_for, ConditionId{"keloid-history"});
  Talk talk{{}, std::move(stored)};
  CHECK(lists(talk.say(needle).say({"never"}).all_items(), "keloid-history"));
  CHECK(talk.interview.settled(screened_in_full));
}

TEST_CASE("what is about the area is asked each time, whatever is stored")
{
  Talk talk{{}, screened_page_by_page()};
  const auto items = talk.say(needle).say({"never"}).all_items();
  for (const auto* word : {"warts-molluscum", "irradiated-skin", "skin-cancer-lesion", "melasma", "comedones",
                           "complication-unresolved"}) {
    CAPTURE(word);
    CHECK(lists(items, word));
  }
}

TEST_CASE("a condition or an event that a flag names is not asked for")
{
  Answers start;
  start.conditions = {flagged("history-hsv")};
  start.events = {flagged("sunburn=2025-06-01")};
  Talk talk{std::move(start)};
  const auto items = talk.say(needle).say({"never"}).all_items();
  CHECK_FALSE(lists(items, "history-hsv"));
  CHECK_FALSE(lists(items, "sunburn"));
  CHECK(lists(items, "breastfeeding"));
}
