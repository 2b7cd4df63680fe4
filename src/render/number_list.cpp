#include "render/number_list.hpp"

#include "render/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

bool all_the_same(const BySensitivity& by)
{
  return std::all_of(by.days.begin(), by.days.end(), [&](Days days) { return days == by.days.front(); });
}

} // namespace

NumberList& NumberList::add(Number number)
{
  list_.push_back(std::move(number));
  return *this;
}

NumberList& NumberList::text(std::string key, std::string_view value, std::string_view name)
{
  return value.empty() ? *this : add({std::move(key), value, fmt::format("{}: {}", name, value)});
}

NumberList& NumberList::number(std::string key, int value, std::string_view name)
{
  return add({std::move(key), value, fmt::format("{}: {}", name, value)});
}

NumberList& NumberList::flag(std::string key, bool value, std::string_view words)
{
  return value ? add({std::move(key), true, std::string{words}}) : *this;
}

NumberList& NumberList::depth(std::string key, Depth value, std::string_view name)
{
  return add({std::move(key), millimetres(value), fmt::format("{}: {}", name, in_millimetres(value))});
}

NumberList& NumberList::days(std::string key, Days value, std::string_view name)
{
  return add({std::move(key), value.count(), fmt::format("{}: {}", name, counted(value.count(), "day"))});
}

NumberList& NumberList::days(std::string key, const BySensitivity& value, std::string_view name)
{
  return add({std::move(key), json_of(value), fmt::format("{}: {}", name, in_words(value))});
}

NumberList& NumberList::texts(std::string key, const std::vector<std::string>& values, std::string_view name)
{
  if (values.empty()) {
    return *this;
  }
  const auto array = json::array_of(values, [](const auto& value) { return json::Value{value}; });
  return add({std::move(key), array, fmt::format("{}: {}", name, listed(values))});
}

json::Value json_of(const BySensitivity& by)
{
  if (all_the_same(by)) {
    return by.days.front().count();
  }
  json::Object object;
  const auto levels = words_of<Sensitivity>();
  for (std::size_t i = 0; i < levels.size(); ++i) {
    object.put(std::string{levels[i]}, by.days[i].count());
  }
  return object;
}

std::string in_words(const BySensitivity& by)
{
  if (all_the_same(by)) {
    return counted(by.days.front().count(), "day");
  }
  std::vector<std::string> parts;
  const auto levels = words_of<Sensitivity>();
  for (std::size_t i = 0; i < levels.size(); ++i) {
    parts.push_back(fmt::format("{} on {} skin", counted(by.days[i].count(), "day"), levels[i]));
  }
  return listed(parts);
}

} // namespace mneedle
