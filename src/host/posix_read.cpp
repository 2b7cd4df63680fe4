#include "host/descriptor.hpp"
#include "host/paths.hpp"
#include "host/posix_files.hpp"
#include "host/posix_host.hpp"
#include "host/text_file.hpp"

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

bool is_regular(mode_t mode) { return S_ISREG(mode); }
bool ends(mode_t mode) { return S_ISREG(mode) || S_ISFIFO(mode) || S_ISCHR(mode); }

// The size of the file.
std::size_t require(bool (*fits)(mode_t), int descriptor, const std::string& path)
{
  struct stat status = {};
  if (::fstat(descriptor, &status) != 0) {
    refuse(path, "look at it", errno);
  }
  if (!fits(status.st_mode)) {
    distrust(path, fmt::format("is {}, not a regular file; name another path", what_it_is(status.st_mode)));
  }
  if (static_cast<std::size_t>(status.st_size) > largest_file) {
    too_large(path);
  }
  return static_cast<std::size_t>(status.st_size);
}

// Nothing if there is no such file.
std::optional<std::string> read_what(bool (*fits)(mode_t), const std::string& path, int flags)
{
  const Descriptor file{uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags); })};
  if (!file.open() && errno == ENOENT) {
    return std::nullopt;
  }
  if (!file.open() && errno == ENXIO) {
    distrust(path, "is a socket or a device, not a regular file; name another path");
  }
  if (!file.open()) {
    refuse(path, "open", errno);
  }
  return read_all(file.number(), path, require(fits, file.number(), path));
}

} // namespace

// Room for what is expected is made at once: a text that grows is copied again and again.
std::string read_all(int descriptor, const std::string& name, std::size_t expected)
{
  std::string text;
  text.reserve(expected);
  char buffer[16384];
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
  return read_what(is_regular, path, O_NONBLOCK);
}

// Waiting is what a pipe is for here. A terminal is read, and not taken for one that can stop the program.
std::optional<std::string> PosixHost::read_argument(const std::string& path)
{
  if (const auto known = arguments_.find(path); known != arguments_.end()) {
    return known->second;
  }
  auto text = read_what(ends, path, O_NOCTTY);
  if (!text) {
    refuse_dangling(files_, path);
    return std::nullopt;
  }
  return arguments_[path] = require_utf8(*std::move(text), path);
}

} // namespace mneedle
