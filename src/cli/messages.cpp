#include "cli/messages.hpp"

#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <string_view>

namespace mneedle {

namespace {

// More than the longest list of words that a message offers, and less than a screen of what somebody wrote.
constexpr std::size_t longest = 4000;

// Without its end, where the text that it quotes goes on and on.
std::string shortened(std::string line)
{
  if (line.size() <= longest) {
    return line;
  }
  const auto left = line.size() - longest;
  line.resize(longest);
  return line + fmt::format("... ({} bytes more)", left);
}

} // namespace

std::string message_of(const Error& error)
{
  std::string lines;
  for (const auto& complaint : error.complaints()) {
    lines += "mneedle: " + visible(shortened(to_string(complaint))) + '\n';
  }
  return lines;
}

} // namespace mneedle
