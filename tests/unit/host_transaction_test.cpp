#include "host/folder.hpp"
#include "host/look.hpp"
#include "host/transaction.hpp"
#include "support/memory_files.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <memory>

using namespace mneedle;

namespace {

const std::string folder = "/data/me";
const Texts old_texts = {{"2025.toml", "old 2025, forty bytes of what was there before\n"},
                         {"2026.toml", "old 2026, forty bytes of what was there before\n"}};
// One file that was there, one that is new; 2026.toml stays.
const Texts change = {{"2025.toml", "new 2025, forty bytes of what is there from now on\n"},
                      {"removed.toml", "new removed, forty bytes of it from now on\n"}};
const Texts new_texts = {{"2025.toml", change.at("2025.toml")},
                         {"2026.toml", old_texts.at("2026.toml")},
                         {"removed.toml", change.at("removed.toml")}};

struct FolderStart {
  std::string name;
  void (*prepare)(MemoryFiles&);
};

void put_old(MemoryFiles& files)
{
  for (const auto& [name, text] : old_texts) {
    files.put(folder + "/" + name, text);
  }
}

const FolderStart folder_starts[] = {
  {"plain", put_old},
  {"no hard links",
   [](MemoryFiles& files) {
     put_old(files);
     files.have_links(false);
   }},
  {"a year behind a link",
   [](MemoryFiles& files) {
     files.put("/elsewhere/2025.toml", old_texts.at("2025.toml"));
     files.put_link(folder + "/2025.toml", "/elsewhere/2025.toml");
     files.put(folder + "/2026.toml", old_texts.at("2026.toml"));
   }},
  {"an older change was given up",
   [](MemoryFiles& files) {
     put_old(files);
     files.put(folder + "/.2026.toml.new", "never decided");
   }},
};

void write_change(MemoryFiles& files)
{
  update_folder(files, folder, [](Folder&) { return change; });
}

Texts seen_by(Folder& view)
{
  Texts texts;
  for (const auto* name : {"2025.toml", "2026.toml", "removed.toml"}) {
    if (auto text = view.read(name)) {
      const auto& names = view.names();
      CHECK(std::find(names.begin(), names.end(), name) != names.end());
      texts.emplace(name, *text);
    }
  }
  return texts;
}

// As a reader sees it, who waits for nobody and mends nothing.
Texts looked_at(MemoryFiles& files)
{
  Texts texts;
  look_into(files, folder, [&](Folder& view) { texts = seen_by(view); });
  return texts;
}

int steps_of(const FolderStart& start)
{
  MemoryFiles files;
  start.prepare(files);
  files.restart();
  write_change(files);
  return files.steps();
}

void check_old_or_new(MemoryFiles& files)
{
  const auto seen = looked_at(files);
  CHECK((seen == old_texts || seen == new_texts));
  update_folder(files, folder, [&](Folder& view) {
    CHECK(seen_by(view) == seen);
    return Texts{};
  });
  CHECK(looked_at(files) == seen);
}

void check_next_change_works(MemoryFiles& files)
{
  const Texts next = {{"2026.toml", "next\n"}, {"2027.toml", "and one\n"}};
  update_folder(files, folder, [&](Folder&) { return next; });
  CHECK(looked_at(files).at("2026.toml") == "next\n");
  const auto paths = files.paths();
  CHECK(std::none_of(paths.begin(), paths.end(), [](const std::string& path) {
    return path.ends_with(".new") || path.ends_with(".new~");
  }));
}

std::unique_ptr<MemoryFiles> killed(const FolderStart& start, int step)
{
  auto files = std::make_unique<MemoryFiles>();
  start.prepare(*files);
  files->kill_at(step);
  try {
    write_change(*files);
  } catch (const Killed&) {
  }
  files->restart();
  return files;
}

} // namespace

TEST_CASE("several files change at once and keep what they were")
{
  MemoryFiles files;
  put_old(files);
  write_change(files);
  CHECK(looked_at(files) == new_texts);
  CHECK(files.text(folder + "/2025.toml~") == old_texts.at("2025.toml"));
  CHECK(files.text(folder + "/.commit") == "");
  CHECK_FALSE(files.text(folder + "/2026.toml~"));
}

