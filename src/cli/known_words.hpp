#pragma once

#include "cli/completions.hpp"
#include "cli/places.hpp"

#include <mneedle/rules.hpp>

#include <optional>
#include <vector>

namespace mneedle {

using WordList = std::vector<Completion>;

// The words of a kind that the program, the rules in force, the profile and the log know. What cannot be read counts as
// empty, rules that cannot be as left out: nobody wants to be told of a broken file in the middle of a word.
class KnownWords {
public:
  KnownWords(Host& host, const CommonOptions& common) : host_{host}, common_{common} {}

  WordList of(Words kind);
  // Other words that begin so, each with what it means.
  WordList other_words(Words kind, std::string_view beginning);

private:
  WordList written(Words kind);
  WordList of_rules(Words kind);
  WordList of_person(Words kind);
  WordList areas();
  WordList conditions(bool each_time);
  WordList events();
  WordList steps(bool left_out);
  WordList rule_ids();
  WordList sources();
  WordList devices();
  WordList entries(Words kind);
  WordList profiles();

  const RuleBook& rules();
  std::optional<Places> places();

  Host& host_;
  const CommonOptions& common_;
  std::optional<RuleBook> rules_;
};

// The file names on disk that are wanted for a kind.
Paths paths_of(Words kind);

} // namespace mneedle
