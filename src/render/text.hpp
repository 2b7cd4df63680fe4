#pragma once

#include "render/page.hpp"

#include <mneedle/report.hpp>

namespace mneedle {

// Every report as text.
Page page_of(const CheckReport& report);
Page page_of(const NextReport& report);
Page page_of(const PlanReport& report);
Page page_of(const LogReport& report);
Page page_of(const DoctorReport& report);
Page page_of(const SummaryReport& report);
Page page_of(const ProfileReport& report);
Page page_of(const RuleListReport& report);
Page page_of(const RuleShowReport& report);
Page page_of(const RuleCheckReport& report);
Page page_of(const RuleTestReport& report);
Page page_of(const RestTableReport& report);
Page page_of(const RulesDiffReport& report);
Page page_of(const VerifyReport& report);

} // namespace mneedle
