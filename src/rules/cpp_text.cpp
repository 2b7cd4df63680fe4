#include "rules/cpp_text.hpp"

#include "rules/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <type_traits>

namespace mneedle {

namespace {

// The names of types as the generated file spells them.
template <typename T>
constexpr std::string_view type_text = {};
template <>
constexpr std::string_view type_text<Area> = "Area";
template <>
constexpr std::string_view type_text<Sensitivity> = "Sensitivity";
template <>
constexpr std::string_view type_text<DeviceKind> = "DeviceKind";
template <>
constexpr std::string_view type_text<Setting> = "Setting";
template <>
constexpr std::string_view type_text<ReactionGrade> = "ReactionGrade";
template <>
constexpr std::string_view type_text<ReactionKind> = "ReactionKind";
template <>
constexpr std::string_view type_text<WordKind> = "WordKind";
template <>
constexpr std::string_view type_text<std::string_view> = "std::string_view";
template <>
constexpr std::string_view type_text<Synonym> = "Synonym";
template <>
constexpr std::string_view type_text<Severity> = "Severity";
template <>
constexpr std::string_view type_text<Phase> = "Phase";
template <>
constexpr std::string_view type_text<Fact> = "Fact";
template <>
constexpr std::string_view type_text<Tier> = "Tier";
template <>
constexpr std::string_view type_text<Seen> = "Seen";
template <>
constexpr std::string_view type_text<Basis> = "Basis";
template <>
constexpr std::string_view type_text<Grade> = "Grade";
template <>
constexpr std::string_view type_text<RuleId> = "RuleId";
template <>
constexpr std::string_view type_text<SourceId> = "SourceId";
template <>
constexpr std::string_view type_text<ConditionId> = "ConditionId";
template <>
constexpr std::string_view type_text<EventId> = "EventId";
template <>
constexpr std::string_view type_text<StepId> = "StepId";
template <>
constexpr std::string_view type_text<Place> = "Place";
template <>
constexpr std::string_view type_text<Source> = "Source";
template <>
constexpr std::string_view type_text<Head> = "Head";
template <>
constexpr std::string_view type_text<Rule> = "Rule";
template <>
constexpr std::string_view type_text<AreaRule> = "AreaRule";
template <>
constexpr std::string_view type_text<DepthRule> = "DepthRule";
template <>
constexpr std::string_view type_text<IntervalRow> = "IntervalRow";
template <>
constexpr std::string_view type_text<IntervalRule> = "IntervalRule";
template <>
constexpr std::string_view type_text<ConditionRule> = "ConditionRule";
template <>
constexpr std::string_view type_text<WarningRule> = "WarningRule";
template <>
constexpr std::string_view type_text<DeferralRule> = "DeferralRule";
template <>
constexpr std::string_view type_text<FirstUseRule> = "FirstUseRule";
template <>
constexpr std::string_view type_text<Measure> = "Measure";
template <>
constexpr std::string_view type_text<StepRule> = "StepRule";
template <>
constexpr std::string_view type_text<DeviceRule> = "DeviceRule";
template <>
constexpr std::string_view type_text<DeviceLifeRule> = "DeviceLifeRule";
template <>
constexpr std::string_view type_text<ReactionRule> = "ReactionRule";
template <>
constexpr std::string_view type_text<ReactionHistoryRule> = "ReactionHistoryRule";
template <>
constexpr std::string_view type_text<HoldRule> = "HoldRule";
template <>
constexpr std::string_view type_text<OveruseRule> = "OveruseRule";
template <>
constexpr std::string_view type_text<SeriesBreakRule> = "SeriesBreakRule";
template <>
constexpr std::string_view type_text<StaleRule> = "StaleRule";
template <>
constexpr std::string_view type_text<SameDayRule> = "SameDayRule";
template <>
constexpr std::string_view type_text<BeforeEventRule> = "BeforeEventRule";
template <>
constexpr std::string_view type_text<AftercareRule> = "AftercareRule";
template <>
constexpr std::string_view type_text<CheckInRule> = "CheckInRule";
template <>
constexpr std::string_view type_text<FactRule> = "FactRule";
template <>
constexpr std::string_view type_text<NoteRule> = "NoteRule";

// Plain characters as they are, everything else as three octal digits, which
// end by themselves. The suffix spares the compiler counting the length.
std::string literal(std::string_view text)
{
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\' && c != '?';
    result += plain ? std::string(1, c) : fmt::format("\\{:03o}", byte);
  }
  return result + "\"sv";
}

// Writes values as expressions; lists become arrays of their own, each list once.
class Writer {
public:
  // The definitions of the arrays that the expressions so far name.
  const std::string& arrays() const { return arrays_; }

