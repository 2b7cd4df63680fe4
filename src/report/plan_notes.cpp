#include "report/plan_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

std::string counted_days(Days days)
{
  return fmt::format("{} day{}", days.count(), days.count() == 1 ? "" : "s");
}

std::string area_words(std::optional<Area> area)
{
  return area ? std::string{word(*area)} : "an unknown area";
}

// Whether there is room before the event, in words.
std::string window_words(const EventWindow& window, Date event)
{
  const auto room = fmt::format("The window for {} before {}", area_words(window.area), with_weekday(event));
  const auto last =
    fmt::format("{}, {} before it", with_weekday(window.latest), counted_days(event - window.latest));
  if (!window.state) {
    return fmt::format("{} ends on {}", room, last);
  }
  switch (*window.state) {
  case WindowState::open:
    return fmt::format("{} is open for {}: from {} to {}", room,
                       counted_days(window.latest - *window.earliest + Days{1}),
                       with_weekday(*window.earliest), last);
  case WindowState::closed:
    return fmt::format("{} is closed: its last day was {}", room, last);
  case WindowState::conflict:
    return fmt::format("{} is in conflict: its last day is {}, but the first day for a session is {}", room,
                       last, with_weekday(*window.earliest));
  }
  return room;
}

std::string break_words(const PlannedSession& planned, int number)
{
  const auto& [rule, since] = *planned.after;
  return fmt::format("A break of {} lies before session {}, from {} to {}: {} ({})",
                     counted_days(planned.session.date - since), number, with_weekday(since),
                     with_weekday(planned.session.date), rule->head.message, rule->head.id.text());
}

std::string head_words(const Rule& rule, int number)
{
  return fmt::format("A new needle head is needed for session {}: {} ({})", number, rule.head.message,
                     rule.head.id.text());
}

// The same caution is said once, with every session that it is about.
class Cautions {
public:
  void add(const Finding& finding, int number)
  {
    const auto same = [&](const Said& said) { return said.rule == finding.rule; };
    auto found = std::find_if(list_.begin(), list_.end(), same);
    if (found == list_.end()) {
      list_.push_back({finding.rule, {}});
      found = list_.end() - 1;
    }
    found->numbers.push_back(number);
  }

  void tell(std::vector<std::string>& notes) const
  {
    for (const auto& [rule, numbers] : list_) {
      notes.push_back(fmt::format("[caution] session{} {}: {} ({})", numbers.size() == 1 ? "" : "s",
                                  fmt::join(numbers, ", "), rule->head.message, rule->head.id.text()));
    }
  }

private:
  struct Said {
    const Rule* rule;
    std::vector<int> numbers;
  };
  std::vector<Said> list_;
};

// Those between the earliest and the recommended day of a rest say nothing that the dates do not say.
bool worth_noting(const Finding& finding) { return !std::holds_alternative<RestDetail>(finding.detail); }

} // namespace

std::vector<std::string> notes_of(const Plan& plan, const PlanRequest& request)
{
  std::vector<std::string> notes;
  for (const auto& window : plan.windows) {
    notes.push_back(window_words(window, *request.before));
  }
  Cautions cautions;
  int number = 0;
  for (const auto& planned : plan.sessions) {
    ++number;
    if (planned.after) {
      notes.push_back(break_words(planned, number));
    }
    if (planned.new_head != nullptr) {
      notes.push_back(head_words(*planned.new_head, number));
    }
    for (const auto& finding : planned.cautions) {
      if (worth_noting(finding)) {
        cautions.add(finding, number);
      }
    }
  }
  cautions.tell(notes);
  return notes;
}

} // namespace mneedle
