#include "rules/kinds.hpp"

#include <iterator>

namespace mneedle {

namespace {

constexpr Kind kinds[] = {
  {"area", parse_area},
  {"depth", parse_depth_limit},
  {"interval", parse_interval},
  {"condition", parse_condition},
  {"warning", parse_warning},
  {"deferral", parse_deferral},
  {"first-use", parse_first_use},
  {"step", parse_step},
  {"device", parse_device},
  {"device-life", parse_device_life},
  {"reaction", parse_reaction},
  {"reaction-history", parse_reaction_history},
  {"hold", parse_hold},
  {"overuse", parse_overuse},
  {"series-break", parse_series_break},
  {"stale", parse_stale},
  {"same-day", parse_same_day},
  {"before-event", parse_before_event},
  {"aftercare", parse_aftercare},
  {"check-in", parse_check_in},
  {"fact", parse_fact},
  {"note", parse_note},
};

static_assert(std::size(kinds) == std::variant_size_v<RuleBody>, "every kind of rule has a row");

bool blocks_by(const AreaRule& rule) { return blocks(rule.severity); }
bool blocks_by(const DepthRule& rule) { return blocks(rule.severity); }
bool blocks_by(const IntervalRule&) { return true; }
bool blocks_by(const ConditionRule& rule) { return blocks(rule.severity) || rule.cap.has_value(); }
bool blocks_by(const WarningRule&) { return true; }
bool blocks_by(const DeferralRule& rule) { return blocks(rule.severity); }
bool blocks_by(const FirstUseRule& rule) { return rule.fix_above.has_value(); }
bool blocks_by(const StepRule& rule) { return blocks(rule.omitted); }
bool blocks_by(const DeviceRule& rule) { return blocks(rule.severity); }
bool blocks_by(const DeviceLifeRule&) { return true; }
bool blocks_by(const ReactionRule&) { return true; }
bool blocks_by(const ReactionHistoryRule& rule) { return blocks(rule.severity); }
bool blocks_by(const HoldRule&) { return true; }
bool blocks_by(const OveruseRule&) { return true; }
bool blocks_by(const SeriesBreakRule&) { return true; }
bool blocks_by(const StaleRule&) { return false; }
bool blocks_by(const SameDayRule&) { return false; }
bool blocks_by(const BeforeEventRule&) { return false; }
bool blocks_by(const AftercareRule&) { return false; }
bool blocks_by(const CheckInRule&) { return false; }
bool blocks_by(const FactRule&) { return true; }
bool blocks_by(const NoteRule&) { return false; }

using AskedWord = std::optional<std::pair<WordKind, std::string_view>>;

AskedWord word_of(const ConditionRule& rule) { return {{WordKind::condition, rule.condition.text()}}; }
AskedWord word_of(const WarningRule& rule) { return {{WordKind::condition, rule.condition.text()}}; }
AskedWord word_of(const DeferralRule& rule) { return {{WordKind::event, rule.event.text()}}; }
AskedWord word_of(const FirstUseRule& rule) { return {{WordKind::event, rule.event.text()}}; }
template <typename Other>
AskedWord word_of(const Other&)
{
  return std::nullopt;
}

} // namespace

std::span<const Kind> rule_kinds() { return kinds; }

std::string_view kind_name(const RuleBody& body) { return kinds[body.index()].name; }

AskedWord word_asked_by(const RuleBody& body)
{
  return std::visit([](const auto& rule) { return word_of(rule); }, body);
}

bool can_block(const RuleBody& body)
{
  return std::visit([](const auto& rule) { return blocks_by(rule); }, body);
}

} // namespace mneedle