TEST_CASE("of several files a step that fails leaves all as they were or all new")
{
  for (const auto& start : folder_starts) {
    CAPTURE(start.name);
    for (int step = 1; step <= steps_of(start); ++step) {
      CAPTURE(step);
      MemoryFiles files;
      start.prepare(files);
      files.fail_at(step, ENOSPC);
      bool reported = false;
      std::string message;
      try {
        write_change(files);
      } catch (const Error& error) {
        reported = true;
        message = error.what();
        CHECK(error.fault() == Fault::environment);
      }
      files.restart();
      const bool made = looked_at(files) == new_texts;
      CHECK((reported || made));
      CHECK((!reported || made == (message.find("(it was recorded; ") != std::string::npos)));
      check_old_or_new(files);
      check_next_change_works(files);
    }
  }
}

TEST_CASE("of several files a kill between any two steps leaves all as they were or all new")
{
  for (const auto& start : folder_starts) {
    CAPTURE(start.name);
    for (int step = 1; step <= steps_of(start); ++step) {
      CAPTURE(step);
      const auto files = killed(start, step);
      check_old_or_new(*files);
      check_next_change_works(*files);
    }
  }
}

TEST_CASE("a writer killed while it finishes the work of a killed writer loses nothing either")
{
  const auto finish_it = [](MemoryFiles& files) {
    update_folder(files, folder, [](Folder&) { return Texts{}; });
  };
  for (int step = 1; step <= steps_of(folder_starts[0]); ++step) {
    const auto counted = killed(folder_starts[0], step);
    const bool made = looked_at(*counted) == new_texts;
    counted->restart();
    finish_it(*counted);
    for (int second = 1; second <= counted->steps(); ++second) {
      CAPTURE(step);
      CAPTURE(second);
      const auto files = killed(folder_starts[0], step);
      files->kill_at(second);
      try {
        finish_it(*files);
      } catch (const Killed&) {
      }
      files->restart();
      CHECK(looked_at(*files) == (made ? new_texts : old_texts));
      check_next_change_works(*files);
    }
  }
}

TEST_CASE("of several files a power cut between any two steps leaves all as they were or all new")
{
  for (const auto& start : folder_starts) {
    CAPTURE(start.name);
    for (int step = 1; step <= steps_of(start) + 1; ++step) {
      CAPTURE(step);
      const auto states = killed(start, step)->unsynced_states();
      for (std::size_t state = 0; state < states; ++state) {
        CAPTURE(state);
        for (const double part : {0.0, 0.4, 1.0}) {
          const auto files = killed(start, step);
          files->power_cut(state, part);
          check_old_or_new(*files);
          check_next_change_works(*files);
        }
      }
    }
  }
}

TEST_CASE("a reader looks again when a change of several files came in between")
{
  MemoryFiles files;
  put_old(files);
  int looks = 0;
  Texts seen;
  look_into(files, folder, [&](Folder& view) {
    seen.clear();
    seen.emplace("2026.toml", view.read("2026.toml").value());
    if (++looks == 1) {
      write_change(files);
    }
    seen.emplace("2025.toml", view.read("2025.toml").value());
  });
  CHECK(looks == 2);
  CHECK(seen.at("2025.toml") == change.at("2025.toml"));
}

TEST_CASE("what a reader complains of counts only when it saw the files of one piece")
{
  MemoryFiles files;
  put_old(files);
  int looks = 0;
  look_into(files, folder, [&](Folder&) {
    if (++looks == 1) {
      write_change(files);
      throw Error(Fault::untrusted, "half of it");
    }
  });
  CHECK(looks == 2);
  CHECK_THROWS_WITH_AS(look_into(files, folder, [](Folder&) { throw Error(Fault::untrusted, "broken"); }),
                       "broken", Error);
}

TEST_CASE("a reader gives up on a folder that never rests")
{
  MemoryFiles files;
  put_old(files);
  CHECK_THROWS_WITH_AS(look_into(files, folder,
                                 [&](Folder&) {
                                   put_old(files);
                                   files.put(folder + "/removed.toml", "old\n");
                                   write_change(files);
                                 }),
                       "/data/me: is being changed without a pause; try again", Error);
}

TEST_CASE("a marker that mneedle did not write is refused and nothing is touched")
{
  MemoryFiles files;
  put_old(files);
  files.put(folder + "/.commit", "../../etc/passwd\n");
  const auto* message =
    "/data/me/.commit: is not as mneedle writes it; move it away, and look at the files beside it";
  CHECK_THROWS_WITH_AS(looked_at(files), message, Error);
  CHECK_THROWS_WITH_AS(write_change(files), message, Error);
  CHECK(files.text(folder + "/2025.toml") == old_texts.at("2025.toml"));
}

TEST_CASE("a folder that is not there has no files, and one behind a dangling link is refused")
{
  MemoryFiles files;
  CHECK(looked_at(files).empty());
  files.put_link(folder, "/gone");
  CHECK_THROWS_AS(looked_at(files), Error);
}
