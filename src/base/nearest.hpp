#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mneedle {

// The word of `known` that `typo` most likely means: at most two letters away, whatever their case. Empty where none is.
std::string_view nearest(std::string_view typo, std::span<const std::string_view> known);

// The same word as `known` spells it, which lives as long as `known` does; nothing where it is not one of them.
std::optional<std::string_view> find_word(std::string_view text, std::span<const std::string_view> known);

// " (did you mean \"x\"?)", or nothing.
std::string did_you_mean(std::string_view typo, std::span<const std::string_view> known);

// "unknown word \"x\" (did you mean \"y\"?); one of y, z".
std::string unknown_word(std::string_view text, std::span<const std::string_view> known);

} // namespace mneedle
