#include "engine/head_in_use.hpp"

#include <algorithm>

namespace mneedle {

void HeadInUse::know(const Proposal& proposal)
{
  const auto& since = proposal.device_since;
  uses_ = std::max(uses_, proposal.uses.value_or(0));
  since_ = since_ && since ? std::min(since_, since) : std::max(since_, since);
}

Proposal HeadInUse::in(Proposal proposal) const
{
  proposal.uses = uses_;
  proposal.device_since = since_;
  return proposal;
}

void HeadInUse::use(Date day)
{
  since_ = since_.value_or(day);
  ++uses_;
}

bool asks_for_new_head(const Finding& finding)
{
  return finding.blocking() && finding.action && std::holds_alternative<NewHead>(*finding.action);
}

const Rule* worn_by(const Verdict& verdict)
{
  const auto& findings = verdict.findings;
  const auto found = std::find_if(findings.begin(), findings.end(), asks_for_new_head);
  return found == findings.end() ? nullptr : found->rule;
}

} // namespace mneedle
