#include "report/action_words.hpp"
#include "report/checklist.hpp"
#include "report/reasons.hpp"
#include "report/rest.hpp"
#include "support/book_of.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

Rule step_rule(const char* step, Phase phase)
{
  StepRule body;
  body.step = StepId{step};
  body.phase = phase;
  body.text = "Do it";
  return {{}, body};
}

Finding failed(const Rule& rule, Severity severity)
{
  Finding finding;
  finding.rule = &rule;
  finding.outcome = Outcome::failed;
  finding.severity = severity;
  return finding;
}

} // namespace

TEST_CASE("reasons stand worst first and in rule order within a severity")
{
  const char* ids[] = {"note", "wait", "stop", "first-fix", "caution", "second-fix", "open"};
  const Severity severities[] = {Severity::note,    Severity::wait, Severity::stop, Severity::fix,
                                 Severity::caution, Severity::fix,  Severity::open};
  std::vector<Rule> rules(std::size(ids));
  Verdict verdict;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    rules[i].head.id = RuleId{ids[i]};
    verdict.findings.push_back(failed(rules[i], severities[i]));
  }
  verdict.findings.push_back({&rules[0]});
  std::string order;
  for (const auto& line : reasons(verdict, Date::from_serial(0))) {
    order += line.rule + " ";
  }
  CHECK(order == "stop open first-fix second-fix wait caution note ");
  CHECK(trace(verdict, Date::from_serial(0)).size() == 8);
}

TEST_CASE("the checklist follows the phases and takes its states from the verdict")
{
  const std::vector<Rule> rules{step_rule("shade", Phase::after), step_rule("hands", Phase::before),
                                step_rule("cleanse", Phase::before)};
  const auto book = book_of(rules);
  Verdict verdict;
  verdict.findings.push_back(failed(book.base().rules[1], Severity::fix));
  verdict.findings.back().detail = StepDetail{StepId{"hands"}, StepState::not_done, {}};
  verdict.findings.push_back({&book.base().rules[0]});
  verdict.findings.back().detail = StepDetail{StepId{"shade"}, StepState::done, {}};

  const auto lines = checklist(book, verdict);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].step == "hands");
  CHECK(lines[0].state == StepState::not_done);
  CHECK(lines[1].step == "cleanse");
  CHECK(lines[1].state == StepState::not_applicable); // the verdict is not concerned with it
  CHECK(lines[2].step == "shade");
  CHECK(lines[2].state == StepState::done);
}

TEST_CASE("the rest that is not over decides before any that is")
{
  const auto day = *make_date(2026, 5, 1);
  const Rule rule;
  const auto rest = [&](Date from, int elapsed, int minimum, int recommended) {
    Finding finding{&rule};
    finding.detail =
      RestDetail{from, {}, Setting::home, Sensitivity::low, Days{elapsed}, Days{minimum}, Days{recommended}};
    return finding;
  };
  Verdict verdict;
  CHECK(!deciding_rest(verdict));
  verdict.findings = {rest(day, 10, 7, 30), rest(day + Days{6}, 4, 7, 10), rest(day, 10, 7, 14)};
  CHECK(deciding_rest(verdict)->since == day + Days{6});
  verdict.findings.erase(verdict.findings.begin() + 1);
  CHECK(deciding_rest(verdict)->recommended == Days{30});
}

TEST_CASE("every action reads as something to have done")
{
  const auto day = *make_date(2026, 5, 1);
  CHECK(action_words(DoStep{StepId{"hands"}}) == "hands done");
  CHECK(action_words(AnswerStep{StepId{"hands"}}) == "hands done");
  CHECK(action_words(Shorten{Depth::micrometres(500)}) == "a needle of at most 0.50 mm");
  CHECK(action_words(NewHead{}) == "a new needle head");
  CHECK(action_words(ComeCalm{ConditionId{"skin-not-calm"}, Days{7}}) == "skin-not-calm gone for 7 days");
  CHECK(action_words(ResolveReaction{day}) == "the reaction of 2026-05-01 resolved");
  CHECK(action_words(Answer{Fact::screening}) == "screening answered (here: nothing applies)");
}
