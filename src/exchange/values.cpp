#include "exchange/values.hpp"

#include "base/names.hpp"
#include "base/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace mneedle {

namespace {

// Whether it has the form of a date, whatever its numbers.
bool looks_like_a_date(std::string_view text)
{
  const std::string_view form = "0000-00-00";
  return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                    [](char c, char like) { return like == '0' ? c >= '0' && c <= '9' : c == like; });
}

std::vector<std::string> split_at_blanks(std::string_view text)
{
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto start = std::min(text.find_first_not_of(" \t\n"), text.size());
    const auto end = std::min(text.find_first_of(" \t\n", start), text.size());
    if (end > start) {
      words.emplace_back(text.substr(start, end - start));
    }
    text.remove_prefix(end);
  }
  return words;
}

} // namespace

std::optional<std::string> CellReader::name()
{
  if (!is_name(cell_.text)) {
    complain(not_a_name(key_, cell_.text));
    return std::nullopt;
  }
  return cell_.text;
}

std::optional<std::string> CellReader::read(std::type_identity<std::string>)
{
  if (field_ == Field::id || field_ == Field::device || field_ == Field::session) {
    return name();
  }
  if (auto wrong = wrong_text(key_, cell_.text)) {
    complain(std::move(*wrong));
    return std::nullopt;
  }
  return cell_.text;
}

std::optional<EventId> CellReader::read(std::type_identity<EventId>)
{
  const auto meant = meaning_ ? meaning_(WordKind::event, cell_.text) : std::string_view{};
  auto event = meant.empty() ? name() : std::optional{std::string{meant}};
  return event ? std::optional{EventId{keep_.text(std::move(*event))}} : std::nullopt;
}

std::optional<std::vector<StepId>> CellReader::read(std::type_identity<std::vector<StepId>>)
{
  auto names = cell_.text == no_steps ? std::vector<std::string>{} : split_at_blanks(cell_.text);
  check_names(key_, names, [this](std::string message) { complain(std::move(message)); });
  if (names.empty() && cell_.text != no_steps) {
    complain(fmt::format("\"{}\" is empty", key_));
  }
  std::vector<StepId> steps;
  steps.reserve(names.size());
  for (auto& name : names) {
    steps.emplace_back(keep_.text(std::move(name)));
  }
  return steps;
}

std::optional<Date> CellReader::read(std::type_identity<Date>)
{
  const auto date = parse_iso_date(cell_.text);
  const auto year = std::string_view{cell_.text}.substr(0, 4);
  if (!date && looks_like_a_date(cell_.text) && (year < "1900" || year > "2200")) {
    complain(fmt::format("date {} is outside 1900 to 2200", cell_.text));
  } else if (!date) {
    complain(fmt::format("\"{}\" must be a date such as 2026-03-16, not \"{}\"", key_, cell_.text));
  }
  return date;
}

std::optional<Depth> CellReader::read(std::type_identity<Depth>)
{
  double number = 0;
  const auto* const last = cell_.text.data() + cell_.text.size();
  const auto [end, error] = std::from_chars(cell_.text.data(), last, number);
  if (error == std::errc::invalid_argument || end != last) {
    complain(
      fmt::format("\"{}\" must be a length in millimetres such as 0.25, not \"{}\"", key_, cell_.text));
    return std::nullopt;
  }
  const auto depth = error == std::errc{} ? depth_from_millimetres(number) : std::nullopt;
  if (!depth) {
    complain(not_a_depth(key_, cell_.text));
  }
  return depth;
}

// Spreadsheets write TRUE.
std::optional<bool> CellReader::read(std::type_identity<bool>)
{
  const bool truth = cell_.text == "true" || cell_.text == "TRUE";
  if (!truth && cell_.text != "false" && cell_.text != "FALSE") {
    complain(fmt::format("\"{}\" must be true or empty, not \"{}\"", key_, cell_.text));
    return std::nullopt;
  }
  return truth;
}

std::optional<Bled> CellReader::read(std::type_identity<Bled>)
{
  const auto flag = read(std::type_identity<bool>{});
  return flag ? std::optional{*flag ? Bled::yes : Bled::no} : std::nullopt;
}

} // namespace mneedle
