#include "rules/checks.hpp"
#include "rules/file.hpp"
#include "rules/hash.hpp"

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

template <typename T>
List<T> values_of(const std::vector<Placed<T>>& written, Keep& keep)
{
  std::vector<T> values;
  values.reserve(written.size());
  for (const auto& item : written) {
    values.push_back(item.value);
  }
  return keep.list(std::move(values));
}

RuleSet set_of(Draft draft, std::span<const RuleText> files)
{
  auto set = std::move(draft.set);
  set.rules = values_of(draft.rules, *draft.keep);
  set.sources = values_of(draft.sources, *draft.keep);
  set.synonyms = values_of(draft.synonyms, *draft.keep);
  set.hash = draft.keep->text(hash_of(files));
  set.keep = std::move(draft.keep);
  return set;
}

// In name order, so that a folder gives the same set whoever lists it.
std::vector<RuleText> by_name(std::span<const RuleText> files)
{
  std::vector<RuleText> sorted{files.begin(), files.end()};
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const RuleText& a, const RuleText& b) { return name_of(a) < name_of(b); });
  return sorted;
}

// What is wrong with the text of one file must not hide what is wrong with the others.
bool read_all(std::span<const RuleText> files, Draft& draft)
{
  bool readable = true;
  for (const auto& file : files) {
    try {
      read_file_of_rules(file, name_of(file), Role::base, draft);
    } catch (const Error& error) {
      readable = false;
      for (const auto& complaint : error.complaints()) {
        draft.complaints.add(complaint.origin, complaint.message);
      }
    }
  }
  return readable;
}

} // namespace

RuleSet parse_base(std::span<const RuleText> files)
{
  if (files.empty()) {
    throw Error(Fault::untrusted, "no rule file; a base set is a folder of .toml files with one [ruleset]");
  }
  const auto sorted = by_name(files);
  Draft draft;
  if (read_all(sorted, draft)) {
    // Days that were not understood would be compared as zeros.
    const bool understood = !draft.complaints.any();
    check_ids(draft, nullptr);
    check_names(draft, nullptr);
    check_words(draft, nullptr);
    check_synonyms(draft, nullptr);
    check_complete(draft, sorted.front().file);
    if (understood) {
      check_bands(draft);
    }
  }
  draft.complaints.raise(Fault::untrusted);
  return set_of(std::move(draft), sorted);
}

RuleSet parse_overlay(const RuleText& file, const RuleBook& under)
{
  Draft draft;
  read_file_of_rules(file, file.file, Role::overlay, draft);
  if (draft.rules.empty() && !draft.complaints.any()) {
    draft.complaints.add({file.file, 0, 0}, "holds no rule");
  }
  check_ids(draft, &under);
  check_names(draft, &under);
  check_words(draft, &under);
  check_synonyms(draft, &under);
  if (!draft.complaints.any()) {
    check_overlay_rest(draft, under);
  }
  draft.complaints.raise(Fault::untrusted);
  draft.set.name = draft.keep->text(file.file);
  return set_of(std::move(draft), {&file, 1});
}

bool holds_ruleset(const RuleText& file)
{
  const auto table = toml_file::parse(file.text, file.file, Fault::untrusted);
  return std::any_of(table.entries.begin(), table.entries.end(),
                     [](const auto& entry) { return entry.key == "ruleset"; });
}

} // namespace mneedle
