// Mixing units must not compile; nor must one vocabulary stand in for another.

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/words.hpp>

#include <doctest/doctest.h>

#include <concepts>

using namespace mneedle;

namespace {

template <typename A, typename B>
concept Comparable = requires(A a, B b)
{
  a < b;
};
template <typename A, typename B>
concept Equatable = requires(A a, B b)
{
  a == b;
};
template <typename A, typename B>
concept Addable = requires(A a, B b)
{
  a + b;
};
template <typename A, typename B>
concept Subtractable = requires(A a, B b)
{
  a - b;
};

static_assert(Comparable<Depth, Depth> && Equatable<Depth, Depth>);
static_assert(!Comparable<Depth, int> && !Comparable<Depth, double> && !Comparable<Depth, Days>);
static_assert(!Addable<Depth, int> && !Subtractable<Depth, double>);
static_assert(!std::convertible_to<int, Depth> && !std::convertible_to<double, Depth>);
static_assert(!std::constructible_from<Depth, int>, "only with its unit: Depth::micrometres");

static_assert(Comparable<Days, Days> && !Comparable<Days, Months> && !Comparable<Days, int>);
static_assert(!Comparable<Months, int> && !Equatable<Days, Months>);
static_assert(!Addable<Days, Months> && !Addable<Days, int>);
static_assert(!std::convertible_to<int, Days> && !std::convertible_to<int, Months>);
static_assert(!std::convertible_to<Days, Months> && !std::convertible_to<Months, Days>);

static_assert(Addable<Date, Days> && Addable<Date, Months> && Subtractable<Date, Days>);
static_assert(
  !Addable<Date, int> && !Subtractable<Date, int> && !Addable<Date, Date> && !Addable<Date, Depth>);
static_assert(!Comparable<Date, int> && !Comparable<Date, Days> && !std::convertible_to<int, Date>);
static_assert(std::same_as<decltype(Date::from_serial(1) - Date::from_serial(0)), Days>);
static_assert(std::same_as<decltype(Date::from_serial(1) + Days{1}), Date>);
static_assert(std::same_as<decltype(Date::from_serial(1) + Months{1}), Date>);

static_assert(Equatable<ConditionId, ConditionId>);
static_assert(!Equatable<ConditionId, EventId> && !Comparable<ConditionId, EventId>);
static_assert(!Equatable<StepId, ConditionId> && !Equatable<RuleId, SourceId>);
static_assert(!std::convertible_to<ConditionId, EventId> && !std::constructible_from<EventId, ConditionId>);
static_assert(!std::convertible_to<std::string_view, ConditionId>);

static_assert(
  !Comparable<Sensitivity, int> && !Comparable<Area, Sensitivity> && !Comparable<Setting, DeviceKind>);

template <typename Enum>
void every_word_reads_back(std::size_t count)
{
  CHECK(words_of<Enum>().size() == count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = static_cast<Enum>(i);
    CHECK(parse_word<Enum>(word(value)) == value);
  }
  for (const auto* other : {"", " ", "Face", "face ", "unknown"}) {
    CHECK_FALSE(parse_word<Enum>(other).has_value());
  }
}

} // namespace

TEST_CASE("every word of every enumeration reads back as its value")
{
  every_word_reads_back<Area>(static_cast<std::size_t>(Area::groin) + 1);
  every_word_reads_back<Sensitivity>(static_cast<std::size_t>(Sensitivity::reactive) + 1);
  every_word_reads_back<DeviceKind>(static_cast<std::size_t>(DeviceKind::fixed_stamp) + 1);
  every_word_reads_back<Setting>(static_cast<std::size_t>(Setting::professional) + 1);
  every_word_reads_back<ReactionGrade>(static_cast<std::size_t>(ReactionGrade::severe) + 1);
  every_word_reads_back<ReactionKind>(static_cast<std::size_t>(ReactionKind::other) + 1);
  every_word_reads_back<WordKind>(static_cast<std::size_t>(WordKind::event) + 1);
  every_word_reads_back<Severity>(static_cast<std::size_t>(Severity::stop) + 1);
  every_word_reads_back<Phase>(static_cast<std::size_t>(Phase::day_28) + 1);
  every_word_reads_back<Fact>(static_cast<std::size_t>(Fact::interval) + 1);
}

TEST_CASE("words stand for the value of their name")
{
  CHECK(word(Area::upper_lip) == "upper-lip");
  CHECK(word(Area::under_eye) == "under-eye");
  CHECK(word(Area::hands_feet) == "hands-feet");
  CHECK(word(Sensitivity::reactive) == "reactive");
  CHECK(word(DeviceKind::rf) == "rf");
  CHECK(word(DeviceKind::hyaluron_pen) == "hyaluron-pen");
  CHECK(word(DeviceKind::fixed_stamp) == "fixed-stamp");
  CHECK(word(Setting::professional) == "professional");
  CHECK(word(ReactionGrade::moderate) == "moderate");
  CHECK(word(ReactionKind::line_scar) == "line-scar");
  CHECK(word(WordKind::device_kind) == "device-kind");
  CHECK(word(Severity::wait) == "wait");
  CHECK(word(Phase::day_28) == "day-28");
  CHECK(word(Fact::screening_today) == "screening-today");
}

TEST_CASE("severities rise, and block from waiting on")
{
  CHECK(Severity::note < Severity::caution);
  CHECK(Severity::caution < Severity::wait);
  CHECK(Severity::wait < Severity::fix);
  CHECK(Severity::fix < Severity::open);
  CHECK(Severity::open < Severity::stop);
  CHECK_FALSE(blocks(Severity::caution));
  CHECK(blocks(Severity::wait));
}

TEST_CASE("nose and upper lip lie in the face, but not in each other")
{
  CHECK(overlap(Area::face, Area::nose));
  CHECK(overlap(Area::upper_lip, Area::face));
  CHECK(overlap(Area::neck, Area::neck));
  CHECK_FALSE(overlap(Area::nose, Area::upper_lip));
  CHECK_FALSE(overlap(Area::face, Area::neck));
}

TEST_CASE(
  "eyelid, under-eye and lips count for the face, the nose and the upper lip, and not for one another")
{
  const Area beside[] = {Area::eyelid, Area::under_eye, Area::lips};
  for (const auto area : beside) {
    CAPTURE(word(area));
    for (const auto part : {Area::face, Area::nose, Area::upper_lip}) {
      CAPTURE(word(part));
      CHECK(overlap(area, part));
      CHECK(overlap(part, area));
    }
    for (const auto other : beside) {
      CHECK(overlap(area, other) == (area == other));
    }
    for (const auto other : {Area::neck, Area::scalp, Area::mucosa, Area::ears}) {
      CHECK_FALSE(overlap(area, other));
    }
  }
}
