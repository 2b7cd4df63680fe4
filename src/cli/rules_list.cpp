#include "base/nearest.hpp"
#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/show.hpp"
#include "rules/kinds.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace mneedle {

namespace {

struct RuleFilters {
  std::optional<std::string> kind;
  std::optional<std::string> grade;
  std::optional<std::string> basis;
  std::optional<std::string> source;
  std::optional<std::string> area;
  std::optional<std::string> word;
};

template <typename Body>
bool names(const Body& body, Area area)
{
  if constexpr (requires { body.areas; }) {
    return std::find(body.areas.begin(), body.areas.end(), area) != body.areas.end();
  } else if constexpr (requires { body.rows; }) {
    return std::any_of(body.rows.begin(), body.rows.end(),
                       [&](const IntervalRow& row) { return names(row, area); });
  } else {
    return false;
  }
}

std::vector<std::string_view> kind_words()
{
  std::vector<std::string_view> words;
  for (const auto& kind : rule_kinds()) {
    words.push_back(kind.name);
  }
  return words;
}

// A misspelt filter never looks like an empty answer.
std::string known(const std::string& text, std::string_view flag, std::span<const std::string_view> words)
{
  if (!find_word(text, words)) {
    throw Error(Fault::usage, {std::string{flag}}, unknown_word(text, words));
  }
  return text;
}

SourceId known_source(const std::string& text, const RuleBook& rules)
{
  std::vector<std::string_view> ids;
  for (const auto& set : rules.sets()) {
    for (const auto& source : set.sources) {
      ids.push_back(source.id.text());
    }
  }
  if (const auto id = find_word(text, ids)) {
    return SourceId{*id};
  }
  throw Error(Fault::usage, {"--source"},
              fmt::format("no rule file defines the source \"{}\"{}", text, did_you_mean(text, ids)));
}

class RuleFilter {
public:
  RuleFilter(const RuleFilters& options, const RuleBook& rules)
  {
    if (options.kind) {
      kind_ = known(*options.kind, "--kind", kind_words());
    }
    if (options.source) {
      source_ = known_source(*options.source, rules);
    }
    grade_ = wanted<Grade>(options.grade, "--grade");
    basis_ = wanted<Basis>(options.basis, "--basis");
    if (options.area) {
      area_ = resolve_word<Area>({*options.area, {"--area"}}, rules);
    }
    if (options.word) {
      word_ = word_known({*options.word, {"--word"}}, rules);
    }
  }

  bool keeps(const Rule& rule) const
  {
    const auto& head = rule.head;
    const auto cites = [&] {
      return std::find(head.sources.begin(), head.sources.end(), *source_) != head.sources.end();
    };
    return (!kind_ || kind_name(rule.body) == *kind_) && (!grade_ || head.grade == *grade_)
           && (!basis_ || head.basis == *basis_) && (!source_ || cites())
           && (!word_ || (word_asked_by(rule.body) && word_asked_by(rule.body)->second == *word_))
           && (!area_ || std::visit([&](const auto& body) { return names(body, *area_); }, rule.body));
  }

private:
  // The condition or event that is meant.
  static std::string word_known(const Said& said, const RuleBook& rules)
  {
    const auto events = meanings(WordKind::event, said.text, rules);
    const bool event = events.size() == 1 && meanings(WordKind::condition, said.text, rules).empty();
    return std::string{event ? events.front() : resolve_condition(said, rules).text()};
  }

  template <typename Enum>
  static std::optional<Enum> wanted(const std::optional<std::string>& text, std::string_view flag)
  {
    return text ? parse_word<Enum>(known(*text, flag, words_of<Enum>())) : std::nullopt;
  }

  std::optional<std::string> kind_;
  std::optional<SourceId> source_;
  std::optional<Grade> grade_;
  std::optional<Basis> basis_;
  std::optional<Area> area_;
  std::optional<std::string> word_;
};

ExitCode run_rules_list(const RuleFilters& options, Host& host, const CommonOptions& common)
{
  const auto rules = load_rules(host, common);
  const RuleFilter filter{options, rules};
  RuleListReport report;
  for (const auto& set : rules.sets()) {
    for (const auto& rule : set.rules) {
      if (filter.keeps(rule)) {
        report.rules.push_back(&rule);
      }
    }
  }
  show(std::move(report), host, common);
  return exit_yes;
}

} // namespace

Command rules_list_command()
{
  const auto options = std::make_shared<RuleFilters>();
  return {
    "list",
    "List the rules, all or those that fit every filter.",
    "mneedle rules list --kind interval --basis convention",
    {
      everyday({"--kind", "KIND", "only rules of the kind: interval, condition, step, ...", &options->kind,
                Words::rule_kind}),
      everyday({"-a,--area", "AREA", "only rules that name the area", &options->area, Words::area}),
      everyday({"--word", "WORD", "only rules about that condition or event, in whatever word",
                &options->word, Words::condition}),
      everyday({"--grade", "GRADE", "only evidence of that grade: low, medium, high", &options->grade,
                Words::evidence_grade}),
      everyday(
        {"--basis", "BASIS", "only what rests on that: source, convention", &options->basis, Words::basis}),
      everyday({"--source", "ID", "only rules that cite the source", &options->source, Words::source}),
    },
    {},
    {},
    [options](Host& host, const CommonOptions& common) { return run_rules_list(*options, host, common); }};
}

} // namespace mneedle
