#include <mneedle/rules_diff.hpp>

#include "engine/decider.hpp"
#include "engine/grid_walk.hpp"
#include "rules/same_rule.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace mneedle {

template <>
std::span<const std::string_view> words_of<AnswerShift>()
{
  static constexpr std::string_view words[] = {"allowed", "milder",   "earlier",
                                               "later",   "stricter", "refused"};
  return words;
}

namespace {

std::optional<Days> from(Date today, std::optional<Date> date)
{
  return date ? std::optional{*date - today} : std::nullopt;
}

GridAnswer answer_of(const Verdict& verdict, Date today)
{
  GridAnswer answer;
  for (const auto& finding : verdict.findings) {
    if (finding.outcome != Outcome::passed) {
      answer.worst = std::max(answer.worst, std::optional{finding.severity});
    }
  }
  answer.earliest = from(today, verdict.earliest());
  answer.recommended = from(today, verdict.recommended());
  return answer;
}

// Nothing where the answer is the same.
std::optional<AnswerShift> shift_of(const GridAnswer& before, const GridAnswer& after)
{
  if (before.go() != after.go()) {
    return after.go() ? AnswerShift::allowed : AnswerShift::refused;
  }
  if (after.worst < before.worst) {
    return AnswerShift::milder;
  }
  if (before.worst < after.worst) {
    return AnswerShift::stricter;
  }
  const auto was = std::tie(before.earliest, before.recommended);
  const auto is = std::tie(after.earliest, after.recommended);
  if (is < was) {
    return AnswerShift::earlier;
  }
  return was < is ? std::optional{AnswerShift::later} : std::nullopt;
}

template <typename T>
void add_once(std::vector<T>& list, T value)
{
  if (std::find(list.begin(), list.end(), value) == list.end()) {
    list.push_back(value);
  }
}

// Takes in one more cell that shifts like the others.
void widen(ShiftedCells& group, const GridCell& cell)
{
  const auto depth = *cell.proposal.depth;
  ++group.cells;
  add_once(group.areas, *cell.proposal.area);
  add_once(group.levels, *cell.proposal.sensitivity);
  group.least = std::min(group.least, depth);
  group.most = std::max(group.most, depth);
  if (cell.since) {
    group.since_least = std::min(group.since_least.value_or(*cell.since), *cell.since);
    group.since_most = std::max(group.since_most.value_or(*cell.since), *cell.since);
  }
}

class GridComparison {
public:
  GridComparison(const RuleBook& before, const RuleBook& after, Date today)
    : before_{before}, after_{after}, numbers_{before, after, today}, today_{today}
  {
  }

  void run(RulesDiff& diff)
  {
    each_cell(numbers_, today_, [&](const GridCell& cell) { compare(cell, diff); });
    for (auto& [key, group] : groups_) {
      diff.shifted += group.cells;
      diff.groups.push_back(std::move(group));
    }
    // What concerns most comes first among what is equally bad.
    std::stable_sort(diff.groups.begin(), diff.groups.end(),
                     [](const ShiftedCells& a, const ShiftedCells& b) {
                       return std::pair{a.shift, -a.cells} < std::pair{b.shift, -b.cells};
                     });
  }

private:
  using Key = std::tuple<AnswerShift, std::string, std::optional<Severity>, std::optional<Severity>>;

  void compare(const GridCell& cell, RulesDiff& diff)
  {
    ++diff.cells;
    const auto before = answer_of(before_.decide(cell.proposal, nothing_), today_);
    const auto after = answer_of(after_.decide(cell.proposal, nothing_), today_);
    const auto shift = shift_of(before, after);
    if (!shift) {
      return;
    }
    const Key key{*shift, subject_of(cell, *shift), before.worst, after.worst};
    auto found = groups_.find(key);
    if (found == groups_.end()) {
      ShiftedCells group;
      std::tie(group.shift, group.subject, group.before, group.after) = key;
      group.least = group.most = *cell.proposal.depth;
      group.example = cell.proposal;
      group.example_before = before;
      group.example_after = after;
      found = groups_.emplace(key, std::move(group)).first;
    }
    widen(found->second, cell);
  }

