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
  // What the answers mean together with all that. Throws Error (usage) for answers that cannot be.
  std::function<Proposal(const Answers&)> proposal;
};

// All that a check wants to know: needle, place and skin, the last session, screening, and the steps. Ends with the answers
// once more.
std::vector<Topic> check_topics(const Known& known);

// Its parts: the facts of a session that somebody thinks of;
std::vector<Topic> needle_topics(const Known& known);
// the last session in the area, where neither the log nor an answer says when it was;
std::vector<Topic> last_topics(const Known& known);
// warning signs, conditions and events, by pages of at most seven, up to the first page with a stop;
Topic screening_topic(const Known& known);
// and the steps before a session, one by one, where nothing else speaks against it.
Topic step_topic(const Known& known);

// The conditions that last, for a profile to remember.
Topic lasting_topic(const Known& known);
// A session that took place; where the log has one of that day and area, whether there were two, unless that was said.
enum class Again { no, yes };
std::vector<Topic> record_topics(const Known& known, Again again);
// What a profile keeps besides conditions.
std::vector<Topic> profile_topics(const Known& known);
// All that counts once more, a line each, and whether to go on.
struct Review {
  std::function<std::string(const Told&)> text;
  std::function<std::vector<std::string>(const Told&)> lines;
};
Topic review_topic(Review review);
// Before a check, a record and a profile are written. Flags, profile and log alike.
Topic check_review(const Known& known);
Topic record_review(const Known& known);
Topic profile_review();

// The flags of `log add` that say what `record_topics` has asked.
std::vector<std::string> record_flags(const Answers& answers);

// Why the steps that apply were not asked: something else speaks against the session, such as a day to come. Empty where
// nothing does, or where a stop makes them needless.
std::string why_no_steps(const Verdict& verdict);

// Whether `record_topics` was told that there were two sessions on a day.
constexpr auto recorded_again = "again";

// Whether `screening_topic` went through the lasting conditions, so that a profile can remember them.
constexpr auto screened_in_full = "screening/lasting";

} // namespace mneedle
