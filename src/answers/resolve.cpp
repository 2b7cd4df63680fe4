#include "base/complaints.hpp"
#include "base/nearest.hpp"
#include "base/whole_number.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mneedle {

namespace {

// No needle head lasts this long; it keeps sums far from overflow.
constexpr int most_uses = 9999;

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
      result_.assumed.push_back(fmt::format("{} read as {}", said.text, to_string(read.date)));
    }
    return read;
  }

  void session()
  {
    auto& proposal = result_.proposal;
    fact(said_.on, proposal.on, [&](const Said& said) { return date(said, DateSense::planned).date; });
    fact(said_.depth, proposal.depth,
         [&](const Said& said) { return resolve_depth(said, rules_.base().least, rules_.base().most); });
    fact(said_.area, proposal.area, resolve_word<Area>);
    fact(said_.device_kind, proposal.device_kind, resolve_word<DeviceKind>);
    fact(said_.sensitivity, proposal.sensitivity, resolve_word<Sensitivity>);
    fact(said_.device_since, proposal.device_since,
         [&](const Said& said) { return date(said, DateSense::since).date; });
    fact(said_.device_uses, proposal.uses, [&](const Said& said) { return uses(said); });
  }

  int uses(const Said& said)
  {
    if (const auto value = whole_number(said.text, most_uses)) {
      return *value;
    }
    throw Error(Fault::usage, said.origin,
                fmt::format("\"{}\" is no number of uses; write a whole number such as 4", said.text));
  }

  void last()
  {
    const auto& detail = said_.last_depth ? said_.last_depth : said_.last_setting;
    const bool any = detail || said_.last_bled.value_or(false);
    if (!said_.last || said_.last->text == "never") {
      if (any) {
        complaints_.add(
          detail ? detail->origin : Origin{},
          "the last session's depth, setting or bleeding is given, but not its date; say when it was (last)");
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
    fact(said_.last_setting, session.setting, resolve_word<Setting>);
    attempt([&] {
      const auto read = last_date(*said_.last);
      session.date = read.date;
      session.imprecise = read.imprecise;
    });
    session.bled = said_.last_bled.value_or(false) ? Bled::yes : Bled::no;
    session.area = result_.proposal.area;
    const auto& base = rules_.base();
    const auto most = session.setting == Setting::home ? std::optional{base.most} : std::nullopt;
    fact(said_.last_depth, session.depth,
         [&](const Said& said) { return resolve_depth(said, base.least, most); });
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
      attempt([&] { proposal.conditions.push_back(resolve_condition(condition, rules_)); });
    }
  }

  void add_event(const Said& said)
  {
    const auto [name, value] = split(said);
    Event event;
    event.event = resolve_event(name, rules_);
    if (!value) {
      throw Error(Fault::usage, said.origin,
                  fmt::format("event \"{0}\" has no date; write {0}=2026-03-16", name.text));
    }
    const auto read = date({*value, said.origin}, DateSense::past);
    event.date = read.date;
    event.imprecise = read.imprecise;
    result_.proposal.events.push_back(std::move(event));
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
      throw Error(Fault::usage, said.origin, "name the steps; \"all\" stands for done only");
    }
    result_.proposal.steps[resolve_step(said, rules_)] = {false, std::nullopt};
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
    const auto measured = measure(said, step, *value);
    answer = {true, std::min(answer.measure.value_or(measured), measured), measure_of(step)->unit};
  }

  int measure(const Said& said, StepId step, std::string_view text) const
  {
    const auto wanted = measure_of(step);
    if (!wanted) {
      throw Error(Fault::usage, said.origin, fmt::format("step \"{}\" takes no value", step.text()));
    }
    auto digits = text.substr(0, text.size() - (text.ends_with(wanted->unit) ? wanted->unit.size() : 0));
    digits = digits.substr(0, digits.find_last_not_of(' ') + 1);
    const auto value = whole_number(digits, most_uses);
    if (!value || digits.size() == text.size()) {
      throw Error(Fault::usage, said.origin,
                  fmt::format("\"{}\" is no measure for \"{}\"; write {}={}{}", text, step.text(),
                              step.text(), wanted->at_least, wanted->unit));
    }
    return *value;
  }

  // The most that any rule asks of the step.
  std::optional<Measure> measure_of(StepId step) const
  {
    std::optional<Measure> found;
    rules_.each<StepRule>([&](const Rule&, const StepRule& rule) {
      const bool more = !found || (rule.measure && rule.measure->at_least > found->at_least);
      if (rule.step == step && rule.measure && more) {
        found = rule.measure;
      }
    });
    return found;
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
