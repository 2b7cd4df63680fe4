#include <mneedle/rules.hpp>

namespace mneedle {

template <>
std::span<const std::string_view> words_of<Tier>()
{
  static constexpr std::string_view words[] = {"A", "B", "C", "D"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Seen>()
{
  static constexpr std::string_view words[] = {"full", "part", "abstract", "second-hand", "memory"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Basis>()
{
  static constexpr std::string_view words[] = {"source", "convention"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Grade>()
{
  static constexpr std::string_view words[] = {"low", "medium", "high"};
  return words;
}

} // namespace mneedle
