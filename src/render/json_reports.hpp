#pragma once

#include "render/json.hpp"

#include <mneedle/report.hpp>

namespace mneedle {

// Every report as JSON. The first key names shape and version; a key that has nothing to say is left out.
json::Object json_of(const CheckReport& report);
json::Object json_of(const ChecklistReport& report);
json::Object json_of(const NextReport& report);
json::Object json_of(const PlanReport& report);
json::Object json_of(const LogReport& report);
json::Object json_of(const DoctorReport& report);
json::Object json_of(const SummaryReport& report);
json::Object json_of(const ProfileReport& report);
json::Object json_of(const RuleListReport& report);
json::Object json_of(const RuleShowReport& report);
json::Object json_of(const RuleCheckReport& report);
json::Object json_of(const RuleTestReport& report);
json::Object json_of(const RestTableReport& report);
json::Object json_of(const RulesDiffReport& report);
json::Object json_of(const VerifyReport& report);

} // namespace mneedle
