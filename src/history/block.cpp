#include "history/block.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

// Not the library's formatter, which loses newlines at the start of a string and prints 0.1 with 17 digits.
class Block {
public:
  explicit Block(std::string_view kind) : text_{fmt::format("[[{}]]\n", kind)} {}

  void add(std::string_view key, Date date) { line(key, to_string(date)); }

  void add(std::string_view key, std::string_view text)
  {
    if (!text.empty()) {
      line(key, quoted(text));
    }
  }

  template <typename Word>
  void add(std::string_view key, std::optional<Word> value)
  {
    if (value) {
      add(key, word(*value));
    }
  }

  void add(std::string_view key, std::optional<Depth> depth)
  {
    if (depth) {
      const auto digits = fmt::format("{}", millimetres(*depth));
      line(key, digits.find('.') == std::string::npos ? digits + ".0" : digits);
    }
  }

  // An empty list says that no step was done, which is not the same as none at all.
  void add(std::string_view key, const std::optional<std::vector<StepId>>& steps)
  {
    if (!steps) {
      return;
    }
    std::string list;
    for (const auto step : *steps) {
      list += (list.empty() ? "" : ", ") + quoted(step.text());
    }
    line(key, fmt::format("[{}]", list));
  }

  // Written only when it is so.
  void flag(std::string_view key, bool value)
  {
    if (value) {
      line(key, "true");
    }
  }

  std::string text() const { return text_; }

private:
  void line(std::string_view key, std::string_view value) { text_ += fmt::format("{} = {}\n", key, value); }

  std::string text_;
};

} // namespace

std::string block_of(const Session& session)
{
  Block block{"session"};
  block.add("id", session.id);
  block.add("date", session.date);
  block.add("area", session.area);
  block.add("depth_mm", session.depth);
  if (session.setting != Setting::home) {
    block.add("setting", word(session.setting));
  }
  block.flag("bled", session.bled == Bled::yes);
  block.add("device_kind", session.device_kind);
  block.add("device", session.device);
  block.add("sensitivity", session.sensitivity);
  block.add("done", session.done);
  block.add("note", session.note);
  block.flag("imprecise", session.imprecise);
  return block.text();
}

std::string block_of(const Event& event)
{
  Block block{"event"};
  block.add("id", event.id);
  block.add("event", event.event.text());
  block.add("date", event.date);
  block.add("area", event.area);
  block.add("note", event.note);
  block.flag("imprecise", event.imprecise);
  return block.text();
}

} // namespace mneedle
