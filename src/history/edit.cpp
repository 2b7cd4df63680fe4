#include "history/entries.hpp"
#include "history/rewriting.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <map>

namespace mneedle {

namespace {

using ById = std::map<std::string, Entry>;

ById by_id(const History& history)
{
  ById entries;
  for_each_entry(history, [&](const auto& entry) { entries.emplace(entry.id, entry); });
  return entries;
}

// What differs between a year before and after an edit.
struct Difference {
  std::vector<Entry> taken_out; // as they were
  std::vector<Entry> replaced;  // as they were
  std::vector<Entry> written;   // new, or as they are now
};

Difference difference(const ById& before, const ById& after)
{
  Difference result;
  for (const auto& [id, entry] : before) {
    const auto now = after.find(id);
    if (now == after.end()) {
      result.taken_out.push_back(entry);
    } else if (!same_facts(entry, now->second)) {
      result.replaced.push_back(entry);
      result.written.push_back(now->second);
    }
  }
  for (const auto& [id, entry] : after) {
    if (!before.contains(id)) {
      result.written.push_back(entry);
    }
  }
  return result;
}

// A copy and what it was made of have to go together, and which entries are copies is no matter of opinion.
void refuse_copies(const ById& before, const ById& after, std::string_view file)
{
  for (const auto& [id, entry] : before) {
    const auto now = after.find(id);
    if (written_of(entry).carried
        && (now == after.end() || !written_of(now->second).carried || !same_facts(entry, now->second))) {
      throw Error(
        Fault::untrusted, {std::string{file}},
        fmt::format("entry {0} is carried over from {1}; change it there (mneedle log edit {1}), or with "
                    "mneedle log react or mneedle log remove",
                    id, date_of(entry).year()));
    }
  }
  for (const auto& [id, entry] : after) {
    if (written_of(entry).carried && !before.contains(id)) {
      throw Error(Fault::untrusted, {std::string{file}},
                  fmt::format("entry {} says that it is carried; only mneedle carries entries over", id));
    }
  }
}

std::optional<Reading> readable(const LogTexts& texts)
{
  try {
    return read_files(texts);
  } catch (const Error&) {
    return std::nullopt;
  }
}

// What cannot be read cannot be compared either; its text stays behind as the backup.
LogTexts with_mended_year(LogTexts texts, int year, std::string_view edited)
{
  texts.years[year] = edited;
  return with_copies(texts);
}

// An entry keeps its year; in another one's file it would be looked for in vain.
void refuse_moved(const std::vector<Entry>& written, int year, std::string_view file)
{
  for (const auto& entry : written) {
    if (date_of(entry).year() != year) {
      throw Error(Fault::untrusted, {std::string{file}},
                  fmt::format("entry {} is dated {}; move it to {}", id_of(entry), to_string(date_of(entry)),
                              year_name(date_of(entry).year())));
    }
  }
}

LogTexts with_compared_year(const LogTexts& texts, const Reading& before, const Year& after, int year,
                            std::string_view edited)
{
  const auto file = file_of(texts, year);
  const auto& old = *before.years.at(year);
  const auto was = by_id(old.history);
  const auto now = by_id(after.history);
  refuse_copies(was, now, file);
  if (after.carried && !old.carried) {
    throw Error(Fault::untrusted, {file},
                "says that it carries what was open; only mneedle carries entries over");
  }
  const auto change = difference(was, now);
  refuse_moved(change.written, year, file);
  Rewriting log{texts, before};
  for (const auto& entry : change.taken_out) {
    log.bury(id_of(entry), Gone::removed);
  }
  for (const auto& entry : change.replaced) {
    log.bury(id_of(entry), Gone::replaced);
  }
  log.set_year(year, edited);
  for (const auto& entry : change.written) {
    log.set(entry);
  }
  return log.finish().texts;
}

} // namespace

LogTexts with_copies(const LogTexts& texts)
{
  auto reading = readable(texts);
  return reading ? Rewriting{texts, *std::move(reading)}.finish().texts : texts;
}

LogTexts with_edited_year(const LogTexts& texts, int year, std::string_view edited)
{
  const auto after = parse_year(edited, file_of(texts, year), year);
  const auto before = readable(texts);
  return before ? with_compared_year(texts, *before, after, year, edited)
                : with_mended_year(texts, year, edited);
}

} // namespace mneedle
