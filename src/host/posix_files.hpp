#pragma once

#include "host/file_system.hpp"

namespace mneedle {

// The real thing.
class PosixFiles final : public FileSystem {
public:
  std::optional<FileStatus> status(const std::string& path) override;
  std::string link_target(const std::string& path) override;
  std::vector<std::string> entries(const std::string& folder) override;
  std::optional<std::string> read(const std::string& path) override;
  void make_folder(const std::string& path) override;
  void sync_folder(const std::string& path) override;
  Handle open_lock(const std::string& path) override;
  bool try_lock(Handle lock, const std::string& path) override;
  void pause(int milliseconds) override;
  Created create(const std::string& prefix) override;
  void set_mode(const Created& file, unsigned mode) override;
  std::size_t write(const Created& file, std::string_view text) override;
  void sync(const Created& file) override;
  void close(Handle handle) noexcept override;
  bool link(const std::string& from, const std::string& to) override;
  void rename(const std::string& from, const std::string& to) override;
  void remove(const std::string& path) override;
};

} // namespace mneedle
