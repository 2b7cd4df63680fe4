// What real editors do to a file.

#include "cli/editing.hpp"
#include "host/posix_host.hpp"
#include "support/temporary_folder.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace mneedle;

namespace {

// What becomes of a note, in the folder of that name, by an editor that is a shell script; and what is said of it.
std::string edited_by(std::string_view script, const TemporaryFolder& folder)
{
  write_file(folder.path("editor"), script);
  std::filesystem::create_directory(folder.path("notes"));
  ::setenv("VISUAL", ("sh " + folder.path("editor")).c_str(), 1);
  std::string said;
  PosixHost host;
  try {
    edit(host, {folder.path("notes"), "note.toml", "old\n"},
         [&](const std::string& text) { said = "taken: " + text; });
  } catch (const Error& error) {
    said = error.what();
  }
  ::unsetenv("VISUAL");
  return said;
}

std::vector<std::string> names_in(const std::string& folder)
{
  PosixHost host;
  return host.list_folder(folder).value_or(std::vector<std::string>{});
}

} // namespace

TEST_CASE("a file that the editor takes away is not taken for an empty one")
{
  const TemporaryFolder folder;
  CHECK(edited_by("rm \"$1\"", folder) == "note.toml: is gone after editing\nnothing was changed");
  CHECK(names_in(folder.path("notes")).empty());
}

TEST_CASE("what an editor saves is taken, however it saves")
{
  for (const auto* script : {"echo new >> \"$1\"", "echo new > \"$1.new\"; mv \"$1.new\" \"$1\"",
                             "mv \"$1\" \"$1~\"; (cat \"$1~\"; echo new) > \"$1\""}) {
    CAPTURE(script);
    const TemporaryFolder folder;
    CHECK(edited_by(script, folder).ends_with("new\n"));
    CHECK(names_in(folder.path("notes")).empty());
  }
}

TEST_CASE("what was typed is kept, however the editor ended")
{
  struct Case {
    const char* script;
    const char* said;
  };
  const Case cases[] = {
    {"echo typed > \"$1\"; exit 1", "(exit code 1); set VISUAL or EDITOR to another editor"},
    {"echo typed > \"$1\"; kill -9 $$", "; set VISUAL or EDITOR to another editor"},
    {"printf 'typed\\377' > \"$1\"", "note.toml:1:6: not valid UTF-8 (byte 0xFF); save it as UTF-8"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.script);
    const TemporaryFolder folder;
    const auto kept = folder.path("notes/note.toml.rejected");
    const auto said = edited_by(c.script, folder);
    CHECK(said.ends_with(std::string{c.said} + "\nnothing was changed; the edited text is in " + kept));
    CHECK(content_of(kept).starts_with("typed"));
    CHECK(std::filesystem::status(kept).permissions() == std::filesystem::perms{0600});
    CHECK(names_in(folder.path("notes")) == std::vector<std::string>{"note.toml.rejected"});
  }
}

TEST_CASE("what cannot be copied stays in the folder that the editor had")
{
  for (const auto* script :
       {"mv \"$1\" \"$(dirname \"$1\")/other\"", "truncate -s 17M \"$1\"", "rm \"$1\"; mkdir \"$1\""}) {
    CAPTURE(script);
    const TemporaryFolder folder;
    const auto said = edited_by(script, folder);
    const auto named = said.rfind("nothing was changed; the edited text is in ");
    REQUIRE(named != std::string::npos);
    const auto file = said.substr(said.find('/', named));
    CHECK(std::filesystem::exists(file));
    CHECK(file.starts_with(folder.path("notes/.edit-")));
  }
}

TEST_CASE("an editor that returns at once and saves later has saved what can be found")
{
  const TemporaryFolder folder;
  CHECK(edited_by("{ sleep 0.3; echo later >> \"$1\"; } > /dev/null 2>&1 &", folder).empty());
  const auto names = names_in(folder.path("notes"));
  REQUIRE(names.size() == 1);
  const auto file = folder.path("notes/" + names.front() + "/note.toml");
  for (int waits = 0; waits < 100 && content_of(file) == "old\n"; ++waits) {
    ::usleep(50'000);
  }
  CHECK(content_of(file) == "old\nlater\n");
}
