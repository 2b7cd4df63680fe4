#include "render/json_reports.hpp"

namespace mneedle {

json::Object json_of(const ProfileReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.profile/1").put("file", report.file);
  if (!report.headline.empty()) {
    object.put("headline", report.headline);
    object.put("changes", json::array_of(report.changes, [](const ProfileChange& change) {
                 json::Object one;
                 return one.put("key", change.key).put("before", change.before).put("after", change.after);
               }));
  }
  return object.put("values", json::array_of(report.lines, [](const ProfileLine& line) {
                      json::Object value;
                      return value.put("key", line.key).put("value", line.value).put("origin", line.origin);
                    }));
}

} // namespace mneedle
