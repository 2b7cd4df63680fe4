#include "base/nearest.hpp"
#include "rules/tables.hpp"

namespace mneedle {

namespace {

void check_word(RuleReader& in, std::string_view key, std::span<const std::string_view> known)
{
  const auto found = in.optional_sentence(key);
  if (!found.empty() && !find_word(found, known)) {
    in.complain(key, unknown_word(found, known));
  }
}

} // namespace

void read_test(const toml_file::Table& table, Draft& draft)
{
  static constexpr std::string_view says[] = {"pass", "note", "caution", "wait",
                                              "fix",  "open", "stop",    "refused"};
  static constexpr std::string_view asked[] = {"once", "each-time", "never"};
  static constexpr std::string_view verdicts[] = {"go", "no-go"};
  static constexpr std::string_view kinds[] = {"ready", "wait", "fix", "open", "stop"};
  RuleReader in{table, draft};
  draft.tested.push_back({RuleId{in.sentence("rule")}, in.origin("rule")});
  in.table("with");
  in.texts("without");
  in.require("says");
  check_word(in, "says", says);
  check_word(in, "asked", asked);
  check_word(in, "verdict", verdicts);
  check_word(in, "kind", kinds);
  for (const auto* key : {"on", "until", "earliest", "recommended"}) {
    in.date(key);
  }
  in.finish();
}

} // namespace mneedle
