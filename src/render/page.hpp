#pragma once

#include <mneedle/render.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// How a word may be coloured. The words alone carry the meaning.
enum class Tone { plain, good, careful, bad };

Tone tone_of(std::string_view severity);

// A part of a line that takes a colour.
struct TonedWord {
  std::string word;
  Tone tone = Tone::plain;
};

// A paragraph: `lead` verbatim, then `text`, whose further lines are indented by `hanging` columns. `toned` are parts of
// the lead, in its order.
struct Paragraph {
  std::string lead;
  std::string text;
  int hanging = 0;
  std::vector<TonedWord> toned;
};

// What a report has to say in text, headline first. Everything on it goes through visible(), so that no text,
// wherever it is from, can play tricks on a terminal.
class Page {
public:
  explicit Page(Paragraph headline) : paragraphs_{std::move(headline)} {}

  Page& add(Paragraph paragraph);
  Page& add(std::string lead, std::string text, int hanging);
  // Nothing where the text is empty.
  Page& add_text(std::string lead, std::string text, int hanging);
  // After an empty line.
  Page& heading(std::string text);
  Page& gap();

  std::string to_text(const Style& style) const;

private:
  std::vector<Paragraph> paragraphs_;
};

} // namespace mneedle
