// Warning signs, conditions and dated events: three pages.

#include "interview/ask.hpp"
#include "interview/candidates.hpp"
#include "interview/page.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr auto today_page = "screening/today";
constexpr auto lasting_page = screened_in_full;
constexpr auto events_page = "screening/events";

// A word of the page, or any other of its vocabulary: nothing that was said gets lost.
std::string condition_named(const std::vector<QuestionItem>& items, std::string_view named,
                            const RuleBook& rules)
{
  if (const auto* item = numbered(items, named)) {
    return item->word;
  }
  const auto id = resolve_condition(answered(named), rules);
  return std::string{said_or_meant(WordKind::condition, named, id.text(), rules)};
}

void add_condition(Answers& answers, std::string word)
{
  const auto same = [&](const Said& said) { return said.text == word; };
  if (std::none_of(answers.conditions.begin(), answers.conditions.end(), same)) {
    answers.conditions.push_back({std::move(word), {}});
  }
}

std::string event_named(const std::vector<QuestionItem>& items, std::string_view named, const RuleBook& rules)
{
  const auto* item = numbered(items, named);
  return item != nullptr ? item->word : std::string{resolve_event(answered(named), rules).text()};
}

void add_day(Answers& answers, std::string_view event, std::string_view line, const Known& known)
{
  answers.events.push_back(answered(fmt::format("{}={}", event, day_answered(line, known.today).text)));
}

// "2" is asked for its day next; "2=3 days ago" says it.
void take_event(Told& told, const std::vector<QuestionItem>& items, std::string_view named,
                const Known& known)
{
  const auto sign = named.find('=');
  const auto event = event_named(items, trimmed(named.substr(0, sign)), known.rules);
  if (sign != std::string_view::npos) {
    add_day(told.answers, event, trimmed(named.substr(sign + 1)), known);
  } else if (std::find(told.happened.begin(), told.happened.end(), event) == told.happened.end()) {
    told.happened.push_back(event);
  }
}

const Rule* rule_of_event(std::string_view event, const RuleBook& rules)
{
  const Rule* found = nullptr;
  const auto look = [&](const Rule& rule, const auto& body) {
    if (found == nullptr && body.event.text() == event && !body.question.empty()) {
      found = &rule;
    }
  };
  rules.each<DeferralRule>(look);
  rules.each<FirstUseRule>(look);
  return found;
}

struct ScreeningPage {
  const char* name;
  std::string heading;
  std::vector<QuestionItem> items;
};

enum class Purpose { session, profile };

// Looks at everything that was told anew each time, so that it cannot be out of date.
class Screening {
public:
  Screening(const Known& known, const Told& told, Purpose purpose)
    : known_{known}, told_{told}, purpose_{purpose}
  {
    if (purpose == Purpose::profile) {
      // What is stored is asked again, and for the whole body.
      pages_ = {{lasting_page, "Health and medicines", lasting_items(known, {})}};
      full_ = true;
      return;
    }
    const auto verdict = verdict_of(known, told);
    full_ = missing(Fact::screening, verdict);
    wanted_ = full_ || missing(Fact::screening_today, verdict);
    const auto proposal = known.proposal(told.answers);
    auto start = known.proposal(told.given);
    start.area = proposal.area;
    // Nobody can vouch for the skin of a day to come.
    if (proposal.on <= proposal.today) {
      pages_.push_back({today_page, "Skin and health today", today_items(known, start)});
    }
    if (full_) {
      pages_.push_back({lasting_page, "Health and medicines", lasting_items(known, start)});
    }
    pages_.push_back({events_page, "Treatments, products and recoveries: days are asked next",
                      event_items(known, start, verdict)});
    std::erase_if(pages_, [](const ScreeningPage& page) { return page.items.empty(); });
  }

  // The day of an event that was named has to be told whatever is decided by then.
  std::optional<Prompt> next() const
  {
    if (!told_.happened.empty()) {
      return day_prompt();
    }
    if (!wanted_ || decided_for_session()) {
      return std::nullopt;
    }
    const auto page = std::find_if(pages_.begin(), pages_.end(), [&](const ScreeningPage& one) {
      return !told_.settled.contains(one.name);
    });
    return page == pages_.end() ? std::nullopt : std::optional{page_prompt(*page)};
  }

private:
  bool decided_for_session() const { return purpose_ == Purpose::session && decided(known_, told_); }

  Prompt page_prompt(const ScreeningPage& page) const
  {
    const bool events = page.name == std::string_view{events_page};
    Question question{events ? "Which happened? Numbers such as 2 5, or 2=3 days ago; n for none"
                             : "Which apply? Numbers such as 3 7; n for none",
                      {&rule_of(full_ ? Fact::screening : Fact::screening_today, known_.rules)}};
    question.items = page.items;
    question.page = true;
    question.heading = page.heading;
    return {std::move(question), [&known = known_, events, name = page.name, items = page.items,
                                  finish = finish()](const Told& before, std::string_view line) {
              auto after = before;
              if (!is_none(line)) {
                each_named(line, [&](std::string_view named) {
                  if (events) {
                    take_event(after, items, named, known);
                  } else {
                    add_condition(after.answers, condition_named(items, named, known.rules));
                  }
                });
              }
              after.settled.insert(name);
              known.proposal(after.answers);
              return finish(std::move(after));
            }};
  }

  Prompt day_prompt() const
  {
    const auto& word = told_.happened.front();
    const auto* rule = rule_of_event(word, known_.rules);
    Question question{fmt::format("Day of \"{}\"? A date, \"3 weeks ago\" or a month such as 2026-01",
                                  rule != nullptr && !rule->head.title.empty() ? rule->head.title : word),
                      {}};
    if (rule != nullptr) {
      question.rules.push_back(rule);
    }
    return {std::move(question),
            [&known = known_, word, finish = finish()](const Told& before, std::string_view line) {
              auto after = before;
              add_day(after.answers, word, line, known);
              after.happened.erase(after.happened.begin());
              known.proposal(after.answers);
              return finish(std::move(after));
            }};
  }

  // With every page answered and every day told, all that was not named is absent.
  std::function<Told(Told)> finish() const
  {
    std::vector<std::string> names;
    names.reserve(pages_.size());
    for (const auto& page : pages_) {
      names.emplace_back(page.name);
    }
    return [names = std::move(names), purpose = purpose_](Told told) {
      const bool all = told.happened.empty()
                       && std::all_of(names.begin(), names.end(),
                                      [&](const std::string& name) { return told.settled.contains(name); });
      if (all && purpose == Purpose::profile) {
        told.answers.stored_screening = answered("today");
      } else if (all) {
        told.answers.screened = true;
      }
      return told;
    };
  }

  const Known& known_;
  const Told& told_;
  Purpose purpose_;
  bool wanted_ = true;
  bool full_ = false; // the lasting conditions, too
  std::vector<ScreeningPage> pages_;
};

} // namespace

Topic screening_topic(const Known& known)
{
  return [&known](const Told& told) { return Screening{known, told, Purpose::session}.next(); };
}

Topic lasting_topic(const Known& known)
{
  return [&known](const Told& told) { return Screening{known, told, Purpose::profile}.next(); };
}

} // namespace mneedle
