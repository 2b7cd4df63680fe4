#pragma once

#include <mneedle/rules.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mneedle {

// The rule files of the source tree, in name order.
inline std::vector<RuleText> rule_files()
{
  std::vector<RuleText> files;
  for (const auto& entry : std::filesystem::directory_iterator{MNEEDLE_SOURCE_DIR "/rules"}) {
    if (entry.path().extension() == ".toml") {
      std::ifstream stream{entry.path(), std::ios::binary};
      files.push_back({entry.path().string(), {std::istreambuf_iterator<char>{stream}, {}}});
    }
  }
  std::sort(files.begin(), files.end(), [](const RuleText& a, const RuleText& b) { return a.file < b.file; });
  return files;
}

} // namespace mneedle
