#include "host/descriptor.hpp"
#include "host/posix_files.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>

namespace mneedle {

namespace {

[[noreturn]] void distrust(const std::string& name, std::string message)
{
  throw Error(Fault::untrusted, Origin{name}, std::move(message));
}

[[noreturn]] void too_large(const std::string& name)
{
  distrust(name, fmt::format("larger than {} MiB; is this the right file?", largest_file / 1024 / 1024));
}

std::string_view what_it_is(mode_t mode)
{
  if (S_ISDIR(mode)) {
    return "a folder";
  }
  return S_ISFIFO(mode) ? "a pipe" : "a device"; // a socket cannot be opened
}

void require_regular(int descriptor, const std::string& path)
{
  struct stat status = {};
  if (::fstat(descriptor, &status) != 0) {
    refuse(path, "look at it", errno);
  }
  if (!S_ISREG(status.st_mode)) {
    distrust(path, fmt::format("is {}, not a regular file; name another path", what_it_is(status.st_mode)));
  }
  if (static_cast<std::size_t>(status.st_size) > largest_file) {
    too_large(path);
  }
}

} // namespace

std::string read_all(int descriptor, const std::string& name)
{
  std::string text;
  char buffer[65536];
  for (;;) {
    const auto got = uninterrupted([&] { return ::read(descriptor, buffer, sizeof buffer); });
    if (got < 0) {
      refuse(name, "read", errno);
    }
    if (got == 0) {
      return text;
    }
    text.append(buffer, static_cast<std::size_t>(got));
    if (text.size() > largest_file) {
      too_large(name);
    }
  }
}

// Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
std::optional<std::string> PosixFiles::read(const std::string& path)
{
  const Descriptor file{
    uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC); })};
  if (!file.open() && errno == ENOENT) {
    return std::nullopt;
  }
  if (!file.open() && errno == ENXIO) {
    distrust(path, "is a socket or a device, not a regular file; name another path");
  }
  if (!file.open()) {
    refuse(path, "open", errno);
  }
  require_regular(file.number(), path);
  return read_all(file.number(), path);
}

} // namespace mneedle
