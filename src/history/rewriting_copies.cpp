#include "history/block.hpp"
#include "history/carry.hpp"
#include "history/copy.hpp"
#include "history/rewriting.hpp"
#include "history/year_text.hpp"

#include <algorithm>

// What later years carry of entries that are open when they begin.

namespace mneedle {

// The copy in one later year: gone with its entry, or saying what that says.
void Rewriting::change_copy(int year, const std::string& id)
{
  auto& text = texts_.years.at(year);
  const auto file = file_of(texts_, year);
  auto& copy = copies_.at(year).at(id);
  const auto standing = now_.find(id);
  if (standing == now_.end() || standing->second.year >= year) {
    text = without_entry(text, file, id);
    copies_.at(year).erase(id);
  } else {
    const auto after = as_copy(standing->second.entry);
    text = with_keys(text, file, copy, after);
    copy = after;
  }
}

// Oldest first.
std::vector<Entry> Rewriting::missing_copies(int year) const
{
  std::vector<NeedleHead> heads;
  for (const auto& [id, standing] : now_) {
    if (const auto* head = std::get_if<NeedleHead>(&standing.entry)) {
      heads.push_back(*head);
    }
  }
  const auto copies = copies_.find(year);
  std::vector<Entry> missing;
  for (const auto& [id, standing] : now_) {
    if (standing.year < year && open_in(year, standing.entry, heads)
        && (copies == copies_.end() || !copies->second.contains(id))) {
      missing.push_back(as_copy(standing.entry));
    }
  }
  std::stable_sort(missing.begin(), missing.end(),
                   [](const Entry& a, const Entry& b) { return date_of(a) < date_of(b); });
  return missing;
}

// A year that carries has a copy of what is open when it begins, also of an entry that nobody touched: an older needle
// head is in service again once the newer one is taken out.
void Rewriting::add_missing_copies(int year)
{
  std::string blocks;
  for (const auto& copy : missing_copies(year)) {
    add_to(blocks, block_of(copy));
    copies_[year].emplace(id_of(copy), copy);
  }
  append(year, blocks);
}

void Rewriting::change_copies(const std::string& id)
{
  for (const auto& [year, text] : texts_.years) {
    if (copies_[year].contains(id)) {
      change_copy(year, id);
    }
  }
}

} // namespace mneedle
