#pragma once

#include <mneedle/rules.hpp>

#include <vector>

namespace mneedle {

// The numbers of a rule book at which an answer can change, each once, rising.
struct Thresholds {
  std::vector<Depth> depths; // compared with the needle as it is set
  std::vector<Depth> limits; // compared with the needle and the device's tolerance
  std::vector<Days> rests;   // between a session and the next
  std::vector<int> uses;     // of a needle head
  std::vector<Days> ages;    // of a needle head
};

Thresholds thresholds_of(const RuleBook& rules);

// Each number, the one before and the one after it, those from `least` to `most`, rising.
std::vector<int> around(const std::vector<int>& numbers, int least, int most);

} // namespace mneedle
