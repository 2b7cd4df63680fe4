#include "render_samples.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace mneedle;
using namespace mneedle::samples;

namespace {

// One session on Mon 16 March: rest until the 19th, sun from the 22nd.
PlanReport one_session()
{
  PlanReport report{day(3, 16)};
  report.wanted = 1;
  report.areas = {{Area::face, Depth::micrometres(250), {}}};
  report.sessions = {{1,
                      day(3, 16),
                      Area::face,
                      Depth::micrometres(250),
                      day(3, 14),
                      day(3, 15),
                      {{"after-makeup", "make-up", day(3, 18)},
                       {"after-sun", "direct sun", day(3, 22)},
                       {"after-wraps", "wraps", day(3, 18)}}}};
  for (int i = 15; i < 22; ++i) {
    const auto mark = i == 15 ? DayMark::none : i == 16 ? DayMark::session : DayMark::rest_and_aftercare;
    report.days.push_back({day(3, i), {i < 19 ? mark : DayMark::aftercare}});
  }
  report.notice = "GO means that no known reason to stop was found.";
  report.ruleset = {"mneedle", "1.0.0", "2026-11-23", "abc", {}};
  return report;
}

PlanReport bound()
{
  PlanReport report{day(3, 16)};
  report.wanted = 2;
  report.areas = {{Area::face, Depth::micrometres(250), EventWindow{Area::face, day(3, 13), {}, {}}}};
  report.bindings = {{"prep-hands", {Area::face}, "No date alone clears this", {unwashed()}}};
  report.latest = day(3, 13);
  report.notes = {"A note"};
  report.assumed = {{"depth as before"}};
  report.notice = "GO says little.";
  report.ruleset = {"mine", "2", "2026-01-02", "abc", {"more.toml"}};
  return report;
}

std::size_t widest_line(const std::string& text)
{
  std::istringstream lines{text};
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) {
    widest = std::max(widest, line.size());
  }
  return widest;
}

std::size_t count_of(const std::string& text, const std::string& part)
{
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

} // namespace

TEST_CASE("a plan in text: the course, what waits after each session, and a calendar")
{
  auto report = one_session();
  CHECK(render(report, Format::text, {}) == R"(1 session, face, 0.25 mm, Mon 16 Mar
#  DAY         EARLIEST    AFTERCARE ENDS
1  Mon 16 Mar  Sat 14 Mar  Wed 18 Mar (direct sun Sun 22 Mar)
)");
  report.calendar = true;
  CHECK(render(report, Format::text, {}) == R"(1 session, face, 0.25 mm, Mon 16 Mar
#  DAY         EARLIEST    AFTERCARE ENDS
1  Mon 16 Mar  Sat 14 Mar  Wed 18 Mar (direct sun Sun 22 Mar)

March 2026: face
  Mon  Tue  Wed  Thu  Fri  Sat  Sun
                                 1
   2    3    4    5    6    7    8
   9   10   11   12   13   14   15 .
  16 S 17 R 18 R 19 a 20 a 21 a 22
  23   24   25   26   27   28   29
  30   31

S session, R rest + aftercare, a aftercare, . nothing
)");
}

TEST_CASE("a plan that cannot be met says so first, then why")
{
  CHECK(render(bound(), Format::text, {}) == R"(NO PLAN  0 of 2 sessions, face, 0.25 mm: prep-hands
  Why not  No date alone clears this
           Your hands were not washed. Wash them
  Note     A note
  Read as  depth as before
)");
  Style style;
  style.amount = Amount::first_line;
  CHECK(render(bound(), Format::text, style) == "NO PLAN  0 of 2 sessions, face, 0.25 mm: prep-hands\n");
}

TEST_CASE("a plan in JSON leaves out what it has not got")
{
  CHECK(render(one_session(), Format::json, {}) == R"({
  "schema": "mneedle.plan/1",
  "today": "2026-03-16",
  "met": true,
  "wanted": 1,
  "areas": [
    {
      "area": "face",
      "depth_mm": 0.25
    }
  ],
  "sessions": [
    {
      "number": 1,
      "date": "2026-03-16",
      "area": "face",
      "depth_mm": 0.25,
      "earliest": "2026-03-14",
      "recommended": "2026-03-15",
      "aftercare": [
        {
          "rule": "after-makeup",
          "text": "make-up",
          "allowed_from": "2026-03-18"
        },
        {
          "rule": "after-sun",
          "text": "direct sun",
          "allowed_from": "2026-03-22"
        },
        {
          "rule": "after-wraps",
          "text": "wraps",
          "allowed_from": "2026-03-18"
        }
      ]
    }
  ],
  "notes": [],
  "assumed": [],
  "ruleset": {
    "name": "mneedle",
    "version": "1.0.0",
    "reviewed": "2026-11-23",
    "hash": "abc",
    "overlays": []
  },
  "notice": "GO means that no known reason to stop was found."
}
)");
  const auto text = render(bound(), Format::json, {});
  CHECK(text.find(R"("met": false)") != std::string::npos);
  CHECK(text.find(R"("latest": "2026-03-13")") != std::string::npos);
  CHECK(text.find(R"("constraint": "prep-hands")") != std::string::npos);
  CHECK(text.find("\"window\"") == std::string::npos);
}

TEST_CASE("a calendar holds as many areas as fit, and only those with a session")
{
  auto report = one_session();
  report.calendar = true;
  for (int i = 1; i < 9; ++i) {
    report.areas.push_back({static_cast<Area>(i), Depth::micrometres(250), {}});
    auto session = report.sessions.front();
    session.area = static_cast<Area>(i);
    if (i < 8) {
      report.sessions.push_back(session);
    }
  }
  for (auto& one : report.days) {
    one.marks.resize(9, DayMark::rest);
  }
  const auto text = render(report, Format::text, {});
  CHECK(widest_line(text) <= 80);
  CHECK(count_of(text, "March 2026: ") == 2);
  CHECK(text.find("March 2026: face, nose, upper-lip, neck, chest, scalp, arms\n") != std::string::npos);
  CHECK(text.find("March 2026: legs\n") != std::string::npos);
  CHECK(text.find("16 Srrrrrr ") != std::string::npos);
  const auto narrow = render(report, Format::text, {40});
  CHECK(widest_line(narrow) <= 40);
  CHECK(count_of(narrow, "March 2026: ") == 8);
}

TEST_CASE("in colour a calendar has today in reverse and sessions in bold")
{
  auto report = one_session();
  report.calendar = true;
  report.today = day(3, 18);
  const auto text = render(report, Format::text, {80, Colour::yes});
  CHECK(text.find("\x1b[1m16 S\x1b[0m") != std::string::npos);
  CHECK(text.find("\x1b[7m18 R\x1b[0m") != std::string::npos);
}

TEST_CASE("a month in which nothing is marked has no calendar")
{
  auto report = one_session();
  report.calendar = true;
  for (int i = 0; i < 80; ++i) {
    report.days.push_back({day(3, 22) + Days{i}, {i == 79 ? DayMark::rest : DayMark::none}});
  }
  const auto text = render(report, Format::text, {});
  CHECK(text.find("March 2026") != std::string::npos);
  CHECK(text.find("April 2026") == std::string::npos);
  CHECK(text.find("May 2026") == std::string::npos);
  // June 2026 begins on a Monday.
  CHECK(
    text.find("June 2026: face\n  Mon  Tue  Wed  Thu  Fri  Sat  Sun\n   1 .  2 .  3 .  4 .  5 .  6 .  7 .\n")
    != std::string::npos);
  CHECK(text.find("   8 .  9 r 10   11   12   13   14\n") != std::string::npos);
}
