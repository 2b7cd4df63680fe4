#include "history/block.hpp"

#include "base/toml_edit.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

// Not the library's formatter, which loses newlines at the start of a string and prints 0.1 with 17 digits.
class Lines {
public:
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

  void add(std::string_view key, std::optional<Date> date)
  {
    if (date) {
      add(key, *date);
    }
  }

  void add(std::string_view key, std::optional<Depth> depth)
  {
    if (depth) {
      line(key, toml_file::literal(*depth));
    }
  }

  void add(const Written& written)
  {
    number("record", written.record);
    number("removed", written.removed);
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

  std::vector<KeyLine> take() { return std::move(list_); }

private:
  void number(std::string_view key, int value)
  {
    if (value > 0) {
      line(key, fmt::format("{}", value));
    }
  }

  void line(std::string_view key, std::string_view value)
  {
    list_.push_back({std::string{key}, std::string{value}});
  }

  std::vector<KeyLine> list_;
};

// One function per kind of entry, found by overload.
void add(Lines& lines, const Session& session)
{
  lines.add("date", session.date);
  lines.add("area", session.area);
  lines.add("depth_mm", session.depth);
  if (session.setting != Setting::home) {
    lines.add("setting", word(session.setting));
  }
  lines.flag("bled", session.bled == Bled::yes);
  lines.add("device_kind", session.device_kind);
  lines.add("device", session.device);
  lines.add("sensitivity", session.sensitivity);
  lines.add("done", session.done);
  lines.add("note", session.note);
  lines.flag("imprecise", session.imprecise);
}

void add(Lines& lines, const Reaction& reaction)
{
  lines.add("date", reaction.date);
  lines.add("area", reaction.area);
  lines.add("grade", word(reaction.grade));
  lines.add("kind", reaction.kind);
  lines.add("resolved", reaction.resolved);
  lines.add("session", reaction.session);
  lines.add("note", reaction.note);
}

void add(Lines& lines, const Event& event)
{
  lines.add("event", event.event.text());
  lines.add("date", event.date);
  lines.add("area", event.area);
  lines.add("note", event.note);
  lines.flag("imprecise", event.imprecise);
}

void add(Lines& lines, const Hold& hold)
{
  lines.add("date", hold.date);
  lines.add("until", hold.until);
  lines.add("area", hold.area);
  lines.add("reason", hold.reason);
}

void add(Lines& lines, const NeedleHead& head)
{
  lines.add("date", head.date);
  lines.add("device", head.device);
}

} // namespace

std::vector<KeyLine> lines_of(const Entry& entry)
{
  Lines lines;
  std::visit(
    [&](const auto& one) {
      lines.add("id", one.id);
      add(lines, one);
      lines.add(one.written);
    },
    entry);
  return lines.take();
}

std::string block_of(const Entry& entry)
{
  auto block = fmt::format("[[{}]]\n", kind_of(entry));
  for (const auto& [key, value] : lines_of(entry)) {
    block += fmt::format("{} = {}\n", key, value);
  }
  return block;
}

} // namespace mneedle
