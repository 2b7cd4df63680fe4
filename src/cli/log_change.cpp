#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"
#include "exchange/each_field.hpp"
#include "exchange/with_cells.hpp"

#include <mneedle/error.hpp>
#include <mneedle/evaluate.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <map>
#include <memory>
#include <set>

namespace mneedle {

namespace {

// A flag and the field that it changes.
struct FieldFlag {
  Field field;
  std::string_view flag;
  std::string_view value;
  std::string_view help;
  Words words = Words::text;
  Shown shown = Shown::in_full_help;
};

constexpr FieldFlag field_flags[] = {
  {Field::date, "-o,--on", "DATE", "when it was", Words::past_date, Shown::everyday},
  {Field::area, "-a,--area", "AREA", "where it was", Words::area, Shown::everyday},
  {Field::depth_mm, "-d,--depth", "MM", "needle length, or a pen's setting", Words::depth, Shown::everyday},
  {Field::setting, "--setting", "WHERE", "home or professional", Words::setting},
  {Field::device_kind, "--device-kind", "KIND", "roller stamp fixed-stamp pen rf hyaluron-pen",
   Words::device_kind},
  {Field::device, "--device", "NAME", "a device of the profile", Words::device, Shown::everyday},
  {Field::sensitivity, "--sensitivity", "LEVEL", "of the skin on that day", Words::sensitivity},
  {Field::done, "--done", "STEP[,STEP...]", "all steps that were done; all, or none", Words::done_step,
   Shown::everyday},
  {Field::bled, "--bled", "yes|no", "whether it drew blood", Words::text, Shown::everyday},
  {Field::event, "--event", "ID", "what happened", Words::event},
  {Field::grade, "--grade", "GRADE", "of a reaction: none mild moderate severe", Words::reaction_grade},
  {Field::kind, "--kind", "KIND", "what a severe reaction was", Words::reaction_kind},
  {Field::resolved, "--resolved", "DATE", "since when a reaction is over", Words::past_date, Shown::everyday},
  {Field::session, "--session", "ID", "the session that a reaction belongs to", Words::entry},
  {Field::until, "--until", "DATE", "of a hold: the first day that is allowed again", Words::coming_date},
  {Field::reason, "--reason", "TEXT", "why a hold is there"},
  {Field::note, "--note", "TEXT", "anything worth remembering", Words::text, Shown::everyday},
};

std::string_view flag_name(const FieldFlag& flag) { return flag.flag.substr(flag.flag.find("--")); }

struct ChangeOptions {
  std::optional<std::string> id;
  std::map<Field, std::optional<std::string>> values;
};

std::string joined(const std::vector<StepId>& steps)
{
  std::string text;
  for (const auto step : steps) {
    text.append(text.empty() ? "" : " ").append(step.text());
  }
  return text.empty() ? std::string{no_steps} : text;
}

// Turns what was typed into what CSV has.
class Typed {
public:
  Typed(const Entry& entry, const Person& person) : entry_{entry}, person_{person} {}

  std::string cell(Field field, const Said& said) const
  {
    switch (field) {
    case Field::date:
    case Field::resolved:
      return to_string(resolve_date(said, person_.today, DateSense::past).date);
    case Field::until:
      return to_string(until(said));
    case Field::depth_mm:
      return to_string(resolve_depth(said, setting(), person_.rules));
    case Field::bled:
      return bled(said);
    case Field::done:
      return done(said);
    case Field::device:
      refuse_unknown_device(said.text, person_.profile);
      return said.text;
    case Field::event:
      return std::string{resolve_event(said, person_.rules).text()};
    case Field::session:
      return said.text == last_entry && !person_.history.sessions.empty() ? person_.history.sessions.back().id
                                                                          : said.text;
    case Field::note:
    case Field::reason:
      return plain_text(said.text, said.origin.file.text());
    default:
      return said.text;
    }
  }

private:
  Setting setting() const
  {
    const auto* session = std::get_if<Session>(&entry_);
    return session == nullptr ? Setting::home : session->setting;
  }

  // A hold may also be lifted on a day that is over.
  Date until(const Said& said) const
  {
    try {
      return resolve_date(said, person_.today, DateSense::planned).date;
    } catch (const Error&) {
      return resolve_date(said, person_.today, DateSense::past).date;
    }
  }

