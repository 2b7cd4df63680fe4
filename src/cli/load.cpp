#include "cli/load.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mneedle {

namespace {

bool is_rule_file(const std::string& name) { return name.ends_with(".toml") && name.front() != '.'; }

// A name that is listed has to be readable: a rule that drops out in silence would loosen the verdict.
std::vector<RuleText> read_folder(Host& host, const std::string& path)
{
  std::vector<RuleText> files;
  for (const auto& name : host.list_folder(path).value_or(std::vector<std::string>{})) {
    if (is_rule_file(name)) {
      const auto file = fmt::format("{}{}{}", path, path.ends_with('/') ? "" : "/", name);
      files.push_back({file, read_listed(host, file)});
    }
  }
  return files;
}

} // namespace

std::string read_listed(Host& host, const std::string& file)
{
  auto text = host.read_file(file);
  if (!text) {
    throw Error(Fault::untrusted, {file}, "was there and is gone now; try again");
  }
  return *std::move(text);
}

std::vector<RuleText> read_rule_files(Host& host, const std::string& path)
{
  if (host.is_folder(path)) {
    auto files = read_folder(host, path);
    if (files.empty()) {
      throw Error(Fault::untrusted, {path}, "the folder holds no *.toml file");
    }
    return files;
  }
  if (const auto text = host.read_argument(path)) {
    return {{path, *text}};
  }
  throw Error(Fault::usage, {path}, "no such file or folder");
}

bool is_base(const std::vector<RuleText>& files)
{
  std::vector<Complaint> unread;
  for (const auto& file : files) {
    try {
      if (holds_ruleset(file)) {
        return true;
      }
    } catch (const Error& error) {
      unread.insert(unread.end(), error.complaints().begin(), error.complaints().end());
    }
  }
  if (!unread.empty()) {
    throw Error(Fault::untrusted, std::move(unread));
  }
  return false;
}

std::vector<RuleText> base_files(Host& host, const CommonOptions& common)
{
  if (!common.base_rules) {
    return builtin_rule_files();
  }
  auto files = read_rule_files(host, *common.base_rules);
  if (!is_base(files)) {
    throw Error(Fault::untrusted, {*common.base_rules},
                "no file here holds [ruleset], so it is not a base set");
  }
  return files;
}

RuleSet load_base(Host& host, const CommonOptions& common)
{
  return common.base_rules ? parse_base(base_files(host, common)) : builtin_rules();
}

std::vector<RuleText> overlay_files(Host& host, const CommonOptions& common)
{
  const auto places = places_of(host, common);
  require_config_folder(host, places);
  auto files = read_folder(host, places.overlays);
  for (const auto& path : common.rules) {
    auto more = read_rule_files(host, path);
    std::move(more.begin(), more.end(), std::back_inserter(files));
  }
  return files;
}

RuleBook load_rules(Host& host, const CommonOptions& common)
{
  RuleBook rules{load_base(host, common)};
  for (const auto& file : overlay_files(host, common)) {
    rules.add(parse_overlay(file, rules));
  }
  return rules;
}

Profile load_profile(Host& host, const Places& places, const RuleBook& rules)
{
  const auto text = host.read_file(places.profile_file);
  return text ? parse_profile(*text, places.profile_file, meaning_by(rules)) : Profile{};
}

void refuse_unusable(const Profile& profile, Date today, const RuleBook& rules, const std::string& file)
{
  Proposal proposal;
  proposal.today = proposal.on = today;
  refuse_screening_ahead(profile, today, file);
  add_profile(proposal, profile, std::nullopt, rules, file);
}

} // namespace mneedle
