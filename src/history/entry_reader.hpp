#pragma once

#include "base/reader.hpp"
#include "history/used_ids.hpp"

#include <mneedle/history.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace mneedle {

// Whether an id may stand twice: in removed.toml every version of an entry has it.
enum class Ids { once, any };

// Reads the entries of one file. What it makes of an entry that it complained about does not matter: with any complaint
// the file as a whole is refused.
class EntryReader {
public:
  // `keep` owns the words of the entries.
  EntryReader(Complaints& complaints, Keep& keep, Ids ids = Ids::once)
    : complaints_{complaints}, keep_{keep}, ids_allowed_{ids}
  {
  }

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
  Ids ids_allowed_;
  UsedIds ids_;
};

// Complains about a `format` that is missing or that there is none of; a newer one is said alone, as an Error, since
// complaints about keys that it may well allow would mislead.
void check_format(TableReader& root);

} // namespace mneedle
