#pragma once

#include "host/host.hpp"

#include <string>
#include <string_view>

namespace mneedle {

// What a FILE argument is called in messages: "-" is standard input.
std::string name_of_argument(const std::string& file);

// Its text, from a pipe or a device, too. Throws Error (usage) for what is wrong with it, since it is what the person at
// the command line chose; if there is no such file, `wanted` says what to name. Throws Error (environment) where it
// cannot be read.
std::string text_of_argument(const std::string& file, std::string_view wanted, Host& host);

} // namespace mneedle
