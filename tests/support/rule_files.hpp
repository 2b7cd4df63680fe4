#pragma once

#include <mneedle/rules.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mneedle {

// The rule files of the source tree, or of the folder that MNEEDLE_RULES_DIR names, in name order.
inline std::vector<RuleText> rule_files()
{
  std::vector<RuleText> files;
  const auto* folder = std::getenv("MNEEDLE_RULES_DIR");
  for (const auto& entry :
       std::filesystem::directory_iterator{folder != nullptr ? folder : MNEEDLE_SOURCE_DIR "/rules"}) {
    if (entry.path().extension() == ".toml") {
      std::ifstream stream{entry.path(), std::ios::binary};
      files.push_back({entry.path().string(), {std::istreambuf_iterator<char>{stream}, {}}});
    }
  }
  std::sort(files.begin(), files.end(), [](const RuleText& a, const RuleText& b) { return a.file < b.file; });
  return files;
}

} // namespace mneedle
