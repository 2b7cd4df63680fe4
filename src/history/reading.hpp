#pragma once

#include "history/removed.hpp"
#include "history/year.hpp"

#include <mneedle/log.hpp>

#include <map>

namespace mneedle {

// A log file by file, before it is joined.
struct Reading {
  std::map<int, SharedYear> years;
  RemovedFile removed;
  Log log;
};

// Throws Error (untrusted) with every complaint about every file.
Reading read_files(const LogTexts& texts);

// The same for texts of which another reading knows those that are as they were `before`.
Reading read_again(const LogTexts& texts, const LogTexts& before, const Reading& known);

// What a file is called in messages.
std::string file_of(const LogTexts& texts, int year);
std::string removed_file(const LogTexts& texts);

// The number that the next change gets.
int next_record(const Log& log);

} // namespace mneedle
