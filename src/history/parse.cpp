#include "base/names.hpp"
#include "base/reader.hpp"
#include "history/entries.hpp"
#include "history/format.hpp"
#include "history/year.hpp"

#include <mneedle/history.hpp>

#include <fmt/format.h>

#include <limits>
#include <map>
#include <utility>

namespace mneedle {

namespace {

// Reads the entries of one file. What it returns for an entry that it complained about does not matter: with
// any complaint the file as a whole is refused.
class YearReader {
public:
  YearReader(Complaints& complaints, Keep& keep) : complaints_{complaints}, keep_{keep} {}

  template <typename Entry>
  std::vector<Entry> entries(TableReader& root, std::string_view kind)
  {
    std::vector<Entry> list;
    for (const auto* table : root.tables(kind)) {
      TableReader in{*table, complaints_};
      list.push_back(entry<Entry>(in));
      in.finish();
    }
    return list;
  }

private:
  template <typename Entry>
  Entry entry(TableReader& in)
  {
    Entry result;
    result.id = read_name(in.require("id"), "id");
    refuse_twice(in, result.id);
    if (const auto date = in.require("date").date("date")) {
      result.date = *date;
    }
    read(in, result);
    return result;
  }

  void refuse_twice(TableReader& in, const std::string& id)
  {
    const auto [first, is_new] = ids_.try_emplace(id, in.origin("id"));
    if (!is_new && !id.empty()) {
      in.complain("id", fmt::format("id \"{}\" stands on line {} already; give one of the two another id", id,
                                    first->second.line));
    }
  }

  void read(TableReader& in, Session& session)
  {
    session.area = in.word<Area>("area");
    session.depth = depth(in);
    session.setting = in.word<Setting>("setting").value_or(Setting::home);
    session.bled = in.flag("bled").value_or(false) ? Bled::yes : Bled::no;
    session.device_kind = in.word<DeviceKind>("device_kind");
    session.device = read_name(in, "device");
    session.sensitivity = in.word<Sensitivity>("sensitivity");
    session.done = steps(in);
    session.note = in.text("note").value_or("");
    session.imprecise = in.flag("imprecise").value_or(false);
  }

  void read(TableReader& in, Reaction& reaction)
  {
    reaction.area = in.word<Area>("area");
    reaction.grade = in.require("grade").word<ReactionGrade>("grade").value_or(reaction.grade);
    reaction.resolved = in.date("resolved");
    reaction.note = in.text("note").value_or("");
    if (reaction.resolved && *reaction.resolved < reaction.date) {
      in.complain("resolved", "\"resolved\" is before \"date\"");
    }
  }

  void read(TableReader& in, Event& event)
  {
    event.event = EventId{keep_.text(read_name(in.require("event"), "event"))};
    event.area = in.word<Area>("area");
    event.note = in.text("note").value_or("");
    event.imprecise = in.flag("imprecise").value_or(false);
  }

  void read(TableReader& in, Hold& hold)
  {
    hold.until = in.require("until").date("until").value_or(hold.date);
    hold.area = in.word<Area>("area");
    hold.reason = in.require("reason").text("reason").value_or("");
    if (hold.until < hold.date) {
      in.complain("until", "\"until\" is before \"date\"");
    }
  }

  void read(TableReader& in, NeedleHead& head) { head.device = read_name(in.require("device"), "device"); }

  std::optional<std::vector<StepId>> steps(TableReader& in)
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

  // A depth of nothing would pass for the shallowest session there is.
  std::optional<Depth> depth(TableReader& in)
  {
    const auto depth = in.depth("depth_mm");
    if (depth == Depth::micrometres(0)) {
      in.complain("depth_mm", "\"depth_mm\" is 0; leave it out where it is not known");
    }
    return depth;
  }

  Complaints& complaints_;
  Keep& keep_;
  std::map<std::string, Origin> ids_;
};

// A newer format is said alone: complaints about keys that it may well allow would mislead.
void check_format(TableReader& root)
{
  if (!root.has("format")) {
    root.complain(fmt::format("missing \"format\"; the first line of a log is: format = {}", newest_format));
  }
  using Limits = std::numeric_limits<std::int64_t>;
  const auto format = root.integer("format", Limits::min(), Limits::max());
  if (format && *format > newest_format) {
    throw Error(Fault::untrusted, root.origin("format"),
                fmt::format("format {} is newer than this program knows; upgrade mneedle", *format));
  }
  if (format && *format < 1) {
    root.complain("format", fmt::format("there is no format {}; the newest is {}", *format, newest_format));
  }
}

} // namespace

History read_year(const toml_file::Table& table)
{
  Complaints complaints;
  TableReader root{table, complaints};
  check_format(root);
  History history;
  YearReader reader{complaints, *history.keep};
  history.sessions = reader.entries<Session>(root, "session");
  history.reactions = reader.entries<Reaction>(root, "reaction");
  history.events = reader.entries<Event>(root, "event");
  history.holds = reader.entries<Hold>(root, "hold");
  history.heads = reader.entries<NeedleHead>(root, "device");
  root.finish();
  complaints.raise(Fault::untrusted);
  sort_entries(history);
  return history;
}

History parse_history(std::string_view text, std::string_view file)
{
  return read_year(toml_file::parse(text, file, Fault::untrusted));
}

} // namespace mneedle
