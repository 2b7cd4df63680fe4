#include "rules/rule_reader.hpp"

#include "base/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr int most_days = 3650;
constexpr int most_months = 120;

bool falls(const BySensitivity& days) { return !std::is_sorted(days.days.begin(), days.days.end()); }

std::string words_in(std::initializer_list<Severity> severities)
{
  std::string text;
  for (const auto severity : severities) {
    text += fmt::format("{}\"{}\"", text.empty() ? "" : ", ", word(severity));
  }
  return text;
}

} // namespace

std::string_view RuleReader::sentence(std::string_view key)
{
  require(key);
  return optional_sentence(key);
}

std::string_view RuleReader::optional_sentence(std::string_view key)
{
  auto found = text(key);
  return found ? draft_.keep->text(std::move(*found)) : std::string_view{};
}

std::string_view RuleReader::name_text(std::string_view key)
{
  const auto found = sentence(key);
  if (!found.empty() && !is_name(found)) {
    complain(key, not_a_name(key, found));
  }
  return found;
}

Days RuleReader::days(std::string_view key)
{
  require(key);
  return optional_days(key);
}

Days RuleReader::optional_days(std::string_view key)
{
  return Days{static_cast<int>(integer(key, 0, most_days).value_or(0))};
}

Months RuleReader::months(std::string_view key) { return Months{count(key, 1, most_months)}; }

int RuleReader::count(std::string_view key, int least, int most)
{
  return static_cast<int>(require(key).integer(key, least, most).value_or(least));
}

Depth RuleReader::needle(std::string_view key)
{
  require(key);
  return optional_needle(key);
}

Depth RuleReader::optional_needle(std::string_view key) { return depth(key).value_or(Depth::micrometres(0)); }

BySensitivity RuleReader::by_sensitivity(std::string_view key)
{
  const auto* value = require(key).any(key);
  if (value == nullptr) {
    return {};
  }
  if (std::holds_alternative<toml_file::Table>(value->data)) {
    const auto result = each_sensitivity(std::get<toml_file::Table>(value->data));
    if (falls(result)) {
      complain(key, fmt::format(
                      "\"{}\" falls where skin gets more sensitive; write days that never fall from low to "
                      "reactive",
                      key));
    }
    return result;
  }
  const auto same = optional_days(key);
  return {{same, same, same, same}};
}

// Where a day is missing or wrong its neighbour stands in, so that one slip is one complaint.
BySensitivity RuleReader::each_sensitivity(const toml_file::Table& table)
{
  TableReader levels{table, draft_.complaints};
  BySensitivity result;
  auto last = Days{0};
  for (std::size_t i = 0; i < result.days.size(); ++i) {
    const auto level = words_of<Sensitivity>()[i];
    const auto found = levels.require(level).integer(level, 0, most_days);
    last = found ? Days{static_cast<int>(*found)} : last;
    result.days[i] = last;
  }
  levels.finish();
  return result;
}

Severity RuleReader::severity(std::string_view key, std::initializer_list<Severity> allowed)
{
  const auto found = require(key).word<Severity>(key);
  if (!found) {
    return *allowed.begin();
  }
  if (std::find(allowed.begin(), allowed.end(), *found) == allowed.end()) {
    complain(key, fmt::format("\"{}\" cannot be \"{}\" here; one of {}", key, mneedle::word(*found),
                              words_in(allowed)));
    return *allowed.begin();
  }
  return *found;
}

void RuleReader::complain_where_empty(std::string_view key)
{
  const auto* value = any(key);
  const auto* array = value == nullptr ? nullptr : std::get_if<toml_file::Array>(&value->data);
  if (array != nullptr && array->empty()) {
    complain(key, fmt::format("\"{}\" is empty; leave it out where it means all", key));
  }
}

} // namespace mneedle
