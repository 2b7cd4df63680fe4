#include "support/book_of.hpp"

#include <mneedle/report.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const auto monday = *make_date(2026, 3, 16);

Rule window(int hours, Days days, List<Area> areas = {})
{
  Rule rule{{}, AftercareRule{"make-up", hours, days, areas}};
  rule.head.id = RuleId{"after"};
  return rule;
}

} // namespace

TEST_CASE("a window of hours is counted from the end of the session's day")
{
  struct Case {
    int hours;
    int days;
    int from; // days after the session
  };
  const Case cases[] = {{1, 0, 2}, {24, 0, 2}, {25, 0, 3}, {48, 0, 3}, {72, 0, 4}, {0, 5, 5}, {0, 7, 7}};
  for (const auto& c : cases) {
    CAPTURE(c.hours);
    const std::vector<Rule> rules{window(c.hours, Days{c.days})};
    const auto windows = windows_after(monday, Area::face, book_of(rules));
    REQUIRE(windows.size() == 1);
    CHECK(windows[0].allowed_from == monday + Days{c.from});
    CHECK(windows[0].text == "make-up");
  }
}

TEST_CASE("a window counts in its areas and in what overlaps them")
{
  const std::vector<Area> areas{Area::face};
  const std::vector<Rule> rules{window(24, Days{0}, areas)};
  const auto book = book_of(rules);
  CHECK(windows_after(monday, Area::nose, book).size() == 1);
  CHECK(windows_after(monday, Area::scalp, book).empty());
  CHECK(windows_after(monday, std::nullopt, book).size() == 1);
}

TEST_CASE("check-ins lie so many days after the session")
{
  const std::vector<Rule> rules{{{}, CheckInRule{"Look", Days{3}}},
                                {{}, CheckInRule{"Look again", Days{28}}}};
  const auto check_ins = check_ins_after(monday, book_of(rules));
  REQUIRE(check_ins.size() == 2);
  CHECK(check_ins[0].on == monday + Days{3});
  CHECK(check_ins[1].text == "Look again");
  CHECK(check_ins[1].on == monday + Days{28});
}

TEST_CASE("what lies behind is left out of the next report")
{
  const BySensitivity seven{{Days{7}, Days{7}, Days{7}, Days{7}}};
  const std::vector<IntervalRow> rows{{{}, seven, seven}};
  IntervalRule interval;
  interval.home = true;
  interval.rows = rows;
  const std::vector<Rule> rules{{{}, interval},
                                window(24, Days{0}),
                                window(0, Days{7}),
                                {{}, CheckInRule{"Look", Days{1}}},
                                {{}, CheckInRule{"Look", Days{7}}}};
  Proposal proposal;
  proposal.today = proposal.on = monday + Days{2};
  proposal.area = Area::face;
  proposal.depth = Depth::micrometres(250);
  proposal.sensitivity = Sensitivity::normal;
  History history;
  Session session;
  session.date = monday;
  session.area = Area::face;
  session.depth = Depth::micrometres(250);
  history.sessions = {session};

  const auto next = report_next(proposal, book_of(rules), history);
  CHECK(next.earliest == monday + Days{7});
  CHECK(next.days_left == Days{5});
  REQUIRE(next.aftercare.size() == 1);
  CHECK(next.aftercare[0].allowed_from == monday + Days{7});
  REQUIRE(next.check_ins.size() == 1);
  CHECK(next.check_ins[0].on == monday + Days{7});
}

TEST_CASE("the log stands in the order of its dates and judges sessions alone")
{
  History history;
  Session session;
  session.date = monday;
  history.sessions = {session};
  Hold hold;
  hold.date = monday - Days{1};
  history.holds = {hold};
  const std::vector<Rule> rules;
  const auto report = report_log(history, book_of(rules), {});
  REQUIRE(report.entries.size() == 2);
  CHECK(std::holds_alternative<Hold>(report.entries[0].entry));
  CHECK(!report.entries[0].judgement);
  CHECK(report.entries[1].judgement);
}
