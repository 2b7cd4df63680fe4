#include "history/plain_log.hpp"

#include "base/utf8.hpp"
#include "history/entries.hpp"
#include "history/format.hpp"
#include "history/plain_fields.hpp"
#include "history/sense.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mneedle {

namespace {

// Few entries have fewer bytes: room for more would be made anew again and again.
constexpr std::size_t bytes_of_entry = 100;

// The ids of the entries that count. They tend to come in order.
class Ids {
public:
  void add(std::string_view id)
  {
    sorted_ = sorted_ && (ids_.empty() || ids_.back() < id);
    ids_.push_back(id);
  }

  bool each_once()
  {
    if (sorted_) {
      return true;
    }
    std::sort(ids_.begin(), ids_.end());
    return std::adjacent_find(ids_.begin(), ids_.end()) == ids_.end();
  }

private:
  std::vector<std::string_view> ids_;
  bool sorted_ = true;
};

// Puts each entry into the room that `take` has for it.
template <typename Take>
class PlainLog {
public:
  PlainLog(PlainText text, Keep& keep, Take take) : text_{text}, words_{keep}, take_{take} {}

  bool read()
  {
    while (!text_.at_end()) {
      if (!read_line()) {
        return false;
      }
    }
    return finish_entry() && format_ && ids_.each_once();
  }

private:
  bool read_line()
  {
    const auto begin = text_.offset();
    if (text_.end_line()) {
      return true;
    }
    if (text_.skip('[')) {
      return finish_entry() && begin_entry(begin) && text_.end_line();
    }
    const bool read = fields_ ? fields_->read(text_) : read_format();
    const bool whole = read && text_.end_line();
    span_.end = text_.offset();
    return whole;
  }

  bool read_format()
  {
    const bool first = !std::exchange(format_, true);
    return first && text_.skip_key("format = ") && text_.number() == static_cast<int>(newest_format);
  }

  bool begin_entry(std::size_t begin)
  {
    const bool twice = text_.skip('[');
    const auto* const kind =
      std::find(std::begin(kinds_of_entries), std::end(kinds_of_entries), text_.name());
    fields_.emplace(static_cast<std::size_t>(kind - kinds_of_entries), words_, order_);
    span_.begin = begin;
    return twice && kind != std::end(kinds_of_entries) && text_.skip(']') && text_.skip(']');
  }

  bool finish_entry()
  {
    if (!fields_) {
      return true;
    }
    if (!fields_->complete()) {
      return false;
    }
    if (fields_->counts()) {
      ids_.add(fields_->id());
    }
    switch (fields_->kind()) {
    case 0:
      return give<Session>();
    case 1:
      return give<Reaction>();
    case 2:
      return give<Event>();
    case 3:
      return give<Hold>();
    default:
      return give<NeedleHead>();
    }
  }

  template <typename Kind>
  bool give()
  {
    auto& entry = take_.template room<Kind>(span_);
    fields_->give(entry);
    const bool sound = !contradiction_in(entry);
    take_.template settle<Kind>(fields_->counts());
    return sound;
  }

  PlainText text_;
  KeptWords words_;
  UsualOrder order_;
  Take take_;
  Ids ids_;
  bool format_ = false;
  std::optional<PlainFields> fields_; // of the entry that is being read
  toml_file::Span span_;
};

// A byte order mark is for the parser.
bool is_plain(std::string_view text) { return text.ends_with('\n') && valid_utf8(text) == text.size(); }

struct IntoHistory {
  History& history;
  std::vector<Entry>& removed;

  template <typename Kind>
  Kind& room(toml_file::Span)
  {
    return list_of<Kind>(history).emplace_back();
  }
  template <typename Kind>
  void settle(bool counts)
  {
    if (!counts) {
      removed.emplace_back(std::move(list_of<Kind>(history).back()));
      list_of<Kind>(history).pop_back();
    }
  }
};

struct IntoLocated {
  LocatedLog& log;

  template <typename Kind>
  Kind& room(toml_file::Span span)
  {
    return std::get<Kind>(log.entries.emplace_back(Located{Kind{}, span}).entry);
  }
  template <typename Kind>
  void settle(bool)
  {
  }
};

} // namespace

std::optional<History> plain_history(std::string_view text)
{
  History history;
  std::vector<Entry> removed;
  history.sessions.reserve(text.size() / bytes_of_entry);
  if (!is_plain(text) || !PlainLog{PlainText{text}, *history.keep, IntoHistory{history, removed}}.read()) {
    return std::nullopt;
  }
  number_by_first_version(history, removed);
  sort_entries(history);
  return history;
}

std::optional<LocatedLog> plain_entries(std::string_view text)
{
  LocatedLog log;
  const bool read = is_plain(text) && PlainLog{PlainText{text}, *log.keep, IntoLocated{log}}.read();
  return read ? std::optional{std::move(log)} : std::nullopt;
}

} // namespace mneedle
