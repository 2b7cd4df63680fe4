// An overlay on the built-in rules: what loads only lengthens, and everything about it can be shown.

#include "fuzz/property.hpp"
#include "support/facts.hpp"

#include <mneedle/render.hpp>
#include <mneedle/rules_report.hpp>

#include <algorithm>

using namespace mneedle;

namespace {

// The one file that the facts of rule tests start from.
const RuleText& baseline()
{
  static const auto files = builtin_rule_files();
  static const auto found = std::find_if(files.begin(), files.end(), [](const RuleText& file) {
    return file.text.find("\n[baseline]\n") != std::string::npos;
  });
  return *found;
}

// A GO, a wait, and one that says nothing.
std::vector<Proposal> proposals()
{
  auto shortly = ready();
  shortly.last = session_on(today() - Days{1}, um(250));
  Proposal silent;
  silent.today = silent.on = today();
  return {ready(), shortly, silent};
}

void check_only_lengthens(const RuleBook& more)
{
  for (const auto& proposal : proposals()) {
    const auto before = evaluate(proposal, builtin_book(), {});
    const auto after = evaluate(proposal, more, {});
    require(before.worst() <= after.worst(), "an overlay never gives a better verdict");
    require(!before.earliest() || after.worst() == Severity::stop || before.earliest() <= after.earliest(),
            "an overlay never gives an earlier day");
  }
}

void check_shown(const RuleBook& book)
{
  for (const auto& rule : book.overlays().back().rules) {
    const auto report = report_rule(rule, book);
    require(!render(report, Format::text, {}).empty(), "every rule can be shown as text");
    require(!render(report, Format::json, {}).empty(), "every rule can be shown as JSON");
  }
}

void check_loaded(const RuleText& file)
{
  auto more = builtin_book();
  more.add(parse_overlay(file, more));
  check_only_lengthens(more);
  check_shown(more);
  accepted([&] { run_rule_tests({&file, 1}, {&baseline(), 1}, more); }, Fault::untrusted);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const RuleText file{"overlay.toml", std::string{text_of(data, size)}};
  accepted([&] { holds_ruleset(file); }, Fault::untrusted);
  accepted([&] { check_loaded(file); }, Fault::untrusted);
  return 0;
}
