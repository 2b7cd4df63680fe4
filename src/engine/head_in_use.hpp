#pragma once

#include <mneedle/proposal.hpp>
#include <mneedle/verdict.hpp>

#include <optional>

namespace mneedle {

// The needle head on its way through a plan, in whatever area it is used.
class HeadInUse {
public:
  // Of what is known for several areas, the more worn one.
  void know(const Proposal& proposal);

  // The proposal with this head.
  Proposal in(Proposal proposal) const;

  // Once more. A head of unknown age is in use from its first session here at the latest.
  void use(Date day);

  // A new one from now on.
  void replace() { *this = HeadInUse{}; }

private:
  int uses_ = 0;
  std::optional<Date> since_;
};

bool asks_for_new_head(const Finding& finding);

// The rule by which the head is worn out; nullptr where it is not.
const Rule* worn_by(const Verdict& verdict);

} // namespace mneedle
