#pragma once

#include "interview/interview.hpp"

#include <mneedle/history.hpp>
#include <mneedle/profile.hpp>
#include <mneedle/rules.hpp>
#include <mneedle/verdict.hpp>

// What can be asked about, one topic a function. Each asks only for what is missing.

namespace mneedle {

// What is known without asking. All of it outlives the interview.
struct Known {
  Date today;
  const RuleBook& rules;
  const Profile& profile;
  const History& history;
  // The proposal that the answers make together with all that. Throws Error (usage) for answers that cannot be.
  std::function<Proposal(const Answers&)> proposal;
};

// Everything that a check asks: needle, place and skin, the last session, the pages, the steps. The questions end as soon as a
// stop or a wait is certain.
std::vector<Topic> check_topics(const Known& known);

// Its parts: the facts of a planned session;
std::vector<Topic> needle_topics(const Known& known);
// the last session in the area, if neither the log nor an answer says when it was;
std::vector<Topic> last_topics(const Known& known);
// the pages about skin, health and dated events;
Topic screening_topic(const Known& known);
// and the steps before a session, if nothing else speaks against it.
Topic step_topic(const Known& known);

// The page of conditions that last, for a profile to remember.
Topic lasting_topic(const Known& known);

// A session that took place. If the log has one of that day and area, it is asked whether there were two, unless that was said.
enum class Again { no, yes };
std::vector<Topic> record_topics(const Known& known, Again again);

// Everything that a profile keeps.
std::vector<Topic> profile_topics(const Known& known);

// The flags with which `log add` records the session that a check was answered for: its area, needles, device and skin, as far
// as they were said.
std::vector<std::string> session_flags(const Answers& answers);

// Settled by `record_topics` if there were two sessions on a day.
constexpr auto recorded_again = "again";

// Settled by `screening_topic` if the page of lasting conditions was answered, so that a profile can remember it.
constexpr auto screened_in_full = "screening/lasting";

} // namespace mneedle
