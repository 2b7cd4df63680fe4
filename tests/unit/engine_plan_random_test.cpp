// Plans that nobody thought of: what `check` says on each planned day, and what was asked for.

#include "support/random_facts.hpp"
#include "support/rounds.hpp"

#include <mneedle/plan.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

constexpr int plans = rounds(500);

class RandomPlans : public RandomFacts {
public:
  using RandomFacts::RandomFacts;

  PlanRequest request(int most_areas)
  {
    PlanRequest request;
    const auto facts = facts_for_home();
    for (int i = number(1, most_areas); i > 0; --i) {
      add_area(request, facts);
    }
    request.sessions = number(1, 9);
    request.start = today() + Days{once_in(2) ? number(0, 60) : 0};
    if (once_in(3)) {
      request.every = least_of(request) + Days{number(0, 20)};
    }
    leave_out(request);
    if (once_in(3)) {
      request.before = today() + Days{number(0, 200)};
    }
    return request;
  }

private:
  // Mostly what can be planned, so that there is something to look at.
  Proposal facts_for_home()
  {
    auto facts = known_proposal();
    facts.depth = once_in(8) ? depth() : um(one_of<int>({50, 200, 250}));
    if (!once_in(6)) {
      facts.conditions.clear();
    }
    return facts;
  }

  void add_area(PlanRequest& request, Proposal facts)
  {
    facts.area = area();
    facts.device_kind = static_cast<DeviceKind>(number(0, 2));
    const auto taken = std::any_of(request.areas.begin(), request.areas.end(),
                                   [&](const Proposal& other) { return other.area == facts.area; });
    if (!taken) {
      request.areas.push_back(std::move(facts));
    }
  }

  static Days least_of(const PlanRequest& request)
  {
    Days least{0};
    for (const auto& proposal : request.areas) {
      least = std::max(least, minimum_interval(proposal, builtin_book()));
    }
    return least;
  }

  void leave_out(PlanRequest& request)
  {
    for (int i = once_in(2) ? number(1, 4) : 0; i > 0; --i) {
      request.only.insert(number(0, 6));
    }
    for (int i = once_in(2) ? number(1, 3) : 0; i > 0; --i) {
      const auto from = today() + Days{number(-5, 90)};
      request.not_on.push_back({from, from + Days{number(0, 25)}});
    }
  }
};

bool left_out(const PlanRequest& request, Date date)
{
  bool out = !request.only.empty() && request.only.find(date.weekday()) == request.only.end();
  for (const auto& [from, to] : request.not_on) {
    out = out || (date >= from && date <= to);
  }
  return out;
}

// The facts with the head that is in use by then, which is not new where the plan does not say so.
Proposal with_head_of(Proposal proposal, const Plan& planned, std::size_t index, const PlanRequest& request)
{
  int uses = 0;
  std::optional<Date> since;
  for (const auto& one : request.areas) {
    if (one.device_kind == proposal.device_kind) {
      uses = std::max(uses, one.uses.value_or(0));
      since = one.device_since ? std::min(since.value_or(*one.device_since), *one.device_since) : since;
    }
  }
  for (std::size_t i = 0; i <= index; ++i) {
    const auto& [session, earliest, recommended, after, new_head, cautions] = planned.sessions[i];
    if (session.device_kind != proposal.device_kind) {
      continue;
    }
    if (new_head != nullptr) {
      uses = 0;
      since = session.date;
    }
    uses += i < index ? 1 : 0;
  }
  proposal.uses = uses;
  proposal.device_since = since;
  return proposal;
}

// The facts on the day itself, with everything planned before it behind.
Verdict check_on(const Plan& planned, std::size_t index, Date date, const PlanRequest& request,
                 History history)
{
  const auto& session = planned.sessions[index].session;
  const auto facts = std::find_if(request.areas.begin(), request.areas.end(),
                                  [&](const Proposal& one) { return one.area == session.area; });
  auto proposal = *facts;
  proposal.today = proposal.on = date;
  for (std::size_t i = 0; i < index; ++i) {
    history.sessions.push_back(planned.sessions[i].session);
  }
  return verdict_on(with_day_assumed(with_head_of(proposal, planned, index, request), builtin_book()),
                    history);
}

void check_constraints(const Plan& planned, std::size_t index, const PlanRequest& request)
{
  const auto& one = planned.sessions[index];
  const auto date = one.session.date;
  CHECK(date >= request.start);
  CHECK(date >= one.earliest);
  CHECK(one.recommended >= one.earliest);
  CHECK_FALSE(left_out(request, date));
  if (!request.every) {
    CHECK(date >= one.recommended);
  }
  if (index > 0) {
    CHECK(date > planned.sessions[index - 1].session.date);
  }
  for (std::size_t i = 0; i < index && request.every; ++i) {
    if (planned.sessions[i].session.area == one.session.area) {
      CHECK(date - planned.sessions[i].session.date >= *request.every);
    }
  }
  for (const auto& window : planned.windows) {
    if (window.area == one.session.area) {
      CHECK(date <= window.latest);
      CHECK(*request.before - date >= Days{7});
    }
  }
}

