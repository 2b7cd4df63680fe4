#pragma once

#include "host/file_system.hpp"

#include <string>
#include <string_view>

namespace mneedle {

// Removes a file when it goes out of scope, whatever happened, and says nothing about it.
class Removal {
public:
  Removal(FileSystem& files, std::string path);
  Removal(const Removal&) = delete;
  Removal& operator=(const Removal&) = delete;
  ~Removal();

  // Leaves it where it is after all.
  void keep() { path_.clear(); }

private:
  FileSystem& files_;
  std::string path_;
};

// A file in the making beside the one it will replace; gone with this object if it did not get there.
class Temporary {
public:
  Temporary(FileSystem& files, const std::string& target);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  const std::string& path() const { return file_.path; }

  // Writes all of the text, sets the mode, and sees it onto the disk.
  void fill(std::string_view text, unsigned mode);

  // Takes the name `path`, in one step, from whatever had it.
  void become(const std::string& path);

private:
  FileSystem& files_;
  FileSystem::Created file_;
  Removal removal_;
};

// Host::write_new, in terms of single steps.
bool write_new(FileSystem& files, const std::string& path, std::string_view bytes);

// Removes what writers of `target` that were killed left behind: temporaries an hour older than `fresh`, which
// was made just now. Comparing the two asks no clock but that of the file system.
void remove_stale(FileSystem& files, const std::string& target, const std::string& fresh);

} // namespace mneedle
