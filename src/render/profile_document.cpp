// The profile: what is set and where that is from, then what is not.

#include "render/documents.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

constexpr std::string_view unknown_value = "not known"; // as reports have it
constexpr std::string_view no_origin = "nowhere";

std::string capital(std::string text)
{
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string value_words(const std::string& value) { return value == unknown_value ? "not set" : value; }

void add_changes(const ProfileReport& report, Document& page)
{
  for (const auto& change : report.changes) {
    page.row(capital(change.key),
             fmt::format("{} (was {})", value_words(change.after), value_words(change.before)));
  }
}

void add_values(const ProfileReport& report, Document& page)
{
  std::vector<std::string> missing;
  for (const auto& [key, value, origin] : report.lines) {
    if (origin == no_origin) {
      missing.push_back(key);
    } else {
      page.row(capital(key), origin == report.file ? value : fmt::format("{} ({})", value, origin));
    }
  }
  page.row("Not set", listed(missing));
}

} // namespace

Document document_of(const ProfileReport& report)
{
  Document page;
  page.code(false).headline("", report.headline.empty() ? report.file : capital(report.headline));
  add_changes(report, page);
  if (!report.changes.empty()) {
    page.gap();
  }
  add_values(report, page);
  if (!report.next.empty()) {
    page.command("Next", report.next);
  }
  return page;
}

} // namespace mneedle
