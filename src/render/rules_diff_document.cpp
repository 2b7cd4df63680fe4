// What differs between two sets of rules, the loosened answers first.

#include "render/documents.hpp"
#include "render/phrases.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

constexpr std::size_t most_groups = 4; // on one screen

std::string_view shift_words(AnswerShift shift)
{
  switch (shift) {
  case AnswerShift::allowed:
    return "now GO";
  case AnswerShift::milder:
    return "milder";
  case AnswerShift::earlier:
    return "earlier";
  case AnswerShift::later:
    return "later";
  case AnswerShift::stricter:
    return "stricter";
  case AnswerShift::refused:
    break;
  }
  return "now NO-GO";
}

// "NO-GO (wait)", "GO (caution)", "GO".
std::string answer_words(std::optional<Severity> worst)
{
  if (!worst) {
    return "GO";
  }
  return fmt::format("{} ({})", blocks(*worst) ? "NO-GO" : "GO", word(*worst));
}

std::string answer_words(const GridAnswer& answer)
{
  auto text = answer_words(answer.worst);
  if (answer.earliest) {
    text += fmt::format(", from {} on", counted(answer.earliest->count(), "day"));
  }
  if (answer.recommended && answer.recommended != answer.earliest) {
    text += fmt::format(", better {}", answer.recommended->count());
  }
  return text;
}

template <typename Enum>
std::string names(const std::vector<Enum>& values, std::string_view all)
{
  if (values.size() == words_of<Enum>().size()) {
    return std::string{all};
  }
  std::vector<std::string> words(values.size());
  std::transform(values.begin(), values.end(), words.begin(),
                 [](Enum value) { return std::string{word(value)}; });
  return listed(words);
}

std::string where_words(const ShiftedCells& group)
{
  auto text = fmt::format("{}; {} skin; {} to {} mm", names(group.areas, "every area"),
                          names(group.levels, "any"), to_string(group.least), to_string(group.most));
  if (group.since_least) {
    text += fmt::format("; {} to {} days before", group.since_least->count(), group.since_most->count());
  }
  return text;
}

std::string command_of(const ShiftedCells& group, const std::string& flag)
{
  auto words = check_words(group.example);
  words.front() = "mneedle check";
  if (!flag.empty()) {
    words.push_back(flag);
  }
  return listed(words, " ");
}

void add_group(const ShiftedCells& group, const RulesDiffReport& report, Document& page)
{
  Row row{std::string{shift_words(group.shift)},
          fmt::format("{}: {} -> {}, {}", group.subject, answer_words(group.before),
                      answer_words(group.after), counted(group.cells, "answer"))};
  row.toned = {{row.name, group.shift == AnswerShift::allowed ? Tone::bad : Tone::strong}};
  page.row(std::move(row));
  page.row("", where_words(group));
  page.row("", fmt::format("one of them: {} -> {}", answer_words(group.example_before),
                           answer_words(group.example_after)));
  page.command("", command_of(group, report.after_flag));
}

std::string flaw_words(const Judgement& judgement)
{
  std::vector<std::string> flaws;
  for (const auto flaw : judgement.flaws) {
    flaws.emplace_back(word(flaw));
  }
  const auto status = word(judgement.status);
  return flaws.empty() ? std::string{status} : fmt::format("{} ({})", status, listed(flaws));
}

int answers_allowed(const RulesDiff& diff)
{
  int count = 0;
  for (const auto& group : diff.groups) {
    count += group.shift == AnswerShift::allowed ? group.cells : 0;
  }
  return count;
}

std::string diff_words(const RulesDiff& diff)
{
  if (diff.empty()) {
    return fmt::format("no difference in {} and in the record", counted(diff.cells, "answer"));
  }
  return fmt::format("{} of {} differ, {} of them GO instead of NO-GO", diff.shifted,
                     counted(diff.cells, "answer"), answers_allowed(diff));
}

void add_sessions(const RulesDiff& diff, Document& page)
{
  for (const auto& [id, before, after] : diff.sessions) {
    page.row("Session", fmt::format("{}: {} -> {}", id, flaw_words(before), flaw_words(after)));
  }
}

} // namespace

Document document_of(const RulesDiffReport& report)
{
  const auto& diff = report.diff;
  Document page;
  page.code(false).headline("", diff_words(diff));
  page.row("", fmt::format("{} -> {}", report.before, report.after));
  for (std::size_t i = 0; i < diff.groups.size(); ++i) {
    if (i == most_groups) {
      page.row("", fmt::format("and {} more kinds of difference: --full", diff.groups.size() - most_groups));
      page.from(Amount::full);
    }
    add_group(diff.groups[i], report, page);
  }
  page.from(Amount::brief);
  add_sessions(diff, page);
  page.row("Added", listed(diff.added));
  page.row("Removed", listed(diff.removed));
  page.row("Changed", listed(diff.changed));
  return page;
}

} // namespace mneedle
