#include "render/question_text.hpp"

#include "render/phrases.hpp"
#include "render/utf8.hpp"
#include "render/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <variant>

namespace mneedle {

namespace {

constexpr int two_columns = 80; // as wide as a terminal has to be for them

// Wrapped paragraphs, one below the other.
class Page {
public:
  explicit Page(const Style& style) : width_{style.width} {}

  Page& add(std::string_view lead, std::string_view text, int hanging)
  {
    text_.append(wrap(lead, text, hanging, width_)).append("\n");
    return *this;
  }

  // Nothing if the text is empty.
  Page& add_text(std::string_view lead, std::string_view text, int hanging)
  {
    return text.empty() ? *this : add(lead, text, hanging);
  }

  std::string text() && { return std::move(text_); }

private:
  int width_;
  std::string text_;
};

// What the rule asks, in full; empty for rules that do not ask.
std::string_view full_text(const Rule& rule)
{
  return std::visit(
    [](const auto& body) -> std::string_view {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(body)>, StepRule>) {
        return body.text;
      } else if constexpr (requires { body.question; }) {
        return body.question;
      } else {
        return "";
      }
    },
    rule.body);
}

void add_rule(const Rule& rule, Page& page)
{
  const auto& head = rule.head;
  page.add("", head.message, 2).add("  ", head.why, 2);
  std::vector<std::string> sources;
  sources.reserve(head.sources.size());
  for (const auto& source : head.sources) {
    sources.emplace_back(source.text());
  }
  page.add("  ",
           fmt::format("rule {}{}{}; more: mneedle rules show {}", head.id.text(),
                       sources.empty() ? "" : ", ", listed(sources), head.id.text()),
           2);
}

std::string lead(std::size_t item) { return fmt::format("{:>2} ", item + 1); }

std::string numbered(const Question& question, std::size_t item)
{
  return lead(item) + question.items[item].title;
}

// Items two by two where both fit, in the order of their numbers. The columns meet where most of them do.
class ItemList {
public:
  ItemList(const Question& question, const Style& style, Page& page)
    : question_{question}, page_{page}, width_{style.width}
  {
    auto fewest = lines(split_);
    for (int split = width_ / 2; width_ >= two_columns && split < width_; ++split) {
      if (const auto count = lines(split); count < fewest) {
        fewest = count;
        split_ = split;
      }
    }
  }

  void add_all()
  {
    for (std::size_t item = 0; item < question_.items.size();) {
      add_heading(item);
      item += pair_fits(item, split_) ? add_pair(item) : add_one(item);
    }
  }

private:
  // The heading of the page stands on the line of the first group.
  void add_heading(std::size_t item)
  {
    const auto& heading = question_.items[item].heading;
    const bool both = item == 0 && !question_.heading.empty();
    page_.add_text("", both ? fmt::format("{}. {}", question_.heading, heading) : heading, 1);
  }

  std::size_t lines(int split) const
  {
    std::size_t count = 0;
    for (std::size_t item = 0; item < question_.items.size(); ++count) {
      item += pair_fits(item, split) ? 2 : 1;
    }
    return count;
  }

  bool pair_fits(std::size_t item, int split) const
  {
    const bool same_group = item + 1 < question_.items.size() && question_.items[item + 1].heading.empty();
    return same_group && columns_of(numbered(question_, item)) < split
           && columns_of(numbered(question_, item + 1)) <= width_ - split;
  }

  std::size_t add_pair(std::size_t item)
  {
    const auto left = numbered(question_, item);
    const auto blanks = static_cast<std::size_t>(split_ - columns_of(left));
    page_.add(left + std::string(blanks, ' ') + numbered(question_, item + 1), "", 0);
    return 2;
  }

  std::size_t add_one(std::size_t item)
  {
    page_.add(lead(item), question_.items[item].title, static_cast<int>(lead(item).size()));
    return 1;
  }

  const Question& question_;
  Page& page_;
  int width_;
  int split_ = 0; // the column where the second item begins; 0: one column
};

void add_item(const Question& question, std::size_t item, Page& page)
{
  const auto& [title, word, rule, heading] = question.items[item];
  page.add("", std::string{rule == nullptr || full_text(*rule).empty() ? title : full_text(*rule)}, 2);
  if (rule != nullptr) {
    add_rule(*rule, page);
  }
}

void add_question(const Question& question, const Style& style, Page& page)
{
  page.add_text("", question.why, 2);
  for (const auto* rule : question.rules) {
    if (!full_text(*rule).empty() && !question.prompt.starts_with(full_text(*rule))) {
      page.add("", std::string{full_text(*rule)}, 2);
    }
    add_rule(*rule, page);
  }
  if (!question.page) {
    ItemList{question, style, page}.add_all();
  }
}

} // namespace

std::string note_text(const std::string& note, const Style& style)
{
  return wrap("", note, 2, style.width) + "\n";
}

std::string prompt_text(const std::string& prompt, const Style& style)
{
  constexpr std::string_view sign = " > ";
  auto narrow = style;
  narrow.width -= static_cast<int>(sign.size());
  auto text = note_text(prompt, narrow);
  text.pop_back();
  return text.append(sign);
}

std::string question_text(const Question& question, const Style& style)
{
  if (!question.page) {
    return prompt_text(question.prompt, style);
  }
  Page page{style};
  page.add("", "", 0);
  ItemList{question, style, page}.add_all();
  return std::move(page).text() + prompt_text(question.prompt, style);
}

std::string explanation_text(const Question& question, std::size_t item, const Style& style)
{
  Page page{style};
  if (item > question.items.size()) {
    page.add("", fmt::format("there is no item {}", item), 2);
  } else if (item > 0) {
    add_item(question, item - 1, page);
  } else {
    add_question(question, style, page);
  }
  return std::move(page).text();
}

} // namespace mneedle
