#include "rules/file.hpp"

#include "rules/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace mneedle {

namespace {

using toml_file::Table;

// What only a base set may say.
bool base_only(std::string_view key)
{
  return key == "ruleset" || key == "baseline" || key == "fact" || key == "synonym";
}

std::vector<std::string_view> table_names()
{
  std::vector<std::string_view> names{"ruleset", "baseline", "source", "synonym", "test"};
  std::transform(rule_kinds().begin(), rule_kinds().end(), std::back_inserter(names),
                 [](const Kind& kind) { return kind.name; });
  return names;
}

class FileReading {
public:
  FileReading(const Table& table, std::string_view name, Role role, Draft& draft)
    : in_{table, draft.complaints}, table_{table}, name_{name}, role_{role}, draft_{draft}
  {
  }

  void run()
  {
    const auto first = static_cast<std::ptrdiff_t>(draft_.rules.size());
    for (const auto& entry : table_.entries) {
      read(entry);
    }
    std::stable_sort(draft_.rules.begin() + first, draft_.rules.end(), [](const auto& a, const auto& b) {
      return std::tie(a.origin.line, a.origin.column) < std::tie(b.origin.line, b.origin.column);
    });
  }

private:
  void read(const Table::Entry& entry)
  {
    if (role_ == Role::overlay && base_only(entry.key)) {
      draft_.complaints.add(
        entry.key_origin, fmt::format("\"{}\" belongs to a base set; an overlay only adds rules", entry.key));
    } else if (entry.key == "ruleset" || entry.key == "baseline") {
      read_single(entry.key);
    } else {
      read_array(entry);
    }
  }

  void read_single(const std::string& key)
  {
    const auto* table = in_.table(key);
    if (table != nullptr && key == "ruleset") {
      read_ruleset(*table, draft_);
    } else if (table != nullptr) {
      draft_.baselines.push_back(table->origin);
    }
  }

  void read_array(const Table::Entry& entry)
  {
    const auto kinds = rule_kinds();
    const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.name == entry.key; });
    if (kind == kinds.end() && entry.key != "source" && entry.key != "synonym" && entry.key != "test") {
      complain_of_kind(entry);
      return;
    }
    for (const auto* table : in_.tables(entry.key)) {
      if (kind != kinds.end()) {
        read_rule(*table, *kind, name_, draft_);
      } else if (entry.key == "source") {
        read_source(*table, draft_);
      } else if (entry.key == "synonym") {
        read_synonym(*table, draft_);
      } else {
        read_test(*table, draft_);
      }
    }
  }

  void complain_of_kind(const Table::Entry& entry)
  {
    const auto names = table_names();
    const auto meant = did_you_mean(entry.key, names);
    draft_.complaints.add(
      entry.key_origin,
      fmt::format("unknown kind \"{}\"{}", entry.key,
                  meant.empty() ? fmt::format("; one of {}", fmt::join(names, ", ")) : meant));
  }

  TableReader in_;
  const Table& table_;
  std::string_view name_;
  Role role_;
  Draft& draft_;
};

} // namespace

void read_file_of_rules(const RuleText& file, std::string_view name, Role role, Draft& draft)
{
  const auto table = toml_file::parse(file.text, file.file, Fault::untrusted);
  if (table.entries.empty()) {
    draft.complaints.add({file.file, 0, 0}, "holds no rule");
  }
  FileReading{table, draft.keep->text(std::string{name}), role, draft}.run();
}

} // namespace mneedle
