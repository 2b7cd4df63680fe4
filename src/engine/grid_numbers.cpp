#include "engine/grid_numbers.hpp"

namespace mneedle {

namespace {

// The edges as they lie for each kind of device, within the limits of the set.
void add_depths(std::set<Depth>& depths, const Thresholds& found, const RuleSet& base)
{
  auto edges = found.depths;
  edges.insert(found.limits.begin(), found.limits.end());
  edges.insert({base.least, base.most});
  auto reaches = found.tolerances;
  reaches.insert(Depth::micrometres(0));
  for (const auto edge : edges) {
    for (const auto reach : reaches) {
      for (const int more : {-1, 0, 1}) {
        const auto depth = Depth::micrometres(edge.micrometres() - reach.micrometres() + more);
        if (depth >= base.least && depth <= base.most) {
          depths.insert(depth);
        }
      }
    }
  }
}

} // namespace

GridNumbers::GridNumbers(const RuleBook& a, const RuleBook& b, Date today)
{
  Thresholds found;
  found.add(a, today);
  found.add(b, today);
  add_depths(depths, found, a.base());
  add_depths(depths, found, b.base());
  rest = around(found.rests);
  conditions = std::move(found.conditions);
  for (const auto& [words, days] : found.deferrals) {
    events[words] = around(days);
  }
  for (const auto& [event, days] : found.first_uses) {
    events[{event, std::nullopt}] = around(days);
  }
  for (const auto& [step, measures] : found.steps) {
    auto& tried = steps[step];
    tried.unit = measures.unit;
    for (const auto least : measures.values) {
      tried.values.insert({least - 1, least});
    }
  }
  kinds = std::move(found.kinds);
  preparations = std::move(found.preparations);
  uses = around(found.uses);
  ages = around(found.ages);
}

} // namespace mneedle
