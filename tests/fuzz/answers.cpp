// An answers file under the built-in rules: never a GO where a required fact was not given, and what would have said
// the same means the same.

#include "fuzz/property.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/evaluate.hpp>

#include <algorithm>

using namespace mneedle;

namespace {

const Date today = *make_date(2026, 3, 16);

const RuleBook& rules()
{
  static const RuleBook book{builtin_rules()};
  return book;
}

bool names(const std::vector<Said>& list, std::string_view word)
{
  return std::any_of(list.begin(), list.end(), [&](const Said& said) { return said.text == word; });
}

// Looks at the answers as they were written, not at what became of them.
void require_all_given(const Answers& said)
{
  require(said.depth.has_value(), "no GO without a depth");
  require(said.area.has_value(), "no GO without an area");
  require(said.device_kind.has_value(), "no GO without a kind of device");
  require(said.sensitivity.has_value(), "no GO without a sensitivity");
  require(said.last.has_value(), "no GO without the last session");
  require(said.screened.value_or(false), "no GO without a screening");
  require(said.device_uses || said.device_kind->text != "roller", "no GO without a roller's uses");
  for (const auto* step : {"inspect-skin", "own-device", "inspect-device", "aftercare-ready", "hands",
                           "cleanse", "numbing-rule", "no-actives"}) {
    require(names(said.done, "all") || names(said.done, step), "no GO without each step", step);
    require(!names(said.not_done, step), "no GO with a step that was not done", step);
  }
}

void require_same(const Resolved& resolved)
{
  const auto& proposal = resolved.proposal;
  const auto again = resolve(answers_of(proposal), today, rules()).proposal;
  require(flags_of(answers_of(again)) == flags_of(answers_of(proposal)), "what says the same means the same");
  const auto before = evaluate(proposal, rules(), {});
  const auto after = evaluate(again, rules(), {});
  require(before.go() == after.go() && before.earliest() == after.earliest()
            && before.worst() == after.worst(),
          "what says the same gets the same verdict");
}

void check_verdict(const Answers& said, const Resolved& resolved)
{
  const auto verdict = evaluate(resolved.proposal, rules(), {});
  require(verdict.go() == !verdict.worst(), "a GO has no blocker, and a NO-GO has one");
  if (verdict.go()) {
    require_all_given(said);
    require(!verdict.earliest() || *verdict.earliest() <= resolved.proposal.on,
            "no GO before the earliest day");
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const auto text = text_of(data, size);
  accepted(
    [&] {
      const auto said = parse_answers(text, "answers.toml");
      const auto resolved = resolve(said, today, rules());
      check_verdict(said, resolved);
      require_same(resolved);
    },
    Fault::usage);
  return 0;
}
