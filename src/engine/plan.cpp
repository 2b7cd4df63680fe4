#include <mneedle/plan.hpp>

#include "engine/head_in_use.hpp"
#include "engine/open_day.hpp"
#include "engine/outlook.hpp"

#include <mneedle/forecast.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace mneedle {

namespace {

// GO, if need be with a new needle head, and no other area on the same day.
bool fits(const Verdict& verdict)
{
  return std::none_of(verdict.findings.begin(), verdict.findings.end(), [](const Finding& finding) {
    return (finding.blocking() && !asks_for_new_head(finding))
           || (finding.outcome != Outcome::passed && std::holds_alternative<SameDayRule>(finding.rule->body));
  });
}

std::vector<Finding> cautions(const Verdict& verdict)
{
  std::vector<Finding> found;
  std::copy_if(verdict.findings.begin(), verdict.findings.end(), std::back_inserter(found),
               [](const Finding& finding) {
                 return finding.outcome != Outcome::passed && finding.severity == Severity::caution;
               });
  return found;
}

// One area on its way through the plan.
struct Track {
  const Proposal* proposal;
  Outlook ahead; // as things are now
  int left;
  std::optional<Date> latest; // before the event
  std::optional<Date> last;   // the latest planned session
  int planned = 0;
};

// The next session of an area: its day, or what stands against it.
struct Candidate {
  Outlook ahead;
  std::optional<Date> day;
  Verdict verdict; // of the day
};

// The area that is next, and its session.
struct Turn {
  Track* track;
  Candidate next;
};

class Planner {
public:
  Planner(const PlanRequest& request, const RuleBook& rules, const History& history)
    : request_{request}, rules_{rules}, history_{history}, from_{request.start}
  {
    for (const auto& proposal : request.areas) {
      head_for(proposal).know(proposal);
      tracks_.push_back({&proposal, look(proposal), request.sessions, latest_before(proposal), {}});
      if (tracks_.back().latest) {
        plan_.windows.push_back(window_of(tracks_.back()));
      }
    }
  }

  Plan run()
  {
    while (const auto turn = next_turn()) {
      place(*turn->track, turn->next);
    }
    for (const auto& track : tracks_) {
      rest(track, std::nullopt);
    }
    return std::move(plan_);
  }

private:
  std::optional<Date> latest_before(const Proposal& proposal) const
  {
    return request_.before ? std::optional{*request_.before - distance_to_event(proposal, rules_)}
                           : std::nullopt;
  }

  Outlook look(const Proposal& proposal, Date from) const
  {
    return outlook(proposal, from, request_.start, rules_, history_);
  }

  Outlook look(const Proposal& proposal) const { return look(proposal, from_); }

  EventWindow window_of(const Track& track) const
  {
    EventWindow window{track.proposal->area, *track.latest, {}, {}};
    const auto& ahead = track.ahead;
    if (ahead.blockers.empty()) {
      window.earliest = ahead.earliest;
      window.state = window.latest < track.proposal->today ? WindowState::closed
                     : window.latest < ahead.earliest      ? WindowState::conflict
                                                           : WindowState::open;
    }
    return window;
  }

  Date wanted(const Track& track, const Outlook& ahead) const
  {
    if (!request_.every) {
      return ahead.recommended;
    }
    return track.last ? std::max(ahead.earliest, *track.last + *request_.every) : ahead.earliest;
  }

  Candidate candidate(const Track& track)
  {
    Candidate next{track.ahead, {}, {}};
    const auto end = from_ + open_within + open_within;
    for (auto from = from_; next.ahead.blockers.empty() && from < end;) {
      const auto day = open_day(request_, std::max(from, wanted(track, next.ahead)));
      if (!day) {
        break;
      }
      const auto& proposal = *track.proposal;
      next.verdict = verdict_of_day(head_for(proposal).in(proposal), *day, rules_, history_);
      if (fits(next.verdict)) {
        next.day = day;
        break;
      }
      from = *day + Days{1};
      next.ahead = look(*track.proposal, from);
    }
    return next;
  }

