// Where lines go and which bytes they may touch: exact texts before and after.

#include "history/block.hpp"
#include "history/log_text.hpp"
#include "support/history_samples.hpp"
#include "support/refusal.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const std::string head_lines = "# my log\n\nformat = 2 # the first line\n";
const std::string early = "\n# about the first\n[[session]]\nid='early'\ndate    = 2026-02-01 # cold\n";
const std::string late = "\n[[session]]\nid = \"late\"\ndate = 2026-04-01\n  note = 'x'\n";
const std::string tail = "\n# to do\n";
const std::string new_lines =
  "\n[[session]]\nid = \"2026-03-18-neck\"\ndate = 2026-03-18\narea = \"neck\"\nrecord = 1\n";

// Another version of an entry of that text.
Entry version(const std::string& text, const std::string& id, void (*change)(Session&))
{
  for (auto session : parse_history(text, "log.toml").sessions) {
    if (session.id == id) {
      change(session);
      return session;
    }
  }
  return Session{};
}

std::string replaced(const std::string& text, const std::string& id, void (*change)(Session&))
{
  return changed(text, {{}, {version(text, id, change)}});
}

} // namespace

TEST_CASE("a new entry stands behind the last that is not later, and every other byte where it was")
{
  struct Case {
    const char* name;
    std::string before;
    std::string after;
  };
  const Case cases[] = {
    {"in the middle", head_lines + early + late + tail, head_lines + early + new_lines + late + tail},
    {"at the front, below the head and above the first one's own comment", head_lines + late,
     head_lines + new_lines + late},
    {"at the front, the first has a comment", head_lines + "\n# about the late one\n" + late.substr(1),
     head_lines + new_lines + "\n# about the late one\n" + late.substr(1)},
    {"at the front, no empty line", "format = 2\n" + late.substr(1), "format = 2\n" + new_lines + late},
    {"at the end, behind comments", head_lines + early + tail, head_lines + early + tail + new_lines},
    {"at the end, comments and empty lines", head_lines + early + tail + "\n\n",
     head_lines + early + tail + "\n\n" + new_lines.substr(1)},
    {"a comment on top of a later one stays on it", head_lines + early + "\n# late\n" + late.substr(1),
     head_lines + early + new_lines + "\n# late\n" + late.substr(1)},
    {"behind one of the same day", head_lines + "\n[[event]]\nid='e'\nevent='tan'\ndate=2026-03-18\n" + late,
     head_lines + "\n[[event]]\nid='e'\nevent='tan'\ndate=2026-03-18\n" + new_lines + late},
    {"out of order", head_lines + late + early, head_lines + late + early + new_lines},
    {"no empty line between", head_lines + early + late.substr(1), head_lines + early + new_lines + late},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(with_bare(c.before) == c.after);
  }
}

TEST_CASE("several new entries of one change stand by their dates, those of one day as they came")
{
  auto second = session_on("2026-03-18", Area::neck);
  second.id = "second";
  const auto text = changed(head_lines + early + late,
                            {{session_on("2026-05-01", Area::face), session_on("2026-03-18", Area::neck),
                              second, session_on("2026-01-01", Area::face)}});
  Ids ids;
  for (const auto& [entry, span] : locate_entries(text, "log.toml").entries) {
    ids.push_back(id_of(entry));
  }
  CHECK(ids == Ids{"2026-01-01-face", "early", "2026-03-18-neck", "second", "late", "2026-05-01-face"});
}

TEST_CASE("a replaced entry keeps its lines, and the new version behind it the person's spelling")
{
  const auto before = head_lines + early + late + tail;
  const auto after = replaced(before, "early", [](Session& s) { s.bled = Bled::yes; });
  CHECK(after
        == head_lines + early + "removed = 1\n"
             + "\n[[session]]\nid='early'\ndate    = 2026-02-01 # cold\nbled = true\nrecord = 1\n" + late
             + tail);
  CHECK(
    undone(after)
    == head_lines + early
         + "\n[[session]]\nid='early'\ndate    = 2026-02-01 # cold\nbled = true\nrecord = 1\nremoved = 1\n"
         + late + tail);
}

