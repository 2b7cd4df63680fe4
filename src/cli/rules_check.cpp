#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/messages.hpp"
#include "cli/rule_paths.hpp"
#include "cli/show.hpp"

#include <mneedle/error.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace mneedle {

namespace {

int size_of(const RuleSet& set) { return static_cast<int>(set.rules.size()); }

// Called while `error` is handled: says what is wrong. What no rule file is to blame for goes on upwards.
ExitCode found(const Error& error, Host& host)
{
  if (error.fault() != Fault::untrusted) {
    throw;
  }
  host.err(message_of(error));
  return exit_no;
}

// The overlays among the paths. A base set stands alone and is checked at once.
std::vector<RuleText> overlays_of(const std::string& path, Host& host, RuleCheckReport& report)
{
  auto files = read_rule_files(host, path);
  if (!is_base(files)) {
    return files;
  }
  report.files.emplace_back(path, size_of(parse_base(files)));
  return {};
}

// Once something is wrong, an unchecked file may only be suffering from that, and is let be.
ExitCode check_overlays(const std::vector<OverlayFile>& overlays, RuleBook& rules, Host& host,
                        RuleCheckReport& report)
{
  auto result = exit_yes;
  for (const auto& [file, checked] : overlays) {
    try {
      auto set = parse_overlay(file, rules);
      if (checked) {
        report.files.emplace_back(file.file, size_of(set));
      }
      rules.add(std::move(set));
    } catch (const Error& error) {
      if (checked) {
        result = found(error, host);
      } else if (result == exit_yes) {
        throw;
      }
    }
  }
  return result;
}

// Every path is read, so that one run names all that is wrong.
ExitCode check_paths(const std::vector<std::string>& paths, Host& host, const CommonOptions& common,
                     RuleCheckReport& report)
{
  RuleBook rules{load_base(host, common)};
  auto result = exit_yes;
  std::vector<RuleText> checked;
  for (const auto& path : paths) {
    try {
      auto files = overlays_of(path, host, report);
      std::move(files.begin(), files.end(), std::back_inserter(checked));
    } catch (const Error& error) {
      result = found(error, host);
    }
  }
  const auto overlays = check_overlays(in_order(std::move(checked), host, common), rules, host, report);
  return result == exit_yes ? overlays : result;
}

ExitCode check_rules_in_force(Host& host, const CommonOptions& common, RuleCheckReport& report)
{
  const auto rules = load_rules(host, common);
  report.files.emplace_back(std::string{rules.base().name}, size_of(rules.base()));
  for (const auto& overlay : rules.overlays()) {
    report.files.emplace_back(std::string{overlay.name}, size_of(overlay));
  }
  return exit_yes;
}

ExitCode run_rules_check(const std::vector<std::string>& paths, Host& host, const CommonOptions& common)
{
  RuleCheckReport report;
  const auto result =
    paths.empty() ? check_rules_in_force(host, common, report) : check_paths(paths, host, common, report);
  if (result == exit_yes) {
    show(std::move(report), host, common);
  }
  return result;
}

} // namespace

Command rules_check_command()
{
  const auto paths = std::make_shared<std::vector<std::string>>();
  return {"check",
          "Check rule files for errors.",
          "mneedle rules check my-rules.toml",
          {},
          {{"PATH...", "overlay files or folders, or a base set; none: the rules in force", paths.get(),
            false, Words::file}},
          {},
          [paths](Host& host, const CommonOptions& common) { return run_rules_check(*paths, host, common); }};
}

} // namespace mneedle
