// May I treat my face on this day, and if not, when? A program of its own that asks the library.
#include <mneedle/date.hpp>
#include <mneedle/error.hpp>
#include <mneedle/evaluate.hpp>
#include <mneedle/forecast.hpp>
#include <mneedle/report.hpp>
#include <mneedle/rules.hpp>

#include <exception>
#include <iostream>
#include <string_view>

namespace {

// A log as mneedle-log(5) describes it; a program would read it from its file.
constexpr std::string_view log = R"(format = 2

[[session]]
id = "2026-03-12-face"
date = 2026-03-12
area = "face"
depth_mm = 0.25
)";

// What the person says about the session. Nothing is assumed: what stays empty is `open` in the answer.
mneedle::Proposal planned(mneedle::Date today)
{
  mneedle::Proposal proposal;
  proposal.today = today;
  proposal.on = today;
  proposal.depth = mneedle::Depth::micrometres(250);
  proposal.area = mneedle::Area::face;
  proposal.sensitivity = mneedle::Sensitivity::normal;
  proposal.device_kind = mneedle::DeviceKind::roller;
  proposal.uses = 4;
  proposal.screened = true;
  proposal.all_steps_done = true;
  return proposal;
}

void answer(mneedle::Date today)
{
  // The rules own the words of all that is found by them, so they live longest.
  const mneedle::RuleBook rules{mneedle::builtin_rules()};
  const auto history = mneedle::parse_history(log, "log.toml");
  const auto proposal = planned(today);

  const auto verdict = mneedle::evaluate(proposal, rules, history);
  std::cout << (verdict.go() ? "GO" : "NO-GO") << " on " << mneedle::with_weekday(today) << '\n';
  for (const auto& finding : verdict.findings) {
    if (finding.blocking()) {
      const auto line = mneedle::line_of(finding);
      std::cout << "  " << line.rule << ": " << line.message << '\n';
    }
  }
  if (const auto when = mneedle::forecast(proposal, rules, history); when.earliest && when.recommended) {
    std::cout << "earliest " << mneedle::to_string(*when.earliest) << ", recommended "
              << mneedle::to_string(*when.recommended) << '\n';
  }
}

} // namespace

int main(int count, char** words)
{
  try {
    const auto today = count == 2 ? mneedle::parse_iso_date(words[1]) : std::nullopt;
    if (!today) {
      std::cerr << "usage: may_i YYYY-MM-DD\n";
      return 2;
    }
    answer(*today);
    return 0;
  } catch (const mneedle::Error& error) {
    std::cerr << error.what() << '\n'; // which input cannot be used, and where
    return 3;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 4;
  }
}
