#include "interview/pieces.hpp"

#include "interview/interview.hpp"

#include <algorithm>

namespace mneedle {

namespace {

bool is_digit(std::string_view line, std::size_t at)
{
  return at < line.size() && line[at] >= '0' && line[at] <= '9';
}

// Splits at each place that `ends` names.
template <typename Ends>
std::vector<std::string_view> split(std::string_view line, Ends ends)
{
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at == line.size() || ends(at)) {
      if (const auto part = trimmed(line.substr(from, at - from)); !part.empty()) {
        parts.push_back(part);
      }
      from = at + 1;
    }
  }
  return parts;
}

} // namespace

std::vector<std::string_view> pieces_of(std::string_view line)
{
  return split(line, [&](std::size_t at) {
    const bool in_number = line[at] == ',' && at > 0 && is_digit(line, at - 1) && is_digit(line, at + 1);
    return line[at] == ' ' || line[at] == '\t' || (line[at] == ',' && !in_number);
  });
}

std::vector<std::string_view> phrases_of(std::string_view line)
{
  return split(line, [&](std::size_t at) { return line[at] == ','; });
}

} // namespace mneedle
