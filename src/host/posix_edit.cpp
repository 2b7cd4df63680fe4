#include "host/descriptor.hpp"
#include "host/paths.hpp"
#include "host/posix_host.hpp"
#include "host/temporary.hpp"
#include "host/text_file.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

namespace mneedle {

namespace {

// A folder of its own for the file, so that what the editor leaves beside it goes with it.
class EditFolder {
public:
  explicit EditFolder(const std::string& parent) : path_{path_in(parent, ".edit-XXXXXX")}
  {
    if (::mkdtemp(path_.data()) == nullptr) {
      refuse(parent, "make a folder for the editor", errno);
    }
  }
  EditFolder(const EditFolder&) = delete;
  EditFolder& operator=(const EditFolder&) = delete;
  ~EditFolder()
  {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
    std::filesystem::remove_all(path_, ignored); // a passing failure leaves nothing behind
  }

  std::string file(const std::string& name) const { return path_in(path_, name); }

private:
  std::string path_;
};

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

[[noreturn]] void run_in_child(const std::string& editor, const std::string& file,
                               const KeysForTheEditor& keys)
{
  keys.restore();
  std::signal(SIGPIPE, SIG_DFL);
  const auto line = editor + " \"$1\"";
  ::execl("/bin/sh", "sh", "-c", line.c_str(), "sh", file.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

// The wait status of the editor.
int run_editor(const std::string& editor, const std::string& file)
{
  const KeysForTheEditor keys;
  const auto child = ::fork();
  if (child < 0) {
    refuse(editor, "start the editor", errno);
  }
  if (child == 0) {
    run_in_child(editor, file, keys);
  }
  int status = 0;
  if (uninterrupted([&] { return ::waitpid(child, &status, 0); }) < 0) {
    refuse(editor, "wait for the editor", errno);
  }
  return status;
}

} // namespace

std::string PosixHost::edit(const std::string& folder, const std::string& name, const std::string& text)
{
  const auto visual = environment("VISUAL");
  const auto editor = visual ? *visual : environment("EDITOR").value_or("vi");
  const EditFolder edited{folder};
  const auto file = edited.file(name);
  {
    Temporary fresh{files_, file};
    fresh.fill(text, 0600);
    fresh.become(file);
  }
  const auto status = run_editor(editor, file);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw Error(Fault::environment, fmt::format("the editor \"{}\" did not end well, so nothing was changed; "
                                                "set VISUAL or EDITOR to one that works",
                                                editor));
  }
  auto result = read_text(files_, file);
  if (!result) {
    throw Error(Fault::environment, Origin{file}, "is gone after editing; nothing was changed");
  }
  return *std::move(result);
}

} // namespace mneedle
