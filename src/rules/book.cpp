#include "rules/taken.hpp"

#include <mneedle/error.hpp>
#include <mneedle/rules.hpp>

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

Complaint second(const Rule& rule, const Rule& first)
{
  const auto& [file, line] = rule.head.place;
  auto message = taken(rule.head.id, first.head.place);
  return {{std::string{file}, line, 1}, std::move(message)};
}

Complaint second(const Source& source, const RuleSet& set, std::string_view first)
{
  auto message = taken(source.id.text(), first);
  return {{std::string{set.name}, 0, 0}, std::move(message)};
}

} // namespace

RuleBook::RuleBook(RuleSet base) : sets_{std::move(base)} {}

void RuleBook::add(RuleSet overlay)
{
  std::vector<Complaint> complaints;
  for (const auto& rule : overlay.rules) {
    if (const auto* first = find(rule.head.id)) {
      complaints.push_back(second(rule, *first));
    }
  }
  for (const auto& source : overlay.sources) {
    if (find(source.id) != nullptr) {
      complaints.push_back(second(source, overlay, set_defining(*this, source.id)));
    }
  }
  if (!complaints.empty()) {
    throw Error(Fault::untrusted, std::move(complaints));
  }
  sets_.push_back(std::move(overlay));
}

const Rule* RuleBook::find(RuleId id) const
{
  for (const auto& set : sets_) {
    const auto found =
      std::find_if(set.rules.begin(), set.rules.end(), [&](const Rule& rule) { return rule.head.id == id; });
    if (found != set.rules.end()) {
      return &*found;
    }
  }
  return nullptr;
}

const Source* RuleBook::find(SourceId id) const
{
  for (const auto& set : sets_) {
    const auto found = std::find_if(set.sources.begin(), set.sources.end(),
                                    [&](const Source& source) { return source.id == id; });
    if (found != set.sources.end()) {
      return &*found;
    }
  }
  return nullptr;
}

std::string_view entry_of(RuleId id) { return id.text().substr(0, id.text().find('/')); }

} // namespace mneedle
