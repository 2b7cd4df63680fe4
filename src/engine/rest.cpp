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

// A session of the log, and whether it came too early.
struct Recorded {
  const PastSession* session;
  bool early;
};

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
  Rest longest;
  rules.each<IntervalRule>([&](const Rule&, const IntervalRule& interval) {
    longest = longer(longest, rest_by(interval, std::nullopt, Sensitivity::reactive));
  });
  return std::max(longest.minimum, longest.recommended);
}

std::vector<PastSession> overused(const Case& facts)
{
  const auto longest = facts.index.longest_rest;
  std::vector<Recorded> behind;
  std::vector<PastSession> result;
  for (const auto& session : facts.recorded) {
    bool early = false;
    bool early_between = false;
    bool twice = false;
    for (auto before = behind.rbegin();
         before != behind.rend() && session.date - before->session->date < longest; ++before) {
      early_between = early_between || before->early;
      if (too_early(*before->session, session, facts)) {
        early = true;
        twice = twice || early_between;
      }
    }
    behind.push_back({&session, early});
    if (twice) {
      result.push_back(session);
    }
  }
  return result;
}

} // namespace mneedle
