#include "engine/rest.hpp"

#include <algorithm>

namespace mneedle {

namespace {

// Calls f for the bands of the base set: interval rules that hold after every session.
template <typename F>
void each_band(const RuleBook& rules, F f)
{
  for (const auto& rule : rules.base().rules) {
    const auto* band = std::get_if<IntervalRule>(&rule.body);
    if (band != nullptr && !band->setting) {
      f(*band);
    }
  }
}

bool within(const IntervalRule& band, Depth depth)
{
  return band.above < depth && (!band.to || depth <= *band.to);
}

// The far edge of the band that follows the one this depth falls in.
Depth band_deeper(Depth depth, const RuleBook& rules)
{
  auto edge = bottomless;
  each_band(rules, [&](const IntervalRule& band) {
    if (within(band, depth)) {
      edge = band.to.value_or(bottomless);
    }
  });
  auto deeper = bottomless;
  each_band(rules, [&](const IntervalRule& band) {
    if (band.to && *band.to > edge) {
      deeper = std::min(deeper, *band.to);
    }
  });
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

Depth deepest_home_band(const RuleBook& rules)
{
  auto deepest = Depth::micrometres(0);
  each_band(rules, [&](const IntervalRule& band) {
    if (band.home) {
      deepest = std::max(deepest, band.to.value_or(bottomless));
    }
  });
  return deepest;
}

Depth counted_depth(const Session& session, const RuleBook& rules)
{
  const auto unknown = session.setting == Setting::home ? deepest_home_band(rules) : bottomless;
  const auto depth = session.depth.value_or(unknown);
  return session.bled == Bled::yes ? band_deeper(depth, rules) : depth;
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
  facts.rules.each<IntervalRule>([&](const Rule&, const IntervalRule& rule) {
    if (speaks(rule, std::max(session.depth, depth), session.setting)) {
      rest = longer(rest, rest_by(rule, facts.proposal.area, sensitivity));
    }
  });
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
  const auto longest = longest_rest(facts.rules);
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
