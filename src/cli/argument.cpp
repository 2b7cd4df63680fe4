#include "cli/argument.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <utility>

namespace mneedle {

std::string name_of_argument(const std::string& file) { return file == "-" ? "standard input" : file; }

std::string text_of_argument(const std::string& file, std::string_view wanted, Host& host)
{
  try {
    if (file == "-") {
      return host.read_input();
    }
    if (auto text = host.read_argument(file)) {
      return *std::move(text);
    }
  } catch (const Error& error) {
    throw Error(error.fault() == Fault::untrusted ? Fault::usage : error.fault(), error.complaints());
  }
  throw Error(Fault::usage, {file}, fmt::format("no such file; {}", wanted));
}

} // namespace mneedle
