#include "proof/families.hpp"

#include "engine/rest.hpp"
#include "proof/axes.hpp"

namespace mneedle {

namespace {

constexpr DeviceKind kinds[] = {DeviceKind::roller, DeviceKind::stamp,        DeviceKind::pen,
                                DeviceKind::rf,     DeviceKind::hyaluron_pen, DeviceKind::fixed_stamp};

std::vector<Area> all_areas()
{
  std::vector<Area> areas;
  for (std::size_t i = 0; i < words_of<Area>().size(); ++i) {
    areas.push_back(static_cast<Area>(i));
  }
  return areas;
}

// Everything known and nothing against it.
Situation calm(Area area, DeviceKind kind)
{
  Situation facts;
  auto& proposal = facts.proposal;
  proposal.today = proposal.on = proof_day();
  proposal.area = area;
  proposal.device_kind = kind;
  proposal.uses = 0;
  proposal.last = LastNever{};
  proposal.screened = true;
  proposal.all_steps_done = true;
  return facts;
}

// The same in every part, so made once.
struct Axes {
  explicit Axes(const RuleBook& rules)
    : bands{band_axis(rules)}, depths_or_unknown{depth_or_unknown_axis(rules)}, last{last_axis(rules)},
      conditions{condition_axis(rules)},
      condition_pairs{condition_pair_axis(rules)}, events{event_axis(rules)}, steps{step_axis(rules)},
      wear{wear_axis(rules)}, sessions{session_axis(rules)}, reactions{reaction_axis(rules)},
      late_reactions{late_reaction_axis(rules)}, orders{order_axis(rules)}
  {
    for (const auto kind : kinds) {
      depths.push_back(depth_axis(rules, kind));
    }
  }

  std::vector<Axis> depths; // by kind
  Axis bands;
  Axis depths_or_unknown;
  Axis last;
  Axis conditions;
  Axis condition_pairs;
  Axis events;
  Axis steps;
  Axis wear;
  Axis sessions;
  Axis reactions;
  Axis late_reactions;
  Axis orders;
};

// Rest does not ask what the last two kinds of device are.
bool rests_as_another(DeviceKind kind)
{
  return kind == DeviceKind::hyaluron_pen || kind == DeviceKind::fixed_stamp;
}

void add_kind(std::vector<Family>& all, const Axes& axes, const RuleBook& rules, Area area, DeviceKind kind)
{
  const auto& depths = axes.depths[static_cast<std::size_t>(kind)];
  const auto start = answered_in(area, kind, rules);
  if (!rests_as_another(kind)) {
    all.push_back({"last session", calm(area, kind), {depths, sensitivity_axis(), axes.last}});
  }
  all.push_back({"steps", start, {depths, sensitivity_axis(), axes.steps}});
  all.push_back({"wear", start, {axes.bands, sensitivity_axis(), axes.wear}});
}

// A last session that still asks for rest, so that an answer that is missing has dates to be compared.
Situation treated(Area area, DeviceKind kind, Depth depth)
{
  auto facts = calm(area, kind);
  Session last;
  last.date = proof_day() - Days{1};
  last.area = area;
  last.depth = depth;
  facts.proposal.last = last;
  return facts;
}

// Of the last session only what the log says.
Situation unsaid(Area area)
{
  auto facts = calm(area, DeviceKind::roller);
  facts.proposal.last = LastUnknown{};
  return facts;
}

void add_area(std::vector<Family>& all, const Axes& axes, const RuleBook& rules, Area area)
{
  constexpr auto roller = DeviceKind::roller;
  const auto& depths = axes.depths[static_cast<std::size_t>(roller)];
  const auto start = answered_in(area, roller, rules);
  // Two conditions may add up. A roller reaches what it is set to, a pen may reach further.
  const auto& settings = axes.depths[static_cast<std::size_t>(DeviceKind::pen)];
  const auto pen = answered_in(area, DeviceKind::pen, rules);
  all.push_back({"conditions", start, {depths, sensitivity_axis(), axes.condition_pairs}});
  all.push_back({"conditions of a pen", pen, {settings, sensitivity_axis(), axes.conditions}});
  all.push_back({"events", start, {depths, sensitivity_axis(), axes.events}});
  all.push_back({"sessions", calm(area, roller), {axes.bands, sensitivity_axis(), axes.sessions}});
  all.push_back({"late reactions", unsaid(area), {axes.bands, sensitivity_axis(), axes.late_reactions}});
  all.push_back({"order", unsaid(area), {axes.bands, sensitivity_axis(), axes.orders}});
  all.push_back({"reactions long over", start, {axes.bands, sensitivity_axis(), axes.reactions}});
  all.push_back({"reactions",
                 treated(area, roller, rules.base().least),
                 {axes.bands, sensitivity_axis(), axes.reactions, hold_axis()}});
  for (const auto& facts : {calm(area, roller), treated(area, roller, rules.base().least)}) {
    all.push_back({"missing answers",
                   facts,
                   {axes.depths_or_unknown, sensitivity_or_unknown_axis(), fact_axis(facts, rules)}});
  }
}

} // namespace

Situation answered_in(Area area, DeviceKind kind, const RuleBook& rules)
{
  auto facts = calm(area, kind);
  Session last;
  last.date = proof_day() - longest_rest(rules) - longest_rest(rules);
  last.area = area;
  last.depth = rules.base().most;
  facts.proposal.last = last;
  return facts;
}

Date proof_day() { return *make_date(2026, 3, 16); }

std::vector<Family> families_of(const RuleBook& rules)
{
  const Axes axes{rules};
  std::vector<Family> all;
  for (const auto area : all_areas()) {
    for (const auto kind : kinds) {
      add_kind(all, axes, rules, area, kind);
    }
    add_area(all, axes, rules, area);
  }
  return all;
}

} // namespace mneedle
