#include "history/entries.hpp"
#include "history/log_text.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace mneedle {

namespace {

// Whether the change that wrote the entry was taken back, or has put it there as one that does not count.
bool undone(const Written& written) { return written.removed != 0 && written.removed <= written.record; }

// The change that can be taken back first of those that an entry is about; 0 if there is none.
int in_force(const Written& written)
{
  if (undone(written)) {
    return 0;
  }
  return written.removed != 0 ? written.removed : written.record;
}

// The number of the newest change that stands; 0 if only entries are left that nobody noted the recording of.
int newest_change(const LogText& text)
{
  int newest = 0;
  for (const auto& piece : text.pieces()) {
    const auto& written = written_of(piece.entry);
    newest = std::max(newest, in_force(written));
  }
  return newest;
}

class Undoing {
public:
  Undoing(std::string_view text, std::string_view file) : text_{text, file} {}

  std::optional<Undone> run()
  {
    const auto change = newest_change(text_);
    if (change == 0 && !take_out_unnoted()) {
      return std::nullopt;
    }
    if (change != 0) {
      take_back(change);
    }
    result_.text = text_.finish().text;
    result_.keep = text_.keep();
    return std::move(result_);
  }

private:
  const Entry& entry(std::size_t at) const { return text_.pieces()[at].entry; }
  const Written& written(std::size_t at) const { return written_of(entry(at)); }

  // Each entry that nobody noted is a change of its own.
  bool take_out_unnoted()
  {
    std::optional<std::size_t> latest;
    for (std::size_t at = 0; at < text_.pieces().size(); ++at) {
      const bool later = !latest || date_of(entry(at)) >= date_of(entry(*latest));
      latest = written(at) == Written{} && later ? at : latest;
    }
    if (latest) {
      take_out(*latest, text_.next_change());
    }
    return latest.has_value();
  }

  void take_out(std::size_t at, int change)
  {
    result_.taken_out.push_back(entry(at));
    text_.set_written(at, {change, change});
  }

  void take_back(int change)
  {
    for (std::size_t at = 0; at < text_.pieces().size(); ++at) {
      if (written(at) == Written{change, 0}) {
        take_out(at, change);
      }
    }
    std::set<std::string> taken;
    for (const auto& piece : text_.pieces()) {
      if (written_of(piece.entry).removed == 0) {
        taken.insert(id_of(piece.entry));
      }
    }
    for (std::size_t at = 0; at < text_.pieces().size(); ++at) {
      if (written(at).removed == change && !undone(written(at))) {
        bring_back(at, taken);
      }
    }
  }

  // `taken` holds the ids of the entries that count.
  void bring_back(std::size_t at, std::set<std::string>& taken)
  {
    const auto& id = id_of(entry(at));
    if (!taken.insert(id).second) {
      throw Error(
        Fault::usage,
        fmt::format("cannot bring back {0}: the log has another entry of that name; mneedle log purge "
                    "{0} lets go of the old one",
                    id));
    }
    text_.set_written(at, {written(at).record, 0});
    result_.brought_back.push_back(entry(at));
  }

  LogText text_;
  Undone result_;
};

} // namespace

std::optional<Undone> without_last_change(std::string_view text, std::string_view file)
{
  return Undoing{text, file}.run();
}

} // namespace mneedle
