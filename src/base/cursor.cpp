#include "base/cursor.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace mneedle {

Cursor::Cursor(std::string_view text, std::string_view file) : rest_{text}, file_{file}
{
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (rest_.starts_with(byte_order_mark)) {
    rest_.remove_prefix(byte_order_mark.size());
  }
}

char Cursor::take()
{
  const char byte = rest_.front();
  rest_.remove_prefix(1);
  // The bytes of a character but for its last do not move the column.
  const bool inside = (static_cast<unsigned char>(peek()) & 0xc0U) == 0x80U;
  if (byte == '\n') {
    ++line_;
    column_ = 1;
  } else if (!inside) {
    ++column_;
  }
  return byte;
}

bool Cursor::skip(std::string_view text)
{
  if (!ahead(text)) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    take();
  }
  return true;
}

std::string Cursor::take_until(std::string_view stops)
{
  std::string taken;
  while (!at_end() && stops.find(peek()) == std::string_view::npos) {
    taken += take();
  }
  return taken;
}

bool is_readable(std::string_view text, std::string_view file, Complaints& complaints)
{
  const auto valid = valid_utf8(text);
  const auto nul = std::min(text.find('\0'), text.size());
  const auto wrong = std::min(valid, nul);
  if (wrong == text.size()) {
    return true;
  }
  Cursor cursor{text.substr(0, wrong), file};
  while (!cursor.at_end()) {
    cursor.take();
  }
  complaints.add(cursor.origin(), wrong == nul ? "a NUL byte; this is not a text file"
                                               : "this is not UTF-8; save the file as UTF-8");
  return false;
}

} // namespace mneedle
