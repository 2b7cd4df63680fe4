#include <mneedle/report.hpp>

#include <algorithm>
#include <map>

namespace mneedle {
namespace {

bool too_soon(const Judgement& judgement)
{
  return judgement.status == Status::duplicate
         || std::find(judgement.flaws.begin(), judgement.flaws.end(), Flaw::too_soon)
              != judgement.flaws.end();
}

// Of the days from the first session to today, those without one.
Days rest_days(const std::vector<Date>& sessions, Date today)
{
  const auto days = std::max(today, sessions.back()) - sessions.front();
  auto different = sessions;
  different.erase(std::unique(different.begin(), different.end()), different.end());
  return Days{days.count() + 1 - static_cast<int>(different.size())};
}

class Courses {
public:
  void take(const Session& session, const Judgement& judgement)
  {
    auto& line = lines_.try_emplace(*session.area, CourseLine{*session.area, 0, session.date}).first->second;
    ++line.sessions;
    line.last = session.date;
    if (line.sessions > 1) {
      ++(too_soon(judgement) ? line.broken : line.kept);
    }
    days_[*session.area].push_back(session.date);
  }

  void take(const Reaction& reaction)
  {
    for (auto& [area, line] : lines_) {
      if (reaction.grade != ReactionGrade::none && (!reaction.area || *reaction.area == area)) {
        ++line.reactions;
      }
    }
  }

  std::vector<CourseLine> lines(Date today)
  {
    std::vector<CourseLine> result;
    for (auto& [area, line] : lines_) {
      line.rest = rest_days(days_.at(area), today);
      result.push_back(line);
    }
    return result;
  }

private:
  std::map<Area, CourseLine> lines_;
  std::map<Area, std::vector<Date>> days_;
};

// The newest head of each device, with the sessions that have used it.
std::vector<HeadLine> heads_in_use(const History& history)
{
  std::map<std::string, HeadLine> heads;
  for (const auto& head : history.heads) {
    heads[head.device] = {head.device, head.date, 0};
  }
  for (const auto& session : history.sessions) {
    const auto head = heads.find(session.device);
    if (head != heads.end() && session.date >= head->second.since) {
      ++head->second.uses;
    }
  }
  std::vector<HeadLine> result;
  std::transform(heads.begin(), heads.end(), std::back_inserter(result),
                 [](const auto& head) { return head.second; });
  return result;
}

} // namespace

SummaryReport report_summary(const History& history, const RuleBook& rules,
                             std::optional<Sensitivity> fallback, Date today)
{
  Courses courses;
  const auto judgements = judge_all(history, rules, fallback);
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    if (history.sessions[i].area) {
      courses.take(history.sessions[i], judgements[i]);
    }
  }
  for (const auto& reaction : history.reactions) {
    courses.take(reaction);
  }
  return {today, courses.lines(today), heads_in_use(history)};
}

} // namespace mneedle
