#pragma once

#include <string>
#include <string_view>

namespace mneedle {

// Spreadsheets take a cell that starts like this for a formula; a text may as well. A "'" in front makes it a text.
// One that is there already gets another, so that it is still there when the first is taken off.
inline bool needs_guard(std::string_view cell)
{
  return !cell.empty() && std::string_view{"=+-@\t\r'"}.find(cell.front()) != std::string_view::npos;
}

inline std::string guarded(const std::string& cell) { return needs_guard(cell) ? "'" + cell : cell; }

// Leaves a "'" that `guarded` would not have put there, as in "'tis itchy".
inline std::string unguarded(const std::string& cell)
{
  return cell.starts_with('\'') && needs_guard(std::string_view{cell}.substr(1)) ? cell.substr(1) : cell;
}

} // namespace mneedle
