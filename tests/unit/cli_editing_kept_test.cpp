// What becomes of a text that was typed and not taken, however the editor ended.

#include "support/edited_host.hpp"
#include "support/refusal.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// A machine whose editor is ended from outside, in the round of that number, after it has saved.
class EndedHost : public EditedHost {
public:
  explicit EndedHost(int round) : round_{round} {}

  void open_editor(const std::string& file) override
  {
    EditedHost::open_editor(file);
    if (--round_ == 0) {
      throw Error(Fault::environment, "the editor did not end well");
    }
  }

private:
  int round_;
};

// A machine whose editor goes into the background; the person saves before they answer.
class BackgroundHost : public MemoryHost {
public:
  BackgroundHost() { editing = 0.1; }

  std::optional<std::string> read_line() override
  {
    files.put("/notes/.edit-aaaaaa/note.toml", saved);
    return MemoryHost::read_line();
  }

  std::string saved = "new";
};

// A machine that refuses what is named.
class RefusingHost : public EditedHost {
public:
  std::optional<std::string> read_bytes(const std::string& path) override
  {
    return large ? throw Error(Fault::untrusted, {path}, "larger than 16 MiB") : EditedHost::read_bytes(path);
  }

  bool write_new(const std::string& path, const std::string& bytes) override
  {
    return full ? throw Error(Fault::environment, {path}, "no room") : EditedHost::write_new(path, bytes);
  }

  bool large = false;
  bool full = false;
};

void take_none(const std::string&) { throw Error(Fault::untrusted, "not so"); }

std::string refused(MemoryHost& host, Fault fault = Fault::untrusted)
{
  return refusal([&] { edit(host, note, take_none); }, fault);
}

const std::string edited_note = "/notes/.edit-aaaaaa/note.toml";
const std::string is_kept = "\nnothing was changed; the edited text is in /notes/note.toml.rejected";

} // namespace

TEST_CASE("a text that is kept takes the place of none that was kept before")
{
  EditedHost host;
  CHECK(refused(host) == "not so" + is_kept);
  host.editor = [](const std::string&) { return "newer"; };
  CHECK(refused(host) == "not so" + is_kept + "-2");
  CHECK(refused(host) == "not so" + is_kept + "-3");
  CHECK(host.files.paths()
        == std::vector<std::string>{"/notes", "/notes/note.toml.rejected", "/notes/note.toml.rejected-2",
                                    "/notes/note.toml.rejected-3"});
  CHECK(host.files.text("/notes/note.toml.rejected") == "new");
}

TEST_CASE("bytes that are no text are kept as they are")
{
  EditedHost host;
  host.editor = [](const std::string&) { return "new\xff"; };
  CHECK(refused(host) == "note.toml:1:4: not valid UTF-8 (byte 0xFF); save it as UTF-8" + is_kept);
  CHECK(host.files.text("/notes/note.toml.rejected") == "new\xff");
}

TEST_CASE("what an editor saved that did not end well is kept, in any round")
{
  for (const int round : {1, 2}) {
    EndedHost host{round};
    host.terminal = true;
    host.input = "\n";
    CHECK(refused(host, Fault::environment) == "the editor did not end well" + is_kept);
    CHECK(host.files.text("/notes/note.toml.rejected") == "new");
  }
}

TEST_CASE("an editor that did not end well and saved nothing leaves nothing behind")
{
  EndedHost host{1};
  host.editor = nullptr;
  CHECK(refused(host, Fault::environment) == "the editor did not end well\nnothing was changed");
  CHECK(host.files.paths() == std::vector<std::string>{"/notes"});
}

TEST_CASE("what an editor left beside the text is kept if the text is as it was")
{
  EndedHost ended{1};
  const std::string swap = "/notes/.edit-aaaaaa/.note.toml.swp";
  ended.editor = [&](const std::string& text) {
    ended.files.put(swap, "typed");
    return text;
  };
  CHECK(refused(ended, Fault::environment)
        == "the editor did not end well\nnothing was changed; the edited text is in " + swap);
  CHECK(ended.files.text(swap) == "typed");
  MemoryHost host;
  host.editor = [&](const std::string& text) {
    host.files.put(swap, "typed");
    return text;
  };
  CHECK_FALSE(edit(host, note, take_none));
  CHECK(host.complained == "mneedle: the text is unchanged, but the editor left " + swap + "\n");
}

TEST_CASE("a text that cannot be copied stays where the editor left it")
{
  RefusingHost full;
  full.full = false;
  full.editor = [&](const std::string&) {
    full.full = true;
    return "new";
  };
  CHECK(refused(full) == "not so\nnothing was changed; the edited text is in " + edited_note);
  CHECK(full.files.text(edited_note) == "new");
  RefusingHost large;
  large.large = true;
  CHECK(refused(large)
        == edited_note + ": larger than 16 MiB\nnothing was changed; the edited text is in " + edited_note);
  CHECK(large.files.text(edited_note) == "new");
}

const std::string went = "mneedle: the editor returned at once; one that goes into the background needs its "
                         "waiting flag (code --wait, gvim -f)\n";
const std::string question = "mneedle: Enter when you have saved and closed the file, q to leave it: ";
const std::string stays =
  "mneedle: what it saves from now on is not read, but stays in " + edited_note + "\n";

TEST_CASE("an editor that returns at once is named, and its file stays")
{
  BackgroundHost host;
  CHECK_FALSE(edit(host, note, take_none));
  CHECK(host.complained == went + stays);
  CHECK(host.files.text(edited_note) == "old");
}

TEST_CASE("on a terminal the person says when an editor in the background is closed")
{
  BackgroundHost host;
  host.terminal = true;
  host.input = "\n";
  std::string text;
  CHECK(edit(host, note, [&](const std::string& edited) { text = edited; }));
  CHECK(text == "new");
  CHECK(host.complained == went + question);
  CHECK(host.files.paths() == std::vector<std::string>{"/notes"});
}

TEST_CASE("an editor in the background that saved nothing has changed nothing")
{
  BackgroundHost host;
  host.terminal = true;
  host.input = "\n";
  host.saved = "old";
  CHECK_FALSE(edit(host, note, take_none));
  CHECK(host.complained == went + question);
  CHECK(host.files.paths() == std::vector<std::string>{"/notes"});
}

TEST_CASE("a person who leaves an editor in the background is told where its file is")
{
  BackgroundHost host;
  host.terminal = true;
  host.input = "q\n";
  CHECK_FALSE(edit(host, note, take_none));
  CHECK(host.complained == went + question + stays);
  CHECK(host.files.text(edited_note) == "new");
  host.input = "\n\nq\n"; // closed, again, and then left
  host.complained.clear();
  CHECK(refused(host, Fault::usage) == "the edited text was left before it was taken; nothing was changed");
  CHECK(host.complained.ends_with(question + stays));
  CHECK(host.files.text(edited_note) == "new");
}
