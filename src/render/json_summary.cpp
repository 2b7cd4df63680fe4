#include "render/json_parts.hpp"
#include "render/json_reports.hpp"

namespace mneedle {
namespace {

json::Object json_course(const CourseLine& line)
{
  json::Object object;
  object.put("area", word(line.area)).put("sessions", line.sessions);
  object.put("first", to_string(line.first)).put("last", to_string(line.last));
  object.put("intervals_kept", line.kept).put("intervals_broken", line.broken);
  return object.put("rest_days", line.rest.count()).put("reactions", line.reactions);
}

json::Object json_head(const HeadLine& line)
{
  json::Object object;
  return object.put("device", line.device).put("since", to_string(line.since)).put("uses", line.uses);
}

} // namespace

json::Object json_of(const SummaryReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.summary/1").put("today", to_string(report.today));
  object.put("areas", json::array_of(report.areas, json_course));
  return object.put("needle_heads", json::array_of(report.heads, json_head));
}

} // namespace mneedle
