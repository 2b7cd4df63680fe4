#include "host/posix_files.hpp"

#include <cerrno>
#include <dirent.h>
#include <limits.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace mneedle {

namespace {

FileStatus::Kind kind_of(mode_t mode)
{
  switch (mode & S_IFMT) {
  case S_IFREG:
    return FileStatus::Kind::file;
  case S_IFDIR:
    return FileStatus::Kind::folder;
  case S_IFLNK:
    return FileStatus::Kind::link;
  default:
    return FileStatus::Kind::other;
  }
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

} // namespace

std::optional<FileStatus> PosixFiles::status(const std::string& path)
{
  struct stat status = {};
  if (::lstat(path.c_str(), &status) == 0) {
    return FileStatus{kind_of(status.st_mode), status.st_mode & 07777U, status.st_mtime};
  }
  if (errno != ENOENT) {
    refuse(path, "look at it", errno);
  }
  return std::nullopt;
}

std::string PosixFiles::link_target(const std::string& path)
{
  char target[PATH_MAX];
  const auto length = ::readlink(path.c_str(), target, sizeof target);
  if (length < 0) {
    refuse(path, "follow the link", errno);
  }
  return {target, static_cast<std::size_t>(length)};
}

std::vector<std::string> PosixFiles::entries(const std::string& folder)
{
  DIR* opened = nullptr;
  do {
    opened = ::opendir(folder.c_str());
  } while (opened == nullptr && errno == EINTR);
  const std::unique_ptr<DIR, CloseFolder> stream{opened};
  if (!stream) {
    refuse(folder, "list", errno);
  }
  std::vector<std::string> names;
  errno = 0;
  while (const auto* entry = ::readdir(stream.get())) {
    const std::string name = static_cast<const char*>(entry->d_name);
    if (name != "." && name != "..") {
      names.push_back(name);
    }
    errno = 0;
  }
  if (errno != 0) {
    refuse(folder, "list", errno);
  }
  return names;
}

} // namespace mneedle
