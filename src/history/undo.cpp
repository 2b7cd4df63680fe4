#include "history/entries.hpp"
#include "history/rewriting.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// The number of the newest change that can be taken back; 0 where only entries are left that nobody noted.
int newest_record(const Log& log)
{
  int newest = 0;
  for_each_entry(log.history, [&](const auto& entry) { newest = std::max(newest, entry.written.record); });
  for (const auto& removed : log.removed) {
    newest = std::max(newest, removed.how == Gone::undone ? 0 : removed.record);
  }
  return newest;
}

// The entries that a change wrote. Of those that nobody noted each is a change of its own.
std::vector<Entry> written_by(int record, const Log& log)
{
  auto entries = entries_of(log.history);
  std::erase_if(entries, [&](const Entry& entry) { return written_of(entry).record != record; });
  if (record == 0 && entries.size() > 1) {
    entries.erase(entries.begin(), entries.end() - 1);
  }
  return entries;
}

// An entry that a change took out, and its lines.
struct Buried {
  Removed removed;
  std::string block;
};

std::vector<Buried> buried_by(int record, const RemovedFile& file)
{
  std::vector<Buried> buried;
  for (std::size_t i = 0; i < file.entries.size(); ++i) {
    if (file.entries[i].record == record && file.entries[i].how != Gone::undone) {
      buried.push_back({file.entries[i], file.blocks[i]});
    }
  }
  return buried;
}

void bring_back(const Buried& buried, Rewriting& log)
{
  const auto& [removed, block] = buried;
  const auto& id = id_of(removed.entry);
  if (removed.how == Gone::replaced && log.has(id)) {
    log.set_block(removed.entry, block);
  } else if (log.has(id)) {
    throw Error(
      Fault::usage,
      fmt::format("cannot bring back {0}: the log has an entry of that name; remove that first", id));
  } else {
    log.add_block(removed.entry, block);
  }
}

bool is_replacement(const Entry& entry, const std::vector<Buried>& buried)
{
  return std::any_of(buried.begin(), buried.end(), [&](const Buried& one) {
    return one.removed.how == Gone::replaced && id_of(one.removed.entry) == id_of(entry);
  });
}

Undone take_back(const LogTexts& texts, const Reading& reading, int record)
{
  Rewriting log{texts, reading};
  const auto written = written_by(record, reading.log);
  const auto buried = record == 0 ? std::vector<Buried>{} : buried_by(record, reading.removed);
  for (const auto& entry : written) {
    log.bury(id_of(entry), Gone::undone);
    if (!is_replacement(entry, buried)) {
      log.take_out(id_of(entry));
    }
  }
  Undone result;
  result.taken_out = written;
  for (const auto& one : buried) {
    bring_back(one, log);
    result.brought_back.push_back(one.removed.entry);
  }
  if (!buried.empty()) {
    log.dig_up(record);
  }
  result.texts = log.finish().texts;
  result.keep = reading.log.history.keep;
  return result;
}

} // namespace

std::optional<Undone> without_last_change(const LogTexts& texts)
{
  const auto reading = read_files(texts);
  const auto record = newest_record(reading.log);
  if (record == 0 && written_by(0, reading.log).empty()) {
    return std::nullopt;
  }
  return take_back(texts, reading, record);
}

} // namespace mneedle
