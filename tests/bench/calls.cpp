// How many times a second the library answers: the call `evaluate`, with the built-in rules and records of different
// length. Each line is the median of rounds of half a second.
#include <mneedle/evaluate.hpp>
#include <mneedle/rules.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

mneedle::Date day(int year, int month, int number) { return mneedle::make_date(year, month, number).value(); }

mneedle::Proposal planned()
{
  mneedle::Proposal proposal;
  proposal.today = proposal.on = day(2026, 3, 16);
  proposal.depth = mneedle::Depth::micrometres(250);
  proposal.area = mneedle::Area::face;
  proposal.sensitivity = mneedle::Sensitivity::normal;
  proposal.device_kind = mneedle::DeviceKind::roller;
  proposal.uses = 4;
  proposal.screened = true;
  proposal.all_steps_done = true;
  return proposal;
}

// A session a week up to the last one, a fortnight before.
mneedle::History weekly(int sessions)
{
  mneedle::History history;
  for (int i = sessions; i > 0; --i) {
    mneedle::Session session;
    session.date = day(2026, 3, 2) - mneedle::Days{7 * (i - 1)};
    session.area = mneedle::Area::face;
    session.depth = mneedle::Depth::micrometres(250);
    history.sessions.push_back(session);
  }
  return history;
}

// Every call is the same, so every verdict has to be the same, too; that also keeps the calls from being left out.
double calls_a_second(const mneedle::RuleBook& rules, const mneedle::History& history)
{
  const auto proposal = planned();
  const auto findings = mneedle::evaluate(proposal, rules, history).findings.size();
  int calls = 0;
  const auto start = Clock::now();
  std::chrono::duration<double> passed{0};
  for (; passed.count() < 0.5; passed = Clock::now() - start) {
    if (mneedle::evaluate(proposal, rules, history).findings.size() != findings) {
      std::abort();
    }
    ++calls;
  }
  return calls / passed.count();
}

double median(std::vector<double> values)
{
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

} // namespace

int main()
{
  const mneedle::RuleBook rules{mneedle::builtin_rules()};
  for (const int sessions : {0, 52, 520}) {
    const auto history = weekly(sessions);
    std::vector<double> rounds;
    for (int i = 0; i < 5; ++i) {
      rounds.push_back(calls_a_second(rules, history));
    }
    std::printf("%4d sessions  %9.0f calls a second  %7.1f us a call  %s\n", sessions, median(rounds),
                1e6 / median(rounds), mneedle::evaluate(planned(), rules, history).go() ? "GO" : "NO-GO");
  }
}
