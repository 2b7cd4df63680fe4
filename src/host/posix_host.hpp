#pragma once

#include "host/host.hpp"
#include "host/paths.hpp"
#include "host/posix_files.hpp"

#include <map>
#include <string>

namespace mneedle {

// The machine that the program runs on. One per process: it takes SIGPIPE, so that a reader who has gone shows
// as a failed write, fills the standard descriptors that were closed, so that no file lands on them, and sets the umask,
// so that whatever it makes has its mode from the first moment on.
class PosixHost final : public Host {
public:
  PosixHost();

  Date today() override;
  std::optional<std::string> environment(std::string_view name) override;
  std::optional<std::string> unprotected() override { return files_.unprotected(); }
  std::optional<std::string> read_file(const std::string& path) override;
  std::optional<std::string> read_bytes(const std::string& path) override;
  std::optional<std::string> read_argument(const std::string& path) override;
  std::string read_input() override;
  std::string real_path(const std::string& path) override;
  bool is_folder(const std::string& path) override;
  std::optional<unsigned> mode_of(const std::string& path) override;
  std::optional<std::vector<std::string>> list_folder(const std::string& path) override;
  void make_folder(const std::string& path) override { make_folders(files_, path); }
  void update_file(const std::string& path, const Change& change) override;
  void remove_backup(const std::string& path) override;
  std::string put_aside(const std::string& folder, const std::string& name, const std::string& text) override;
  void open_editor(const std::string& file) override;
  bool write_new(const std::string& path, const std::string& bytes) override;
  void remove_folder(const std::string& path) override;
  std::optional<std::string> read_line() override;
  void forget_typed() override;
  void out(std::string_view text) override;
  void err(std::string_view text) override;
  bool out_is_terminal() override;
  bool in_is_terminal() override;
  bool err_is_terminal() override;
  std::optional<int> columns() override;
  unsigned cores() override;
  double seconds() override;

private:
  unsigned umask_; // of whoever started the program, for what it starts itself
  PosixFiles files_;
  std::map<std::string, std::string> arguments_; // what was read of them: a pipe gives it only once
};

} // namespace mneedle
