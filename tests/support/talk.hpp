#pragma once

#include "interview/topics.hpp"
#include "support/facts.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// What is said of a session and its needles that gets a GO.
inline constexpr auto needle = {"face", "roller", "0.25", "normal", "4"};

// A person, and an interview with them.
struct Talk {
  explicit Talk(Answers start = {}, Profile stored = {}, History logged = {})
    : profile{std::move(stored)}, history{std::move(logged)}, known{today(), builtin_book(), profile, history,
                                                                    [this](const Answers& answers) {
                                                                      return proposal_of(answers);
                                                                    }},
      interview{std::move(start), check_topics(known)}
  {
  }
  Talk(const Talk&) = delete;
  Talk& operator=(const Talk&) = delete;

  Proposal proposal_of(const Answers& answers) const
  {
    auto proposal = resolve(answers, today(), builtin_book()).proposal;
    add_profile(proposal, profile, answers.device, builtin_book(), "profile");
    return proposal;
  }

  std::string topic() const { return interview.now() == nullptr ? "" : interview.now()->topic; }

  Talk& say(std::initializer_list<const char*> lines)
  {
    for (const auto* line : lines) {
      CAPTURE(topic());
      CAPTURE(line);
      REQUIRE(interview.now() != nullptr);
      interview.answer(line);
    }
    return *this;
  }

  // Says the same until a question of another kind comes.
  Talk& say_all(const char* line, std::string_view kind)
  {
    while (topic().find(kind) != std::string::npos) {
      say({line});
    }
    return *this;
  }

  // Answers every page with none; what was asked.
  std::vector<QuestionItem> all_items()
  {
    std::vector<QuestionItem> items;
    while (topic().find("Before anything") == 0) {
      const auto& page = interview.now()->items;
      items.insert(items.end(), page.begin(), page.end());
      say({"none"});
    }
    return items;
  }

  Verdict verdict() const { return evaluate(proposal_of(interview.answers()), builtin_book(), history); }

  Profile profile;
  History history;
  Known known;
  Interview interview;
};

} // namespace mneedle
