#include "cli/commands.hpp"
#include "cli/recording.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <memory>

namespace mneedle {

namespace {

struct DeviceOptions {
  std::optional<std::string> name;
  std::optional<std::string> on;
};

ExitCode run_log_device(const DeviceOptions& options, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto person = load_person(host, common);
  refuse_unknown_device(*options.name, person.profile);
  NeedleHead head;
  head.device = *options.name;
  head.date = resolve_date({options.on.value_or("today"), {"--on"}}, person.today, DateSense::since).date;
  return add_entry(head, head.device, person, host, common);
}

} // namespace

Command log_device_command()
{
  const auto options = std::make_shared<DeviceOptions>();
  return {
    "device",
    "Record a new needle head; its uses and age count from then.",
    "mneedle log device blue --on yesterday",
    {everyday(
      {"-o,--on", "DATE", "since when it is in use (default today)", &options->on, Words::past_date})},
    {{"NAME", "the device, as the profile names it", &options->name, true, Words::device}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_device(*options, host, common); },
    formats_of<LogReport>()};
}

} // namespace mneedle
