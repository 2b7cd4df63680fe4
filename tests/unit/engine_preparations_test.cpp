// Preparations that were told as not done count.

#include "support/told.hpp"

#include <mneedle/answers.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

struct Preparation {
  const char* step;
  const char* rule; // which speaks where the step was not done
  Severity severity;
};

constexpr Preparation preparations[] = {
  {"skin-calm", "interval-redness-gate", Severity::wait},
  {"retinoid-5d", "topical-retinoid-before/step", Severity::open},
  {"acids-3d", "acids-bpo-before/step", Severity::open},
  {"sun-14d", "sunburn/step", Severity::open},
  {"hair-removal-7d", "waxing-depilation/step", Severity::open},
  {"screen-procedures", "chemical-peel/step", Severity::open},
  {"screen-isotretinoin", "isotretinoin-6-months/step", Severity::open},
  {"screen-conditions", "fact-screening", Severity::open},
  {"interval-check", "fact-last", Severity::open},
  {"patch-test-48h", "depth-first-use/step", Severity::caution},
  {"no-alcohol-24h", "prep-alcohol-drinking", Severity::caution},
};

// Ready for a session, with the last one in the log.
History last_in_log()
{
  History history;
  history.sessions = {session_on(today() - Days{10}, um(250))};
  return history;
}

Proposal not_done(std::initializer_list<const char*> steps)
{
  auto proposal = ready();
  proposal.last = LastUnknown{};
  for (const auto* step : steps) {
    proposal.steps[StepId{step}] = {false, {}};
  }
  return proposal;
}

std::optional<Severity> blocking(std::initializer_list<Severity> severities)
{
  const auto worst = std::max(severities);
  return blocks(worst) ? std::optional{worst} : std::nullopt;
}

} // namespace

TEST_CASE("every step of the days ahead is in the table of preparations")
{
  for (const auto word : step_words(builtin_book())) {
    const bool there = std::any_of(std::begin(preparations), std::end(preparations),
                                   [&](const Preparation& one) { return word == one.step; });
    CAPTURE(word);
    CHECK(there == (phase_of(StepId{word}) == Phase::ahead));
  }
}

TEST_CASE("each preparation told as not done has its effect")
{
  CHECK(verdict_on(not_done({}), last_in_log()).go());
  for (const auto& one : preparations) {
    CAPTURE(one.step);
    const auto verdict = verdict_on(not_done({one.step}), last_in_log());
    CHECK(says(verdict, one.rule) == one.severity);
    CHECK(verdict.worst() == blocking({one.severity}));
    CHECK(!says(verdict_on(not_done({}), last_in_log()), one.rule));
  }
}

TEST_CASE("of two preparations told as not done each has its effect")
{
  for (const auto& one : preparations) {
    for (const auto& other : preparations) {
      CAPTURE(one.step);
      CAPTURE(other.step);
      const auto verdict = verdict_on(not_done({one.step, other.step}), last_in_log());
      CHECK(says(verdict, one.rule) == one.severity);
      CHECK(says(verdict, other.rule) == other.severity);
      CHECK(verdict.worst() == blocking({one.severity, other.severity}));
    }
  }
}

TEST_CASE("a preparation that is open is answered by the day of each event that it is about")
{
  struct Case {
    const char* step;
    const char* rule;
    std::vector<const char*> events;
  };
  const Case cases[] = {
    {"retinoid-5d", "topical-retinoid-before/step", {"retinoid"}},
    {"acids-3d", "acids-bpo-before/step", {"acids"}},
    {"sun-14d", "sunburn/step", {"sunburn", "sun-exposure", "self-tan"}},
    {"hair-removal-7d", "waxing-depilation/step", {"hair-removal"}},
    {"screen-procedures",
     "chemical-peel/step",
     {"botulinum", "filler", "peel-light", "peel-deep", "laser", "laser-ablative", "microdermabrasion",
      "surgery"}},
    {"screen-isotretinoin", "isotretinoin-6-months/step", {"isotretinoin"}},
    {"patch-test-48h", "depth-first-use/step", {"patch-test"}},
  };
  for (const auto& c : cases) {
    for (const auto* event : c.events) {
      CAPTURE(c.step);
      CAPTURE(event);
      auto proposal = not_done({c.step});
      proposal.events = {event_on(event, today() - Days{3000})};
      CHECK(!says(verdict_on(proposal, last_in_log()), c.rule));
      CHECK(verdict_on(proposal, last_in_log()).go());
      proposal.events = {event_on("illness", today() - Days{3000})};
      CHECK(says(verdict_on(proposal, last_in_log()), c.rule).has_value());
    }
  }
}

