#include "render/log_words.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

std::string spaced(std::string_view spelt)
{
  std::string text{spelt};
  for (auto& letter : text) {
    letter = letter == '-' ? ' ' : letter;
  }
  return text;
}

std::string judged(const Judgement& judgement)
{
  std::vector<std::string> flaws;
  for (const auto flaw : judgement.flaws) {
    flaws.push_back(spaced(word(flaw)));
  }
  const auto reasons = flaws.empty() ? "" : ": " + listed(flaws);
  return (judgement.status == Status::not_valid ? "not valid" : std::string{word(judgement.status)})
         + reasons;
}

void say_where(const std::optional<Area>& area, std::vector<std::string>& parts)
{
  if (area) {
    parts.emplace_back(word(*area));
  }
}

// What kind of entry it is and what it says, one function per kind.
struct EntryWords {
  std::vector<std::string>& parts;

  void operator()(const Session& session)
  {
    say_where(session.area, parts);
    parts.push_back(session.depth ? in_millimetres(*session.depth) : "depth not known");
    if (session.setting == Setting::professional) {
      parts.emplace_back("professional");
    }
    if (session.bled == Bled::yes) {
      parts.emplace_back("bled");
    }
  }

  void operator()(const Reaction& reaction)
  {
    say_where(reaction.area, parts);
    const auto kind = reaction.kind ? fmt::format(" ({})", word(*reaction.kind)) : "";
    parts.push_back(fmt::format("reaction: {}{}", word(reaction.grade), kind));
    if (reaction.resolved) {
      parts.push_back("resolved " + to_string(*reaction.resolved));
    } else if (reaction.grade != ReactionGrade::none) {
      parts.emplace_back("not resolved");
    }
  }

  void operator()(const Event& event)
  {
    say_where(event.area, parts);
    parts.push_back(fmt::format("event: {}", event.event.text()));
  }

  void operator()(const Hold& hold)
  {
    say_where(hold.area, parts);
    parts.push_back("hold until " + to_string(hold.until));
    parts.push_back(hold.reason);
  }

  void operator()(const NeedleHead& head) { parts.push_back("new needle head: " + head.device); }
};

template <typename Entry>
std::string note_of(const Entry& entry)
{
  if constexpr (requires { entry.note; }) {
    return entry.note;
  }
  return "";
}

// Of each kind of entry.
struct EntryDetails {
  std::vector<FactLine>& lines;

  void operator()(const Session& session)
  {
    lines.push_back({"device", session.device});
    lines.push_back({"device kind", session.device_kind ? std::string{word(*session.device_kind)} : ""});
    lines.push_back({"sensitivity", session.sensitivity ? std::string{word(*session.sensitivity)} : ""});
    if (session.done) {
      std::vector<std::string> steps;
      for (const auto step : session.done.value()) {
        steps.emplace_back(step.text());
      }
      lines.push_back({"steps done", steps.empty() ? "none" : listed(steps)});
    }
    say_precision(session.imprecise);
  }
  void operator()(const Event& event) { say_precision(event.imprecise); }
  void operator()(const Reaction& reaction) { lines.push_back({"session", reaction.session}); }
  template <typename Other>
  void operator()(const Other&)
  {
  }

  void say_precision(bool imprecise)
  {
    lines.push_back({"date", imprecise ? "given as a month or a year" : ""});
  }
};

} // namespace

EntryInWords words_about(const LogLine& line)
{
  std::vector<std::string> parts;
  std::visit(EntryWords{parts}, line.entry);
  std::erase(parts, "");
  return {std::visit([](const auto& entry) { return with_weekday(entry.date); }, line.entry), listed(parts),
          line.judgement ? judged(*line.judgement) : "",
          std::visit([](const auto& entry) { return note_of(entry); }, line.entry)};
}

std::vector<FactLine> details_of(const LogLine& line)
{
  std::vector<FactLine> lines;
  std::visit(EntryDetails{lines}, line.entry);
  const auto written = std::visit([](const auto& one) { return one.written; }, line.entry);
  lines.push_back(
    {"written by", written.record > 0 ? fmt::format("change {} of the log", written.record) : "hand"});
  std::erase_if(lines, [](const FactLine& detail) { return detail.words.empty(); });
  return lines;
}

} // namespace mneedle
