#include "history/entries.hpp"

#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace mneedle {

namespace {

// What the id of an entry ends with, by overload.
struct Name {
  std::string operator()(const Session& session) const
  {
    return session.area ? std::string{word(*session.area)} : "session";
  }
  std::string operator()(const Reaction&) const { return "reaction"; }
  std::string operator()(const Event& event) const { return std::string{event.event.text()}; }
  std::string operator()(const Hold&) const { return "hold"; }
  std::string operator()(const NeedleHead& head) const { return head.device; }
};

class Uniting {
public:
  explicit Uniting(const Log& here)
  {
    for (const auto& entry : entries_of(here.history)) {
      know(entry);
    }
    for (const auto& removed : here.removed) {
      taken_.insert(id_of(removed.entry));
    }
  }

  // Those with ids first, so that none of them finds its id given away.
  Union take(const std::vector<Entry>& there)
  {
    for (const auto& entry : there) {
      if (!id_of(entry).empty()) {
        taken_.insert(id_of(entry));
        take_named(entry);
      }
    }
    for (const auto& entry : there) {
      if (id_of(entry).empty()) {
        take_nameless(entry);
      }
    }
    return std::move(result_);
  }

private:
  void know(const Entry& entry)
  {
    taken_.insert(id_of(entry));
    by_id_.emplace(id_of(entry), entry);
    by_day_.emplace(date_of(entry).serial(), entry);
  }

  void add(Entry entry)
  {
    written_of(entry) = {};
    know(entry);
    result_.added.push_back(std::move(entry));
  }

  void take_named(const Entry& entry)
  {
    const auto here = by_id_.find(id_of(entry));
    if (here == by_id_.end()) {
      add(entry);
    } else if (same_facts(here->second, entry)) {
      ++result_.already;
    } else {
      result_.conflicts.push_back({here->second, entry});
    }
  }

  void take_nameless(Entry entry)
  {
    const auto [begin, end] = by_day_.equal_range(date_of(entry).serial());
    if (std::any_of(begin, end, [&](const auto& one) { return same_facts(one.second, entry); })) {
      ++result_.already;
      return;
    }
    const auto plain = fmt::format("{}-{}", to_string(date_of(entry)), std::visit(Name{}, entry));
    auto id = plain;
    for (int number = 2; taken_.contains(id); ++number) {
      id = fmt::format("{}-{}", plain, number);
    }
    std::visit([&](auto& one) { one.id = id; }, entry);
    add(std::move(entry));
  }

  Union result_;
  std::set<std::string> taken_;
  std::map<std::string, Entry> by_id_;
  std::multimap<int, Entry> by_day_;
};

} // namespace

Union unite(const Log& here, const History& there) { return Uniting{here}.take(entries_of(there)); }

} // namespace mneedle
