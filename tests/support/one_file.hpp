#pragma once

#include "host/update.hpp"
#include "support/memory_files.hpp"

#include <optional>
#include <string>

namespace mneedle {

// An update of one file, and what stands in the file before and after.
inline const std::string one_file = "/data/me/log.toml";
inline const std::string old_text = "format = 2\n# forty bytes of what was there before\n";
inline const std::string new_text = old_text + "# and forty bytes of what has been added to it\n";

inline void write_new(MemoryFiles& files)
{
  update_file(files, one_file, [](const std::optional<std::string>&) { return new_text; });
}

} // namespace mneedle
