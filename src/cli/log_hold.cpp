#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/recording.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <memory>

namespace mneedle {

namespace {

struct HoldOptions {
  std::optional<std::string> until;
  std::optional<std::string> reason;
  std::optional<std::string> area;
};

Hold hold_of(const HoldOptions& options, const Person& person)
{
  if (!options.until) {
    throw Error(Fault::usage,
                "--until is missing; say from when sessions are allowed again, such as --until 2026-05-01");
  }
  if (!options.reason) {
    throw Error(Fault::usage, "--reason is missing; say why, such as --reason \"holiday in the sun\"");
  }
  Hold hold;
  hold.date = person.today;
  hold.until = resolve_date({*options.until, {"--until"}}, person.today, DateSense::planned).date;
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
          "Records that there is to be no session before a day, and why. Lift it with mneedle log remove.",
          "mneedle log hold --until \"in 3 weeks\" --reason \"holiday in the sun\"",
          {
            {"--until", "DATE", "the first day that is allowed again", &options->until, Words::coming_date},
            {"--reason", "TEXT", "why", &options->reason},
            {"--area", "AREA", "only there (default everywhere)", &options->area, Words::area},
          },
          {},
          {},
          [options](Host& host, const CommonOptions& common) { return run_log_hold(*options, host, common); },
          formats_of<LogReport>()};
}

} // namespace mneedle
