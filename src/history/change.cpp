#include "history/entries.hpp"
#include "history/format.hpp"
#include "history/log_text.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace mneedle {

namespace {

// A change of a log that is under way, with its number.
class Changing {
public:
  Changing(LogText& text, const Change& change) : text_{text}, number_{number_of(change)}
  {
    for (std::size_t at = 0; at < text_.pieces().size(); ++at) {
      const auto& entry = text_.pieces()[at].entry;
      if (written_of(entry).removed == 0) {
        places_.emplace(id_of(entry), at);
      }
    }
  }

  void make(const Change& change)
  {
    for (const auto& id : change.removed) {
      take_out(place_of(id));
    }
    for (const auto& entry : change.replaced) {
      replace(entry);
    }
    for (const auto& entry : change.kept) {
      add(entry, change.numbered ? written_of(entry) : Written{number_, number_ - 1});
    }
    for (const auto& entry : change.added) {
      add(entry, change.numbered ? written_of(entry) : Written{number_, 0});
    }
  }

private:
  // What is put there without counting needs a lower number beside it.
  int number_of(const Change& change) const
  {
    return std::max(text_.next_change(), change.kept.empty() ? 1 : 2);
  }

  std::size_t place_of(const std::string& id) const
  {
    const auto found = places_.find(id);
    if (found == places_.end()) {
      throw Error(Fault::usage, fmt::format("the log has no entry {}", id));
    }
    return found->second;
  }

  void take_out(std::size_t at)
  {
    const auto& entry = text_.pieces()[at].entry;
    places_.erase(id_of(entry));
    text_.set_written(at, {written_of(entry).record, number_});
  }

  // The old version stays, and the new one stands behind it with whatever the person has written in those lines.
  void replace(Entry entry)
  {
    const auto at = place_of(id_of(entry));
    written_of(entry) = {number_, 0};
    text_.put_behind(at, text_.lines_for(at, entry), entry);
    take_out(at);
  }

  void add(Entry entry, Written written)
  {
    written_of(entry) = written;
    text_.add(entry);
  }

  LogText& text_;
  int number_;
  std::map<std::string, std::size_t> places_; // of the entries that count
};

} // namespace

std::string empty_log() { return fmt::format("format = {}\n", newest_format); }

Rewritten rewritten(std::string_view text, std::string_view file,
                    const std::function<Change(const Log&)>& decide)
{
  auto log = read_log(text, file);
  const auto change = decide(log);
  if (change.empty()) {
    return {std::string{text}, std::move(log)};
  }
  LogText pieces{text, file};
  Changing{pieces, change}.make(change);
  return pieces.finish();
}

std::string with_change(std::string_view text, std::string_view file, const Change& change)
{
  return rewritten(text, file, [&](const Log&) { return change; }).text;
}

} // namespace mneedle
