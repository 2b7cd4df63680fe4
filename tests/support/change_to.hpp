#pragma once

#include "host/host.hpp"

#include <optional>
#include <string>

namespace mneedle {

// The change that makes this the text of a file, whatever it was.
inline Host::Change to(std::string text)
{
  return [text](const std::optional<std::string>&) { return text; };
}

} // namespace mneedle
