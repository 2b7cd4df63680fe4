// Whether the laws hold: those that are broken with their smallest counterexample.

#include "render/documents.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string place_in_file(const Rule& rule)
{
  return fmt::format("{} ({}:{})", rule.head.id.text(), rule.head.place.file, rule.head.place.line);
}

void add_side(std::string_view name, const Side& side, const std::string& program, Document& page)
{
  page.row(std::string{name}, side.verdict);
  for (const auto& command : side.commands) {
    page.command("", fmt::format("{} {}", program, command));
  }
}

void add_broken(const LawResult& law, const std::string& program, Document& page)
{
  Row row{"BROKEN", fmt::format("{}: {} ({} of {})", word(law.law), sentence_of(law.law), law.violations,
                                law.comparisons)};
  row.toned = {{row.name, Tone::bad}};
  page.row(std::move(row));
  if (!law.smallest) {
    return;
  }
  page.row("", law.smallest->what);
  add_side("worse", law.smallest->worse, program, page);
  if (law.smallest->other) {
    add_side("other", *law.smallest->other, program, page);
  }
  for (const auto* rule : law.smallest->rules) {
    page.row("rule", place_in_file(*rule));
  }
}

void add_kept(const Proof& proof, Document& page)
{
  page.from(Amount::full);
  for (const auto& law : proof.laws) {
    if (law.violations == 0) {
      page.row("holds",
               fmt::format("{}: {} ({} compared)", word(law.law), sentence_of(law.law), law.comparisons));
    }
  }
  page.from(Amount::brief);
}

} // namespace

Document document_of(const VerifyReport& report)
{
  const auto& proof = report.proof;
  Document page;
  page.code(false).headline(proof.holds() ? "OK" : "BROKEN",
                            fmt::format("{}, {} evaluations, {:.1f} s",
                                        counted(static_cast<int>(proof.laws.size()), "law"),
                                        proof.evaluations, report.seconds),
                            proof.holds() ? Tone::good : Tone::bad);
  for (const auto& law : proof.laws) {
    if (law.violations > 0) {
      add_broken(law, report.program, page);
    }
  }
  add_kept(proof, page);
  for (const auto* rule : proof.idle) {
    page.row("idle", fmt::format("{} decides nothing anywhere", place_in_file(*rule)));
  }
  page.row("Laws", proof.holds() ? "each with --full" : "");
  return page;
}

} // namespace mneedle
