#include "report/plan_parts.hpp"
#include "report/reasons.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

// Which session could not be planned.
std::string session_words(const Binding& binding, const PlanRequest& request)
{
  return fmt::format("session {} of {}", binding.planned + 1, request.sessions);
}

BindingLine line_by_rules(const Binding& binding, Date today)
{
  Verdict verdict;
  verdict.findings = binding.blockers;
  BindingLine line;
  line.findings = reasons(verdict, today);
  line.constraint = line.findings.front().rule;
  line.message = "No date alone clears this";
  return line;
}

BindingLine line_by_event(const Binding& binding, const PlanRequest& request, const Plan& plan)
{
  const auto window = std::find_if(plan.windows.begin(), plan.windows.end(),
                                   [&](const EventWindow& one) { return one.area == binding.area; });
  BindingLine line;
  line.constraint = "--before";
  line.message = fmt::format(
    "The day for {} would be {}, but the last day that leaves {} days before the event is {}{}",
    session_words(binding, request), with_weekday(*binding.found), (*request.before - window->latest).count(),
    with_weekday(window->latest),
    binding.planned > 0 ? fmt::format("; fewer sessions fit (--sessions {})", binding.planned) : "");
  return line;
}

BindingLine line_by_days(const Binding& binding, const PlanRequest& request)
{
  BindingLine line;
  line.constraint = request.only.empty() ? "--not" : "--only and --not";
  line.message = fmt::format("No day is left for {} within ten years from {}",
                             session_words(binding, request), with_weekday(*binding.earliest));
  return line;
}

BindingLine line_of(const Binding& binding, const PlanRequest& request, const Plan& plan)
{
  switch (binding.limit) {
  case Limit::rules:
    return line_by_rules(binding, request.areas.front().today);
  case Limit::before:
    return line_by_event(binding, request, plan);
  case Limit::days:
    break;
  }
  return line_by_days(binding, request);
}

bool same(const BindingLine& a, const BindingLine& b)
{
  const auto alike = [](const FindingLine& x, const FindingLine& y) {
    return x.rule == y.rule && x.message == y.message;
  };
  return a.message == b.message
         && std::equal(a.findings.begin(), a.findings.end(), b.findings.begin(), b.findings.end(), alike);
}

PlanLine line_of(const PlannedSession& planned, int number, const RuleBook& rules)
{
  const auto& session = planned.session;
  return {number,
          session.date,
          session.area,
          session.depth,
          planned.earliest,
          planned.recommended,
          windows_after(session.date, session.area, rules),
          check_ins_after(session.date, rules)};
}

std::vector<PlanArea> areas_of(const Plan& plan, const PlanRequest& request)
{
  std::vector<PlanArea> areas;
  for (const auto& proposal : request.areas) {
    areas.push_back({proposal.area, proposal.depth, {}, proposal.device_kind});
    if (!plan.windows.empty()) {
      areas.back().window = plan.windows[areas.size() - 1];
    }
  }
  return areas;
}

std::optional<Date> latest_of(const Plan& plan)
{
  std::optional<Date> latest;
  for (const auto& window : plan.windows) {
    latest = std::min(latest.value_or(window.latest), window.latest);
  }
  return latest;
}

} // namespace

std::vector<BindingLine> bindings_of(const Plan& plan, const PlanRequest& request)
{
  std::vector<BindingLine> lines;
  for (const auto& binding : plan.bindings) {
    auto line = line_of(binding, request, plan);
    auto shared =
      std::find_if(lines.begin(), lines.end(), [&](const BindingLine& other) { return same(other, line); });
    if (shared == lines.end()) {
      lines.push_back(std::move(line));
      shared = lines.end() - 1;
    }
    if (binding.area) {
      shared->areas.push_back(*binding.area);
    }
  }
  return lines;
}

PlanReport report_plan(const PlanRequest& request, const RuleBook& rules, const History& history)
{
  const auto planned = plan(request, rules, history);
  PlanReport report{request.areas.front().today};
  report.wanted = request.sessions * static_cast<int>(request.areas.size());
  report.areas = areas_of(planned, request);
  for (const auto& session : planned.sessions) {
    report.sessions.push_back(line_of(session, static_cast<int>(report.sessions.size()) + 1, rules));
  }
  report.latest = latest_of(planned);
  report.bindings = bindings_of(planned, request);
  if (!planned.sessions.empty()) {
    report.days = days_of(planned, request, rules, history);
  }
  report.notes = notes_of(planned, request);
  report.notice = rules.base().notice;
  report.ruleset = ruleset_line(rules);
  return report;
}

} // namespace mneedle
