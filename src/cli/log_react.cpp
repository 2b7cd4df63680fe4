#include "cli/commands.hpp"
#include "cli/facts.hpp"
#include "cli/recording.hpp"
#include "cli/show.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <memory>

namespace mneedle {

namespace {

struct ReactOptions {
  std::optional<std::string> id;
  std::optional<std::string> on;
  std::optional<std::string> area;
  std::optional<std::string> grade;
  std::optional<std::string> kind;
  std::optional<std::string> resolved;
  std::optional<std::string> note;
};

// What was said, and what it is about.
struct Remark {
  std::optional<ReactionGrade> grade;
  std::optional<ReactionKind> kind;
  std::optional<Date> resolved;
  std::string note;
};

Remark said_by(const ReactOptions& options, Date today, const RuleBook& rules)
{
  Remark result;
  if (const auto grade = said(options.grade, "--grade")) {
    result.grade = resolve_word<ReactionGrade>(*grade, rules);
  }
  if (const auto kind = said(options.kind, "--kind")) {
    result.kind = resolve_word<ReactionKind>(*kind, rules);
  }
  if (options.resolved) {
    result.resolved = day_of(options.resolved, "--resolved", today).date;
  }
  result.note = plain_text(options.note, "--note");
  return result;
}

[[noreturn]] void refuse(std::string message) { throw Error(Fault::usage, std::move(message)); }

// The reactions that are meant where none was named, on that day or since that session: those that are not over, and
// those that were severe where it is said what they were.
std::vector<Reaction> meant(const Log& log, const Reaction& about, bool since, bool severe)
{
  std::vector<Reaction> found;
  for (const auto& reaction : log.history.reactions) {
    const bool here = !reaction.area || !about.area || overlap(*reaction.area, *about.area);
    const bool then = since ? reaction.date >= about.date : reaction.date == about.date;
    const bool open = !reaction.resolved && reaction.grade != ReactionGrade::none;
    if (here && then && (severe ? reaction.grade == ReactionGrade::severe : open)) {
      found.push_back(reaction);
    }
  }
  return found;
}

class Reacting {
public:
  Reacting(const ReactOptions& options, const Person& person)
    : options_{options}, person_{person}, said_{said_by(options, person.today, person.rules)}
  {
    if (!said_.grade && !said_.resolved && !said_.kind) {
      refuse("say how bad it was, --grade none, mild, moderate or severe; what it was, --kind KIND; or since "
             "when it is over, --resolved DATE");
    }
  }

  Change decide(const Log& log)
  {
    if (!options_.id && !options_.on && !options_.area) {
      return about_latest(log);
    }
    if (!options_.id) {
      return about(log, blank(), false);
    }
    const auto entry = *options_.id == last_entry ? latest(log) : entry_named(log, *options_.id);
    if (const auto* reaction = std::get_if<Reaction>(&entry)) {
      refuse_moved();
      return changed(*reaction);
    }
    const auto* session = std::get_if<Session>(&entry);
    if (session == nullptr) {
      refuse(fmt::format("{} is neither a session nor a reaction", *options_.id));
    }
    return about(log, after(*session), true);
  }

  const std::string& id() const { return id_; }
  const std::optional<Reaction>& before() const { return before_; }
  bool written() const { return written_; }
  // The session that was meant though it was not named; empty if it was.
  const std::string& found() const { return found_; }

private:
  // Without an id a grade is about the latest session; anything else about whichever reaction is not over.
  Change about_latest(const Log& log)
  {
    if (said_.grade) {
      const auto session = latest_session(log);
      found_ = session.id;
      return about(log, after(session), true);
    }
    Reaction any;
    any.date = *make_date(1900, 1, 1);
    return about(log, any, true);
  }

  // The latest of the entries that can be meant.
  Entry latest(const Log& log)
  {
    auto entries = entries_of(log.history);
    std::erase_if(entries, [](const Entry& entry) {
      return !std::holds_alternative<Session>(entry) && !std::holds_alternative<Reaction>(entry);
    });
    if (entries.empty()) {
      return latest_session(log);
    }
    found_ = id_of(entries.back());
    return std::move(entries.back());
  }

  // A reaction of that day, in that area.
  Reaction blank() const
  {
    Reaction reaction;
    reaction.date = day_of(options_.on, "--on", person_.today).date;
    reaction.area = area_said(options_.area, person_.rules);
    if (!reaction.area) {
      refuse("name the session, or say where it was: --area face");
    }
    return reaction;
  }

  // The skin cannot react before the session.
  Reaction after(const Session& session) const
  {
    Reaction reaction;
    reaction.date = options_.on ? day_of(options_.on, "--on", person_.today).date : session.date;
    reaction.session = session.id;
    reaction.area = options_.area ? area_said(options_.area, person_.rules) : session.area;
    if (reaction.date < session.date) {
      refuse(
        fmt::format("--on: {} is before the session, {}", to_string(reaction.date), to_string(session.date)));
    }
    return reaction;
  }

