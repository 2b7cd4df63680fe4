#include "history/block.hpp"
#include "history/differences.hpp"
#include "history/entries.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace mneedle {

namespace {

// What the id of an entry ends with, by overload.
struct Name {
  std::string operator()(const Session& one) const
  {
    return one.area ? std::string{word(*one.area)} : "session";
  }
  std::string operator()(const Reaction&) const { return "reaction"; }
  std::string operator()(const Event& one) const { return std::string{one.event.text()}; }
  std::string operator()(const Hold&) const { return "hold"; }
  std::string operator()(const NeedleHead& one) const { return one.device; }
};

std::string unused_id(const std::set<std::string>& used, std::string plain)
{
  auto id = plain;
  for (int number = 2; used.contains(id); ++number) {
    id = fmt::format("{}-{}", plain, number);
  }
  return id;
}

class Uniting {
public:
  Uniting(const Log& here, const Choices& choices) : choices_{choices}
  {
    for (const auto& entry : entries_of(here.history)) {
      know(entry);
    }
    for (const auto& entry : here.removed) {
      used_.insert(id_of(entry));
      if (!was_taken_back(written_of(entry))) {
        removed_.emplace(id_of(entry), entry);
      }
    }
  }

  // Those with ids first, so that none of them finds its id given away.
  Union take(const Copy& there)
  {
    result_.change.numbered = used_.empty() && has_numbers(there);
    for (const auto& entry : there.removed) {
      take_removed(entry);
    }
    for (const auto& entry : there.entries) {
      if (!id_of(entry).empty()) {
        take_named(entry);
      }
    }
    for (const auto& entry : there.entries) {
      if (id_of(entry).empty()) {
        take_nameless(entry);
      }
    }
    refuse_needless_choices();
    return std::move(result_);
  }

private:
  // An empty log takes another one over with its past.
  static bool has_numbers(const Copy& there)
  {
    return !there.removed.empty()
           || std::any_of(there.entries.begin(), there.entries.end(),
                          [](const Entry& entry) { return written_of(entry).record != 0; });
  }

  // Among the changes of another log, only what is removed there says something, and each version once.
  void take_removed(const Entry& entry)
  {
    if (used_.contains(id_of(entry))) {
      return;
    }
    auto facts = entry;
    written_of(facts) = {};
    if (result_.change.numbered
        || (!was_taken_back(written_of(entry)) && kept_.insert(block_of(facts)).second)) {
      result_.change.kept.push_back(entry);
    }
  }

  void know(const Entry& entry)
  {
    used_.insert(id_of(entry));
    by_id_.emplace(id_of(entry), entry);
    by_day_.emplace(date_of(entry).serial(), entry);
  }

  void add(Entry entry)
  {
    know(entry);
    result_.change.added.push_back(std::move(entry));
  }

  bool chosen(const std::set<std::string>& ids, const Entry& entry)
  {
    const bool chosen = ids.contains(id_of(entry));
    if (chosen) {
      needed_.insert(id_of(entry));
    }
    return chosen;
  }

  bool was_put_away_here(const Entry& entry) const
  {
    const auto [begin, end] = removed_.equal_range(id_of(entry));
    return std::any_of(begin, end, [&](const auto& one) { return same_facts(one.second, entry); });
  }

  void take_named(const Entry& entry)
  {
    const auto here = by_id_.find(id_of(entry));
    if (here != by_id_.end()) {
      compare(here->second, entry);
    } else if (!removed_.contains(id_of(entry)) || chosen(choices_.theirs, entry)) {
      add(entry);
    } else {
      chosen(choices_.ours, entry);
      result_.stay_removed.push_back(entry);
    }
  }

  // Their version is kept even if ours counts, so that it is no news the next time.
  void compare(const Entry& here, const Entry& there)
  {
    const bool same = same_facts(here, there);
    if (!same && chosen(choices_.theirs, there)) {
      result_.change.replaced.push_back(there);
    } else if (same || was_put_away_here(there)) {
      ++result_.already;
    } else if (chosen(choices_.ours, there)) {
      result_.change.kept.push_back(there);
    } else {
      result_.conflicts.push_back({here, there, differences(here, there)});
    }
  }

  void take_nameless(Entry entry)
  {
    const auto [begin, end] = by_day_.equal_range(date_of(entry).serial());
    if (std::any_of(begin, end, [&](const auto& one) { return same_facts(one.second, entry); })) {
      ++result_.already;
      return;
    }
    const auto id =
      unused_id(used_, fmt::format("{}-{}", to_string(date_of(entry)), std::visit(Name{}, entry)));
    std::visit([&](auto& one) { one.id = id; }, entry);
    add(std::move(entry));
  }

  void refuse_needless_choices() const
  {
    for (const auto* ids : {&choices_.ours, &choices_.theirs}) {
      for (const auto& id : *ids) {
        if (!needed_.contains(id)) {
          throw Error(
            Fault::usage,
            fmt::format("here and there do not differ in \"{}\"; leave --ours or --theirs out", id));
        }
      }
    }
  }

  const Choices& choices_;
  Union result_;
  std::set<std::string> used_;
  std::set<std::string> needed_; // choices that were made
  std::map<std::string, Entry> by_id_;
  std::multimap<std::string, Entry> removed_; // and replaced; what was taken back is as if nobody had said it
  std::set<std::string> kept_;                // what is removed there, as texts
  std::multimap<int, Entry> by_day_;
};

} // namespace

Union unite(const Log& here, const Copy& there, const Choices& choices)
{
  return Uniting{here, choices}.take(there);
}

std::string new_id(const Log& log, Date date, std::string_view what)
{
  std::set<std::string> used;
  for_each_entry(log.history, [&](const auto& entry) { used.insert(entry.id); });
  for (const auto& entry : log.removed) {
    used.insert(id_of(entry));
  }
  return unused_id(used, fmt::format("{}-{}", to_string(date), what));
}

std::vector<Entry> earlier_versions(const Log& log, std::string_view id)
{
  std::vector<Entry> versions;
  for (const auto& entry : log.removed) {
    const auto& [record, removed] = written_of(entry);
    if (id_of(entry) == id && record < removed) {
      versions.push_back(entry);
    }
  }
  return versions;
}

} // namespace mneedle
