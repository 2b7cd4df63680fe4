#include "render/phrases.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string course_words(const CourseLine& line)
{
  auto words = fmt::format("{} from {} to {}", counted(line.sessions, "session"), to_string(line.first),
                           to_string(line.last));
  if (line.kept + line.broken > 0) {
    words += fmt::format("; {} kept, {} too short", counted(line.kept, "interval"), line.broken);
  }
  words += fmt::format("; {} of rest", counted(line.rest.count(), "day"));
  return line.reactions > 0 ? words + "; " + counted(line.reactions, "reaction") : words;
}

std::string head_words(const HeadLine& line)
{
  return fmt::format("new on {}, used {}", to_string(line.since), counted(line.uses, "time"));
}

} // namespace

Page page_of(const SummaryReport& report)
{
  int sessions = 0;
  for (const auto& line : report.areas) {
    sessions += line.sessions;
  }
  Page page{{"",
             fmt::format("{} in {}", counted(sessions, "session"),
                         counted(static_cast<int>(report.areas.size()), "area")),
             2}};
  for (const auto& line : report.areas) {
    page.add("", fmt::format("{}: {}", word(line.area), course_words(line)), 2);
  }
  for (const auto& line : report.heads) {
    page.add("", fmt::format("needle head of {}: {}", line.device, head_words(line)), 2);
  }
  return page;
}

} // namespace mneedle
