#include "answers/measured.hpp"
#include "base/complaints.hpp"
#include "base/nearest.hpp"
#include "base/whole_number.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

// "name=value" at its first "="; the value is empty where there is none.
std::pair<Said, std::optional<std::string>> split(const Said& said)
{
  const auto at = said.text.find('=');
  if (at == std::string::npos) {
    return {said, std::nullopt};
  }
  return {{said.text.substr(0, at), said.origin}, said.text.substr(at + 1)};
}

class Resolver {
public:
  Resolver(const Answers& answers, Date today, const RuleBook& rules)
    : said_{answers}, today_{today}, rules_{rules}
  {
    result_.proposal.today = result_.proposal.on = today;
  }

  Resolved run()
  {
    session();
    last();
    person();
    for (const auto& event : said_.events) {
      attempt([&] { add_event(event); });
    }
    steps();
    complaints_.raise(Fault::usage);
    return std::move(result_);
  }

private:
  // Goes on after a complaint, so that all of them are said at once.
  template <typename F>
  void attempt(F f)
  {
    try {
      f();
    } catch (const Error& error) {
      for (const auto& complaint : error.complaints()) {
        complaints_.add(complaint.origin, complaint.message);
      }
    }
  }

  template <typename Fact, typename F>
  void fact(const std::optional<Said>& said, Fact& fact, F resolve)
  {
    if (said) {
      attempt([&] { fact = resolve(*said); });
    }
  }

  ReadDate date(const Said& said, DateSense sense)
  {
    const auto read = resolve_date(said, today_, sense);
    if (read.imprecise) {
      result_.assumed.push_back({fmt::format("{} read as {}", said.text, to_string(read.date))});
    } else if (!read.other.empty()) {
      result_.assumed.push_back(
        {fmt::format("{} read as {} (or write \"{}\")", said.text, with_weekday(read.date), read.other)});
    }
    return read;
  }

  void session()
  {
    auto& proposal = result_.proposal;
    fact(said_.on, proposal.on, [&](const Said& said) { return date(said, DateSense::planned).date; });
    fact(said_.depth, proposal.depth,
         [&](const Said& said) { return resolve_depth(said, Setting::home, rules_); });
    word(said_.area, proposal.area);
    word(said_.device_kind, proposal.device_kind);
    word(said_.sensitivity, proposal.sensitivity);
    fact(said_.device_since, proposal.device_since,
         [&](const Said& said) { return date(said, DateSense::since).date; });
    fact(said_.device_uses, proposal.uses, [&](const Said& said) { return uses(said); });
  }

  template <typename Fact>
  void word(const std::optional<Said>& said, Fact& fact)
  {
    this->fact(said, fact, [&](const Said& typed) {
      const auto value = resolve_word<typename Fact::value_type>(typed, rules_);
      echo(typed, mneedle::word(value));
      return value;
    });
  }

  // Says how a word was understood that was not the rules' own.
  void echo(const Said& said, std::string_view meant)
  {
    if (said.text != meant) {
      result_.assumed.push_back({fmt::format("{}: {}", said.text, meant)});
    }
  }

  int uses(const Said& said)
  {
    if (const auto value = whole_number(said.text, most_counted)) {
      return *value;
    }
    throw Error(Fault::usage, said.origin,
                fmt::format("\"{}\" is not a number of uses; write a whole number such as 4", said.text));
  }

  void last()
  {
    const auto& detail = said_.last_depth ? said_.last_depth : said_.last_setting;
    const bool any = detail || said_.last_bled.value_or(false);
    if (!said_.last || said_.last->text == "never") {
      if (any) {
        complaints_.add(detail ? detail->origin : Origin{},
                        "the date of the last session is missing; say --last DATE");
      }
      if (said_.last) {
        result_.proposal.last = LastNever{};
      }
      return;
    }
    result_.proposal.last = last_session();
  }

  // A slip may also mean the one word that is no date.
  ReadDate last_date(const Said& said)
  {
    constexpr std::string_view never[] = {"never"};
    const auto hint = did_you_mean(said.text, never);
    if (!hint.empty()) {
      throw Error(Fault::usage, said.origin, fmt::format("date \"{}\" is not a date{}", said.text, hint));
    }
    return date(said, DateSense::past);
  }

