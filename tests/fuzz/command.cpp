// Whole command lines on a machine in memory: a word a line, behind "%%" what stands on standard input, behind another
// what the file "f.toml" holds. "tty" as the first word makes it a terminal.

#include "cli/run.hpp"
#include "fuzz/property.hpp"
#include "support/furnished_host.hpp"

#include <algorithm>
#include <array>
#include <sstream>

using namespace mneedle;

namespace {

using Words = std::vector<std::string>;
using Disk = std::map<std::string, std::string>;

Words words_of(const std::string& text)
{
  Words words;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    words.push_back(line);
  }
  return words;
}

template <std::size_t N>
bool any(const Words& words, const std::array<std::string_view, N>& wanted)
{
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](std::string_view one) { return word.starts_with(one); });
  });
}

// A new person's folder and lock stand before it is known whether there will be an entry.
Disk disk_of(const FurnishedHost& host)
{
  Disk disk;
  for (const auto& path : host.files.paths()) {
    if (const auto text = host.files.text(path); text && !text->empty() && !path.ends_with(".lock")) {
      disk[path] = *text;
    }
  }
  return disk;
}

// What is wrong is the answer of doctor, not an error of its own; and on a terminal the questions stand before an error.
void check_errors(const FurnishedHost& host, const Words& words, int code)
{
  constexpr std::array<std::string_view, 1> finders = {"doctor"};
  require(code >= 0 && code <= 4, "an exit code is from 0 to 4", host.complained);
  require(!host.complained.starts_with("mneedle: unexpected: "), "nothing but an Error comes out",
          host.complained);
  if (code >= 2 && !any(words, finders) && !host.terminal) {
    require(host.printed.empty(), "an error leaves standard output empty", host.printed);
    require(!host.complained.empty(), "an error says what is wrong");
  }
}

// Colours, CSV (which export writes unasked), calendars and lists for a shell have characters of their own.
void check_output(const FurnishedHost& host, const Words& words)
{
  constexpr std::array<std::string_view, 6> own = {"--color", "--format", "csv",
                                                   "ics",     "export",   "completion"};
  const bool plain = !host.terminal && !any(words, own);
  for (const char letter : host.complained + (plain ? host.printed : "")) {
    const auto byte = static_cast<unsigned char>(letter);
    require(byte == '\n' || (byte >= 0x20 && byte != 0x7f), "no control character reaches a terminal",
            host.printed + host.complained);
  }
}

// A command that writes may be named by its beginning, or by another word; and a check that asks offers to store answers.
bool may_write(const Words& words, bool terminal)
{
  constexpr std::array<std::string_view, 14> writers = {"add",  "react",  "event",  "hold",  "device",
                                                        "undo", "edit",   "remove", "merge", "import",
                                                        "init", "change", "purge",  "rm"};
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const auto names = [&](std::string_view writer) {
      return !word.empty() && (writer.starts_with(word) || word.starts_with(writer));
    };
    return std::any_of(writers.begin(), writers.end(), names)
           || (terminal && !word.empty() && std::string_view{"check"}.starts_with(word));
  });
}

void check_disk(FurnishedHost& host, const Words& words, const Disk& before, int code)
{
  const auto after = disk_of(host);
  if (after == before) {
    return;
  }
  require(may_write(words, host.terminal), "readers never write");
  require(code < 2, "an error changes nothing", host.complained);
  host.printed.clear();
  // On a day behind any that the line may have taken for today.
  const auto reads = [&](Words what) {
    what.insert(what.begin(), {"--today", "2200-12-31"});
    return run(what, host) == 0;
  };
  require(reads({"log", "list"}) && reads({"profile"}), "what was written can be read", host.complained);
}

// Profile and log of the furnished host answer neither the screening nor the steps.
void check_go(const FurnishedHost& host, const Words& words)
{
  constexpr std::array<std::string_view, 2> screening = {"--screened", "--answers"};
  constexpr std::array<std::string_view, 2> steps = {"--done", "--answers"};
  if (host.printed.starts_with("GO") && !host.terminal) {
    require(any(words, screening), "no GO without a screening", host.printed);
    require(any(words, steps), "no GO without the steps", host.printed);
  }
}

// What takes minutes under the sanitizers, and has tests of its own.
bool too_long(const Words& words)
{
  constexpr std::array<std::string_view, 3> heavy = {"verify", "diff", "test"};
  return any(words, heavy);
}

void furnish(FurnishedHost& host, const std::vector<std::string>& parts)
{
  host.input = parts.size() > 1 ? parts[1] : "";
  if (parts.size() > 2) {
    host.files.put("f.toml", parts[2]);
  }
  host.editor = [input = host.input](const std::string& text) { return input.empty() ? text : input; };
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const auto parts = parts_of(text_of(data, size));
  auto words = words_of(parts[0]);
  if (too_long(words)) {
    return 0;
  }
  FurnishedHost host;
  furnish(host, parts);
  if (!words.empty() && words.front() == "tty") {
    host.terminal = true;
    words.erase(words.begin());
  }
  const auto before = disk_of(host);
  const auto code = run(words, host);
  check_errors(host, words, code);
  check_output(host, words);
  check_go(host, words);
  check_disk(host, words, before, code);
  return 0;
}
