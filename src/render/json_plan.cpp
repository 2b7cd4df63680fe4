#include "render/json_parts.hpp"
#include "render/json_reports.hpp"

namespace mneedle {
namespace {

json::Object json_planned(const PlanLine& session)
{
  json::Object object;
  object.put("number", session.number).put("date", to_string(session.date));
  object.put_some("area", json_word(session.area)).put_some("depth_mm", json_of(session.depth));
  object.put("earliest", to_string(session.earliest)).put("recommended", to_string(session.recommended));
  return object.put("aftercare", json_windows(session.aftercare));
}

json::Object json_plan_area(const PlanArea& area)
{
  json::Object object;
  object.put_some("area", json_word(area.area)).put_some("depth_mm", json_of(area.depth));
  if (area.window) {
    object.put("latest", to_string(area.window->latest)).put_some("earliest", json_of(area.window->earliest));
    object.put_some("window", json_word(area.window->state));
  }
  return object;
}

json::Object json_binding(const BindingLine& binding)
{
  json::Object object;
  object.put("constraint", binding.constraint).put("message", binding.message);
  object.put("areas", json::array_of(binding.areas, [](Area area) { return json::Value{word(area)}; }));
  return object.put("findings", json_findings(binding.findings));
}

} // namespace

json::Object json_of(const PlanReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.plan/1").put("today", to_string(report.today));
  object.put("met", report.bindings.empty()).put("wanted", report.wanted);
  object.put("areas", json::array_of(report.areas, json_plan_area));
  object.put("sessions", json::array_of(report.sessions, json_planned));
  object.put_some("latest", json_of(report.latest)).put("notes", json_texts(report.notes));
  object.put("assumed", json_assumed(report.assumed));
  if (!report.bindings.empty()) {
    object.put("bindings", json::array_of(report.bindings, json_binding));
  }
  return object.put("ruleset", json_ruleset(report.ruleset)).put_text("notice", report.notice);
}

} // namespace mneedle
