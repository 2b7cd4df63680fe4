#include "host/posix_host.hpp"

#include "host/descriptor.hpp"
#include "host/local_day.hpp"
#include "host/paths.hpp"
#include "host/temporary.hpp"
#include "host/text_file.hpp"
#include "host/update.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace mneedle {

namespace {

// Opened for reading only, a stand-in for standard output still fails when written to.
void fill_standard_descriptors()
{
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
    if (::fcntl(number, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0) {
      return;
    }
  }
}

struct FreeText {
  void operator()(char* text) const { std::free(text); }
};

} // namespace

PosixHost::PosixHost() : umask_{::umask(077)}
{
  std::signal(SIGPIPE, SIG_IGN);
  fill_standard_descriptors();
}

Date PosixHost::today() { return local_day(files_, std::time(nullptr)); }

std::optional<std::string> PosixHost::environment(std::string_view name)
{
  const char* value = std::getenv(std::string{name}.c_str());
  return value != nullptr && *value != '\0' ? std::optional<std::string>{value} : std::nullopt;
}

std::optional<std::string> PosixHost::read_file(const std::string& path)
{
  auto bytes = read_bytes(path);
  return bytes ? std::optional{require_utf8(*std::move(bytes), path)} : std::nullopt;
}

std::optional<std::string> PosixHost::read_bytes(const std::string& path)
{
  auto bytes = files_.read(path);
  if (!bytes) {
    refuse_dangling(files_, path);
  }
  return bytes;
}

std::string PosixHost::real_path(const std::string& path)
{
  const std::unique_ptr<char, FreeText> real{::realpath(path.c_str(), nullptr)};
  return real ? real.get() : path;
}

bool PosixHost::is_folder(const std::string& path)
{
  const auto status = files_.status(resolve(files_, path));
  return status && status->kind == FileStatus::Kind::folder;
}

std::optional<unsigned> PosixHost::mode_of(const std::string& path)
{
  const auto status = files_.status(resolve(files_, path));
  return status ? std::optional{status->mode} : std::nullopt;
}

std::optional<std::vector<std::string>> PosixHost::list_folder(const std::string& path)
{
  const auto folder = resolve(files_, path);
  if (!files_.status(folder)) {
    refuse_dangling(files_, path);
    return std::nullopt;
  }
  auto names = files_.entries(folder);
  std::sort(names.begin(), names.end());
  return names;
}

void PosixHost::update_file(const std::string& path, const Change& change)
{
  mneedle::update_file(files_, path, change);
}

void PosixHost::remove_backup(const std::string& path) { files_.remove(resolve(files_, path) + "~"); }

bool PosixHost::write_new(const std::string& path, const std::string& bytes)
{
  return mneedle::write_new(files_, path, bytes);
}

} // namespace mneedle
