// Facts about the session itself and the last one.

#include "proof/axes.hpp"

#include <algorithm>

namespace mneedle {

namespace {

void add_micrometres(std::set<int>& numbers, const std::set<Depth>& depths, Depth tolerance)
{
  for (const auto depth : depths) {
    numbers.insert((depth - tolerance).micrometres());
  }
}

Depth tolerance_of(const RuleBook& rules, DeviceKind kind)
{
  auto most = Depth::micrometres(0);
  rules.each<DeviceRule>([&](const Rule&, const DeviceRule& rule) {
    if (std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end() || rule.kinds.empty()) {
      most = std::max(most, rule.tolerance);
    }
  });
  return most;
}

// And one between each two.
std::vector<int> with_middles(std::vector<int> numbers)
{
  const auto count = numbers.size();
  for (std::size_t i = 1; i < count; ++i) {
    if (numbers[i] - numbers[i - 1] > 2) {
      numbers.push_back((numbers[i] + numbers[i - 1]) / 2);
    }
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

Axis axis_of_depths(const std::vector<int>& depths)
{
  Axis axis;
  for (const auto depth : depths) {
    Value value{[depth](Situation& facts) { facts.proposal.depth = Depth::micrometres(depth); }, {}};
    if (!axis.empty()) {
      value.edges.push_back({axis.size() - 1, Law::deeper});
    }
    axis.push_back(std::move(value));
  }
  return axis;
}

// The deepest needle of each band that the set knows.
std::vector<int> bands_of(const RuleBook& rules)
{
  const auto least = rules.base().least.micrometres();
  const auto most = rules.base().most.micrometres();
  std::set<int> edges{most};
  add_micrometres(edges, thresholds_of(rules, proof_day()).depths, Depth::micrometres(0));
  return {edges.lower_bound(least), edges.upper_bound(most)};
}

// A last session but for its day, and by which others it must not be better.
struct LastSession {
  Session session;
  std::vector<std::size_t> than;
};

std::vector<LastSession> last_sessions(const std::vector<int>& depths)
{
  std::vector<LastSession> all;
  const auto count = depths.size();
  const auto add = [&](std::optional<Depth> depth, Setting setting, Bled bled,
                       std::vector<std::size_t> than) {
    Session session;
    session.depth = depth;
    session.setting = setting;
    session.bled = bled;
    all.push_back({session, std::move(than)});
  };
  for (std::size_t i = 0; i < count; ++i) {
    add(Depth::micrometres(depths[i]), Setting::home, Bled::no,
        i == 0 ? std::vector<std::size_t>{} : std::vector{i - 1});
  }
  for (std::size_t i = 0; i < count; ++i) {
    add(Depth::micrometres(depths[i]), Setting::home, Bled::yes, {i});
  }
  for (std::size_t i = 0; i < count; ++i) {
    add(Depth::micrometres(depths[i]), Setting::professional, Bled::no,
        i == 0 ? std::vector<std::size_t>{i} : std::vector{i, all.size() - 1});
  }
  add(std::nullopt, Setting::professional, Bled::no, {all.size() - 1});
  return all;
}

void set_last(Situation& facts, Session session, int days)
{
  session.date = facts.proposal.on - Days{days};
  session.area = facts.proposal.area;
  facts.proposal.last = std::move(session);
}

} // namespace

Axis depth_axis(const RuleBook& rules, DeviceKind kind)
{
  const auto thresholds = thresholds_of(rules, proof_day());
  std::set<int> numbers;
  add_micrometres(numbers, thresholds.depths, Depth::micrometres(0));
  add_micrometres(numbers, thresholds.limits, tolerance_of(rules, kind));
  const auto& base = rules.base();
  return axis_of_depths(with_middles(around(numbers, base.least.micrometres(), base.most.micrometres())));
}

Axis band_axis(const RuleBook& rules) { return axis_of_depths(bands_of(rules)); }

Axis sensitivity_axis()
{
  Axis axis;
  for (const auto level : {Sensitivity::low, Sensitivity::normal, Sensitivity::high, Sensitivity::reactive}) {
    Value value{[level](Situation& facts) { facts.proposal.sensitivity = level; }, {}};
    if (!axis.empty()) {
      value.edges.push_back({axis.size() - 1, Law::sensitivity});
    }
    axis.push_back(std::move(value));
  }
  return axis;
}

Axis last_axis(const RuleBook& rules)
{
  auto days = around(thresholds_of(rules, proof_day()).rests);
  std::reverse(days.begin(), days.end());
  const auto sessions = last_sessions(bands_of(rules));
  Axis axis{{[](Situation& facts) { facts.proposal.last = LastNever{}; }, {}}};
  for (const auto ago : days) {
    const auto first = axis.size();
    for (const auto& [session, than] : sessions) {
      Value value{[session = session, ago](Situation& facts) { set_last(facts, session, ago); },
                  {{0, Law::session}}};
      if (first > 1) {
        value.edges.push_back({axis.size() - sessions.size(), Law::last_session});
      }
      for (const auto other : than) {
        value.edges.push_back({first + other, Law::last_session});
      }
      axis.push_back(std::move(value));
    }
  }
  return axis;
}

Axis depth_or_unknown_axis(const RuleBook& rules)
{
  auto axis = band_axis(rules);
  auto deepest = Depth::micrometres(0);
  rules.each<IntervalRule>([&](const Rule&, const IntervalRule& rule) {
    deepest = rule.home && rule.to ? std::max(deepest, *rule.to) : deepest;
  });
  Value unknown{[](Situation& facts) { facts.proposal.depth.reset(); }, {}};
  const auto depths = bands_of(rules);
  for (std::size_t i = 0; i < depths.size(); ++i) {
    if (Depth::micrometres(depths[i]) <= deepest) {
      unknown.edges.push_back({i, Law::unknown});
    }
  }
  axis.push_back(std::move(unknown));
  return axis;
}

Axis sensitivity_or_unknown_axis()
{
  auto axis = sensitivity_axis();
  Value unknown{[](Situation& facts) { facts.proposal.sensitivity.reset(); }, {}};
  for (std::size_t i = 0; i < axis.size(); ++i) {
    unknown.edges.push_back({i, Law::unknown});
  }
  axis.push_back(std::move(unknown));
  return axis;
}

} // namespace mneedle
