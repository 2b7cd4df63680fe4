// Warning signs, conditions and dated events, as many at a time as a person can keep in mind.

#include "base/whole_number.hpp"
#include "interview/ask.hpp"
#include "interview/screening_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mneedle {

namespace {

// The number of an item, from 1 on, as its place in the list.
std::size_t item_of(std::string_view word, std::size_t count)
{
  const auto number = whole_number(word, std::numeric_limits<int>::max());
  if (!number) {
    refuse_answer("answer with numbers such as 1 3, or with none");
  }
  const auto item = static_cast<std::size_t>(*number);
  if (item == 0 || item > count) {
    refuse_answer(fmt::format("there is no item {}; the numbers go from 1 to {}", item, count));
  }
  return item - 1;
}

void add_once(std::vector<std::size_t>& chosen, std::size_t item)
{
  if (std::find(chosen.begin(), chosen.end(), item) == chosen.end()) {
    chosen.push_back(item);
  }
}

// The items whose numbers are named, each once; "none" alone for none of them.
std::vector<std::size_t> chosen_items(std::string_view line, std::size_t count)
{
  if (is_word(line, "none") || line == "0") {
    return {};
  }
  std::vector<std::size_t> chosen;
  for (auto rest = line; !rest.empty();) {
    const auto end = std::min(rest.find_first_of(" ,"), rest.size());
    if (end > 0) {
      add_once(chosen, item_of(rest.substr(0, end), count));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (chosen.empty()) {
    refuse_answer("answer with numbers such as 1 3, or with none");
  }
  return chosen;
}

// What the pages are gone through for.
enum class Purpose { session, profile };

// An instance for each look at what was told; cheap, and nothing in it can be out of date.
class Screening {
public:
  Screening(const Known& known, const Told& told, Purpose purpose)
    : known_{known}, told_{told}, purpose_{purpose}
  {
    if (purpose == Purpose::profile) {
      // Whatever is stored is asked again, wherever on the body it would matter.
      wanted_ = true;
      parts_ = {condition_part(known, {}, false)};
      return;
    }
    const auto verdict = verdict_of(known, told);
    full_ = missing(Fact::screening, verdict);
    wanted_ = (full_ || missing(Fact::screening_today, verdict)) && verdict.worst() != Severity::stop;
    auto start = known.proposal(told.given); // what was known before anything was asked
    start.area = known.proposal(told.answers).area;
    parts_ = {warning_part(known, start), condition_part(known, start, true)};
    if (full_) {
      parts_.push_back(condition_part(known, start, false));
    }
    parts_.push_back(event_part(known, start));
  }

  std::optional<Prompt> next() const
  {
    if (!wanted_) {
      return std::nullopt;
    }
    for (const auto& part : parts_) {
      for (std::size_t page = 0; page < part.pages(); ++page) {
        if (!told_.settled.contains(part.page_name(page))) {
          return page_prompt(part, page);
        }
      }
      if (part.name == events_part && !told_.happened.empty()) {
        return day_prompt(part);
      }
    }
    return std::nullopt;
  }

private:
  Prompt page_prompt(const ScreeningPart& part, std::size_t page) const
  {
    Question question;
    question.topic = fmt::format("Before anything: {}, {} of {}", part.title, page + 1, part.pages());
    question.text = part.text;
    question.hint = "numbers such as 1 3, or none";
    question.rules = {&rule_of(
      full_ || purpose_ == Purpose::profile ? Fact::screening : Fact::screening_today, known_.rules)};
    const auto first = page * part.page_size();
    const auto end = std::min(first + part.page_size(), part.candidates.size());
    std::vector<std::string> words;
    for (auto i = first; i < end; ++i) {
      question.items.push_back(part.candidates[i].item);
      words.emplace_back(part.candidates[i].word);
    }
    return {std::move(question),
            [words, name = part.page_name(page), events = part.name == events_part, all = names(),
             purpose = purpose_](const Told& before, std::string_view line) {
              auto after = before;
              for (const auto i : chosen_items(line, words.size())) {
                if (events) {
                  after.happened.push_back(words[i]);
                } else {
                  after.answers.conditions.push_back(answered(words[i]));
                }
              }
              after.settled.insert(name);
              finish(after, all, purpose);
              return after;
            }};
  }

  Prompt day_prompt(const ScreeningPart& part) const
  {
    const auto& word = told_.happened.front();
    const auto found = std::find_if(part.candidates.begin(), part.candidates.end(),
                                    [&](const Candidate& one) { return one.word == word; });
    Question question{"Before anything: " + word, found->item.says, {}, "", {found->item.rule}};
    question.hint = "a date such as 2026-03-16, \"3 weeks ago\", or 2026-01 where only the month is known";
    return {std::move(question),
            [&known = known_, word, all = names()](const Told& before, std::string_view line) {
              auto after = before;
              const auto day = day_answered(line, known.today).text;
              after.answers.events.push_back(answered(fmt::format("{}={}", word, day)));
              after.happened.erase(after.happened.begin());
              known.proposal(after.answers);
              finish(after, all, Purpose::session);
              return after;
            }};
  }

  // Every page that there is to settle.
  std::vector<std::string> names() const
  {
    std::vector<std::string> all;
    for (const auto& part : parts_) {
      for (std::size_t page = 0; page < part.pages(); ++page) {
        all.push_back(part.page_name(page));
      }
    }
    if (full_) {
      all.emplace_back(screened_in_full);
    }
    return all;
  }

  // With every page gone through and every day said, all that was not named is absent.
  static void finish(Told& told, const std::vector<std::string>& all, Purpose purpose)
  {
    const bool done =
      told.happened.empty() && std::all_of(all.begin(), all.end(), [&](const std::string& name) {
        return name == screened_in_full || told.settled.contains(name);
      });
    if (!done) {
      return;
    }
    if (purpose == Purpose::profile) {
      told.answers.stored_screening = answered("today");
      return;
    }
    told.answers.screened = true;
    if (!all.empty() && all.back() == screened_in_full) {
      told.settled.insert(screened_in_full);
    }
  }

  const Known& known_;
  const Told& told_;
  Purpose purpose_;
  bool wanted_ = false;
  bool full_ = false; // lasting conditions, too
  std::vector<ScreeningPart> parts_;
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
