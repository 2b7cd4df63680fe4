// What a recorded reaction asks for: of which session it is, what kind it was, and for how long it matters.

#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

Session logged_session(const char* id, Date date, int micrometres, Area area = Area::face)
{
  auto session = session_on(date, um(micrometres), area);
  session.id = id;
  return session;
}

Reaction reaction_to(std::string session, Date date, Date resolved)
{
  Reaction reaction;
  reaction.id = "reaction";
  reaction.session = std::move(session);
  reaction.date = date;
  reaction.grade = ReactionGrade::moderate;
  reaction.resolved = resolved;
  return reaction;
}

// When a stamp of 0.25 mm may be used on normal skin, asked on 25 March.
std::optional<Date> earliest_with(std::vector<Session> sessions, Reaction reaction, Area area = Area::face)
{
  History history;
  history.sessions = std::move(sessions);
  history.reactions = {std::move(reaction)};
  auto proposal = ready();
  proposal.today = proposal.on = day(2026, 3, 25);
  proposal.device_kind = DeviceKind::stamp;
  proposal.area = area;
  proposal.last = LastUnknown{};
  return verdict_on(proposal, history).earliest();
}

Verdict with_severe(std::optional<ReactionKind> kind, Area area, std::optional<Date> resolved)
{
  auto reaction = reaction_to("", today() - Days{4000}, today());
  reaction.resolved = resolved;
  reaction.grade = ReactionGrade::severe;
  reaction.kind = kind;
  reaction.area = area;
  History history;
  history.reactions = {reaction};
  return verdict_on(ready(), history);
}

} // namespace

// A wrong GO once: noticed after the 14 days of 0.5 mm were over, the reaction restarted the 7 days of 0.25 mm.
TEST_CASE("a reaction restarts the interval of its session, however late it was noticed")
{
  const std::vector<Session> sessions{logged_session("2026-01-02-face", day(2026, 1, 2), 250),
                                      logged_session("2026-03-01-face", day(2026, 3, 1), 500)};
  for (const auto of_march : {1, 2, 14, 15, 16, 18}) {
    CAPTURE(of_march);
    const auto noticed = day(2026, 3, of_march);
    const auto over = day(2026, 3, 18);
    CHECK(earliest_with(sessions, reaction_to("2026-03-01-face", noticed, over)) == day(2026, 4, 1));
    // Without an id it is of the latest session there.
    CHECK(earliest_with(sessions, reaction_to("", noticed, over)) == day(2026, 4, 1));
  }
}

TEST_CASE("a reaction to a professional session restarts its longer interval")
{
  auto clinic = logged_session("2026-01-15-face", day(2026, 1, 15), 2000);
  clinic.setting = Setting::professional;
  const std::vector<Session> sessions{clinic};
  for (const auto noticed : {day(2026, 1, 16), day(2026, 2, 25), day(2026, 2, 26), day(2026, 3, 18)}) {
    CAPTURE(to_string(noticed));
    // 18 March plus 42 days.
    CHECK(earliest_with(sessions, reaction_to("2026-01-15-face", noticed, day(2026, 3, 18)))
          == day(2026, 4, 29));
  }
}

TEST_CASE("a reaction is of the session that it names, and not of a later one")
{
  const std::vector<Session> sessions{logged_session("deep", day(2026, 2, 1), 500),
                                      logged_session("short", day(2026, 3, 1), 250)};
  const auto noticed = day(2026, 3, 16);
  const auto over = day(2026, 3, 18);
  CHECK(earliest_with(sessions, reaction_to("deep", noticed, over)) == day(2026, 4, 1));
  CHECK(earliest_with(sessions, reaction_to("short", noticed, over)) == day(2026, 3, 25));
  CHECK(earliest_with(sessions, reaction_to("", noticed, over)) == day(2026, 3, 25));
  // Noticed before the second session, it is of the first.
  CHECK(earliest_with(sessions, reaction_to("", day(2026, 2, 28), over)) == day(2026, 4, 1));
}

TEST_CASE("of two sessions of one day a reaction is of the one with the longer needles, in either order")
{
  const auto short_needles = logged_session("short", day(2026, 2, 1), 250);
  const auto long_needles = logged_session("long", day(2026, 2, 1), 500);
  const auto reaction = reaction_to("", day(2026, 3, 16), day(2026, 3, 18));
  CHECK(earliest_with({short_needles, long_needles}, reaction) == day(2026, 4, 1));
  CHECK(earliest_with({long_needles, short_needles}, reaction) == day(2026, 4, 1));
}

TEST_CASE("a reaction to a session that is not in the log counts as one to the deepest, everywhere")
{
  const auto reaction = reaction_to("gone", day(2026, 3, 2), day(2026, 3, 18));
  const std::vector<Session> old{logged_session("old", day(2025, 1, 1), 250, Area::back)};
  for (const auto area : {Area::face, Area::neck, Area::scalp}) {
    CAPTURE(word(area));
    CHECK(earliest_with(old, reaction, area) >= day(2026, 4, 29));
  }
}

