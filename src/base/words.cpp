#include <mneedle/words.hpp>

namespace mneedle {

template <>
std::span<const std::string_view> words_of<Area>()
{
  static constexpr std::string_view words[] = {"face", "nose",   "upper-lip",  "neck", "chest",   "scalp",
                                               "arms", "legs",   "abdomen",    "back", "eyelid",  "under-eye",
                                               "lips", "mucosa", "hands-feet", "ears", "armpits", "groin"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Sensitivity>()
{
  static constexpr std::string_view words[] = {"low", "normal", "high", "reactive"};
  return words;
}

template <>
std::span<const std::string_view> words_of<DeviceKind>()
{
  static constexpr std::string_view words[] = {"roller", "stamp", "pen", "rf", "hyaluron-pen", "fixed-stamp"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Setting>()
{
  static constexpr std::string_view words[] = {"home", "professional"};
  return words;
}

template <>
std::span<const std::string_view> words_of<ReactionGrade>()
{
  static constexpr std::string_view words[] = {"none", "mild", "moderate", "severe"};
  return words;
}

template <>
std::span<const std::string_view> words_of<ReactionKind>()
{
  static constexpr std::string_view words[] = {"granuloma", "allergy", "line-scar", "mycobacteria",
                                               "infection", "burn",    "pigment",   "other"};
  return words;
}

template <>
std::span<const std::string_view> words_of<WordKind>()
{
  static constexpr std::string_view words[] = {"area", "device-kind", "sensitivity", "condition", "event"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Severity>()
{
  static constexpr std::string_view words[] = {"note", "caution", "wait", "fix", "open", "stop"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Phase>()
{
  static constexpr std::string_view words[] = {"ahead", "before", "during", "after",
                                               "day-1", "day-3",  "day-7",  "day-28"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Fact>()
{
  static constexpr std::string_view words[] = {"depth",           "area", "device-kind",
                                               "sensitivity",     "last", "screening",
                                               "screening-today", "uses", "interval"};
  return words;
}

} // namespace mneedle
