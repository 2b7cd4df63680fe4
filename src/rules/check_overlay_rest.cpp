#include "rules/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace mneedle {

namespace {

struct Interval {
  const IntervalRule* rule;
  RuleId id;
  const Origin* origin; // of an overlay's rule; nullptr for the others
};

std::vector<Interval> intervals_of(const Draft& draft, const RuleBook& under)
{
  std::vector<Interval> all;
  under.each<IntervalRule>([&](const Rule& rule, const IntervalRule& body) {
    all.push_back({&body, rule.head.id, nullptr});
  });
  for (const auto& [rule, origin] : draft.rules) {
    if (const auto* body = std::get_if<IntervalRule>(&rule.body)) {
      all.push_back({body, rule.head.id, &origin});
    }
  }
  return all;
}

// One needle for each stretch of depth in which no interval begins or ends, shortest first.
std::vector<Depth> needles_between(const std::vector<Interval>& intervals)
{
  constexpr auto step = Depth::micrometres(1);
  std::set<Depth> needles;
  for (const auto& [rule, id, origin] : intervals) {
    needles.insert(rule->above + step);
    if (rule->to) {
      needles.insert(*rule->to + step);
    }
  }
  return {needles.begin(), needles.end()};
}

// After which sessions rest is compared.
struct Situation {
  Area area;
  Setting setting;
  DeviceKind kind;
};

template <typename T>
bool holds(List<T> list, T value)
{
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool speaks(const IntervalRule& rule, const Situation& facts, Depth needle)
{
  return (!rule.setting || *rule.setting == facts.setting) && holds(rule.kinds, facts.kind)
         && rule.above < needle && (!rule.to || needle <= *rule.to);
}

// The longest that the rules ask for, and one that asks for it.
struct Longest {
  std::array<Days, 8> days{Days{0}, Days{0}, Days{0}, Days{0}, Days{0}, Days{0}, Days{0}, Days{0}};
  std::array<const Interval*, 8> by{};
};

void lengthen(Longest& longest, const IntervalRow& row, const Interval& interval)
{
  for (std::size_t i = 0; i < longest.days.size(); ++i) {
    const auto days = i < 4 ? row.earliest.days[i] : row.recommended.days[i - 4];
    if (days > longest.days[i]) {
      longest.days[i] = days;
      longest.by[i] = &interval;
    }
  }
}

Longest rest_of(const std::vector<Interval>& intervals, const Situation& facts, Depth needle)
{
  Longest longest;
  for (const auto& interval : intervals) {
    if (!speaks(*interval.rule, facts, needle)) {
      continue;
    }
    for (const auto& row : interval.rule->rows) {
      if (holds(row.areas, facts.area)) {
        lengthen(longest, row, interval);
      }
    }
  }
  return longest;
}

// The first overlay's rule with which a longer needle rests less there; nullptr where there is none.
const Interval* shrinking(const std::vector<Interval>& intervals, const Situation& facts)
{
  Longest before;
  for (const auto needle : needles_between(intervals)) {
    const auto here = rest_of(intervals, facts, needle);
    for (std::size_t i = 0; i < here.days.size(); ++i) {
      if (here.days[i] < before.days[i] && before.by[i]->origin != nullptr) {
        return before.by[i];
      }
    }
    before = here;
  }
  return nullptr;
}

template <typename F>
void each_situation(F f)
{
  for (std::size_t area = 0; area < words_of<Area>().size(); ++area) {
    for (const auto setting : {Setting::home, Setting::professional}) {
      for (std::size_t kind = 0; kind < words_of<DeviceKind>().size(); ++kind) {
        f(Situation{static_cast<Area>(area), setting, static_cast<DeviceKind>(kind)});
      }
    }
  }
}

} // namespace

void check_overlay_rest(Draft& draft, const RuleBook& under)
{
  const auto intervals = intervals_of(draft, under);
  if (std::none_of(intervals.begin(), intervals.end(),
                   [](const auto& one) { return one.origin != nullptr; })) {
    return;
  }
  std::set<const Interval*> named;
  each_situation([&](const Situation& facts) {
    const auto* wrong = shrinking(intervals, facts);
    if (wrong != nullptr && named.insert(wrong).second) {
      draft.complaints.add(*wrong->origin,
                           fmt::format("\"{}\" asks for more rest on {} than there is after a longer needle; "
                                       "leave out \"to_mm\", or ask for it there as well",
                                       wrong->id.text(), word(facts.area)));
    }
  });
}

} // namespace mneedle
