#include "host/descriptor.hpp"
#include "host/paths.hpp"
#include "host/posix_host.hpp"
#include "host/temporary.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mneedle {

namespace {

// While the editor runs, keys such as Ctrl-C are for it.
class KeysForTheEditor {
public:
  KeysForTheEditor()
  {
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < signals.size(); ++i) {
      ::sigaction(signals[i], &ignore, &before_[i]);
    }
  }
  KeysForTheEditor(const KeysForTheEditor&) = delete;
  KeysForTheEditor& operator=(const KeysForTheEditor&) = delete;
  ~KeysForTheEditor() { restore(); }

  void restore() const
  {
    for (std::size_t i = 0; i < signals.size(); ++i) {
      ::sigaction(signals[i], &before_[i], nullptr);
    }
  }

private:
  static constexpr std::array<int, 2> signals{SIGINT, SIGQUIT};
  std::array<struct sigaction, 2> before_ = {};
};

[[noreturn]] void run_in_child(const std::string& editor, const std::string& file, unsigned mask,
                               const KeysForTheEditor& keys)
{
  keys.restore();
  ::umask(mask);
  std::signal(SIGPIPE, SIG_DFL);
  const auto line = editor + " \"$1\"";
  ::execl("/bin/sh", "sh", "-c", line.c_str(), "sh", file.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

// The wait status of the editor.
int run_editor(const std::string& editor, const std::string& file, unsigned mask)
{
  const KeysForTheEditor keys;
  const auto child = ::fork();
  if (child < 0) {
    refuse(editor, "start the editor", errno);
  }
  if (child == 0) {
    run_in_child(editor, file, mask, keys);
  }
  int status = 0;
  if (uninterrupted([&] { return ::waitpid(child, &status, 0); }) < 0) {
    refuse(editor, "wait for the editor", errno);
  }
  return status;
}

std::string how_it_ended(int status)
{
  return WIFSIGNALED(status) ? fmt::format("signal {}", WTERMSIG(status))
                             : fmt::format("exit code {}", WEXITSTATUS(status));
}

} // namespace

std::string PosixHost::put_aside(const std::string& folder, const std::string& name, const std::string& text)
{
  auto own = path_in(folder, ".edit-XXXXXX"); // what the editor leaves beside the file goes with it
  if (::mkdtemp(own.data()) == nullptr) {
    refuse(folder, "make a folder for the editor", errno);
  }
  try {
    auto file = path_in(own, name);
    mneedle::write_new(files_, file, text);
    return file;
  } catch (...) {
    remove_folder(own);
    throw;
  }
}

void PosixHost::open_editor(const std::string& file)
{
  const auto visual = environment("VISUAL");
  const auto editor = visual ? *visual : environment("EDITOR").value_or("vi");
  const auto status = run_editor(editor, file, umask_);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw Error(Fault::environment, fmt::format("{} failed ({}); set VISUAL or EDITOR to another editor",
                                                editor, how_it_ended(status)));
  }
}

void PosixHost::remove_folder(const std::string& path)
{
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
  std::filesystem::remove_all(path, ignored); // a passing failure leaves nothing behind
}

} // namespace mneedle
