#include "rules/checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// Whether a rule of the kind is there for which `wanted` holds.
template <typename Body, typename Wanted>
bool has(const Draft& draft, Wanted wanted)
{
  return std::any_of(draft.rules.begin(), draft.rules.end(), [&](const auto& rule) {
    const auto* body = std::get_if<Body>(&rule.value.body);
    return body != nullptr && wanted(*body);
  });
}

void check_facts(Draft& draft, const Origin& set)
{
  for (std::size_t i = 0; i < words_of<Fact>().size(); ++i) {
    const auto asks = [&](const FactRule& rule) { return rule.fact == static_cast<Fact>(i); };
    if (!has<FactRule>(draft, asks)) {
      draft.complaints.add(set,
                           fmt::format("a base set needs a [[fact]] rule for \"{}\"", words_of<Fact>()[i]));
    }
  }
}

// Every table after the first of what may stand once.
void check_once(Draft& draft, const std::vector<Origin>& places, std::string_view name)
{
  for (std::size_t i = 1; i < places.size(); ++i) {
    draft.complaints.add(places[i],
                         fmt::format("a second [{}]; the first is at {}", name, to_string(places[0])));
  }
}

} // namespace

void check_complete(Draft& draft, std::string_view file)
{
  const auto set = draft.rulesets.empty() ? Origin{std::string{file}, 0, 0} : draft.rulesets.front();
  if (draft.rulesets.empty()) {
    draft.complaints.add(set, "a base set needs one [ruleset] table");
  }
  if (!draft.rulesets.empty() && draft.rules.empty()) {
    draft.complaints.add(set, "holds no rule");
  }
  check_once(draft, draft.rulesets, "ruleset");
  check_once(draft, draft.baselines, "baseline");
  if (draft.rulesets.empty() || draft.rules.empty()) {
    return; // the rest would only say the same at length
  }
  check_facts(draft, set);
  if (!has<IntervalRule>(draft, [](const IntervalRule& rule) { return !rule.setting && rule.home; })) {
    draft.complaints.add(set, "a base set needs an [[interval]] rule with home = true");
  }
  if (!has<DepthRule>(draft, [](const DepthRule& rule) {
        return rule.severity == Severity::stop && rule.areas.empty() && rule.at_least == Sensitivity::low;
      })) {
    draft.complaints.add(set, "a base set needs a [[depth]] rule that says \"stop\" for every area and skin");
  }
}

} // namespace mneedle
