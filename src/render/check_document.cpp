// The page of a check: the answer, the reasons, what to do.

#include "render/check_pages.hpp"
#include "render/document_parts.hpp"
#include "render/documents.hpp"
#include "render/json.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

#include <utility>

namespace mneedle {
namespace {

void add_check_matter(const CheckReport& report, Document& page)
{
  add_matter(fmt::format("{}: {}", report.kind ? "NO-GO" : "GO", subject_of(report)), report.proposal.on,
             page);
  page.matter("verdict", json::quoted(verdict_word(report.kind)));
  page.matter("kind", json::quoted(kind_word(report.kind)));
  add_matter_areas({report.proposal.area}, page);
  add_matter_day("earliest", report.earliest, page);
  add_matter_day("recommended", report.recommended, page);
}

bool has_warning(const CheckReport& report)
{
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const FindingLine& finding) { return finding.warning; });
}

// A warning sign stands alone: whom to see and how fast, then the sign.
void add_warning(const CheckReport& report, Document& page)
{
  std::string lead;
  std::string name = "Because";
  for (const auto& finding : report.findings) {
    if (!finding.warning) {
      continue;
    }
    if (lead.empty()) {
      lead = finding.clears;
      page.headline("NO-GO", lead, Tone::bad);
    }
    const auto also = finding.clears == lead ? "" : fmt::format(". {}", finding.clears);
    page.urgent({std::exchange(name, ""), finding.brief + also});
    page.because(because_words(finding));
  }
}

} // namespace

std::string subject_of(const CheckReport& report)
{
  const auto& proposal = report.proposal;
  return session_subject(proposal.area, proposal.depth, proposal.device_kind);
}

Document document_of(const CheckReport& report)
{
  Document page;
  add_check_matter(report, page);
  if (!report.kind) {
    add_go(report, page);
  } else if (has_warning(report)) {
    add_warning(report, page);
  } else {
    add_no_go(report, page);
  }
  add_everything(report, page);
  return page;
}

} // namespace mneedle
