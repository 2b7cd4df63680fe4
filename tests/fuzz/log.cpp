// A log, and behind "%%" what somebody makes of it in an editor, which is another copy of it, too. Both readers say the same;
// what is read can be written, changed, taken back, purged, merged, exported and shown, and no entry that counts is lost.

#include "fuzz/property.hpp"
#include "fuzz/say_the_same.hpp"
#include "history/block.hpp"
#include "support/both_readers.hpp"

#include <mneedle/exchange.hpp>
#include <mneedle/log.hpp>
#include <mneedle/render.hpp>

#include <limits>

using namespace mneedle;

namespace {

constexpr const char* file = "log.toml";

const RuleBook& rules()
{
  static const RuleBook book{builtin_rules()};
  return book;
}

bool same_entry(const Entry& a, const Entry& b) { return id_of(a) == id_of(b) && same_facts(a, b); }

bool has(const std::vector<Entry>& entries, const Entry& wanted)
{
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& one) { return same_entry(one, wanted); });
}

// Whether every entry that counted is there still, counting or not.
bool nothing_lost(const Log& before, const Log& after)
{
  const auto counting = entries_of(after.history);
  const auto entries = entries_of(before.history);
  return std::all_of(entries.begin(), entries.end(),
                     [&](const Entry& one) { return has(counting, one) || has(after.removed, one); });
}

// Where somebody has typed the highest number there is, the next change has the same.
bool counts_on(const Log& log)
{
  int newest = 0;
  const auto look = [&](const Entry& entry) {
    newest = std::max({newest, written_of(entry).record, written_of(entry).removed});
  };
  for_each_entry(log.history, [&](const auto& entry) { look(entry); });
  std::for_each(log.removed.begin(), log.removed.end(), look);
  return newest < std::numeric_limits<int>::max() - 1;
}

void check_undone(std::string_view changed, const Log& before)
{
  const auto undone = without_last_change(changed, file);
  require(undone.has_value(), "a change can be taken back");
  require(say_the_same(read_log(undone->text, file).history, before.history),
          "taken back, the log says what it said", undone->text);
}

void check_written(const Log& log)
{
  auto text = empty_log();
  const auto entries = entries_of(log.history);
  for (const auto* list : {&entries, &log.removed}) {
    for (const auto& entry : *list) {
      text += block_of(entry);
    }
  }
  const auto read = read_log(text, file);
  require(entries_of(read.history) == entries && read.removed == log.removed,
          "what is read is written and read back with every number", text);
}

// Writing may refuse a file that is written so that its lines cannot be changed alone.
void check_added(std::string_view text, const Log& log)
{
  Session session;
  session.date = *make_date(2026, 3, 16);
  session.area = Area::face;
  session.depth = Depth::micrometres(250);
  session.note = "# \"\"\" \\ \n[[x]]";
  session.id = new_id(log, session.date, "face");
  std::string changed;
  if (accepted([&] { changed = with_change(text, file, {{session}}); }, Fault::untrusted)) {
    const auto part = std::mismatch(text.begin(), text.end(), changed.begin(), changed.end()).first;
    require(changed.ends_with(std::string{part, text.end()}), "an entry more moves nothing", changed);
    auto meant = read_log(text, file).history;
    meant.sessions.push_back(session);
    require(say_the_same(read_log(changed, file).history, meant), "an entry more is all that is new");
    check_undone(changed, log);
  }
}

void check_removed(std::string_view text, const Log& log)
{
  const auto entries = entries_of(log.history);
  if (entries.empty()) {
    return;
  }
  std::string changed;
  if (accepted(
        [&] {
          changed = with_change(text, file, {{}, {}, {id_of(entries.front())}});
        },
        Fault::untrusted)) {
    const auto after = read_log(changed, file);
    require(entries_of(after.history).size() + 1 == entries.size(), "one entry is gone");
    require(nothing_lost(log, after), "what is taken out is kept", changed);
    check_undone(changed, log);
  }
}

