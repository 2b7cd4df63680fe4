// The last session in the area.

#include "interview/ask.hpp"
#include "interview/pieces.hpp"

#include <mneedle/error.hpp>
#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace mneedle {

namespace {

constexpr auto asked_last = "last";
constexpr auto asked_details = "last/details";
constexpr auto never = "never";

bool is_never(std::string_view line)
{
  return is_word(line, never) || is_word(line, "none") || yes_or_no(line) == false;
}

Prompt ask_last(const Known& known)
{
  return {{question_of(Fact::last, known.rules), {&rule_of(Fact::last, known.rules)}},
          [&known](const Told& before, std::string_view line) {
            auto after = before;
            after.answers.last = is_never(line) ? answered(never) : day_answered(line, known.today);
            after.settled.insert(asked_last);
            known.proposal(after.answers);
            return after;
          }};
}

Topic last_topic(const Known& known)
{
  return [&known](const Told& told) {
    const bool wanted = !told.answers.last && missing(Fact::last, verdict_of(known, told));
    return wanted ? std::optional{ask_last(known)} : std::nullopt;
  };
}

// Whether the last session is known by its date only. If flags describe it, what they leave out keeps its default.
bool only_day_known(const Told& told)
{
  const auto& given = told.given;
  const bool more = given.last_depth || given.last_setting || given.last_bled;
  const bool any = told.answers.last && told.answers.last->text != never;
  return any && (told.settled.contains(asked_last) || !more);
}

// The details that a plain yes confirms: at home, with the needles of today, without blood.
void confirm(Answers& answers, std::optional<Depth> depth)
{
  answers.last_setting = answered(word(Setting::home));
  answers.last_depth = depth ? std::optional{answered(to_string(*depth))} : std::nullopt;
  answers.last_bled = false;
}

// Everything that a verdict says against a session, to be compared.
auto objections(const Verdict& verdict)
{
  std::vector<std::tuple<const Rule*, Severity, std::optional<Date>, std::optional<Date>>> all;
  all.reserve(verdict.findings.size());
  for (const auto& finding : verdict.findings) {
    if (finding.outcome != Outcome::passed) {
      all.emplace_back(finding.rule, finding.severity, finding.not_before, finding.recommended);
    }
  }
  return all;
}

// Whether the mildest and the strictest details give the same verdict, so that none has to be asked.
bool details_idle(const Known& known, const Told& told)
{
  auto mild = known.proposal(told.answers);
  auto strict = mild;
  auto* mild_last = std::get_if<Session>(&mild.last);
  auto* strict_last = std::get_if<Session>(&strict.last);
  if (mild_last == nullptr || strict_last == nullptr) {
    return true;
  }
  mild_last->depth = mild.depth;
  strict_last->setting = Setting::professional;
  strict_last->bled = Bled::yes;
  const auto verdict = [&](const Proposal& one) { return evaluate(one, known.rules, known.history); };
  return objections(verdict(mild)) == objections(verdict(strict));
}

constexpr auto what_differs =
  "answer y, or say what differs: clinic, blood, a length such as 0.25, or unknown for the length";

// Reads "clinic", "0.5 mm", "blood", "no blood", "unknown" in any order.
class Details {
public:
  Details(Answers& answers, const RuleBook& rules) : answers_{answers}, rules_{rules} {}

  void read(std::string_view line)
  {
    for (const auto piece : pieces_of(line)) {
      take(piece);
    }
    if (negated_) {
      refuse_answer(what_differs);
    }
    // Of a session by a professional nothing is known that was not said.
    if (answers_.last_setting->text == word(Setting::professional) && !length_said_) {
      answers_.last_depth.reset();
    }
  }

private:
  void take(std::string_view piece)
  {
    if (is_word(piece, "no") || is_word(piece, "without")) {
      negated_ = true;
    } else if (is_word(piece, "blood") || is_word(piece, "bled") || is_word(piece, "bleeding")) {
      answers_.last_bled = !negated_;
      negated_ = false;
    } else if (negated_) {
      refuse_answer(what_differs);
    } else if (!is_word(piece, "mm") && !is_word(piece, "at")) {
      take_place_or_length(piece);
    }
  }

  void take_place_or_length(std::string_view piece)
  {
    const bool digit = piece.find_first_of("0123456789") != std::string_view::npos;
    if (digit || is_word(piece, "unknown")) {
      length_said_ = true;
      answers_.last_depth = digit ? std::optional{answered(piece)} : std::nullopt;
      return;
    }
    try {
      take_setting(answers_, piece, rules_);
    } catch (const Error&) {
      refuse_answer(what_differs);
    }
  }

  Answers& answers_;
  const RuleBook& rules_;
  bool negated_ = false;
  bool length_said_ = false;
};

Told take_details(const Known& known, const Told& before, std::string_view line)
{
  const auto plain = yes_or_no(line);
  if (line.empty() || plain == false) {
    refuse_answer(what_differs);
  }
  auto after = before;
  confirm(after.answers, known.proposal(before.answers).depth);
  if (!plain) {
    Details{after.answers, known.rules}.read(line);
  }
  after.settled.insert(asked_details);
  known.proposal(after.answers);
  return after;
}

Topic details_topic(const Known& known)
{
  return [&known](const Told& told) {
    if (!only_day_known(told) || told.settled.contains(asked_details) || details_idle(known, told)) {
      return std::optional<Prompt>{};
    }
    const auto depth = known.proposal(told.answers).depth;
    Question question{fmt::format("At home{}, no blood? y, or what differs",
                                  depth ? fmt::format(", {} mm", to_string(*depth)) : ""),
                      {&rule_of(Fact::last, known.rules)},
                      fmt::format("{} {} {}", why_setting, why_depth, why_blood)};
    return std::optional{Prompt{std::move(question), [&known](const Told& before, std::string_view line) {
                                  return take_details(known, before, line);
                                }}};
  };
}

} // namespace

std::vector<Topic> last_topics(const Known& known) { return {last_topic(known), details_topic(known)}; }

} // namespace mneedle
