#include "base/whole_number.hpp"
#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <limits>
#include <memory>

namespace mneedle {

namespace {

struct ListOptions {
  std::optional<std::string> area;
  std::optional<std::string> since;
  std::optional<std::string> limit;
  bool summary = false;
  bool ids = false;
  ShowOptions show;
};

void keep_area(LogReport& report, const std::optional<Said>& text, const RuleBook& rules)
{
  if (!text) {
    return;
  }
  const auto wanted = resolve_word<Area>(*text, rules);
  // What has no area counts everywhere.
  std::erase_if(report.entries, [&](const LogLine& line) {
    const auto area = area_of(line.entry);
    return area && !overlap(*area, wanted);
  });
}

void keep_since(LogReport& report, const std::optional<Said>& text, Date today)
{
  if (text) {
    const auto since = resolve_date(*text, today, DateSense::since).date;
    std::erase_if(report.entries, [&](const LogLine& line) { return date_of(line.entry) < since; });
  }
}

void keep_last(LogReport& report, const std::optional<std::string>& text)
{
  if (!text) {
    return;
  }
  const auto limit = whole_number(*text, std::numeric_limits<int>::max()).value_or(0);
  if (limit == 0) {
    throw Error(Fault::usage, {"--limit"}, fmt::format("\"{}\" is not a number of entries; write 10", *text));
  }
  if (report.entries.size() > static_cast<std::size_t>(limit)) {
    report.entries.erase(report.entries.begin(), report.entries.end() - limit);
  }
}

void keep_chosen(LogReport& report, const ListOptions& options, Date today, const RuleBook& rules)
{
  keep_area(report, said(options.area, "--area"), rules);
  keep_since(report, said(options.since, "--since"), today);
  keep_last(report, options.limit);
}

ExitCode run_log_list(const ListOptions& options, Host& host, const CommonOptions& common)
{
  refuse_unfit(options.show, common);
  refuse_format(host, common);
  const auto places = places_of(host, common);
  const auto rules = load_rules(host, common);
  const auto profile = load_profile(host, places, rules);
  const auto today = chosen_day(host, common);
  const auto log = load_history(host, places, rules);
  refuse_future(log, today, places.log_file);
  if (options.summary) {
    show(report_summary(log, rules, profile.sensitivity, today), host, common, options.show);
  } else {
    auto report = report_log(log, rules, profile.sensitivity);
    report.today = today;
    report.ids = options.ids;
    keep_chosen(report, options, today, rules);
    show(std::move(report), host, common, options.show);
  }
  return exit_yes;
}

} // namespace

Command log_list_command()
{
  const auto options = std::make_shared<ListOptions>();
  return {"list",
          "Show the log, newest last, judged by today's rules.",
          "mneedle log list --area face --since \"6 months ago\"",
          {
            everyday({"-a,--area", "AREA", "only this area", &options->area, Words::area}),
            everyday({"--since", "DATE", "only that day and later", &options->since, Words::past_date}),
            everyday({"--limit", "N", "only the newest N", &options->limit, Words::count}),
            everyday({"--summary", "", "the course so far: sessions, intervals, rest, needle heads",
                      &options->summary}),
            everyday({"--ids", "", "with the id of each entry", &options->ids}),
            why_option(options->show),
            front_matter_option(options->show),
          },
          {},
          {},
          [options](Host& host, const CommonOptions& common) { return run_log_list(*options, host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
