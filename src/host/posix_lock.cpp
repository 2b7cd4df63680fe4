#include "host/descriptor.hpp"
#include "host/posix_files.hpp"

#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

namespace mneedle {

// Never through a symbolic link: the lock lies beside the file that the links lead to.
FileSystem::Handle PosixFiles::open_lock(const std::string& path)
{
  constexpr int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  const auto handle = uninterrupted([&] { return ::open(path.c_str(), flags, 0600); });
  if (handle < 0) {
    refuse(path, "open the lock file", errno);
  }
  return handle;
}

bool PosixFiles::try_lock(Handle lock, const std::string& path)
{
  if (uninterrupted([&] { return ::flock(lock, LOCK_EX | LOCK_NB); }) == 0) {
    return true;
  }
  if (errno != EWOULDBLOCK) {
    refuse(path, "lock", errno);
  }
  return false;
}

void PosixFiles::pause(int milliseconds)
{
  std::this_thread::sleep_for(std::chrono::milliseconds{milliseconds});
}

} // namespace mneedle
