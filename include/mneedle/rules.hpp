#pragma once

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/keep.hpp>
#include <mneedle/rule_kinds.hpp>
#include <mneedle/words.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

// Rules as values. Every number and every sentence that a user sees about
// skin stands in a rule file; nothing here does anything by itself. The
// structures are plain and hold views, so that a rule set can be laid out by
// the compiler and cost nothing at start-up.

namespace mneedle {

// How a source can be trusted: a regulator, guideline or reviewed paper; a
// society, maker or specialist; a clinic; a lay article.
enum class Tier { a, b, c, d };
// How much of a source was read by whoever cites it. `memory`: nothing; a rule never rests on such a source alone.
enum class Seen { full, part, abstract, second_hand, memory };
enum class Basis { source, convention };
enum class Grade { low, medium, high };

template <>
std::span<const std::string_view> words_of<Tier>();
template <>
std::span<const std::string_view> words_of<Seen>();
template <>
std::span<const std::string_view> words_of<Basis>();
template <>
std::span<const std::string_view> words_of<Grade>();

struct Source {
  SourceId id;
  Tier tier = Tier::d;
  Seen seen = Seen::memory;
  std::string_view text; // authors, title, publisher, year
  std::string_view doi;  // without a resolver's address; may be empty, like the next three
  std::string_view pmid;
  std::string_view url;    // the publisher's own
  std::string_view limits; // what was not seen, in words
};

// Where a rule stands. The file is named without its folder for the built-in set, so
// that the set reads the same wherever it is loaded from.
struct Place {
  std::string_view file;
  int line = 0;
};

// What every rule says, whatever its kind.
struct Head {
  RuleId id;
  std::string_view message; // the reason, as one sentence
  std::string_view title;   // at most 40 characters, for lists; may be empty
  std::string_view why;     // what stands behind it
  std::string_view clears;  // what would clear it, in words; may be empty
  List<SourceId> sources;
  Basis basis = Basis::source;
  std::string_view reason; // why a convention, where it is one
  Grade grade = Grade::low;
  std::string_view spread; // where published sources disagree: what they say
  Place place;
};

struct Rule {
  Head head;
  RuleBody body;
};

// The table's name in a rule file: "interval", "device-life", ...
std::string_view kind_name(const RuleBody& body);

// One set of rules as one folder (or file) of TOML gives it.
struct RuleSet {
  std::string_view name;
  std::string_view version;
  std::string_view reviewed;           // ISO date; empty for overlays
  std::string_view notice;             // what GO means; empty for overlays
  std::string_view hash;               // of the files' names and bytes; tells sets apart, proves nothing
  Depth least = Depth::micrometres(0); // shorter and longer needles are taken for a slip
  Depth most = Depth::micrometres(0);
  Days home_floor{0};         // no rule may ask for less rest after a session at home, and elsewhere:
  Days professional_floor{0}; // `rules verify` holds the set to both
  List<Rule> rules;
  List<Source> sources;
  List<Synonym> synonyms;
  std::shared_ptr<const Keep> keep; // owns what the views point at; empty for the built-in set
};

// The rules in force: a base set and what was added to it. An overlay only
// adds, under ids of its own, and the verdict is the worst finding; so more
// overlays never loosen anything.
class RuleBook {
public:
  explicit RuleBook(RuleSet base);

  // Throws Error (untrusted) naming both places where an id is already taken.
  void add(RuleSet overlay);

  const RuleSet& base() const { return sets_.front(); }
  std::span<const RuleSet> overlays() const { return std::span{sets_}.subspan(1); }
  std::span<const RuleSet> sets() const { return sets_; }

  // Nothing where no set has that id. What is found lives as long as the book.
  const Rule* find(RuleId id) const;
  const Source* find(SourceId id) const;

  // Calls f(rule, body) for every rule of one kind, base first, in file order.
  template <typename Body, typename F>
  void each(F f) const
  {
    for (const auto& set : sets_) {
      for (const auto& rule : set.rules) {
        if (const auto* body = std::get_if<Body>(&rule.body)) {
          f(rule, *body);
        }
      }
    }
  }

private:
  std::vector<RuleSet> sets_;
};

// The part of a rule's id before the slash: the piece of evidence it rests on.
std::string_view entry_of(RuleId id);

// The ids of a vocabulary, in the order of the rules.
std::vector<std::string_view> ids_of(WordKind kind, const RuleBook& rules);

// The id that a typed word is, or is another word for. Case, "-", "_" and blanks do not matter.
std::optional<std::string_view> exact_meaning(WordKind kind, std::string_view typed, const RuleBook& rules);

// The same, else all ids that begin with the word; what would loosen a verdict has to be said in full.
std::vector<std::string_view> meanings(WordKind kind, std::string_view typed, const RuleBook& rules);

// `meanings` where there is just one. The rules must outlive it.
Meaning meaning_by(const RuleBook& rules);

// The set that is part of the program.
RuleSet builtin_rules();

// A file of rules: the name it has in messages, and what it holds.
struct RuleText {
  std::string file;
  std::string text;
};

// The files that the built-in set was read from, each by its name without a folder: with the tests beside the rules,
// and the facts that tests start from.
std::vector<RuleText> builtin_rule_files();

// Reads a base set: exactly one of the files holds [ruleset]. Throws Error
// (untrusted) with every complaint about every file.
RuleSet parse_base(std::span<const RuleText> files);

// Reads one overlay file against the set it is to be added to, whose sources and words it may use.
RuleSet parse_overlay(const RuleText& file, const RuleBook& under);

// Whether the text has a [ruleset] table, and so is (part of) a base set. Throws Error (untrusted) for what is not
// TOML.
bool holds_ruleset(const RuleText& file);

} // namespace mneedle
