#include "render/log_words.hpp"
#include "render/phrases.hpp"
#include "render/text.hpp"
#include "render/windows_page.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

Paragraph entry_line(const LogLine& line)
{
  const auto role = line.role.empty() ? "" : line.role + ": ";
  const auto [date, what, judged, note] = words_about(line);
  std::vector<std::string> parts{date, what, judged, note.empty() ? "" : fmt::format("\"{}\"", note)};
  std::erase(parts, "");
  return {"", fmt::format("{}{}: {}", role, id_of(line.entry), listed(parts)), 2};
}

void add_details(const LogLine& line, Page& page)
{
  for (auto& [name, words] : details_of(line)) {
    page.add(fmt::format("  {:<12} ", name), std::move(words), 15);
  }
}

void add_differences(const LogLine& line, Page& page)
{
  const auto or_nothing = [](const std::string& value) { return value.empty() ? "nothing" : value; };
  for (const auto& [key, here, there] : line.differs) {
    page.add(fmt::format("  {}: ", key),
             fmt::format("here {}, there {}", or_nothing(here), or_nothing(there)), 4);
  }
}

Paragraph first_line(const LogReport& report)
{
  if (!report.headline.empty()) {
    return {"", report.headline, 2};
  }
  return report.entries.empty() ? Paragraph{"", "no entries", 0} : entry_line(report.entries.front());
}

} // namespace

Page page_of(const LogReport& report)
{
  Page page{first_line(report)};
  for (std::size_t i = 0; i < report.entries.size(); ++i) {
    if (i > 0 || !report.headline.empty()) {
      page.add(entry_line(report.entries[i]));
      add_differences(report.entries[i], page);
    }
    if (report.detailed == Detailed::yes && report.entries[i].role.empty()) {
      add_details(report.entries[i], page);
    }
  }
  add_windows(report.aftercare, report.check_ins, page);
  return page;
}

} // namespace mneedle
