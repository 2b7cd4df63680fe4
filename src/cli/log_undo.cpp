#include "cli/commands.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <mneedle/render.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

void add_lines(const std::vector<Entry>& entries, std::string_view role, LogReport& report)
{
  for (const auto& entry : entries) {
    report.entries.push_back({entry, std::nullopt, std::string{role}});
  }
}

LogReport report_on(const Undone& undone)
{
  LogReport report;
  report.keep = undone.keep;
  report.headline = "took back the last change";
  add_lines(undone.taken_out, "taken out", report);
  add_lines(undone.brought_back, "brought back", report);
  return report;
}

ExitCode run_log_undo(Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  LogReport report;
  report.headline = "nothing to take back";
  bool any = false;
  rewrite_log(host, places, rules, [&](const std::string& text) {
    const auto undone = without_last_change(text, places.log_file);
    any = undone.has_value();
    if (any) {
      report = report_on(*undone);
    }
    const auto& now = any ? undone->text : text;
    return Rewritten{now, read_log(now, places.log_file)};
  });
  show_changed(std::move(report), host, common, any ? Changed::log : Changed::nothing);
  return any ? exit_yes : exit_no;
}

} // namespace

Command log_undo_command()
{
  return {"undo",
          "Takes back what was last recorded, removed or changed, whatever day it is about; again, what was "
          "before that.",
          "mneedle log undo",
          {},
          {},
          {},
          [](Host& host, const CommonOptions& common) { return run_log_undo(host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
