#include "cli/messages.hpp"

#include <mneedle/render.hpp>

namespace mneedle {

std::string message_of(const Error& error)
{
  std::string lines;
  for (const auto& complaint : error.complaints()) {
    lines += "mneedle: " + visible(to_string(complaint)) + '\n';
  }
  return lines;
}

} // namespace mneedle
