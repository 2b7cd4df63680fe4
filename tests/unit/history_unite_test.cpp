#include "support/history_samples.hpp"

#include <mneedle/log.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

Log log_with(std::vector<Session> sessions)
{
  Log log;
  log.history.sessions = std::move(sessions);
  return log;
}

History other(std::vector<Session> sessions)
{
  History history;
  history.sessions = std::move(sessions);
  return history;
}

Session nameless(std::string_view iso, Area area)
{
  auto session = session_on(iso, area);
  session.id.clear();
  return session;
}

Session noted(Session session, std::string note)
{
  session.note = std::move(note);
  return session;
}

std::vector<std::string> added_by(const Union& both)
{
  std::vector<std::string> ids;
  for (const auto& entry : both.added) {
    ids.push_back(id_of(entry));
  }
  return ids;
}

using Ids = std::vector<std::string>;
const auto face = session_on("2026-02-01", Area::face);
const auto neck = session_on("2026-02-01", Area::neck);

} // namespace

TEST_CASE("entries of another log are added, and those that are here too are counted")
{
  const auto both = unite(log_with({face}), other({face, neck}));
  CHECK(added_by(both) == Ids{"2026-02-01-neck"});
  CHECK(both.already == 1);
  CHECK(both.conflicts.empty());
}

TEST_CASE("one id with two stories is a conflict, which shows both")
{
  const auto both = unite(log_with({face}), other({noted(face, "red")}));
  CHECK(both.added.empty());
  CHECK(both.already == 0);
  REQUIRE(both.conflicts.size() == 1);
  CHECK(std::get<Session>(both.conflicts[0].here).note.empty());
  CHECK(std::get<Session>(both.conflicts[0].there).note == "red");
}

TEST_CASE("how an entry came into the other log is not taken over")
{
  auto there = face;
  there.written = {7, true};
  const auto both = unite({}, other({there}));
  REQUIRE(both.added.size() == 1);
  CHECK(std::get<Session>(both.added[0]).written == Written{});
  CHECK(unite(log_with({face}), other({there})).already == 1);
}

TEST_CASE("an entry without id is the one here that says the same, or gets an id")
{
  const auto same = unite(log_with({face}), other({nameless("2026-02-01", Area::face)}));
  CHECK(same.already == 1);
  CHECK(same.added.empty());
  const auto another = unite(log_with({face}), other({noted(nameless("2026-02-01", Area::face), "red")}));
  CHECK(added_by(another) == Ids{"2026-02-01-face-2"});
}

TEST_CASE("two entries without id that say the same are one")
{
  const auto both =
    unite({}, other({nameless("2026-02-01", Area::face), nameless("2026-02-01", Area::face)}));
  CHECK(added_by(both) == Ids{"2026-02-01-face"});
  CHECK(both.already == 1);
}

TEST_CASE("an id that comes with an entry, or that a removed one had, is given to no other")
{
  auto named = face;
  named.note = "named";
  const auto both = unite({}, other({nameless("2026-02-01", Area::face), named}));
  CHECK(added_by(both) == Ids{"2026-02-01-face", "2026-02-01-face-2"});
  Log log;
  log.removed.push_back({face, 3, Gone::removed});
  CHECK(added_by(unite(log, other({nameless("2026-02-01", Area::face)}))) == Ids{"2026-02-01-face-2"});
}

TEST_CASE("a removed entry of another copy is added again under its own id")
{
  Log log;
  log.removed.push_back({face, 3, Gone::removed});
  CHECK(added_by(unite(log, other({face}))) == Ids{"2026-02-01-face"});
}

TEST_CASE("each kind of entry gets an id by what it is")
{
  History there;
  there.sessions = {Session{}};
  there.reactions = {Reaction{}};
  there.events = {Event{}};
  there.events[0].event = EventId{"sunburn"};
  there.holds = {Hold{}};
  there.heads = {NeedleHead{}};
  there.heads[0].device = "blue";
  for (auto* date : {&there.sessions[0].date, &there.reactions[0].date, &there.events[0].date,
                     &there.holds[0].date, &there.heads[0].date}) {
    *date = on("2026-02-01");
  }
  CHECK(added_by(unite({}, there))
        == Ids{"2026-02-01-session", "2026-02-01-reaction", "2026-02-01-sunburn", "2026-02-01-hold",
               "2026-02-01-blue"});
}
