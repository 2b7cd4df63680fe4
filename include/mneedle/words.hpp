#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

// The words that files, flags and outputs share, each with its own type.

namespace mneedle {

enum class Area {
  face,
  nose,
  upper_lip,
  neck,
  chest,
  scalp,
  arms,
  legs,
  abdomen,
  back,
  eyelid,
  under_eye,
  lips,
  mucosa,
};

// Nose and upper lip lie in the face: a session on the one is a session on
// the other. Two different parts of the face do not touch.
constexpr bool overlap(Area a, Area b)
{
  const auto in_face = [](Area area) { return area == Area::nose || area == Area::upper_lip; };
  return a == b || (a == Area::face && in_face(b)) || (b == Area::face && in_face(a));
}

// How easily skin reacts, in rising order.
enum class Sensitivity { low, normal, high, reactive };

enum class DeviceKind { roller, stamp, pen, rf };

// Where a session took place.
enum class Setting { home, professional };

// How bad the skin took a session, in rising order.
enum class ReactionGrade { none, mild, moderate, severe };

// What a rule has to say, in rising order. `note` and `caution` do not
// block; `wait` is cleared by a date, `fix` by an action now, `open` by an
// answer, `stop` by nothing that can be done at home.
enum class Severity { note, caution, wait, fix, open, stop };

constexpr bool blocks(Severity severity) { return severity >= Severity::wait; }

// When a step is done, counted from the session.
enum class Phase { ahead, before, during, after, day_1, day_3, day_7, day_28 };

// The facts without which no verdict can be GO.
enum class Fact { depth, area, device_kind, sensitivity, last, screening, screening_today, uses, interval };

// The words of an enumeration in the order of its values, as files and flags
// spell them: "upper-lip", "no-go", ...
template <typename Enum>
std::span<const std::string_view> words_of();

template <>
std::span<const std::string_view> words_of<Area>();
template <>
std::span<const std::string_view> words_of<Sensitivity>();
template <>
std::span<const std::string_view> words_of<DeviceKind>();
template <>
std::span<const std::string_view> words_of<Setting>();
template <>
std::span<const std::string_view> words_of<ReactionGrade>();
template <>
std::span<const std::string_view> words_of<Severity>();
template <>
std::span<const std::string_view> words_of<Phase>();
template <>
std::span<const std::string_view> words_of<Fact>();

template <typename Enum>
std::string_view word(Enum value)
{
  return words_of<Enum>()[static_cast<std::size_t>(value)];
}

template <typename Enum>
std::optional<Enum> parse_word(std::string_view text)
{
  const auto words = words_of<Enum>();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == text) {
      return static_cast<Enum>(i);
    }
  }
  return std::nullopt;
}

// A name out of an open vocabulary. The tag keeps a condition from being
// taken for an event. Does not own its text: rules own the names of rules,
// and Keep owns the rest.
template <typename Tag>
class Id {
public:
  constexpr Id() = default;
  explicit constexpr Id(std::string_view text) : text_{text} {}

  constexpr std::string_view text() const { return text_; }

  friend constexpr auto operator<=>(Id, Id) = default;
  friend constexpr bool operator==(Id, Id) = default;

private:
  std::string_view text_;
};

using RuleId = Id<struct RuleTag>;
using SourceId = Id<struct SourceTag>;
using ConditionId = Id<struct ConditionTag>;
using EventId = Id<struct EventTag>;
using StepId = Id<struct StepTag>;

} // namespace mneedle
