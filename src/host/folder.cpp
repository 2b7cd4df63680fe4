#include "host/folder.hpp"

#include "host/paths.hpp"
#include "host/text_file.hpp"

#include <mneedle/error.hpp>

#include <algorithm>
#include <cerrno>
#include <sstream>
#include <utility>

namespace mneedle {

std::string marker_of(const std::string& folder) { return path_in(folder, ".commit"); }

std::string new_text_of(const std::string& target)
{
  return path_in(folder_of(target), "." + name_of(target) + ".new");
}

// The marker is looked at before the names are listed: what it says then is never younger than they are.
Folder::Folder(FileSystem& files, const std::string& path) : files_{files}, path_{resolve(files, path)}
{
  const auto status = files_.status(path_);
  if (!status) {
    refuse_dangling(files_, path);
    return;
  }
  if (status->kind != FileStatus::Kind::folder) {
    refuse(path_, "list", ENOTDIR);
  }
  look_at_marker();
  names_ = files_.entries(path_);
  names_.insert(names_.end(), pending_.begin(), pending_.end());
  std::sort(names_.begin(), names_.end());
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

void Folder::look_at_marker()
{
  const auto marker = marker_of(path_);
  marker_ = files_.status(marker);
  std::istringstream lines{files_.read(marker).value_or("")};
  for (std::string name; std::getline(lines, name);) {
    if (name.empty() || name.find('/') != std::string::npos) {
      throw Error(Fault::untrusted, Origin{marker},
                  "is not as mneedle writes it; move it away, and look at the files beside it");
    }
    pending_.insert(name);
  }
}

std::optional<std::string> Folder::bytes(const std::string& name)
{
  const auto path = path_in(path_, name);
  if (pending_.contains(name)) {
    if (auto text = files_.read(new_text_of(resolve(files_, path)))) {
      return text;
    }
  }
  auto text = files_.read(path);
  if (!text) {
    refuse_dangling(files_, path);
  }
  return text;
}

std::optional<std::string> Folder::read(const std::string& name)
{
  auto text = bytes(name);
  return text ? std::optional{require_utf8(*std::move(text), path_in(path_, name))} : std::nullopt;
}

bool Folder::of_one_piece() { return files_.status(marker_of(path_)) == marker_; }

} // namespace mneedle
