#pragma once

#include <optional>
#include <string>

namespace mneedle {

class FileSystem;

// Gives the text back, or throws Error (untrusted) with the place of the first byte that is not UTF-8.
std::string require_utf8(std::string text, const std::string& name);

// A file as text; nothing when there is none.
std::optional<std::string> read_text(FileSystem& files, const std::string& path);

} // namespace mneedle
