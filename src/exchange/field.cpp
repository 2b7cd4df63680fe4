#include "exchange/field.hpp"

namespace mneedle {

template <>
std::span<const std::string_view> words_of<Field>()
{
  static constexpr std::string_view words[] = {"id",       "type",  "date",        "area",   "depth_mm",
                                               "setting",  "bled",  "device_kind", "device", "sensitivity",
                                               "done",     "note",  "imprecise",   "event",  "grade",
                                               "resolved", "until", "reason",      "kind",   "session"};
  static_assert(std::size(words) == field_count);
  return words;
}

std::span<const std::string_view> entry_types()
{
  static constexpr std::string_view words[] = {"session", "reaction", "event", "hold", "device"};
  static_assert(std::size(words) == std::variant_size_v<Entry>);
  return words;
}

} // namespace mneedle