  // Notes what stands against it, and leaves the area as it is then.
  void give_up(Track& track, Candidate next)
  {
    Binding binding{Limit::days, track.proposal->area, track.planned, {}, {}, {}};
    if (!next.ahead.blockers.empty()) {
      binding.limit = Limit::rules;
      binding.blockers = std::move(next.ahead.blockers);
    } else {
      binding.limit = next.day ? Limit::before : Limit::days;
      binding.earliest = next.ahead.earliest;
      binding.found = next.day;
    }
    plan_.bindings.push_back(std::move(binding));
    track.left = 0;
  }

  // Nothing where no session is left.
  std::optional<Turn> next_turn()
  {
    std::optional<Turn> first;
    for (auto& track : tracks_) {
      if (track.left == 0) {
        continue;
      }
      auto next = candidate(track);
      if (!next.day || (track.latest && *next.day > *track.latest)) {
        give_up(track, std::move(next));
      } else if (!first || *next.day < *first->next.day
                 || (*next.day == *first->next.day && track.left > first->track->left)) {
        first = Turn{&track, std::move(next)};
      }
    }
    return first;
  }

  void place(Track& track, const Candidate& next)
  {
    const auto day = *next.day;
    for (const auto& one : tracks_) {
      rest(one, day + Days{1});
    }
    auto session = as_planned(*track.proposal, day);
    plan_.sessions.push_back(
      {session, next.ahead.earliest, next.ahead.recommended, next.ahead.after, nullptr, {}});
    use_head(*track.proposal, plan_.sessions.back(), next.verdict);
    const auto behind = [](Date date, const Session& other) { return date < other.date; };
    auto& sessions = history_.sessions;
    sessions.insert(std::upper_bound(sessions.begin(), sessions.end(), day, behind), std::move(session));
    from_ = day + Days{1};
    track.last = day;
    ++track.planned;
    --track.left;
    for (auto& one : tracks_) {
      one.ahead = look(*one.proposal);
    }
  }

  // With a new needle head where the one in use is worn out by then.
  void use_head(const Proposal& proposal, PlannedSession& planned, Verdict verdict)
  {
    const auto day = planned.session.date;
    auto& head = head_for(proposal);
    planned.new_head = worn_by(verdict);
    if (planned.new_head != nullptr) {
      head.replace();
      verdict = verdict_of_day(head.in(proposal), day, rules_, history_);
    }
    planned.cautions = cautions(verdict);
    head.use(day);
  }

  // Areas for which the same kind of device is used share its head.
  HeadInUse& head_for(const Proposal& proposal)
  {
    return heads_[with_day_assumed(proposal, rules_).device_kind];
  }

  // Notes until when the area rests as things are, but no further than `end`, when they change.
  void rest(const Track& track, std::optional<Date> end)
  {
    const auto& ahead = track.ahead;
    const auto until = end ? std::min(*end, ahead.earliest) : ahead.earliest;
    if (!ahead.blockers.empty() || until <= from_) {
      return;
    }
    const auto before = std::find_if(plan_.rests.rbegin(), plan_.rests.rend(),
                                     [&](const RestSpan& span) { return span.area == track.proposal->area; });
    if (before != plan_.rests.rend() && before->until == from_) {
      before->until = until;
    } else {
      plan_.rests.push_back({track.proposal->area, from_, until});
    }
  }

  const PlanRequest& request_;
  const RuleBook& rules_;
  History history_; // with what is planned so far
  Date from_;       // no session before this day
  std::map<std::optional<DeviceKind>, HeadInUse> heads_;
  std::vector<Track> tracks_;
  Plan plan_;
};

} // namespace

template <>
std::span<const std::string_view> words_of<WindowState>()
{
  static constexpr std::string_view words[] = {"open", "closed", "conflict"};
  return words;
}

Plan plan(const PlanRequest& request, const RuleBook& rules, const History& history)
{
  return Planner{request, rules, history}.run();
}

} // namespace mneedle
