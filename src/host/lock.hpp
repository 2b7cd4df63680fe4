#pragma once

#include "host/file_system.hpp"

#include <string>

namespace mneedle {

// Holds the lock of a file for as long as it lives. Throws Error (environment) when somebody else holds it for
// longer than `lock_seconds`.
class Lock {
public:
  Lock(FileSystem& files, const std::string& path);
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

private:
  void wait(const std::string& path);

  FileSystem& files_;
  FileSystem::Handle handle_;
};

} // namespace mneedle
