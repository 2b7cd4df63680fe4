// Whatever happened more, later or worse, the verdict never gets better and the date never earlier.

#include "support/laws.hpp"

#include <algorithm>

using namespace mneedle;

TEST_CASE("a reaction to the same session that was noticed later is never better")
{
  hold_law(13, [](Twins& twins, RandomFacts& random) {
    auto session = random.session();
    session.id = "the-session";
    auto reaction = random.reaction();
    reaction.session = session.id;
    reaction.date = session.date;
    const auto since = (today() - session.date).count();
    const auto over = random.number(0, since);
    reaction.resolved = session.date + Days{over};
    for (auto* history : {&twins.history, &twins.worse_history}) {
      history->sessions.push_back(session);
      std::stable_sort(history->sessions.begin(), history->sessions.end(),
                       [](const Session& a, const Session& b) { return a.date < b.date; });
      history->reactions.push_back(reaction);
    }
    twins.worse_history.reactions.back().date = session.date + Days{random.number(0, over)};
    return true;
  });
}

TEST_CASE("a reaction that was over later is never better")
{
  hold_law(14, [](Twins& twins, RandomFacts& random) {
    auto reaction = random.reaction();
    reaction.resolved = reaction.date + Days{random.number(0, (today() - reaction.date).count())};
    twins.history.reactions.push_back(reaction);
    reaction.resolved =
      random.once_in(4)
        ? std::nullopt
        : std::optional{*reaction.resolved + Days{random.number(0, (today() - *reaction.resolved).count())}};
    twins.worse_history.reactions.push_back(reaction);
    return true;
  });
}

TEST_CASE("a severe reaction of which nobody said the kind is never better than one of any kind")
{
  hold_law(15, [](Twins& twins, RandomFacts& random) {
    auto reaction = random.reaction();
    reaction.grade = ReactionGrade::severe;
    reaction.kind = static_cast<ReactionKind>(random.number(0, 7));
    twins.history.reactions.push_back(reaction);
    reaction.kind.reset();
    twins.worse_history.reactions.push_back(reaction);
    return true;
  });
}

TEST_CASE("an event is never better than a condition that it implies")
{
  struct Implied {
    EventId event;
    ConditionId condition;
  };
  std::vector<Implied> implied;
  builtin_book().each<DeferralRule>([&](const Rule&, const DeferralRule& rule) {
    for (const auto condition : rule.implies) {
      implied.push_back({rule.event, condition});
    }
  });
  REQUIRE(implied.size() >= 2);
  hold_law(17, [&](Twins& twins, RandomFacts& random) {
    const auto& one = random.one_of(implied);
    const auto preparation = [](const auto& step) { return phase_of(step.first) == Phase::ahead; };
    std::erase_if(twins.proposal.steps, preparation);
    std::erase_if(twins.worse.steps, preparation);
    twins.proposal.conditions.push_back(one.condition);
    twins.worse.events.push_back(event_on(one.event.text(), random.past(3000)));
    return true;
  });
}

TEST_CASE("no day to come is a GO on the answers of today")
{
  RandomFacts random{16};
  for (int i = 0; i < worse_cases; ++i) {
    auto proposal = random.known_proposal();
    const auto history = random.history();
    proposal.on = today() + Days{random.number(1, 400)};
    const auto verdict = verdict_on(proposal, history);
    CAPTURE(i);
    CHECK(verdict.worst() >= Severity::open);
  }
}

// The day of an event answers a preparation that was told as not done, and so makes the verdict better.
TEST_CASE("one more event or a later one is never better, where no preparation waits for its day")
{
  hold_law(6, [](Twins& twins, RandomFacts& random) {
    const auto preparation = [](const auto& step) { return phase_of(step.first) == Phase::ahead; };
    std::erase_if(twins.proposal.steps, preparation);
    std::erase_if(twins.worse.steps, preparation);
    auto& events = twins.worse.events;
    if (events.empty() || random.once_in(2)) {
      events.push_back(random.event());
    } else {
      events.front().date = std::min(today(), events.front().date + Days{random.number(1, 40)});
    }
    return true;
  });
}

TEST_CASE("one more session is never better")
{
  const auto one_more = [](Twins& twins, RandomFacts& random) {
    auto& sessions = twins.worse_history.sessions;
    sessions.push_back(random.session());
    std::sort(sessions.begin(), sessions.end(),
              [](const Session& a, const Session& b) { return a.date < b.date; });
    return true;
  };
  hold_law(4, one_more, builtin_book(), FirstUse::may_end);
}