TEST_CASE("what is taken out keeps its place, and gets back every byte")
{
  const auto before = head_lines + early + late + tail;
  const auto after = changed(before, {{}, {}, {"late"}});
  CHECK(after == head_lines + early + late + "  removed = 1\n" + tail);
  CHECK(undone(after) == before);
}

TEST_CASE("a version that is not to count stands by its date, and the one that counts is not touched")
{
  const auto before = head_lines + early + late;
  auto theirs = session_on("2026-03-01", Area::face);
  theirs.id = "early";
  CHECK(changed(before, {{}, {}, {}, {theirs}})
        == head_lines + early
             + "\n[[session]]\nid = \"early\"\ndate = 2026-03-01\narea = \"face\"\nrecord = 2\nremoved = 1\n"
             + late);
}

TEST_CASE("a file without a last line end gets one where something is written behind it")
{
  const auto open = head_lines + "\n[[session]]\nid = \"a\"\ndate = 2026-02-01\narea = \"face\"";
  CHECK(with_bare(open) == open + "\n" + new_lines);
  CHECK(changed(open, {{}, {}, {"a"}}) == open + "\nremoved = 1\n");
  CHECK(undone(changed(open, {{}, {}, {"a"}})) == open + "\n");
  CHECK(replaced(open, "a", [](Session& s) { s.area = Area::neck; })
        == open
             + "\nremoved = 1\n\n[[session]]\nid = \"a\"\ndate = 2026-02-01\narea = \"neck\"\nrecord = 1\n");
}

TEST_CASE("what no longer counts can be taken out for good, and comments stay")
{
  const std::string gone = "\n# about it\n[[hold]]\nid = \"gone\"\ndate = 2026-02-02\nuntil = "
                           "2026-02-03\nreason = \"x\"\nrecord = 1\nremoved = 2\n";
  const std::string bare_gone = gone.substr(0, 1) + gone.substr(gone.find('['));
  struct Case {
    const char* name;
    std::string before;
    std::string after;
  };
  const Case cases[] = {
    {"in the middle", head_lines + early + bare_gone + late + tail, head_lines + early + late + tail},
    {"with a comment", head_lines + early + gone + late + tail,
     head_lines + early + "\n# about it\n" + late + tail},
    {"first", head_lines + bare_gone + late, head_lines + late},
    {"last", head_lines + early + bare_gone, head_lines + early},
    {"last, with comments behind", head_lines + early + bare_gone + tail, head_lines + early + tail},
    {"alone", head_lines + bare_gone, head_lines + "\n"},
    {"several", head_lines + bare_gone + early + bare_gone + bare_gone + late, head_lines + early + late},
    {"none", head_lines + early + late, head_lines + early + late},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto purged = without_removed(c.before, "log.toml", std::nullopt);
    CHECK(purged.text == c.after);
    for (const auto& id : ids_of(purged.entries)) {
      CHECK(id == "gone");
    }
  }
}

TEST_CASE("of one id only the versions that no longer count are taken out for good")
{
  const auto before = replaced(head_lines + early + late, "early", [](Session& s) { s.bled = Bled::yes; });
  const auto both = changed(before, {{}, {}, {"late"}});
  const auto purged = without_removed(both, "log.toml", "early");
  CHECK(ids_of(purged.entries) == Ids{"early"});
  CHECK(purged.text
        == head_lines
             + "\n# about the first\n\n[[session]]\nid='early'\ndate    = 2026-02-01 # cold\nbled = "
               "true\nrecord = 1\n"
             + late + "  removed = 2\n");
  CHECK(without_removed(both, "log.toml", "x").text == both);
}

TEST_CASE("lines that say something else than the entry, or more, or nothing, are not written")
{
  constexpr const char* refused = "log.toml: cannot write to the log: read back, it would say something "
                                  "else than is meant; nothing was written";
  const Entry entry = session_on("2026-03-18", Area::neck);
  const auto writes = [&](const std::string& lines) {
    LogText text{head_lines + early, "log.toml"};
    text.put_by_date(lines, entry);
    text.finish();
  };
  CHECK_NOTHROW(writes(block_of(entry)));
  CHECK_THROWS_WITH_AS(writes(block_of(session_on("2026-03-18", Area::face))), refused, Error);
  CHECK_THROWS_WITH_AS(writes(block_of(entry) + block_of(session_on("2026-03-18", Area::face))), refused,
                       Error);
  CHECK_THROWS_WITH_AS(writes("# nothing\n"), refused, Error);
}