void check_edited(std::string_view text, const Log& log, std::string_view into)
{
  require(with_edit(text, file, text) == text, "an edit that changes nothing changes nothing");
  std::string edited;
  if (!accepted([&] { edited = with_edit(text, file, into); }, Fault::untrusted)) {
    return;
  }
  const auto meant = read_log(into, file);
  const auto after = read_log(edited, file);
  require(say_the_same(after.history, meant.history), "after an edit counts what was typed", edited);
  require(nothing_lost(log, after), "an edit loses no entry", edited);
  if (!say_the_same(log.history, after.history) && counts_on(meant)) {
    check_undone(edited, log);
  }
}

void check_all_undone(std::string_view text, Log log)
{
  std::string now{text};
  const auto steps = 2 * (entries_of(log.history).size() + log.removed.size());
  for (std::size_t step = 0; step <= steps; ++step) {
    const auto undone = without_last_change(now, file);
    if (!undone) {
      require(entries_of(log.history).empty(), "everything can be taken back", now);
      return;
    }
    auto after = read_log(undone->text, file);
    require(nothing_lost(log, after), "undo loses no entry", undone->text);
    const auto counted = entries_of(log.history);
    const auto counting = entries_of(after.history);
    for (const auto& entry : undone->taken_out) {
      require(has(counted, entry), "what is taken out counted", id_of(entry));
    }
    for (const auto& entry : undone->brought_back) {
      require(has(counting, entry), "what is brought back counts", id_of(entry));
    }
    now = undone->text;
    log = std::move(after);
  }
  broken("undo comes to an end", now);
}

// It may be refused for an id in use again, which is a fault of the command line, and for lines that cannot be changed alone.
void check_undoing(std::string_view text, const Log& log)
{
  try {
    check_all_undone(text, log);
  } catch (const Error& error) {
    require(error.fault() != Fault::environment, "no fault of the machine", error.what());
  }
}

void check_purged(std::string_view text, const Log& log)
{
  const auto purged = without_removed(text, file, std::nullopt);
  const auto after = read_log(purged.text, file);
  require(say_the_same(after.history, log.history), "purge leaves what counts", purged.text);
  require(after.removed.empty() && purged.entries.size() == log.removed.size(), "purge leaves nothing else");
}

void check_merged(std::string_view text, const Log& log, std::string_view there)
{
  const auto copy = read_copies({{"there.toml", std::string{there}}});
  Choices choices;
  for (const auto& conflict : unite(log, copy).conflicts) {
    (choices.ours.empty() ? choices.ours : choices.theirs).insert(id_of(conflict.here));
  }
  const auto both = unite(log, copy, choices);
  require(both.conflicts.empty(), "choices decide");
  const auto merged = with_change(text, file, both.change);
  const auto after = read_log(merged, file);
  require(nothing_lost(log, after), "a merge loses no entry", merged);
  const auto again = unite(after, copy);
  require(again.change.empty() && again.conflicts.empty(), "merged again there is nothing new", merged);
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

void check_read(std::string_view text, std::string_view other)
{
  const auto log = read_log(text, file);
  const auto saved = salvage_log(text, file);
  require(saved.complaints.empty(), "nothing is wrong with a log that can be read");
  require(say_the_same(saved.history, log.history), "what can be saved of it is all of it");
  check_written(log);
  check_exchange(log.history);
  check_shown(log.history);
  accepted([&] { check_purged(text, log); }, Fault::untrusted);
  if (counts_on(log)) {
    check_added(text, log);
    check_removed(text, log);
    check_undoing(text, log);
    accepted([&] { check_merged(text, log, other); }, Fault::untrusted);
    check_edited(text, log, other);
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const auto parts = parts_of(text_of(data, size));
  const auto& text = parts[0];
  const auto& other = parts.size() > 1 ? parts[1] : text;
  require(readers_agree(text), "both readers say the same");
  if (!accepted([&] { check_read(text, other); }, Fault::untrusted)) {
    require(!salvage_log(text, file).complaints.empty(), "of a log that is refused something is wrong");
  }
  return 0;
}
