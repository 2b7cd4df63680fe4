#pragma once

#include <mneedle/rules.hpp>

#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

// Where the rules of some sets change their mind.
struct GridNumbers {
  // `today` is the day that months are counted back from.
  GridNumbers(const RuleBook& a, const RuleBook& b, Date today);

  std::set<Depth> depths; // each edge and one micrometre more, within what can be meant
  std::set<Days> rest;    // each number of days, one fewer, one more
  std::set<std::string_view> conditions;
  std::map<std::pair<std::string_view, std::string_view>, std::set<Days>>
    events; // with the condition that goes with one, mostly none
  std::map<std::string_view, std::set<int>>
    steps; // each with the values of its measure worth trying, mostly none
  std::set<int> uses;
  std::set<Days> ages;
};

} // namespace mneedle