  std::string expression(std::string_view text) { return text.empty() ? "{}" : literal(text); }
  std::string expression(int number) { return fmt::format("{}", number); }
  std::string expression(bool flag) { return flag ? "true" : "false"; }
  std::string expression(Days days) { return fmt::format("Days{{{}}}", days.count()); }
  std::string expression(Months months) { return fmt::format("Months{{{}}}", months.count()); }
  std::string expression(Depth depth) { return fmt::format("Depth::micrometres({})", depth.micrometres()); }

  std::string expression(const BySensitivity& by)
  {
    std::string days;
    for (const auto count : by.days) {
      days += expression(count) + ", ";
    }
    return fmt::format("BySensitivity{{{{{{{}}}}}}}", days);
  }

  template <typename Enum>
  requires std::is_enum_v<Enum> std::string expression(Enum value)
  {
    return fmt::format("{}{{{}}}", type_text<Enum>, static_cast<int>(value));
  }

  template <typename Tag>
  std::string expression(Id<Tag> id)
  {
    return fmt::format("{}{{{}}}", type_text<Id<Tag>>, expression(id.text()));
  }

  template <typename T>
  std::string expression(const std::optional<T>& value)
  {
    return value ? expression(*value) : "std::nullopt";
  }

  std::string expression(const RuleBody& body)
  {
    return std::visit([this](const auto& rule) { return expression(rule); }, body);
  }

  template <Fielded T>
  std::string expression(const T& value)
  {
    std::string parts;
    std::apply([&](const auto&... field) { ((parts += expression(field), parts += ", "), ...); },
               fields(value));
    return fmt::format("{}{{{}}}", type_text<T>, parts);
  }

  template <typename T>
  std::string expression(List<T> list)
  {
    std::string items;
    for (const auto& item : list) {
      items += expression(item) + ",\n";
    }
    return items.empty() ? "{}" : array(type_text<T>, items);
  }

private:
  std::string array(std::string_view type, const std::string& items)
  {
    const auto [found, is_new] = names_.emplace(items, fmt::format("list_{}", names_.size()));
    if (is_new) {
      arrays_ += fmt::format("constexpr {} {}[] = {{\n{}}};\n\n", type, found->second, items);
    }
    return found->second;
  }

  std::map<std::string, std::string> names_;
  std::string arrays_;
};

// Compilers need not take longer literals than 65,536 characters.
constexpr std::size_t longest_literal = 60'000;

std::string pieces(std::string_view text)
{
  std::string list;
  for (; !text.empty(); text.remove_prefix(std::min(longest_literal, text.size()))) {
    list += fmt::format("{}, ", literal(text.substr(0, longest_literal)));
  }
  return list;
}

} // namespace

std::string cpp_text(const RuleSet& set)
{
  Writer writer;
  std::string fields;
  const auto& [name, version, reviewed, notice, hash, least, most, home_floor, professional_floor, rules,
               sources, synonyms, keep] = set;
  const auto add = [&](const auto& value) { fields += "    " + writer.expression(value) + ",\n"; };
  std::apply([&](const auto&... value) { (add(value), ...); },
             std::tie(name, version, reviewed, notice, hash, least, most, home_floor, professional_floor,
                      rules, sources, synonyms));
  return fmt::format(
    "// Generated from the rule files. Change those.\n\n"
    "#include <mneedle/rules.hpp>\n\n"
    "namespace mneedle {{\n\nusing namespace std::string_view_literals;\n\nnamespace {{\n\n"
    "{}}} // namespace\n\nRuleSet builtin_rules()\n{{\n  return RuleSet{{\n{}    nullptr,\n  }};\n}}\n\n"
    "}} // namespace mneedle\n",
    writer.arrays(), fields);
}

std::string cpp_text(std::span<const RuleText> files)
{
  std::string list;
  for (const auto& [file, text] : files) {
    list += fmt::format("    {{std::string{{{}}}, joined({{{}}})}},\n", literal(file), pieces(text));
  }
  return fmt::format(
    "// Generated from the rule files. Change those.\n\n"
    "#include <mneedle/rules.hpp>\n\n#include <initializer_list>\n#include <string>\n\n"
    "namespace mneedle {{\n\nusing namespace std::string_view_literals;\n\nnamespace {{\n\n"
    "std::string joined(std::initializer_list<std::string_view> pieces)\n{{\n"
    "  std::string text;\n  for (const auto piece : pieces) {{\n    text += piece;\n  }}\n  return "
    "text;\n}}\n\n"
    "}} // namespace\n\n"
    "std::vector<RuleText> builtin_rule_files()\n{{\n  return {{\n{}  }};\n}}\n\n}} // namespace mneedle\n",
    list);
}

} // namespace mneedle
