#include <mneedle/rest_table.hpp>

#include "engine/decider.hpp"

#include <mneedle/evaluate.hpp>

#include <algorithm>

namespace mneedle {

namespace {

// What is asked about is how many days later. Not the day of a proposal without one, so that it shows where it is
// forgotten.
constexpr Date any_day = Date::from_serial(1);

// A session on the day of the last one, with nothing else to speak about.
Proposal session_of(Area area, Sensitivity sensitivity, Depth depth, Setting before)
{
  Session last;
  last.date = any_day;
  last.area = area;
  last.depth = depth;
  last.setting = before;
  Proposal proposal;
  proposal.today = proposal.on = any_day;
  proposal.depth = depth;
  proposal.area = area;
  proposal.sensitivity = sensitivity;
  proposal.last = last;
  return proposal;
}

// The worst that rules of one kind say.
template <typename Body>
std::optional<Severity> said_by(const Verdict& verdict)
{
  std::optional<Severity> worst;
  for (const auto& finding : verdict.findings) {
    if (finding.outcome != Outcome::passed && std::holds_alternative<Body>(finding.rule->body)) {
      worst = std::max(worst, std::optional{finding.severity});
    }
  }
  return worst;
}

// What one kind of device asks for is no part of the table.
bool for_some_kinds(const Rule& rule)
{
  const auto* interval = std::get_if<IntervalRule>(&rule.body);
  return interval != nullptr && !interval->kinds.empty();
}

class RestAsking {
public:
  explicit RestAsking(const RuleBook& rules) : decider_{rules}, base_{rules.base()} {}

  RestTable table(Area area)
  {
    RestTable table{{area}, area_severity(area), {}, {}};
    if (table.severity == Severity::stop) {
      return table;
    }
    table.professional = cells(area, base_.least, Setting::professional);
    for (int length = base_.least.micrometres(); length <= base_.most.micrometres(); ++length) {
      const auto depth = Depth::micrometres(length);
      const auto found = cells(area, depth, Setting::home);
      if (table.rows.empty() || table.rows.back().cells != found) {
        table.rows.push_back({depth, found});
      }
      table.rows.back().to = depth;
    }
    return table;
  }

private:
  const Verdict& ask(Area area, Sensitivity sensitivity, Depth depth, Setting before)
  {
    return decider_.decide(session_of(area, sensitivity, depth, before), nothing_);
  }

  std::optional<Severity> area_severity(Area area)
  {
    return said_by<AreaRule>(ask(area, Sensitivity::low, base_.least, Setting::home));
  }

  RestCell cell(Area area, Sensitivity sensitivity, Depth depth, Setting before)
  {
    const auto& verdict = ask(area, sensitivity, depth, before);
    auto minimum = any_day;
    auto recommended = any_day;
    for (const auto& finding : verdict.findings) {
      if (for_some_kinds(*finding.rule)) {
        continue;
      }
      minimum = std::max(minimum, finding.not_before.value_or(any_day));
      recommended = std::max(recommended, finding.recommended.value_or(any_day));
    }
    const auto severity = before == Setting::home ? said_by<DepthRule>(verdict) : std::nullopt;
    return {minimum - any_day, recommended - any_day, severity};
  }

  RestCells cells(Area area, Depth depth, Setting before)
  {
    RestCells cells;
    for (std::size_t level = 0; level < cells.size(); ++level) {
      cells[level] = cell(area, static_cast<Sensitivity>(level), depth, before);
    }
    return cells;
  }

  Decider decider_;
  const RuleSet& base_;
  const History nothing_;
};

// What a verdict took the needle for.
std::optional<Depth> counted(const Verdict& verdict)
{
  for (const auto& finding : verdict.findings) {
    if (const auto* detail = std::get_if<DepthDetail>(&finding.detail)) {
      return detail->counted;
    }
  }
  return std::nullopt;
}

bool same_answers(const RestTable& a, const RestTable& b)
{
  return a.severity == b.severity && a.rows == b.rows && a.professional == b.professional;
}

} // namespace

std::vector<DeviceReach> device_reaches(const RuleBook& rules)
{
  const auto longest = rules.base().most;
  auto proposal = session_of(Area::face, Sensitivity::reactive, longest, Setting::home);
  std::vector<DeviceReach> reaches;
  for (std::size_t i = 0; i < words_of<DeviceKind>().size(); ++i) {
    proposal.device_kind = static_cast<DeviceKind>(i);
    const auto depth = counted(evaluate(proposal, rules, {})).value_or(longest);
    if (depth > longest) {
      reaches.push_back(
        {*proposal.device_kind, Depth::micrometres(depth.micrometres() - longest.micrometres())});
    }
  }
  return reaches;
}

std::vector<RestTable> rest_tables(const RuleBook& rules, std::span<const Area> areas)
{
  RestAsking asking{rules};
  std::vector<RestTable> tables;
  for (const auto area : areas) {
    auto table = asking.table(area);
    const auto same = std::find_if(tables.begin(), tables.end(),
                                   [&](const RestTable& other) { return same_answers(table, other); });
    if (same == tables.end()) {
      tables.push_back(std::move(table));
    } else {
      same->areas.push_back(area);
    }
  }
  return tables;
}

} // namespace mneedle
