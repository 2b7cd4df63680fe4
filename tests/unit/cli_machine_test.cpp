// What a machine does that changes, or fails, between one look of the program and the next.

#include "cli/run.hpp"
#include "support/furnished_host.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <sstream>
#include <utility>

using namespace mneedle;

namespace {

std::vector<std::string> words_of(const std::string& line)
{
  std::istringstream words{line};
  return {std::istream_iterator<std::string>{words}, {}};
}

// Midnight passes, or somebody sets the clock, each time it is looked at.
class JumpingClock : public FurnishedHost {
public:
  explicit JumpingClock(int days) : days_{days} {}

  Date today() override
  {
    ++asked;
    const auto now = day;
    day = day + Days{days_};
    return now;
  }

  int asked = 0;

private:
  int days_;
};

// The first file that is read cannot be; from then on everything can.
class FailingOnce : public FurnishedHost {
public:
  FailingOnce(std::string path, Fault fault) : path_{std::move(path)}, fault_{fault} {}

  std::optional<std::string> read_file(const std::string& path) override
  {
    if (path == path_) {
      path_.clear();
      throw Error(fault_, {path}, "cannot be had");
    }
    return FurnishedHost::read_file(path);
  }

private:
  std::string path_;
  Fault fault_;
};

const std::string furnished_log = "/home/.local/share/mneedle/default/log.toml";

} // namespace

TEST_CASE("a run asks once what day it is, so that no answer is of two days")
{
  for (const std::string line : {"check --area face",
                                 "check --area face --on tomorrow --format json",
                                 "check --area neck --explain",
                                 "next",
                                 "next --if-go",
                                 "next --format ics",
                                 "next --calendar",
                                 "plan --sessions 2 --area face --depth 0.25",
                                 "plan --sessions 2 --area face --depth 0.25 --before 2026-09-01",
                                 "log list",
                                 "log list --summary",
                                 "log list --since yesterday",
                                 "log show 2025-12-01-face",
                                 "log export",
                                 "log summary",
                                 "log add --area neck --depth 0.25",
                                 "log add --area neck --depth 0.25 --on yesterday",
                                 "log event sunburn",
                                 "log hold --until tomorrow --reason r",
                                 "log device blue",
                                 "log react 2025-12-01-face --grade mild",
                                 "log remove 2025-12-01-face",
                                 "log undo",
                                 "log edit",
                                 "profile",
                                 "profile init --screened",
                                 "profile edit",
                                 "doctor",
                                 "doctor --format json",
                                 "rules list",
                                 "rules table",
                                 "rules check",
                                 "rules test",
                                 "completion bash",
                                 "--version"}) {
    CAPTURE(line);
    JumpingClock still{0};
    const int code = run(words_of(line), still);
    for (const int days : {-1, 1, 400}) {
      CAPTURE(days);
      JumpingClock host{days};
      CHECK(run(words_of(line), host) == code);
      CHECK(host.asked <= 1);
      CHECK(host.printed == still.printed);
      CHECK(host.complained == still.complained);
      CHECK(host.files.paths() == still.files.paths());
    }
  }
}

TEST_CASE("answers that the machine cannot read are no fault of the command line")
{
  for (const auto& [fault, code] : {std::pair{Fault::environment, 4}, std::pair{Fault::untrusted, 2}}) {
    FailingOnce host{"facts.toml", fault};
    host.files.put("facts.toml", "area = \"face\"\n");
    CHECK(run(words_of("check --answers facts.toml"), host) == code);
    CHECK(host.printed.empty());
    CHECK(host.complained == "mneedle: facts.toml: cannot be had\n");
  }
}

TEST_CASE("a file system without permissions is written to, with one remark a run")
{
  FurnishedHost host;
  host.files.have_modes(false);
  const std::string remark =
    "mneedle: /home/.local/share/mneedle/default is on a file system without permissions; others on this "
    "machine may read it\n";
  CHECK(run(words_of("log hold --until 2026-05-01 --reason r -q"), host) == 0);
  CHECK(host.complained == remark);
  host.complained.clear();
  CHECK(run(words_of("log list -q"), host) == 0);
}
