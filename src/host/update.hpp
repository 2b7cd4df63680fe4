#pragma once

#include "host/host.hpp"

#include <string>
#include <string_view>

namespace mneedle {

class FileSystem;

// Host::update_file, in terms of single steps.
void update_file(FileSystem& files, const std::string& path, const Host::Change& change);

} // namespace mneedle
