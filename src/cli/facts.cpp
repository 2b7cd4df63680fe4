#include "cli/facts.hpp"

#include "cli/argument.hpp"
#include "cli/loose_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

// A list in one word: "pregnancy,melasma".
std::vector<std::string> pieces(const std::string& text)
{
  std::vector<std::string> result;
  std::size_t at = 0;
  while (true) {
    const auto comma = std::min(text.find(',', at), text.size());
    result.push_back(text.substr(at, comma - at));
    if (comma == text.size()) {
      return result;
    }
    at = comma + 1;
  }
}

Answers read_answers_file(const std::string& path, Host& host)
{
  return parse_answers(text_of_argument(path, "--answers takes a TOML file, or - for standard input", host),
                       name_of_argument(path));
}

} // namespace

std::vector<Option> fact_options(FactOptions& facts)
{
  return {
    {"-a,--area", "AREA", area_list, &facts.area, Words::area},
    {"-d,--depth", "MM", "needle length, or a pen's setting: 0.25, .25, 0,25, 250um", &facts.depth,
     Words::depth},
    {"-o,--on", "DATE", "the day of the session (default today)", &facts.on, Words::coming_date},
    everyday(
      {"--last", "DATE", "last session there (home or clinic), or never", &facts.last, Words::last_session}),
    everyday({"--last-depth", "MM", "its needle length", &facts.last_depth, Words::depth}),
    {"--last-setting", "WHERE", "home (default) or professional", &facts.last_setting, Words::setting},
    {"--last-bled", "", "it drew blood", &facts.last_bled},
    everyday({"--device-kind", "KIND", "roller stamp fixed-stamp pen rf hyaluron-pen", &facts.device_kind,
              Words::device_kind}),
    {"--device-uses", "N", "how often the roller or fixed stamp was used", &facts.device_uses, Words::count},
    {"--device-since", "DATE", "when you began to use it", &facts.device_since, Words::past_date},
    {"--device", "NAME", "a device of the profile instead of its kind", &facts.device, Words::device},
    everyday({"--sensitivity", "LEVEL", "of the skin: low normal high reactive", &facts.sensitivity,
              Words::sensitivity}),
    everyday({"--condition", "ID[,ID...]", "a condition, medicine or warning sign you have",
              &facts.conditions, Words::condition, Joined::yes}),
    everyday({"--event", "ID=DATE", "something that happened, and when", &facts.events, Words::dated_event,
              Joined::yes}),
    everyday({"--screened", "", "no other condition or event applies", &facts.screened}),
    everyday({"--done", "STEP[,STEP...]", "steps done, or all; STEP=10min gives a time", &facts.done,
              Words::done_step, Joined::yes}),
    {"--not-done", "STEP[,STEP...]", "steps not done; wins over all", &facts.not_done, Words::step,
     Joined::yes},
    {"--answers", "FILE", "the same facts as TOML; - for standard input; flags win", &facts.answers,
     Words::file_or_input},
  };
}

std::vector<Positional> fact_positionals(FactOptions& facts, std::string_view area)
{
  return {{area, area_list, &facts.words, false, Words::area},
          {"MM", "needle length, or a pen's setting: 0.25", &facts.words, false, Words::depth}};
}

namespace {

// "sunburn:yesterday" is "sunburn=yesterday".
std::vector<Said> events_said(const std::vector<std::string>& texts)
{
  auto events = said_list(texts, "--event");
  for (auto& event : events) {
    const auto mark = event.text.find_first_of("=:");
    if (mark != std::string::npos) {
      event.text[mark] = '=';
    }
  }
  return events;
}

} // namespace

std::vector<Said> areas_said(const FactOptions& facts)
{
  const auto flags = facts.area ? std::vector{*facts.area} : std::vector<std::string>{};
  return areas_told(flags, told_apart(facts.words).areas);
}

std::optional<Said> said(const std::optional<std::string>& text, std::string_view flag)
{
  return text ? std::optional{Said{*text, {std::string{flag}}}} : std::nullopt;
}

std::vector<Said> said_list(const std::vector<std::string>& texts, std::string_view flag)
{
  std::vector<Said> result;
  for (const auto& text : texts) {
    for (auto& piece : pieces(text)) {
      result.push_back({std::move(piece), {std::string{flag}}});
    }
  }
  return result;
}

Answers said_by(const FactOptions& facts, Host& host)
{
  Answers flags;
  const auto words = told_apart(facts.words);
  const auto areas = areas_said(facts);
  flags.on = flag_or_word(facts.on, "--on", words.dates, "day");
  flags.depth = flag_or_word(facts.depth, "--depth", words.numbers, "needle length");
  flags.area = areas.size() == 1 ? std::optional{areas.front()} : std::nullopt;
  flags.device_kind = said(facts.device_kind, "--device-kind");
  flags.device_uses = said(facts.device_uses, "--device-uses");
  flags.device_since = said(facts.device_since, "--device-since");
  flags.device = said(facts.device, "--device");
  flags.sensitivity = said(facts.sensitivity, "--sensitivity");
  flags.last = said(facts.last, "--last");
  flags.last_depth = said(facts.last_depth, "--last-depth");
  flags.last_setting = said(facts.last_setting, "--last-setting");
  flags.last_bled = facts.last_bled ? std::optional{true} : std::nullopt;
  flags.conditions = said_list(facts.conditions, "--condition");
  flags.screened = facts.screened ? std::optional{true} : std::nullopt;
  flags.events = events_said(facts.events);
  flags.done = said_list(facts.done, "--done");
  flags.not_done = said_list(facts.not_done, "--not-done");
  return facts.answers ? over(std::move(flags), read_answers_file(*facts.answers, host)) : flags;
}

} // namespace mneedle
