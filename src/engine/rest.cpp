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

// Whether `later` came before its rest after `earlier` was over.
bool too_early(const PastSession& earlier, const PastSession& later, const Case& facts)
{
  const auto sensitivity = later.sensitivity.value_or(facts.sensitivity);
  return concerns(earlier.area, later.area)
         && later.date - earlier.date < rest_after(earlier, later.depth, sensitivity, facts).minimum;
}

// The sessions of the log up to `day` for which `f` holds, as far back as a rest may reach from there.
template <typename F>
bool any_before(const Case& facts, Date day, F f)
{
  const auto after = [](Date date, const PastSession& session) { return date < session.date; };
  const auto end = std::upper_bound(facts.recorded.begin(), facts.recorded.end(), day, after);
  for (auto session = end; session != facts.recorded.begin();) {
    --session;
    if (day - session->date >= facts.index.longest_rest) {
      return false;
    }
    if (f(*session)) {
      return true;
    }
  }
  return false;
}

// Whether another session up to `day` makes this one too early, apart from `without`.
bool early(const PastSession& session, Date day, const PastSession& without, const Case& facts)
{
  return any_before(facts, day, [&](const PastSession& other) {
    return &other != &session && &other != &without && too_early(other, session, facts);
  });
}

bool too_early_twice(const PastSession& session, const Case& facts)
{
  return early(session, session.date, session, facts)
         && any_before(facts, session.date, [&](const PastSession& between) {
              return &between != &session && early(session, between.date, session, facts)
                     && early(between, between.date, session, facts);
            });
}

} // namespace

Rest longer(Rest a, Rest b)
{
  return {std::max(a.minimum, b.minimum), std::max(a.recommended, b.recommended)};
}

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
    if (speaks(*rule, std::max(session.depth, depth), session.setting)
        && concerns(rule->kinds, facts.proposal.device_kind)) {
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
  std::vector<PastSession> result;
  if (facts.recorded.empty()) {
    return result;
  }
  // What ended before that is told by the latest session, or is over by the day asked about.
  const auto since = std::min(facts.recorded.back().date, facts.on()) - facts.index.longest_overuse;
  for (auto session = facts.recorded.rbegin(); session != facts.recorded.rend(); ++session) {
    if (session->date <= since) {
      break;
    }
    if (too_early_twice(*session, facts)) {
      result.push_back(*session);
    }
  }
  return result;
}

} // namespace mneedle
