#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/show.hpp"

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

constexpr std::string_view builtin = "builtin";

// One side of the comparison.
struct DiffSide {
  RuleBook rules;
  std::string flag; // what puts it in force
};

// An overlay lies on the base set alone, whatever else is in force.
DiffSide side_of(const std::string& path, Host& host, const CommonOptions& common)
{
  if (path == builtin) {
    return {RuleBook{builtin_rules()}, ""};
  }
  const auto files = read_rule_files(host, path);
  if (is_base(files)) {
    return {RuleBook{parse_base(files)}, fmt::format("--base-rules {}", path)};
  }
  RuleBook rules{load_base(host, common)};
  for (const auto& file : files) {
    rules.add(parse_overlay(file, rules));
  }
  return {std::move(rules), fmt::format("--rules {}", path)};
}

ExitCode run_rules_diff(const std::string& before, const std::string& after, const ShowOptions& options,
                        Host& host, const CommonOptions& common)
{
  const auto was = side_of(before, host, common);
  const auto is = side_of(after, host, common);
  const auto places = places_of(host, common);
  const auto today = chosen_day(host, common);
  const auto rules = load_rules(host, common);
  const auto history = load_history(host, places, rules);
  refuse_future(history, today, places.log_file);
  const auto sensitivity = load_profile(host, places, rules).sensitivity;
  RulesDiffReport report{before, after, is.flag,
                         diff_rules(was.rules, is.rules, history, sensitivity, today)};
  const auto result = report.diff.empty() ? exit_yes : exit_no;
  show(report, host, common, options);
  return result;
}

} // namespace

Command rules_diff_command()
{
  const auto before = std::make_shared<std::optional<std::string>>();
  const auto after = std::make_shared<std::optional<std::string>>();
  const auto options = std::make_shared<ShowOptions>();
  return {"diff",
          "Show which answers differ between two sets of rules.",
          "mneedle rules diff builtin my-rules.toml",
          {full_option(*options)},
          {{"OLD", "a base set, an overlay of it, or builtin", before.get(), true, Words::file_or_builtin},
           {"NEW", "what takes its place, likewise", after.get(), true, Words::file_or_builtin}},
          {},
          [before, after, options](Host& host, const CommonOptions& common) {
            return run_rules_diff(**before, **after, *options, host, common);
          }};
}

} // namespace mneedle
