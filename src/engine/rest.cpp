#include "engine/rest.hpp"

#include <algorithm>

namespace mneedle {

namespace {

bool within(const IntervalRule& band, Depth depth)
{
  return band.above < depth && (!band.to || depth <= *band.to);
}

// The far edge of the band that follows the one this depth falls in.
Depth band_deeper(Depth depth, const RuleIndex& index)
{
  auto edge = bottomless;
  for (const auto* band : index.bands) {
    if (within(*band, depth)) {
      edge = band->to.value_or(bottomless);
    }
  }
  auto deeper = bottomless;
  for (const auto* band : index.bands) {
    if (band->to && *band->to > edge) {
      deeper = std::min(deeper, *band->to);
    }
  }
  return deeper;
}

Rest longer(Rest a, Rest b)
{
  return {std::max(a.minimum, b.minimum), std::max(a.recommended, b.recommended)};
}

// Whether `later` came before its rest after `earlier` was over.
bool too_early(const PastSession& earlier, const PastSession& later, const Case& facts)
{
  const auto sensitivity = later.sensitivity.value_or(facts.sensitivity);
  return concerns(earlier.area, later.area)
         && later.date - earlier.date < rest_after(earlier, later.depth, sensitivity, facts).minimum;
}

} // namespace

Depth counted_depth(const Session& session, const RuleIndex& index)
{
  const auto unknown = session.setting == Setting::home ? index.deepest_home_band : bottomless;
  const auto depth = session.depth.value_or(unknown);
  return session.bled == Bled::yes ? band_deeper(depth, index) : depth;
}

bool speaks(const IntervalRule& rule, Depth depth, Setting setting)
{
  return (!rule.setting || *rule.setting == setting) && within(rule, depth);
}

Rest rest_by(const IntervalRule& rule, std::optional<Area> area, Sensitivity sensitivity)
{
  Rest rest;
  for (const auto& row : rule.rows) {
    if (concerns(row.areas, area)) {
      rest = longer(rest, {row.earliest[sensitivity], row.recommended[sensitivity]});
    }
  }
  return rest;
}

Rest rest_after(const PastSession& session, Depth depth, Sensitivity sensitivity, const Case& facts)
{
  Rest rest;
  for (const auto* rule : facts.index.intervals) {
    if (speaks(*rule, std::max(session.depth, depth), session.setting)) {
      rest = longer(rest, rest_by(*rule, facts.proposal.area, sensitivity));
    }
  }
  return rest;
}

Days longest_rest(const RuleBook& rules)
{
  Days longest{0};
  rules.each<IntervalRule>([&](const Rule&, const IntervalRule& interval) {
    const auto rest = rest_by(interval, std::nullopt, Sensitivity::reactive);
    longest = std::max({longest, rest.minimum, rest.recommended});
  });
  return longest;
}

std::vector<PastSession> overused(const Case& facts)
{
  const auto& sessions = facts.recorded;
  const auto longest = facts.index.longest_rest;
  std::vector<bool> early(sessions.size());
  std::vector<PastSession> result;
  for (std::size_t later = 0; later < sessions.size(); ++later) {
    bool early_between = false;
    bool twice = false;
    for (std::size_t before = later;
         before-- > 0 && sessions[later].date - sessions[before].date < longest;) {
      early_between = early_between || early[before];
      if (too_early(sessions[before], sessions[later], facts)) {
        early[later] = true;
        twice = twice || early_between;
      }
    }
    if (twice) {
      result.push_back(sessions[later]);
    }
  }
  return result;
}

} // namespace mneedle
