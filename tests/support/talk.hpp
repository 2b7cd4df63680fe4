#pragma once

#include "interview/topics.hpp"
#include "support/facts.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// The answers about a session and its needles that get a GO.
inline constexpr auto needle = {"face", "roller", "0.25", "normal", "4"};

// A user, and an interview with them.
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

  bool ended() const { return interview.now() == nullptr; }

  // The heading of the page, else the prompt; empty at the end.
  std::string asks() const
  {
    const auto* now = interview.now();
    return now == nullptr ? "" : now->page ? now->heading : now->prompt;
  }

  bool on_page(std::string_view heading) const { return !ended() && asks().starts_with(heading); }

  Talk& say(std::initializer_list<const char*> lines)
  {
    for (const auto* line : lines) {
      say(std::string{line});
    }
    return *this;
  }

  Talk& say(const std::string& line)
  {
    CAPTURE(asks());
    CAPTURE(line);
    REQUIRE(!ended());
    interview.answer(line);
    return *this;
  }

  // The number of the item on the page, as it would be typed.
  std::string number(std::string_view word) const
  {
    const auto& items = interview.now()->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].word == word) {
        return std::to_string(i + 1);
      }
    }
    return "";
  }

  // Answers every page with none; what they list.
  std::vector<QuestionItem> all_items()
  {
    std::vector<QuestionItem> items;
    while (!ended() && interview.now()->page && !on_page("Steps")) {
      const auto& page = interview.now()->items;
      items.insert(items.end(), page.begin(), page.end());
      say({"n"});
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
