// What `next` names and what `check` says on that day agree, and the way out
// that a NO-GO names leads to a GO.

#include "support/random_facts.hpp"
#include "support/rounds.hpp"
#include "support/small_rules.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

constexpr int forecasts = rounds(4000);

Verdict on(Proposal proposal, const History& history, Date day)
{
  proposal.on = day;
  return verdict_on(with_new_head(with_day_assumed(proposal, builtin_book())), history);
}

bool only_waits(const Verdict& verdict)
{
  for (const auto& finding : verdict.findings) {
    if (finding.blocking() && (finding.severity != Severity::wait || finding.action)) {
      return false;
    }
  }
  return true;
}

} // namespace

TEST_CASE("check says GO on the day that next names and wait on the day before")
{
  RandomFacts random{21};
  int named = 0;
  for (int i = 0; i < forecasts; ++i) {
    const auto proposal = random.known_proposal();
    const auto history = random.history();
    const auto ahead = forecast(proposal, builtin_book(), history);
    if (!ahead.earliest || *ahead.earliest <= today() || !only_waits(ahead.now)) {
      continue;
    }
    ++named;
    CAPTURE(i);
    CHECK(on(proposal, history, *ahead.earliest).go());
    CHECK(on(proposal, history, *ahead.earliest - Days{1}).worst() == Severity::wait);
    CHECK(ahead.recommended->serial() >= ahead.earliest->serial());
  }
  CHECK(named > forecasts / 10);
}

TEST_CASE("a GO today stays one on every later day until something happens")
{
  RandomFacts random{22};
  for (int i = 0; i < forecasts; ++i) {
    const auto proposal = random.known_proposal();
    const auto history = random.history();
    if (on(proposal, history, today()).go()) {
      CAPTURE(i);
      CHECK(on(proposal, history, today() + Days{random.number(1, 400)}).go());
    }
  }
}

TEST_CASE("the way out of a NO-GO leads to a GO")
{
  RandomFacts random{23};
  int found = 0;
  for (int i = 0; i < forecasts; ++i) {
    auto proposal = random.known_proposal();
    auto history = random.history();
    // Answers may be missing as well.
    if (random.once_in(3)) {
      proposal.sensitivity.reset();
      proposal.screened = random.once_in(2);
      proposal.all_steps_done = random.once_in(2);
    }
    if (random.once_in(5)) {
      proposal.depth.reset();
      proposal.device_kind.reset();
      proposal.uses.reset();
      proposal.last = LastUnknown{};
    }
    const auto verdict = verdict_on(proposal, history);
    const auto way = go_when(proposal, builtin_book(), history);
    CAPTURE(i);
    const bool wanted = !verdict.go() && verdict.worst() != Severity::stop;
    CHECK(way.has_value() == wanted);
    if (way) {
      ++found;
      for (const auto& action : way->actions) {
        apply(action, proposal, history, builtin_book());
      }
      // Steps and skin are answered on the day itself.
      proposal.today = proposal.on = way->date.value_or(proposal.on);
      CHECK(blocker_list(verdict_on(proposal, history)) == "");
    }
  }
  CHECK(found > forecasts / 4);
}

TEST_CASE("the way out names a date, what to do, and nothing else")
{
  auto proposal = ready();
  proposal.last = session_on(today() - Days{3}, um(250));
  proposal.steps[StepId{"hands"}] = {false, {}};
  proposal.conditions = {ConditionId{"skin-not-calm"}};
  const auto way = go_when(proposal, builtin_book(), {});
  REQUIRE(way);
  CHECK(way->date == today() + Days{7});
  const std::vector<Action> expected{DoStep{StepId{"hands"}},
                                     ComeCalm{ConditionId{"skin-not-calm"}, Days{7}}};
  CHECK((way->actions == expected));
}

TEST_CASE("nothing leads out of a stop, and a GO needs no way out")
{
  auto proposal = ready();
  CHECK_FALSE(go_when(proposal, builtin_book(), {}));
  proposal.conditions = {ConditionId{"pregnancy"}};
  CHECK_FALSE(go_when(proposal, builtin_book(), {}));
}

TEST_CASE("a forecast of skin that is not calm counts seven days from today")
{
  auto proposal = ready();
  proposal.conditions = {ConditionId{"skin-not-calm"}};
  CHECK(forecast(proposal, builtin_book(), {}).earliest == today() + Days{7});
}

