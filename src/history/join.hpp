#pragma once

#include "history/year.hpp"

#include <mneedle/history.hpp>

#include <string>
#include <vector>

namespace mneedle {

// A year file as read, with its name in messages.
struct YearFile {
  std::string name;
  SharedYear year;
  int number = 0; // which calendar year
};

// `join`, whose complaints name the files.
History join_files(const std::vector<YearFile>& files);

} // namespace mneedle
