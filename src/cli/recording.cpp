#include "cli/recording.hpp"

#include "base/names.hpp"
#include "base/nearest.hpp"
#include "cli/assume.hpp"
#include "cli/beside.hpp"
#include "cli/command_for.hpp"
#include "cli/facts.hpp"
#include "cli/show.hpp"
#include "history/entries.hpp"
#include "history/entry_places.hpp"
#include "render/next_words.hpp"

#include <mneedle/error.hpp>
#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr std::size_t longest_text = 2000;

bool is_control(char c)
{
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

} // namespace

namespace {

Log replace_log(Host& host, const Places& places, const RuleBook& rules, const Rewriting& rewrite)
{
  prepare_folders(host, places);
  Log log;
  host.update_file(places.log_file, [&](const std::optional<std::string>& before) {
    auto [text, after] = rewrite(before.value_or(empty_log()));
    refuse_unknown_words(after.history, rules, EntryPlaces{text, places.log_file});
    log = std::move(after);
    return before || text != empty_log() ? std::optional{std::move(text)} : std::nullopt;
  });
  return log;
}

} // namespace

Log rewrite_log(Host& host, const Places& places, const RuleBook& rules, const Rewriting& rewrite)
{
  refuse_old_files(host, places);
  return replace_log(host, places, rules, rewrite);
}

Log change_log(Host& host, const Places& places, const RuleBook& rules, const Decide& decide)
{
  return rewrite_log(host, places, rules,
                     [&](const std::string& text) { return rewritten(text, places.log_file, decide); });
}

Log take_log(Host& host, const Places& places, const RuleBook& rules, const Decide& decide)
{
  return replace_log(host, places, rules,
                     [&](const std::string& text) { return rewritten(text, places.log_file, decide); });
}

ExitCode show_entry(const Log& log, const std::string& id, bool written, const Person& person, Host& host,
                    const CommonOptions& common)
{
  auto report = report_entry(log, id, written, person);
  report.next = next_session(report.entries.front().entry, person, log.history);
  show_changed(std::move(report), host, common, written ? Changed::log : Changed::nothing);
  return exit_yes;
}

LogReport report_entry(const Log& log, const std::string& id, bool written, const Person& person)
{
  LogReport report;
  report.keep = log.history.keep;
  report.today = person.today;
  report.headline = headline_of(written, id);
  report.done = written ? "Recorded" : "Already recorded:";
  report.hints = undo_hint(written, person.places);
  report.entries.push_back(line_for(log, id, person.rules, person.profile.sensitivity));
  return report;
}

std::vector<Hint> undo_hint(bool written, const Places& places)
{
  return written ? std::vector<Hint>{{"Mistake?", command_for(places, {"log", "undo"})}}
                 : std::vector<Hint>{};
}

namespace {

// One that was treated before; of any other nothing is to be told yet.
std::optional<Area> area_to_tell(const Entry& entry, const Person& person, const History& history)
{
  const auto& sessions = history.sessions;
  auto area = area_of(entry) ? area_of(entry) : person.profile.default_area;
  area = area || sessions.empty() ? area : sessions.back().area;
  const bool treated = std::any_of(sessions.begin(), sessions.end(), [&](const Session& session) {
    return area && session.area && overlap(*session.area, *area);
  });
  return treated ? area : std::nullopt;
}

} // namespace

std::string next_session(const Entry& entry, const Person& person, const History& history)
{
  const auto area = area_to_tell(entry, person, history);
  if (!area) {
    return "";
  }
  try {
    const auto asked = facts_for(proposal_of({}, person, history), area, history);
    auto words = outlook_words(report_next(asked.proposal, person.rules, history), person.today);
    for (const auto& one : asked.assumed) {
      words.append(one.stored ? "" : "; " + one.text);
    }
    return area_of(entry) ? words : fmt::format("{}: {}", word(*area), words);
  } catch (const Error&) {
    return ""; // the log was changed already; mneedle next says what is wrong
  }
}

void refuse_format(Host& host, const CommonOptions& common) { shown(LogReport{}, host, common); }

std::string headline_of(bool written, std::string_view id)
{
  return fmt::format("{} {}", written ? "recorded" : "already recorded", id);
}

