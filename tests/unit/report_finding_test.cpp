#include <mneedle/report.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

const auto may_2 = *make_date(2026, 5, 2);
const auto may_9 = *make_date(2026, 5, 9);

Rule rule_of(RuleBody body)
{
  Rule rule{{}, std::move(body)};
  rule.head.id = RuleId{"some/rule"};
  rule.head.message = "Something is wrong";
  rule.head.clears = "mend it";
  return rule;
}

Finding failed(const Rule& rule, Severity severity, Detail detail)
{
  Finding finding;
  finding.rule = &rule;
  finding.outcome = Outcome::failed;
  finding.severity = severity;
  finding.detail = std::move(detail);
  return finding;
}

RestDetail rest(int elapsed)
{
  return {may_2,   Depth::micrometres(250), Setting::home, Sensitivity::normal, Days{elapsed}, Days{7},
          Days{10}};
}

} // namespace

TEST_CASE("the details follow the rule's message")
{
  RestDetail professional{may_2, {}, Setting::professional, Sensitivity::high, Days{30}, Days{28}, Days{42}};
  struct Case {
    Detail detail;
    std::string message;
  };
  const auto mm = [](int micrometres) { return Depth::micrometres(micrometres); };
  const Case cases[] = {
    {NotConcerned{}, ""},
    {rest(3), ": day 3 of 7 since 2026-05-02 (0.25 mm, normal sensitivity)"},
    {rest(7), ": day 7 since 2026-05-02; at least 7, better 10 (0.25 mm, normal sensitivity)"},
    {professional, ": day 30 since 2026-05-02; at least 28, better 42 (professional session, depth unknown, "
                   "high sensitivity)"},
    {DepthDetail{mm(600), mm(600), mm(500)}, ": 0.60 mm; limit 0.50 mm"},
    {DepthDetail{mm(400), mm(600), mm(500)},
     ": 0.40 mm, counted as 0.60 mm with the device's tolerance; limit 0.50 mm"},
    {DepthDetail{mm(200), mm(200), mm(250)}, ": 0.20 mm; limit 0.25 mm"},
    {DepthDetail{mm(200), mm(200), mm(0)}, ": 0.20 mm"},
    {AreaDetail{Area::under_eye}, ""},
    {ConditionDetail{ConditionId{"pregnancy"}}, ""},
    {ConditionDetail{ConditionId{"history-hsv"}, "cold-sore-healed"},
     ": history-hsv follows from cold-sore-healed"},
    {EventDetail{EventId{"filler"}, may_2, may_9}, ": filler on 2026-05-02, until 2026-05-09"},
    {StaleDetail{may_2}, ": last session 2026-05-02"},
    {StepDetail{StepId{"hands"}, StepState::not_done, {}}, ""},
    {StepDetail{StepId{"hands"}, StepState::open, {}}, ": not answered"},
    {UseDetail{14, 10}, ": use 14 of 10"},
    {AgeDetail{Days{95}, Days{90}}, ": day 95 of 90"},
    {AgeDetail{std::nullopt, Days{90}}, ": start date unknown; at most 90 days"},
    {ReactionDetail{may_2, ReactionGrade::mild, {}}, ": mild reaction of 2026-05-02, not resolved"},
    {ReactionDetail{may_2, ReactionGrade::mild, may_9}, ": mild reaction of 2026-05-02, resolved 2026-05-09"},
    {HoldDetail{may_9, "travel"}, ": until 2026-05-09 (travel)"},
    {HoldDetail{may_9, ""}, ": until 2026-05-09"},
    {OveruseDetail{may_2}, ": the last one on 2026-05-02"},
    {CountDetail{1}, ": 1 session"},
    {CountDetail{6}, ": 6 sessions"},
    {ReactionDetail{may_2, ReactionGrade::severe, may_9, ReactionKind::line_scar},
     ": severe reaction (line-scar) of 2026-05-02, resolved 2026-05-09"},
    {FactDetail{Fact::depth}, ""},
    {FactDetail{Fact::last, "interval-check"}, ": --not-done interval-check takes it back"},
  };
  const auto rule = rule_of(HoldRule{});
  for (const auto& c : cases) {
    CHECK(line_of(failed(rule, Severity::stop, c.detail)).message == "Something is wrong" + c.message);
  }
}

TEST_CASE("details follow a message with a colon after a semicolon")
{
  auto rule = rule_of(IntervalRule{});
  rule.head.message = "Short needles: rest";
  CHECK(line_of(failed(rule, Severity::wait, CountDetail{1})).message == "Short needles: rest; 1 session");
}

TEST_CASE("an open step is named by its title, or by its text if it has none")
{
  StepRule step;
  step.text = "Wash your hands with soap";
  auto rule = rule_of(step);
  Finding finding{&rule};
  finding.outcome = Outcome::unknown;
  CHECK(line_of(finding).message == "Not answered: Wash your hands with soap");
  rule.head.title = "Hands washed";
  CHECK(line_of(finding).message == "Not answered: Hands washed");
}

TEST_CASE("a step is measured in its own unit")
{
  StepRule step;
  step.measure = Measure{"min", 10};
  const auto rule = rule_of(step);
  const StepDetail detail{StepId{"disinfect-before"}, StepState::not_done, 2};
  CHECK(line_of(failed(rule, Severity::fix, detail)).message == "Something is wrong: 2 min; at least 10 min");
}

TEST_CASE("a date clears a wait and a caution about rest, and nothing worse")
{
  const auto rule = rule_of(IntervalRule{});
  struct Case {
    Severity severity;
    std::string clears;
    std::optional<Date> until;
  };
  const Case cases[] = {
    {Severity::caution, "mend it (until Sat 2026-05-09)", may_9},
    {Severity::wait, "mend it (until Sat 2026-05-02)", may_2},
    {Severity::fix, "mend it", std::nullopt},
    {Severity::stop, "mend it", std::nullopt},
  };
  for (const auto& c : cases) {
    auto finding = failed(rule, c.severity, rest(3));
    finding.not_before = may_2;
    finding.recommended = may_9;
    CHECK(line_of(finding).clears == c.clears);
    CHECK(line_of(finding).until == c.until);
  }
}

TEST_CASE("the date follows words that say until when to wait")
{
  auto rule = rule_of(IntervalRule{});
  rule.head.clears = "Wait until a week later";
  auto finding = failed(rule, Severity::wait, rest(3));
  finding.not_before = may_9;
  CHECK(line_of(finding).clears == "Wait until a week later (Sat 2026-05-09)");
}

TEST_CASE("a warning sign names who to see unless its own words do")
{
  auto rule = rule_of(WarningRule{ConditionId{"warn-x"}, "", "doctor", "the same day"});
  CHECK(line_of(failed(rule, Severity::stop, NotConcerned{})).clears
        == "mend it; who to see: doctor, the same day");
  rule.head.clears = "see a doctor the same day";
  CHECK(line_of(failed(rule, Severity::stop, NotConcerned{})).clears == "see a doctor the same day");
}

TEST_CASE("a rule that passed says what it saw instead of its complaint")
{
  const auto rule = rule_of(HoldRule{});
  auto finding = failed(rule, Severity::note, NotConcerned{});
  finding.outcome = Outcome::passed;
  CHECK(line_of(finding).message == "does not apply");
  finding.detail = ConditionDetail{ConditionId{"pregnancy"}};
  CHECK(line_of(finding).severity == "pass");
  CHECK(line_of(finding).message == "pregnancy not named");
  CHECK(line_of(finding).clears.empty());
}
