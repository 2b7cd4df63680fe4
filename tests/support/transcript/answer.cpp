#include "support/transcript/answer.hpp"

namespace transcript {

namespace {

const char* const any_lines = "...";

} // namespace

Lines lines_of(const std::string& text)
{
  Lines lines;
  std::size_t begin = 0;
  for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  if (begin < text.size()) {
    lines.push_back(text.substr(begin));
    lines.emplace_back("\\ no newline at the end");
  }
  return lines;
}

bool matches(const Lines& expected, const Lines& actual)
{
  // reached[i]: the expected lines so far can stand for the first i actual ones.
  std::vector<bool> reached(actual.size() + 1, false);
  reached[0] = true;
  for (const auto& line : expected) {
    if (line == any_lines) {
      for (std::size_t i = 0; i < actual.size(); ++i) {
        reached[i + 1] = reached[i + 1] || reached[i];
      }
      continue;
    }
    for (std::size_t i = actual.size(); i > 0; --i) {
      reached[i] = reached[i - 1] && actual[i - 1] == line;
    }
    reached[0] = false;
  }
  return reached[actual.size()];
}

} // namespace transcript
