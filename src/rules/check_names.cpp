#include "rules/checks.hpp"
#include "rules/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

std::string_view text_of(std::string_view word) { return word; }
template <typename Value>
std::string_view text_of(const std::pair<const std::string_view, Value>& entry)
{
  return entry.first;
}

// Complains about every name that `known` does not have.
template <typename Id, typename Known>
void look_up(Complaints& complaints, const std::vector<Placed<Id>>& names, const Known& known,
             std::string_view what)
{
  for (const auto& [id, origin] : names) {
    if (id.text().empty() || known.contains(id.text())) {
      continue;
    }
    std::vector<std::string_view> words;
    words.reserve(known.size());
    for (const auto& entry : known) {
      words.push_back(text_of(entry));
    }
    complaints.add(origin, fmt::format("no rule file defines the {} \"{}\"{}", what, id.text(),
                                       did_you_mean(id.text(), words)));
  }
}

bool only_from_memory(const Rule& rule, const std::map<std::string_view, Seen>& sources)
{
  return !rule.head.sources.empty()
         && std::all_of(rule.head.sources.begin(), rule.head.sources.end(), [&](SourceId id) {
              const auto found = sources.find(id.text());
              return found != sources.end() && found->second == Seen::memory;
            });
}

} // namespace

void check_names(Draft& draft, const RuleBook* under)
{
  const auto known = vocabulary_of(draft, under);
  look_up(draft.complaints, draft.cited, known.sources, "source");
  look_up(draft.complaints, draft.tested, known.rules, "rule");
  look_up(draft.complaints, draft.conditions, known.conditions, "condition");
  look_up(draft.complaints, draft.events, known.events, "event");
  look_up(draft.complaints, draft.steps, known.steps, "step");
  for (const auto& [rule, origin] : draft.rules) {
    if (rule.head.basis == Basis::source && only_from_memory(rule, known.sources)) {
      draft.complaints.add(origin, "cites only sources from memory; name one that was read, or say basis = "
                                   "\"convention\" and a \"reason\"");
    }
  }
}

} // namespace mneedle
