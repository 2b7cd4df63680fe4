#pragma once

#include "cli/command.hpp"
#include "cli/places.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/history.hpp>
#include <mneedle/log.hpp>
#include <mneedle/profile.hpp>
#include <mneedle/rules.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// The built-in set or --base-rules.
RuleSet load_base(Host& host, const CommonOptions& common);

// Its files, with the tests beside the rules.
std::vector<RuleText> base_files(Host& host, const CommonOptions& common);

// The overlays in force: rules.d in name order, then each --rules.
std::vector<RuleText> overlay_files(Host& host, const CommonOptions& common);

// The base set and the overlays in force.
RuleBook load_rules(Host& host, const CommonOptions& common);

// The files of a rule path: a file, or the *.toml of a folder. Throws Error (usage) where there is nothing.
std::vector<RuleText> read_rule_files(Host& host, const std::string& path);

// Whether one of them holds [ruleset]. Where none does, throws Error (untrusted) for those that are not TOML, of which
// nobody can tell.
bool is_base(const std::vector<RuleText>& files);

// The text of a file that a folder lists. Throws Error (untrusted) where it has gone.
std::string read_listed(Host& host, const std::string& file);

// The profile, empty where there is no file.
Profile load_profile(Host& host, const Places& places, const RuleBook& rules);

// Throws Error (untrusted) for a profile that says what no rule knows, or what is still to come. `file` is its name.
void refuse_unusable(const Profile& profile, Date today, const RuleBook& rules, const std::string& file);

// The log. Throws Error (untrusted) if it cannot be trusted, or if files of mneedle 0.1.0 are there to be taken over.
History load_history(Host& host, const Places& places, const RuleBook& rules);

// The log as it reads, with what no longer counts. Throws Error (untrusted) as load_history does.
Log load_log(Host& host, const Places& places, const RuleBook& rules);

// The id of the latest entry that is dated later than tomorrow; nothing where there is none.
std::optional<std::string> ahead_of(const History& history, Date today);

// Throws Error (environment) where an entry is dated later than tomorrow: the clock or the entry is wrong, and no
// interval can be counted. What is dated tomorrow (a journey, midnight) counts as today.
void refuse_future(const History& history, Date today, const PlaceOfEntry& place);
// `log` is the log's folder.
void refuse_future(const History& history, Date today, const std::string& log);

} // namespace mneedle
