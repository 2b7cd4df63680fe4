#pragma once

#include "render/document.hpp"

#include <mneedle/report.hpp>

namespace mneedle {

// Every report as a document.
Document document_of(const CheckReport& report);
Document document_of(const ChecklistReport& report);
Document document_of(const NextReport& report);
Document document_of(const PlanReport& report);
Document document_of(const LogReport& report);
Document document_of(const SummaryReport& report);
Document document_of(const ProfileReport& report);
Document document_of(const DoctorReport& report);
Document document_of(const RuleListReport& report);
Document document_of(const RuleShowReport& report);
Document document_of(const RuleCheckReport& report);
Document document_of(const RuleTestReport& report);
Document document_of(const RestTableReport& report);
Document document_of(const RulesDiffReport& report);
Document document_of(const VerifyReport& report);

} // namespace mneedle
