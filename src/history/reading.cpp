#include "history/reading.hpp"

#include "history/carry.hpp"
#include "history/entries.hpp"
#include "history/join.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace mneedle {

namespace {

std::string file_in(const LogTexts& texts, std::string_view name)
{
  return texts.folder.empty() ? std::string{name} : fmt::format("{}/{}", texts.folder, name);
}

// Reads on after a file that cannot be read, so that the complaints about all of them are said at once.
class Files {
public:
  template <typename Read>
  void attempt(Read read)
  {
    try {
      read();
    } catch (const Error& error) {
      complaints_.insert(complaints_.end(), error.complaints().begin(), error.complaints().end());
    }
  }

  void raise()
  {
    if (!complaints_.empty()) {
      throw Error(Fault::untrusted, std::move(complaints_));
    }
  }

private:
  std::vector<Complaint> complaints_;
};

std::vector<YearFile> files_of(const LogTexts& texts, const Reading& reading)
{
  std::vector<YearFile> files;
  for (const auto& [year, read] : reading.years) {
    files.push_back({file_of(texts, year), read, year});
  }
  return files;
}

Log joined(const LogTexts& texts, const Reading& reading)
{
  Log log{join_files(files_of(texts, reading)), reading.removed.entries};
  log.history.keep->list(std::vector{reading.removed.keep});
  return log;
}

} // namespace

std::string file_of(const LogTexts& texts, int year) { return file_in(texts, year_name(year)); }

std::string removed_file(const LogTexts& texts) { return file_in(texts, removed_name); }

Reading read_again(const LogTexts& texts, const LogTexts& before, const Reading& known)
{
  Reading reading;
  Files files;
  for (const auto& [year, text] : texts.years) {
    const auto old = before.years.find(year);
    if (old != before.years.end() && old->second == text) {
      reading.years[year] = known.years.at(year);
      continue;
    }
    files.attempt([&, year = year, &text = text] {
      reading.years[year] = std::make_shared<const Year>(parse_year(text, file_of(texts, year), year));
    });
  }
  files.attempt([&] { reading.removed = parse_removed(texts.removed, removed_file(texts)); });
  files.raise();
  reading.log = joined(texts, reading);
  return reading;
}

Reading read_files(const LogTexts& texts) { return read_again(texts, {}, {}); }

Log read_log(const LogTexts& texts) { return read_files(texts).log; }

std::vector<Uncarried> uncarried(const LogTexts& texts)
{
  const auto reading = read_files(texts);
  return uncarried_in(files_of(texts, reading), reading.log.history);
}

int next_record(const Log& log)
{
  int newest = 0;
  for_each_entry(log.history, [&](const auto& entry) { newest = std::max(newest, entry.written.record); });
  for (const auto& removed : log.removed) {
    newest = std::max({newest, removed.record, written_of(removed.entry).record});
  }
  // Whoever typed the highest number there is has the next change counted with theirs.
  return newest < std::numeric_limits<int>::max() ? newest + 1 : newest;
}

std::string new_id(const Log& log, Date date, std::string_view what)
{
  const auto taken = [&](const std::string& id) {
    bool found = std::any_of(log.removed.begin(), log.removed.end(),
                             [&](const Removed& removed) { return id_of(removed.entry) == id; });
    for_each_entry(log.history, [&](const auto& entry) { found = found || entry.id == id; });
    return found;
  };
  const auto plain = fmt::format("{}-{}", to_string(date), what);
  auto id = plain;
  for (int number = 2; taken(id); ++number) {
    id = fmt::format("{}-{}", plain, number);
  }
  return id;
}

std::vector<Removed> earlier_versions(const Log& log, std::string_view id)
{
  std::vector<Removed> versions;
  std::copy_if(
    log.removed.begin(), log.removed.end(), std::back_inserter(versions),
    [&](const Removed& removed) { return id_of(removed.entry) == id && removed.how == Gone::replaced; });
  return versions;
}

} // namespace mneedle
