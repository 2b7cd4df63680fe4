#include "host/posix_host.hpp"
#include "support/temporary_folder.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mneedle;

namespace {

// Runs in a process of its own; its exit status.
int in_process(const std::function<int()>& run)
{
  const auto child = ::fork();
  if (child == 0) {
    ::_exit(run());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Exit status 0: writing to `path` as standard output was refused with the message.
int refused_output(const std::function<int()>& open, const std::string& message)
{
  return in_process([&] {
    ::close(STDOUT_FILENO);
    const auto number = open();
    PosixHost host;
    try {
      host.out("text");
    } catch (const Error& error) {
      return error.fault() == Fault::environment && error.what() == message ? 0 : 1;
    }
    return number >= 0 ? 2 : 3;
  });
}

void append_lines(const std::string& path, int lines)
{
  PosixHost host;
  for (int i = 0; i < lines; ++i) {
    host.update_file(path,
                     [](const std::optional<std::string>& text) { return text.value_or("") + "line\n"; });
  }
}

} // namespace

TEST_CASE("eight writers at once lose nothing")
{
  const TemporaryFolder folder;
  const auto path = folder.path("data/log");
  constexpr int writers = 8;
  constexpr int lines = 25;
  for (int i = 0; i < writers; ++i) {
    if (::fork() == 0) {
      append_lines(path, lines);
      ::_exit(0);
    }
  }
  int status = 0;
  while (::wait(&status) > 0) {
    CHECK(status == 0);
  }
  const auto text = content_of(path);
  CHECK(std::count(text.begin(), text.end(), '\n') == writers * lines);
  PosixHost host;
  CHECK(host.list_folder(folder.path("data")) == std::vector<std::string>{"log", "log.lock", "log~"});
}

TEST_CASE("a reader beside a writer always finds the file, and finds it whole")
{
  const TemporaryFolder folder;
  const auto path = folder.path("log");
  append_lines(path, 1);
  const auto writer = ::fork();
  if (writer == 0) {
    append_lines(path, 200);
    ::_exit(0);
  }
  PosixHost host;
  while (::waitpid(writer, nullptr, WNOHANG) == 0) {
    const auto names = host.list_folder(folder.path(""));
    REQUIRE(std::count(names->begin(), names->end(), "log") == 1);
    const auto text = host.read_file(path);
    REQUIRE(text);
    REQUIRE(text->ends_with("line\n"));
  }
  CHECK(content_of(path).size() == 201 * 5);
}

TEST_CASE("writers killed at any moment leave a whole file")
{
  const TemporaryFolder folder;
  const auto path = folder.path("log");
  for (int round = 0; round < 40; ++round) {
    const auto child = ::fork();
    if (child == 0) {
      append_lines(path, 1000);
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(500 + 211 * round % 3000));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const auto text = content_of(path);
    CHECK((text.empty() || text.ends_with("line\n")));
    CHECK(text.size() % 5 == 0);
  }
  append_lines(path, 1);
}

TEST_CASE("output that cannot be written is an error")
{
  CHECK(refused_output([] { return ::open("/dev/full", O_WRONLY); },
                       "cannot write to standard output: No space left on device")
        == 0);
  CHECK(refused_output([] { return -1; }, "cannot write to standard output: Bad file descriptor") == 0);
  CHECK(refused_output(
          [] {
            int ends[2] = {-1, -1};
            const auto made = ::pipe(ends);
            ::dup2(ends[1], STDOUT_FILENO); // the reading end was the lowest number free
            ::close(ends[1]);
            return made;
          },
          "cannot write to standard output: Broken pipe")
        == 0);
}

TEST_CASE("a file never lands on a standard descriptor that was closed")
{
  const TemporaryFolder folder;
  const auto path = folder.path("log");
  const auto status = in_process([&] {
    ::close(STDIN_FILENO);
    ::close(STDOUT_FILENO);
    ::close(STDERR_FILENO);
    PosixHost host;
    host.update_file(path, [&](const std::optional<std::string>&) {
      host.err("complaint");
      return "text";
    });
    return 0;
  });
  CHECK(status == 0);
  CHECK(content_of(path) == "text");
  CHECK(content_of(path + ".lock").empty());
}

TEST_CASE("what is made has its mode whatever the umask")
{
  const TemporaryFolder folder;
  const auto status = in_process([&] {
    ::umask(0777);
    PosixHost host;
    host.update_file(folder.path("data/log"), [](const auto&) { return "one"; });
    host.update_file(folder.path("data/log"), [](const auto&) { return "two"; });
    return 0;
  });
  CHECK(status == 0);
  const auto mode = [&](std::string_view name) {
    return static_cast<unsigned>(std::filesystem::status(folder.path(name)).permissions());
  };
  CHECK(mode("data") == 0700);
  for (const auto* name : {"data/log", "data/log~", "data/log.lock"}) {
    CHECK(mode(name) == 0600);
  }
}

TEST_CASE("standard input is read to its end, under the limits of a file")
{
  const TemporaryFolder folder;
  const auto with_input = [&](const char* text, const char* message) {
    write_file(folder.path("input"), text);
    return in_process([&] {
      ::close(STDIN_FILENO);
      const auto number = ::open(folder.path("input").c_str(), O_RDONLY);
      PosixHost host;
      try {
        return number == STDIN_FILENO && host.read_input() == text ? 0 : 1;
      } catch (const Error& error) {
        return error.what() == std::string{message} ? 0 : 2;
      }
    });
  };
  CHECK(with_input("depth = 0.25\n", "") == 0);
  CHECK(with_input("\xff", "standard input:1:1: not valid UTF-8 (byte 0xFF); save it as UTF-8") == 0);
}

TEST_CASE("the environment gives what is set and not empty")
{
  PosixHost host;
  ::setenv("MNEEDLE_UNIT_TEST", "value", 1);
  CHECK(host.environment("MNEEDLE_UNIT_TEST") == "value");
  ::setenv("MNEEDLE_UNIT_TEST", "", 1);
  CHECK_FALSE(host.environment("MNEEDLE_UNIT_TEST"));
  ::unsetenv("MNEEDLE_UNIT_TEST");
  CHECK_FALSE(host.environment("MNEEDLE_UNIT_TEST"));
}

TEST_CASE("today is the day of the local calendar")
{
  PosixHost host;
  std::time_t before = std::time(nullptr);
  const auto day = host.today();
  std::time_t after = std::time(nullptr);
  const auto shown = [](std::time_t time) {
    char text[32];
    std::tm local = {};
    ::localtime_r(&time, &local);
    return std::string(text, std::strftime(text, sizeof text, "%Y-%m-%d", &local));
  };
  CHECK((to_string(day) == shown(before) || to_string(day) == shown(after)));
}
