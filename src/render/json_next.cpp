#include "render/json_parts.hpp"
#include "render/json_reports.hpp"
#include "render/phrases.hpp"

namespace mneedle {
namespace {

json::Object json_rest(const RestLine& rest)
{
  json::Object object;
  object.put("since", to_string(rest.since)).put("day", rest.day.count());
  return object.put("minimum", rest.minimum.count()).put("recommended", rest.recommended.count());
}

void put_dates(const NextArea& area, json::Object& object)
{
  if (area.undated) {
    object.put("undated", true);
  }
  object.put_some("earliest", json_of(area.earliest)).put_some("recommended", json_of(area.recommended));
  if (area.days_left) {
    object.put("days_left", area.days_left->count());
  }
  if (area.last) {
    object.put("last", json_last(*area.last));
  }
}

json::Object json_area(const NextArea& area)
{
  json::Object object;
  object.put_some("area", json_word(area.area));
  object.put("verdict", verdict_word(area.kind)).put("kind", kind_word(area.kind));
  put_dates(area, object);
  object.put_some("depth_mm", json_of(area.depth));
  object.put_some("sensitivity_effective", json_word(area.sensitivity_effective));
  object.put("assumed", json_assumed(area.assumed)).put("findings", json_findings(area.findings));
  object.put("aftercare", json_windows(area.aftercare)).put("check_ins", json_check_ins(area.check_ins));
  if (area.rest) {
    object.put("rest", json_rest(*area.rest));
  }
  return object;
}

} // namespace

json::Object json_of(const NextReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.next/1").put("today", to_string(report.today));
  object.put("areas", json::array_of(report.areas, json_area));
  return object.put("ruleset", json_ruleset(report.ruleset)).put_text("notice", report.notice);
}

} // namespace mneedle
