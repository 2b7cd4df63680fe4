#include "engine/open_day.hpp"

#include <algorithm>

namespace mneedle {

namespace {

bool left_out(const PlanRequest& request, Date day)
{
  const auto within = [&](const DayRange& range) { return range.from <= day && day <= range.to; };
  return (!request.only.empty() && !request.only.contains(day.weekday()))
         || std::any_of(request.not_on.begin(), request.not_on.end(), within);
}

} // namespace

std::optional<Date> open_day(const PlanRequest& request, Date from)
{
  for (auto day = from; day < from + open_within; day = day + Days{1}) {
    if (!left_out(request, day)) {
      return day;
    }
  }
  return std::nullopt;
}

} // namespace mneedle
