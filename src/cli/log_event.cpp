#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/recording.hpp"

#include <mneedle/render.hpp>

#include <memory>

namespace mneedle {

namespace {

struct EventOptions {
  std::optional<std::string> event;
  std::optional<std::string> on;
  std::optional<std::string> area;
  std::optional<std::string> note;
};

Event event_of(const EventOptions& options, const Person& person)
{
  Event event;
  const auto date = day_of(options.on, "--on", person.today);
  event.event = resolve_event({*options.event, {"ID"}}, person.rules);
  event.date = date.date;
  event.imprecise = date.imprecise;
  event.area = area_said(options.area, person.rules);
  event.note = plain_text(options.note, "--note");
  return event;
}

ExitCode run_log_event(const EventOptions& options, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto person = load_person(host, common);
  const auto event = event_of(options, person);
  return add_entry(event, event.event.text(), person, host, common);
}

} // namespace

Command log_event_command()
{
  const auto options = std::make_shared<EventOptions>();
  return {
    "event",
    "Records something with a date that matters for later sessions: a peel, a last dose, a sunburn.",
    "mneedle log event retinoid --on \"2 days ago\"",
    {
      {"--on", "DATE", "when it was (default today)", &options->on, Words::past_date},
      {"--area", "AREA", "only there (default everywhere)", &options->area, Words::area},
      {"--note", "TEXT", "anything worth remembering", &options->note},
    },
    {{"ID", "the event, as in mneedle check --event", &options->event, true, Words::event}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_event(*options, host, common); },
    formats_of<LogReport>()};
}

} // namespace mneedle
