#pragma once

#include "host/file_system.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// Thrown where the program is to stop as a kill would stop it: nothing that runs afterwards has any effect.
struct Killed {};

// A disk in memory that can be told to refuse a step, to stop the program before one, and to lose power.
// Symbolic links work in the last part of a path only.
class MemoryFiles final : public FileSystem {
public:
  // Puts a file (its folders with it), a link or a folder there, synced, without a step.
  void put(const std::string& path, std::string_view text, unsigned mode = 0600);
  void put_link(const std::string& path, const std::string& target);
  void put_folder(const std::string& path);
  // Takes away a path and all below it.
  void drop(const std::string& path);
  void age(const std::string& path, std::int64_t seconds);

  // Nothing where there is no such file.
  std::optional<std::string> text(const std::string& path) const;
  std::vector<std::string> paths() const;

  // Counting steps from the next one as 1; 0 turns it off.
  void fail_at(int step, int code);
  void kill_at(int step);
  int steps() const { return steps_; }
  // Starts again after a kill, as the next process would. The kernel lets go of a dead holder's lock.
  void restart();

  // How many states of the names a power cut may fall back to.
  std::size_t unsynced_states() const { return states_.size(); }
  // Falls back to one of them, with the given part of every text that was not synced.
  void power_cut(std::size_t state, double part);

  void hold_lock(bool held) { held_ = held; }
  void have_links(bool links) { links_ = links; }
  void have_modes(bool modes) { modes_ = modes; }
  int pauses() const { return pauses_; }
  int waited() const { return waited_; } // milliseconds, in all pauses

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

private:
  struct Node {
    FileStatus status;
    std::string text;
    bool synced = true;
  };
  static constexpr std::int64_t now = 1'000'000;
  static bool always_there(const std::string& path) { return path == "/" || path == "."; }
  static std::shared_ptr<Node> file(std::string_view text, unsigned mode);
  static std::shared_ptr<Node> folder();

  using Names = std::map<std::string, std::shared_ptr<Node>>;

  void step(const std::string& path, std::string_view name);
  std::shared_ptr<Node> find(const std::string& path) const;
  std::shared_ptr<Node> require(const std::string& path, std::string_view name) const;
  void settle();
  void names_changed() { states_.push_back(names_); }

  Names names_;
  std::vector<Names> states_ = {{}}; // since the last sync, oldest first; the last is `names_`
  int steps_ = 0;
  int failing_step_ = 0;
  int failing_code_ = 0;
  int killing_step_ = 0;
  bool dead_ = false;
  bool held_ = false;
  bool links_ = true;
  bool modes_ = true;
  int pauses_ = 0;
  int waited_ = 0;
  int created_ = 0;
};

} // namespace mneedle
