#include "support/one_file.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>

using namespace mneedle;

namespace {

// What the disk looks like before the update that goes wrong.
struct Start {
  const char* name;
  std::optional<std::string> old;
  void (*prepare)(MemoryFiles&);
};

const Start starts[] = {
  {"no file", std::nullopt, [](MemoryFiles&) {}},
  {"a file", old_text, [](MemoryFiles& files) { files.put(one_file, old_text); }},
  {"a file and a backup", old_text,
   [](MemoryFiles& files) {
     files.put(one_file, old_text);
     files.put(one_file + "~", "older");
   }},
  {"no hard links", old_text,
   [](MemoryFiles& files) {
     files.put(one_file, old_text);
     files.put(one_file + "~", "older");
     files.have_links(false);
   }},
  {"a dangling link", std::nullopt,
   [](MemoryFiles& files) { files.put_link(one_file, "../other/log.toml"); }},
};

int steps_of(const Start& start)
{
  MemoryFiles files;
  start.prepare(files);
  files.restart();
  write_new(files);
  return files.steps();
}

std::optional<std::string> now_in(MemoryFiles& files)
{
  std::optional<std::string> seen;
  update_file(files, one_file, [&](const std::optional<std::string>& text) {
    seen = text;
    return std::nullopt;
  });
  return seen;
}

void check_old_or_new(MemoryFiles& files, const Start& start)
{
  const auto seen = now_in(files);
  CHECK((seen == start.old || seen == new_text));
  const auto backup = files.text(one_file + "~");
  CHECK((!backup || backup == "older" || backup == start.old));
}

void check_next_update_works(MemoryFiles& files)
{
  update_file(files, one_file, [](const std::optional<std::string>&) { return "next\n"; });
  CHECK(now_in(files) == "next\n");
}

} // namespace

TEST_CASE("a step that fails leaves the old file or the new one and is named")
{
  for (const auto& start : starts) {
    CAPTURE(start.name);
    for (int step = 1; step <= steps_of(start); ++step) {
      CAPTURE(step);
      MemoryFiles files;
      start.prepare(files);
      files.fail_at(step, ENOSPC);
      bool reported = false;
      try {
        write_new(files);
      } catch (const Error& error) {
        reported = true;
        CHECK(error.fault() == Fault::environment);
        CHECK(std::string{error.what()}.find("No space left on device; make room") != std::string::npos);
      }
      files.restart();
      check_old_or_new(files, start);
      CHECK((reported || now_in(files) == new_text));
      check_next_update_works(files);
    }
  }
}

TEST_CASE("no temporary is left behind by a step that fails")
{
  for (const auto& start : starts) {
    CAPTURE(start.name);
    for (int step = 1; step <= steps_of(start); ++step) {
      CAPTURE(step);
      MemoryFiles files;
      start.prepare(files);
      files.fail_at(step, EIO);
      bool removing = false;
      try {
        write_new(files);
        removing = true; // only the removal of a temporary may fail without a word
      } catch (const Error&) {
      }
      const auto paths = files.paths();
      CHECK((removing || std::none_of(paths.begin(), paths.end(), [](const std::string& path) {
               return path.find("/.log") != std::string::npos;
             })));
    }
  }
}

TEST_CASE("a kill between any two steps leaves the old file or the new one")
{
  for (const auto& start : starts) {
    CAPTURE(start.name);
    for (int step = 1; step <= steps_of(start); ++step) {
      CAPTURE(step);
      MemoryFiles files;
      start.prepare(files);
      files.kill_at(step);
      try {
        write_new(files);
      } catch (const Killed&) {
      }
      files.restart();
      check_old_or_new(files, start);
      check_next_update_works(files);
    }
  }
}

TEST_CASE("a power cut between any two steps leaves the old file or the new one")
{
  const auto killed = [](const Start& start, int step) {
    auto files = std::make_unique<MemoryFiles>();
    start.prepare(*files);
    files->kill_at(step);
    try {
      write_new(*files);
    } catch (const Killed&) {
    }
    files->restart();
    return files;
  };
  for (const auto& start : starts) {
    CAPTURE(start.name);
    for (int step = 1; step <= steps_of(start) + 1; ++step) {
      CAPTURE(step);
      const auto states = killed(start, step)->unsynced_states();
      for (std::size_t state = 0; state < states; ++state) {
        CAPTURE(state);
        for (const double part : {0.0, 0.4, 1.0}) {
          const auto files = killed(start, step);
          files->power_cut(state, part);
          check_old_or_new(*files, start);
          check_next_update_works(*files);
        }
      }
    }
  }
}

TEST_CASE("an update that returned survives a power cut")
{
  for (const auto& start : starts) {
    CAPTURE(start.name);
    MemoryFiles files;
    start.prepare(files);
    write_new(files);
    files.power_cut(0, 0.0);
    CHECK(now_in(files) == new_text);
  }
}
