#include "host/text_file.hpp"

#include "base/utf8.hpp"
#include "host/file_system.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// Columns count starts, so a byte that only continues one does not count.
int column_of(std::string_view line)
{
  const auto starts = std::count_if(line.begin(), line.end(),
                                    [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
  return static_cast<int>(starts) + 1;
}

Origin place_of(std::string_view before, const std::string& name)
{
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const auto line = before.substr(before.rfind('\n') + 1);
  return {name, static_cast<int>(lines) + 1, column_of(line)};
}

} // namespace

std::string require_utf8(std::string text, const std::string& name)
{
  const auto valid = valid_utf8(text);
  if (valid < text.size()) {
    const auto byte = static_cast<unsigned char>(text[valid]);
    throw Error(Fault::untrusted, place_of(std::string_view{text}.substr(0, valid), name),
                fmt::format("not valid UTF-8 (byte 0x{:02X}); save it as UTF-8", byte));
  }
  return text;
}

std::optional<std::string> read_text(FileSystem& files, const std::string& path)
{
  auto text = files.read(path);
  return text ? std::optional{require_utf8(*std::move(text), path)} : std::nullopt;
}

} // namespace mneedle
