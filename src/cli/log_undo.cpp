#include "cli/command_for.hpp"
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

constexpr std::size_t few = 2; // entries, of which the first line can name one

std::string entries_counted(std::size_t count)
{
  return fmt::format("{} {}", count, count == 1 ? "entry" : "entries");
}

LogReport report_on(const Undone& undone, const Places& places)
{
  LogReport report;
  report.keep = undone.keep;
  report.headline = "took back the last change";
  add_lines(undone.taken_out, "taken out", report);
  add_lines(undone.brought_back, "brought back", report);
  if (undone.taken_out.size() + undone.brought_back.size() <= few) {
    report.done = "Undone:";
  } else {
    report.title = fmt::format("Undone: {} taken out, {} brought back.",
                               entries_counted(undone.taken_out.size()), undone.brought_back.size());
  }
  report.hints = {{"More?", command_for(places, {"log", "undo"})}};
  return report;
}

ExitCode run_log_undo(Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  LogReport report;
  report.headline = "nothing to take back";
  report.title = "Nothing to undo.";
  bool any = false;
  rewrite_log(host, places, rules, [&](const std::string& text) {
    const auto undone = without_last_change(text, places.log_file);
    any = undone.has_value();
    if (any) {
      report = report_on(*undone, places);
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
          "Take back the last change of the log; again, the one before.",
          "mneedle log undo",
          {},
          {},
          {},
          [](Host& host, const CommonOptions& common) { return run_log_undo(host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
