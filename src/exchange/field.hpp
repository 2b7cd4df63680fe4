#pragma once

#include <mneedle/history.hpp>

#include <span>
#include <string_view>

namespace mneedle {

// Everything that an entry may say, in the order of the columns of CSV. The keys of JSON are the same words.
enum class Field {
  id,
  type,
  date,
  area,
  depth_mm,
  setting,
  bled,
  device_kind,
  device,
  sensitivity,
  done,
  note,
  imprecise,
  event,
  grade,
  resolved,
  until,
  reason,
  kind,
  session,
};

constexpr std::size_t field_count = 20;

template <>
std::span<const std::string_view> words_of<Field>();

// What `done` is in a cell when no step was done, which is not the same as nothing recorded about them.
constexpr std::string_view no_steps = "(none)";

// The words of `type`, in the order of the kinds of Entry.
std::span<const std::string_view> entry_types();

inline std::string_view type_of(const Entry& entry) { return entry_types()[entry.index()]; }

} // namespace mneedle
