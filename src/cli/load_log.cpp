#include "cli/load.hpp"
#include "history/entries.hpp"
#include "history/join.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/error.hpp>

#include <fmt/format.h>

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

} // namespace

std::string year_file(const Places& places, int year) { return fmt::format("{}/{}.toml", places.log, year); }

bool is_year_file(std::string_view name)
{
  return name.size() == 9 && name.ends_with(".toml")
         && name.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos;
}

// A year that is listed has to be readable: sessions that drop out in silence would shorten a wait.
History load_history(Host& host, const Places& places, const RuleBook& rules)
{
  std::vector<YearFile> years;
  for (const auto& name : host.list_folder(places.log).value_or(std::vector<std::string>{})) {
    if (is_year_file(name)) {
      const auto file = fmt::format("{}/{}", places.log, name);
      years.push_back({file, parse_history(read_listed(host, file), file)});
      refuse_unknown_words(years.back().history, rules, file);
    }
  }
  return join_files(std::move(years));
}

void refuse_future(const History& history, Date today, const std::string& log)
{
  Newest newest;
  for_each_list(history, [&](const auto& entries) { newest.look(entries); });
  newest.look_at_resolved(history.reactions);
  if (newest.date && *newest.date > today + Days{1}) {
    throw Error(
      Fault::environment, {log},
      fmt::format("the log holds {}, dated {}, but today is {}; set the clock right, or mend the entry",
                  newest.id, to_string(*newest.date), to_string(today)));
  }
}

} // namespace mneedle
