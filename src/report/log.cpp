#include <mneedle/report.hpp>

#include <algorithm>

namespace mneedle {
namespace {

template <typename T>
void append(const std::vector<T>& entries, std::vector<LogLine>& lines)
{
  for (const auto& entry : entries) {
    lines.push_back({entry, std::nullopt, ""});
  }
}

} // namespace

LogReport report_log(const History& history, const RuleBook& rules, std::optional<Sensitivity> fallback)
{
  LogReport report;
  report.keep = history.keep;
  auto& lines = report.entries;
  const auto judgements = judge_all(history, rules, fallback);
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    lines.push_back({history.sessions[i], judgements[i], ""});
  }
  append(history.reactions, lines);
  append(history.events, lines);
  append(history.holds, lines);
  append(history.heads, lines);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return date_of(a.entry) < date_of(b.entry); });
  report.ruleset = ruleset_line(rules);
  return report;
}

} // namespace mneedle
