#include "support/broken_files.hpp"

#include <mneedle/answers.hpp>

using namespace mneedle;

TEST_CASE("broken answers are refused with the place and the remedy")
{
  const RuleBook rules{builtin_rules()};
  const auto today = *make_date(2026, 3, 16);
  check_broken_files(
    "answers",
    [&](const std::string& text, const std::string& name) {
      resolve(parse_answers(text, name), today, rules);
    },
    Fault::usage);
}
