#include "render/json_reports.hpp"

namespace mneedle {

json::Object json_of(const ProfileReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.profile/1").put("file", report.file);
  return object.put("values", json::array_of(report.lines, [](const ProfileLine& line) {
                      json::Object value;
                      return value.put("key", line.key).put("value", line.value).put("origin", line.origin);
                    }));
}

} // namespace mneedle
