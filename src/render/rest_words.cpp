#include "render/rest_words.hpp"

#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {

bool allowed(const RestTable& table) { return table.severity != Severity::stop; }

std::string areas_words(const RestTable& table)
{
  std::vector<std::string> names;
  for (const auto area : table.areas) {
    names.emplace_back(word(area));
  }
  const auto words = listed(names);
  return table.severity ? fmt::format("{} ({})", words, word(*table.severity)) : words;
}

std::string cell_words(const RestCell& cell)
{
  const auto [minimum, recommended, severity] = cell;
  const auto days = minimum == recommended ? fmt::format("{}", minimum.count())
                                           : fmt::format("{}-{}", minimum.count(), recommended.count());
  return severity ? fmt::format("{} {}", days, word(*severity)) : days;
}

std::string length_words(const RestRow& row) { return "to " + in_millimetres(row.to); }

std::vector<std::string> legend(const RestTableReport& report)
{
  std::vector<std::string> lines{
    "7-10: at least 7 days after a session in the area, better 10. The longer needle of the two sessions "
    "decides.",
    "caution, fix, stop: what a check says of needles of that length, or of that area. Fix asks for shorter "
    "needles; stop means not at home.",
    "professional: before the shortest needles, after a session by a professional, whatever its length."};
  for (const auto& [kind, beyond] : report.reaches) {
    lines.push_back(fmt::format("The setting of a {} counts as {} longer where a length is too long.",
                                word(kind), in_millimetres(beyond)));
  }
  return lines;
}

} // namespace mneedle
