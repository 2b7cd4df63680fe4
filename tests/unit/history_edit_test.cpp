// What somebody has changed in their editor, as one change.

#include "support/history_samples.hpp"
#include "support/refusal.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const std::string first_log =
  "format = 2\n\n# first\n[[session]]\nid = \"a\"\ndate = 2026-02-01 # a\nrecord = 1\n";
const std::string second = "\n[[session]]\nid = \"b\"\ndate = 2026-02-02 # b\nrecord = 2\n";

} // namespace

TEST_CASE("an edit that says nothing new is taken byte for byte")
{
  for (const auto& into : {
         std::string{first_log + "# x\n" + second},
         first_log + second + "\n\n# done",
         first_log + "\r\n" + second,
         "format=2\n[[session]]\ndate = 2026-02-02\nid = 'b'\n" + first_log.substr(first_log.find("[[")),
         std::string{
           "format = 2\nsession = [{id = \"a\", date = 2026-02-01}, {id = \"b\", date = 2026-02-02}]"},
       }) {
    CAPTURE(into);
    CHECK(edited(first_log + second, into) == into);
  }
}

TEST_CASE("what is typed gets the number of the edit")
{
  const std::string typed =
    "\n[[hold]]\nid = \"c\"\ndate = 2026-01-01\nuntil = 2026-02-01\nreason = \"x\" # mine\n";
  const auto text = edited(first_log + second, first_log + second + typed);
  CHECK(text == first_log + second + typed + "record = 3\n");
  CHECK(undone(text) == first_log + second + typed + "record = 3\nremoved = 3\n");
  // A number that was typed with it is not the number of a change.
  CHECK(edited(first_log + second, first_log + second + typed + "record = 1\n") == text);
}

TEST_CASE("what is gone is kept by its date, as it was")
{
  const auto text = edited(first_log + second, "format = 2\n\n# first\n" + second);
  CHECK(
    text
    == "format = 2\n\n# first\n\n[[session]]\nid = \"a\"\ndate = 2026-02-01 # a\nrecord = 1\nremoved = 3\n"
         + second);
  CHECK(undone(text) == "format = 2\n\n# first\n\n" + first_log.substr(first_log.find('[')) + second);
}

TEST_CASE("what says something else is kept as it was in front of what it says now")
{
  const std::string now = "\n# why\n[[session]]\nid = \"b\"\ndate = 2026-02-03 # b\nrecord = 2\n";
  const auto text = edited(first_log + second, first_log + now);
  CHECK(text
        == first_log + second
             + "removed = 3\n\n# why\n[[session]]\nid = \"b\"\ndate = 2026-02-03 # b\nrecord = 3\n");
  CHECK(undone(text)
        == first_log + second
             + "\n# why\n[[session]]\nid = \"b\"\ndate = 2026-02-03 # b\nrecord = 3\nremoved = 3\n");
}

TEST_CASE("another kind of entry under an id is another version of it")
{
  const std::string now = "\n[[event]]\nid = \"b\"\nevent = \"tan\"\ndate = 2026-02-02\n";
  CHECK(edited(first_log + second, first_log + now)
        == first_log + second + "removed = 3\n" + now + "record = 3\n");
}

TEST_CASE("who types that an entry is removed means this edit, and it comes back with undo")
{
  const auto text = edited(first_log + second, first_log + second + "removed = 1 # wrong day\n");
  CHECK(text == first_log + second + "removed = 3 # wrong day\n");
  CHECK(undone(text) == first_log + second);
}

TEST_CASE("an entry that is let count again is a change, too")
{
  const auto text = edited(first_log + second + "removed = 7\n", first_log + second);
  CHECK(text == first_log + "\n[[session]]\nid = \"b\"\ndate = 2026-02-02 # b\nrecord = 8\n");
  CHECK(undone(text)
        == first_log + "\n[[session]]\nid = \"b\"\ndate = 2026-02-02 # b\nrecord = 8\nremoved = 8\n");
}

TEST_CASE("a log that could not be read is mended without a record")
{
  CHECK(edited(first_log + "oops\n", first_log) == first_log);
}

TEST_CASE("what is no log is refused with its place")
{
  CHECK(refusal([&] { edited(first_log, first_log + "oops = 1\n"); }, Fault::untrusted)
        == "log.toml:8:1: unknown key \"oops\"");
}

TEST_CASE("an entry that is gone is not taken for an older version that says the same")
{
  auto red = session_on("2026-02-01", Area::face);
  auto text = with_entry(empty_log(), red);
  const auto says = [&](std::string note) {
    red.note = std::move(note);
    text = changed(text, {{}, {red}});
  };
  says("red");
  says(""); // as it was at first
  const auto before = text;
  const auto start = text.rfind("\n[[");
  text = edited(text, text.substr(0, start));
  CHECK(read_log(text, "log.toml").history.sessions.empty());
  CHECK(undone(text) == before);
  const auto first_version = undone(undone(undone(text)));
  CHECK(read_log(first_version, "log.toml").history.sessions.at(0).note.empty());
  CHECK(read_log(undone(first_version), "log.toml").history.sessions.empty());
}

TEST_CASE("what an edit keeps has the line ends that it had, and one at the end")
{
  const std::string old = "[[session]]\r\nid = \"b\"\r\ndate = 2026-02-02";
  const auto kept = first_log + "\n" + old + "\r\nremoved = 2\r\n";
  CHECK(edited(first_log + "\n" + old, first_log) == kept);
  const std::string now = "[[session]]\nid = \"b\"\ndate = 2026-02-03\n";
  CHECK(edited(first_log + "\n" + old, first_log + "\n" + now) == kept + "\n" + now + "record = 2\n");
}
