// A log of one or two years and what was removed from them: what is read can be written, exported, taken back and shown,
// and says the same afterwards.

#include "fuzz/property.hpp"
#include "fuzz/say_the_same.hpp"

#include <mneedle/exchange.hpp>
#include <mneedle/log.hpp>
#include <mneedle/render.hpp>

using namespace mneedle;

namespace {

const RuleBook& rules()
{
  static const RuleBook book{builtin_rules()};
  return book;
}

LogTexts texts_of(std::string_view text)
{
  const auto parts = parts_of(text);
  LogTexts texts{"log", {{2026, parts[0]}}, ""};
  if (parts.size() > 1) {
    texts.years[2025] = parts[1];
  }
  texts.removed = parts.size() > 2 ? parts[2] : "";
  return texts;
}

void check_undo(const LogTexts& changed, const Log& before)
{
  const auto undone = without_last_change(changed);
  require(undone.has_value(), "a change can be taken back");
  require(say_the_same(read_log(undone->texts).history, before.history),
          "taken back, the log says what it said");
}

// Writing may refuse a file that is written so that its lines cannot be changed alone.
void check_added(const LogTexts& texts, const Log& log)
{
  Session session;
  session.date = *make_date(2026, 3, 16);
  session.area = Area::face;
  session.depth = Depth::micrometres(250);
  session.note = "# \"\"\" \\ \n[[x]]";
  session.id = new_id(log, session.date, "face");
  LogTexts changed;
  const auto written = accepted([&] { changed = with_change(texts, {{session}, {}, {}}); }, Fault::untrusted);
  if (written) {
    for (const auto& [year, text] : texts.years) {
      require(changed.years.at(year).starts_with(text), "an entry more moves nothing",
              changed.years.at(year));
    }
    auto meant = read_log(texts).history;
    meant.sessions.push_back(session);
    require(say_the_same(read_log(changed).history, meant), "an entry more is all that is new");
    check_undo(changed, log);
  }
}

void check_removed(const LogTexts& texts, const Log& log)
{
  const auto entries = entries_of(log.history);
  if (entries.empty()) {
    return;
  }
  LogTexts changed;
  const auto written = accepted(
    [&] {
      changed = with_change(texts, {{}, {}, {id_of(entries.front())}});
    },
    Fault::untrusted);
  if (written) {
    require(entries_of(read_log(changed).history).size() + 1 == entries.size(), "one entry is gone");
    check_undo(changed, log);
  }
}

void check_exchange(const History& history)
{
  const auto entries = entries_of(history);
  require(say_the_same(parse_csv(to_csv(entries), "csv").history, history), "the log comes back from CSV",
          to_csv(entries));
}

void check_shown(const History& history)
{
  const auto report = report_log(history, rules(), std::nullopt);
  for (const char letter : render(report, Format::text, {})) {
    const auto byte = static_cast<unsigned char>(letter);
    require(byte == '\n' || (byte >= 0x20 && byte != 0x7f), "no control character reaches a terminal");
  }
  require(!render(report, Format::json, {}).empty(), "the log can be shown as JSON");
}

void check_carried(const LogTexts& texts, const Log& log)
{
  accepted(
    [&] {
      const auto copied = with_copies(texts);
      require(say_the_same(read_log(copied).history, log.history), "copies say nothing new");
      require(uncarried(copied).empty(), "with its copies a log carries all that is open");
    },
    Fault::untrusted);
}

void check_read(const LogTexts& texts)
{
  const auto log = read_log(texts);
  const auto saved = salvage_log(texts);
  require(saved.complaints.empty(), "nothing is wrong with a log that can be read");
  require(say_the_same(saved.history, log.history), "what can be saved of it is all of it");
  check_added(texts, log);
  check_removed(texts, log);
  check_exchange(log.history);
  check_shown(log.history);
  check_carried(texts, log);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const auto texts = texts_of(text_of(data, size));
  if (!accepted([&] { check_read(texts); }, Fault::untrusted)) {
    require(!salvage_log(texts).complaints.empty(), "of a log that is refused something is wrong");
  }
  accepted([&] { parse_history(texts.years.at(2026), "2026.toml"); }, Fault::untrusted);
  return 0;
}
