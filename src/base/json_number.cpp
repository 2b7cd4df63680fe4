#include "base/json_parts.hpp"

#include <algorithm>

namespace mneedle::json_file {
namespace {

// Takes the digits off the front; false where there are none.
bool take_digits(std::string_view& text)
{
  const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(end);
  return end > 0;
}

bool take(std::string_view& text, std::string_view one_of)
{
  const bool found = !text.empty() && one_of.find(text.front()) != std::string_view::npos;
  text.remove_prefix(found ? 1 : 0);
  return found;
}

} // namespace

bool is_number(std::string_view text)
{
  take(text, "-");
  if (!take(text, "0") && !take_digits(text)) {
    return false;
  }
  if (take(text, ".") && !take_digits(text)) {
    return false;
  }
  if (take(text, "eE")) {
    take(text, "+-");
    if (!take_digits(text)) {
      return false;
    }
  }
  return text.empty();
}

} // namespace mneedle::json_file
