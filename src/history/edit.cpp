#include "history/block.hpp"
#include "history/entries.hpp"
#include "history/log_text.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace mneedle {

namespace {

using ById = std::map<std::string, std::size_t>;

// Where the entries stand that count.
ById by_id(const LogText& text)
{
  ById places;
  for (std::size_t at = 0; at < text.pieces().size(); ++at) {
    const auto& entry = text.pieces()[at].entry;
    if (written_of(entry).removed == 0) {
      places.emplace(id_of(entry), at);
    }
  }
  return places;
}

// Makes one numbered change of what somebody has edited.
class Edit {
public:
  Edit(const LogText& before, LogText& after) : before_{before}, after_{after}, number_{number()}
  {
    for (const auto& piece : before_.pieces()) {
      known_.insert(block_of(piece.entry));
    }
  }

  void note()
  {
    const auto was = by_id(before_);
    const auto now = by_id(after_);
    for (const auto& [id, at] : was) {
      const auto found = now.find(id);
      if (found == now.end()) {
        keep_removed(before_.pieces()[at]);
      } else if (!same_facts(before_.pieces()[at].entry, after_.pieces()[found->second].entry)) {
        keep_replaced(before_.pieces()[at], found->second);
      }
    }
    for (const auto& [id, at] : now) {
      if (!was.contains(id)) {
        after_.set_written(at, {number_, 0});
      }
    }
  }

private:
  int number() const { return std::max(before_.next_change(), after_.next_change()); }

  // As it was, but for the number of the change that it went by.
  std::pair<std::string, Entry> old_version(const Piece& piece, std::size_t at) const
  {
    auto entry = piece.entry;
    written_of(entry).removed = number_;
    return {before_.lines_for(at, entry), entry};
  }
  std::pair<std::string, Entry> old_version(const Piece& piece) const
  {
    return old_version(piece, static_cast<std::size_t>(&piece - before_.pieces().data()));
  }

  // Whoever has typed "removed" at an entry means this change. Versions that did not count before are none of it.
  void keep_removed(const Piece& piece)
  {
    for (std::size_t at = 0; at < after_.pieces().size(); ++at) {
      const auto& entry = after_.pieces()[at].entry;
      if (id_of(entry) == id_of(piece.entry) && same_facts(entry, piece.entry)
          && !known_.contains(block_of(entry))) {
        return after_.set_written(at, {written_of(piece.entry).record, number_});
      }
    }
    auto [lines, entry] = old_version(piece);
    after_.put_by_date(std::move(lines), std::move(entry));
  }

  void keep_replaced(const Piece& piece, std::size_t now)
  {
    auto [lines, entry] = old_version(piece);
    after_.put_before(now, std::move(lines), std::move(entry));
    after_.set_written(now, {number_, 0});
  }

  const LogText& before_;
  LogText& after_;
  int number_;
  std::set<std::string> known_; // every version that there was
};

std::optional<LogText> readable(std::string_view text, std::string_view file)
{
  try {
    return LogText{text, file};
  } catch (const Error&) {
    return std::nullopt; // what cannot be read cannot be compared either; its text stays behind as the backup
  }
}

} // namespace

std::string with_edit(std::string_view text, std::string_view file, std::string_view edited)
{
  LogText after{edited, file};
  const auto before = readable(text, file);
  if (!before) {
    return std::string{edited};
  }
  Edit{*before, after}.note();
  return after.finish().text;
}

} // namespace mneedle
