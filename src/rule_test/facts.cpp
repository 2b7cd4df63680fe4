#include "rule_test/facts.hpp"

#include "answers/answers_file.hpp"
#include "history/format.hpp"
#include "history/located.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

using toml_file::Array;
using toml_file::Table;
using toml_file::Value;

const Value* find(const Table& table, std::string_view key)
{
  const auto found = std::find_if(table.entries.begin(), table.entries.end(),
                                  [&](const Table::Entry& entry) { return entry.key == key; });
  return found == table.entries.end() ? nullptr : &found->value;
}

void take_out(Table& table, std::string_view key)
{
  std::erase_if(table.entries, [&](const Table::Entry& entry) { return entry.key == key; });
}

Table merged(const Table& baseline, const Table* with, const std::vector<std::string>& without)
{
  auto facts = baseline;
  for (const auto& key : without) {
    take_out(facts, key);
  }
  if (with != nullptr) {
    facts.origin = with->origin;
    for (const auto& entry : with->entries) {
      take_out(facts, entry.key);
      facts.entries.push_back(entry);
    }
  }
  return facts;
}

// An entry as the log would hold it, under an id of its own.
Table numbered(Table entry, std::size_t number)
{
  take_out(entry, "type");
  if (find(entry, "id") == nullptr) {
    entry.entries.push_back({"id", entry.origin, {fmt::format("entry-{}", number), entry.origin}});
  }
  return entry;
}

// The log that holds the entries of a test.
Table log_of_entries(const Array& entries, const Origin& origin)
{
  Table log{{}, origin};
  log.entries.push_back({"format", origin, {newest_format, origin}});
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = std::get<Table>(entries[i].data);
    const auto& kind = std::get<std::string>(find(entry, "type")->data);
    if (find(log, kind) == nullptr) {
      log.entries.push_back({kind, origin, {Array{}, origin}});
    }
    for (auto& list : log.entries) {
      if (list.key == kind) {
        std::get<Array>(list.value.data).push_back({numbered(entry, i), entry.origin});
      }
    }
  }
  return log;
}

History history_of(const Table& facts)
{
  const auto* log = find(facts, "log");
  if (log == nullptr) {
    return {};
  }
  try {
    return read_history(log_of_entries(std::get<Array>(log->data), log->origin));
  } catch (const std::bad_variant_access&) {
    throw Error(Fault::untrusted, log->origin, "\"log\" must be an array of tables, each with its \"type\"");
  }
}

std::optional<Said> said_date(const Table& facts, std::string_view key)
{
  const auto* value = find(facts, key);
  const auto* date = value == nullptr ? nullptr : std::get_if<Date>(&value->data);
  return date == nullptr ? std::nullopt : std::optional{Said{to_string(*date), value->origin}};
}

} // namespace

TestFacts facts_of(const Table& baseline, const Table* with, const std::vector<std::string>& without,
                   const RuleBook& rules)
{
  const auto facts = merged(baseline, with, without);
  Complaints complaints;
  TableReader in{facts, complaints};
  auto answers = read_answers(in, complaints);
  const auto today = in.require("today").date("today");
  in.any("log");
  in.any("stored_screening");
  answers.stored_screening = said_date(facts, "stored_screening");
  in.finish();
  complaints.raise(Fault::untrusted);
  return {resolve(answers, *today, rules).proposal, history_of(facts)};
}

} // namespace mneedle
