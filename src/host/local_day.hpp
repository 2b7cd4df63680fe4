#pragma once

#include <mneedle/date.hpp>

#include <ctime>

namespace mneedle {

class FileSystem;

// The calendar day of that moment in the time zone of TZ, else of /etc/localtime. Throws Error where the zone cannot be
// had: the C library would take that of Greenwich without a word, where tomorrow may have begun already.
Date local_day(FileSystem& files, std::time_t now);

} // namespace mneedle
