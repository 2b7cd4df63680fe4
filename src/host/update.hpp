#pragma once

#include "host/host.hpp"

#include <string>
#include <string_view>

namespace mneedle {

class FileSystem;

// Host::update_file, in terms of single steps.
void update_file(FileSystem& files, const std::string& path, const Host::Change& change);

// One file takes a new text in one step, keeping what it was as a backup. The caller holds the lock; `target` is resolved.
void replace_file(FileSystem& files, const std::string& target, std::string_view text);

// Lets the file that stands ready at `ready` take the place of `target`, keeping what that was as a backup.
void put_in_place(FileSystem& files, const std::string& ready, const std::string& target);

// The mode that a new text of the file is to have: its own, or 0600.
unsigned mode_for(FileSystem& files, const std::string& target);

// Throws Error (untrusted) for what is there and is not a regular file.
void require_file(FileSystem& files, const std::string& target);

// Syncs the folder of a file whose new text is in place, so that a failure is not "nothing happened".
void sync_folder_of(FileSystem& files, const std::string& target);

} // namespace mneedle
