#include "render/json_reports.hpp"

namespace mneedle {

json::Object json_of(const DoctorReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.doctor/1");
  return object.put("findings", json::array_of(report.lines, [](const DoctorLine& line) {
                      json::Object finding;
                      finding.put("level", line.ailment == Ailment::error ? "error" : "remark");
                      finding.put("place", line.place).put("message", line.message);
                      const auto* between = line.command.empty() || line.mend.empty() ? "" : "; ";
                      finding.put_text("mend", line.command + between + line.mend);
                      return finding.put_text("command", line.command);
                    }));
}

} // namespace mneedle
