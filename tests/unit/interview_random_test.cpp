// Answers to questions and the same facts as flags lead to the same verdict.

#include "support/talk.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace mneedle;

namespace {

// Answers at random, and writes down what was meant as flags would say it.
class Chance {
public:
  explicit Chance(unsigned seed) : random_{seed} {}

  std::string answer(const Talk& talk)
  {
    const auto& question = *talk.interview.now();
    if (question.page) {
      return talk.on_page("Steps") ? steps(question) : named(question, talk.on_page("Treatments"));
    }
    const auto& prompt = question.prompt;
    if (prompt.starts_with("Area?")) {
      return fact(flags.area, {"face", "neck", "scalp", "arms", "nose"});
    }
    if (prompt.starts_with("Device?")) {
      return fact(flags.device_kind, {"roller", "stamp", "pen", "fixed-stamp"});
    }
    if (prompt.starts_with("Day of")) {
      const auto day = one_of({"2026-03-10", "2026-01-02", "2025-05", "2024-01-01"});
      flags.events.push_back({fmt_event(pending_.front(), day), {}});
      pending_.erase(pending_.begin());
      return day;
    }
    if (prompt.starts_with("At home")) {
      return details(talk);
    }
    const auto asks = question.rules.front()->head.id.text();
    if (asks == "fact-depth") {
      return fact(flags.depth, {"0.2", "0.25", "0.3", "0.5"});
    }
    if (asks == "fact-sensitivity") {
      return fact(flags.sensitivity, {"low", "normal", "high", "reactive"});
    }
    if (asks == "fact-uses") {
      return fact(flags.device_uses, {"0", "4", "9", "10"});
    }
    return fact(flags.last, {"never", "2026-03-14", "2026-03-06", "2026-02-10", "2025-11-01"});
  }

  // Everything that was asked, as flags; what was not asked stays open.
  Answers flags;

private:
  std::string one_of(std::initializer_list<const char*> words)
  {
    return *(words.begin() + static_cast<std::ptrdiff_t>(random_() % words.size()));
  }

  bool rarely() { return random_() % 25 == 0; }

  std::string fact(std::optional<Said>& field, std::initializer_list<const char*> words)
  {
    field = Said{one_of(words), {}};
    return field->text;
  }

  static std::string fmt_event(const std::string& event, const std::string& day) { return event + "=" + day; }

  std::string details(const Talk& talk)
  {
    const auto text = one_of({"y", "blood", "clinic", "0.5", "unknown"});
    const bool clinic = text == "clinic";
    flags.last_setting = Said{clinic ? "professional" : "home", {}};
    flags.last_bled = text == "blood";
    if (text == "0.5") {
      flags.last_depth = Said{text, {}};
    } else if (!clinic && text != "unknown") {
      flags.last_depth = talk.interview.answers().depth;
    }
    return text;
  }

  std::string named(const Question& question, bool events)
  {
    std::string line;
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      const auto& word = question.items[i].word;
      if (rarely()) {
        line += (line.empty() ? "" : " ") + (random_() % 2 == 0 ? std::to_string(i + 1) : word);
        if (events) {
          pending_.push_back(word);
        } else {
          flags.conditions.push_back({word, {}});
        }
      }
    }
    return line.empty() ? "n" : line;
  }

  std::string steps(const Question& question)
  {
    std::string line;
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      if (rarely()) {
        line += (line.empty() ? "" : " ") + std::to_string(i + 1);
        flags.not_done.push_back({question.items[i].word, {}});
      }
    }
    flags.done.push_back({"all", {}});
    return line.empty() ? "y" : line;
  }

  std::mt19937 random_;
  std::vector<std::string> pending_;
};

} // namespace

TEST_CASE("random answers get the verdict of the same facts as flags, and no stop or wait is asked past")
{
  int go = 0;
  int no_go = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    Talk talk;
    Chance chance{seed};
    bool events_named = false;
    while (!talk.ended()) {
      const bool day = talk.asks().starts_with("Day of") || talk.asks().starts_with("At home");
      CHECK((day || !talk.verdict().go()));
      events_named = events_named || talk.asks().starts_with("Treatments");
      talk.say(chance.answer(talk));
    }
    // The pages that were left out stay open.
    chance.flags.screened = talk.interview.answers().screened;
    CHECK((!chance.flags.screened.value_or(false) || events_named));
    const auto answered = talk.verdict();
    const auto flagged = evaluate(talk.proposal_of(chance.flags), builtin_book(), talk.history);
    CHECK(answered.worst() == flagged.worst());
    CHECK(answered.earliest() == flagged.earliest());
    CHECK(answered.recommended() == flagged.recommended());
    CHECK(blocker_list(answered) == blocker_list(flagged));
    (answered.go() ? go : no_go) += 1;
  }
  CHECK(go > 5);
  CHECK(no_go > 20);
}
