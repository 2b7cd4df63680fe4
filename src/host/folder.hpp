#pragma once

#include "host/file_system.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mneedle {

// The files of a folder, as a change that several of them belong to has left them: all of it or nothing. The marker of
// such a change names the files of which the new text stands beside the old one until it takes its place.
class Folder {
public:
  // Nothing there is an empty folder. Throws Error (untrusted) for a marker that it does not understand and for a symbolic
  // link that leads nowhere.
  Folder(FileSystem& files, const std::string& path);

  // Every name, sorted, those that a change is about to make with them.
  const std::vector<std::string>& names() const { return names_; }

  // Nothing when there is none. `bytes` takes what is not UTF-8 too.
  std::optional<std::string> read(const std::string& name);
  std::optional<std::string> bytes(const std::string& name);

  // Whether no change of several files has begun or ended since this object was made; if one has, what was read is not of
  // one piece.
  bool of_one_piece();

  // The files of a change that was decided and is not in place yet.
  const std::set<std::string>& pending() const { return pending_; }

private:
  void look_at_marker();

  FileSystem& files_;
  std::string path_;
  std::vector<std::string> names_;
  std::set<std::string> pending_;
  std::optional<FileStatus> marker_;
};

// ".commit" of a folder: empty, or a line for each file of the change that is pending.
std::string marker_of(const std::string& folder);

// Where the new text of a file stands until it takes its place.
std::string new_text_of(const std::string& target);

} // namespace mneedle
