#pragma once

#include "exchange/record.hpp"

#include "base/complaints.hpp"
#include "base/nearest.hpp"

#include <mneedle/history.hpp>

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace mneedle {

// Reads the cell of each type that a field has. Returns nothing for a cell that it complained about.
class CellReader {
public:
  CellReader(Field field, const Cell& cell, Complaints& complaints, Keep& keep, const Meaning& meaning)
    : key_{word(field)}, field_{field}, cell_{cell}, complaints_{complaints}, keep_{keep}, meaning_{meaning}
  {
  }

  // Into a member, which stays as it is where there is a complaint.
  template <typename T>
  void read_into(T& member)
  {
    if (auto value = read(std::type_identity<T>{})) {
      member = std::move(*value);
    }
  }
  template <typename T>
  void read_into(std::optional<T>& member)
  {
    member = read(std::type_identity<T>{});
  }

private:
  std::optional<std::string> read(std::type_identity<std::string>);
  std::optional<EventId> read(std::type_identity<EventId>);
  std::optional<std::vector<StepId>> read(std::type_identity<std::vector<StepId>>);
  std::optional<Date> read(std::type_identity<Date>);
  std::optional<Depth> read(std::type_identity<Depth>);
  std::optional<bool> read(std::type_identity<bool>);
  std::optional<Bled> read(std::type_identity<Bled>);

  template <typename Enum>
  std::optional<Enum> read(std::type_identity<Enum>)
  {
    const auto value = parse_word<Enum>(cell_.text, meaning_);
    if (!value) {
      complain(unknown_word(cell_.text, words_of<Enum>()));
    }
    return value;
  }

  std::optional<std::string> name();
  void complain(std::string message) { complaints_.add(cell_.origin, std::move(message)); }

  std::string_view key_;
  Field field_;
  const Cell& cell_;
  Complaints& complaints_;
  Keep& keep_;
  const Meaning& meaning_;
};

} // namespace mneedle