  static std::string bled(const Said& said)
  {
    if (said.text != "yes" && said.text != "no") {
      throw Error(Fault::usage, said.origin, fmt::format("\"{}\" is neither yes nor no", said.text));
    }
    return said.text == "yes" ? "true" : "false";
  }

  // The same words as `log add --done` takes.
  std::string done(const Said& said) const
  {
    const auto* session = std::get_if<Session>(&entry_);
    if (said.text == "none" || session == nullptr) {
      return std::string{no_steps};
    }
    Answers answers;
    answers.done = said_list({said.text}, "--done");
    auto proposal = resolve(answers, session->date, person_.rules).proposal;
    proposal.area = session->area;
    proposal.depth = session->depth;
    proposal.device_kind = session->device_kind;
    return joined(steps_done(proposal, person_.rules));
  }

  const Entry& entry_;
  const Person& person_;
};

// Collects which fields an entry has.
struct FieldsOf {
  std::set<Field> fields;

  template <typename T>
  void may(Field field, const T&)
  {
    fields.insert(field);
  }
  template <typename T>
  void must(Field field, const T&)
  {
    fields.insert(field);
  }
};

void refuse_other_fields(const ChangeOptions& options, const Entry& entry)
{
  FieldsOf has;
  std::visit([&](const auto& one) { each_field(one, has); }, entry);
  for (const auto& flag : field_flags) {
    if (options.values.at(flag.field) && !has.fields.contains(flag.field)) {
      throw Error(Fault::usage, {std::string{flag_name(flag)}},
                  fmt::format("{} is an entry of type {}, which has no \"{}\"", id_of(entry), kind_of(entry),
                              word(flag.field)));
    }
  }
}

std::map<Field, Cell> cells_of(const ChangeOptions& options, const Entry& entry, const Person& person)
{
  refuse_other_fields(options, entry);
  std::map<Field, Cell> cells;
  const Typed typed{entry, person};
  for (const auto& flag : field_flags) {
    if (const auto said = mneedle::said(options.values.at(flag.field), flag_name(flag))) {
      cells[flag.field] = {said->text.empty() ? "" : typed.cell(flag.field, *said), said->origin};
    }
  }
  if (cells.contains(Field::date)) {
    const auto day =
      resolve_date(*said(options.values.at(Field::date), "--on"), person.today, DateSense::past);
    cells[Field::imprecise] = {day.imprecise ? "true" : "", {}};
  }
  return cells;
}

ExitCode run_log_change(const ChangeOptions& options, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto person = load_person(host, common);
  const auto meaning = meaning_by(person.rules);
  std::optional<Entry> before;
  std::shared_ptr<const Keep> keep;
  bool written = false;
  const auto log = change_log(host, person.places, person.rules, [&](const Log& here) {
    before = entry_named(here, *options.id);
    keep = here.history.keep;
    const auto cells = cells_of(options, *before, person);
    if (cells.empty()) {
      throw Error(Fault::usage, "say what to change, such as --depth 0.5");
    }
    const auto after = with_cells(*before, cells, meaning, here.history.keep);
    written = !same_facts(*before, after);
    return written ? Change{.replaced = {after}} : Change{};
  });
  const auto id = id_of(*before);
  auto report = report_entry(log, id, written, person);
  report.done = written ? "Changed:" : "Already so:";
  report.headline = written ? fmt::format("changed {}; mneedle log undo takes it back", id)
                            : fmt::format("{} says so already", id);
  report.next = next_session(report.entries.front().entry, person, log.history);
  if (written) {
    report.entries.push_back({*before, std::nullopt, "before"});
  }
  show_changed(report, host, common, written ? Changed::log : Changed::nothing);
  return exit_yes;
}

} // namespace

Command log_change_command()
{
  const auto options = std::make_shared<ChangeOptions>();
  std::vector<Option> list;
  for (const auto& flag : field_flags) {
    list.push_back(
      {flag.flag, flag.value, flag.help, &options->values[flag.field], flag.words, Joined::no, flag.shown});
  }
  return {
    "change",
    "Change what one entry says. An empty value takes a field out.",
    "mneedle log change 2026-03-15-face --depth 0.5",
    std::move(list),
    {{"ID", "the entry, as mneedle log list names it, or last", &options->id, true, Words::entry}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_change(*options, host, common); },
    formats_of<LogReport>()};
}

} // namespace mneedle
