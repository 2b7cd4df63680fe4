#include "report/reasons.hpp"

namespace mneedle {

RestTableReport report_rest_table(const RuleBook& rules, std::span<const Area> areas)
{
  return {rest_tables(rules, areas), device_reaches(rules), ruleset_line(rules),
          std::string{rules.base().notice}};
}

} // namespace mneedle
