#pragma once

#include "render/document.hpp"

namespace mneedle {

// The words in their colours, each where it stands first behind the one before; after wrapping, so that no code counts as a
// column.
std::string coloured(std::string lines, const std::vector<TonedWord>& toned);

} // namespace mneedle
