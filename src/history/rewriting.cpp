#include "history/rewriting.hpp"

#include "history/block.hpp"
#include "history/carry.hpp"
#include "history/copy.hpp"
#include "history/entries.hpp"
#include "history/format.hpp"
#include "history/year_text.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle {

Rewriting::Rewriting(const LogTexts& texts, Reading reading)
  : texts_{texts}, before_{texts}, reading_{std::move(reading)}, record_{next_record(reading_.log)},
    removed_{reading_.log.removed}
{
  for (const auto& [year, read] : reading_.years) {
    if (read->carried) {
      marked_.insert(year);
    }
    for_each_entry(read->history, [&, year = year](const auto& entry) {
      if (entry.written.carried && now_.contains(entry.id)) {
        copies_[year].emplace(entry.id, entry);
      } else {
        now_.emplace(entry.id, Standing{entry, year});
      }
    });
  }
}

const Rewriting::Standing& Rewriting::standing(std::string_view id) const
{
  const auto found = now_.find(std::string{id});
  if (found == now_.end()) {
    throw Error(Fault::usage, fmt::format("the log has no entry {}", id));
  }
  return found->second;
}

// A year takes over what is open when it begins; the first year of all has nothing to take over.
void Rewriting::begin_year(int year)
{
  if (texts_.years.contains(year)) {
    return;
  }
  const bool first = texts_.years.lower_bound(year) == texts_.years.begin();
  texts_.years[year] = fmt::format("format = {}\n{}", newest_format, first ? "" : "carried = true\n");
  if (first) {
    return;
  }
  marked_.insert(year);
  add_missing_copies(year);
}

void Rewriting::append(int year, std::string_view blocks)
{
  if (!blocks.empty()) {
    texts_.years.at(year) = with_blocks(texts_.years.at(year), file_of(texts_, year), blocks);
  }
}

void Rewriting::add(std::span<const Entry> entries)
{
  std::map<int, std::string> blocks;
  std::map<int, std::vector<Entry>> by_year;
  for (auto entry : entries) {
    written_of(entry) = {record_, false};
    by_year[date_of(entry).year()].push_back(std::move(entry));
  }
  for (const auto& [year, list] : by_year) {
    begin_year(year);
    for (const auto& entry : list) {
      refuse_taken(id_of(entry), year);
      add_to(blocks[year], block_of(entry));
      now_.insert_or_assign(id_of(entry), Standing{entry, year});
      touched_.insert(id_of(entry));
    }
    append(year, blocks[year]);
  }
}

void Rewriting::add_block(const Entry& entry, std::string_view block)
{
  const auto year = date_of(entry).year();
  begin_year(year);
  append(year, block);
  now_.insert_or_assign(id_of(entry), Standing{entry, year});
  touched_.insert(id_of(entry));
}

void Rewriting::set(const Entry& entry)
{
  auto& standing = now_.at(id_of(entry));
  auto after = entry;
  written_of(after) = {record_, written_of(standing.entry).carried};
  auto& text = texts_.years.at(standing.year);
  text = with_keys(text, file_of(texts_, standing.year), standing.entry, after);
  standing.entry = after;
  touched_.insert(id_of(entry));
}

void Rewriting::set_block(const Entry& entry, std::string_view block)
{
  auto& standing = now_.at(id_of(entry));
  if (date_of(entry).year() > standing.year) {
    take_out(id_of(entry));
    add_block(entry, block);
    return;
  }
  auto& text = texts_.years.at(standing.year);
  text = with_block_for(text, file_of(texts_, standing.year), id_of(entry), block);
  standing.entry = entry;
  touched_.insert(id_of(entry));
}

