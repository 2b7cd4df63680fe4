#include "cli/commands.hpp"
#include "cli/completions.hpp"
#include "cli/run.hpp"
#include "cli/words_of_line.hpp"
#include "support/command_tree.hpp"
#include "support/furnished_host.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <random>

using namespace mneedle;

namespace {

Typed offered(const Typed& typed, Host& host)
{
  Typed words;
  for (const auto& completion : completions_of(typed, host).words) {
    words.push_back(completion.word);
  }
  return words;
}

Typed offered(const Typed& typed)
{
  FurnishedHost host;
  return offered(typed, host);
}

bool offers(const Typed& words, std::string_view word)
{
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Adds a word that is offered, or where it has to be of one's own, such a word. False where nothing can follow.
bool extend(Typed& line, Host& host, std::mt19937& random)
{
  auto words = offered(with(line, ""), host);
  if (random() % 2 == 0) {
    const auto options = offered(with(line, "-"), host);
    words.insert(words.end(), options.begin(), options.end());
  }
  CommonOptions common;
  const auto options = common_options(common);
  const auto root = root_command();
  if (words.empty() && look_at_start(root, options, line).awaiting != nullptr) {
    words.emplace_back("1");
  }
  if (words.empty()) {
    return false;
  }
  auto word = words[random() % words.size()];
  line.push_back(word.ends_with('=') ? word + "2026-03-01" : word);
  return true;
}

} // namespace

TEST_CASE("each kind of word is offered where it is wanted")
{
  struct Case {
    Typed typed;
    Typed words;
  };
  const Case cases[] = {
    {{"ch"}, {"check", "checklist"}},
    {{"he"}, {"help"}},
    {{"help", "lo"}, {"log"}},
    {{"log", "r"}, {"react", "remove"}},
    {{"check", "n"}, {"nose", "neck"}},
    {{"next", "face", "n"}, {"nose", "neck"}},
    {{"plan", "3", "sc"}, {"scalp"}},
    {{"plan", "sc"}, {"scalp"}},
    {{"add", "sc"}, {"scalp"}},
    {{"rm", ""}, {}},
    {{"log", "rm", "2025"}, {"2025-12-01-face"}},
    {{"log", "hold", "to"}, {"today", "tomorrow"}},
    {{"ch", "-a", "n"}, {"nose", "neck"}},
    {{"profile", ""}, {"show", "init", "edit"}},
    {{"completion", ""}, {"bash", "zsh", "fish"}},
    {{"check", "--ar"}, {"--area"}},
    {{"check", "--area", "n"}, {"nose", "neck"}},
    {{"check", "--area=n"}, {"--area=nose", "--area=neck"}},
    {{"check", "--device-kind", ""}, {"roller", "stamp", "pen", "rf", "hyaluron-pen", "fixed-stamp"}},
    {{"check", "--sensitivity", ""}, {"low", "normal", "high", "reactive"}},
    {{"check", "--last-setting", ""}, {"home", "professional"}},
    {{"check", "--last", "n"}, {"never"}},
    {{"check", "--on", "to"}, {"today", "tomorrow"}},
    {{"check", "--device-since", "to"}, {"today"}},
    {{"check", "--device", ""}, {"blue", "pen"}},
    {{"check", "--condition", "melas"}, {"melasma"}},
    {{"check", "--condition", "hot-"}, {"hot-shower"}},
    {{"check", "--condition", "melasma,hot"}, {"melasma,hot-shower"}},
    {{"check", "--condition=melasma,hot"}, {"--condition=melasma,hot-shower"}},
    {{"check", "--condition", "melasma,melas"}, {}},
    {{"check", "--condition", "melasma", "--condition", "melas"}, {}},
    {{"check", "--event", "sunb"}, {"sunburn="}},
    {{"check", "--event", "sunburn=y"}, {"sunburn=yesterday"}},
    {{"check", "--event", "laser-ablative=2026-03-01,laser-ab"}, {}},
    {{"check", "--event=filler=2026-03-01,sunb"}, {"--event=filler=2026-03-01,sunburn="}},
    // Other words are offered where none of the rules' own fits.
    {{"check", "--area", "chin"}, {"chin"}},
    {{"check", "--area", "nos"}, {"nose"}},
    {{"check", "--device-kind", "dermap"}, {"dermapen"}},
    {{"check", "--sensitivity", "med"}, {"medium"}},
    {{"check", "--condition", "accut"}, {"accutane"}},
    {{"check", "--condition", "melasma,accut"}, {"melasma,accutane"}},
    {{"check", "--event", "accut"}, {"accutane="}},
    {{"log", "event", "accut"}, {"accutane"}},
    {{"check", "--done", "al"}, {"all"}},
    {{"check", "--done", "hands,cle"}, {"hands,clean-device", "hands,cleanse"}},
    {{"check", "--done", "clean-device=1min,cle"}, {"clean-device=1min,cleanse"}},
    {{"check", "--not-done", "al"}, {}},
    {{"plan", "--area", "face,n"}, {"face,nose", "face,neck"}},
    {{"plan", "--only", "sat,s"}, {"sat,sun"}},
    {{"plan", "--on"}, {"--only"}},
    {{"log", "react", ""}, {"2026-03-03-reaction", "2026-03-01-face", "2025-12-01-face"}},
    {{"log", "show", ""}, {"2026-03-03-reaction", "2026-03-02-hold", "2026-03-01-face", "2025-12-01-face"}},
    {{"log", "show", "2026-03-01-face", ""}, {}},
    {{"log", "react", "--grade", "m"}, {"mild", "moderate"}},
    {{"log", "event", "sunb"}, {"sunburn"}},
    {{"log", "device", ""}, {"blue", "pen"}},
    {{"profile", "init", "--condition", "no"}, {"none"}},
    {{"profile", "init", "--condition", "melasma,non"}, {}},
    {{"profile", "init", "--condition", "none,mel"}, {}},
    {{"profile", "init", "--condition", "open-w"}, {}},
    {{"rules", "show", "interval-0"},
     {"interval-020-absorption", "interval-025", "interval-030", "interval-050", "interval-075-100"}},
    {{"rules", "list", "--kind", "dev"}, {"device", "device-life"}},
    {{"rules", "list", "--grade", ""}, {"low", "medium", "high"}},
    {{"rules", "list", "--basis", ""}, {"source", "convention"}},
    {{"rules", "list", "--source", "TGA"}, {"TGA-2019"}},
    {{"rules", "diff", "b"}, {"builtin"}},
    {{"--profile", ""}, {"anna", "default"}},
    {{"--color", "a"}, {"auto", "always"}},
    {{"next", "--format", "d"}, {"date"}},
    {{"check", "--format", "d"}, {}},
    {{"--format", "date", "ne"}, {"next"}},
    {{"--format", "date", "ch"}, {}},
    {{"log", "export", "--format", ""}, {"json", "csv"}},
    {{"log", "import", "--", ""}, {"-"}},
    {{"log", "show", "--", "2025"}, {"2025-12-01-face"}},
  };
  for (const auto& c : cases) {
    const auto line = fmt::format("{}", c.typed);
    CAPTURE(line);
    CHECK(fmt::format("{}", offered(c.typed)) == fmt::format("{}", c.words));
  }
}

TEST_CASE("names on disk are left to the shell")
{
  FurnishedHost host;
  CHECK(completions_of({"check", "--answers", ""}, host).paths == Paths::files);
  CHECK(completions_of({"check", "--answers="}, host).paths == Paths::files);
  CHECK(completions_of({"log", "merge", "a.toml", ""}, host).paths == Paths::files);
  CHECK(completions_of({"--config-dir", ""}, host).paths == Paths::folders);
  CHECK(completions_of({"check", ""}, host).paths == Paths::none);
  CHECK(completion_lines({"log", "import", ""}, host) == "\tfiles\n-\tstandard input\n");
}

TEST_CASE("an option that may not come again is not offered again")
{
  CHECK(offers(offered({"check", "--area", "face", "--"}), "--depth"));
  CHECK_FALSE(offers(offered({"check", "--area", "face", "--"}), "--area"));
  CHECK(offers(offered({"check", "--condition", "melasma", "--"}), "--condition"));
  CHECK(offered({"check", "--area", "face", "--area", ""}).empty());
  CHECK(offered({"check", "--area", "face", "--area="}).empty());
}

TEST_CASE("a line that is wrong already gets no further word")
{
  for (const auto& typed : {Typed{"chekc", "--"}, Typed{"check", "--dpeth", "1", "--"},
                            Typed{"doctor", "x", ""}, Typed{"check", "--area=", "--"}}) {
    CAPTURE(typed.front());
    CHECK(offered(typed).empty());
  }
}

TEST_CASE("a command without words of its own offers its options at once")
{
  CHECK(offers(offered({"log", "list", ""}), "--since"));
  CHECK(offered({"log", "undo", ""}).empty());
  CHECK_FALSE(offers(offered({"log", "list", "x", ""}), "--since"));
}

TEST_CASE("where profile, log and rules are is taken from the line that is written")
{
  FurnishedHost host;
  host.files.put("/home/else/default.toml", "[[device]]\nname = \"green\"\nkind = \"stamp\"\n");
  host.files.put("/home/other/anna/log.toml",
                 "format = 2\n[[session]]\nid = \"2026-02-02-neck\"\ndate = 2026-02-02\narea = \"neck\"\n");
  CHECK(offered({"--config-dir", "/home/else", "check", "--device", ""}, host) == Typed{"green"});
  CHECK(offered({"check", "--config-dir=~/else", "--device", ""}, host) == Typed{"green"});
  CHECK(offered({"log", "show", "--data-dir", "/home/other", "--profile", "anna", ""}, host)
        == Typed{"2026-02-02-neck"});
  CHECK(offered({"--profile", "anna", "log", "show", ""}, host).empty());
  CHECK(offered({"--config-dir", "/home/else", "check", "--condition", "hot-sh"}, host).empty());
  const std::string overlay = "/home/.config/mneedle/rules.d/mine.toml";
  CHECK(offered({"--config-dir", "/home/else", "--rules", overlay, "check", "--condition", "hot-"}, host)
        == Typed{"hot-shower"});
}

TEST_CASE("what cannot be read leaves the rest to be offered, without a word and without a change")
{
  FurnishedHost host;
  host.files.put("/home/.config/mneedle/default.toml", "device = 7");
  host.files.put("/home/.config/mneedle/rules.d/broken.toml", "[[condition]]\nid = 1\n");
  host.files.put("/home/.local/share/mneedle/default/2025.toml", "\xff\xfe");
  const auto before = host.files.paths();
  CHECK(offered({"check", "--device", ""}, host).empty());
  CHECK(offered({"check", "--condition", "hot-"}, host) == Typed{"hot-shower"});
  CHECK(offers(offered({"log", "show", ""}, host), "2026-03-01-face"));
  CHECK(offered({"--base-rules", "/nowhere", "check", "--condition", "melas"}, host) == Typed{"melasma"});
  CHECK(offers(offered({"--profile", "../x", "check", "--condition", ""}, host), "melasma"));
  CHECK(run({"completion", "words", "--", "log", "show", ""}, host) == 0);
  CHECK(host.complained.empty());
  CHECK(host.files.paths() == before);
}

TEST_CASE("a homeless line still gets the program's own words")
{
  MemoryHost host;
  CHECK(offered({"check", "--area", "sca"}, host) == Typed{"scalp"});
  CHECK(offered({"log", "show", ""}, host).empty());
}

TEST_CASE("a word that a shell would take for more than a word is not offered")
{
  MemoryHost host;
  host.variables = {{"HOME", "/home"}};
  host.files.put(
    "/home/.config/mneedle/rules.d/mine.toml",
    "[[source]]\nid = \"A$(reboot)\"\ntier = \"A\"\nseen = \"full\"\ntext = \"t\"\nurl = \"u\"\n");
  CHECK(completion_lines({"rules", "list", "--source", "A$"}, host).empty());
}

TEST_CASE("every option that is offered is one that the line parser takes")
{
  FurnishedHost host;
  CommonOptions common;
  const auto options = common_options(common);
  const auto root = root_command();
  each_command(root, {}, [&](const Command& command, const Typed& path) {
    for (const auto& name : offered(with(path, "-"), host)) {
      CAPTURE(fmt::format("{} {}", path, name));
      const auto* option = find_option(command, options, name);
      const bool help = name == "--help" || name == "--version";
      CHECK((help || option != nullptr));
      const auto line = help || option->value.empty() ? with(path, name) : with(path, name, "x");
      CHECK(look_at_start(root, options, line).line.complaint.empty());
    }
  });
}

TEST_CASE("a line made of nothing but what is offered is never misspelt")
{
  std::mt19937 random{1};
  for (int walk = 0; walk < rounds(150); ++walk) {
    FurnishedHost host;
    Typed line;
    for (int step = 0; step < 7 && extend(line, host, random); ++step) {
      CAPTURE(fmt::format("{}", line));
      CommonOptions common;
      const auto options = common_options(common);
      const auto root = root_command();
      CHECK(look_at_start(root, options, line).line.complaint.empty());
    }
    if (std::find(line.begin(), line.end(), "verify") == line.end()) {
      host.complained.clear();
      run(line, host);
      CAPTURE(fmt::format("{}", line));
      CAPTURE(host.complained);
      CHECK(host.complained.find("unknown") == std::string::npos);
    }
  }
}