TEST_CASE("a reaction counts in its own area and in that of its session")
{
  const std::vector<Session> sessions{logged_session("old", day(2025, 1, 1), 250, Area::back),
                                      logged_session("2026-03-01-face", day(2026, 3, 1), 250)};
  auto reaction = reaction_to("2026-03-01-face", day(2026, 3, 3), day(2026, 3, 20));
  reaction.area = Area::neck;
  CHECK(earliest_with(sessions, reaction, Area::face) == day(2026, 3, 27));
  CHECK(earliest_with(sessions, reaction, Area::nose) == day(2026, 3, 27));
  CHECK(earliest_with(sessions, reaction, Area::neck) == day(2026, 3, 30)); // the neck rests for 10 days
  CHECK(earliest_with(sessions, reaction, Area::scalp) == std::nullopt);
}

TEST_CASE(
  "a reaction, event or session under the eye, on the eyelid or on the lips counts for the face around it")
{
  const std::vector<Session> face{logged_session("2026-03-01-face", day(2026, 3, 1), 250)};
  for (const auto beside : {Area::under_eye, Area::eyelid, Area::lips}) {
    CAPTURE(word(beside));
    auto reaction = reaction_to("", day(2026, 3, 3), day(2026, 3, 20));
    reaction.area = beside;
    for (const auto area : {Area::face, Area::nose, Area::upper_lip}) {
      CAPTURE(word(area));
      CHECK(earliest_with(face, reaction, area) == day(2026, 3, 27));
    }
    auto sore = event_on("cold-sore-healed", today() - Days{1});
    sore.area = beside;
    auto proposal = ready();
    proposal.events = {sore};
    CHECK(verdict_on(proposal).earliest() == today() + Days{13});
    auto clinic = session_on(today() - Days{10}, um(250), beside);
    clinic.setting = Setting::professional;
    History history;
    history.sessions = {clinic};
    CHECK(verdict_on(ready(), history).earliest() == today() + Days{18});
    proposal = ready();
    proposal.area = Area::neck;
    proposal.last = session_on(today() - Days{100}, um(250), Area::neck);
    CHECK(verdict_on(proposal, history).go());
  }
}

// The recommended day was named once, and nothing was said on the days before it.
TEST_CASE("between the earliest and the recommended day of a restarted interval is a caution")
{
  auto reaction = reaction_to("", today() - Days{9}, today() - Days{6});
  History history;
  history.reactions = {reaction};
  for (const auto days : {0, 1, 2, 3, 4, 5}) {
    CAPTURE(days);
    auto proposal = ready();
    proposal.today = proposal.on = today() + Days{days};
    const auto verdict = verdict_on(proposal, history);
    const auto expected = days < 1   ? std::optional{Severity::wait}
                          : days < 4 ? std::optional{Severity::caution}
                                     : std::nullopt;
    CHECK(says(verdict, "reaction/moderate") == expected);
    CHECK(verdict.earliest() == today() + Days{1});
    CHECK(verdict.recommended() == today() + Days{4});
    CHECK(verdict.go() == (days >= 1));
  }
}

TEST_CASE("four kinds of a severe reaction, and an unknown one, stop needling for good and everywhere")
{
  const auto long_ago = today() - Days{3650};
  for (const auto area : {Area::face, Area::legs}) {
    for (const auto kind : {std::optional{ReactionKind::granuloma}, std::optional{ReactionKind::allergy},
                            std::optional{ReactionKind::line_scar}, std::optional{ReactionKind::mycobacteria},
                            std::optional<ReactionKind>{}}) {
      CAPTURE(word(area));
      CAPTURE((kind ? word(*kind) : "unknown"));
      const auto verdict = with_severe(kind, area, long_ago);
      CHECK(blockers(verdict) == std::vector<std::string>{"reaction-history/stop"});
      CHECK(verdict.worst() == Severity::stop);
      CHECK(verdict.earliest() == std::nullopt);
    }
  }
}

TEST_CASE("another kind of a severe reaction leaves a caution for a year from the day it was over")
{
  for (const auto kind :
       {ReactionKind::infection, ReactionKind::burn, ReactionKind::pigment, ReactionKind::other}) {
    CAPTURE(word(kind));
    const auto said = [&](int days) {
      const auto verdict = with_severe(kind, Area::legs, today() - Days{days});
      CHECK(verdict.go() == (days >= 28));
      return says(verdict, "reaction-history/caution");
    };
    CHECK(said(27) == Severity::caution);
    CHECK(said(28) == Severity::caution);
    CHECK(said(364) == Severity::caution);
    CHECK(said(365) == std::nullopt);
    // Not over yet, it stops.
    CHECK(with_severe(kind, Area::legs, std::nullopt).worst() == Severity::stop);
  }
}

TEST_CASE("a moderate reaction leaves a note for 180 days where it counts")
{
  const auto said = [](int days, Area area) {
    auto reaction = reaction_to("", today() - Days{days}, today() - Days{days});
    reaction.area = area;
    History history;
    history.reactions = {reaction};
    return says(verdict_on(ready(), history), "reaction-history/moderate");
  };
  CHECK(said(179, Area::face) == Severity::note);
  CHECK(said(180, Area::face) == std::nullopt);
  CHECK(said(179, Area::legs) == std::nullopt);
}

TEST_CASE("a severe reaction of which the kind becomes known no longer stops for good")
{
  CHECK(with_severe(std::nullopt, Area::face, today() - Days{100}).worst() == Severity::stop);
  CHECK(with_severe(ReactionKind::burn, Area::face, today() - Days{100}).go());
}
