#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

// The words that files, flags and outputs share, each with its own type. Those of a session take one byte each: a log may have
// thousands, and every command reads them all.

namespace mneedle {

enum class Area : std::uint8_t {
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
  hands_feet,
  ears,
  armpits,
  groin,
};

// Whether what happens in one area counts for the other. Nose and upper lip lie in the face. Eyelids, the skin under the
// eyes and the lips touch the face and both of its parts. Nose and upper lip do not touch each other.
constexpr bool overlap(Area a, Area b)
{
  const auto in_face = [](Area area) { return area == Area::nose || area == Area::upper_lip; };
  const auto beside = [](Area area) {
    return area == Area::eyelid || area == Area::under_eye || area == Area::lips;
  };
  const auto one_way = [&](Area x, Area y) {
    return (x == Area::face && (in_face(y) || beside(y))) || (in_face(x) && beside(y));
  };
  return a == b || one_way(a, b) || one_way(b, a);
}

// How easily skin reacts, in rising order.
enum class Sensitivity : std::uint8_t { low, normal, high, reactive };

// A stamp has single-use heads; the head of a fixed stamp cannot be exchanged.
enum class DeviceKind : std::uint8_t { roller, stamp, pen, rf, hyaluron_pen, fixed_stamp };

// Where a session took place.
enum class Setting : std::uint8_t { home, professional };

// How bad the skin took a session, in rising order.
enum class ReactionGrade : std::uint8_t { none, mild, moderate, severe };

// What a reaction was.
enum class ReactionKind : std::uint8_t {
  granuloma,
  allergy,
  line_scar,
  mycobacteria,
  infection,
  burn,
  pigment,
  other
};

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
std::span<const std::string_view> words_of<ReactionKind>();
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

// The vocabularies in which people say a thing in words of their own.
enum class WordKind { area, device_kind, sensitivity, condition, event };

template <>
std::span<const std::string_view> words_of<WordKind>();

// Another word for the id `word` of a vocabulary.
struct Synonym {
  WordKind kind = WordKind::area;
  std::string_view also;
  std::string_view word;
};

// The id that a typed word means; empty if it means none, or several.
using Meaning = std::function<std::string_view(WordKind kind, std::string_view typed)>;

// The vocabulary of an enumeration that people have words of their own for.
template <typename Enum>
inline constexpr std::optional<WordKind> word_kind = std::nullopt;
template <>
inline constexpr std::optional<WordKind> word_kind<Area> = WordKind::area;
template <>
inline constexpr std::optional<WordKind> word_kind<DeviceKind> = WordKind::device_kind;
template <>
inline constexpr std::optional<WordKind> word_kind<Sensitivity> = WordKind::sensitivity;

// The value that a typed word means, if `meaning` is there to tell.
template <typename Enum>
std::optional<Enum> parse_word(std::string_view text, const Meaning& meaning)
{
  const auto value = parse_word<Enum>(text);
  return value || !word_kind<Enum> || !meaning ? value : parse_word<Enum>(meaning(*word_kind<Enum>, text));
}

using RuleId = Id<struct RuleTag>;
using SourceId = Id<struct SourceTag>;
using ConditionId = Id<struct ConditionTag>;
using EventId = Id<struct EventTag>;
using StepId = Id<struct StepTag>;

} // namespace mneedle
