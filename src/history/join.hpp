#pragma once

#include <mneedle/history.hpp>

#include <string>
#include <vector>

namespace mneedle {

// A year file as read, with its name in messages.
struct YearFile {
  std::string name;
  History history;
};

// `join`, whose complaints name the files.
History join_files(std::vector<YearFile> years);

} // namespace mneedle
