#include "host/lock.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

namespace mneedle {

Lock::Lock(FileSystem& files, const std::string& path) : files_{files}, handle_{files.open_lock(path)}
{
  try {
    wait(path);
  } catch (...) {
    files_.close(handle_);
    throw;
  }
}

Lock::~Lock() { files_.close(handle_); }

// Counts pauses instead of asking the clock, which can be set while we wait.
void Lock::wait(const std::string& path)
{
  int pauses_left = lock_seconds * 1000 / lock_pause_milliseconds;
  while (!files_.try_lock(handle_, path)) {
    if (pauses_left-- == 0) {
      throw Error(Fault::environment, Origin{path},
                  fmt::format("another mneedle has held this lock for {} seconds; wait for it or end it",
                              lock_seconds));
    }
    files_.pause();
  }
}

} // namespace mneedle
