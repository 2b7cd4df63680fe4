#include "support/history_samples.hpp"
#include "support/refusal.hpp"

#include <mneedle/log.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const std::string by_hand = R"(format = 2

[[session]]
id = "b"
date = 2026-02-02 # the second

[[session]]
id = "a"
date = 2026-02-01

[[session]]
id = "c"
date = 2026-02-02
)";

Undone take_back(std::string_view text)
{
  auto result = without_last_change(text, "log.toml");
  REQUIRE(result);
  return *std::move(result);
}

// The ids of what counts.
Ids counting(std::string_view text) { return ids_of(entries_of(parse_history(text, "log.toml"))); }

Copy read_copy(const std::string& text) { return read_copies({{"there.toml", text}}); }

std::string merged(const std::string& text, const std::string& there, const Choices& choices = {})
{
  const auto copy = read_copy(there);
  return changed(text, unite(read_log(text, "log.toml"), copy, choices).change);
}

} // namespace

TEST_CASE("with nothing left there is nothing to take back")
{
  CHECK_FALSE(without_last_change(empty_log(), "log.toml"));
  CHECK_FALSE(without_last_change(
    "format = 2\n[[session]]\nid = \"a\"\ndate = 2026-02-01\nrecord = 4\nremoved = 4\n", "log.toml"));
}

TEST_CASE("what was recorded last is taken out first, whatever its day")
{
  auto text = with_entry(empty_log(), session_on("2026-03-01", Area::face));
  text = with_entry(text, session_on("2026-01-01", Area::neck));
  const auto first = take_back(text);
  CHECK(ids_of(first.taken_out) == Ids{"2026-01-01-neck"});
  CHECK(first.brought_back.empty());
  CHECK(first.text == R"(format = 2

[[session]]
id = "2026-01-01-neck"
date = 2026-01-01
area = "neck"
record = 2
removed = 2

[[session]]
id = "2026-03-01-face"
date = 2026-03-01
area = "face"
record = 1
)");
  CHECK(ids_of(take_back(first.text).taken_out) == Ids{"2026-03-01-face"});
}

TEST_CASE("entries that nobody noted go last and one by one, the latest day first, of one day the lower one")
{
  auto text = with_entry(by_hand, session_on("2026-01-01", Area::face));
  for (const auto* id : {"2026-01-01-face", "c", "b", "a"}) {
    const auto step = take_back(text);
    CHECK(ids_of(step.taken_out) == Ids{id});
    text = step.text;
  }
  CHECK(counting(text).empty());
  CHECK_FALSE(without_last_change(text, "log.toml"));
}

TEST_CASE("a change of several entries is taken back as one")
{
  auto other = session_on("2026-02-02", Area::neck);
  other.id = "b";
  const auto text = changed(by_hand, {{session_on("2026-03-01", Area::face)}, {other}, {"a"}});
  CHECK(counting(text) == Ids{"b", "c", "2026-03-01-face"});
  const auto back = take_back(text);
  CHECK(ids_of(back.taken_out) == Ids{"b", "2026-03-01-face"});
  CHECK(ids_of(back.brought_back) == Ids{"b", "a"});
  CHECK(counting(back.text) == Ids{"a", "b", "c"});
}

TEST_CASE("there are as many steps back as there were changes, each to what counted before it")
{
  auto text = with_entry(empty_log(), session_on("2026-03-01", Area::face));
  std::vector<std::string> states = {empty_log(), text};
  const auto take = [&](std::string next) { states.push_back(text = std::move(next)); };
  const auto copy = with_entry(text, session_on("2026-03-02", Area::neck)); // somewhere else, from here on
  Reaction reaction;
  reaction.id = "red";
  reaction.date = on("2026-03-01");
  reaction.grade = ReactionGrade::mild;
  take(with_entry(text, reaction));
  reaction.resolved = on("2026-03-04");
  take(changed(text, {{}, {reaction}}));
  take(changed(text, {{}, {}, {"2026-03-01-face"}}));
  take(merged(text, copy));
  take(edited(text, text + "\n[[event]]\nid = \"sun\"\nevent = \"tan\"\ndate = 2026-03-05\n"));
  auto typed = text;
  typed.replace(typed.find("\"tan\""), 5, "\"sunburn\"");
  take(edited(text, typed));
  Copy import;
  import.entries = {session_on("2026-03-09", Area::scalp), session_on("2026-03-02", Area::neck)};
  take(changed(text, unite(read_log(text, "log.toml"), import).change));
  reaction.grade = ReactionGrade::severe;
  take(changed(text, {{}, {reaction}}));
  take(changed(text, {{}, {}, {"red", "sun"}}));

  for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
    text = undone(text);
    const auto here = parse_history(text, "log.toml");
    const auto before = parse_history(*state, "log.toml");
    const auto now = entries_of(here);
    const auto then = entries_of(before);
    CHECK(ids_of(now) == ids_of(then));
    CHECK(std::equal(now.begin(), now.end(), then.begin(), then.end(), same_facts));
  }
  CHECK_FALSE(without_last_change(text, "log.toml"));
}

TEST_CASE("a change that was taken back is none for the next step, and can be made again")
{
  auto text = with_entry(empty_log(), session_on("2026-03-01", Area::face));
  text = undone(changed(text, {{}, {}, {"2026-03-01-face"}}));
  text = undone(with_entry(text, session_on("2026-03-02", Area::neck)));
  text = with_entry(text, session_on("2026-03-02", Area::neck));
  CHECK(counting(text) == Ids{"2026-03-01-face", "2026-03-02-neck"});
  CHECK(counting(undone(text)) == Ids{"2026-03-01-face"});
  CHECK(counting(undone(undone(text))).empty());
}

TEST_CASE("a version that was only kept is no change to take back")
{
  auto text = with_entry(empty_log(), session_on("2026-03-01", Area::face));
  auto theirs = session_on("2026-03-01", Area::face);
  theirs.note = "theirs";
  text = changed(text, {{}, {}, {}, {theirs}});
  CHECK(ids_of(take_back(text).taken_out) == Ids{"2026-03-01-face"});
  CHECK(counting(undone(text)).empty());
}

TEST_CASE("an entry whose id is in use again cannot be brought back")
{
  const auto text = changed(by_hand, {{}, {}, {"b"}}) + "\n[[session]]\nid = \"b\"\ndate = 2026-02-05\n";
  CHECK(refusal([&] { undone(text); })
        == "cannot bring back b: the log has another entry of that name; mneedle log purge b lets go of the "
           "old one");
}

TEST_CASE("what a change has put there as one that does not count stays so")
{
  const std::string entry =
    "format = 2\n\n[[session]]\nid = \"a\"\ndate = 2026-02-01\nrecord = 9\nremoved = 8\n";
  CHECK_FALSE(without_last_change(entry, "log.toml"));
}
