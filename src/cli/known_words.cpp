#include "cli/known_words.hpp"

#include "rules/kinds.hpp"

#include <initializer_list>

namespace mneedle {

namespace {

WordList plain(std::span<const std::string_view> words)
{
  WordList result;
  for (const auto word : words) {
    result.push_back({std::string{word}, ""});
  }
  return result;
}

WordList plain(std::initializer_list<std::string_view> words)
{
  return plain(std::span{words.begin(), words.size()});
}

// The words that are one date each.
WordList dates(std::initializer_list<std::string_view> first)
{
  auto result = plain(first);
  for (auto& day : plain({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})) {
    result.push_back(std::move(day));
  }
  return result;
}

WordList with_first(std::string_view word, std::string_view description, WordList rest)
{
  rest.insert(rest.begin(), {std::string{word}, std::string{description}});
  return rest;
}

WordList kinds_of_rules()
{
  WordList result;
  for (const auto& kind : rule_kinds()) {
    result.push_back({std::string{kind.name}, ""});
  }
  return result;
}

} // namespace

WordList KnownWords::of(Words kind)
{
  auto result = written(kind);
  if (result.empty()) {
    result = of_rules(kind);
  }
  return result.empty() ? of_person(kind) : result;
}

// The words that stand in the program.
WordList KnownWords::written(Words kind)
{
  switch (kind) {
  case Words::past_date:
    return dates({"today", "yesterday"});
  case Words::coming_date:
    return dates({"today", "tomorrow"});
  case Words::last_session:
    return with_first("never", "no session in the area so far", dates({"today", "yesterday"}));
  case Words::device_kind:
    return plain(words_of<DeviceKind>());
  case Words::sensitivity:
    return plain(words_of<Sensitivity>());
  case Words::setting:
    return plain(words_of<Setting>());
  case Words::reaction_grade:
    return plain(words_of<ReactionGrade>());
  case Words::reaction_kind:
    return plain(words_of<ReactionKind>());
  case Words::rule_kind:
    return kinds_of_rules();
  case Words::evidence_grade:
    return plain(words_of<Grade>());
  case Words::basis:
    return plain(words_of<Basis>());
  case Words::weekday:
    return plain({"mon", "tue", "wed", "thu", "fri", "sat", "sun"});
  case Words::checklist_part:
    return plain({"before", "during", "after", "all"});
  case Words::calendar_extra:
    return plain({"aftercare", "check-ins"});
  case Words::colour:
    return plain({"auto", "always", "never"});
  case Words::shell:
    return plain({"bash", "zsh", "fish"});
  case Words::file_or_input:
    return {{"-", "standard input"}};
  case Words::file_or_builtin:
    return {{"builtin", "the set that is part of the program"}};
  default:
    return {};
  }
}

WordList KnownWords::of_rules(Words kind)
{
  switch (kind) {
  case Words::area:
    return areas();
  case Words::condition:
    return conditions(true);
  case Words::lasting_condition:
    return with_first("none", "none of them holds", conditions(false));
  case Words::event:
    return events();
  case Words::dated_event: {
    auto result = events();
    for (auto& event : result) {
      event.word += '=';
    }
    return result;
  }
  case Words::step:
    return steps(true);
  case Words::done_step:
    return with_first("all", "every step that applies", steps(false));
  case Words::rule:
    return rule_ids();
  case Words::source:
    return sources();
  default:
    return {};
  }
}

WordList KnownWords::of_person(Words kind)
{
  switch (kind) {
  case Words::device:
    return devices();
  case Words::entry:
  case Words::session_or_reaction:
    return entries(kind);
  case Words::profile:
    return profiles();
  default:
    return {};
  }
}

Paths paths_of(Words kind)
{
  const bool file = kind == Words::file || kind == Words::file_or_input || kind == Words::file_or_builtin;
  if (kind == Words::folder) {
    return Paths::folders;
  }
  return file ? Paths::files : Paths::none;
}

} // namespace mneedle