// The history as it was, and what is bound is bound for a reason that the request or the rules give.
void check_binding(const Binding& binding, const Plan& planned, const PlanRequest& request,
                   const History& history)
{
  CHECK((binding.limit == Limit::rules) == !binding.blockers.empty());
  if (binding.limit == Limit::before) {
    REQUIRE(request.before);
    CHECK(*request.before - *binding.found < Days{200});
    CHECK(*binding.found >= *binding.earliest);
    const auto window = std::find_if(planned.windows.begin(), planned.windows.end(),
                                     [&](const EventWindow& one) { return one.area == binding.area; });
    CHECK(*binding.found > window->latest);
  }
  if (binding.limit == Limit::rules && binding.planned == 0) {
    auto proposal = *std::find_if(request.areas.begin(), request.areas.end(),
                                  [&](const Proposal& one) { return one.area == binding.area; });
    proposal.today = proposal.on = today() + Days{1000};
    const auto later = verdict_on(with_new_head(with_day_assumed(proposal, builtin_book())), history);
    // An answer may be found by then; everything else still holds.
    const bool answered =
      std::all_of(binding.blockers.begin(), binding.blockers.end(),
                  [](const Finding& finding) { return finding.severity == Severity::open; });
    CHECK((!later.go() || answered));
  }
}

} // namespace

TEST_CASE("plans: check says GO on every planned day, and every wish is kept")
{
  RandomPlans random{41};
  int met = 0;
  int sessions = 0;
  int new_heads = 0;
  for (int i = 0; met < plans && i < 10 * plans; ++i) {
    const auto request = random.request(3);
    const auto history = random.history();
    const auto planned = plan(request, builtin_book(), history);
    CAPTURE(i);
    for (std::size_t index = 0; index < planned.sessions.size(); ++index) {
      CAPTURE(index);
      const auto date = planned.sessions[index].session.date;
      CHECK(blocker_list(check_on(planned, index, date, request, history)) == "");
      CHECK_FALSE(says(check_on(planned, index, date, request, history), "second-area-same-day"));
      check_constraints(planned, index, request);
      new_heads += planned.sessions[index].new_head != nullptr ? 1 : 0;
    }
    for (const auto& binding : planned.bindings) {
      check_binding(binding, planned, request, history);
    }
    const auto wanted = static_cast<std::size_t>(request.sessions) * request.areas.size();
    CHECK(planned.bindings.empty() == (planned.sessions.size() == wanted));
    met += planned.bindings.empty() ? 1 : 0;
    sessions += static_cast<int>(planned.sessions.size());
  }
  CHECK(met == plans);
  CHECK(sessions > 4 * plans);
  CHECK(new_heads > plans / 4);
}

TEST_CASE("the day before the earliest one is too early, by the rules or by the break")
{
  RandomPlans random{42};
  int looked_at = 0;
  for (int i = 0; i < plans / 4; ++i) {
    const auto request = random.request(3);
    const auto history = random.history();
    const auto planned = plan(request, builtin_book(), history);
    for (std::size_t index = 0; index < planned.sessions.size(); ++index) {
      const auto& one = planned.sessions[index];
      if (one.earliest > request.start) {
        CAPTURE(i);
        CAPTURE(index);
        ++looked_at;
        const auto before = check_on(planned, index, one.earliest - Days{1}, request, history);
        CHECK((!before.go() || says(before, "interval-series-break")));
      }
    }
  }
  CHECK(looked_at > plans / 4);
}

TEST_CASE("without the days left out no session comes later")
{
  RandomPlans random{43};
  int moved = 0;
  for (int i = 0; i < plans / 4; ++i) {
    auto request = random.request(1);
    request.before.reset();
    const auto history = random.history();
    const auto with = plan(request, builtin_book(), history);
    request.only.clear();
    request.not_on.clear();
    const auto without = plan(request, builtin_book(), history);
    CAPTURE(i);
    CHECK(with.sessions.size() == without.sessions.size());
    for (std::size_t index = 0; index < std::min(with.sessions.size(), without.sessions.size()); ++index) {
      // Days left out can be a break, and then there is one less to take later.
      if (without.sessions[index].after) {
        break;
      }
      CHECK(without.sessions[index].session.date <= with.sessions[index].session.date);
      moved += without.sessions[index].session.date < with.sessions[index].session.date ? 1 : 0;
    }
  }
  CHECK(moved > plans / 16);
}
