#pragma once

#include "rules/fields.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

// Whether values of rules say the same, to the last field.

namespace mneedle {

template <typename T>
bool same_fields(const T& a, const T& b)
{
  return a == b;
}

bool same_fields(const RuleBody& a, const RuleBody& b);

template <typename T>
bool same_fields(List<T> a, List<T> b);

template <typename T>
bool same_fields(const std::optional<T>& a, const std::optional<T>& b);

template <Fielded T>
bool same_fields(const T& a, const T& b);

template <typename Tuple, std::size_t... i>
bool all_same_fields(const Tuple& a, const Tuple& b, std::index_sequence<i...>)
{
  return (same_fields(std::get<i>(a), std::get<i>(b)) && ...);
}

template <typename T>
bool same_fields(const std::optional<T>& a, const std::optional<T>& b)
{
  return a.has_value() == b.has_value() && (!a || same_fields(*a, *b));
}

template <Fielded T>
bool same_fields(const T& a, const T& b)
{
  const auto x = fields(a);
  return all_same_fields(x, fields(b), std::make_index_sequence<std::tuple_size_v<decltype(x)>>{});
}

template <typename T>
bool same_fields(List<T> a, List<T> b)
{
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const T& x, const T& y) { return same_fields(x, y); });
}

inline bool same_fields(const RuleBody& a, const RuleBody& b)
{
  const auto alike = [&b](const auto& x) {
    const auto* y = std::get_if<std::decay_t<decltype(x)>>(&b);
    return y != nullptr && same_fields(x, *y);
  };
  return std::visit(alike, a);
}

} // namespace mneedle
