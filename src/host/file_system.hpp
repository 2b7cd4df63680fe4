#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

struct FileStatus {
  enum class Kind { file, folder, link, other };

  Kind kind = Kind::file;
  unsigned mode = 0;         // permission bits
  std::int64_t modified = 0; // in seconds, by the clock of the file system
};

// The single steps that replacing a file is made of. A narrow interface, so that tests can fail each of them
// and stop the world between any two. Every step throws Error (environment), naming itself and the
// path, when the machine refuses.
class FileSystem {
public:
  using Handle = int;

  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  // Of the path itself, without following a link; nothing when there is nothing.
  virtual std::optional<FileStatus> status(const std::string& path) = 0;
  virtual std::string link_target(const std::string& path) = 0;
  // The names in a folder, whatever they stand for, without "." and "..".
  virtual std::vector<std::string> entries(const std::string& folder) = 0;

  // The whole of a regular file of at most `largest_file` bytes; nothing when there is none. Throws Error
  // (untrusted) for any other kind and for a larger one.
  virtual std::optional<std::string> read(const std::string& path) = 0;

  // 0700. One that is there by now is no error.
  virtual void make_folder(const std::string& path) = 0;
  virtual void sync_folder(const std::string& path) = 0;

  // Made when missing (0600), never deleted: deleting would let two writers lock two files.
  virtual Handle open_lock(const std::string& path) = 0;
  // Closing lets go of the lock.
  virtual bool try_lock(Handle lock, const std::string& path) = 0;
  virtual void pause(int milliseconds) = 0;

  struct Created {
    Handle handle;
    std::string path;
  };

  // A new, empty file (0600) whose name is `prefix` and six letters.
  virtual Created create(const std::string& prefix) = 0;
  // A file system without permissions is no reason to throw; `unprotected` tells of it.
  virtual void set_mode(const Created& file, unsigned mode) = 0;
  // Returns how much of the text it took, at least one byte.
  virtual std::size_t write(const Created& file, std::string_view text) = 0;
  virtual void sync(const Created& file) = 0;
  virtual void close(Handle handle) noexcept = 0;

  // A second name for a file; false where this file system or file cannot have one.
  virtual bool link(const std::string& from, const std::string& to) = 0;
  virtual void rename(const std::string& from, const std::string& to) = 0;
  // One that is not there is no error.
  virtual void remove(const std::string& path) = 0;

  // The folder of a file that others may read although its mode was to forbid it; nothing where there was none so far.
  const std::optional<std::string>& unprotected() const { return unprotected_; }

protected:
  void note_unprotected(std::string folder) { unprotected_ = std::move(folder); }

private:
  std::optional<std::string> unprotected_;
};

constexpr std::size_t largest_file = std::size_t{16} * 1024 * 1024;
constexpr int lock_seconds =
  30; // dozens of writers at once take their time, one that hangs is no reason to wait for ever

// Throws Error (environment): the machine refused `step` with the given errno. Links that lead in a circle are not
// the machine's fault: for them it throws Error (untrusted).
[[noreturn]] void refuse(const std::string& path, std::string_view step, int code);

} // namespace mneedle
