#include "render/log_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {
namespace {

std::string spaced(std::string_view spelt)
{
  std::string text{spelt};
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

std::string day_of_log(Date day, std::optional<Date> today)
{
  constexpr auto never_this_year = Days{2 * 366};
  return day_words(day, today.value_or(day + never_this_year));
}

std::string date_without_weekday(Date day, std::optional<Date> today)
{
  return day_of_log(day, today).substr(std::string_view{"Mon "}.size());
}

// "face, ", "of face".
std::string in_area(std::string_view before, const std::optional<Area>& area)
{
  return area ? fmt::format("{}{}", before, word(*area)) : "";
}

std::string reaction_words(const Reaction& reaction)
{
  const auto kind = reaction.kind ? fmt::format(" ({})", word(*reaction.kind)) : "";
  return fmt::format("{} reaction{}", reaction.grade == ReactionGrade::none ? "no" : word(reaction.grade),
                     kind);
}

std::string course_of(const Reaction& reaction, std::optional<Date> today)
{
  if (reaction.resolved) {
    return "over " + date_without_weekday(*reaction.resolved, today);
  }
  return reaction.grade == ReactionGrade::none ? "" : "not over";
}

std::string hold_words(const Hold& hold, std::optional<Date> today)
{
  return "until " + day_of_log(hold.until, today);
}

// What is unusual about a session, and what else a line has no column for.
std::string remarks_on(const Session& session)
{
  std::vector<std::string> parts{session.setting == Setting::professional ? "professional" : "",
                                 session.bled == Bled::yes ? "bled" : "",
                                 session.imprecise ? "day not exact" : ""};
  std::erase(parts, "");
  return listed(parts);
}

struct Phrase {
  std::optional<Date> today;

  std::string operator()(const Session& session) const
  {
    const auto remarks = remarks_on(session);
    return fmt::format("{}, {}{}{}", area_words(session.area),
                       session.depth ? in_millimetres(*session.depth) : "length not known",
                       remarks.empty() ? "" : ", ", remarks);
  }
  std::string operator()(const Reaction& reaction) const
  {
    return reaction_words(reaction) + in_area(" of ", reaction.area);
  }
  std::string operator()(const Event& event) const
  {
    return spaced(event.event.text()) + in_area(" of ", event.area)
           + (event.imprecise ? ", day not exact" : "");
  }
  std::string operator()(const Hold& hold) const
  {
    return fmt::format("hold{} {}", in_area(" of ", hold.area), hold_words(hold, today));
  }
  std::string operator()(const NeedleHead& head) const { return "new head of " + head.device; }
};

struct InList {
  std::optional<Date> today;

  std::vector<std::string> operator()(const Session& session) const { return {remarks_on(session)}; }
  std::vector<std::string> operator()(const Reaction& reaction) const
  {
    return {reaction_words(reaction), course_of(reaction, today)};
  }
  std::vector<std::string> operator()(const Event& event) const
  {
    return {spaced(event.event.text()), event.imprecise ? "day not exact" : ""};
  }
  std::vector<std::string> operator()(const Hold& hold) const
  {
    return {fmt::format("hold {}: {}", hold_words(hold, today), hold.reason)};
  }
  std::vector<std::string> operator()(const NeedleHead& head) const { return {"new head: " + head.device}; }
};

template <typename Kind>
std::string note_of(const Kind& entry)
{
  if constexpr (requires { entry.note; }) {
    return entry.note;
  }
  return "";
}

std::string note_of_entry(const Entry& entry)
{
  return std::visit([](const auto& one) { return note_of(one); }, entry);
}

// Of each kind of entry.
struct EntryDetails {
  std::vector<FactLine>& lines;
  std::optional<Date> today;

  void operator()(const Session& session)
  {
    lines.push_back({"device", session.device});
    lines.push_back({"kind", session.device_kind ? std::string{word(*session.device_kind)} : ""});
    lines.push_back({"skin", session.sensitivity ? std::string{word(*session.sensitivity)} : ""});
    if (session.done) {
      std::vector<std::string> steps;
      steps.reserve(session.done->size());
      for (const auto step : session.done.value()) {
        steps.emplace_back(step.text());
      }
      lines.push_back({"steps", steps.empty() ? "none" : listed(steps)});
    }
  }
  void operator()(const Reaction& reaction)
  {
    lines.push_back({"course", course_of(reaction, today)});
    lines.push_back({"session", reaction.session});
  }
  void operator()(const Hold& hold) { lines.push_back({"reason", hold.reason}); }
  template <typename Other>
  void operator()(const Other&)
  {
  }
};

std::string fault_words(Flaw flaw, const Judgement& judgement)
{
  const auto& days = judgement.too_soon;
  return flaw == Flaw::too_soon && days
           ? fmt::format("! too soon: {} d of {}", days->elapsed.count(), days->minimum.count())
           : "! " + spaced(word(flaw));
}

} // namespace

std::string named_phrase_for(const Entry& entry, std::optional<Date> today)
{
  const auto& id = id_of(entry);
  const auto day = std::holds_alternative<Hold>(entry) ? "" : ", " + day_of_log(date_of(entry), today);
  return fmt::format("{}{}{}", std::visit(Phrase{today}, entry), day,
                     id.empty() ? "" : fmt::format(" ({})", id));
}

std::string faults_of(const Judgement& judgement)
{
  std::vector<std::string> faults;
  if (judgement.status == Status::duplicate) {
    faults.emplace_back("! another one on that day");
  }
  for (const auto flaw : judgement.flaws) {
    if (flaw != Flaw::date_imprecise) { // which the session says itself
      faults.push_back(fault_words(flaw, judgement));
    }
  }
  return listed(faults);
}

std::string notes_on(const LogLine& line, std::optional<Date> today)
{
  auto parts = std::visit(InList{today}, line.entry);
  const auto note = note_of_entry(line.entry);
  parts.insert(parts.begin(), line.judgement ? faults_of(*line.judgement) : "");
  parts.push_back(note.empty() ? "" : fmt::format("\"{}\"", note));
  std::erase(parts, "");
  const auto words = listed(parts);
  return line.role.empty() ? words : fmt::format("{}{}{}", line.role, words.empty() ? "" : ": ", words);
}

std::string rest_words_of(const LogLine& line)
{
  const auto rest = line.judgement ? line.judgement->rest : std::nullopt;
  return rest ? fmt::format("{} d", rest->count()) : "";
}

std::vector<FactLine> details_of(const LogLine& line, std::optional<Date> today)
{
  std::vector<FactLine> lines;
  std::visit(EntryDetails{lines, today}, line.entry);
  lines.push_back({"note", note_of_entry(line.entry)});
  std::erase_if(lines, [](const FactLine& detail) { return detail.words.empty(); });
  return lines;
}

std::string written_words(const LogLine& line)
{
  const auto written = std::visit([](const auto& one) { return one.written; }, line.entry);
  return written.record > 0 ? fmt::format("by change {} of the log", written.record) : "by hand";
}

} // namespace mneedle
