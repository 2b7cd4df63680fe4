#include "report/action_words.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string in_words(const DoStep& action) { return fmt::format("{} done", action.step.text()); }

std::string in_words(const Shorten& action)
{
  return fmt::format("a needle of at most {} mm", to_string(action.to));
}

std::string in_words(const NewHead&) { return "a new needle head"; }

std::string in_words(const ComeCalm& action)
{
  return fmt::format("{} gone for {} days", action.condition.text(), action.days.count());
}

std::string in_words(const ResolveReaction& action)
{
  return fmt::format("the reaction of {} resolved", to_string(action.date));
}

// The assumption that the date rests on, if an answer is missing.
std::string_view taken_as(Fact fact)
{
  switch (fact) {
  case Fact::depth:
    return "as long as home allows";
  case Fact::area:
    return "face";
  case Fact::device_kind:
    return "roller";
  case Fact::sensitivity:
    return "reactive";
  case Fact::last:
    return "never";
  case Fact::uses:
    return "none";
  case Fact::screening:
  case Fact::screening_today:
    return "nothing applies";
  case Fact::interval:
    break;
  }
  return "";
}

std::string in_words(const Answer& action)
{
  return fmt::format("{} answered (here: {})", word(action.fact), taken_as(action.fact));
}

std::string in_words(const AnswerStep& action) { return fmt::format("{} done", action.step.text()); }

} // namespace

std::string action_words(const Action& action)
{
  return std::visit([](const auto& one) { return in_words(one); }, action);
}

} // namespace mneedle
