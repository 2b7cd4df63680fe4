#include "cli/commands.hpp"
#include "cli/loose_words.hpp"
#include "cli/words_of_line.hpp"
#include "support/command_tree.hpp"
#include "support/refusal.hpp"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

using namespace mneedle;

namespace {

// The path, the options with their values and the positionals of a line, or its complaint.
std::string read(const Typed& words)
{
  CommonOptions common;
  const auto options = common_options(common);
  const auto root = root_command();
  const auto line = look_at(root, options, words);
  if (!line.complaint.empty()) {
    return line.complaint;
  }
  auto text = line.path;
  for (const auto& given : line.given) {
    text += fmt::format(" {}={}", long_name(*given.option), given.value);
  }
  return text + (line.positionals.empty() ? "" : fmt::format(" {}", line.positionals));
}

} // namespace

TEST_CASE("words of a line are read as they are meant")
{
  struct Case {
    Typed typed;
    std::string_view read;
  };
  const Case cases[] = {
    {{"next", "face", "neck"}, "mneedle next [\"face\", \"neck\"]"},
    {{"add", "face", "0.25", "mm"}, "mneedle log add [\"face\", \"0.25 mm\"]"},
    {{"log", "ls"}, "mneedle log list"},
    {{"rm", "x"}, "unknown command \"rm\""},
    {{"undo"}, "mneedle log undo"},
    {{"status", "--json"}, "mneedle next --format=json"},
    {{"--format", "md", "today"}, "mneedle next --format=markdown"},
    {{"ch"}, "mneedle check"},
    {{"log", "l"}, "mneedle log list"},
    {{"log", "undo"}, "mneedle log undo"},
    {{"log", "und"}, "unknown command \"und\"; did you mean \"undo\"?"},
    {{"check", "-d", "0.25", "-a", "face"}, "mneedle check --depth=0.25 --area=face"},
    {{"check", "-d0.25", "-o=monday"}, "mneedle check --depth=0.25 --on=monday"},
    {{"check", "--depth", "0.25", "mm"}, "mneedle check --depth=0.25 mm"},
    {{"check", "--last", "10d", "ago", "face"}, "mneedle check --last=10d ago [\"face\"]"},
    {{"check", "--last=3", "Dec", "2025"}, "mneedle check --last=3 Dec 2025"},
    {{"check", "--last", "last", "week"}, "mneedle check --last=last week"},
    {{"check", "--last", "never", "face"}, "mneedle check --last=never [\"face\"]"},
    {{"plan", "--start", "3", "dec", "3", "face"}, "mneedle plan --start=3 dec [\"3\", \"face\"]"},
    {{"check", "--event", "sunburn", "yesterday"}, "mneedle check --event=sunburn=yesterday"},
    {{"check", "--event", "peel=1d,sunburn=3", "days", "ago"},
     "mneedle check --event=peel=1d,sunburn=3 days ago"},
    {{"check", "--event", "sunburn", "face"}, "mneedle check --event=sunburn [\"face\"]"},
    {{"log", "add", "--note=--bled"}, "mneedle log add --note=--bled"},
    {{"log", "change", "x", "--note", ""}, "mneedle log change --note= [\"x\"]"},
    {{"log", "import", "--", "--x"}, "mneedle log import [\"--x\"]"},
  };
  for (const auto& c : cases) {
    CAPTURE(fmt::format("{}", c.typed));
    CHECK(read(c.typed) == c.read);
  }
}

TEST_CASE("no command that removes or overwrites is named by the beginning of its name")
{
  each_command(root_command(), {}, [](const Command& command, const Typed&) {
    for (const auto name : {"undo", "remove", "change", "purge", "edit", "init"}) {
      if (command.name == name) {
        CAPTURE(command.name);
        CHECK(command.in_full);
      }
    }
  });
}

TEST_CASE("words without a flag are told apart by their form")
{
  const auto told = told_apart({"face", "3", "days", "ago", "0.25 mm", "upper-lip", "2026-03-01-face"});
  CHECK(fmt::format("{}", told.areas) == "[\"face\", \"upper-lip\", \"2026-03-01-face\"]");
  CHECK(fmt::format("{}", told.numbers) == "[\"0.25 mm\"]");
  CHECK(fmt::format("{}", told.dates) == "[\"3 days ago\"]");
}

TEST_CASE("a word does not win over a flag")
{
  CHECK(flag_or_word("0.25", "--depth", {"0.25"}, "needle length")->text == "0.25");
  CHECK(flag_or_word(std::nullopt, "--depth", {"0.25"}, "needle length")->text == "0.25");
  CHECK(refusal([] { flag_or_word("0.5", "--depth", {"0.25"}, "needle length"); })
        == "the needle length is given twice: \"0.5\" and \"0.25\"");
  CHECK(areas_told({"face,neck"}, {"neck", "chest"}).size() == 3);
  CHECK(refusal([] { refuse_several(areas_told({"face"}, {"upper lip"}), "check"); })
        == "check takes one area at a time: mneedle check face, then mneedle check 'upper lip'");
}
