#pragma once

#include <string>
#include <string_view>

namespace mneedle {

// Spreadsheets take a cell that starts like this for a formula; a text may as well. A "'" in front makes it a text.
inline std::string guarded(const std::string& cell)
{
  const bool acts =
    !cell.empty() && std::string_view{"=+-@\t\r'"}.find(cell.front()) != std::string_view::npos;
  return acts ? "'" + cell : cell;
}

inline std::string unguarded(const std::string& cell)
{
  return cell.starts_with('\'') ? cell.substr(1) : cell;
}

} // namespace mneedle
