#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/show.hpp"

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

// The rules in force with those of the paths, and how to name them on a command line.
struct Verified {
  RuleBook rules;
  std::string program;
};

RuleSet base_among(const std::vector<std::string>& paths, Host& host, const CommonOptions& common,
                   std::string& program)
{
  for (const auto& path : paths) {
    const auto files = read_rule_files(host, path);
    if (is_base(files)) {
      program += fmt::format(" --base-rules {}", path);
      return parse_base(files);
    }
  }
  if (common.base_rules) {
    program += fmt::format(" --base-rules {}", *common.base_rules);
  }
  return load_base(host, common);
}

Verified rules_of(const std::vector<std::string>& paths, Host& host, const CommonOptions& common)
{
  std::string program = "mneedle";
  Verified verified{RuleBook{base_among(paths, host, common, program)}, {}};
  for (const auto& file : overlay_files(host, common)) {
    verified.rules.add(parse_overlay(file, verified.rules));
  }
  for (const auto& rules : common.rules) {
    program += fmt::format(" --rules {}", rules);
  }
  for (const auto& path : paths) {
    const auto files = read_rule_files(host, path);
    if (is_base(files)) {
      continue;
    }
    program += fmt::format(" --rules {}", path);
    for (const auto& file : files) {
      verified.rules.add(parse_overlay(file, verified.rules));
    }
  }
  verified.program = std::move(program);
  return verified;
}

// On a terminal, one line that is written again and again.
Progress progress_on(Host& host)
{
  if (!host.err_is_terminal()) {
    return [](std::size_t, std::size_t) {};
  }
  return [&host](std::size_t done, std::size_t all) {
    host.err(done == all ? std::string{"\r                    \r"}
                         : fmt::format("\rverify: {:3} %", done * 100 / all));
  };
}

ExitCode run_rules_verify(const std::vector<std::string>& paths, const ShowOptions& options, Host& host,
                          const CommonOptions& common)
{
  shown(VerifyReport{}, host, common); // refuses a format there is none of before the work
  auto verified = rules_of(paths, host, common);
  VerifyReport report;
  report.program = std::move(verified.program);
  const auto start = host.seconds();
  report.proof = verify(verified.rules, host.cores(), progress_on(host));
  report.seconds = host.seconds() - start;
  show(report, host, common, options);
  return report.proof.holds() ? exit_yes : exit_no;
}

} // namespace

Command rules_verify_command()
{
  const auto paths = std::make_shared<std::vector<std::string>>();
  const auto options = std::make_shared<ShowOptions>();
  return {"verify",
          "Prove that worse facts never get a better verdict.",
          "mneedle rules verify my-rules.toml",
          {full_option(*options)},
          {{"PATH...", "overlay files or folders, or a base set; none: the rules in force", paths.get(),
            false, Words::file}},
          {},
          [paths, options](Host& host, const CommonOptions& common) {
            return run_rules_verify(*paths, *options, host, common);
          }};
}

} // namespace mneedle
