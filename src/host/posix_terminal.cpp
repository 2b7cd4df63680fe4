#include "host/descriptor.hpp"
#include "host/posix_host.hpp"
#include "host/text_file.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <sys/ioctl.h>
#include <system_error>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace mneedle {

namespace {

// Whether all of it could be written; if not, errno says why.
bool write_all(int descriptor, std::string_view text)
{
  while (!text.empty()) {
    const auto taken = uninterrupted([&] { return ::write(descriptor, text.data(), text.size()); });
    if (taken <= 0) {
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(taken));
  }
  return true;
}

} // namespace

std::string PosixHost::read_input()
{
  constexpr auto name = "standard input";
  return require_utf8(read_all(STDIN_FILENO, name), name);
}

// Byte by byte, so that what follows the line is there for whoever reads next.
std::optional<std::string> PosixHost::read_line()
{
  std::string line;
  char byte = 0;
  for (;;) {
    const auto got = uninterrupted([&] { return ::read(STDIN_FILENO, &byte, 1); });
    if (got <= 0 && line.empty()) {
      return std::nullopt;
    }
    if (got <= 0 || byte == '\n') {
      return line;
    }
    line += byte;
  }
}

// Fails where there is no terminal, which has nothing typed.
void PosixHost::forget_typed() { ::tcflush(STDIN_FILENO, TCIFLUSH); }

void PosixHost::out(std::string_view text)
{
  if (!write_all(STDOUT_FILENO, text)) {
    throw Error(Fault::environment,
                fmt::format("cannot write to standard output: {}", std::generic_category().message(errno)));
  }
}

// Where even complaining fails, there is nobody left to tell.
void PosixHost::err(std::string_view text) { write_all(STDERR_FILENO, text); }

bool PosixHost::out_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool PosixHost::in_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

bool PosixHost::err_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }

std::optional<int> PosixHost::columns()
{
  struct winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return std::nullopt;
  }
  return size.ws_col;
}

unsigned PosixHost::cores() { return std::max(1U, std::thread::hardware_concurrency()); }

double PosixHost::seconds()
{
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace mneedle