TEST_CASE("an entry within brackets cannot be changed line by line")
{
  const std::string bracketed = "format = 2\nsession = [{ id = \"a\", date = 2026-03-01 }]\n";
  const std::string refused =
    "log.toml: entry a is not written as a table with a [[header]] and a line for each key, so "
    "mneedle cannot change it; write it so";
  const auto said = [](auto f) { return refusal(f, Fault::untrusted); };
  CHECK(said([&] { changed(bracketed, {{}, {}, {"a"}}); }) == refused);
  CHECK(said([&] { replaced(bracketed, "a", [](Session& s) { s.bled = Bled::yes; }); }) == refused);
  CHECK(said([&] { undone(bracketed); }) == refused);
  CHECK(said([&] { edited(bracketed, "format = 2\n"); }) == refused);
}

TEST_CASE("lines keep the line ends that they have, whatever ends the lines of the others")
{
  const auto crlf = [](std::string_view text) { return toml_file::with_line_ending(text, "\r\n"); };
  const auto bleeds = [](Session& s) { s.bled = Bled::yes; };
  const std::string was = "removed = 1\n";
  const std::string now = "\n[[session]]\nid='early'\ndate    = 2026-02-01 # cold\nbled = true\nrecord = 1\n";
  struct Case {
    const char* name;
    std::string before;
    std::string after;
    std::string back;
  };
  const Case cases[] = {
    {"all \\r\\n", crlf(head_lines + early + late), crlf(head_lines + early + was + now + late),
     crlf(head_lines + early + now + was + late)},
    {"the entry alone", head_lines + crlf(early) + late,
     head_lines + crlf(early + was) + "\n" + crlf(now.substr(1)) + late,
     head_lines + crlf(early) + "\n" + crlf(now.substr(1) + was) + late},
    {"the others", crlf(head_lines) + early + crlf(late),
     crlf(head_lines) + early + was + "\r\n" + now.substr(1) + crlf(late),
     crlf(head_lines) + early + "\r\n" + now.substr(1) + was + crlf(late)},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto after = replaced(c.before, "early", bleeds);
    CHECK(after == c.after);
    CHECK(undone(after) == c.back);
    CHECK(undone(changed(c.before, {{}, {}, {"early"}})) == c.before);
  }
  CHECK(with_bare(crlf(head_lines + early) + late) == crlf(head_lines + early) + new_lines + late);
  CHECK(with_bare(head_lines + early + crlf(late)) == head_lines + early + crlf(new_lines + late));
}

TEST_CASE("no entry goes in front of the format, or of those that stand within brackets")
{
  const std::string bracketed = "format = 2\nevent = [{ id = \"e\", date = 2026-05-01, event = \"tan\" }]\n";
  struct Case {
    const char* name;
    std::string before;
    std::string after;
  };
  const Case cases[] = {
    {"format behind an empty line", "# mine\n\nformat = 2\n" + late.substr(1),
     "# mine\n\nformat = 2\n" + new_lines + late},
    {"format and a comment", "# mine\n\nformat = 2\n# late\n" + late.substr(1),
     "# mine\n\nformat = 2\n" + new_lines + "\n# late\n" + late.substr(1)},
    {"brackets alone", bracketed, bracketed + new_lines},
    {"brackets in front of a later one", bracketed + late, bracketed + new_lines + late},
    {"brackets in front of an earlier one", bracketed + early, bracketed + early + new_lines},
    {"brackets between", bracketed + early + late, bracketed + early + new_lines + late},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(with_bare(c.before) == c.after);
  }
}

TEST_CASE("what stands within brackets cannot be taken out for good")
{
  const std::string bracketed =
    "format = 2\nevent = [{ id = \"e\", date = 2026-05-01, event = \"tan\", removed = 1 }]\n";
  CHECK(refusal([&] { without_removed(bracketed, "log.toml", std::nullopt); }, Fault::untrusted)
        == "log.toml: entry e is not written as a table with a [[header]] and a line for each key, so "
           "mneedle cannot change it; write it so");
  CHECK(without_removed(bracketed, "log.toml", "x").text == bracketed);
}
