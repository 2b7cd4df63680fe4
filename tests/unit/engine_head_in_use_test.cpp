#include "engine/head_in_use.hpp"
#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

Proposal known_of_head(std::optional<int> uses, std::optional<Date> since)
{
  Proposal proposal;
  proposal.uses = uses;
  proposal.device_since = since;
  return proposal;
}

struct Known {
  Proposal first;
  Proposal second;
  int uses;
  std::optional<Date> since;
};

} // namespace

TEST_CASE("of what is known of a head for two areas the more worn counts, whichever is asked first")
{
  const auto old = day(2026, 1, 2);
  const auto young = day(2026, 3, 4);
  const Known rows[] = {{known_of_head(2, old), known_of_head(5, young), 5, old},
                        {known_of_head(2, old), known_of_head({}, {}), 2, old},
                        {known_of_head({}, {}), known_of_head({}, {}), 0, {}}};
  for (const auto& row : rows) {
    for (const bool turned : {false, true}) {
      CAPTURE(turned);
      HeadInUse head;
      head.know(turned ? row.second : row.first);
      head.know(turned ? row.first : row.second);
      CHECK(head.in({}).uses == row.uses);
      CHECK(head.in({}).device_since == row.since);
    }
  }
}

TEST_CASE("a head of unknown age is in use from its first session on, and a new one has none behind it")
{
  HeadInUse head;
  head.use(day(2026, 3, 20));
  head.use(day(2026, 4, 20));
  CHECK(head.in({}).uses == 2);
  CHECK(head.in({}).device_since == day(2026, 3, 20));
  head.replace();
  CHECK(head.in({}).uses == 0);
  CHECK(head.in({}).device_since == std::nullopt);
}
