// The steps, a box each: their titles, or in full.

#include "render/check_pages.hpp"
#include "render/document_parts.hpp"
#include "render/documents.hpp"

#include <fmt/format.h>

#include <utility>

namespace mneedle {
namespace {

Row row_of(const ChecklistLine& line, std::string name, std::string text)
{
  Row row{std::move(name), std::move(text)};
  row.tick = line.state == StepState::done ? Tick::yes : Tick::no;
  row.boxed = true;
  return row;
}

} // namespace

Document document_of(const ChecklistReport& report)
{
  const auto& proposal = report.proposal;
  const auto title = session_subject(proposal.area, proposal.depth, proposal.device_kind);
  Document page;
  add_matter("Checklist: " + title, proposal.on, page);
  page.headline("Checklist", title, Tone::strong);
  std::optional<Phase> phase;
  for (const auto& line : report.lines) {
    const bool first = std::exchange(phase, line.phase) != line.phase;
    page.row(row_of(line, first ? short_title_of(line.phase) : "", line.title));
    page.from(Amount::full).row("", fmt::format("{}: {}", line.step, line.text)).from(Amount::brief);
  }
  return page;
}

} // namespace mneedle
