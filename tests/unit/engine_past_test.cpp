// What earlier sessions, reactions, holds and events ask for.

#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// A proposal of 0.20 mm on normal skin after these sessions.
Verdict after(std::vector<Session> sessions)
{
  History history;
  history.sessions = std::move(sessions);
  auto proposal = ready();
  proposal.depth = um(200);
  proposal.last = LastUnknown{};
  return verdict_on(proposal, history);
}

std::optional<Date> earliest_after(std::vector<Session> sessions)
{
  return after(std::move(sessions)).earliest();
}

// A severe one is a burn, which heals.
Reaction reaction_on(Date date, ReactionGrade grade, std::optional<Date> resolved)
{
  Reaction reaction;
  reaction.id = "reaction";
  reaction.date = date;
  reaction.grade = grade;
  if (grade == ReactionGrade::severe) {
    reaction.kind = ReactionKind::burn;
  }
  reaction.resolved = resolved;
  return reaction;
}

Verdict with_reaction(ReactionGrade grade, std::optional<Date> resolved)
{
  History history;
  history.reactions.push_back(reaction_on(today() - Days{9}, grade, resolved));
  return verdict_on(ready(), history);
}

} // namespace

TEST_CASE("a shallow session does not hide a deep one")
{
  const auto deep = session_on(today() - Days{10}, um(500));
  const auto shallow = session_on(today() - Days{8}, um(200));
  CHECK(earliest_after({shallow}) == today() - Days{1});
  CHECK(earliest_after({deep}) == today() + Days{4});
  CHECK(earliest_after({deep, shallow}) == today() + Days{4});
}

TEST_CASE("the deeper of session and proposal decides the rest")
{
  auto proposal = ready();
  proposal.last = session_on(today() - Days{10}, um(200));
  CHECK(verdict_on(proposal).earliest() == today() - Days{3});
  proposal.depth = um(500);
  CHECK(verdict_on(proposal).earliest() == today() + Days{4});
}

TEST_CASE("an unknown depth counts as the deepest home band")
{
  CHECK(earliest_after({session_on(today() - Days{10}, std::nullopt)}) == today() + Days{4});
}

TEST_CASE("a session that bled counts one band deeper")
{
  struct Case {
    std::optional<Depth> depth;
    int days; // the minimum for the band after it, normal skin
  };
  const Case cases[] = {
    {um(100), 7},   {um(200), 7},   {um(250), 10},  {um(300), 14},      {um(500), 28},
    {um(1000), 28}, {um(1500), 42}, {um(2000), 42}, {std::nullopt, 28},
  };
  for (const auto& c : cases) {
    auto session = session_on(today() - Days{5}, c.depth);
    session.bled = Bled::yes;
    CAPTURE(c.days);
    CHECK(earliest_after({session}) == today() - Days{5} + Days{c.days});
  }
}

TEST_CASE("a professional session asks for at least 28 days whatever its depth")
{
  struct Case {
    std::optional<Depth> depth;
    int minimum;
    int recommended;
  };
  const Case cases[] = {
    {um(200), 28, 42}, {um(500), 28, 42}, {um(1500), 28, 42}, {um(1501), 42, 42}, {std::nullopt, 42, 42}};
  for (const auto& c : cases) {
    auto session = session_on(today() - Days{5}, c.depth);
    session.setting = Setting::professional;
    const auto verdict = after({session});
    CAPTURE(c.minimum);
    CHECK(verdict.earliest() == today() - Days{5} + Days{c.minimum});
    CHECK(verdict.recommended() == today() - Days{5} + Days{c.recommended});
  }
}

TEST_CASE("parts of the face and the face count for one another, parts for themselves")
{
  struct Case {
    Area treated;
    Area proposed;
    bool counts;
  };
  const Case cases[] = {
    {Area::face, Area::nose, true},      {Area::nose, Area::face, true},
    {Area::upper_lip, Area::face, true}, {Area::nose, Area::upper_lip, false},
    {Area::neck, Area::face, false},     {Area::nose, Area::nose, true},
  };
  for (const auto& c : cases) {
    History history;
    history.sessions = {session_on(today() - Days{60}, um(200), Area::back),
                        session_on(today() - Days{1}, um(200), c.treated)};
    auto proposal = ready();
    proposal.last = LastUnknown{};
    proposal.area = c.proposed;
    CAPTURE(word(c.treated));
    CAPTURE(word(c.proposed));
    CHECK((verdict_on(proposal, history).worst() == Severity::wait) == c.counts);
  }
}

TEST_CASE("an area without a session is known once the log is older than the longest rest")
{
  const auto worst_with_log_of = [](Days age) {
    History history;
    history.sessions = {session_on(today() - age, um(200), Area::back)};
    auto proposal = ready();
    proposal.last = LastUnknown{};
    return verdict_on(proposal, history).worst();
  };
  CHECK(worst_with_log_of(Days{41}) == Severity::open);
  CHECK(worst_with_log_of(Days{42}) == Severity::open);
  CHECK(worst_with_log_of(Days{43}) == std::nullopt);
}

TEST_CASE("two gaps in a row that were too short ask for two weeks more")
{
  const auto session = [](int days_ago) { return session_on(today() - Days{days_ago}, um(200)); };
  // 7 days are the minimum: 3 and 3 are short.
  CHECK(earliest_after({session(14), session(11), session(8)}) == today() - Days{8} + Days{7 + 14});
  CHECK(earliest_after({session(18), session(11), session(8)}) == today() - Days{8} + Days{7});
  // A session at a proper distance later does not make up for it.
  CHECK(earliest_after({session(14), session(11), session(8), session(1)})
        == today() - Days{8} + Days{7 + 14});
}