void Rewriting::set_year(int year, std::string_view text)
{
  std::erase_if(now_, [&](const auto& entry) {
    const bool here = entry.second.year == year;
    if (here) {
      touched_.insert(entry.first);
    }
    return here;
  });
  const auto edited = parse_year(text, file_of(texts_, year), year);
  reading_.log.history.keep->list(std::vector{edited.history.keep});
  for_each_entry(edited.history, [&](const auto& entry) {
    if (!copies_[year].contains(entry.id)) {
      refuse_taken(entry.id, year);
      now_.emplace(entry.id, Standing{entry, year});
      touched_.insert(entry.id);
    }
  });
  texts_.years.at(year) = text;
  if (!edited.carried) {
    marked_.erase(year);
  }
}

void Rewriting::refuse_taken(const std::string& id, int year) const
{
  if (const auto there = now_.find(id); there != now_.end()) {
    throw Error(Fault::untrusted, {file_of(texts_, year)},
                fmt::format("id \"{}\" stands in {} too; give one of the two another id", id,
                            file_of(texts_, there->second.year)));
  }
}

void Rewriting::take_out(std::string_view id)
{
  const auto year = standing(id).year;
  auto& text = texts_.years.at(year);
  text = without_entry(text, file_of(texts_, year), id);
  touched_.insert(std::string{id});
  now_.erase(std::string{id});
}

void Rewriting::bury(std::string_view id, Gone how)
{
  const auto& [entry, year] = standing(id);
  const auto block = block_in(texts_.years.at(year), file_of(texts_, year), id);
  texts_.removed = with_removed(texts_.removed, removed_file(texts_), block, how, record_);
  removed_.push_back({entry, record_, how});
}

void Rewriting::dig_up(int record)
{
  texts_.removed = without_removed(texts_.removed, removed_file(texts_), record);
  std::erase_if(removed_,
                [&](const Removed& one) { return one.record == record && one.how != Gone::undone; });
}

// The entry or copy that is to stand in a year; nullptr where there is none by that id.
const Entry* Rewriting::meant(int year, const std::string& id) const
{
  if (const auto standing = now_.find(id); standing != now_.end() && standing->second.year == year) {
    return &standing->second.entry;
  }
  const auto copies = copies_.find(year);
  if (copies == copies_.end()) {
    return nullptr;
  }
  const auto copy = copies->second.find(id);
  return copy == copies->second.end() ? nullptr : &copy->second;
}

// How many entries and copies are to stand in each year.
std::map<int, std::size_t> Rewriting::sizes() const
{
  std::map<int, std::size_t> sizes;
  for (const auto& [id, standing] : now_) {
    ++sizes[standing.year];
  }
  for (const auto& [year, copies] : copies_) {
    sizes[year] += copies.size();
  }
  return sizes;
}

// Whether a year holds the entries and copies that it is to hold, and no others: no id stands in a file twice.
bool Rewriting::year_as_meant(int year, const Year& read, std::size_t size) const
{
  std::size_t found = 0;
  bool same = true;
  for_each_entry(read.history, [&]<typename Kind>(const Kind& entry) {
    const auto* wanted = std::get_if<Kind>(meant(year, entry.id));
    same = same && wanted != nullptr && *wanted == entry;
    ++found;
  });
  return same && found == size && read.carried == marked_.contains(year);
}

void Rewriting::check(const Reading& after) const
{
  auto sizes = this->sizes();
  const bool years = std::all_of(after.years.begin(), after.years.end(), [&](const auto& year) {
    return year_as_meant(year.first, *year.second, sizes[year.first]);
  });
  if (!years || after.removed.entries != removed_) {
    throw Error(Fault::untrusted, {texts_.folder}, "read back, it would say something else than is meant");
  }
}

// What was read back is about a text that is on no disk, so its places would mislead.
Rewritten Rewriting::finish()
{
  for (const auto& id : touched_) {
    change_copies(id);
  }
  for (const auto marked : marked_) {
    add_missing_copies(marked);
  }
  try {
    auto after = read_again(texts_, before_, reading_);
    check(after);
    return {texts_, std::move(after.log)};
  } catch (const Error& error) {
    throw Error(Fault::untrusted, {error.complaints().front().origin.file},
                fmt::format("cannot write this to the log: {}; nothing was written",
                            error.complaints().front().message));
  }
}

} // namespace mneedle
