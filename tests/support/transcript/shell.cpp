#include "support/transcript/shell.hpp"

#include <array>
#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace transcript {

namespace fs = std::filesystem;

namespace {

constexpr auto patience = std::chrono::seconds{60};

// The child's half: never returns. Sanitizers end with a code that no command uses.
[[noreturn]] void become(const std::string& command, const fs::path& folder, const std::string& path,
                         const fs::path& out, const fs::path& err, bool together)
{
  const std::array<std::string, 6> settings = {
    "PATH=" + path, "HOME=" + folder.string(),  "MNEEDLE_TODAY=2026-03-16",
    "TMPDIR=/tmp",  "ASAN_OPTIONS=exitcode=99", "UBSAN_OPTIONS=print_stacktrace=1:exitcode=99",
  };
  std::vector<char*> environment;
  for (const auto& setting : settings) {
    environment.push_back(const_cast<char*>(setting.c_str()));
  }
  environment.push_back(nullptr);
  const int to = O_WRONLY | O_CREAT | O_TRUNC;
  const bool ready = ::setsid() >= 0 && ::chdir(folder.c_str()) == 0
                     && ::dup2(::open("/dev/null", O_RDONLY), 0) >= 0
                     && ::dup2(::open(out.c_str(), to, 0600), 1) >= 0
                     && ::dup2(together ? 1 : ::open(err.c_str(), to, 0600), 2) >= 0;
  if (ready) {
    for (int descriptor = 3; descriptor < 64; ++descriptor) {
      ::close(descriptor);
    }
    const char* const arguments[] = {"sh", "-c", command.c_str(), nullptr};
    ::execve("/bin/sh", const_cast<char* const*>(arguments), environment.data());
  }
  ::_exit(126);
}

// The exit code as a shell has it. Whatever is still running after the time is ended, with its children.
int wait_for(pid_t child, const std::string& command)
{
  const auto end = std::chrono::steady_clock::now() + patience;
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      ::kill(-child, SIGKILL);
      ::waitpid(child, &status, 0);
      throw std::runtime_error("not done after a minute: " + command);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Lines read_back(const fs::path& file, const std::string& folder)
{
  std::ostringstream content;
  content << std::ifstream{file, std::ios::binary}.rdbuf();
  auto text = content.str();
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, at + 1)) {
    text.replace(at, folder.size(), "~");
  }
  return lines_of(text);
}

fs::path fresh_folder()
{
  auto name = (fs::temp_directory_path() / "mneedle-transcript-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("cannot make a folder like " + name);
  }
  return fs::canonical(name);
}

} // namespace

Shell::Shell(const fs::path& program)
{
  if (!fs::is_regular_file(program)) {
    throw std::runtime_error("no program " + program.string());
  }
  folder_ = fresh_folder();
  fs::create_directory(folder_ / "home");
  path_ = fs::canonical(program).parent_path().string() + ":/usr/local/bin:/usr/bin:/bin";
}

Shell::~Shell()
{
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Shell::make_file(const std::string& name, const Lines& content) const
{
  const auto path = folder_ / "home" / name;
  fs::create_directories(path.parent_path());
  std::ofstream file{path, std::ios::binary};
  for (const auto& line : content) {
    file << line << '\n';
  }
  if (!file.flush()) {
    throw std::runtime_error("cannot write " + path.string());
  }
}

Answer Shell::run(const std::string& command, Streams streams) const
{
  const auto home = folder_ / "home";
  const auto out = folder_ / "out";
  const auto err = folder_ / "err";
  fs::remove(err);
  const pid_t child = ::fork();
  if (child < 0) {
    throw std::runtime_error("cannot start another process");
  }
  if (child == 0) {
    become(command, home, path_, out, err, streams == Streams::together);
  }
  Answer answer;
  answer.code = wait_for(child, command);
  answer.out = read_back(out, home.string());
  answer.err = read_back(err, home.string());
  return answer;
}

} // namespace transcript
