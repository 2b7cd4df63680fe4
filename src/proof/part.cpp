#include "proof/part.hpp"

#include <algorithm>
#include <tuple>

namespace mneedle {

namespace {

std::size_t length_of(const Side& side)
{
  std::size_t length = 0;
  for (const auto& command : side.commands) {
    length += command.size() + 1;
  }
  return length;
}

// Shorter commands are easier to follow; among equals, the order is that of their text.
auto size_of(const Counterexample& example)
{
  const auto length = length_of(example.worse) + (example.other ? length_of(*example.other) : 0);
  return std::tuple{length, example.worse.commands, example.what};
}

} // namespace

PartResult::PartResult()
{
  for (std::size_t i = 0; i < law_count; ++i) {
    laws[i].law = static_cast<Law>(i);
  }
}

void PartResult::broken(Law law, Counterexample example)
{
  auto& result = of(law);
  ++result.violations;
  if (!result.smallest || size_of(example) < size_of(*result.smallest)) {
    result.smallest = std::move(example);
  }
}

void PartResult::add(PartResult other)
{
  for (auto& law : other.laws) {
    auto& mine = of(law.law);
    mine.comparisons += law.comparisons;
    if (law.smallest) {
      broken(law.law, *std::move(law.smallest));
      --mine.violations; // counted with the others
    }
    mine.violations += law.violations;
  }
  evaluations += other.evaluations;
  decided.merge(other.decided);
}

} // namespace mneedle
