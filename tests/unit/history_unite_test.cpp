#include "support/history_samples.hpp"
#include "support/refusal.hpp"

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

Copy other(std::vector<Entry> entries, std::vector<Entry> removed = {})
{
  return {std::move(entries), std::move(removed), {}};
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

Ids added_by(const Union& both) { return ids_of(both.change.added); }

const auto face = session_on("2026-02-01", Area::face);
const auto neck = session_on("2026-02-01", Area::neck);
const auto red = noted(face, "red");

// A log that has said `red` of the face first and says nothing of it now.
Log changed_mind()
{
  auto log = log_with({face});
  log.removed.emplace_back(red);
  return log;
}

Log without_face()
{
  Log log;
  log.removed.emplace_back(face);
  return log;
}

} // namespace

TEST_CASE("entries of another log are added, and those that are here too are counted")
{
  const auto both = unite(log_with({face}), other({face, neck}));
  CHECK(added_by(both) == Ids{"2026-02-01-neck"});
  CHECK(both.already == 1);
  CHECK(both.conflicts.empty());
}

TEST_CASE("one id with two stories is a conflict, which shows both and each key that differs")
{
  auto there = red;
  there.depth = Depth::micrometres(250);
  there.area = std::nullopt;
  there.written = {7, 0};
  const auto both = unite(log_with({face}), other({there}));
  CHECK(both.change.empty());
  CHECK(both.already == 0);
  REQUIRE(both.conflicts.size() == 1);
  CHECK(std::get<Session>(both.conflicts[0].here) == face);
  CHECK(std::get<Session>(both.conflicts[0].there) == there);
  const auto& keys = both.conflicts[0].keys;
  REQUIRE(keys.size() == 3);
  const auto says = [&](std::size_t at) {
    return keys[at].key + ": " + keys[at].here + " | " + keys[at].there;
  };
  CHECK(says(0) == "area: \"face\" | ");
  CHECK(says(1) == "depth_mm:  | 0.25");
  CHECK(says(2) == "note:  | \"red\"");
}

TEST_CASE("two kinds of entry under one id are a conflict")
{
  Event event;
  event.id = face.id;
  event.event = EventId{"tan"};
  event.date = face.date;
  event.area = Area::face;
  const auto both = unite(log_with({face}), other({event}));
  REQUIRE(both.conflicts.size() == 1);
  const auto& keys = both.conflicts[0].keys;
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].key == "event");
  CHECK(keys[1].key == "kind of entry");
  CHECK(keys[1].here == "session");
  CHECK(keys[1].there == "event");
}

TEST_CASE("an empty log takes another one over with its changes, and any other makes one change of it")
{
  auto there = face;
  there.written = {7, 0};
  const auto taken_over = unite({}, other({there})).change;
  CHECK(taken_over.numbered);
  CHECK(with_change(empty_log(), "log.toml", taken_over).find("record = 7\n") != std::string::npos);
  CHECK_FALSE(unite({}, other({face})).change.numbered);
  CHECK_FALSE(unite(log_with({neck}), other({there})).change.numbered);
  CHECK(unite(log_with({face}), other({there})).already == 1);
}

TEST_CASE("what was taken back here is as if nobody had recorded it")
{
  auto undone = face;
  undone.written = {3, 3};
  Log here = log_with({neck});
  here.removed.push_back(undone);
  const auto both = unite(here, other({face}));
  CHECK(both.change.added.size() == 1);
  CHECK(both.stay_removed.empty());
}

TEST_CASE("a change that was taken back here is no reason to pass over another copy that has it")
{
  auto undone = red;
  undone.written = {3, 3};
  Log here = log_with({face});
  here.removed.push_back(undone);
  CHECK(unite(here, other({red})).conflicts.size() == 1);
}

TEST_CASE("of what does not count there, another log keeps what was removed, once, and an empty one all")
{
  auto removed = face;
  removed.written = {1, 2};
  auto same = face;
  same.written = {2, 3};
  auto undone = neck;
  undone.written = {4, 4};
  const Copy there{{}, {removed, same, undone}, {}};
  CHECK(unite(log_with({red}), there).change.kept.empty()); // an id that is known here
  CHECK(unite(log_with({session_on("2025-02-01", Area::legs)}), there).change.kept.size() == 1);
  const auto taken_over = unite({}, there).change;
  CHECK(taken_over.numbered);
  CHECK(taken_over.kept.size() == 3);
}

