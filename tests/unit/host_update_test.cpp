#include "host/lock.hpp"
#include "support/one_file.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <cerrno>

using namespace mneedle;

TEST_CASE("the file that was there before is kept as a backup")
{
  for (const bool links : {true, false}) {
    MemoryFiles files;
    files.have_links(links);
    for (const auto* text : {"one", "two", "three"}) {
      update_file(files, one_file, [&](const std::optional<std::string>&) { return text; });
    }
    CHECK(files.text(one_file) == "three");
    CHECK(files.text(one_file + "~") == "two");
  }
}

TEST_CASE("a change that changes nothing writes nothing")
{
  MemoryFiles files;
  files.put(one_file, old_text);
  files.put(one_file + "~", "older");
  update_file(files, one_file, [](const std::optional<std::string>& text) { return text; });
  CHECK(files.text(one_file + "~") == "older");
}

TEST_CASE("what the change throws comes through and nothing is written")
{
  MemoryFiles files;
  files.put(one_file, old_text);
  const auto refuse_it = [](const std::optional<std::string>&) -> std::optional<std::string> {
    throw Error(Fault::usage, "no");
  };
  CHECK_THROWS_WITH_AS(update_file(files, one_file, refuse_it), "no", Error);
  CHECK(files.text(one_file) == old_text);
  CHECK_FALSE(files.text(one_file + "~"));
}

TEST_CASE("a text that is not UTF-8 is refused with its place before it can be changed")
{
  MemoryFiles files;
  files.put(one_file, "format = 2\n# caf\xc3\xa9 \xe9\n");
  CHECK_THROWS_WITH_AS(write_new(files),
                       "/data/me/log.toml:2:8: not valid UTF-8 (byte 0xE9); save it as UTF-8", Error);
}

TEST_CASE("a lock that somebody keeps is given up after half a minute")
{
  MemoryFiles files;
  files.put(one_file, old_text);
  files.hold_lock(true);
  CHECK_THROWS_WITH_AS(
    write_new(files),
    "/data/me/log.toml.lock: another mneedle has held this lock for 30 seconds; wait for it "
    "or stop it",
    Error);
  CHECK(files.waited() == lock_seconds * 1000);
  CHECK(files.waited() / files.pauses()
        < 2); // most of them short: who has waited for long is not passed by newcomers
  CHECK(files.text(one_file) == old_text);
}

TEST_CASE("a failed sync of the folder says that the text is written")
{
  MemoryFiles files;
  files.put(one_file, old_text);
  files.restart();
  write_new(files);
  const auto last_but_cleaning = files.steps() - 1;
  files.put(one_file, old_text);
  files.fail_at(last_but_cleaning, EIO);
  CHECK_THROWS_WITH_AS(
    write_new(files),
    "/data/me: cannot sync the folder: Input/output error; the disk may be failing, make a "
    "copy of your log (it was written, but a power cut now could still undo that)",
    Error);
  CHECK(files.text(one_file) == new_text);
}

TEST_CASE("temporaries of killed writers go after an hour, and nothing else does")
{
  struct Case {
    const char* name;
    std::int64_t age;
    bool gone;
  };
  const Case cases[] = {
    {".log.toml.aB3dE6", 3601, true},    {".log.toml.aB3dE6~", 3601, true},
    {".log.toml.aB3dE6", 3600, false},   {".old.toml.aB3dE6", 99999, false},
    {".log.toml.aB3dE67", 99999, false}, {".log.toml.a-3dE6", 99999, false},
    {"log.toml.aB3dE6", 99999, false},   {".log.toml.swp", 99999, false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CAPTURE(c.age);
    const auto path = std::string{"/data/me/"} + c.name;
    MemoryFiles files;
    files.put(path, "left behind");
    files.age(path, c.age);
    write_new(files);
    CHECK(files.text(path).has_value() != c.gone);
  }
}
