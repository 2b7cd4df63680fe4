#include "host/lock.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

// In milliseconds. Whoever has waited for long looks more often than those who came later, or chance would let one of
// many wait for the whole time.
int pause_after(int waited) { return waited < 500 ? 10 : waited < 2000 ? 4 : 1; }

} // namespace

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

// Adds up pauses instead of asking the clock, which can be set while we wait.
void Lock::wait(const std::string& path)
{
  int waited = 0;
  while (!files_.try_lock(handle_, path)) {
    if (waited >= lock_seconds * 1000) {
      throw Error(Fault::environment, Origin{path},
                  fmt::format("another mneedle has held this lock for {} seconds; wait for it or stop it",
                              lock_seconds));
    }
    const auto pause = pause_after(waited);
    files_.pause(pause);
    waited += pause;
  }
}

} // namespace mneedle
