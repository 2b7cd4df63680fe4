#pragma once

#include "host/host.hpp"
#include "support/memory_files.hpp"

#include <functional>
#include <map>
#include <string>

namespace mneedle {

// A machine in memory: set its parts, run something on it, look at what it printed and what its files became.
class MemoryHost : public Host {
public:
  Date day = *make_date(2026, 3, 16);
  std::map<std::string, std::string, std::less<>> variables;
  std::string input;
  MemoryFiles files;
  bool terminal = false;
  std::optional<int> width;
  bool output_broken = false;
  std::function<std::string(const std::string&)> editor; // what it makes of a text
  double editing = 60;                                   // seconds that it takes

  std::string printed;
  std::string complained;

  Date today() override { return day; }
  std::optional<std::string> environment(std::string_view name) override;
  std::optional<std::string> unprotected() override { return files.unprotected(); }
  std::optional<std::string> read_file(const std::string& path) override;
  std::optional<std::string> read_bytes(const std::string& path) override;
  std::optional<std::string> read_argument(const std::string& path) override { return read_file(path); }
  std::string read_input() override;
  std::string real_path(const std::string& path) override;
  bool is_folder(const std::string& path) override;
  std::optional<unsigned> mode_of(const std::string& path) override;
  std::optional<std::vector<std::string>> list_folder(const std::string& path) override;
  void make_folder(const std::string& path) override;
  void update_file(const std::string& path, const Change& change) override;
  void remove_backup(const std::string& path) override;
  std::string put_aside(const std::string& folder, const std::string& name, const std::string& text) override;
  void open_editor(const std::string& file) override;
  bool write_new(const std::string& path, const std::string& bytes) override;
  void remove_folder(const std::string& path) override { files.drop(path); }
  std::optional<std::string> read_line() override;
  void forget_typed() override {}
  void out(std::string_view text) override;
  void err(std::string_view text) override { complained += text; }
  bool out_is_terminal() override { return terminal; }
  bool in_is_terminal() override { return terminal; }
  bool err_is_terminal() override { return false; }
  std::optional<int> columns() override { return width; }
  unsigned cores() override { return 2; }
  double seconds() override { return clock_; }

private:
  double clock_ = 0;
};

} // namespace mneedle
