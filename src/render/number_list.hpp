#pragma once

#include "render/json.hpp"

#include <mneedle/rules.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// One thing that a rule's table says: the key of the rule file, the value, and both as a phrase.
struct Number {
  std::string key;
  json::Value value;
  std::string words;
};

// Collects what a rule says; what it leaves open is left out.
class NumberList {
public:
  NumberList& text(std::string key, std::string_view value, std::string_view name);
  NumberList& number(std::string key, int value, std::string_view name);
  NumberList& flag(std::string key, bool value, std::string_view words); // nothing where false
  NumberList& depth(std::string key, Depth value, std::string_view name);
  NumberList& days(std::string key, Days value, std::string_view name);
  NumberList& days(std::string key, const BySensitivity& value, std::string_view name);
  template <typename Enum>
  NumberList& words(std::string key, List<Enum> values, std::string_view name);
  template <typename Tag>
  NumberList& ids(std::string key, List<Id<Tag>> ids, std::string_view name);
  NumberList& texts(std::string key, const std::vector<std::string>& values, std::string_view name);
  NumberList& add(Number number);

  const std::vector<Number>& list() const { return list_; }

private:
  std::vector<Number> list_;
};

// As a rule file has it: one number where all are the same, else one for each sensitivity.
json::Value json_of(const BySensitivity& days);
std::string in_words(const BySensitivity& days);

template <typename Tag>
NumberList& NumberList::ids(std::string key, List<Id<Tag>> ids, std::string_view name)
{
  std::vector<std::string> spelt;
  for (const auto id : ids) {
    spelt.emplace_back(id.text());
  }
  return texts(std::move(key), spelt, name);
}

template <typename Enum>
NumberList& NumberList::words(std::string key, List<Enum> values, std::string_view name)
{
  std::vector<std::string> spelt;
  for (const auto value : values) {
    spelt.emplace_back(word(value));
  }
  return texts(std::move(key), spelt, name);
}

} // namespace mneedle
