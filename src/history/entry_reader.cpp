#include "history/entry_reader.hpp"

#include "base/names.hpp"
#include "history/format.hpp"
#include "history/sense.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace mneedle {

namespace {

Written read_written(TableReader& in)
{
  Written written;
  constexpr auto most = std::numeric_limits<int>::max();
  written.record = static_cast<int>(in.integer("record", 1, most).value_or(0));
  written.removed = static_cast<int>(in.integer("removed", 1, most).value_or(0));
  return written;
}

} // namespace

template <typename Kind>
Kind EntryReader::entry(TableReader& in)
{
  Kind result;
  result.id = read_name(in.require("id"), "id");
  if (const auto date = in.require("date").date("date")) {
    result.date = *date;
  }
  read(in, result);
  if (const auto wrong = contradiction_in(result)) {
    in.complain(wrong->key, wrong->message);
  }
  result.written = read_written(in);
  if (result.written.removed == 0) {
    refuse_twice(in, result.id);
  }
  return result;
}

template <typename Kind>
void EntryReader::read_kind(TableReader& root, std::string_view name, const Take& take)
{
  for (const auto* table : root.tables(name)) {
    TableReader in{*table, complaints_};
    take(entry<Kind>(in), in, *table);
    in.finish();
  }
}

void EntryReader::read_all(TableReader& root, const Take& take)
{
  read_kind<Session>(root, "session", take);
  read_kind<Reaction>(root, "reaction", take);
  read_kind<Event>(root, "event", take);
  read_kind<Hold>(root, "hold", take);
  read_kind<NeedleHead>(root, "device", take);
}

void EntryReader::refuse_twice(TableReader& in, const std::string& id)
{
  if (const auto line = ids_.line_of(id, in.origin("id").line)) {
    in.complain("id", id_stands_twice(id, *line));
  }
}

void EntryReader::read(TableReader& in, Session& session)
{
  session.area = in.word<Area>("area");
  session.depth = in.depth("depth_mm");
  session.setting = in.word<Setting>("setting").value_or(Setting::home);
  session.bled = in.flag("bled").value_or(false) ? Bled::yes : Bled::no;
  session.device_kind = in.word<DeviceKind>("device_kind");
  session.device = read_name(in, "device");
  session.sensitivity = in.word<Sensitivity>("sensitivity");
  session.done = steps(in);
  session.note = in.text("note").value_or("");
  session.imprecise = in.flag("imprecise").value_or(false);
}

void EntryReader::read(TableReader& in, Reaction& reaction)
{
  reaction.area = in.word<Area>("area");
  reaction.grade = in.require("grade").word<ReactionGrade>("grade").value_or(reaction.grade);
  reaction.kind = in.word<ReactionKind>("kind");
  reaction.resolved = in.date("resolved");
  reaction.session = read_name(in, "session");
  reaction.note = in.text("note").value_or("");
}

void EntryReader::read(TableReader& in, Event& event)
{
  event.event = EventId{keep_.text(read_name(in.require("event"), "event"))};
  event.area = in.word<Area>("area");
  event.note = in.text("note").value_or("");
  event.imprecise = in.flag("imprecise").value_or(false);
}

void EntryReader::read(TableReader& in, Hold& hold)
{
  hold.until = in.require("until").date("until").value_or(hold.date);
  hold.area = in.word<Area>("area");
  hold.reason = in.require("reason").text("reason").value_or("");
}

void EntryReader::read(TableReader& in, NeedleHead& head)
{
  head.device = read_name(in.require("device"), "device");
}

std::optional<std::vector<StepId>> EntryReader::steps(TableReader& in)
{
  if (!in.has("done")) {
    return std::nullopt;
  }
  std::vector<StepId> list;
  for (auto& step : read_names(in, "done")) {
    list.emplace_back(keep_.text(std::move(step)));
  }
  return list;
}

std::int64_t read_format(TableReader& root)
{
  if (!root.has("format")) {
    root.complain(fmt::format("missing \"format\"; the first line of a log is: format = {}", newest_format));
  }
  using Limits = std::numeric_limits<std::int64_t>;
  const auto format = root.integer("format", Limits::min(), Limits::max());
  if (format > newest_format) {
    throw Error(Fault::untrusted, root.origin("format"),
                fmt::format("format {} is newer than this program knows; upgrade mneedle", *format));
  }
  if (format && *format < oldest_format) {
    root.complain("format", fmt::format("unknown format {}; the newest is {}", *format, newest_format));
  }
  return std::max<std::int64_t>(format.value_or(0), 0);
}

} // namespace mneedle