TEST_CASE("what was taken out here stays so, unless theirs is asked for")
{
  const auto stays = unite(without_face(), other({face, neck}));
  CHECK(added_by(stays) == Ids{"2026-02-01-neck"});
  CHECK(ids_of(stays.stay_removed) == Ids{"2026-02-01-face"});
  const auto ours = unite(without_face(), other({face}), {{face.id}, {}});
  CHECK(ours.change.empty());
  CHECK(ids_of(ours.stay_removed) == Ids{"2026-02-01-face"});
  const auto theirs = unite(without_face(), other({face}), {{}, {face.id}});
  CHECK(added_by(theirs) == Ids{"2026-02-01-face"});
  CHECK(theirs.stay_removed.empty());
}

TEST_CASE("what was taken out there and is not known here is kept, and what counts here counts on")
{
  const auto kept = unite({}, other({}, {face}));
  CHECK(ids_of(kept.change.kept) == Ids{"2026-02-01-face"});
  CHECK(unite(without_face(), other({}, {face})).change.empty());
  CHECK(unite(log_with({face}), other({}, {face})).change.empty());
}

TEST_CASE("a version that was replaced here is no news, unless theirs is asked for")
{
  const auto both = unite(changed_mind(), other({red}));
  CHECK(both.change.empty());
  CHECK(both.conflicts.empty());
  CHECK(both.already == 1);
  CHECK(ids_of(unite(changed_mind(), other({red}), {{}, {red.id}}).change.replaced) == Ids{red.id});
}

TEST_CASE("theirs replaces ours, and ours keeps theirs, so that it is no conflict the next time")
{
  const auto theirs = unite(log_with({face}), other({red}), {{}, {face.id}});
  REQUIRE(theirs.change.replaced.size() == 1);
  CHECK(same_facts(theirs.change.replaced[0], red));
  CHECK(theirs.conflicts.empty());
  const auto ours = unite(log_with({face}), other({red}), {{face.id}, {}});
  CHECK(ours.change.replaced.empty());
  REQUIRE(ours.change.kept.size() == 1);
  CHECK(same_facts(ours.change.kept[0], red));
  for (const auto& choice : {ours, theirs}) {
    const auto text = changed(with_entry(empty_log(), face), choice.change);
    const auto again = unite(read_log(text, "log.toml"), other({red}));
    CHECK(again.change.empty());
    CHECK(again.conflicts.empty());
    CHECK(again.already == 1);
  }
}

TEST_CASE("a choice about an entry that needs none is refused")
{
  const auto message = "here and there do not differ in \"2026-02-01-face\"; leave --ours or --theirs out";
  CHECK(refusal([] { unite(log_with({face}), other({face}), {{face.id}, {}}); }) == message);
  CHECK(refusal([] { unite(log_with({face}), other({face}), {{}, {face.id}}); }) == message);
  CHECK(refusal([] { unite({}, other({face}), {{}, {face.id}}); }) == message);
  CHECK(refusal([] { unite({}, {}, {{face.id}, {}}); }) == message);
}

TEST_CASE("an entry without id is the one here that says the same, or gets an id")
{
  const auto same = unite(log_with({face}), other({nameless("2026-02-01", Area::face)}));
  CHECK(same.already == 1);
  CHECK(same.change.added.empty());
  CHECK(added_by(unite(log_with({face}), other({noted(nameless("2026-02-01", Area::face), "red")})))
        == Ids{"2026-02-01-face-2"});
  const auto two = unite({}, other({nameless("2026-02-01", Area::face), nameless("2026-02-01", Area::face)}));
  CHECK(added_by(two) == Ids{"2026-02-01-face"});
  CHECK(two.already == 1);
}

TEST_CASE("an id that comes with an entry, or that a removed one had, is given to no other")
{
  const auto both = unite({}, other({nameless("2026-02-01", Area::face), noted(face, "named")}));
  CHECK(added_by(both) == Ids{"2026-02-01-face", "2026-02-01-face-2"});
  CHECK(added_by(unite(without_face(), other({nameless("2026-02-01", Area::face)})))
        == Ids{"2026-02-01-face-2"});
}

TEST_CASE("each kind of entry gets an id by what it is")
{
  Event event;
  event.event = EventId{"sunburn"};
  NeedleHead head;
  head.device = "blue";
  std::vector<Entry> there = {Session{}, Reaction{}, event, Hold{}, head};
  for (auto& entry : there) {
    std::visit([](auto& one) { one.date = on("2026-02-01"); }, entry);
  }
  CHECK(added_by(unite({}, other(there)))
        == Ids{"2026-02-01-session", "2026-02-01-reaction", "2026-02-01-sunburn", "2026-02-01-hold",
               "2026-02-01-blue"});
}

TEST_CASE("ours need not be said again of a version that was put away here")
{
  CHECK(refusal([] {
          unite(changed_mind(), other({red}), {{red.id}, {}});
        })
        == "here and there do not differ in \"2026-02-01-face\"; leave --ours or --theirs out");
}
