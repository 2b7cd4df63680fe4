#include "host/descriptor.hpp"
#include "host/paths.hpp"
#include "host/posix_files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mneedle {

void PosixFiles::make_folder(const std::string& path)
{
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    refuse(path, "make the folder", errno);
  }
}

// Some file systems cannot sync a folder and say EINVAL; there is nothing more to be had from them.
void PosixFiles::sync_folder(const std::string& path)
{
  const Descriptor folder{
    uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); })};
  if (!folder.open()) {
    refuse(path, "open the folder", errno);
  }
  if (uninterrupted([&] { return ::fsync(folder.number()); }) != 0 && errno != EINVAL) {
    refuse(path, "sync the folder", errno);
  }
}

FileSystem::Created PosixFiles::create(const std::string& prefix)
{
  std::string path;
  const auto handle = uninterrupted([&] {
    path = prefix + "XXXXXX"; // filled in by each attempt
    return ::mkostemp(path.data(), O_CLOEXEC);
  });
  if (handle < 0) {
    refuse(prefix, "make a temporary file", errno);
  }
  return {handle, path};
}

// Where permissions come from how the disk is mounted (FAT), chmod fails or does nothing.
void PosixFiles::set_mode(const Created& file, unsigned mode)
{
  if (uninterrupted([&] { return ::fchmod(file.handle, mode); }) != 0 && errno != EPERM && errno != ENOTSUP) {
    refuse(file.path, "set the permissions", errno);
  }
  struct stat status = {};
  if (::fstat(file.handle, &status) == 0 && (status.st_mode & 077U & ~mode) != 0) {
    note_unprotected(folder_of(file.path));
  }
}

std::size_t PosixFiles::write(const Created& file, std::string_view text)
{
  const auto taken = uninterrupted([&] { return ::write(file.handle, text.data(), text.size()); });
  if (taken <= 0) {
    refuse(file.path, "write", taken == 0 ? EIO : errno);
  }
  return static_cast<std::size_t>(taken);
}

void PosixFiles::sync(const Created& file)
{
  if (uninterrupted([&] { return ::fsync(file.handle); }) != 0) {
    refuse(file.path, "sync", errno);
  }
}

void PosixFiles::close(Handle handle) noexcept { ::close(handle); }

bool PosixFiles::link(const std::string& from, const std::string& to)
{
  if (::link(from.c_str(), to.c_str()) == 0) {
    return true;
  }
  for (const int without_links : {EPERM, EMLINK, EOPNOTSUPP, ENOSYS, EEXIST}) {
    if (errno == without_links) {
      return false;
    }
  }
  refuse(from, "keep a backup", errno);
}

void PosixFiles::rename(const std::string& from, const std::string& to)
{
  if (std::rename(from.c_str(), to.c_str()) != 0) {
    refuse(to, "replace", errno);
  }
}

void PosixFiles::remove(const std::string& path)
{
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
    refuse(path, "remove", errno);
  }
}

} // namespace mneedle
