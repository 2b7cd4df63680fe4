#include "cli/run.hpp"
#include "host/change_stands.hpp"
#include "support/edited_host.hpp"
#include "support/refusal.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <utility>

using namespace mneedle;

namespace {

const std::string log_path = "/home/.local/share/mneedle/default/log.toml";

// A machine whose log can be read once.
class OneReadHost : public MemoryHost {
public:
  std::optional<std::string> read_file(const std::string& path) override
  {
    if (path == log_path && std::exchange(was_read_, true)) {
      throw Error(Fault::environment, {path}, "cannot read: Input/output error");
    }
    return MemoryHost::read_file(path);
  }

private:
  bool was_read_ = false;
};

constexpr std::string_view log_text = "format = 2\n\n[[session]]\nid = \"a\"\ndate = 2026-02-01\n";

} // namespace

TEST_CASE("a text that is refused is kept, and it is said that nothing was changed")
{
  for (const auto fault : {Fault::untrusted, Fault::environment}) {
    EditedHost host;
    const auto message = refusal(
      [&] { edit(host, note, [&](const std::string&) { throw Error(fault, "not so (it was you)"); }); },
      fault);
    CHECK(message
          == "not so (it was you)\nnothing was changed; the edited text is in /notes/note.toml.rejected");
    CHECK(host.files.read("/notes/note.toml.rejected") == "new");
  }
}

TEST_CASE("a failure that came after the change is passed on, and no text is called rejected")
{
  EditedHost host;
  const auto message = refusal(
    [&] { edit(host, note, [](const std::string&) { throw ChangeStands(Fault::environment, "too late"); }); },
    Fault::environment);
  CHECK(message == "too late");
  CHECK_FALSE(host.files.read("/notes/note.toml.rejected"));
}

TEST_CASE("a log that was edited is not read again to say so")
{
  for (const bool changes : {true, false}) {
    CAPTURE(changes);
    OneReadHost host;
    host.variables["HOME"] = "/home";
    host.files.put(log_path, log_text);
    host.editor = [&](const std::string& text) { return changes ? text + "area = \"face\"\n" : text; };
    CHECK(run({"log", "edit"}, host) == 0);
    CHECK(host.complained.empty());
    CHECK(host.printed
          == (changes ? "Changed the log.\n  Mistake?  mneedle log undo\n" : "Nothing changed.\n"));
  }
}

TEST_CASE("what cannot be shown is said to have happened where it has, and only there")
{
  struct Case {
    std::vector<std::string> words;
    std::string first; // said of the first time
  };
  const std::string refused = "mneedle: cannot write to standard output: No space left on device";
  const Case cases[] = {
    {{"profile", "init", "--sensitivity", "normal"}, " (the profile was changed all the same)"},
    {{"log", "event", "sunburn", "today"}, " (the log was changed all the same)"},
    {{"log", "add", "--area", "face", "--depth", "0.25"}, " (the log was changed all the same)"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.words.front());
    MemoryHost host;
    host.variables["HOME"] = "/home";
    host.output_broken = true;
    CHECK(run(c.words, host) == 4);
    CHECK(host.complained == refused + c.first + "\n");
    host.complained.clear();
    CHECK(run(c.words, host) == 4);
    CHECK(host.complained == refused + "\n");
  }
}

TEST_CASE("a profile that was edited is said to be changed where that cannot be shown")
{
  MemoryHost host;
  host.variables["HOME"] = "/home";
  host.output_broken = true;
  host.files.put("/home/.config/mneedle/default.toml", "sensitivity = \"low\"\n");
  CHECK(run({"profile", "edit"}, host) == 4);
  CHECK(host.complained == "mneedle: cannot write to standard output: No space left on device\n");
  host.complained.clear();
  host.editor = [](const std::string&) { return "sensitivity = \"high\"\n"; };
  CHECK(run({"profile", "edit"}, host) == 4);
  CHECK(
    host.complained
    == "mneedle: cannot write to standard output: No space left on device (the profile was changed all the "
       "same)\n");
}
