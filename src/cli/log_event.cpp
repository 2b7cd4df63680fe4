#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/loose_words.hpp"
#include "cli/recording.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

struct EventOptions {
  std::vector<std::string> words; // the event and its day
  std::optional<std::string> on;
  std::optional<std::string> area;
  std::optional<std::string> note;
};

// "sunburn yesterday", "sunburn=yesterday" and "cold sore": an event in words, and its day.
struct Named {
  std::string event;
  std::vector<std::string> dates;
};

Named named_by(const std::vector<std::string>& words)
{
  auto told = told_apart(words);
  Named named{std::string{}, std::move(told.dates)};
  for (const auto* list : {&told.areas, &told.numbers}) {
    for (const auto& word : *list) {
      named.event.append(named.event.empty() ? "" : " ").append(word);
    }
  }
  if (const auto mark = named.event.find_first_of("=:"); mark != std::string::npos) {
    named.dates.push_back(named.event.substr(mark + 1));
    named.event.resize(mark);
  }
  return named;
}

// A day is asked for, since today is not when most events were.
Event event_of(const EventOptions& options, const Person& person)
{
  Event event;
  const auto named = named_by(options.words);
  if (named.event.empty()) {
    throw Error(Fault::usage, "say what happened, such as mneedle log event sunburn yesterday");
  }
  event.event = resolve_event({named.event, {"ID"}}, person.rules);
  const auto day = flag_or_word(options.on, "--on", named.dates, "day");
  if (!day) {
    throw Error(Fault::usage, fmt::format("--on is missing; say when it was: mneedle log event {} --on today",
                                          named.event));
  }
  const auto date = resolve_date(*day, person.today, DateSense::past);
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
    "Record what matters for later: a peel, a last dose, sunburn.",
    "mneedle log event retinoid --on \"2 days ago\"",
    {
      everyday({"-o,--on", "DATE", "when it was", &options->on, Words::past_date}),
      everyday({"-a,--area", "AREA", "only there (default everywhere)", &options->area, Words::area}),
      everyday({"--note", "TEXT", "anything worth remembering", &options->note}),
    },
    {{"ID", "the event, as in mneedle check --event", &options->words, true, Words::event},
     {"DATE", "when it was", &options->words, false, Words::past_date}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_event(*options, host, common); },
    formats_of<LogReport>()};
}

} // namespace mneedle
