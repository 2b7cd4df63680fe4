#include <mneedle/verify.hpp>

#include <algorithm>

namespace mneedle {

template <>
std::span<const std::string_view> words_of<Law>()
{
  static constexpr std::string_view words[] = {
    "deeper",  "sensitivity", "last-session",  "session", "condition", "event",    "step",
    "wear",    "reaction",    "late-reaction", "order",   "told",      "implied",  "later-day",
    "unknown", "overlay",     "coverage",      "floor",   "table",     "agreement"};
  return words;
}

std::string_view sentence_of(Law law)
{
  static constexpr std::string_view sentences[] = {
    "a longer needle is never better",
    "more sensitive skin is never better",
    "a later, deeper, bleeding or professional last session is never better",
    "one more session is never better, except for what is asked of a first session",
    "one more condition is never better",
    "one more event, or a later one, is never better",
    "a step that was left out is never better",
    "an older or more used needle head is never better",
    "one more reaction or hold, or a worse one, is never better",
    "a reaction to the same session that was noticed later is never better",
    "the order in which entries of one day were recorded changes nothing",
    "what is told against a session is never better, and never without effect",
    "what implies a condition is never better than the condition",
    "no day to come is a GO on today's answers",
    "a missing answer is never a GO and names no earlier date",
    "one more overlay is never better",
    "some interval and some depth limit speaks about every proposal",
    "no rest is shorter than the floors of the rule set",
    "rest never shrinks with depth or sensitivity, and goes by the deeper of two sessions",
    "check, next and plan name the same days",
  };
  return sentences[static_cast<std::size_t>(law)];
}

bool Proof::holds() const
{
  return std::all_of(laws.begin(), laws.end(), [](const LawResult& law) { return law.violations == 0; });
}

} // namespace mneedle
