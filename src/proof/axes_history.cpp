// What the log holds.

#include "proof/axes.hpp"
#include "proof/axes_entries.hpp"

#include <algorithm>

namespace mneedle {

namespace {

// Sessions around the shortest, a middle and the longest rest, of which every three make a log. Oldest first.
std::vector<Session> some_sessions(const RuleBook& rules)
{
  const auto known = thresholds_of(rules, proof_day()).rests;
  const std::vector<Days> rests{known.begin(), known.end()};
  std::vector<int> days{2, rests.front().count() + 1};
  for (const auto rest : {rests.front(), rests[rests.size() / 2], rests.back()}) {
    days.push_back(rest.count() - 1);
  }
  std::sort(days.rbegin(), days.rend());
  std::vector<Session> sessions;
  for (const auto ago : days) {
    for (const auto& [needle, setting] : some_needles(rules)) {
      sessions.push_back(session_ago(ago, needle, setting, std::nullopt));
    }
  }
  return sessions;
}

// Those of the sessions, in the proposal's area.
Value with_sessions(std::vector<Session> sessions, std::vector<Edge> edges)
{
  return {[sessions = std::move(sessions)](Situation& facts) {
            facts.history.sessions = sessions;
            for (auto& session : facts.history.sessions) {
              session.area = session.area ? session.area : facts.proposal.area;
            }
          },
          std::move(edges)};
}

void add_triples(Axis& axis, const std::vector<Session>& some)
{
  const auto count = some.size();
  std::vector<std::size_t> pair(count * count);
  for (std::size_t a = 0; a < count; ++a) {
    axis.push_back(with_sessions({some[a]}, {{0, Law::session}}));
  }
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      pair[a * count + b] = axis.size();
      axis.push_back(with_sessions({some[a], some[b]}, {{1 + a, Law::session}, {1 + b, Law::session}}));
    }
  }
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      for (std::size_t c = b + 1; c < count; ++c) {
        axis.push_back(with_sessions({some[a], some[b], some[c]}, {{pair[a * count + b], Law::session},
                                                                   {pair[a * count + c], Law::session},
                                                                   {pair[b * count + c], Law::session}}));
      }
    }
  }
}

// As many sessions as a series may have and one more, without a break.
void add_series(Axis& axis, const RuleBook& rules)
{
  rules.each<SeriesBreakRule>([&](const Rule&, const SeriesBreakRule& rule) {
    std::vector<Session> series;
    for (int i = rule.sessions + 1; i > 0; --i) {
      series.push_back(
        session_ago(i * (rule.rest.count() - 1), rules.base().least, Setting::home, std::nullopt));
    }
    axis.push_back(with_sessions(std::move(series), {{0, Law::session}}));
  });
}

// One so long ago that it counts as a new start.
void add_stale(Axis& axis, const RuleBook& rules)
{
  rules.each<StaleRule>([&](const Rule&, const StaleRule& rule) {
    const Days longer{31 * rule.months.count()};
    axis.push_back(with_sessions(
      {session_ago(longer.count(), rules.base().least, Setting::home, std::nullopt)}, {{0, Law::session}}));
  });
}

// How many days ago a reaction was over, longest first; at the end not yet.
std::vector<std::optional<int>> some_ends(const RuleBook& rules)
{
  const auto known = thresholds_of(rules, proof_day());
  auto numbers = known.rests;
  numbers.insert(known.histories.begin(), known.histories.end());
  numbers.insert(Days{0});
  rules.each<ReactionRule>([&](const Rule&, const ReactionRule& rule) { numbers.insert(rule.after); });
  const auto days = around(numbers);
  std::vector<std::optional<int>> ends(days.rbegin(), days.rend());
  ends.push_back(std::nullopt);
  return ends;
}

} // namespace

// From over long ago to not over, each grade no better than the milder one.
Axis reaction_axis(const RuleBook& rules)
{
  Axis axis{{[](Situation& facts) { facts.history.reactions.clear(); }, {}}};
  const auto ends = some_ends(rules);
  struct Sort {
    ReactionGrade grade;
    std::optional<ReactionKind> kind;
  };
  // A severe one of unknown kind counts as one that stops for good.
  constexpr Sort sorts[] = {{ReactionGrade::none, {}},
                            {ReactionGrade::mild, {}},
                            {ReactionGrade::moderate, {}},
                            {ReactionGrade::severe, ReactionKind::other},
                            {ReactionGrade::severe, {}}};
  for (const auto& [grade, kind] : sorts) {
    for (std::size_t i = 0; i < ends.size(); ++i) {
      auto reaction = reaction_of(grade, *ends.front(), ends[i]);
      reaction.kind = kind;
      Value value{[reaction](Situation& facts) { facts.history.reactions = {reaction}; },
                  {{0, Law::reaction}}};
      if (i > 0) {
        value.edges.push_back({axis.size() - 1, Law::reaction});
      }
      if (grade != ReactionGrade::none) {
        value.edges.push_back({axis.size() - ends.size(), Law::reaction});
      }
      axis.push_back(std::move(value));
    }
  }
  return axis;
}

Axis hold_axis()
{
  Axis axis{{[](Situation& facts) { facts.history.holds.clear(); }, {}}};
  for (const int days : {-1, 0, 1, 30}) {
    Hold hold;
    hold.date = proof_day() - Days{2};
    hold.until = proof_day() + Days{days};
    hold.reason = "a reason";
    axis.push_back(
      {[hold](Situation& facts) { facts.history.holds = {hold}; }, {{axis.size() - 1, Law::reaction}}});
  }
  return axis;
}

Axis session_axis(const RuleBook& rules)
{
  Axis axis{with_sessions({}, {})};
  add_triples(axis, some_sessions(rules));
  add_series(axis, rules);
  add_stale(axis, rules);
  // Another area on the day itself.
  const auto least = rules.base().least;
  axis.push_back(with_sessions({session_ago(0, least, Setting::home, Area::legs)}, {{0, Law::session}}));
  axis.push_back(with_sessions({session_ago(0, least, Setting::home, Area::arms)}, {{0, Law::session}}));
  return axis;
}

} // namespace mneedle
