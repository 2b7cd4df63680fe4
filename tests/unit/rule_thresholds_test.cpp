// Every number of every rule, asked of the engine on both sides: at one less, at it, at one more.

#include "support/thresholds.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

void Thresholds::operator()(const DepthRule& limit) const
{
  const auto& [above, areas, at_least, severity] = limit;
  for (const auto area : areas_or_all(areas)) {
    for (const auto level : levels_from(at_least)) {
      auto proposal = rested(area, level);
      expect_depth(proposal, above - um(1), "pass");
      expect_depth(proposal, above, "pass");
      proposal.depth = above + um(1);
      CHECK(said(proposal) == deeper_than(severity, *proposal.depth));
    }
    for (const auto level : levels_below(at_least)) {
      expect_depth(rested(area, level), above + um(1), "pass");
    }
  }
}

void Thresholds::operator()(const IntervalRule& interval) const
{
  const auto& [setting, kinds, home, above, to, rows] = interval;
  for (const auto& [areas, earliest, recommended] : rows) {
    for (const auto area : areas_or_all(areas)) {
      for (const auto level : levels_from(Sensitivity::low)) {
        expect_rest(rested(area, level), interval, earliest[level], recommended[level]);
      }
    }
  }
  for (const auto inside : {above + um(1), to.value_or(above + um(1000))}) {
    CHECK(speaks_after(interval, inside));
  }
  CHECK(!speaks_after(interval, above));
  CHECK((!to || !speaks_after(interval, *to + um(1))));
}

void Thresholds::expect_rest(Proposal proposal, const IntervalRule& interval, Days earliest,
                             Days recommended) const
{
  if (!interval.kinds.empty()) {
    proposal.device_kind = interval.kinds.front();
  }
  proposal.depth = interval.setting ? um(250) : interval.to.value_or(interval.above + um(1));
  for (const auto n : {earliest.count() - 1, earliest.count(), earliest.count() + 1, recommended.count() - 1,
                       recommended.count(), recommended.count() + 1}) {
    auto last = session_on(today() - Days{n}, proposal.depth, *proposal.area);
    last.setting = interval.setting.value_or(Setting::home);
    proposal.last = last;
    CAPTURE(n);
    CHECK(said(proposal) == (n < earliest.count() ? "wait" : n < recommended.count() ? "caution" : "pass"));
    CHECK(until(proposal) == last.date + earliest);
  }
}

void Thresholds::operator()(const ConditionRule& condition) const
{
  const auto& [name, question, each_time, severity, areas, raises, raises_to, cap, calm, implies] = condition;
  auto proposal = rested(areas_or_all(areas).front(), Sensitivity::low);
  proposal.conditions = {name};
  for (const auto level : levels_from(Sensitivity::low)) {
    proposal.sensitivity = level;
    const auto raised = std::min(static_cast<int>(level) + raises, 3);
    const auto floor = static_cast<int>(raises_to.value_or(Sensitivity::low));
    CHECK(verdict_on(proposal).sensitivity == static_cast<Sensitivity>(std::max(raised, floor)));
  }
  if (cap) {
    expect_depth(proposal, *cap - um(1), word(severity));
    expect_depth(proposal, *cap, word(severity));
    expect_depth(proposal, *cap + um(1), "fix");
  }
  if (severity == Severity::wait) {
    CHECK(until(proposal) == today() + calm);
    CHECK(calm > Days{0});
  }
}

void Thresholds::operator()(const DeferralRule& deferral) const
{
  const auto& [event, question, severity, days, months, whole_body, with, implies] = deferral;
  for (const auto level : levels_from(Sensitivity::low)) {
    auto proposal = rested(Area::face, level);
    if (with) {
      proposal.conditions = {*with};
    }
    const auto raised = *raised_sensitivity(builtin_book(), proposal);
    const auto first_free = months ? months_before(today(), *months) : today() - days[raised];
    for (const auto later : {-1, 0, 1}) {
      proposal.events = {event_on(event.text(), first_free + Days{later})};
      CAPTURE(later);
      CHECK(said(proposal) == (later > 0 ? word(severity) : "pass"));
    }
  }
}

