#include "host/temporary.hpp"

#include "host/paths.hpp"

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

constexpr std::int64_t an_hour = 3600;
constexpr std::size_t letters = 6;

// ".log.toml." for "log.toml": hidden, and without the ending of a log.
std::string prefix_for(std::string_view target) { return "." + name_of(target) + "."; }

bool is_temporary(std::string_view name, std::string_view prefix)
{
  if (!name.starts_with(prefix)) {
    return false;
  }
  name.remove_prefix(prefix.size());
  if (name.ends_with('~')) {
    name.remove_suffix(1);
  }
  return name.size() == letters && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
         });
}

} // namespace

Removal::Removal(FileSystem& files, std::string path) : files_{files}, path_{std::move(path)} {}

Removal::~Removal()
{
  if (path_.empty()) {
    return;
  }
  try {
    files_.remove(path_);
  } catch (...) {
    // What made us leave is worth more words than this; remove_stale gets it later.
  }
}

Temporary::Temporary(FileSystem& files, const std::string& target)
  : files_{files}, file_{files.create(path_in(folder_of(target), prefix_for(target)))}, removal_{files,
                                                                                                 file_.path}
{
}

Temporary::~Temporary() { files_.close(file_.handle); }

void Temporary::fill(std::string_view text, unsigned mode)
{
  files_.set_mode(file_, mode);
  while (!text.empty()) {
    text.remove_prefix(files_.write(file_, text));
  }
  files_.sync(file_);
}

void Temporary::become(const std::string& path) { files_.rename(file_.path, path); }

bool write_new(FileSystem& files, const std::string& path, std::string_view bytes)
{
  if (files.status(path)) {
    return false;
  }
  Temporary fresh{files, path};
  fresh.fill(bytes, 0600);
  fresh.become(path);
  files.sync_folder(folder_of(path));
  return true;
}

void remove_stale(FileSystem& files, const std::string& target, const std::string& fresh)
{
  const auto now = files.status(fresh);
  const auto folder = folder_of(target);
  for (const auto& name : files.entries(folder)) {
    if (!now || !is_temporary(name, prefix_for(target))) {
      continue;
    }
    const auto path = path_in(folder, name);
    const auto status = files.status(path);
    if (status && status->modified < now->modified - an_hour) {
      const Removal stale{files, path};
    }
  }
}

} // namespace mneedle
