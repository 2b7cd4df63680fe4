#include "history/join.hpp"

#include "history/entries.hpp"

#include <mneedle/history.hpp>

#include <fmt/format.h>

#include <map>
#include <utility>

namespace mneedle {

namespace {

using EntryPointer =
  std::variant<const Session*, const Reaction*, const Event*, const Hold*, const NeedleHead*>;

// Which entry of which file has an id.
struct Holder {
  std::string_view file;
  EntryPointer pointer;

  Entry entry() const
  {
    return std::visit([](const auto* one) -> Entry { return *one; }, pointer);
  }
};

std::string_view name_of(const Holder& holder)
{
  return holder.file.empty() ? "another year file" : holder.file;
}

// An id in two files is an entry that was copied, or two that a merge has mixed up; which, only a person knows.
Complaint twice(const Holder& first, const Holder& second)
{
  return {{std::string{second.file}},
          fmt::format("id \"{}\" stands in {} too (entries of {} and {}); remove one or give it another id",
                      id_of(second.entry()), name_of(first), to_string(date_of(first.entry())),
                      to_string(date_of(second.entry())))};
}

Complaint different(const Holder& first, const Holder& second)
{
  return {
    {std::string{second.file}},
    fmt::format("entry {} says something else than in {}, of which it is a copy; make them say the same",
                id_of(second.entry()), name_of(first))};
}

// The entries by their ids; a copy says the same as what it was made of, and stands in a later file.
class Joining {
public:
  template <typename Kind>
  void take(std::string_view file, const Kind& entry)
  {
    const Holder holder{file, &entry};
    const auto [first, is_new] = ids_.try_emplace(entry.id, holder);
    if (is_new) {
      order_.push_back(&first->second);
    } else if (!entry.written.carried) {
      complaints_.push_back(twice(first->second, holder));
    } else if (!same_facts(first->second.entry(), entry)) {
      complaints_.push_back(different(first->second, holder));
    }
  }

  History history()
  {
    if (!complaints_.empty()) {
      throw Error(Fault::untrusted, std::move(complaints_));
    }
    History all;
    for (const auto* holder : order_) {
      std::visit([&]<typename Kind>(const Kind* one) { list_of<Kind>(all).push_back(*one); },
                 holder->pointer);
    }
    sort_entries(all);
    return all;
  }

private:
  std::map<std::string_view, Holder> ids_;
  std::vector<const Holder*> order_;
  std::vector<Complaint> complaints_;
};

} // namespace

History join_files(const std::vector<YearFile>& files)
{
  Joining joining;
  std::vector<std::shared_ptr<Keep>> keeps;
  for (const auto& file : files) {
    for_each_entry(file.year->history, [&](const auto& entry) { joining.take(file.name, entry); });
    keeps.push_back(file.year->history.keep);
  }
  auto all = joining.history();
  all.keep->list(std::move(keeps));
  return all;
}

History join(std::vector<History> years)
{
  std::vector<YearFile> files;
  files.reserve(years.size());
  for (auto& year : years) {
    files.push_back({"", std::make_shared<const Year>(Year{std::move(year), false}), 0});
  }
  return join_files(files);
}

} // namespace mneedle
