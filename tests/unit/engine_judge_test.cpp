#include "support/facts.hpp"
#include "support/small_rules.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

Session rolled_on(Date date)
{
  auto session = session_on(date, um(250));
  session.device_kind = DeviceKind::roller;
  session.device = "blue";
  return session;
}

// A session whose device got a new head so many days before it.
History with_head(int days_before)
{
  History history;
  history.sessions = {rolled_on(today())};
  NeedleHead head;
  head.device = "blue";
  head.date = today() - Days{days_before};
  history.heads = {head};
  return history;
}

Judgement judged_last(const History& history)
{
  return judge(history, history.sessions.size() - 1, builtin_book(), Sensitivity::normal);
}

} // namespace

TEST_CASE("a past session with a head older than 90 days was over the device's life")
{
  CHECK(judged_last(with_head(90)).status == Status::valid);
  const auto judgement = judged_last(with_head(91));
  CHECK(judgement.status == Status::sub_standard);
  CHECK(judgement.flaws == std::vector{Flaw::device_over_life});
}

TEST_CASE("a head that was new on the day of the session counts for it")
{
  auto history = with_head(91);
  NeedleHead fresh;
  fresh.device = "blue";
  fresh.date = today();
  history.heads.push_back(fresh);
  CHECK(judged_last(history).status == Status::valid);
}

TEST_CASE("a past session with another device does not count the head")
{
  auto history = with_head(91);
  history.sessions.front().device = "red";
  CHECK(judged_last(history).status == Status::valid);
  history.sessions.front().device.clear();
  CHECK(judged_last(history).status == Status::valid);
}

TEST_CASE("the eleventh use of a head was over the device's life")
{
  auto history = with_head(80);
  for (int use = 1; use <= 9; ++use) {
    history.sessions.insert(history.sessions.begin(), rolled_on(today() - Days{use * 8}));
  }
  CHECK(judged_last(history).status == Status::valid);
  history.sessions.insert(history.sessions.begin(), rolled_on(today() - Days{80}));
  CHECK(judged_last(history).flaws == std::vector{Flaw::device_over_life});
}

TEST_CASE("a long reaction brings the rest after the session before it up to its end")
{
  History history;
  history.sessions = {session_on(today() - Days{200}, um(500)), session_on(today(), um(250))};
  Reaction reaction;
  reaction.date = today() - Days{199};
  reaction.grade = ReactionGrade::moderate;
  reaction.resolved = today() - Days{13};
  history.reactions = {reaction};
  CHECK(judged_last(history).flaws == std::vector{Flaw::too_soon});
  history.reactions.front().resolved = today() - Days{14};
  CHECK(judged_last(history).status == Status::valid);
  // Longer ago than any rest lasts.
  history.reactions.front().resolved = today() - Days{185};
  CHECK(judged_last(history).status == Status::valid);
}

TEST_CASE("the rest after hurried sessions counts for a past session however far back the hurry began")
{
  // Two weeks of rest after every session, and 5 days more after two that came too soon.
  auto file = small_rules();
  for (const std::string days :
       {"earliest = { low = 7, normal = 7, high = 10, reactive = 14 }", "earliest = 28"}) {
    file.text.replace(file.text.find(days), days.size(), "earliest = 14");
  }
  const std::string better = "recommended = 42";
  file.text.replace(file.text.find(better), better.size(), "recommended = 14");
  RuleBook rules{parse_base({&file, 1})};
  rules.add(parse_overlay({"more.toml", rule_text("overuse", "mine", "extra_days = 5")}, rules));
  for (const auto days : {18, 19}) {
    const auto third = today() - Days{days};
    History history;
    history.sessions = {session_on(third - Days{26}, um(250)), session_on(third - Days{13}, um(250)),
                        session_on(third, um(250)), session_on(today(), um(250))};
    CAPTURE(days);
    CHECK(judge(history, 3, rules, Sensitivity::normal).status
          == (days == 18 ? Status::not_valid : Status::valid));
  }
}

// A hold entered in the evening condemned the session of that morning once.
TEST_CASE("a hold that was recorded after a session does not condemn it")
{
  const auto judged_with = [](int session_record, int hold_record, Date from) {
    History history;
    history.sessions = {rolled_on(today())};
    history.sessions.front().written.record = session_record;
    Hold hold;
    hold.date = from;
    hold.until = today() + Days{9};
    hold.reason = "holiday";
    hold.written.record = hold_record;
    history.holds = {hold};
    return judged_last(history).flaws;
  };
  const std::vector<Flaw> held{Flaw::hold_active};
  for (const auto from : {today(), today() - Days{3}}) {
    CAPTURE(to_string(from));
    CHECK(judged_with(5, 6, from).empty());
    CHECK(judged_with(5, 5, from) == held);
    CHECK(judged_with(5, 4, from) == held);
    // Where the order is not known, the hold counts.
    CHECK(judged_with(5, 0, from) == held);
    CHECK(judged_with(0, 0, from) == held);
    CHECK(judged_with(0, 6, from) == held);
  }
  CHECK(judged_with(5, 4, today() + Days{1}).empty());
}

TEST_CASE("a hold that was recorded after a session counts for those that were recorded later")
{
  History history;
  history.sessions = {rolled_on(today() - Days{10}), rolled_on(today())};
  history.sessions[0].written.record = 1;
  history.sessions[1].written.record = 3;
  Hold hold;
  hold.date = today() - Days{10};
  hold.until = today() + Days{9};
  hold.written.record = 2;
  history.holds = {hold};
  CHECK(judge(history, 0, builtin_book(), Sensitivity::normal).flaws.empty());
  CHECK(judged_last(history).flaws == std::vector{Flaw::hold_active});
  CHECK(verdict_on(ready(), history).worst() == Severity::wait);
}

TEST_CASE("sessions of one day are judged alike in whatever order they stand")
{
  const auto lip = session_on(today() - Days{2}, um(250), Area::upper_lip);
  const auto nose = session_on(today(), um(250), Area::nose);
  const auto face = session_on(today(), um(250), Area::face);
  const auto flaws_of_face = [&](std::vector<Session> sessions, std::size_t index) {
    History history;
    history.sessions = std::move(sessions);
    return judge(history, index, builtin_book(), Sensitivity::normal).flaws;
  };
  CHECK(flaws_of_face({lip, nose, face}, 2) == std::vector{Flaw::too_soon});
  CHECK(flaws_of_face({lip, face, nose}, 1) == std::vector{Flaw::too_soon});
}
