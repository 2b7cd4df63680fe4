#include "render/json_parts.hpp"
#include "render/json_reports.hpp"

namespace mneedle {
namespace {

json::Object entry(const std::string& id, const char* type, Date date, const std::optional<Area>& area)
{
  json::Object object;
  object.put("id", id).put("type", type).put("date", to_string(date));
  return object.put_some("area", json_word(area));
}

void put_imprecise(bool imprecise, json::Object& object)
{
  if (imprecise) {
    object.put("imprecise", true);
  }
}

// One function per kind of entry, found by overload.
json::Object json_entry(const Session& session)
{
  auto object = entry(session.id, "session", session.date, session.area);
  object.put_some("depth_mm", json_of(session.depth)).put("setting", word(session.setting));
  object.put("bled", session.bled == Bled::yes);
  object.put_some("device_kind", json_word(session.device_kind)).put_text("device", session.device);
  object.put_some("sensitivity", json_word(session.sensitivity));
  if (session.done) {
    object.put("done", json::array_of(*session.done, [](StepId step) { return json::Value{step.text()}; }));
  }
  put_imprecise(session.imprecise, object);
  return object.put_text("note", session.note);
}

json::Object json_entry(const Reaction& reaction)
{
  auto object = entry(reaction.id, "reaction", reaction.date, reaction.area);
  object.put("grade", word(reaction.grade)).put_some("resolved", json_of(reaction.resolved));
  return object.put_text("note", reaction.note);
}

json::Object json_entry(const Event& event)
{
  auto object = entry(event.id, "event", event.date, event.area);
  object.put("event", event.event.text());
  put_imprecise(event.imprecise, object);
  return object.put_text("note", event.note);
}

json::Object json_entry(const Hold& hold)
{
  auto object = entry(hold.id, "hold", hold.date, hold.area);
  return object.put("until", to_string(hold.until)).put_text("reason", hold.reason);
}

json::Object json_entry(const NeedleHead& head)
{
  return entry(head.id, "device", head.date, std::nullopt).put("device", head.device);
}

json::Array json_flaws(const std::optional<Judgement>& judgement)
{
  return judgement ? json::array_of(judgement->flaws, [](Flaw flaw) { return json::Value{word(flaw)}; })
                   : json::Array{};
}

json::Object json_line(const LogLine& line)
{
  auto object = std::visit([](const auto& one) { return json_entry(one); }, line.entry);
  if (line.judgement) {
    object.put("status", word(line.judgement->status));
  }
  return object.put("reasons", json_flaws(line.judgement));
}

} // namespace

json::Object json_of(const LogReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.log/1").put("entries", json::array_of(report.entries, json_line));
  if (!report.aftercare.empty()) {
    object.put("aftercare", json_windows(report.aftercare));
  }
  if (!report.check_ins.empty()) {
    object.put("check_ins", json_check_ins(report.check_ins));
  }
  return object.put_text("headline", report.headline);
}

} // namespace mneedle
