#pragma once

#include <mneedle/history.hpp>

#include <string>
#include <string_view>

// Changes of one file's text that leave every byte alone that is not the entry's. `file` is its name in messages. They throw
// Error (untrusted) where the file cannot be read, or the entry does not stand in lines of its own.

namespace mneedle {

// The lines of the entry, with "\n" at the end of each.
std::string block_in(std::string_view text, std::string_view file, std::string_view id);

// Without the entry's lines and the empty line that set it apart.
std::string without_entry(std::string_view text, std::string_view file, std::string_view id);

// With other lines in place of the entry's.
std::string with_block_for(std::string_view text, std::string_view file, std::string_view id,
                           std::string_view block);

// With the keys of the entry set that say something else than before; the others keep their spelling.
std::string with_keys(std::string_view text, std::string_view file, const Entry& before, const Entry& after);

// With blocks at the end.
std::string with_blocks(std::string_view text, std::string_view file, std::string_view blocks);

} // namespace mneedle
