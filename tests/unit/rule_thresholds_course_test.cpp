// The numbers of rules about what came before a session and what follows it.

#include "support/thresholds.hpp"

#include <mneedle/plan.hpp>
#include <mneedle/report.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace mneedle;

namespace {

Proposal by_the_log()
{
  auto proposal = ready();
  proposal.last = LastUnknown{};
  return proposal;
}

// Sessions of the proposal's kind, the last of them so many days ago and all the same distance apart.
History sessions(int count, Days apart, Days last)
{
  History history;
  for (int i = count - 1; i >= 0; --i) {
    history.sessions.push_back(session_on(today() - last - Days{apart.count() * i}, um(250)));
    history.sessions.back().id = "session-" + std::to_string(i);
  }
  return history;
}

Plan one_more(const History& history, std::optional<Date> before = {})
{
  PlanRequest request;
  request.areas = {by_the_log()};
  request.start = today();
  request.before = before;
  if (history.sessions.empty()) {
    request.areas.front().last = LastNever{};
  }
  return plan(request, builtin_book(), history);
}

} // namespace

std::string Thresholds::said(const Proposal& proposal, const History& history) const
{
  const auto verdict = verdict_on(proposal, history);
  const auto severity = says(verdict, rule_.text());
  return std::string{severity ? word(*severity) : "pass"};
}

std::optional<Date> Thresholds::until(const Proposal& proposal, const History& history) const
{
  std::optional<Date> latest;
  const auto verdict = verdict_on(proposal, history);
  for (const auto& finding : verdict.findings) {
    if (finding.rule->head.id == rule_) {
      latest = std::max(latest, finding.not_before);
    }
  }
  return latest;
}

bool Thresholds::speaks_after(const IntervalRule& interval, Depth depth) const
{
  auto proposal = rested(Area::face, Sensitivity::normal);
  proposal.device_kind = interval.kinds.empty() ? DeviceKind::roller : interval.kinds.front();
  auto last = session_on(today(), depth);
  last.setting = interval.setting.value_or(Setting::home);
  proposal.last = last;
  proposal.depth = depth;
  return until(proposal).has_value();
}

void Thresholds::expect_depth(Proposal proposal, Depth depth, std::string_view wanted, bool reachable) const
{
  if (depth < um(0) || !reachable) {
    return;
  }
  proposal.depth = depth;
  CAPTURE(depth.micrometres());
  CHECK(said(proposal) == wanted);
}

void Thresholds::operator()(const ReactionRule& rule) const
{
  const auto& [grade, stops, restarts, after] = rule;
  // Where the rest restarts, it is the 7 days of 0.25 mm on normal skin, better 10.
  const auto rest = std::max(after, Days{restarts ? 7 : 0});
  const auto better = std::max(after, Days{restarts ? 10 : 0});
  for (const auto more : {-1, 0, 1}) {
    Reaction reaction;
    reaction.date = today() - Days{60};
    reaction.area = Area::face;
    reaction.grade = grade;
    reaction.resolved = std::min(today() - rest - Days{more}, today());
    History history;
    history.reactions = {reaction};
    CAPTURE(more);
    const auto over = today() - *reaction.resolved;
    CHECK(said(ready(), history) == (over < rest ? "wait" : over < better ? "caution" : "pass"));
    CHECK(until(ready(), history) == *reaction.resolved + rest);
  }
}

void Thresholds::operator()(const ReactionHistoryRule& rule) const
{
  const auto& [grade, kinds, severity, days, whole_body] = rule;
  for (const auto kind :
       kinds.empty() ? std::vector{ReactionKind::other} : std::vector(kinds.begin(), kinds.end())) {
    for (const auto more : {-1, 0, 1}) {
      Reaction reaction;
      reaction.grade = grade.value_or(ReactionGrade::mild);
      reaction.kind = kind;
      reaction.area = Area::legs;
      reaction.resolved = today() - days.value_or(Days{3650}) - Days{more};
      reaction.date = *reaction.resolved;
      History history;
      history.reactions = {reaction};
      CAPTURE(more);
      CHECK(said(ready(), history) == (whole_body && (!days || more < 0) ? word(severity) : "pass"));
      history.reactions.front().area = Area::face;
      CHECK(said(ready(), history) == (!days || more < 0 ? word(severity) : "pass"));
    }
  }
}

void Thresholds::operator()(const OveruseRule& rule) const
{
  const auto& [extra] = rule;
  // Gaps of 6 days where 7 are the minimum.
  for (const auto more : {-1, 0, 1}) {
    const auto history = sessions(3, Days{6}, Days{7 + more} + extra);
    CAPTURE(more);
    CHECK(said(by_the_log(), history) == (more < 0 ? "wait" : "pass"));
  }
}

void Thresholds::operator()(const SeriesBreakRule& rule) const
{
  const auto& [count, rest, recommended] = rule;
  for (const auto more : {-1, 0, 1}) {
    CAPTURE(more);
    CHECK(said(by_the_log(), sessions(count + more, Days{10}, Days{10})) == (more < 0 ? "pass" : "note"));
    CHECK(said(by_the_log(), sessions(count, Days{10}, rest + Days{more})) == (more < 0 ? "note" : "pass"));
    CHECK(said(by_the_log(), sessions(count, rest + Days{more}, Days{10})) == (more < 0 ? "note" : "pass"));
  }
  const auto planned = one_more(sessions(count, Days{10}, Days{10}));
  REQUIRE(planned.sessions.size() == 1);
  CHECK(planned.sessions.front().earliest == today() - Days{10} + rest);
  CHECK(planned.sessions.front().recommended == today() - Days{10} + recommended);
}

void Thresholds::operator()(const StaleRule& rule) const
{
  const auto& [months] = rule;
  for (const auto later : {-1, 0, 1}) {
    auto proposal = ready();
    proposal.last = session_on(months_before(today(), months) + Days{later}, um(250));
    CAPTURE(later);
    CHECK(said(proposal) == (later > 0 ? "pass" : "note"));
  }
}

void Thresholds::operator()(const BeforeEventRule& rule) const
{
  const auto& [days] = rule;
  for (const auto more : {-1, 0, 1}) {
    CAPTURE(more);
    CHECK(one_more({}, today() + days + Days{more}).sessions.size() == (more < 0 ? 0 : 1));
  }
}

void Thresholds::operator()(const AftercareRule& rule) const
{
  const auto& [what, hours, days, areas] = rule;
  const auto closed = hours > 0 ? Days{static_cast<int>(std::ceil(hours / 24.0)) + 1} : days;
  for (const auto& window : windows_after(today(), areas_or_all(areas).front(), builtin_book())) {
    if (window.rule == rule_.text()) {
      CHECK(window.allowed_from == today() + closed);
      return;
    }
  }
  FAIL("no window is named");
}

void Thresholds::operator()(const CheckInRule& rule) const
{
  const auto& [text, after] = rule;
  for (const auto& check_in : check_ins_after(today(), builtin_book())) {
    if (check_in.rule == rule_.text()) {
      CHECK(check_in.on == today() + after);
      return;
    }
  }
  FAIL("no check-in is named");
}

void Thresholds::operator()(const HoldRule&) const {}
void Thresholds::operator()(const SameDayRule&) const {}

TEST_CASE("a log answers for an area once it goes back further than the longest rest")
{
  for (const auto days : {41, 42, 43}) {
    History history;
    history.sessions = {session_on(today() - Days{days}, um(250), Area::scalp)};
    CAPTURE(days);
    CHECK(says(verdict_on(by_the_log(), history), "fact-last").has_value() == (days <= 42));
  }
}