  std::string subject_of(const GridCell& cell, AnswerShift shift)
  {
    std::string subject{cell.kind};
    if (!cell.word.empty()) {
      subject.append(" ").append(cell.word);
    }
    return cell.kind == "rest" ? subject : plainest(cell.proposal, shift).value_or(subject);
  }

  // What the answer differs about in the same way without the fact that the cell is about, if it does.
  std::optional<std::string> plainest(Proposal proposal, AnswerShift shift)
  {
    proposal.conditions.clear();
    proposal.events.clear();
    proposal.steps.clear();
    proposal.uses = 0;
    proposal.device_since = today_;
    if (!shifts(proposal, shift)) {
      return std::nullopt;
    }
    const auto kind = std::exchange(proposal.device_kind, DeviceKind::roller);
    return shifts(proposal, shift) ? "any session" : std::string{"device "}.append(word(*kind));
  }

  bool shifts(const Proposal& proposal, AnswerShift shift)
  {
    const auto before = answer_of(before_.decide(proposal, nothing_), today_);
    const auto after = answer_of(after_.decide(proposal, nothing_), today_);
    return shift_of(before, after) == shift;
  }

  Decider before_;
  Decider after_;
  const GridNumbers numbers_;
  Date today_;
  const History nothing_;
  std::map<Key, ShiftedCells> groups_;
};

bool better(const ShiftedSession& a, const ShiftedSession& b)
{
  const auto gain = [](const ShiftedSession& session) {
    const auto flaws =
      static_cast<int>(session.before.flaws.size()) - static_cast<int>(session.after.flaws.size());
    return std::pair{session.after.flaws.empty(), flaws};
  };
  return gain(a) > gain(b);
}

void compare_sessions(const RuleBook& before, const RuleBook& after, const History& history,
                      std::optional<Sensitivity> fallback, RulesDiff& diff)
{
  auto all_before = judge_all(history, before, fallback);
  auto all_after = judge_all(history, after, fallback);
  for (std::size_t i = 0; i < history.sessions.size(); ++i) {
    auto& was = all_before[i];
    auto& is = all_after[i];
    if (was.flaws != is.flaws) { // of which the status follows
      diff.sessions.push_back({history.sessions[i].id, std::move(was), std::move(is)});
    }
  }
  std::stable_sort(diff.sessions.begin(), diff.sessions.end(), better);
}

// Wherever it stands.
bool same_rule(const Rule& a, Rule b)
{
  b.head.place = a.head.place;
  return same_fields(a, b);
}

void compare_rules(const RuleBook& before, const RuleBook& after, RulesDiff& diff)
{
  const auto each = [](const RuleBook& book, const auto& f) {
    for (const auto& set : book.sets()) {
      std::for_each(set.rules.begin(), set.rules.end(), f);
    }
  };
  each(before, [&](const Rule& rule) {
    const auto* other = after.find(rule.head.id);
    if (other == nullptr) {
      diff.removed.emplace_back(rule.head.id.text());
    } else if (!same_rule(rule, *other)) {
      diff.changed.emplace_back(rule.head.id.text());
    }
  });
  each(after, [&](const Rule& rule) {
    if (before.find(rule.head.id) == nullptr) {
      diff.added.emplace_back(rule.head.id.text());
    }
  });
}

} // namespace

RulesDiff diff_rules(const RuleBook& before, const RuleBook& after, const History& history,
                     std::optional<Sensitivity> fallback, Date today)
{
  RulesDiff diff;
  GridComparison{before, after, today}.run(diff);
  compare_sessions(before, after, history, fallback, diff);
  compare_rules(before, after, diff);
  return diff;
}

} // namespace mneedle
