#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <fmt/format.h>

#include <algorithm>
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
  const auto date = resolve_date({options.on.value_or("today"), {"--on"}}, person.today, DateSense::past);
  event.event = resolve_event({*options.event, {"ID"}}, person.rules);
  event.date = date.date;
  event.imprecise = date.imprecise;
  event.note = plain_note(options.note);
  if (const auto area = said(options.area, "--area")) {
    event.area = resolve_word<Area>(*area);
  }
  return event;
}

bool same_facts(Event a, const Event& b)
{
  a.id = b.id;
  return a == b;
}

// Gives the event its id in the log.
Recorded place(const History& history, Event& event)
{
  const auto there = std::find_if(history.events.begin(), history.events.end(),
                                  [&](const Event& other) { return same_facts(event, other); });
  const bool known = there != history.events.end();
  event.id = known ? there->id : new_id(history, event.date, event.event.text());
  return known ? Recorded::already : Recorded::yes;
}

ExitCode run(const EventOptions& options, Host& host, const CommonOptions& common)
{
  // Whatever cannot be shown is refused before anything is written.
  shown(LogReport{}, host, common);
  const auto person = load_person(host, common);
  auto event = event_of(options, person);
  const auto recorded = record<Event>(host, person, event, place, with_event);
  LogReport report;
  report.headline = headline_of(recorded, event.id);
  report.entries.push_back({event, std::nullopt});
  show(std::move(report), host, common);
  return exit_yes;
}

} // namespace

Command log_event_command()
{
  const auto options = std::make_shared<EventOptions>();
  return {"event",
          "Records something with a date that matters for later sessions: a peel, a last dose, a sunburn.",
          "mneedle log event retinoid --on \"2 days ago\"",
          {
            {"--on", "DATE", "when it was (default today)", &options->on},
            {"--area", "AREA", "only there (default everywhere)", &options->area},
            {"--note", "TEXT", "anything worth remembering", &options->note},
          },
          {{"ID", "the event, as in mneedle check --event", &options->event, true}},
          {},
          [options](Host& host, const CommonOptions& common) { return run(*options, host, common); }};
}

} // namespace mneedle