  // A new reaction where a grade was said; else the one that is over by now.
  Change about(const Log& log, const Reaction& reaction, bool since)
  {
    if (said_.grade) {
      return added(log, reaction);
    }
    const bool severe = said_.kind && !said_.resolved;
    const auto found = meant(log, reaction, since, severe);
    if (found.empty()) {
      refuse(severe ? "no severe reaction is recorded; record it with --grade severe"
                    : "no reaction is open; record it with --grade first");
    }
    if (found.size() > 1) {
      refuse(fmt::format("several reactions are {}, such as {} and {}; name one",
                         severe ? "severe" : "not over yet", found[0].id, found[1].id));
    }
    return changed(found.front());
  }

  Change added(const Log& log, Reaction reaction)
  {
    reaction.grade = *said_.grade;
    reaction.kind = said_.kind;
    reaction.resolved = said_.resolved;
    reaction.note = said_.note;
    refuse_order(reaction);
    const auto same = same_in(log, reaction);
    written_ = !same;
    id_ = same ? id_of(*same) : new_id(log, reaction.date, "reaction");
    reaction.id = id_;
    return same ? Change{} : Change{.added = {reaction}};
  }

  Change changed(Reaction reaction)
  {
    before_ = reaction;
    id_ = reaction.id;
    reaction.grade = said_.grade.value_or(reaction.grade);
    reaction.kind = said_.kind ? said_.kind : reaction.kind;
    reaction.resolved = said_.resolved ? said_.resolved : reaction.resolved;
    reaction.note = said_.note.empty() ? reaction.note : said_.note;
    refuse_order(reaction);
    written_ = !same_facts(reaction, *before_);
    return written_ ? Change{.replaced = {reaction}} : Change{};
  }

  void refuse_moved() const
  {
    if (options_.on || options_.area) {
      refuse("a reaction that is in the log keeps its day and area; leave --on and --area out, or use "
             "mneedle log change");
    }
  }

  static void refuse_order(const Reaction& reaction)
  {
    if (reaction.resolved && *reaction.resolved < reaction.date) {
      throw Error(Fault::usage, {"--resolved"},
                  fmt::format("{} is before the reaction, {}", to_string(*reaction.resolved),
                              to_string(reaction.date)));
    }
  }

  const ReactOptions& options_;
  const Person& person_;
  Remark said_;
  std::string id_;
  std::string found_;
  std::optional<Reaction> before_;
  bool written_ = false;
};

ExitCode run_log_react(const ReactOptions& options, Host& host, const CommonOptions& common)
{
  refuse_format(host, common);
  const auto person = load_person(host, common);
  Reacting reacting{options, person};
  const auto log =
    change_log(host, person.places, person.rules, [&](const Log& before) { return reacting.decide(before); });
  if (!reacting.found().empty()) {
    host.err(fmt::format("mneedle: the latest entry is meant: {}\n", visible(reacting.found())));
  }
  auto report = report_entry(log, reacting.id(), reacting.written(), person);
  const auto entry = std::get<Reaction>(entry_named(log, reacting.id()));
  if (entry.grade == ReactionGrade::severe && !entry.kind) {
    host.err(fmt::format("mneedle: until you say what it was, needling stops for good: mneedle log react {} "
                         "--kind KIND, one of {}\n",
                         entry.id, fmt::join(words_of<ReactionKind>(), ", ")));
  }
  report.next = next_session(entry, person, log.history);
  if (reacting.before() && reacting.written()) {
    report.entries.push_back({*reacting.before(), std::nullopt, "before"});
  }
  show_changed(std::move(report), host, common, reacting.written() ? Changed::log : Changed::nothing);
  return exit_yes;
}

} // namespace

Command log_react_command()
{
  const auto options = std::make_shared<ReactOptions>();
  return {
    "react",
    "Record how the skin reacted, and since when that is over.",
    "mneedle log react 2026-03-15-face --grade mild",
    {
      everyday({"--grade", "GRADE", "none mild moderate severe", &options->grade, Words::reaction_grade}),
      everyday({"--kind", "KIND",
                "of a severe one: granuloma allergy line-scar mycobacteria infection burn pigment other",
                &options->kind, Words::reaction_kind}),
      everyday({"--resolved", "DATE", "since when it is over", &options->resolved, Words::past_date}),
      everyday({"-o,--on", "DATE", "its day (default the session's)", &options->on, Words::past_date}),
      everyday(
        {"-a,--area", "AREA", "where it was (default the session's area)", &options->area, Words::area}),
      everyday({"--note", "TEXT", "anything worth remembering", &options->note}),
    },
    {{"ID", "the session, or the reaction that changes (default: last)", &options->id, false,
      Words::session_or_reaction}},
    {},
    [options](Host& host, const CommonOptions& common) { return run_log_react(*options, host, common); },
    formats_of<LogReport>()};
}

} // namespace mneedle
