// Which numbers are tried where two sets of rules are compared, and what each cell is besides the one thing it is about.

#include "engine/grid_walk.hpp"
#include "support/differences.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

namespace {

GridNumbers numbers_of(const RuleBook& a, const RuleBook& b) { return {a, b, today()}; }

GridNumbers numbers_of(const RuleBook& rules) { return numbers_of(rules, rules); }

// The small rules with needles of this length as the longest that can be meant.
RuleBook book_up_to(const std::string& most)
{
  auto file = small_rules();
  const std::string three = "most_mm = 3.0";
  file.text.replace(file.text.find(three), three.size(), "most_mm = " + most);
  return RuleBook{parse_base({&file, 1})};
}

std::set<Depth> depths(std::initializer_list<int> micrometres)
{
  std::set<Depth> result;
  for (const auto one : micrometres) {
    result.insert(Depth::micrometres(one));
  }
  return result;
}

bool as_new(const Proposal& proposal)
{
  return proposal.device_kind == DeviceKind::roller && proposal.uses == 0 && proposal.device_since == today();
}

} // namespace

TEST_CASE("a depth is tried a micrometre before and behind each edge, within the limits of the set")
{
  CHECK(numbers_of(widened_book()).depths == depths({50, 51, 499, 500, 501, 2999, 3000}));
}

TEST_CASE("both ends of a band are edges")
{
  // No more days than after longer needles, which an overlay may not ask for.
  const std::string fourteen = "[[interval.days]]\nearliest = 7\nrecommended = 14\n";
  const auto two = "above_mm = 0.2\nto_mm = 0.3\n" + fourteen;
  CHECK(numbers_of(widened_book(rule_text("interval", "mine", two))).depths
        == depths({50, 51, 199, 200, 201, 299, 300, 301, 499, 500, 501, 2999, 3000}));
  const auto deeper = "above_mm = 0.4\n" + seventeen;
  CHECK(numbers_of(widened_book(rule_text("interval", "mine", deeper))).depths
        == depths({50, 51, 399, 400, 401, 499, 500, 501, 2999, 3000}));
}

TEST_CASE("the limits of both sets are tried, whichever comes first")
{
  const auto longer = book_up_to("3.5");
  const auto wanted = depths({50, 51, 499, 500, 501, 2999, 3000, 3499, 3500});
  CHECK(numbers_of(longer, widened_book()).depths == wanted);
  CHECK(numbers_of(widened_book(), longer).depths == wanted);
}

TEST_CASE("a step's measure is tried at what is asked for and one beneath, in its unit")
{
  const auto rules = widened_book(); // owns the names
  const auto numbers = numbers_of(rules);
  const auto& soak = numbers.steps.at(StepId{"soak"});
  CHECK(soak.unit == "min");
  CHECK((soak.values == std::set<int>{9, 10}));
  CHECK(numbers.steps.at(StepId{"hands"}).values.empty());
}

TEST_CASE("a cell that is about one thing has everything else as a GO asks for")
{
  const auto rules =
    widened_book(tired("severity = \"note\"") + tan("severity = \"wait\"\ndays = 3\nwith = \"tired\""));
  const auto numbers = numbers_of(rules);
  int seen = 0;
  each_cell(numbers, today(), [&](const GridCell& cell) {
    const auto& proposal = cell.proposal;
    CHECK(proposal.conditions.empty() == (cell.kind != "condition" && cell.kind != "event"));
    CHECK(proposal.events.empty() == (cell.kind != "event"));
    CHECK(proposal.steps.empty() == (cell.kind != "step"));
    CHECK(std::holds_alternative<LastNever>(proposal.last) == (cell.kind != "rest"));
    CHECK((as_new(proposal) || cell.kind == "device" || cell.kind == "step"));
    ++seen;
  });
  CHECK(seen > 1000);
}
