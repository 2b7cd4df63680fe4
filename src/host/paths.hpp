#pragma once

#include <string>
#include <string_view>

namespace mneedle {

class FileSystem;

// "a/b" of "a/b/c", "." of "c", "/" of "/c".
std::string folder_of(std::string_view path);

// "c" of "a/b/c".
std::string name_of(std::string_view path);

// `name` seen from `folder`; an absolute name stays as it is.
std::string path_in(std::string_view folder, std::string_view name);

// Follows symbolic links to the file that a path means, which need not be there yet. Replacing a link
// by rename would cut it, and the standard library does not follow links that dangle.
std::string resolve(FileSystem& files, std::string path);

// To be asked about a path with nothing at it: throws Error (untrusted) where that is so because a symbolic link
// on the way leads nowhere. What such a link was to lead to must not count as "there is none".
void refuse_dangling(FileSystem& files, std::string_view path);

// Makes the folders of a path that are missing.
void make_folders(FileSystem& files, const std::string& path);

} // namespace mneedle
