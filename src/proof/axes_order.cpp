// Entries whose order or whose day of recording must not matter.

#include "proof/axes_entries.hpp"

#include "engine/thresholds.hpp"
#include "proof/axes.hpp"

#include <algorithm>

namespace mneedle {

Session session_ago(int days, Depth depth, Setting setting, std::optional<Area> area)
{
  Session session;
  session.date = proof_day() - Days{days};
  session.area = area;
  session.depth = depth;
  session.setting = setting;
  return session;
}

std::vector<std::pair<Depth, Setting>> some_needles(const RuleBook& rules)
{
  auto shortest = rules.base().most;
  auto longest = rules.base().least;
  rules.each<IntervalRule>([&](const Rule&, const IntervalRule& rule) {
    if (rule.home && rule.to) {
      shortest = std::min(shortest, *rule.to);
      longest = std::max(longest, *rule.to);
    }
  });
  return {{shortest, Setting::home}, {longest, Setting::home}, {longest + longest, Setting::professional}};
}

Reaction reaction_of(ReactionGrade grade, int days, std::optional<int> resolved)
{
  Reaction reaction;
  reaction.grade = grade;
  reaction.date = proof_day() - Days{days};
  if (resolved) {
    reaction.resolved = proof_day() - Days{*resolved};
  }
  return reaction;
}

namespace {

// One session long over, perhaps another after it, and a reaction to the first.
struct Noticed {
  std::vector<Session> sessions;
  Reaction reaction;

  void operator()(Situation& facts) const
  {
    facts.history.sessions = sessions;
    for (auto& session : facts.history.sessions) {
      session.area = facts.proposal.area;
    }
    facts.history.reactions = {reaction};
  }
};

// The same reaction on each of some days from the session until it was over.
void add_noticed(Axis& axis, const std::vector<Session>& sessions, bool named, int resolved)
{
  constexpr int steps = 6;
  const auto after = (proof_day() - sessions.front().date).count() - resolved;
  for (int i = 0; i <= steps; ++i) {
    Noticed noticed{sessions,
                    reaction_of(ReactionGrade::moderate, resolved + after - after * i / steps, resolved)};
    noticed.reaction.session = named ? sessions.front().id : "";
    Value value{noticed, {}};
    if (i > 0) {
      value.edges.push_back({axis.size() - 1, Law::late_reaction});
    }
    axis.push_back(std::move(value));
  }
}

} // namespace

Axis late_reaction_axis(const RuleBook& rules)
{
  Axis axis;
  const auto long_ago = thresholds_of(rules, proof_day()).rests.rbegin()->count() + 10;
  for (const auto& [needle, setting] : some_needles(rules)) {
    auto first = session_ago(long_ago, needle, setting, std::nullopt);
    first.id = "first";
    const auto later = session_ago(long_ago / 2, rules.base().least, Setting::home, std::nullopt);
    for (const int resolved : {0, 3, 12, 20}) {
      add_noticed(axis, {first}, false, resolved);
      add_noticed(axis, {first}, true, resolved);
      add_noticed(axis, {first, later}, true, resolved);
    }
  }
  return axis;
}

namespace {

// An area that counts for the proposal's: one after the other of those that there are.
Area beside(std::optional<Area> area, std::size_t number)
{
  std::vector<Area> areas;
  for (std::size_t i = 0; i < words_of<Area>().size(); ++i) {
    if (overlap(static_cast<Area>(i), *area)) {
      areas.push_back(static_cast<Area>(i));
    }
  }
  return areas[number % areas.size()];
}

// A session so many days ago, in an area of that number.
struct Placed {
  int ago;
  std::size_t area;
  Depth depth;
  Setting setting;
};

// Sessions and reactions in that order. The reactions are those to the latest sessions.
struct Recorded {
  std::vector<Placed> sessions;

  void operator()(Situation& facts) const
  {
    facts.history.sessions.clear();
    facts.history.reactions.clear();
    for (const auto& [ago, number, depth, setting] : sessions) {
      const auto area = beside(facts.proposal.area, number);
      facts.history.sessions.push_back(session_ago(ago, depth, setting, area));
      auto reaction =
        reaction_of(number % 2 == 0 ? ReactionGrade::mild : ReactionGrade::moderate, ago - 1, ago - 2);
      reaction.area = area;
      facts.history.reactions.push_back(reaction);
    }
    const auto older = [](const auto& a, const auto& b) { return a.date < b.date; };
    std::stable_sort(facts.history.sessions.begin(), facts.history.sessions.end(), older);
    std::stable_sort(facts.history.reactions.begin(), facts.history.reactions.end(), older);
  }
};

// The three sessions in each order.
void add_orders(Axis& axis, const std::vector<Placed>& sessions)
{
  const auto first = axis.size();
  std::vector<std::size_t> order{0, 1, 2};
  do {
    Recorded recorded;
    for (const auto i : order) {
      recorded.sessions.push_back(sessions[i]);
    }
    Value value{recorded, {}};
    if (axis.size() > first) {
      value.edges.push_back({first, Law::order});
    }
    axis.push_back(std::move(value));
  } while (std::next_permutation(order.begin(), order.end()));
}

} // namespace

Axis order_axis(const RuleBook& rules)
{
  Axis axis;
  const auto needles = some_needles(rules);
  const auto placed = [&](int ago, std::size_t area, std::size_t needle) {
    return Placed{ago, area, needles[needle].first, needles[needle].second};
  };
  for (std::size_t shift = 0; shift < 3; ++shift) {
    add_orders(axis, {placed(9, shift, 0), placed(7, shift + 1, 0), placed(7, shift + 2, 0)});
    add_orders(axis, {placed(9, shift, 0), placed(7, shift + 1, 1), placed(7, shift + 2, 2)});
    add_orders(axis, {placed(7, shift, 0), placed(7, shift + 1, 1), placed(7, shift + 2, 2)});
  }
  return axis;
}

} // namespace mneedle
