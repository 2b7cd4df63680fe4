#include "cli/beside.hpp"
#include "cli/load.hpp"
#include "history/entries.hpp"
#include "history/entry_places.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
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

} // namespace

History load_history(Host& host, const Places& places, const RuleBook& rules)
{
  require_data_folder(host, places);
  const auto text = host.read_file(places.log_file);
  refuse_old_files(host, places);
  if (!text) {
    return {};
  }
  auto history = parse_history(*text, places.log_file);
  refuse_unknown_words(history, rules, EntryPlaces{*text, places.log_file});
  settle_events(history, rules);
  return history;
}

Log load_log(Host& host, const Places& places, const RuleBook& rules)
{
  require_data_folder(host, places);
  refuse_old_files(host, places);
  const auto text = host.read_file(places.log_file).value_or(empty_log());
  auto log = read_log(text, places.log_file);
  refuse_unknown_words(log.history, rules, EntryPlaces{text, places.log_file});
  return log;
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
    throw Error(Fault::environment, place(newest.id),
                fmt::format("the log holds {}, dated {}, but today is {}; fix the clock or the entry",
                            newest.id, to_string(*newest.date), to_string(today)));
  }
}

void refuse_future(const History& history, Date today, const std::string& log)
{
  refuse_future(history, today, [&](std::string_view) { return Origin{log}; });
}

} // namespace mneedle
