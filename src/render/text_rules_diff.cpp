#include "render/phrases.hpp"
#include "render/text.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

constexpr std::size_t most_groups = 12;
constexpr std::size_t command_columns = 78;

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

// The command in lines that can be copied.
void add_command(const ShiftedCells& group, const std::string& flag, Page& page)
{
  auto words = check_words(group.example);
  words.front() = "mneedle check";
  if (!flag.empty()) {
    words.push_back(flag);
  }
  std::string line = "   ";
  for (const auto& word : words) {
    if (line.size() + 1 + word.size() > command_columns) {
      page.add(line + " \\", "", 0);
      line = "       ";
    }
    line.append(" ").append(word);
  }
  page.add(line, "", 0);
}

void add_group(const ShiftedCells& group, const RulesDiffReport& report, Page& page)
{
  page.gap().add("",
                 fmt::format("{}, {}: {} -> {}, {}", shift_words(group.shift), group.subject,
                             answer_words(group.before), answer_words(group.after),
                             counted(group.cells, "answer")),
                 2);
  page.add("  ", where_words(group), 4);
  page.add("  ",
           fmt::format("one of them: {} -> {}", answer_words(group.example_before),
                       answer_words(group.example_after)),
           4);
  add_command(group, report.after_flag, page);
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

void add_ids(std::string_view what, const std::vector<std::string>& ids, Page& page)
{
  page.add_text(fmt::format("{}: ", what), listed(ids), 2);
}

int answers_allowed(const RulesDiff& diff)
{
  int count = 0;
  for (const auto& group : diff.groups) {
    count += group.shift == AnswerShift::allowed ? group.cells : 0;
  }
  return count;
}

std::string headline(const RulesDiff& diff)
{
  if (diff.empty()) {
    return fmt::format("no difference in {} and in the record", counted(diff.cells, "answer"));
  }
  return fmt::format("{} of {} differ, {} of them GO instead of NO-GO", diff.shifted,
                     counted(diff.cells, "answer"), answers_allowed(diff));
}

} // namespace

Page page_of(const RulesDiffReport& report)
{
  const auto& diff = report.diff;
  Page page{{"", headline(diff), 2}};
  page.add("  ", fmt::format("{} -> {}", report.before, report.after), 4);
  for (std::size_t i = 0; i < std::min(most_groups, diff.groups.size()); ++i) {
    add_group(diff.groups[i], report, page);
  }
  if (diff.groups.size() > most_groups) {
    page.gap().add("",
                   fmt::format("and {} more kinds of difference; --format json has them all",
                               diff.groups.size() - most_groups),
                   2);
  }
  if (!diff.sessions.empty()) {
    page.heading("Sessions of the record that look different");
  }
  for (const auto& [id, before, after] : diff.sessions) {
    page.add("  ", fmt::format("{}: {} -> {}", id, flaw_words(before), flaw_words(after)), 4);
  }
  if (!diff.added.empty() || !diff.removed.empty() || !diff.changed.empty()) {
    page.gap();
  }
  add_ids("rules added", diff.added, page);
  add_ids("rules removed", diff.removed, page);
  add_ids("rules changed", diff.changed, page);
  return page;
}

} // namespace mneedle