TEST_CASE(
  "for the day itself what can be done on it is taken as done, and what is not known at its strictest")
{
  Proposal proposal;
  proposal.steps[StepId{"hands"}] = {false, {}};
  proposal.device_since = today();
  auto assumed = with_day_assumed(proposal, builtin_book());
  CHECK(assumed.all_steps_done);
  CHECK(assumed.steps.empty());
  CHECK(assumed.screened);
  CHECK(assumed.device_kind == DeviceKind::roller);
  CHECK(assumed.sensitivity == Sensitivity::reactive);
  CHECK(assumed.uses == 0);
  CHECK(assumed.device_since == today());
  proposal.uses = 4;
  CHECK(with_day_assumed(proposal, builtin_book()).uses == 4);
  CHECK(with_new_head(proposal).uses == 0);
  CHECK(with_new_head(proposal).device_since == std::nullopt);
  proposal.device_kind = DeviceKind::pen;
  proposal.sensitivity = Sensitivity::low;
  assumed = with_day_assumed(proposal, builtin_book());
  CHECK(assumed.device_kind == DeviceKind::pen);
  CHECK(assumed.sensitivity == Sensitivity::low);
}

TEST_CASE("what holds only until the skin has come to rest does not put off the way out")
{
  auto proposal = ready();
  proposal.conditions = {ConditionId{"skin-not-calm"}};
  Event laser;
  laser.event = EventId{"laser-ablative"};
  laser.date = today() - Days{74};
  proposal.events = {laser};
  const auto way = go_when(proposal, builtin_book(), {});
  REQUIRE(way);
  CHECK(way->date == laser.date + Days{90});
}

TEST_CASE("a needle head that is over its days by the earliest day is told of before")
{
  auto proposal = ready();
  Session last;
  last.date = today();
  last.area = proposal.area;
  last.depth = proposal.depth;
  proposal.last = last;
  const auto rest = *forecast(proposal, builtin_book(), {}).earliest - today();
  proposal.device_since = today() + rest - Days{90};
  CHECK(forecast(proposal, builtin_book(), {}).worn.empty());
  proposal.device_since = *proposal.device_since - Days{1};
  const auto ahead = forecast(proposal, builtin_book(), {});
  CHECK(ahead.now.worst() == Severity::wait);
  REQUIRE(ahead.worn.size() == 1);
  CHECK(ahead.worn.front().rule->head.id.text() == "life-roller-uses");
}

TEST_CASE("a needle head that is worn out blocks today, but is no reason to wait")
{
  auto proposal = ready();
  proposal.uses = 10;
  auto ahead = forecast(proposal, builtin_book(), {});
  CHECK(blocker_list(ahead.now) == "life-roller-uses ");
  const auto rest = ahead.earliest;
  proposal.uses = 9;
  ahead = forecast(proposal, builtin_book(), {});
  CHECK(ahead.now.go());
  CHECK(ahead.earliest == rest);
  proposal.device_since = today() - Days{91};
  CHECK(blocker_list(forecast(proposal, builtin_book(), {}).now) == "life-roller-uses ");
}

TEST_CASE("after the session the next dates count from it")
{
  const auto after = forecast_after(ready(), builtin_book(), {});
  CHECK(after.earliest == today() + Days{7});
  CHECK(after.recommended == today() + Days{10});
}

TEST_CASE("where no rest is known for an area, nothing leads to a GO however long it waits")
{
  const RuleBook rules{small_set()}; // which has a band of short needles for the face alone
  auto proposal = ready();
  CHECK(evaluate(proposal, rules, {}).go());
  proposal.area = Area::lips;
  CHECK(evaluate(proposal, rules, {}).worst() == Severity::open);
  CHECK(!go_when(proposal, rules, {}));
  History history;
  Hold hold;
  hold.date = today();
  hold.until = today() + Days{5};
  history.holds = {hold};
  CHECK(!go_when(proposal, rules, history));
}

TEST_CASE("one new head is enough for a worn and an old one")
{
  auto proposal = ready();
  proposal.uses = 10;
  proposal.device_since = today() - Days{91};
  const auto when = go_when(proposal, builtin_book(), {});
  REQUIRE(when);
  CHECK(!when->date);
  CHECK(when->actions == std::vector<Action>{NewHead{}});
}

TEST_CASE("where a stop holds nothing is named, even what would clear it by the way")
{
  auto file = small_rules();
  file.text += "\n" + rule_text("depth", "short", "above_mm = 0.2\nseverity = \"fix\"")
               + rule_text("depth", "face", "areas = [\"face\"]\nabove_mm = 0.3\nseverity = \"stop\"");
  const RuleBook rules{parse_base({&file, 1})};
  auto proposal = ready();
  CHECK(go_when(proposal, rules, {})); // a shorter needle
  proposal.depth = um(400);
  CHECK(evaluate(proposal, rules, {}).worst() == Severity::stop);
  CHECK(!go_when(proposal, rules, {}));
}
