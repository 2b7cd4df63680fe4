#pragma once

#include "base/reader.hpp"
#include "history/used_ids.hpp"

#include <mneedle/history.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace mneedle {

// Reads the entries of one file, whatever form its TOML has, and says what is wrong with them. With any complaint the file
// as a whole is refused, so it does not matter what becomes of an entry that was complained about.
class EntryReader {
public:
  // `keep` owns the words of the entries.
  EntryReader(Complaints& complaints, Keep& keep) : complaints_{complaints}, keep_{keep} {}

  // Called with each entry, and with its table for what else stands there.
  using Take = std::function<void(Entry, TableReader&, const toml_file::Table&)>;

  // Every entry of every kind, kind by kind in the order of the file.
  void read_all(TableReader& root, const Take& take);

private:
  template <typename Kind>
  void read_kind(TableReader& root, std::string_view name, const Take& take);
  template <typename Kind>
  Kind entry(TableReader& in);
  void refuse_twice(TableReader& in, const std::string& id);

  void read(TableReader& in, Session& session);
  void read(TableReader& in, Reaction& reaction);
  void read(TableReader& in, Event& event);
  void read(TableReader& in, Hold& hold);
  void read(TableReader& in, NeedleHead& head);
  std::optional<std::vector<StepId>> steps(TableReader& in);

  Complaints& complaints_;
  Keep& keep_;
  UsedIds ids_;
};

// The `format` of a file; 0 if it is missing or there is no such format, which is then a complaint. A newer one is an Error by
// itself, because complaints about keys that it may well allow would mislead.
std::int64_t read_format(TableReader& root);

} // namespace mneedle
