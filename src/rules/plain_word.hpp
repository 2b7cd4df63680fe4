#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// The word without what does not matter in it: "Upper_Lip" is "upperlip".
std::string plain_word(std::string_view text);

// The one of `words` that is the same but for that, else those that begin with it.
std::vector<std::string_view> fitting_words(std::string_view typed,
                                            const std::vector<std::string_view>& words);

} // namespace mneedle
