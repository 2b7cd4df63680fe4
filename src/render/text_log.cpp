#include "render/phrases.hpp"
#include "render/text.hpp"
#include "render/windows_page.hpp"

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
    parts.push_back(fmt::format("reaction: {}", word(reaction.grade)));
    parts.push_back(reaction.resolved ? "resolved " + to_string(*reaction.resolved) : "not resolved");
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
    return entry.note.empty() ? "" : fmt::format("\"{}\"", entry.note);
  }
  return "";
}

std::string entry_words(const LogLine& line)
{
  std::vector<std::string> parts;
  std::visit([&](const auto& entry) { parts.push_back(with_weekday(entry.date)); }, line.entry);
  std::visit(EntryWords{parts}, line.entry);
  if (line.judgement) {
    parts.push_back(judged(*line.judgement));
  }
  parts.push_back(std::visit([](const auto& entry) { return note_of(entry); }, line.entry));
  std::erase(parts, "");
  return listed(parts);
}

Paragraph entry_line(const LogLine& line)
{
  const auto role = line.role.empty() ? "" : line.role + ": ";
  return {"", fmt::format("{}{}: {}", role, id_of(line.entry), entry_words(line)), 2};
}

// What the line has no room for.
struct Details {
  Page& page;

  void say(std::string_view name, std::string text)
  {
    page.add_text(fmt::format("  {:<12} ", name), std::move(text), 15);
  }

  void operator()(const Session& session)
  {
    say("device", session.device);
    say("device kind", session.device_kind ? std::string{word(*session.device_kind)} : "");
    say("sensitivity", session.sensitivity ? std::string{word(*session.sensitivity)} : "");
    if (session.done) {
      std::vector<std::string> steps;
      for (const auto step : session.done.value()) {
        steps.emplace_back(step.text());
      }
      say("steps done", steps.empty() ? "none" : listed(steps));
    }
    say("date", session.imprecise ? "given as a month or a year" : "");
  }
  void operator()(const Event& event) { say("date", event.imprecise ? "given as a month or a year" : ""); }
  template <typename Other>
  void operator()(const Other&)
  {
  }
};

void add_details(const LogLine& line, Page& page)
{
  Details details{page};
  std::visit(details, line.entry);
  const auto written = std::visit([](const auto& one) { return one.written; }, line.entry);
  details.say("written by",
              written.record > 0 ? fmt::format("change {} of the log", written.record) : "hand");
}

Paragraph first_line(const LogReport& report)
{
  if (!report.headline.empty()) {
    return {"", report.headline, 2};
  }
  return report.entries.empty() ? Paragraph{"", "no entries", 0} : entry_line(report.entries.front());
}

} // namespace

Page page_of(const LogReport& report)
{
  Page page{first_line(report)};
  for (std::size_t i = 0; i < report.entries.size(); ++i) {
    if (i > 0 || !report.headline.empty()) {
      page.add(entry_line(report.entries[i]));
    }
    if (report.detailed == Detailed::yes && report.entries[i].role.empty()) {
      add_details(report.entries[i], page);
    }
  }
  add_windows(report.aftercare, report.check_ins, page);
  return page;
}

} // namespace mneedle
