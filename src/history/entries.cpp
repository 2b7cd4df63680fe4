#include "history/entries.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace mneedle {

namespace {

Entry bare(Entry entry)
{
  std::visit(
    [](auto& one) {
      one.id.clear();
      one.written = {};
    },
    entry);
  return entry;
}

} // namespace

void sort_entries(History& history)
{
  const auto earlier = [](const auto& a, const auto& b) { return a.date < b.date; };
  for_each_list(history, [&](auto& list) {
    // As the program leaves its files; to sort them would copy every entry.
    if (!std::is_sorted(list.begin(), list.end(), earlier)) {
      std::stable_sort(list.begin(), list.end(), earlier);
    }
  });
}

void put(History& history, Entry entry)
{
  std::visit([&](auto& one) { list_of<std::decay_t<decltype(one)>>(history).push_back(std::move(one)); },
             entry);
}

void number_by_first_version(History& history, const std::vector<Entry>& removed)
{
  std::map<std::string_view, int> first;
  for (const auto& version : removed) {
    const auto& [record, taken_out] = written_of(version);
    if (record < taken_out) {
      const auto known = first.try_emplace(id_of(version), record).first;
      known->second = std::min(known->second, record);
    }
  }
  const auto number = [&](auto& entries) {
    for (auto& entry : entries) {
      const auto found = first.find(entry.id);
      entry.written.record = found == first.end() ? entry.written.record : found->second;
    }
  };
  if (!first.empty()) {
    number(history.sessions);
    number(history.holds);
  }
}

Written& written_of(Entry& entry)
{
  return std::visit([](auto& one) -> Written& { return one.written; }, entry);
}

const Written& written_of(const Entry& entry)
{
  return std::visit([](const auto& one) -> const Written& { return one.written; }, entry);
}

std::string_view kind_of(const Entry& entry) { return kinds_of_entries[entry.index()]; }

const std::string& id_of(const Entry& entry)
{
  return std::visit([](const auto& one) -> const std::string& { return one.id; }, entry);
}

Date date_of(const Entry& entry)
{
  return std::visit([](const auto& one) { return one.date; }, entry);
}

std::optional<Area> area_of(const Entry& entry)
{
  return std::visit(
    [](const auto& one) -> std::optional<Area> {
      if constexpr (requires { one.area; }) {
        return one.area;
      } else {
        return std::nullopt;
      }
    },
    entry);
}

bool same_facts(const Entry& a, const Entry& b) { return bare(a) == bare(b); }

std::vector<Entry> entries_of(const History& history)
{
  std::vector<Entry> entries;
  for_each_list(history, [&](const auto& list) { entries.insert(entries.end(), list.begin(), list.end()); });
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return date_of(a) < date_of(b); });
  return entries;
}

} // namespace mneedle
