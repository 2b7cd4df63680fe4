#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mneedle {

// Letters to change, add, drop or swap to get from one word to the other, whatever their case.
std::size_t letters_between(std::string_view a, std::string_view b);

// The word of `known` that `typo` most likely means: at most so many letters away, whatever their case. Empty if none is.
std::string_view nearest(std::string_view typo, std::span<const std::string_view> known,
                         std::size_t letters = 2);

// The same word as `known` spells it, which lives as long as `known` does; nothing where it is not one of them.
std::optional<std::string_view> find_word(std::string_view text, std::span<const std::string_view> known);

// " (did you mean \"x\"?)", or nothing.
std::string did_you_mean(std::string_view typo, std::span<const std::string_view> known,
                         std::size_t letters = 2);

// The same for words that must not be guessed: they begin alike, and of a short word one letter may be wrong. "hips" are
// not lips.
std::string near_by_spelling(std::string_view typo, std::span<const std::string_view> known);

// "unknown word \"x\" (did you mean \"y\"?); one of y, z".
std::string unknown_word(std::string_view text, std::span<const std::string_view> known);

} // namespace mneedle
