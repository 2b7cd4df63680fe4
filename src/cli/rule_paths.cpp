#include "cli/rule_paths.hpp"

#include "cli/load.hpp"

#include <algorithm>
#include <utility>

namespace mneedle {

std::vector<OverlayFile> in_order(std::vector<RuleText> named, Host& host, const CommonOptions& common)
{
  std::vector<OverlayFile> overlays;
  for (auto& file : overlay_files(host, common)) {
    const auto same = std::find_if(named.begin(), named.end(), [&](const RuleText& other) {
      return host.real_path(other.file) == host.real_path(file.file);
    });
    const bool is_named = same != named.end();
    overlays.push_back({is_named ? *same : std::move(file), is_named});
    if (is_named) {
      named.erase(same);
    }
  }
  for (auto& file : named) {
    overlays.push_back({std::move(file), true});
  }
  return overlays;
}

} // namespace mneedle