TEST_CASE("an event that answers a preparation counts by its own day")
{
  auto proposal = not_done({"retinoid-5d"});
  proposal.events = {event_on("retinoid", today() - Days{4})};
  const auto verdict = verdict_on(proposal, last_in_log());
  CHECK(verdict.worst() == Severity::wait);
  CHECK(verdict.earliest() == today() + Days{1});
}

TEST_CASE("only a last session that is told answers for a rest that was not worked out")
{
  auto proposal = not_done({"interval-check"});
  CHECK(blockers(verdict_on(proposal, last_in_log())) == std::vector<std::string>{"fact-last"});
  proposal.last = session_on(today() - Days{10}, um(250));
  CHECK(verdict_on(proposal, last_in_log()).go());
  proposal.last = LastNever{};
  CHECK(verdict_on(proposal).go());
}

TEST_CASE("a health list that was not gone through takes back a screening, also a stored one")
{
  auto proposal = not_done({"screen-conditions"});
  proposal.stored_screening = today();
  CHECK(says(verdict_on(proposal, last_in_log()), "fact-screening") == Severity::open);
  proposal.screened = false;
  CHECK(says(verdict_on(proposal, last_in_log()), "fact-screening") == Severity::open);
}

TEST_CASE("preparations told as done answer nothing that a day or the screening has to answer")
{
  auto proposal = not_done({});
  for (const auto& one : preparations) {
    proposal.steps[StepId{one.step}] = {true, {}};
  }
  CHECK(verdict_on(proposal, last_in_log()).go());
  proposal.screened = false;
  CHECK(blockers(verdict_on(proposal, last_in_log())) == std::vector<std::string>{"fact-screening"});
  proposal.screened = true;
  CHECK(blockers(verdict_on(proposal)) == std::vector<std::string>{"fact-last"});
  proposal.events = {event_on("retinoid", today() - Days{1})};
  CHECK(verdict_on(proposal, last_in_log()).worst() == Severity::wait);
}

TEST_CASE("steps that were said to be all done do not cover the days ahead")
{
  auto proposal = not_done({"skin-calm"});
  proposal.all_steps_done = true;
  CHECK(verdict_on(proposal, last_in_log()).worst() == Severity::wait);
}

TEST_CASE("a finding names the preparation that takes an answer back or implies a condition")
{
  const auto step = [](const std::string& keys) {
    return rule_text("step", "mine", "step = \"look-up\"\nphase = \"ahead\"\ntext = \"Look it up\"\n" + keys);
  };
  const auto said = with([](Proposal& p) { p.steps[StepId{"look-up"}] = {}; });
  const auto nap = rule_text("deferral", "nap", "event = \"nap\"\nquestion = \"A nap?\"\ndays = 3");
  CHECK(told("fever", step("implies = [\"fever\"]"), said) == Lines{"stop: fever by look-up"});
  CHECK(told("fact-screening", step("takes_back = [\"screening\"]"), said)
        == Lines{"open: screening taken back by look-up"});
  CHECK(told("fact-screening", step("takes_back = [\"last\"]"), said) == Lines{"passed: screening"});
  CHECK(told("mine", nap + step("omitted = \"open\"\nanswered_by = [\"nap\"]"), said)
        == Lines{"open: look-up not done, no measure"});
  CHECK(told("mine", step("omitted = \"caution\""), said) == Lines{"caution: look-up not done, no measure"});
  CHECK(told("mine", step(""), said) == Lines{"passed: look-up not done, no measure"});
  CHECK(told("mine", step("omitted = \"caution\""), ready()) == Lines{"passed: look-up open, no measure"});
}