std::string plain_text(const std::optional<std::string>& text, std::string_view option)
{
  const auto refuse = [&](std::string message) {
    throw Error(Fault::usage, {std::string{option}}, std::move(message));
  };
  if (!text) {
    return "";
  }
  if (text->find_first_not_of(" \t\n") == std::string::npos) {
    refuse("the text is empty; leave it out or write something");
  }
  if (text->size() > longest_text) {
    refuse(fmt::format("the text is longer than {} bytes", longest_text));
  }
  if (std::any_of(text->begin(), text->end(), is_control)) {
    refuse("the text holds a control character; write plain text");
  }
  return *text;
}

ReadDate day_of(const std::optional<std::string>& text, std::string_view option, Date today)
{
  return resolve_date({text.value_or("today"), {std::string{option}}}, today, DateSense::past);
}

std::vector<StepId> steps_done(const Proposal& proposal, const RuleBook& rules)
{
  std::vector<StepId> steps;
  for (const auto& finding : evaluate(proposal, rules, {}).findings) {
    const auto* step = std::get_if<StepDetail>(&finding.detail);
    const bool named = step != nullptr && proposal.steps.contains(step->step);
    if (step != nullptr && step->state == StepState::done
        && (named || std::get<StepRule>(finding.rule->body).phase == Phase::before)) {
      steps.push_back(step->step);
    }
  }
  return steps;
}

// A slip in the name would let the uses of the old head be counted on, or hide them.
void refuse_unknown_device(const std::string& name, const Profile& profile)
{
  if (!is_name(name)) {
    throw Error(Fault::usage,
                fmt::format("\"{}\" is not a device name; use lower-case letters, digits and \"-\"", name));
  }
  std::vector<std::string_view> known;
  for (const auto& device : profile.devices) {
    known.push_back(device.name);
  }
  if (!known.empty() && profile.device(name) == nullptr) {
    throw Error(Fault::usage,
                fmt::format("the profile has no device \"{}\"{}; mneedle profile shows those it has", name,
                            did_you_mean(name, known)));
  }
}

std::optional<Area> area_said(const std::optional<std::string>& text, const RuleBook& rules)
{
  const auto area = said(text, "--area");
  return area ? std::optional{resolve_word<Area>(*area, rules)} : std::nullopt;
}

Session latest_session(const Log& log)
{
  if (log.history.sessions.empty()) {
    throw Error(Fault::usage, "the log has no session yet; record one: mneedle log add AREA MM");
  }
  return log.history.sessions.back(); // oldest first
}

Entry entry_named(const Log& log, const std::string& id)
{
  if (id == last_entry) {
    auto entries = entries_of(log.history);
    if (entries.empty()) {
      throw Error(Fault::usage, "the log has no entry yet");
    }
    return std::move(entries.back());
  }
  std::optional<Entry> found;
  std::vector<std::string_view> ids;
  for_each_entry(log.history, [&](const auto& entry) {
    if (entry.id == id) {
      found = entry;
    }
    ids.push_back(entry.id);
  });
  if (found) {
    return *std::move(found);
  }
  throw Error(Fault::usage, fmt::format("the log has no entry \"{}\"{}; mneedle log list shows them", id,
                                        did_you_mean(id, ids)));
}

std::optional<Entry> same_in(const Log& log, const Entry& entry)
{
  std::optional<Entry> same;
  for_each_entry(log.history, [&](const auto& other) {
    if (!same && other.date == date_of(entry) && same_facts(other, entry)) {
      same = other;
    }
  });
  return same;
}

LogLine line_for(const Log& log, const std::string& id, const RuleBook& rules,
                 std::optional<Sensitivity> sensitivity)
{
  const auto& sessions = log.history.sessions;
  const auto session =
    std::find_if(sessions.begin(), sessions.end(), [&](const Session& one) { return one.id == id; });
  if (session == sessions.end()) {
    return {entry_named(log, id), std::nullopt, ""};
  }
  const auto index = static_cast<std::size_t>(session - sessions.begin());
  return {*session, judge(log.history, index, rules, sensitivity), ""};
}

} // namespace mneedle