void Thresholds::operator()(const FirstUseRule& first) const
{
  const auto& [event, question, after, above, fix_above] = first;
  auto proposal = rested(Area::face, Sensitivity::normal);
  proposal.last = LastNever{};
  for (const auto later : {-1, 0, 1}) {
    proposal.events = {event_on(event.text(), today() - after + Days{later})};
    expect_depth(proposal, above, later > 0 ? "caution" : "pass");
  }
  proposal.events = {event_on(event.text(), today() - after)};
  expect_depth(proposal, above - um(1), "pass");
  expect_depth(proposal, above + um(1), "caution");
  expect_depth(proposal, *fix_above, "caution");
  expect_depth(proposal, *fix_above + um(1), "fix");
  proposal.last = session_on(today() - Days{100}, um(250));
  expect_depth(proposal, *fix_above + um(1), "caution");
}

void Thresholds::operator()(const StepRule& step) const
{
  const auto& [name, phase, text, kinds, above, areas, omitted, measure, implies, answered_by, takes_back] =
    step;
  auto proposal = rested(areas_or_all(areas).front(), Sensitivity::normal);
  proposal.device_kind = kinds.empty() ? DeviceKind::roller : kinds.front();
  proposal.steps[name] = {false, std::nullopt};
  const auto asked = omitted != Severity::note ? word(omitted) : "pass";
  expect_depth(proposal, above, "pass", above > um(0));
  expect_depth(proposal, above + um(1), asked);
  expect_depth(proposal, above + um(2), asked);
  for (const auto more : {-1, 0, 1}) {
    if (measure) {
      proposal.steps[name] = {true, measure->at_least + more};
      expect_depth(proposal, above + um(1), more < 0 ? asked : "pass");
    }
  }
}

void Thresholds::operator()(const DeviceRule& device) const
{
  const auto& [kinds, from, tolerance, severity, reused] = device;
  auto proposal = rested(Area::face, Sensitivity::normal);
  proposal.device_kind = kinds.front();
  proposal.uses = 0;
  expect_depth(proposal, from, "pass", reused);
  proposal.uses = 1;
  expect_depth(proposal, from - um(1), "pass", from > um(0));
  expect_depth(proposal, from, word(severity));
  expect_depth(proposal, from + um(1), word(severity));
  // What the device adds, against the limit that stops all needling at home.
  proposal.depth = um(500) - tolerance;
  CHECK(!says(verdict_on(proposal), "depth-over-050-no-go"));
  proposal.depth = um(501) - tolerance;
  CHECK(says(verdict_on(proposal), "depth-over-050-no-go"));
}

void Thresholds::operator()(const DeviceLifeRule& life) const
{
  const auto& [kinds, caution_from, last_use, last_day] = life;
  auto proposal = rested(Area::face, Sensitivity::normal);
  proposal.device_since = today();
  for (const auto use : {1, caution_from - 1, caution_from, last_use - 1, last_use, last_use + 1}) {
    proposal.uses = use - 1;
    CAPTURE(use);
    CHECK(said(proposal) == (use < caution_from ? "pass" : use <= last_use ? "caution" : "fix"));
  }
  proposal.uses = 0;
  for (const auto more : {-1, 0, 1}) {
    proposal.device_since = today() - last_day - Days{more};
    CAPTURE(more);
    CHECK(said(proposal) == (more > 0 ? "fix" : "pass"));
  }
}

void Thresholds::operator()(const FactRule& fact) const
{
  const auto& [name, question, valid] = fact;
  auto proposal = rested(Area::face, Sensitivity::normal);
  CHECK(said(proposal) == "pass");
  for (const auto more : {-1, 0, 1}) {
    proposal.screened = false;
    proposal.stored_screening = today() - valid - Days{more};
    CAPTURE(more);
    CHECK((name != Fact::screening || said(proposal) == (more > 0 ? "open" : "pass")));
  }
}

void Thresholds::operator()(const AreaRule&) const {}
void Thresholds::operator()(const WarningRule&) const {}
void Thresholds::operator()(const NoteRule&) const {}

TEST_CASE("every number of every rule holds at one less, at it and at one more")
{
  for (const auto& rule : builtin_book().base().rules) {
    CAPTURE(rule.head.id.text());
    std::visit(Thresholds{rule.head.id}, rule.body);
  }
}
