#pragma once

#include <mneedle/answers.hpp>

namespace mneedle {

// As if the person had gone through every lasting condition of the rules on that day.
inline void screen(Profile& profile, Date day, const RuleBook& rules)
{
  const auto lasting = lasting_conditions(rules);
  profile.screened = day;
  profile.screened_for = {lasting.begin(), lasting.end()};
}

} // namespace mneedle