  Session last_session()
  {
    Session session;
    fact(said_.last_setting, session.setting,
         [&](const Said& said) { return resolve_word<Setting>(said, rules_); });
    attempt([&] {
      const auto read = last_date(*said_.last);
      session.date = read.date;
      session.imprecise = read.imprecise;
    });
    session.bled = said_.last_bled.value_or(false) ? Bled::yes : Bled::no;
    session.area = result_.proposal.area;
    fact(said_.last_depth, session.depth,
         [&](const Said& said) { return resolve_depth(said, session.setting, rules_); });
    return session;
  }

  void person()
  {
    auto& proposal = result_.proposal;
    proposal.screened = said_.screened.value_or(false);
    // The earliest day of a vague one, since a screening wears out.
    fact(said_.stored_screening, proposal.stored_screening,
         [&](const Said& said) { return date(said, DateSense::since).date; });
    for (const auto& condition : said_.conditions) {
      attempt([&] {
        proposal.conditions.push_back(resolve_condition(condition, rules_));
        echo(condition, proposal.conditions.back().text());
      });
    }
  }

  void add_event(const Said& said)
  {
    const auto [name, value] = split(said);
    refuse_blank(name);
    Event event;
    event.event = resolve_event(name, rules_);
    echo(name, event.event.text());
    if (!value) {
      throw Error(Fault::usage, said.origin,
                  fmt::format("event \"{0}\" has no date; write {0}=2026-03-16", name.text));
    }
    const auto read = date({*value, said.origin}, DateSense::past);
    event.date = read.date;
    event.imprecise = read.imprecise;
    result_.proposal.events.push_back(std::move(event));
  }

  // "botox 2026-03-01"
  void refuse_blank(const Said& said) const
  {
    const auto blank = said.text.find(' ');
    const auto word = exact_meaning(WordKind::event, said.text.substr(0, blank), rules_);
    if (blank != std::string::npos && word && !exact_meaning(WordKind::event, said.text, rules_)) {
      throw Error(Fault::usage, said.origin,
                  fmt::format("write the day behind \"=\": {}={}", *word, said.text.substr(blank + 1)));
    }
  }

  void steps()
  {
    for (const auto& said : said_.done) {
      attempt([&] { add_done(said); });
    }
    // Last, so that a step which is said to be both counts as not done.
    for (const auto& said : said_.not_done) {
      attempt([&] { add_not_done(said); });
    }
  }

  void add_not_done(const Said& said)
  {
    if (said.text == "all") {
      throw Error(Fault::usage, said.origin, "name the steps; \"all\" is for --done only");
    }
    const auto step = resolve_step(said, rules_);
    refuse_later(said, step);
    echo(said, step.text());
    result_.proposal.steps[step] = {false, std::nullopt};
  }

  // What comes during a session or after it cannot have been left out before.
  void refuse_later(const Said& said, StepId step) const
  {
    bool later = true;
    rules_.each<StepRule>([&](const Rule&, const StepRule& rule) {
      later = later && (rule.step != step || rule.phase > Phase::before);
    });
    if (later) {
      throw Error(Fault::usage, said.origin,
                  fmt::format("step \"{}\" comes later, during or after the session", step.text()));
    }
  }

  void add_done(const Said& said)
  {
    if (said.text == "all") {
      result_.proposal.all_steps_done = true;
      return;
    }
    const auto [name, value] = split(said);
    const auto step = resolve_step(name, rules_);
    auto& answer = result_.proposal.steps[step];
    if (!value) {
      answer.done = true;
      return;
    }
    // Of two values for a step the smaller counts.
    const auto [measured, unit] = measured_as(said, step, *value, rules_);
    answer = {true, std::min(answer.measure.value_or(measured), measured), unit};
  }

  const Answers& said_;
  Date today_;
  const RuleBook& rules_;
  Resolved result_;
  Complaints complaints_;
};

} // namespace

Resolved resolve(const Answers& answers, Date today, const RuleBook& rules)
{
  return Resolver{answers, today, rules}.run();
}

} // namespace mneedle
