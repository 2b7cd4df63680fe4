#include "rules/checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

struct Band {
  const IntervalRule* rule;
  const Rule* whole;
  Origin origin;
};

// The bands that hold after any session; those for one setting come on top and need not cover everything.
std::vector<Band> bands_of(const Draft& draft)
{
  std::vector<Band> bands;
  for (const auto& [rule, origin] : draft.rules) {
    const auto* interval = std::get_if<IntervalRule>(&rule.body);
    if (interval != nullptr && !interval->setting && interval->kinds.empty()) {
      bands.push_back({interval, &rule, origin});
    }
  }
  std::stable_sort(bands.begin(), bands.end(),
                   [](const Band& a, const Band& b) { return a.rule->above < b.rule->above; });
  return bands;
}

const IntervalRow* row_for(const IntervalRule& rule, Area area)
{
  const auto found = std::find_if(rule.rows.begin(), rule.rows.end(), [&](const IntervalRow& row) {
    return row.areas.empty() || std::find(row.areas.begin(), row.areas.end(), area) != row.areas.end();
  });
  return found == rule.rows.end() ? nullptr : &*found;
}

bool fewer(const BySensitivity& deep, const BySensitivity& shallow)
{
  return !std::equal(deep.days.begin(), deep.days.end(), shallow.days.begin(), std::greater_equal<>{});
}

// What is wrong with the rest on an area against the shallower band's; empty where nothing is.
std::string fault_in_rest(Area area, const IntervalRow* shallow, const IntervalRow* deep)
{
  if (shallow == nullptr) {
    return {};
  }
  if (deep == nullptr) {
    return fmt::format("no days on {}, unlike", word(area));
  }
  const bool falls =
    fewer(deep->earliest, shallow->earliest) || fewer(deep->recommended, shallow->recommended);
  return falls ? fmt::format("fewer days on {} than", word(area)) : "";
}

void check_rest(Draft& draft, const Band& shallow, const Band& deep)
{
  for (std::size_t i = 0; i < words_of<Area>().size(); ++i) {
    const auto area = static_cast<Area>(i);
    const auto fault = fault_in_rest(area, row_for(*shallow.rule, area), row_for(*deep.rule, area));
    if (!fault.empty()) {
      draft.complaints.add(deep.origin,
                           fmt::format("{} the shallower band \"{}\"; longer needles never rest less", fault,
                                       shallow.whole->head.id.text()));
      return;
    }
  }
}

void check_seam(Draft& draft, const Band& shallow, const Band& deep)
{
  if (!shallow.rule->to || *shallow.rule->to > deep.rule->above) {
    draft.complaints.add(deep.origin, fmt::format("overlaps the band \"{}\"; begin where that one ends",
                                                  shallow.whole->head.id.text()));
  } else if (*shallow.rule->to < deep.rule->above) {
    draft.complaints.add(deep.origin, fmt::format("leaves a gap between {} mm, where \"{}\" ends, and {} mm",
                                                  to_string(*shallow.rule->to), shallow.whole->head.id.text(),
                                                  to_string(deep.rule->above)));
  }
}

void check_home(Draft& draft, const Band& shallow, const Band& deep)
{
  if (deep.rule->home && !shallow.rule->home) {
    draft.complaints.add(
      shallow.origin, fmt::format("lies beneath the band \"{}\" with home = true and has none itself; home "
                                  "needles can be shorter, too",
                                  deep.whole->head.id.text()));
  }
}

} // namespace

void check_bands(Draft& draft)
{
  const auto bands = bands_of(draft);
  for (std::size_t i = 1; i < bands.size(); ++i) {
    check_seam(draft, bands[i - 1], bands[i]);
    check_rest(draft, bands[i - 1], bands[i]);
    check_home(draft, bands[i - 1], bands[i]);
  }
  if (!bands.empty() && bands.front().rule->above != Depth::micrometres(0)) {
    draft.complaints.add(bands.front().origin, "leaves a gap below it; the first band begins at 0 mm");
  }
  if (!bands.empty() && bands.back().rule->to) {
    draft.complaints.add(bands.back().origin, "leaves a gap above it; the last band has no \"to_mm\"");
  }
}

} // namespace mneedle
