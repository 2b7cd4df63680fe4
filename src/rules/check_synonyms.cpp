#include "rules/checks.hpp"
#include "rules/kinds.hpp"
#include "rules/plain_word.hpp"
#include "rules/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mneedle {

namespace {

// What a word means already, and where that stands.
struct Known {
  std::string_view word;
  std::string place;
};

using KnownWords = std::map<std::pair<WordKind, std::string>, Known>;

std::string place_of(const Rule& rule)
{
  return fmt::format("{}:{}", rule.head.place.file, rule.head.place.line);
}

void add_id(KnownWords& known, const Rule& rule)
{
  if (const auto word = word_asked_by(rule.body)) {
    known.emplace(std::pair{word->first, plain_word(word->second)}, Known{word->second, place_of(rule)});
  }
}

template <typename Enum>
void add_ids(KnownWords& known, WordKind kind)
{
  for (const auto word : words_of<Enum>()) {
    known.emplace(std::pair{kind, plain_word(word)}, Known{word, "mneedle itself"});
  }
}

// Where the id of a synonym of `set` stands.
std::string place_in(const RuleSet& set, const Synonym& synonym)
{
  for (const auto& rule : set.rules) {
    const auto word = word_asked_by(rule.body);
    if (word && word->first == synonym.kind && word->second == synonym.word) {
      return place_of(rule);
    }
  }
  return std::string{set.name};
}

KnownWords known_words(const RuleBook* under)
{
  KnownWords known;
  add_ids<Area>(known, WordKind::area);
  add_ids<DeviceKind>(known, WordKind::device_kind);
  add_ids<Sensitivity>(known, WordKind::sensitivity);
  for (const auto& set : under == nullptr ? std::span<const RuleSet>{} : under->sets()) {
    for (const auto& rule : set.rules) {
      add_id(known, rule);
    }
    for (const auto& synonym : set.synonyms) {
      known.emplace(std::pair{synonym.kind, plain_word(synonym.also)},
                    Known{synonym.word, place_in(set, synonym)});
    }
  }
  return known;
}

// Whether the book below knows the word of an overlay's synonym.
bool foreign(const Synonym& synonym, const RuleBook* under)
{
  if (under == nullptr) {
    return false;
  }
  const auto ids = ids_of(synonym.kind, *under);
  return std::find(ids.begin(), ids.end(), synonym.word) != ids.end();
}

std::string means_already(std::string_view word, const Known& known)
{
  return fmt::format("\"{}\" means \"{}\" already, at {}; take one of the two out", word, known.word,
                     known.place);
}

// An id of the draft must not be what the book below has another word for.
void add_ids(KnownWords& known, Draft& draft)
{
  for (const auto& [rule, origin] : draft.rules) {
    const auto word = word_asked_by(rule.body);
    if (!word || word->second.empty()) {
      continue;
    }
    const auto [entry, is_new] =
      known.emplace(std::pair{word->first, plain_word(word->second)}, Known{word->second, place_of(rule)});
    if (!is_new && entry->second.word != word->second) {
      draft.complaints.add(origin, means_already(word->second, entry->second));
    }
  }
}

} // namespace

void check_synonyms(Draft& draft, const RuleBook* under)
{
  auto known = known_words(under);
  add_ids(known, draft);
  for (const auto& [synonym, origin] : draft.synonyms) {
    const auto also = plain_word(synonym.also);
    if (also.empty()) {
      draft.complaints.add(origin, fmt::format("\"{}\" is not a word", synonym.also));
      continue;
    }
    if (foreign(synonym, under)) {
      draft.complaints.add(origin,
                           fmt::format("\"{}\" is a word of the base rules; an overlay may name other "
                                       "words for its own only",
                                       synonym.word));
    }
    const auto [entry, is_new] =
      known.emplace(std::pair{synonym.kind, also}, Known{synonym.word, to_string(origin)});
    if (!is_new) {
      draft.complaints.add(origin, means_already(synonym.also, entry->second));
    }
  }
}

void read_synonym(const toml_file::Table& table, Draft& draft)
{
  RuleReader in{table, draft};
  const auto kind = in.require("of").word<WordKind>("of").value_or(WordKind::area);
  const auto word = in.sentence("word");
  const auto ids = kind == WordKind::area          ? words_of<Area>()
                   : kind == WordKind::device_kind ? words_of<DeviceKind>()
                                                   : words_of<Sensitivity>();
  if (kind == WordKind::condition || kind == WordKind::event) {
    in.complain("of", "give a condition's or event's other words as \"also\" of its rule");
  } else if (in.has("word") && !find_word(word, ids)) {
    in.complain("word", unknown_word(word, ids));
  }
  for (auto& also : in.require("also").texts("also")) {
    draft.synonyms.push_back({{kind, draft.keep->text(std::move(also)), word}, in.origin("also")});
  }
  in.finish();
}

} // namespace mneedle
