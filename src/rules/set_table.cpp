#include "rules/tables.hpp"

namespace mneedle {

void read_ruleset(const toml_file::Table& table, Draft& draft)
{
  RuleReader in{table, draft};
  auto& set = draft.set;
  set.name = in.sentence("name");
  set.version = in.sentence("version");
  if (const auto reviewed = in.require("reviewed").date("reviewed")) {
    set.reviewed = draft.keep->text(to_string(*reviewed));
  }
  set.notice = in.sentence("notice");
  set.least = in.needle("least_mm");
  set.most = in.needle("most_mm");
  if (in.has("most_mm") && set.most <= set.least) {
    in.complain("most_mm", "\"most_mm\" is not above \"least_mm\"");
  }
  set.home_floor = in.days("home_floor");
  set.professional_floor = in.days("professional_floor");
  in.finish();
  draft.rulesets.push_back(table.origin);
}

} // namespace mneedle
