// One proposal that is ready, and each change that must stop it.

#include "support/facts.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace mneedle;

namespace {

struct Case {
  const char* name;
  std::function<void(Proposal&)> change;
  std::vector<std::string> blockers;
  Severity kind;
  std::optional<Date> earliest;
};

const std::optional<Date> rested = today() - Days{3}; // ten days ago plus seven

const Case changes[] = {
  {"too deep",
   [](Proposal& p) { p.depth = um(600); },
   {"depth-over-050-no-go", "interval-075-100"},
   Severity::stop,
   {}},
  {"reactive skin",
   [](Proposal& p) { p.sensitivity = Sensitivity::reactive; },
   {"interval-025"},
   Severity::wait,
   today() + Days{4}},
  {"three days ago",
   [](Proposal& p) { p.last = session_on(today() - Days{3}, um(250)); },
   {"interval-025"},
   Severity::wait,
   today() + Days{4}},
  {"isotretinoin five months ago",
   [](Proposal& p) { p.events = {event_on("isotretinoin", day(2025, 10, 16))}; },
   {"isotretinoin-6-months/wait"},
   Severity::wait,
   day(2026, 4, 16)},
  {"pregnancy",
   [](Proposal& p) { p.conditions = {ConditionId{"pregnancy"}}; },
   {"pregnancy"},
   Severity::stop,
   {}},
  {"not disinfected",
   [](Proposal& p) {
     p.steps[StepId{"disinfect-before"}] = {false, {}};
   },
   {"steril-roller-70ipa"},
   Severity::fix,
   rested},
  {"disinfected for two minutes",
   [](Proposal& p) {
     p.steps[StepId{"disinfect-before"}] = {true, 2};
   },
   {"steril-roller-70ipa"},
   Severity::fix,
   rested},
  {"worn out", [](Proposal& p) { p.uses = 13; }, {"life-roller-uses"}, Severity::fix, rested},
  {"eyelid", [](Proposal& p) { p.area = Area::eyelid; }, {"area-eyelid"}, Severity::stop, {}},
  {"not screened", [](Proposal& p) { p.screened = false; }, {"fact-screening"}, Severity::open, rested},
  {"last session unknown", [](Proposal& p) { p.last = LastUnknown{}; }, {"fact-last"}, Severity::open, {}},
};

} // namespace

TEST_CASE("a session that breaks no rule is ready")
{
  const auto verdict = verdict_on(ready());
  CHECK(verdict.go());
  CHECK(verdict.earliest() == rested);
  CHECK(verdict.recommended() == today());
  CHECK(says(verdict, "life-roller-uses") == Severity::note);
}

TEST_CASE("each change alone stops it, with its reasons, kind and date")
{
  for (const auto& c : changes) {
    auto proposal = ready();
    c.change(proposal);
    const auto verdict = verdict_on(proposal);
    CAPTURE(c.name);
    CHECK_FALSE(verdict.go());
    CHECK(verdict.worst() == c.kind);
    CHECK(verdict.earliest() == c.earliest);
    CHECK(blockers(verdict) == c.blockers);
  }
}

TEST_CASE("all changes together give all reasons")
{
  auto proposal = ready();
  std::vector<std::string> expected;
  for (const auto& c : changes) {
    c.change(proposal);
  }
  proposal.area = Area::face;
  proposal.depth = um(250);
  proposal.last = session_on(today() - Days{3}, um(250));
  const auto found = blockers(verdict_on(proposal));
  CHECK(found
        == std::vector<std::string>{"pregnancy", "life-roller-uses", "steril-roller-70ipa", "interval-025",
                                    "isotretinoin-6-months/wait", "fact-screening"});
}

TEST_CASE("a pen is judged with its tolerance against caps, by its setting for rest")
{
  auto proposal = ready();
  proposal.device_kind = DeviceKind::pen;
  proposal.uses.reset();
  proposal.sensitivity = Sensitivity::low;
  proposal.last = session_on(today() - Days{100}, um(350)); // a first session has a lower limit
  proposal.depth = um(350);
  CHECK(verdict_on(proposal).go());
  proposal.depth = um(351);
  CHECK(verdict_on(proposal).worst() == Severity::fix);
  proposal.depth = um(501);
  CHECK(verdict_on(proposal).worst() == Severity::stop);
  proposal.depth = um(250);
  proposal.last = session_on(today() - Days{7}, um(250));
  CHECK(verdict_on(proposal).go());
}

TEST_CASE("raises of one piece of evidence count once, those of several add up to reactive")
{
  const auto raised = [](Sensitivity declared, std::vector<std::string_view> named) {
    auto proposal = ready();
    proposal.sensitivity = declared;
    for (const auto word : named) {
      proposal.conditions.emplace_back(word);
    }
    return raised_sensitivity(builtin_book(), proposal);
  };
  CHECK(raised(Sensitivity::low, {}) == Sensitivity::low);
  CHECK(raised(Sensitivity::low, {"skin-type-4-6"}) == Sensitivity::normal);
  CHECK(raised(Sensitivity::low, {"skin-type-4-6", "pih-history"}) == Sensitivity::normal);
  CHECK(raised(Sensitivity::low, {"skin-type-4-6", "eczema-history"}) == Sensitivity::high);
  CHECK(raised(Sensitivity::high, {"skin-type-4-6", "eczema-history"}) == Sensitivity::reactive);
  CHECK(raised(Sensitivity::low, {"rosacea-history"}) == Sensitivity::reactive);
}

TEST_CASE("skin of unknown sensitivity counts as reactive whatever raises it")
{
  auto proposal = ready();
  proposal.sensitivity.reset();
  proposal.conditions = {ConditionId{"skin-type-4-6"}};
  CHECK(raised_sensitivity(builtin_book(), proposal) == std::nullopt);
  CHECK(verdict_on(proposal).earliest() == today() + Days{4});
}

TEST_CASE("a stored screening covers what lasts for 180 days, never what changes overnight")
{
  auto proposal = ready();
  proposal.screened = false;
  proposal.stored_screening = today() - Days{180};
  CHECK(blockers(verdict_on(proposal)) == std::vector<std::string>{"fact-screening-today"});
  proposal.stored_screening = today() - Days{181};
  CHECK(blockers(verdict_on(proposal)) == std::vector<std::string>{"fact-screening"});
  proposal.screened = true;
  CHECK(verdict_on(proposal).go());
}
