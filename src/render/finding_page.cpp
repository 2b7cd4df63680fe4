#include "render/finding_page.hpp"

#include "render/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

bool blocking(const FindingLine& finding)
{
  const auto severity = parse_word<Severity>(finding.severity);
  return severity && blocks(*severity);
}

std::string sources_words(const FindingLine& finding)
{
  std::vector<std::string> parts;
  if (finding.basis == "convention") {
    parts.push_back(finding.basis);
  }
  for (const auto source : finding.sources) {
    parts.emplace_back(source.text());
  }
  return listed(parts);
}

namespace {

void add_group(const std::vector<FindingLine>& findings, bool wanted, const char* heading, Page& page)
{
  const auto belongs = [&](const FindingLine& finding) { return blocking(finding) == wanted; };
  if (std::any_of(findings.begin(), findings.end(), belongs)) {
    page.heading(heading);
  }
  for (const auto& finding : findings) {
    if (belongs(finding)) {
      add_finding(finding, page, finding.severity == word(Severity::note) ? Cite::no : Cite::yes);
    }
  }
}

} // namespace

void add_finding(const FindingLine& finding, Page& page, Cite cite)
{
  constexpr auto hanging = 6;
  const std::string indent(hanging - 2, ' ');
  page.add({fmt::format("  [{}] ", finding.severity),
            fmt::format("{}: {}", finding.rule, finding.message),
            hanging,
            {{finding.severity, tone_of(finding.severity)}}});
  page.add_text(indent + "clears: ", finding.clears, hanging);
  if (cite == Cite::yes) {
    page.add_text(indent + "source: ", sources_words(finding), hanging);
  }
}

void add_findings(const std::vector<FindingLine>& findings, Page& page)
{
  add_group(findings, true, "What blocks", page);
  add_group(findings, false, "Worth knowing", page);
}

} // namespace mneedle
