#pragma once

#include <mneedle/report.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Turns of phrase that several pages share.

namespace mneedle {

// A fact and what is known of it.
struct FactLine {
  std::string_view name;
  std::string words;
};

// "a, b and so on" without the "and".
std::string listed(const std::vector<std::string>& parts, std::string_view between = ", ");

// The sentences, parted by "; "; those that the profile or the log answered are left out if `guesses` only.
enum class Which { all, guesses };
std::string assumed_words(const std::vector<Assumption>& assumed, Which which = Which::all);

// "face", "area not known".
std::string area_words(std::optional<Area> area);

// "0.25 mm".
std::string in_millimetres(Depth depth);

// "1 day", "3 days".
std::string counted(int count, std::string_view thing);

// "ready", or the worst blocker.
std::string_view kind_word(std::optional<Severity> kind);

// "go" or "no-go".
std::string_view verdict_word(std::optional<Severity> kind);

// "GO", "NO-GO (wait)".
std::string verdict_label(std::optional<Severity> kind);

// "2026-03-06, 0.25 mm, at home, bled".
std::string session_words(const Session& session);

// "Rules: mneedle 1.0.0, reviewed 2026-11-23, with mine.toml."
std::string rules_words(const RuleSetLine& set);

// What a date says, and what it leaves out.
extern const char* const dates_only;

} // namespace mneedle
