#pragma once

#include <mneedle/rules.hpp>

#include <tuple>

namespace mneedle {

// Every field of a rule's structures, in order. A field more or less in one of them does not compile here, which
// is what keeps those who go through all fields complete: the generator, and the test that compares sets.

inline auto fields(const Place& t)
{
  const auto& [a, b] = t;
  return std::tie(a, b);
}

inline auto fields(const Source& t)
{
  const auto& [a, b, c, d, e, f, g, h] = t;
  return std::tie(a, b, c, d, e, f, g, h);
}

inline auto fields(const Synonym& t)
{
  const auto& [a, b, c] = t;
  return std::tie(a, b, c);
}

inline auto fields(const Head& t)
{
  const auto& [a, b, c, d, e, f, g, h, i, j, k] = t;
  return std::tie(a, b, c, d, e, f, g, h, i, j, k);
}

inline auto fields(const Rule& t)
{
  const auto& [a, b] = t;
  return std::tie(a, b);
}

inline auto fields(const AreaRule& t)
{
  const auto& [a, b] = t;
  return std::tie(a, b);
}

inline auto fields(const DepthRule& t)
{
  const auto& [a, b, c, d] = t;
  return std::tie(a, b, c, d);
}

inline auto fields(const IntervalRow& t)
{
  const auto& [a, b, c] = t;
  return std::tie(a, b, c);
}

inline auto fields(const IntervalRule& t)
{
  const auto& [a, b, c, d, e, f] = t;
  return std::tie(a, b, c, d, e, f);
}

inline auto fields(const ConditionRule& t)
{
  const auto& [a, b, c, d, e, f, g, h, i, j] = t;
  return std::tie(a, b, c, d, e, f, g, h, i, j);
}

inline auto fields(const WarningRule& t)
{
  const auto& [a, b, c, d] = t;
  return std::tie(a, b, c, d);
}

inline auto fields(const DeferralRule& t)
{
  const auto& [a, b, c, d, e, f, g, h] = t;
  return std::tie(a, b, c, d, e, f, g, h);
}

inline auto fields(const FirstUseRule& t)
{
  const auto& [a, b, c, d, e] = t;
  return std::tie(a, b, c, d, e);
}

inline auto fields(const Measure& t)
{
  const auto& [a, b] = t;
  return std::tie(a, b);
}

inline auto fields(const StepRule& t)
{
  const auto& [a, b, c, d, e, f, g, h, i, j, k] = t;
  return std::tie(a, b, c, d, e, f, g, h, i, j, k);
}

inline auto fields(const DeviceRule& t)
{
  const auto& [a, b, c, d, e] = t;
  return std::tie(a, b, c, d, e);
}

inline auto fields(const DeviceLifeRule& t)
{
  const auto& [a, b, c, d] = t;
  return std::tie(a, b, c, d);
}

inline auto fields(const ReactionRule& t)
{
  const auto& [a, b, c, d] = t;
  return std::tie(a, b, c, d);
}

inline auto fields(const ReactionHistoryRule& t)
{
  const auto& [a, b, c, d, e] = t;
  return std::tie(a, b, c, d, e);
}

inline auto fields(const HoldRule&) { return std::tie(); }

inline auto fields(const OveruseRule& t)
{
  const auto& [a] = t;
  return std::tie(a);
}

inline auto fields(const SeriesBreakRule& t)
{
  const auto& [a, b, c] = t;
  return std::tie(a, b, c);
}

inline auto fields(const StaleRule& t)
{
  const auto& [a] = t;
  return std::tie(a);
}

inline auto fields(const SameDayRule&) { return std::tie(); }

inline auto fields(const BeforeEventRule& t)
{
  const auto& [a] = t;
  return std::tie(a);
}

inline auto fields(const AftercareRule& t)
{
  const auto& [a, b, c, d] = t;
  return std::tie(a, b, c, d);
}

inline auto fields(const CheckInRule& t)
{
  const auto& [a, b] = t;
  return std::tie(a, b);
}

inline auto fields(const FactRule& t)
{
  const auto& [a, b, c] = t;
  return std::tie(a, b, c);
}

inline auto fields(const NoteRule& t)
{
  const auto& [a, b, c] = t;
  return std::tie(a, b, c);
}

template <typename T>
concept Fielded = requires(const T& t)
{
  fields(t);
};

} // namespace mneedle
