#pragma once

#include "interview/topics.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// As many things at a time as a person can keep in mind.
constexpr std::size_t most_on_page = 7;

// One word of the rules with the question that asks for it.
struct Candidate {
  std::string_view word;
  QuestionItem item;
};

// Candidates that are asked for together.
struct ScreeningPart {
  std::string name; // "lasting"
  std::string title;
  std::string text;
  std::vector<Candidate> candidates;

  std::size_t pages() const { return (candidates.size() + most_on_page - 1) / most_on_page; }
  // Pages of one part are of about the same length.
  std::size_t page_size() const { return (candidates.size() + pages() - 1) / pages(); }
  std::string page_name(std::size_t page) const;
};

// What `start` names already is left out, and what does not matter in its area.
ScreeningPart warning_part(const Known& known, const Proposal& start);
// Those that can come overnight, or those that last: of the latter also what matters in other areas only, since a profile may
// remember the answer for all of them.
ScreeningPart condition_part(const Known& known, const Proposal& start, bool each_time);
ScreeningPart event_part(const Known& known, const Proposal& start);

constexpr auto events_part = "event";

} // namespace mneedle
