// The order in which entries were written decides nothing; of two on one day the stricter reading counts.

#include "support/random_facts.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace mneedle;

namespace {

constexpr int shuffled_cases = rounds(3000);

struct Answered {
  std::vector<std::string> blockers;
  std::optional<Date> earliest;
  std::optional<Date> recommended;
  std::optional<Depth> last_depth;
  std::optional<Setting> last_setting;
  std::optional<Bled> last_bled;

  friend bool operator==(const Answered&, const Answered&) = default;
};

Answered answered_with(const Proposal& proposal, const History& history)
{
  const auto verdict = verdict_on(proposal, history);
  Answered answer{blockers(verdict), verdict.earliest(), verdict.recommended(), {}, {}, {}};
  if (verdict.last) {
    answer.last_depth = verdict.last->depth;
    answer.last_setting = verdict.last->setting;
    answer.last_bled = verdict.last->bled;
  }
  return answer;
}

// The same entries, those of one day in another order.
void shuffle_days(History& history, std::mt19937& random)
{
  const auto by_date = [](const auto& a, const auto& b) { return a.date < b.date; };
  const auto shuffle = [&](auto& entries) {
    std::shuffle(entries.begin(), entries.end(), random);
    std::stable_sort(entries.begin(), entries.end(), by_date);
  };
  shuffle(history.sessions);
  shuffle(history.reactions);
  shuffle(history.events);
  shuffle(history.holds);
}

} // namespace

// A wrong GO once: with the nose typed before the face, the two gaps that were too short were not seen.
TEST_CASE("sessions of one day that came too soon are seen in whatever order they were typed")
{
  const auto lip = session_on(day(2026, 3, 1), um(250), Area::upper_lip);
  const auto nose = session_on(day(2026, 3, 3), um(250), Area::nose);
  const auto face = session_on(day(2026, 3, 3), um(250), Area::face);
  for (const auto& sessions : {std::vector{lip, nose, face}, std::vector{lip, face, nose}}) {
    History history;
    history.sessions = sessions;
    auto proposal = ready();
    proposal.today = proposal.on = day(2026, 3, 10);
    proposal.device_kind = DeviceKind::stamp;
    proposal.last = LastUnknown{};
    const auto verdict = verdict_on(proposal, history);
    CHECK(verdict.worst() == Severity::wait);
    CHECK(verdict.earliest() == day(2026, 3, 24));
  }
}

TEST_CASE("of two sessions of one day the last is the one with the longer needles, told or logged")
{
  const auto shallow = session_on(today() - Days{10}, um(200));
  const auto deep = session_on(today() - Days{10}, um(500));
  for (const auto& [logged, said] : {std::pair{shallow, deep}, std::pair{deep, shallow}}) {
    History history;
    history.sessions = {logged};
    auto proposal = ready();
    proposal.last = said;
    const auto verdict = verdict_on(proposal, history);
    CHECK(verdict.earliest() == today() + Days{4});
    CHECK(verdict.last->depth == um(500));
  }
}

TEST_CASE("of two sessions of one day with the same needles the stricter one is told, in either order")
{
  const auto home = session_on(today() - Days{10}, um(250));
  auto clinic = home;
  clinic.setting = Setting::professional;
  auto bled = home;
  bled.bled = Bled::yes;
  for (const auto& stricter : {clinic, bled}) {
    for (const auto& sessions : {std::vector{home, stricter}, std::vector{stricter, home}}) {
      History history;
      history.sessions = sessions;
      auto proposal = ready();
      proposal.last = LastUnknown{};
      CHECK(verdict_on(proposal, history).last == stricter);
    }
  }
}

TEST_CASE("entries of one day give the same answer in any order")
{
  RandomFacts facts{41};
  std::mt19937 random{41};
  int moved = 0;
  for (int i = 0; i < shuffled_cases; ++i) {
    auto proposal = facts.known_proposal();
    proposal.last = LastUnknown{};
    History history;
    // So few days that several entries fall on one.
    for (int entry = facts.number(3, 6); entry > 0; --entry) {
      auto session = facts.session();
      session.date = facts.past(5);
      history.sessions.push_back(session);
      auto reaction = facts.reaction();
      reaction.date = facts.past(3);
      reaction.grade = facts.one_of<ReactionGrade>({ReactionGrade::mild, ReactionGrade::moderate});
      reaction.resolved = reaction.date;
      history.reactions.push_back(reaction);
    }
    history.holds = {facts.hold(), facts.hold()};
    history.events = {facts.event_days_ago(facts.number(0, 1)), facts.event_days_ago(facts.number(0, 1))};
    shuffle_days(history, random);
    const auto before = history.sessions;
    const auto answer = answered_with(proposal, history);
    shuffle_days(history, random);
    moved += before == history.sessions ? 0 : 1;
    CAPTURE(i);
    CHECK(answered_with(proposal, history) == answer);
  }
  CHECK(moved > shuffled_cases / 3);
}
