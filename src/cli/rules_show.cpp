#include "base/nearest.hpp"
#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/show.hpp"
#include "render/rule_word.hpp"

#include <mneedle/error.hpp>
#include <mneedle/rule_test.hpp>

#include <fmt/format.h>

#include <iterator>
#include <memory>

namespace mneedle {

namespace {

bool about(const Rule& rule, std::string_view id)
{
  const auto word = word_of(rule.body);
  return entry_of(rule.head.id) == id || (word && word->word == id);
}

// The rule of that id, or every rule of that piece of evidence or about that word.
std::vector<const Rule*> rules_named(const RuleBook& rules, std::string_view id)
{
  std::vector<const Rule*> found;
  for (const auto& set : rules.sets()) {
    for (const auto& rule : set.rules) {
      if (rule.head.id.text() == id) {
        return {&rule};
      }
      if (about(rule, id)) {
        found.push_back(&rule);
      }
    }
  }
  return found;
}

[[noreturn]] void refuse(const RuleBook& rules, std::string_view id)
{
  std::vector<std::string_view> ids;
  for (const auto& set : rules.sets()) {
    for (const auto& rule : set.rules) {
      ids.push_back(rule.head.id.text());
    }
  }
  throw Error(Fault::usage,
              fmt::format("no rule \"{}\"{}; mneedle rules list names them all", id, did_you_mean(id, ids)));
}

// The files of everything in force: the tests stand in them.
std::vector<RuleText> files_in_force(Host& host, const CommonOptions& common)
{
  auto files = base_files(host, common);
  auto overlays = overlay_files(host, common);
  std::move(overlays.begin(), overlays.end(), std::back_inserter(files));
  return files;
}

ExitCode run_rules_show(std::string_view id, const ShowOptions& options, Host& host,
                        const CommonOptions& common)
{
  const auto rules = load_rules(host, common);
  const auto found = rules_named(rules, id);
  if (found.empty()) {
    refuse(rules, id);
  }
  if (found.size() > 1 && chosen_format(common) == Format::json) {
    throw Error(Fault::usage, fmt::format("\"{}\" has {} rules; name one, such as {}", id, found.size(),
                                          found.front()->head.id.text()));
  }
  const auto files = files_in_force(host, common);
  std::string text;
  for (const auto* rule : found) {
    auto report = report_rule(*rule, rules);
    report.tests = tests_of(rule->head.id, files);
    text.append(text.empty() ? "" : "\n").append(shown(report, host, common, options));
  }
  host.out(text);
  return exit_yes;
}

} // namespace

Command rules_show_command()
{
  const auto id = std::make_shared<std::optional<std::string>>();
  const auto options = std::make_shared<ShowOptions>();
  return {"show",
          "Show one rule: message, why, numbers, sources; tests with --full.",
          "mneedle rules show reg-canada-no-home",
          {full_option(*options)},
          {{"ID", "a rule, or the part before its slash for all of them", id.get(), true, Words::rule}},
          {},
          [id, options](Host& host, const CommonOptions& common) {
            return run_rules_show(**id, *options, host, common);
          }};
}

} // namespace mneedle
