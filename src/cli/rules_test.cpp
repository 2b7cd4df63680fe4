#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/rule_paths.hpp"
#include "cli/show.hpp"

#include <mneedle/rule_test.hpp>

#include <iterator>
#include <memory>
#include <utility>

namespace mneedle {

namespace {

// A base set stands alone: what lies on top of it may well say more than its tests expect.
void test_base(std::string name, const std::vector<RuleText>& files, RuleSet set, RuleTestReport& report)
{
  add_tests(std::move(name), run_rule_tests(files, {}, RuleBook{std::move(set)}), report);
}

// Each overlay is tested on top of what lies beneath it.
void test_overlays(const std::vector<OverlayFile>& overlays, Host& host, const CommonOptions& common,
                   RuleTestReport& report)
{
  RuleBook rules{load_base(host, common)};
  const auto base = base_files(host, common);
  for (const auto& [file, named] : overlays) {
    rules.add(parse_overlay(file, rules));
    if (named) {
      add_tests(file.file, run_rule_tests({&file, 1}, base, rules), report);
    }
  }
}

void test_rules_in_force(Host& host, const CommonOptions& common, RuleTestReport& report)
{
  auto set = load_base(host, common);
  const std::string name{set.name};
  test_base(name, base_files(host, common), std::move(set), report);
  if (auto overlays = overlay_files(host, common); !overlays.empty()) {
    test_overlays(in_order(std::move(overlays), host, common), host, common, report);
  }
}

void test_paths(const std::vector<std::string>& paths, Host& host, const CommonOptions& common,
                RuleTestReport& report)
{
  std::vector<RuleText> named;
  for (const auto& path : paths) {
    auto files = read_rule_files(host, path);
    if (is_base(files)) {
      test_base(path, files, parse_base(files), report);
    } else {
      std::move(files.begin(), files.end(), std::back_inserter(named));
    }
  }
  if (!named.empty()) {
    test_overlays(in_order(std::move(named), host, common), host, common, report);
  }
}

ExitCode run_rules_test(const std::vector<std::string>& paths, Host& host, const CommonOptions& common)
{
  RuleTestReport report;
  if (paths.empty()) {
    test_rules_in_force(host, common, report);
  } else {
    test_paths(paths, host, common, report);
  }
  const auto result = report.passed() ? exit_yes : exit_no;
  show(std::move(report), host, common);
  return result;
}

} // namespace

Command rules_test_command()
{
  const auto paths = std::make_shared<std::vector<std::string>>();
  return {"test",
          "Run the tests beside the rules.",
          "mneedle rules test my-rules.toml",
          {},
          {{"PATH...", "overlay files or folders, or a base set; none: the rules in force", paths.get(),
            false, Words::file}},
          {},
          [paths](Host& host, const CommonOptions& common) { return run_rules_test(*paths, host, common); }};
}

} // namespace mneedle
