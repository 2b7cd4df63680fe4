#pragma once

#include <string>
#include <string_view>

namespace mneedle {

// Text as Markdown that shows the text and does nothing else: no heading, list, link, tag, table, formula or HTML
// comes of it, at the start of a line or within one, be it CommonMark, GitHub's Markdown or what Obsidian and Logseq
// add. Control characters and bidi controls as in visible(). Blanks at the ends are taken off.
std::string markdown_text(std::string_view text);

// The same; what stands between a pair of backquotes becomes code.
std::string markdown_with_code(std::string_view text);

// The text as code, inert as well.
std::string markdown_code(std::string_view text);

} // namespace mneedle
