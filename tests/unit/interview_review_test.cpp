// What is shown before anything is done: all that it rests on.

#include "support/screened.hpp"
#include "support/talk.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mneedle;

namespace {

using Lines = std::vector<std::string>;

Profile someone()
{
  Profile profile;
  profile.sensitivity = Sensitivity::normal;
  profile.conditions = {ConditionId{"history-hsv"}};
  screen(profile, day(2026, 2, 1), builtin_book());
  profile.devices = {{"blue", DeviceKind::roller, um(250)}};
  return profile;
}

History logged(Date date)
{
  History history;
  history.sessions = {session_on(date, um(250))};
  history.sessions.front().id = to_string(date) + "-face";
  return history;
}

Lines lines_of(const Interview& interview)
{
  Lines lines;
  for (const auto& item : interview.now()->items) {
    lines.push_back(item.says);
  }
  return lines;
}

bool shows(const Lines& lines, const char* line)
{
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

} // namespace

TEST_CASE("before a verdict also what profile and log say is shown, with where it is from")
{
  Answers start;
  start.area = Said{"face", {"--area"}};
  start.device = Said{"blue", {"--device"}};
  Talk talk{std::move(start), someone(), logged(day(2026, 3, 1))};
  talk.say({"4"}).say_all("none", "Before anything").say_all("y", "touch skin");
  REQUIRE(talk.topic() == "Your answers");
  const auto lines = lines_of(talk.interview);
  for (const auto* line :
       {"area face", "device blue", "device-uses 4", "device-kind roller (from the profile)",
        "depth 0.25 (from the profile)", "sensitivity normal (from the profile)",
        "condition history-hsv (from the profile)",
        "lasting conditions gone through on 2026-02-01 (from the profile)",
        "last session 2026-03-01, 0.25 mm, at home (from the log)"}) {
    CAPTURE(line);
    CHECK(shows(lines, line));
  }
}

TEST_CASE("what was said is not shown as if it were from elsewhere")
{
  Talk talk;
  talk.say({"face", "roller", "0.25", "normal", "4", "10 days ago", "", "0.25", "n"});
  talk.say_all("none", "Before anything").say_all("y", "touch skin");
  const auto lines = lines_of(talk.interview);
  CHECK(shows(lines, "last 2026-03-06"));
  CHECK(shows(lines, "last-setting home"));
  CHECK(shows(lines, "no blood then"));
  CHECK(std::none_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return line.find("(from") != std::string::npos; }));
}

TEST_CASE("days that a flag gives in words are shown as dates")
{
  Answers start;
  start.last = Said{"10 days ago", {"--last"}};
  start.last_depth = Said{"0.25", {"--last-depth"}};
  start.events = {Said{"sunburn=last monday", {"--event"}}, Said{"laser=2025", {"--event"}}};
  start.on = Said{"tomorrow", {"--on"}};
  start.device_since = Said{"2 weeks ago", {"--device-since"}};
  CHECK(flags_of(dated(start, today()))
        == Lines{"--on 2026-03-17", "--device-since 2026-03-02", "--last 2026-03-06", "--last-depth 0.25",
                 "--event sunburn=2026-03-09,laser=2025"});
}

TEST_CASE("where it is only too early, that is said, and that the steps are for the day")
{
  Talk talk;
  talk.say({"face", "roller", "0.25", "normal", "4", "2 days ago", "", "0.25", "n"});
  talk.say_all("none", "Before anything");
  CHECK(talk.interview.now()->text
        == "Too early: not before Sat 2026-03-21. The steps are for that day, so they are not asked now. Is "
           "all of this so? Enter shows what the rules make of it.");
  // Nobody said that they are done.
  CHECK(talk.verdict().worst() == Severity::open);
}

TEST_CASE("why no step was asked")
{
  auto proposal = ready();
  proposal.all_steps_done = false;
  const auto why = [&] { return why_no_steps(verdict_on(proposal)); };
  CHECK(why().empty()); // they can be asked
  proposal.uses = 10;
  CHECK(why() == "Something else has to be put right first, so the steps are not asked now.");
  proposal.uses = 4;
  proposal.conditions = {ConditionId{"pregnancy"}};
  CHECK(why().empty());
  proposal.conditions.clear();
  proposal.last = session_on(today() - Days{1}, um(250));
  CHECK(why()
        == "Too early: not before Sun 2026-03-22. The steps are for that day, so they are not asked now.");
  proposal.all_steps_done = true;
  CHECK(why().empty());
}
