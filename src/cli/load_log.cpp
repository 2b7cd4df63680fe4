#include "base/whole_number.hpp"
#include "cli/load.hpp"
#include "history/entries.hpp"
#include "history/entry_places.hpp"
#include "history/join.hpp"
#include "host/folder.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mneedle {

namespace {

// Date and id of the latest entry.
struct Newest {
  std::optional<Date> date;
  std::string id;

  template <typename Entries>
  void look(const Entries& entries)
  {
    for (const auto& entry : entries) {
      look_at(entry.date, entry.id);
    }
  }

  // A reaction that is over on a day to come is not over.
  void look_at_resolved(const std::vector<Reaction>& reactions)
  {
    for (const auto& reaction : reactions) {
      look_at(reaction.resolved.value_or(reaction.date), reaction.id);
    }
  }

  void look_at(Date day, const std::string& entry)
  {
    if (!date || *date < day) {
      date = day;
      id = entry;
    }
  }
};

Newest newest_of(const History& history)
{
  Newest newest;
  for_each_list(history, [&](const auto& entries) { newest.look(entries); });
  newest.look_at_resolved(history.reactions);
  return newest;
}

// The years of a folder, newest first.
std::vector<int> years_in(const Folder& folder)
{
  std::vector<int> years;
  for (const auto& name : folder.names()) {
    if (const auto year = year_of_file(name)) {
      years.push_back(*year);
    }
  }
  std::sort(years.rbegin(), years.rend());
  return years;
}

// A name that is listed has to be readable: sessions that drop out in silence would shorten a wait.
std::string read_listed(Folder& folder, const Places& places, std::string_view name)
{
  auto text = folder.read(std::string{name});
  if (!text) {
    throw Error(Fault::untrusted, {fmt::format("{}/{}", places.log, name)},
                "was there and is gone now; try again");
  }
  return *std::move(text);
}

YearFile read_year_of(int year, Folder& folder, const Places& places, const RuleBook& rules)
{
  const auto name = year_name(year);
  const auto file = fmt::format("{}/{}", places.log, name);
  const auto text = read_listed(folder, places, name);
  auto read = parse_year(text, file, year);
  refuse_unknown_words(read.history, rules, EntryPlaces{text, file});
  settle_events(read.history, rules);
  return {file, std::make_shared<const Year>(std::move(read)), year};
}

std::vector<YearFile> every_year(Folder& folder, const Places& places, const RuleBook& rules)
{
  std::vector<YearFile> files;
  for (const auto year : years_in(folder)) {
    files.push_back(read_year_of(year, folder, places, rules));
  }
  std::reverse(files.begin(), files.end());
  return files;
}

} // namespace

std::optional<int> year_of_file(std::string_view name)
{
  const bool is_year = name.size() == 9 && name.ends_with(".toml")
                       && name.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos;
  return is_year ? whole_number(name.substr(0, 4), 9999) : std::nullopt;
}

History load_history(Host& host, const Places& places, const RuleBook& rules)
{
  require_data_folder(host, places);
  History history;
  host.look_into(places.log,
                 [&](Folder& folder) { history = join_files(every_year(folder, places, rules)); });
  return history;
}

LogTexts texts_of(Folder& folder, const Places& places)
{
  LogTexts texts{places.log, {}, folder.read(std::string{removed_name}).value_or("")};
  for (const auto year : years_in(folder)) {
    texts.years[year] = read_listed(folder, places, year_name(year));
  }
  return texts;
}

LogTexts bytes_of(Folder& folder, const Places& places)
{
  LogTexts texts{places.log, {}, ""};
  for (const auto year : years_in(folder)) {
    texts.years[year] = folder.bytes(year_name(year)).value_or("");
  }
  return texts;
}

std::optional<std::string> ahead_of(const History& history, Date today)
{
  const auto newest = newest_of(history);
  return newest.date && *newest.date > today + Days{1} ? std::optional{newest.id} : std::nullopt;
}

void refuse_future(const History& history, Date today, const PlaceOfEntry& place)
{
  const auto newest = newest_of(history);
  if (newest.date && *newest.date > today + Days{1}) {
    throw Error(
      Fault::environment, place(newest.id),
      fmt::format("the log holds {}, dated {}, but today is {}; set the clock right, or mend the entry",
                  newest.id, to_string(*newest.date), to_string(today)));
  }
}

void refuse_future(const History& history, Date today, const std::string& log)
{
  refuse_future(history, today, [&](std::string_view) { return Origin{log}; });
}

} // namespace mneedle
