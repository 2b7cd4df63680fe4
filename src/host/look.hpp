#pragma once

#include "host/host.hpp"

#include <string>

namespace mneedle {

class FileSystem;

// Host::look_into, in terms of single steps.
void look_into(FileSystem& files, const std::string& folder, const Host::Look& look);

} // namespace mneedle
