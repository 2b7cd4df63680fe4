#pragma once

#include <mneedle/log.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// removed.toml as read. Several versions of an entry may stand in it, so what tells them apart is the change that took each out.
struct RemovedFile {
  std::vector<Removed> entries;    // in the order of the file
  std::vector<std::string> blocks; // the lines of each, as they were in their year
  std::shared_ptr<Keep> keep = std::make_shared<Keep>();
};

RemovedFile parse_removed(std::string_view text, std::string_view file);

// The text with an entry's lines more.
std::string with_removed(std::string_view text, std::string_view file, std::string_view block, Gone how,
                         int record);

// The text without those that a change took out, those that were taken back excepted.
std::string without_removed(std::string_view text, std::string_view file, int record);

} // namespace mneedle
