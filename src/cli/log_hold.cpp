#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/loose_words.hpp"
#include "cli/recording.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace mneedle {

namespace {

struct HoldOptions {
  std::optional<std::string> until;
  std::optional<std::string> reason;
  std::optional<std::string> area;
  std::vector<std::string> words; // the day, without its flag
};

std::vector<std::string> joined(const std::vector<std::string>& words)
{
  return words.empty() ? words : std::vector{fmt::format("{}", fmt::join(words, " "))};
}

Hold hold_of(const HoldOptions& options, const Person& person)
{
  const auto day = flag_or_word(options.until, "--until", joined(options.words), "day");
  if (!day) {
    throw Error(
      Fault::usage,
      "say from when sessions are allowed again, such as mneedle log hold 2026-05-01 --reason TEXT");
  }
  if (!options.reason) {
    throw Error(Fault::usage, "--reason is missing; say why, such as --reason \"holiday in the sun\"");
  }
  Hold hold;
  hold.date = person.today;
  hold.until = resolve_date(*day, person.today, DateSense::planned).date;
  hold.area = area_said(options.area, person.rules);
  hold.reason = plain_text(options.reason, "--reason");
  return hold;
}

ExitCode run_log_hold(const HoldOptions& options, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto person = load_person(host, common);
  return add_entry(hold_of(options, person), "hold", person, host, common);
}

} // namespace

Command log_hold_command()
{
  const auto options = std::make_shared<HoldOptions>();
  return {"hold",
          "Allow no session before a day. mneedle log remove lifts it.",
          "mneedle log hold \"in 3 weeks\" --reason \"holiday in the sun\"",
          {
            everyday({"--reason", "TEXT", "why", &options->reason}),
            everyday({"-a,--area", "AREA", "only there (default everywhere)", &options->area, Words::area}),
            {"--until", "DATE", "the first day that is allowed again", &options->until, Words::coming_date},
          },
          {{"DATE", "the first day that is allowed again", &options->words, false, Words::coming_date}},
          {},
          [options](Host& host, const CommonOptions& common) { return run_log_hold(*options, host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
