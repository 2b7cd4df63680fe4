// How past sessions look to today's rules, judged by what was known before each.

#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// A session of 0.25 mm on the face, with what is recorded of it in place of that.
Session so_many_days_ago(int days, Depth depth = um(250), Area area = Area::face)
{
  return session_on(today() - Days{days}, depth, area);
}

// "not-valid too-soon too-deep": what becomes of the last session.
std::string judged(const History& history, std::optional<Sensitivity> fallback = Sensitivity::normal)
{
  const auto judgement = judge(history, history.sessions.size() - 1, builtin_book(), fallback);
  auto words = std::string{word(judgement.status)};
  for (const auto flaw : judgement.flaws) {
    words += ' ';
    words += word(flaw);
  }
  return words;
}

std::string judged(std::vector<Session> sessions, std::optional<Sensitivity> fallback = Sensitivity::normal)
{
  History history;
  history.sessions = std::move(sessions);
  return judged(history, fallback);
}

} // namespace

TEST_CASE("a session is too soon before its rest is over, by the skin of its own day")
{
  CHECK(judged({so_many_days_ago(17), so_many_days_ago(11)}) == "not-valid too-soon");
  CHECK(judged({so_many_days_ago(17), so_many_days_ago(10)}) == "valid");
  CHECK(judged({so_many_days_ago(23), so_many_days_ago(10)}, std::nullopt) == "not-valid too-soon");
  CHECK(judged({so_many_days_ago(24), so_many_days_ago(10)}, std::nullopt) == "valid");
  auto reactive = so_many_days_ago(10);
  reactive.sensitivity = Sensitivity::reactive;
  CHECK(judged({so_many_days_ago(23), reactive}) == "not-valid too-soon");
  CHECK(judged({so_many_days_ago(17, um(250), Area::arms), so_many_days_ago(11)}) == "valid");
}

TEST_CASE("what came later has no part in the judgement")
{
  History history;
  history.sessions = {so_many_days_ago(30), so_many_days_ago(29)};
  CHECK(judge(history, 0, builtin_book(), Sensitivity::normal).status == Status::valid);
  CHECK(judge(history, 1, builtin_book(), Sensitivity::normal).status == Status::not_valid);
}

TEST_CASE("needles and areas that are not for home count at home only")
{
  CHECK(judged({so_many_days_ago(10, um(500))}) == "valid");
  CHECK(judged({so_many_days_ago(10, um(501))}) == "not-valid too-deep");
  CHECK(judged({so_many_days_ago(10, um(250), Area::eyelid)}) == "not-valid area-not-allowed");
  auto professional = so_many_days_ago(10, um(1500), Area::eyelid);
  professional.setting = Setting::professional;
  CHECK(judged({professional}) == "valid");
}

TEST_CASE("a hold counts from the day on which it was recorded")
{
  for (const auto recorded : {9, 10, 11}) {
    Hold hold;
    hold.date = today() - Days{recorded};
    hold.until = today() - Days{5};
    History history;
    history.holds = {hold};
    history.sessions = {so_many_days_ago(10)};
    CAPTURE(recorded);
    CHECK(judged(history) == (recorded < 10 ? "valid" : "not-valid hold-active"));
  }
}

TEST_CASE("a reaction counts from the day after it was recorded")
{
  for (const auto recorded : {9, 10, 11}) {
    Reaction reaction;
    reaction.date = today() - Days{recorded};
    reaction.grade = ReactionGrade::severe;
    History history;
    history.reactions = {reaction};
    history.sessions = {so_many_days_ago(10)};
    CAPTURE(recorded);
    CHECK(judged(history) == (recorded < 11 ? "valid" : "not-valid too-soon"));
  }
}

TEST_CASE("steps left out, worn heads and vague dates make a session sub-standard")
{
  auto session = so_many_days_ago(10);
  session.imprecise = true;
  CHECK(judged({session}) == "sub-standard date-imprecise");
  session = so_many_days_ago(10);
  session.done = {StepId{"hands"}};
  CHECK(judged({session}) == "sub-standard step-missing");
  session.setting = Setting::professional;
  CHECK(judged({session}) == "valid");
}

TEST_CASE("every step that a roller asks for was done")
{
  auto session = so_many_days_ago(10);
  session.device_kind = DeviceKind::roller;
  session.done.emplace();
  for (const auto* step : {"inspect-skin", "own-device", "inspect-device", "clean-device", "disinfect-before",
                           "air-dry", "aftercare-ready", "hands", "cleanse", "numbing-rule", "no-actives"}) {
    CHECK(judged({session}) == "sub-standard step-missing");
    session.done->emplace_back(step);
  }
  CHECK(judged({session}) == "valid");
}

TEST_CASE("the eleventh use of a needle head is one too many, counted from its first day")
{
  for (const auto before : {9, 10}) {
    History history;
    const auto first = today() - Days{8 * before};
    // A new head in another device starts no new count.
    history.heads = {{"head", first, "roller", {}}, {"other", today() - Days{20}, "stamp", {}}};
    for (int i = before; i >= 0; --i) {
      auto session = so_many_days_ago(8 * i);
      session.device = "roller";
      session.device_kind = DeviceKind::roller;
      history.sessions.push_back(session);
    }
    CAPTURE(before);
    CHECK(judged(history) == (before == 9 ? "valid" : "sub-standard device-over-life"));
  }
}

TEST_CASE("the same area on the same day is a duplicate")
{
  CHECK(judged({so_many_days_ago(10), so_many_days_ago(10)}).starts_with("duplicate"));
  CHECK(judged({so_many_days_ago(10, um(250), Area::arms), so_many_days_ago(10)}) == "valid");
}
