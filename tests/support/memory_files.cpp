#include "support/memory_files.hpp"

#include "host/paths.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

namespace mneedle {

namespace {

constexpr std::size_t bytes_at_once = 16; // every longer write is a short one

} // namespace

void MemoryFiles::step(const std::string& path, std::string_view name)
{
  ++steps_;
  if (dead_ || steps_ == killing_step_) {
    dead_ = true;
    throw Killed{};
  }
  if (steps_ == failing_step_) {
    refuse(path, name, failing_code_);
  }
}

std::shared_ptr<MemoryFiles::Node> MemoryFiles::find(const std::string& path) const
{
  const auto found = names_.find(path);
  return found == names_.end() ? nullptr : found->second;
}

std::shared_ptr<MemoryFiles::Node> MemoryFiles::require(const std::string& path, std::string_view name) const
{
  auto node = find(path);
  if (!node) {
    refuse(path, name, ENOENT);
  }
  return node;
}

std::optional<FileStatus> MemoryFiles::status(const std::string& path)
{
  step(path, "look at it");
  if (always_there(path)) {
    return FileStatus{FileStatus::Kind::folder, 0700, now};
  }
  const auto node = find(path);
  return node ? std::optional{node->status} : std::nullopt;
}

std::string MemoryFiles::link_target(const std::string& path)
{
  step(path, "follow the link");
  return require(path, "follow the link")->text;
}

std::vector<std::string> MemoryFiles::entries(const std::string& folder)
{
  step(folder, "list");
  std::vector<std::string> names;
  for (const auto& [path, node] : names_) {
    if (folder_of(path) == folder) {
      names.push_back(name_of(path));
    }
  }
  return names;
}

std::optional<std::string> MemoryFiles::read(const std::string& path)
{
  step(path, "read");
  auto node = find(path);
  if (node && node->status.kind == FileStatus::Kind::link) {
    return read(path_in(folder_of(path), node->text));
  }
  if (node && node->status.kind != FileStatus::Kind::file) {
    throw Error(Fault::untrusted, Origin{path}, "is a folder, not a regular file; name another path");
  }
  return node ? std::optional{node->text} : std::nullopt;
}

void MemoryFiles::make_folder(const std::string& path)
{
  step(path, "make the folder");
  names_.try_emplace(path, folder());
  names_changed();
}

void MemoryFiles::sync_folder(const std::string& path)
{
  step(path, "sync the folder");
  settle();
}

FileSystem::Handle MemoryFiles::open_lock(const std::string& path)
{
  step(path, "open the lock file");
  if (!find(path)) {
    names_[path] = file("", 0600);
    names_changed();
  }
  return 0;
}

bool MemoryFiles::try_lock(Handle, const std::string& path)
{
  step(path, "lock");
  return !held_;
}

void MemoryFiles::pause(int milliseconds)
{
  ++pauses_;
  waited_ += milliseconds;
}

FileSystem::Created MemoryFiles::create(const std::string& prefix)
{
  step(prefix, "make a temporary file");
  if (const auto folder = folder_of(prefix); !always_there(folder)) {
    require(folder, "make a temporary file");
  }
  const auto path = fmt::format("{}{:06}", prefix, ++created_);
  names_[path] = file("", 0600);
  names_changed();
  return {created_, path};
}

void MemoryFiles::set_mode(const Created& file, unsigned mode)
{
  step(file.path, "set the permissions");
  const auto node = require(file.path, "set the permissions");
  if (modes_) {
    node->status.mode = mode;
  } else {
    note_unprotected(folder_of(file.path));
  }
}

std::size_t MemoryFiles::write(const Created& file, std::string_view text)
{
  step(file.path, "write");
  const auto node = require(file.path, "write");
  const auto taken = text.substr(0, bytes_at_once);
  node->text += taken;
  node->synced = false;
  return taken.size();
}

void MemoryFiles::sync(const Created& file)
{
  step(file.path, "sync");
  require(file.path, "sync")->synced = true;
}

void MemoryFiles::close(Handle) noexcept {}

bool MemoryFiles::link(const std::string& from, const std::string& to)
{
  step(from, "keep a backup");
  const auto node = require(from, "keep a backup");
  if (!links_ || find(to)) {
    return false;
  }
  names_[to] = node;
  names_changed();
  return true;
}

// Two names of one file: the real call does nothing and says that it went well.
void MemoryFiles::rename(const std::string& from, const std::string& to)
{
  step(to, "replace");
  const auto node = require(from, "replace");
  if (find(to) == node) {
    return;
  }
  names_[to] = node;
  names_.erase(from);
  names_changed();
}

void MemoryFiles::remove(const std::string& path)
{
  step(path, "remove");
  if (names_.erase(path) > 0) {
    names_changed();
  }
}

} // namespace mneedle
