#include "exchange/each_field.hpp"
#include "render/json_parts.hpp"
#include "render/json_reports.hpp"

#include <mneedle/render.hpp>

#include <type_traits>

namespace mneedle {
namespace {

// Puts each field that says something, as JSON has it.
class FieldPutter {
public:
  explicit FieldPutter(json::Object& object) : object_{object} {}

  template <typename T>
  void may(Field field, const T& value)
  {
    put(std::string{word(field)}, value);
  }
  template <typename T>
  void must(Field field, const T& value)
  {
    put(std::string{word(field)}, value);
  }

private:
  void put(std::string key, const std::string& text) { object_.put_text(std::move(key), text); }
  void put(std::string key, Date date) { object_.put(std::move(key), to_string(date)); }
  void put(std::string key, Depth depth) { object_.put(std::move(key), millimetres(depth)); }
  void put(std::string key, EventId event) { object_.put(std::move(key), event.text()); }
  void put(std::string key, Bled bled) { object_.put(std::move(key), bled == Bled::yes); }

  void put(std::string key, bool flag)
  {
    if (flag) {
      object_.put(std::move(key), true);
    }
  }

  void put(std::string key, const std::vector<StepId>& steps)
  {
    object_.put(std::move(key), json::array_of(steps, [](StepId step) { return json::Value{step.text()}; }));
  }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void put(const std::string& key, Enum value) { object_.put(key, word(value)); }

  template <typename T>
  void put(std::string key, const std::optional<T>& value)
  {
    if (value) {
      put(std::move(key), *value);
    }
  }

  json::Object& object_;
};

json::Object json_entry(const Entry& entry)
{
  json::Object object;
  std::visit(
    [&](const auto& one) {
      FieldPutter putter{object};
      putter.may(Field::id, one.id);
      object.put("type", type_of(entry));
      putter.must(Field::date, one.date);
      fields_of_kind(one, putter);
    },
    entry);
  return object;
}

json::Array json_flaws(const std::optional<Judgement>& judgement)
{
  return judgement ? json::array_of(judgement->flaws, [](Flaw flaw) { return json::Value{word(flaw)}; })
                   : json::Array{};
}

json::Object json_line(const LogLine& line)
{
  auto object = json_entry(line.entry);
  if (line.judgement) {
    object.put("status", word(line.judgement->status));
  }
  object.put_text("role", line.role);
  if (!line.differs.empty()) {
    object.put("differs", json::array_of(line.differs, [](const Difference& one) {
                 json::Object difference;
                 difference.put("key", one.key);
                 difference.put_text("here", one.here);
                 difference.put_text("there", one.there);
                 return json::Value{difference};
               }));
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

std::string to_json(std::span<const Entry> entries)
{
  LogReport report;
  for (const auto& entry : entries) {
    report.entries.push_back({entry, std::nullopt});
  }
  return json::to_text(json_of(report));
}

} // namespace mneedle
