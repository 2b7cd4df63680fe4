#pragma once

#include <optional>
#include <string_view>

namespace mneedle {

// One step through a text: the bytes taken, and what they mean. Bytes that are not UTF-8 come one at a time and
// mean nothing.
struct Character {
  std::string_view bytes;
  std::optional<char32_t> code;
};

// The first character of `text`, which must not be empty.
Character first_character(std::string_view text);

// C0 with line breaks and tabs, DEL, C1.
bool is_control(char32_t code);

// Characters that change the direction of the text around them, or end its line without being a line break.
bool moves_text(char32_t code);

// Characters without a shape, with which a word looks like another: spaces of no width and tags. What joins or parts
// letters is none of them, since languages need it.
bool is_unseen(char32_t code);

// Calls f(character) for each of them.
template <typename F>
void each_character(std::string_view text, F f)
{
  while (!text.empty()) {
    const auto character = first_character(text);
    text.remove_prefix(character.bytes.size());
    f(character);
  }
}

// Printable ASCII throughout, as most of what is shown: each byte is a character, and none needs a closer look.
bool is_plain(std::string_view text);

// The columns of a terminal that a character takes: 0 for combining marks and joiners, 2 for East Asian wide characters and
// emoji, else 1. A terminal that joins emoji takes fewer.
int columns_of(char32_t code);

// The columns that the text takes; a byte that is not UTF-8 takes one.
int columns_of(std::string_view text);

// The first character with all that must stay with it: combining marks, variation selectors, skin tones, and what a
// zero-width joiner joins to it. `text` must not be empty.
std::string_view first_cluster(std::string_view text);

} // namespace mneedle
