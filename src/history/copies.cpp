#include "base/toml.hpp"
#include "history/block.hpp"
#include "history/differences.hpp"
#include "history/entries.hpp"
#include "history/entry_reader.hpp"
#include "history/format.hpp"
#include "history/located.hpp"

#include <mneedle/error.hpp>
#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace mneedle {

namespace {

// An entry of a file, and whether mneedle 0.1.0 has copied it from the file of an earlier year.
struct Found {
  Entry entry;
  bool carried = false;
  std::string_view file;
};

// Puts the files together. Sorted first, so that their order decides nothing.
class Copies {
public:
  void add(const NamedText& file)
  {
    refuse_cut_number(file.text, file.name);
    const auto table = toml_file::parse(file.text, file.name, Fault::untrusted);
    Complaints complaints;
    TableReader root{table, complaints};
    const bool old = read_format(root) == oldest_format;
    if (old) {
      root.flag("carried");
    }
    auto keep = std::make_shared<Keep>();
    EntryReader reader{complaints, *keep};
    reader.read_all(root, [&](Entry entry, TableReader& in, const toml_file::Table&) {
      const bool carried = old && in.flag("carried").value_or(false);
      if (old && in.has("removed") && in.text("how") == "undone") {
        take_back(written_of(entry));
      }
      take({std::move(entry), carried, file.name});
    });
    root.finish();
    complaints.raise(Fault::untrusted);
    copy_.keeps.push_back(std::move(keep));
  }

  // An original before its copies.
  Copy result()
  {
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return std::tuple{id_of(a.entry), a.carried, block_of(a.entry), a.file}
             < std::tuple{id_of(b.entry), b.carried, block_of(b.entry), b.file};
    });
    for (const auto& found : found_) {
      settle(found);
    }
    complaints_.raise(Fault::untrusted);
    for (auto& [block, entry] : removed_) {
      copy_.removed.push_back(std::move(entry));
    }
    std::stable_sort(copy_.removed.begin(), copy_.removed.end(), [](const Entry& a, const Entry& b) {
      return written_of(a).removed < written_of(b).removed;
    });
    return std::move(copy_);
  }

private:
  // Mneedle 0.1.0 gave taking back a number of its own.
  static void take_back(Written& written)
  {
    written.record = written.record == 0 ? written.removed : written.record;
    written.removed = written.record;
  }

  void take(Found found)
  {
    if (written_of(found.entry).removed == 0) {
      found_.push_back(std::move(found));
      return;
    }
    removed_.emplace(block_of(found.entry), std::move(found.entry));
  }

  void settle(const Found& found)
  {
    const auto [first, is_new] = by_id_.try_emplace(id_of(found.entry), &found);
    if (is_new) {
      copy_.entries.push_back(found.entry);
      return;
    }
    for (const auto& [key, here, there] : differences(first->second->entry, found.entry)) {
      complaints_.add(
        {std::string{found.file}},
        fmt::format("entry {} has {} = {}, and {} has {}; merge one of the files first, then the "
                    "other with --ours or --theirs {}",
                    id_of(found.entry), key, or_nothing(there), first->second->file, or_nothing(here),
                    id_of(found.entry)));
    }
  }

  static std::string or_nothing(const std::string& value) { return value.empty() ? "nothing" : value; }

  Copy copy_;
  Complaints complaints_;
  std::vector<Found> found_;
  std::map<std::string, Entry> removed_; // each version once
  std::map<std::string, const Found*> by_id_;
};

} // namespace

Copy read_copies(const std::vector<NamedText>& files)
{
  Copies copies;
  for (const auto& file : files) {
    copies.add(file);
  }
  return copies.result();
}

std::vector<Difference> differences(const Entry& here, const Entry& there)
{
  std::map<std::string, Difference> keys;
  const auto take = [&](const Entry& entry, std::string Difference::*side) {
    keys["kind of entry"].*side = kind_of(entry);
    for (auto& [key, value] : lines_of(entry)) {
      keys[key].*side = std::move(value);
    }
  };
  take(here, &Difference::here);
  take(there, &Difference::there);
  std::vector<Difference> result;
  for (auto& [key, difference] : keys) {
    if (difference.here != difference.there && key != "record" && key != "removed") {
      difference.key = key;
      result.push_back(std::move(difference));
    }
  }
  return result;
}

} // namespace mneedle
