// What clears a finding is tried: whatever number or flag it names is taken at its word.

#include "support/facts.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/report.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

using namespace mneedle;

namespace {

struct Situation {
  Proposal proposal;
  std::string told; // for a failure
};

std::vector<Situation> in_each_way(Area area, DeviceKind kind, Depth depth, Sensitivity level)
{
  auto start = ready();
  start.area = area;
  start.device_kind = kind;
  start.depth = depth;
  start.sensitivity = level;
  std::vector<Situation> all{{start, "nothing told"}};
  const auto add = [&](std::string told, auto tell) {
    all.push_back({start, std::move(told)});
    tell(all.back().proposal);
  };
  for (const auto id : ids_of(WordKind::condition, builtin_book())) {
    add(std::string{id}, [&](Proposal& proposal) { proposal.conditions = {ConditionId{id}}; });
  }
  for (const auto id : ids_of(WordKind::event, builtin_book())) {
    add(std::string{id}, [&](Proposal& proposal) { proposal.events = {event_on(id, today())}; });
  }
  builtin_book().each<StepRule>([&](const Rule&, const StepRule& rule) {
    if (rule.phase <= Phase::before) {
      add(std::string{rule.step.text()} + " not done",
          [&](Proposal& proposal) { proposal.steps[rule.step] = {}; });
    }
  });
  add("nothing screened", [](Proposal& proposal) { proposal.screened = false; });
  add("no step answered", [](Proposal& proposal) { proposal.all_steps_done = false; });
  add("no uses", [](Proposal& proposal) { proposal.uses.reset(); });
  add("many uses", [](Proposal& proposal) { proposal.uses = 20; });
  add("never", [](Proposal& proposal) { proposal.last = LastNever{}; });
  return all;
}

bool blocks(RuleId rule, const Proposal& proposal)
{
  const auto verdict = verdict_on(proposal);
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), [&](const Finding& finding) {
    return finding.rule->head.id == rule && finding.blocking();
  });
}

std::vector<std::string> all_in(const std::string& text, const char* pattern)
{
  std::vector<std::string> found;
  const std::regex wanted{pattern};
  for (std::sregex_iterator match{text.begin(), text.end(), wanted}, end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

// Something that a text says to do.
struct Remedy {
  std::string words;
  Proposal then;
};

// The needle it names: the first of several is the longest that will do.
void add_needle(std::vector<Remedy>& remedies, const std::string& clears, const Proposal& proposal)
{
  const auto lengths = all_in(clears, "(\\d\\.\\d+) mm or less");
  if (!lengths.empty()) {
    remedies.push_back({lengths.front(), proposal});
    remedies.back().then.depth = parse_depth(lengths.front());
  }
}

// Events long ago, in place of what is told now.
void add_events(std::vector<Remedy>& remedies, const std::string& clears, const Proposal& proposal)
{
  for (const auto& event : all_in(clears, "`--event ([a-z-]+)=DATE`")) {
    const auto id = resolve_event({event, {}}, builtin_book());
    remedies.push_back({event, proposal});
    remedies.back().then.conditions.clear();
    remedies.back().then.events = {event_on(id.text(), today() - Days{4000})};
  }
}

void add_answers(std::vector<Remedy>& remedies, const std::string& clears, const Proposal& proposal)
{
  for (const auto& step : all_in(clears, "`--done ([a-z-]+)`")) {
    remedies.push_back({step, proposal});
    remedies.back().then.steps[resolve_step({step, {}}, builtin_book())] = {true, {}, {}};
  }
  if (clears.find("`--screened`") != std::string::npos) {
    remedies.push_back({"--screened", proposal});
    remedies.back().then.screened = true;
    for (const auto& step : all_in(clears, "`--not-done ([a-z-]+)`")) {
      remedies.back().then.steps.erase(resolve_step({step, {}}, builtin_book()));
    }
  }
  if (clears.find("`--device-uses 0`") != std::string::npos) {
    remedies.push_back({"--device-uses 0", proposal});
    remedies.back().then.uses = 0;
  }
}

std::vector<Remedy> remedies_in(const std::string& clears, const Proposal& proposal)
{
  std::vector<Remedy> remedies;
  add_needle(remedies, clears, proposal);
  add_events(remedies, clears, proposal);
  add_answers(remedies, clears, proposal);
  return remedies;
}

void try_all(const Situation& facts, std::set<std::string>& tried)
{
  for (const auto& finding : verdict_on(facts.proposal).findings) {
    if (!finding.blocking()) {
      continue;
    }
    const auto id = finding.rule->head.id;
    const auto clears = line_of(finding).clears;
    for (const auto& remedy : remedies_in(clears, facts.proposal)) {
      tried.insert(remedy.words);
      INFO(id.text() << ", " << facts.told << ": " << clears << "; done: " << remedy.words);
      CHECK(!blocks(id, remedy.then));
    }
  }
}

} // namespace

TEST_CASE("whatever number or flag a finding names to clear it, clears it")
{
  std::set<std::string> tried;
  for (const auto area : {Area::face, Area::nose}) {
    for (const auto kind : {DeviceKind::roller, DeviceKind::pen, DeviceKind::fixed_stamp}) {
      for (const auto& [depth, level] :
           {std::pair{um(200), Sensitivity::reactive}, std::pair{um(400), Sensitivity::normal}}) {
        for (const auto& facts : in_each_way(area, kind, depth, level)) {
          try_all(facts, tried);
        }
      }
    }
  }
  for (const auto* words : {"0.10", "0.15", "0.25", "0.30", "cold-sore-healed", "retinoid", "hands",
                            "--screened", "--device-uses 0"}) {
    CHECK_MESSAGE(tried.contains(words), words);
  }
}

TEST_CASE("every event that a rule's text tells to give is one")
{
  for (const auto& rule : builtin_book().base().rules) {
    for (const auto& event : all_in(std::string{rule.head.clears}, "--event ([a-z-]+)=DATE")) {
      CAPTURE(rule.head.id.text());
      CHECK(resolve_event({event, {}}, builtin_book()).text() == event);
    }
  }
}
