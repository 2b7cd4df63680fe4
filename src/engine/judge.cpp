#include "engine/by_day.hpp"
#include "engine/evaluate_upto.hpp"

#include <algorithm>

namespace mneedle {

template <>
std::span<const std::string_view> words_of<Status>()
{
  static constexpr std::string_view words[] = {"valid", "not-valid", "sub-standard", "duplicate"};
  return words;
}

template <>
std::span<const std::string_view> words_of<Flaw>()
{
  static constexpr std::string_view words[] = {"too-soon",      "too-deep",     "area-not-allowed",
                                               "hold-active",   "step-missing", "device-over-life",
                                               "date-imprecise"};
  return words;
}

namespace {

// The first day of the needle head that the session used; nothing while the log does not know the head.
std::optional<Date> head_since(const History& history, const Session& session)
{
  std::optional<Date> since;
  for (const auto& head : history.heads) {
    if (!session.device.empty() && head.device == session.device && head.date <= session.date) {
      since = std::max(since, std::optional{head.date});
    }
  }
  return since;
}

std::vector<Session>::const_iterator place_of(const History& history, const Session& session)
{
  return history.sessions.begin() + (&session - history.sessions.data());
}

// How often that head had been used before.
int uses_before(const History& history, const Session& session, Date since)
{
  return static_cast<int>(
    std::count_if(first_from(history, since), place_of(history, session),
                  [&](const Session& other) { return other.device == session.device; }));
}

// The proposal that this session was, on its own day.
Proposal proposal_of(const Session& session, const History& history, std::optional<Sensitivity> fallback)
{
  Proposal proposal;
  proposal.today = proposal.on = session.date;
  proposal.depth = session.depth;
  proposal.area = session.area;
  proposal.device_kind = session.device_kind;
  proposal.device_since = head_since(history, session);
  if (proposal.device_since) {
    proposal.uses = uses_before(history, session, *proposal.device_since);
  }
  proposal.sensitivity =
    session.sensitivity ? session.sensitivity : std::optional{fallback.value_or(Sensitivity::reactive)};
  proposal.all_steps_done = !session.done;
  for (const auto step : session.done.value_or(std::vector<StepId>{})) {
    proposal.steps[step] = {true, std::nullopt};
  }
  return proposal;
}

// What a blocking finding makes of a session that took place all the same.
struct FlawOf {
  const Session& session;

  std::optional<Flaw> operator()(const IntervalRule&) const { return Flaw::too_soon; }
  std::optional<Flaw> operator()(const OveruseRule&) const { return Flaw::too_soon; }
  std::optional<Flaw> operator()(const ReactionRule&) const { return Flaw::too_soon; }
  std::optional<Flaw> operator()(const DepthRule&) const { return at_home(Flaw::too_deep); }
  std::optional<Flaw> operator()(const AreaRule&) const { return at_home(Flaw::area_not_allowed); }
  std::optional<Flaw> operator()(const HoldRule&) const { return Flaw::hold_active; }
  std::optional<Flaw> operator()(const StepRule&) const { return at_home(Flaw::step_missing); }
  std::optional<Flaw> operator()(const DeviceLifeRule&) const { return at_home(Flaw::device_over_life); }
  template <typename Other>
  std::optional<Flaw> operator()(const Other&) const
  {
    return std::nullopt;
  }

  std::optional<Flaw> at_home(Flaw flaw) const
  {
    return session.setting == Setting::home ? std::optional{flaw} : std::nullopt;
  }
};

std::vector<Flaw> flaws_of(const Verdict& verdict, const Session& session)
{
  std::vector<Flaw> flaws;
  for (const auto& finding : verdict.findings) {
    if (finding.blocking()) {
      if (const auto flaw = std::visit(FlawOf{session}, finding.rule->body)) {
        flaws.push_back(*flaw);
      }
    }
  }
  if (session.imprecise) {
    flaws.push_back(Flaw::date_imprecise);
  }
  std::sort(flaws.begin(), flaws.end());
  flaws.erase(std::unique(flaws.begin(), flaws.end()), flaws.end());
  return flaws;
}

std::optional<TooSoon> too_soon(const Verdict& verdict)
{
  const auto left = [](const auto& rest) { return rest.minimum.count() - rest.elapsed.count(); };
  std::optional<TooSoon> worst;
  for (const auto& finding : verdict.findings) {
    const auto* rest = std::get_if<RestDetail>(&finding.detail);
    if (rest != nullptr && finding.blocking() && (!worst || left(*rest) > left(*worst))) {
      worst = TooSoon{rest->elapsed, rest->minimum};
    }
  }
  return worst;
}

bool repeated(const History& history, const Session& session)
{
  return std::any_of(first_from(history, session.date), place_of(history, session),
                     [&](const Session& other) { return other.area && other.area == session.area; });
}

Judgement judged(const Session& session, const History& history, const RuleBook& rules,
                 const RuleIndex& index, std::optional<Sensitivity> fallback)
{
  const auto proposal = proposal_of(session, history, fallback);
  const auto verdict = evaluate_upto(proposal, rules, index, history, &session);
  Judgement judgement{Status::valid, flaws_of(verdict, session)};
  if (verdict.last) {
    judgement.rest = session.date - verdict.last->date;
  }
  judgement.too_soon = too_soon(verdict);
  const auto& flaws = judgement.flaws;
  if (repeated(history, session)) {
    judgement.status = Status::duplicate;
  } else if (!flaws.empty()) {
    judgement.status = flaws.front() < Flaw::step_missing ? Status::not_valid : Status::sub_standard;
  }
  return judgement;
}

} // namespace

Judgement judge(const History& history, std::size_t index, const RuleBook& rules,
                std::optional<Sensitivity> fallback)
{
  return judged(history.sessions.at(index), history, rules, RuleIndex{rules}, fallback);
}

std::vector<Judgement> judge_all(const History& history, const RuleBook& rules,
                                 std::optional<Sensitivity> fallback)
{
  const RuleIndex index{rules};
  std::vector<Judgement> judgements;
  judgements.reserve(history.sessions.size());
  for (const auto& session : history.sessions) {
    judgements.push_back(judged(session, history, rules, index, fallback));
  }
  return judgements;
}

} // namespace mneedle
