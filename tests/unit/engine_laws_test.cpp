// Whatever gets worse, the verdict never gets better and the date never
// earlier. Thousands of random cases, each made worse in one way.

#include "support/laws.hpp"

using namespace mneedle;

namespace {

constexpr const char* strict_overlay = R"(
[[source]]
id = "DOCTOR"
tier = "B"
seen = "full"
text = "Advice by a dermatologist"

[[interval]]
id = "doctor-interval"
message = "Longer rest for this skin"
why = "A dermatologist asked for it"
clears = "Wait for the day named"
sources = ["DOCTOR"]
grade = "low"
[[interval.days]]
earliest = 21
recommended = 30

[[condition]]
id = "doctor-condition"
condition = "melasma"
message = "Melasma raises sensitivity here"
why = "A dermatologist said so"
clears = "Ask the dermatologist"
sources = ["DOCTOR"]
grade = "low"
severity = "caution"
raises_to = "normal"

[[depth]]
id = "doctor-depth"
message = "No longer than this"
why = "A dermatologist said so"
clears = "Take a shorter needle"
sources = ["DOCTOR"]
grade = "low"
above_mm = 0.2
severity = "fix"
)";

RuleBook with_overlay()
{
  RuleBook rules{builtin_rules()};
  rules.add(parse_overlay({"strict.toml", strict_overlay}, rules));
  return rules;
}

} // namespace

TEST_CASE("a deeper needle is never better")
{
  hold_law(1, [](Twins& twins, RandomFacts& random) {
    twins.worse.depth = *twins.worse.depth + um(random.one_of<int>({1, 49, 50, 100, 300}));
    return true;
  });
}

TEST_CASE("more sensitive skin is never better")
{
  hold_law(2, [](Twins& twins, RandomFacts&) {
    if (twins.worse.sensitivity == Sensitivity::reactive) {
      return false;
    }
    twins.worse.sensitivity = static_cast<Sensitivity>(static_cast<int>(*twins.worse.sensitivity) + 1);
    return true;
  });
}

TEST_CASE("a more recent, deeper or bleeding last session is never better")
{
  hold_law(3, [](Twins& twins, RandomFacts& random) {
    auto* last = std::get_if<Session>(&twins.worse.last);
    if (last == nullptr || !last->depth) {
      return false; // an unknown depth is as bad as it gets
    }
    switch (random.number(1, 4)) {
    case 1:
      last->date = std::min(today(), last->date + Days{random.number(1, 10)});
      break;
    case 2:
      last->bled = Bled::yes;
      break;
    case 3:
      last->setting = Setting::professional;
      break;
    default:
      last->depth = *last->depth + um(random.number(1, 300));
      break;
    }
    return true;
  });
}

TEST_CASE("one more condition is never better")
{
  hold_law(5, [](Twins& twins, RandomFacts& random) {
    twins.worse.conditions.push_back(random.condition());
    return true;
  });
}

TEST_CASE("a missing step is never better")
{
  hold_law(7, [](Twins& twins, RandomFacts& random) {
    const StepId step{random.one_of(step_words(builtin_book()))};
    twins.worse.steps[step] = {false, std::nullopt};
    return true;
  });
}

TEST_CASE("one more reaction or hold is never better, nor one that lasts longer")
{
  hold_law(8, [](Twins& twins, RandomFacts& random) {
    auto& reactions = twins.worse_history.reactions;
    auto& holds = twins.worse_history.holds;
    if (random.once_in(2)) {
      reactions.push_back(random.reaction());
    } else if (!reactions.empty() && reactions.front().grade != ReactionGrade::severe) {
      reactions.front().grade = static_cast<ReactionGrade>(static_cast<int>(reactions.front().grade) + 1);
    } else {
      holds.push_back(random.hold());
    }
    return true;
  });
}

TEST_CASE("an overlay is never better")
{
  static const auto rules = with_overlay();
  hold_law(
    9, [](Twins&, RandomFacts&) { return true; }, rules);
}

TEST_CASE("a wearier needle head is never better")
{
  hold_law(10, [](Twins& twins, RandomFacts& random) {
    twins.worse.uses = *twins.worse.uses + random.number(1, 5);
    if (twins.worse.device_since) {
      twins.worse.device_since = *twins.worse.device_since - Days{random.number(1, 30)};
    }
    return true;
  });
}

TEST_CASE("leaving a required fact out never gives a GO")
{
  const std::pair<const char*, std::function<void(Proposal&)>> facts[] = {
    {"depth", [](Proposal& p) { p.depth.reset(); }},
    {"area", [](Proposal& p) { p.area.reset(); }},
    {"device kind", [](Proposal& p) { p.device_kind.reset(); }},
    {"sensitivity", [](Proposal& p) { p.sensitivity.reset(); }},
    {"screening", [](Proposal& p) { p.screened = false; }},
    {"steps", [](Proposal& p) { p.all_steps_done = false; }},
    {"last", [](Proposal& p) { p.last = LastUnknown{}; }},
    {"uses",
     [](Proposal& p) {
       p.uses.reset();
       p.device_kind = DeviceKind::roller;
     }},
  };
  RandomFacts random{11};
  for (int i = 0; i < worse_cases; ++i) {
    for (const auto& fact : facts) {
      auto proposal = random.known_proposal();
      fact.second(proposal);
      CAPTURE(i);
      CAPTURE(fact.first);
      CHECK_FALSE(verdict_on(proposal).go());
    }
  }
}

TEST_CASE("an unknown depth or sensitivity never names an earlier date than any answer for home")
{
  RandomFacts random{12};
  for (int i = 0; i < worse_cases; ++i) {
    const auto proposal = random.known_proposal();
    auto unknown = proposal;
    if (random.once_in(2)) {
      unknown.depth.reset();
    } else {
      unknown.sensitivity.reset();
    }
    const auto known_date = verdict_on(proposal).earliest();
    const auto unknown_date = verdict_on(unknown).earliest();
    if (known_date && unknown_date && *proposal.depth <= um(500)) {
      CAPTURE(i);
      CHECK(unknown_date->serial() >= known_date->serial());
    }
  }
}