TEST_CASE("a shallow session between them does not hide that two came too soon")
{
  const auto deep = session_on(today() - Days{17}, um(500)); // 14 days of rest
  const auto soon = session_on(today() - Days{16}, um(250));
  const auto again = session_on(today() - Days{8}, um(250));
  CHECK(earliest_after({deep, soon, again}) == today() - Days{8} + Days{7 + 14});
  CHECK(earliest_after({soon, again}) == today() - Days{1});
}

TEST_CASE("what flags and log say about one day is one session")
{
  History history;
  history.sessions = {session_on(today() - Days{20}, um(200)), session_on(today() - Days{10}, um(200))};
  auto proposal = ready();
  CHECK(blockers(verdict_on(proposal, history)).empty());
  proposal.last = session_on(today() - Days{10}, um(500));
  CHECK(verdict_on(proposal, history).earliest() == today() + Days{4});
}

TEST_CASE("a mild reaction waits until it is over")
{
  CHECK(with_reaction(ReactionGrade::mild, today() - Days{2}).go());
  const auto verdict = with_reaction(ReactionGrade::mild, std::nullopt);
  CHECK(verdict.worst() == Severity::wait);
  CHECK(verdict.earliest() == today() + Days{1});
}

TEST_CASE("a moderate reaction restarts the interval on the day it is over")
{
  CHECK(with_reaction(ReactionGrade::moderate, today() - Days{2}).earliest() == today() + Days{5});
  CHECK(with_reaction(ReactionGrade::moderate, std::nullopt).earliest() == today() + Days{7});
}

TEST_CASE("a reaction that is over tomorrow restarts the interval tomorrow")
{
  const auto tomorrow = today() + Days{1};
  CHECK(with_reaction(ReactionGrade::moderate, tomorrow).earliest() == tomorrow + Days{7});
  const auto mild = with_reaction(ReactionGrade::mild, tomorrow);
  CHECK(mild.worst() == Severity::wait);
  CHECK(mild.earliest() == tomorrow);
}

TEST_CASE("one more session does not shorten the rest after a reaction")
{
  History history;
  history.sessions = {session_on(today() - Days{12}, um(500))};
  history.reactions = {reaction_on(today() - Days{9}, ReactionGrade::moderate, today() - Days{8})};
  auto proposal = ready();
  proposal.last = LastUnknown{};
  CHECK(verdict_on(proposal, history).earliest() == today() + Days{6});
  history.sessions.push_back(session_on(today() - Days{10}, um(200)));
  CHECK(verdict_on(proposal, history).earliest() == today() + Days{6});
}

TEST_CASE("a severe reaction stops until it is over, and four weeks longer")
{
  CHECK(with_reaction(ReactionGrade::severe, std::nullopt).worst() == Severity::stop);
  CHECK(with_reaction(ReactionGrade::severe, std::nullopt).earliest() == std::nullopt);
  CHECK(with_reaction(ReactionGrade::severe, today() - Days{2}).earliest() == today() + Days{26});
}

TEST_CASE("a severe reaction counts in every area, a moderate one in its own")
{
  History history;
  history.reactions = {reaction_on(today() - Days{9}, ReactionGrade::severe, std::nullopt)};
  history.reactions.front().area = Area::back;
  CHECK(verdict_on(ready(), history).worst() == Severity::stop);
  history.reactions.front().grade = ReactionGrade::moderate;
  CHECK(verdict_on(ready(), history).go());
}

TEST_CASE("a hold waits until its own day, in its area")
{
  Hold hold;
  hold.date = today();
  hold.until = today() + Days{3};
  hold.reason = "holiday";
  hold.area = Area::face;
  History history;
  history.holds = {hold};
  CHECK(verdict_on(ready(), history).earliest() == today() + Days{3});
  history.holds.front().area = Area::scalp;
  CHECK(verdict_on(ready(), history).go());
}

TEST_CASE("of the same event twice the later date counts")
{
  auto proposal = ready();
  proposal.events = {event_on("sunburn", today() - Days{20}), event_on("sunburn", today() - Days{1}),
                     event_on("sunburn", today() - Days{10})};
  CHECK(verdict_on(proposal).earliest() == today() + Days{13});
}

TEST_CASE("an event in another area does not count unless it concerns the whole body")
{
  auto sunburn = event_on("sunburn", today() - Days{1});
  sunburn.area = Area::back;
  auto isotretinoin = event_on("isotretinoin", today() - Days{1});
  isotretinoin.area = Area::back;
  auto proposal = ready();
  proposal.events = {sunburn};
  CHECK(verdict_on(proposal).go());
  proposal.events = {isotretinoin};
  CHECK(verdict_on(proposal).worst() == Severity::wait);
}

TEST_CASE("the last session is the latest one, and a logged one where both say the same")
{
  History history;
  history.sessions = {session_on(today() - Days{10}, um(250))};
  history.sessions.front().id = "logged";
  const auto last_with = [&](int days, Depth depth) {
    auto proposal = ready();
    proposal.last = session_on(today() - Days{days}, depth);
    return *verdict_on(proposal, history).last;
  };
  CHECK(last_with(20, um(250)).id == "logged");
  CHECK(last_with(20, um(500)).id == "logged");
  CHECK(last_with(10, um(250)).id == "logged");
  CHECK(last_with(10, um(251)).id.empty());
  CHECK(last_with(9, um(250)).date == today() - Days{9});
}
