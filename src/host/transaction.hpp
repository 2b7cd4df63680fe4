#pragma once

#include "host/host.hpp"

#include <string>

namespace mneedle {

class FileSystem;

// Host::update_folder, in terms of single steps. One file that changes is replaced as update_file does. Where several
// change, each new text is written beside its file; then a marker naming them all takes its place, which is the
// moment at which the change is made; then each new text takes the place of its file, and the marker is emptied.
// Whoever finds a marker finishes that work first, and a reader reads the new texts where they stand.
void update_folder(FileSystem& files, const std::string& folder, const Host::Rewrite& rewrite);

} // namespace mneedle
