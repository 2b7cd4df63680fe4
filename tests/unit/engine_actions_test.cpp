// What an offered action makes of a proposal and a history: that, and nothing else.

#include "support/facts.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mneedle;

namespace {

// What is known of a proposal that nothing was known of, once the question is answered.
std::string given(Fact fact)
{
  Proposal proposal;
  History history;
  apply(Answer{fact}, proposal, history, builtin_book());
  std::string known;
  known += proposal.depth ? fmt::format("{} um ", proposal.depth->micrometres()) : "";
  known += proposal.area ? fmt::format("{} ", word(*proposal.area)) : "";
  known += proposal.device_kind ? fmt::format("{} ", word(*proposal.device_kind)) : "";
  known += proposal.sensitivity ? fmt::format("{} ", word(*proposal.sensitivity)) : "";
  known += std::holds_alternative<LastNever>(proposal.last) ? "never " : "";
  known += proposal.screened ? "screened " : "";
  known += proposal.uses ? fmt::format("{} uses ", *proposal.uses) : "";
  return known;
}

Proposal after(const Action& action, Proposal proposal)
{
  History history;
  apply(action, proposal, history, builtin_book());
  return proposal;
}

Reaction reaction_on(Date date)
{
  Reaction reaction;
  reaction.date = date;
  reaction.grade = ReactionGrade::moderate;
  return reaction;
}

} // namespace

TEST_CASE("each answer is one with which a session can be, skin and needle at their strictest")
{
  CHECK(given(Fact::depth) == "500 um ");
  CHECK(given(Fact::area) == "face ");
  CHECK(given(Fact::device_kind) == "roller ");
  CHECK(given(Fact::sensitivity) == "reactive ");
  CHECK(given(Fact::last) == "never ");
  CHECK(given(Fact::screening) == "screened ");
  CHECK(given(Fact::screening_today) == "screened ");
  CHECK(given(Fact::uses) == "0 uses ");
  CHECK(given(Fact::interval) == "");
}

TEST_CASE("a step that is done or answered counts as done")
{
  const StepId hands{"hands"};
  CHECK(after(DoStep{hands}, ready()).steps.at(hands) == StepAnswer{true, {}});
  CHECK(after(AnswerStep{hands}, ready()).steps.at(hands) == StepAnswer{true, {}});
}

TEST_CASE("a shorter needle never becomes a longer one")
{
  CHECK(after(Shorten{um(200)}, ready()).depth == um(200));
  CHECK(after(Shorten{um(300)}, ready()).depth == um(250));
  auto unknown = ready();
  unknown.depth.reset();
  CHECK(after(Shorten{um(200)}, unknown).depth == um(200));
}

TEST_CASE("a new head has no use and no age")
{
  auto worn = ready();
  worn.device_since = today() - Days{100};
  CHECK(after(NewHead{}, worn).uses == 0);
  CHECK(after(NewHead{}, worn).device_since == std::nullopt);
}

TEST_CASE("calm skin takes its condition away and no other")
{
  auto proposal = ready();
  proposal.conditions = {ConditionId{"skin-not-calm"}, ConditionId{"pih-history"}};
  CHECK(after(ComeCalm{ConditionId{"skin-not-calm"}, Days{7}}, proposal).conditions
        == std::vector{ConditionId{"pih-history"}});
}

TEST_CASE("a reaction resolves on the planned day, if it is the one and was open")
{
  History history;
  history.reactions = {reaction_on(today() - Days{5}), reaction_on(today() - Days{4}),
                       reaction_on(today() - Days{5})};
  history.reactions[2].resolved = today() - Days{3};
  auto proposal = ready();
  proposal.on = today() + Days{2};
  apply(ResolveReaction{today() - Days{5}}, proposal, history, builtin_book());
  CHECK(history.reactions[0].resolved == today() + Days{2});
  CHECK(history.reactions[1].resolved == std::nullopt);
  CHECK(history.reactions[2].resolved == today() - Days{3});
}
