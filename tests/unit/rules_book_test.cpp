#include "support/small_rules.hpp"

#include <mneedle/error.hpp>
#include <mneedle/rules.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace mneedle;

namespace {

RuleText note(const std::string& file, const std::string& id)
{
  return {file, rule_text("note", id, "topic = \"skin\"")};
}

// The base and what overlays add to it, in order.
RuleBook book_of(const std::vector<RuleText>& overlays)
{
  RuleBook book{small_set()};
  for (const auto& overlay : overlays) {
    book.add(parse_overlay(overlay, book));
  }
  return book;
}

} // namespace

TEST_CASE("a book finds rules and sources of every set")
{
  const auto book = book_of({note("a.toml", "mine"), note("b.toml", "yours")});
  CHECK(book.sets().size() == 3);
  CHECK(book.overlays().size() == 2);
  CHECK(book.base().name == "small");
  REQUIRE(book.find(RuleId{"yours"}) != nullptr);
  CHECK(book.find(RuleId{"yours"})->head.place.file == "b.toml");
  CHECK(book.find(RuleId{"limit"}) != nullptr);
  CHECK(book.find(RuleId{"nobody"}) == nullptr);
  CHECK(book.find(SourceId{"READ"}) != nullptr);
  CHECK(book.find(SourceId{"NOBODY"}) == nullptr);
}

TEST_CASE("a book goes through the rules of a kind, base first")
{
  const auto book =
    book_of({{"a.toml", rule_text("depth", "mine", "above_mm = 0.2\nseverity = \"caution\"")}});
  std::vector<std::string> ids;
  book.each<DepthRule>([&](const Rule& rule, const DepthRule&) { ids.emplace_back(rule.head.id.text()); });
  CHECK(ids == std::vector<std::string>{"limit", "mine"});
}

TEST_CASE("an id that is taken cannot be added, by whatever way it comes")
{
  auto book = book_of({});
  const auto first = parse_overlay(note("a.toml", "mine"), book);
  const auto second = parse_overlay(note("b.toml", "mine"), book);
  book.add(first);
  CHECK_THROWS_WITH_AS(book.add(second),
                       "b.toml:1:1: id \"mine\" is taken already, at a.toml:1; choose another", Error);
  CHECK(book.sets().size() == 2);
}

TEST_CASE("a source that is taken cannot be added either")
{
  const std::string source = "[[source]]\nid = \"MINE\"\ntier = \"D\"\nseen = \"full\"\ntext = \"T\"\n";
  auto book = book_of({});
  const auto first = parse_overlay({"a.toml", source + note("", "a").text}, book);
  const auto second = parse_overlay({"b.toml", source + note("", "b").text}, book);
  book.add(first);
  CHECK_THROWS_WITH_AS(book.add(second), "b.toml: id \"MINE\" is taken already, at a.toml; choose another",
                       Error);
}

TEST_CASE("what a set points at lives as long as the book")
{
  const auto book = book_of({note("a.toml", "mine")});
  const auto copy = std::make_unique<RuleBook>(book);
  CHECK(copy->find(RuleId{"mine"})->head.message == "Something");
}

TEST_CASE("the entry is what stands before the slash")
{
  CHECK(entry_of(RuleId{"isotretinoin-6-months/wait"}) == "isotretinoin-6-months");
  CHECK(entry_of(RuleId{"laser-ipl"}) == "laser-ipl");
}

TEST_CASE("kinds are named as their tables")
{
  CHECK(kind_name(AreaRule{}) == "area");
  CHECK(kind_name(DepthRule{}) == "depth");
  CHECK(kind_name(IntervalRule{}) == "interval");
  CHECK(kind_name(ConditionRule{}) == "condition");
  CHECK(kind_name(WarningRule{}) == "warning");
  CHECK(kind_name(DeferralRule{}) == "deferral");
  CHECK(kind_name(FirstUseRule{}) == "first-use");
  CHECK(kind_name(StepRule{}) == "step");
  CHECK(kind_name(DeviceRule{}) == "device");
  CHECK(kind_name(DeviceLifeRule{}) == "device-life");
  CHECK(kind_name(ReactionRule{}) == "reaction");
  CHECK(kind_name(HoldRule{}) == "hold");
  CHECK(kind_name(OveruseRule{}) == "overuse");
  CHECK(kind_name(SeriesBreakRule{}) == "series-break");
  CHECK(kind_name(StaleRule{}) == "stale");
  CHECK(kind_name(SameDayRule{}) == "same-day");
  CHECK(kind_name(BeforeEventRule{}) == "before-event");
  CHECK(kind_name(AftercareRule{}) == "aftercare");
  CHECK(kind_name(CheckInRule{}) == "check-in");
  CHECK(kind_name(FactRule{}) == "fact");
  CHECK(kind_name(NoteRule{}) == "note");
}

TEST_CASE("words of sources and rules are spelt as in the files")
{
  CHECK(word(Tier::a) == "A");
  CHECK(word(Tier::d) == "D");
  CHECK(word(Seen::second_hand) == "second-hand");
  CHECK(word(Seen::memory) == "memory");
  CHECK(word(Basis::convention) == "convention");
  CHECK(word(Grade::low) == "low");
  CHECK(word(Grade::high) == "high");
}
