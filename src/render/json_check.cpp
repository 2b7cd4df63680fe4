#include "render/json_parts.hpp"
#include "render/json_reports.hpp"
#include "render/phrases.hpp"

namespace mneedle {
namespace {

const char* state_word(StepState state)
{
  switch (state) {
  case StepState::done:
    return "done";
  case StepState::not_done:
    return "not-done";
  case StepState::open:
    return "open";
  case StepState::not_applicable:
    break;
  }
  return "n/a";
}

json::Object json_session(const Proposal& proposal, std::optional<Sensitivity> effective)
{
  json::Object object;
  object.put_some("area", json_word(proposal.area)).put_some("depth_mm", json_of(proposal.depth));
  object.put_some("device_kind", json_word(proposal.device_kind));
  object.put_some("sensitivity", json_word(proposal.sensitivity));
  return object.put_some("sensitivity_effective", json_word(effective));
}

json::Object json_step(const ChecklistLine& line)
{
  json::Object object;
  object.put("step", line.step).put("phase", word(line.phase));
  return object.put("state", state_word(line.state)).put("text", line.text);
}

json::Object json_dates(const Dates& dates)
{
  json::Object object;
  return object.put("earliest", to_string(dates.earliest)).put("recommended", to_string(dates.recommended));
}

json::Object json_go_when(const GoWhenLine& when)
{
  json::Object object;
  return object.put_some("date", json_of(when.date)).put("actions", json_texts(when.actions));
}

json::Object json_looked_at(const FindingLine& finding)
{
  return json_finding(finding).put_text("why", finding.why).put_text("spread", finding.spread);
}

void put_dates(const CheckReport& report, json::Object& object)
{
  if (report.next_if_done) {
    object.put("next_if_done", json_dates(*report.next_if_done));
  }
  if (report.go_when) {
    object.put("go_when", json_go_when(*report.go_when));
  }
}

// Only where something was assumed or asked for.
void put_extras(const CheckReport& report, json::Object& object)
{
  if (!report.assumed.empty()) {
    object.put("assumed", json_assumed(report.assumed));
  }
  if (!report.looked_at.empty()) {
    object.put("looked_at", json::array_of(report.looked_at, json_looked_at));
  }
}

} // namespace

json::Object json_of(const CheckReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.check/1");
  object.put("verdict", verdict_word(report.kind)).put("kind", kind_word(report.kind));
  object.put("date", to_string(report.proposal.on));
  object.put_some("earliest", json_of(report.earliest)).put_some("recommended", json_of(report.recommended));
  object.put("session", json_session(report.proposal, report.sensitivity_effective));
  if (report.last) {
    object.put("last", json_last(*report.last));
  }
  object.put("findings", json_findings(report.findings));
  object.put("checklist", json::array_of(report.checklist, json_step));
  put_dates(report, object);
  object.put("ruleset", json_ruleset(report.ruleset)).put("notice", report.notice);
  put_extras(report, object);
  return object;
}

json::Object json_of(const ChecklistReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.checklist/1").put("today", to_string(report.proposal.today));
  object.put("session", json_session(report.proposal, report.sensitivity_effective));
  object.put("checklist", json::array_of(report.lines, [](const ChecklistLine& line) {
               return json_step(line).put("title", line.title);
             }));
  return object.put("ruleset", json_ruleset(report.ruleset));
}

} // namespace mneedle
