// Whether there is anything left to ask.

#include "interview/ask.hpp"

#include <mneedle/evaluate.hpp>

#include <algorithm>

namespace mneedle {

namespace {

bool blocks_with(const Verdict& verdict, Severity severity)
{
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), [&](const Finding& finding) {
    return finding.blocking() && finding.severity == severity;
  });
}

// Unknown facts are read at their strictest, so a block stands for sure only if it also stands at their mildest. The words that
// are left cannot be ordered, so each of them is tried.
class Mildest {
public:
  Mildest(const Known& known, Proposal proposal, std::optional<Date> strictest)
    : known_{known}, proposal_{std::move(proposal)}, strictest_{strictest}
  {
    proposal_.depth = proposal_.depth.value_or(known.rules.base().least);
    proposal_.sensitivity = proposal_.sensitivity.value_or(Sensitivity::low);
  }

  bool blocked()
  {
    return with_each(proposal_.area, [&] { return blocked_there(); });
  }

private:
  bool blocked_there()
  {
    return with_each(proposal_.device_kind, [&] {
      const auto verdict = evaluate(proposal_, known_.rules, known_.history);
      return blocks_with(verdict, Severity::stop)
             || (blocks_with(verdict, Severity::wait) && verdict.earliest() == strictest_);
    });
  }

  template <typename Enum, typename F>
  bool with_each(std::optional<Enum>& fact, F blocked) const
  {
    if (fact) {
      return blocked();
    }
    const auto words = words_of<Enum>();
    const bool all = std::all_of(words.begin(), words.end(), [&](std::string_view word) {
      fact = parse_word<Enum>(word);
      return blocked();
    });
    fact.reset();
    return all;
  }

  const Known& known_;
  Proposal proposal_;
  std::optional<Date> strictest_;
};

} // namespace

bool decided(const Known& known, const Told& told)
{
  const auto verdict = verdict_of(known, told);
  if (!blocks_with(verdict, Severity::stop) && !blocks_with(verdict, Severity::wait)) {
    return false;
  }
  return Mildest{known, known.proposal(told.answers), verdict.earliest()}.blocked();
}

Topic until_decided(const Known& known, Topic topic)
{
  return [&known, topic = std::move(topic)](const Told& told) {
    return decided(known, told) ? std::nullopt : topic(told);
  };
}

} // namespace mneedle
