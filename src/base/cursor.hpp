#pragma once

#include "base/complaints.hpp"

#include <mneedle/error.hpp>

#include <string>
#include <string_view>

namespace mneedle {

// A place in a text that moves forward byte by byte, and knows its line and column (in characters). Starts behind
// a byte order mark.
class Cursor {
public:
  Cursor(std::string_view text, std::string_view file);

  bool at_end() const { return rest_.empty(); }
  // The byte ahead; NUL at the end.
  char peek() const { return at_end() ? '\0' : rest_.front(); }
  bool ahead(std::string_view text) const { return rest_.starts_with(text); }
  // The byte ahead, which must be there.
  char take();
  // Goes past `text` where that is ahead.
  bool skip(std::string_view text);
  // Everything up to the first byte of `stops`, or to the end.
  std::string take_until(std::string_view stops);

  Origin origin() const { return {file_, line_, column_}; }

private:
  std::string_view rest_;
  std::string file_;
  int line_ = 1;
  int column_ = 1;
};

// Whether the text is UTF-8 without NUL. Where it is not, the first such place is a complaint.
bool is_readable(std::string_view text, std::string_view file, Complaints& complaints);

} // namespace mneedle
