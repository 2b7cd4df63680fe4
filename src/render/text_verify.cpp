#include "render/phrases.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

void add_side(std::string_view name, const Side& side, const std::string& program, Page& page)
{
  page.add("  ", fmt::format("{}: {}", name, side.verdict), 4);
  for (const auto& command : side.commands) {
    page.add("    ", fmt::format("{} {}", program, command), 6);
  }
}

void add_law(const LawResult& law, const std::string& program, Page& page)
{
  page.add(fmt::format("{:<6} {:<13} ", law.violations == 0 ? "holds" : "BROKEN", word(law.law)),
           fmt::format("{} ({} compared{})", sentence_of(law.law), law.comparisons,
                       law.violations == 0 ? "" : fmt::format(", {} broken", law.violations)),
           22);
  if (!law.smallest) {
    return;
  }
  page.add("  ", law.smallest->what, 4);
  add_side("worse", law.smallest->worse, program, page);
  if (law.smallest->other) {
    add_side("other", *law.smallest->other, program, page);
  }
  for (const auto* rule : law.smallest->rules) {
    page.add("    ",
             fmt::format("{} ({}:{})", rule->head.id.text(), rule->head.place.file, rule->head.place.line),
             6);
  }
}

} // namespace

Page page_of(const VerifyReport& report)
{
  const auto& proof = report.proof;
  Page page{{"",
             fmt::format("{}: {} laws, {} evaluations, {:.1f} s",
                         proof.holds() ? "every law holds" : "a law is BROKEN", proof.laws.size(),
                         proof.evaluations, report.seconds),
             2}};
  page.gap();
  for (const auto& law : proof.laws) {
    add_law(law, report.program, page);
  }
  if (!proof.idle.empty()) {
    page.heading("Rules that decide nothing anywhere");
  }
  for (const auto* rule : proof.idle) {
    page.add(
      "  ", fmt::format("{} ({}:{})", rule->head.id.text(), rule->head.place.file, rule->head.place.line), 4);
  }
  return page;
}

} // namespace mneedle
