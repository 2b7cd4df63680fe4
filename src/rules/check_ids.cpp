#include "rules/checks.hpp"
#include "rules/taken.hpp"

#include <fmt/format.h>

#include <map>

namespace mneedle {

namespace {

// Complains about every id that stands a second time in the draft.
template <typename T, typename IdOf>
void check_once(Draft& draft, const std::vector<Placed<T>>& all, IdOf id_of)
{
  std::map<std::string_view, Origin> firsts;
  for (const auto& [item, origin] : all) {
    const auto id = id_of(item);
    const auto [entry, is_new] = firsts.emplace(id, origin);
    if (!is_new && !id.empty()) {
      draft.complaints.add(origin, taken(id, to_string(entry->second)));
    }
  }
}

void check_against(Draft& draft, const RuleBook& under)
{
  for (const auto& [rule, origin] : draft.rules) {
    if (const auto* first = under.find(rule.head.id)) {
      draft.complaints.add(origin, taken(first->head.id, first->head.place));
    }
  }
  for (const auto& [source, origin] : draft.sources) {
    const auto set = set_defining(under, source.id);
    if (!set.empty()) {
      draft.complaints.add(origin, taken(source.id.text(), set));
    }
  }
}

} // namespace

void check_ids(Draft& draft, const RuleBook* under)
{
  check_once(draft, draft.rules, [](const Rule& rule) { return rule.head.id.text(); });
  check_once(draft, draft.sources, [](const Source& source) { return source.id.text(); });
  if (under != nullptr) {
    check_against(draft, *under);
  }
}

} // namespace mneedle
