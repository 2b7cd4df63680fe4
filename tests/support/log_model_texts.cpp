#include "history/block.hpp"
#include "history/entries.hpp"
#include "history/located.hpp"
#include "support/log_model.hpp"

#include <algorithm>

// Steps that other texts are part of: from an editor, and from elsewhere.

namespace mneedle {

namespace {

const std::string file = "log.toml";

void replace_first(std::string& text, std::string_view what, std::string_view with)
{
  const auto at = text.find(what);
  if (at != std::string::npos) {
    text.replace(at, what.size(), with);
  }
}

} // namespace

// Somebody takes an entry out in their editor, or says that it is removed, or changes or types one; or two of that.
void LogModel::edit_text()
{
  what_ = "edit";
  auto into = text_;
  Change change;
  auto number = next_change();
  const auto id = any_id();
  for (const auto& [entry, span] : locate_strictly(text_, file).entries) {
    if (!id || id_of(entry) != *id || written_of(entry).removed != 0) {
      continue;
    }
    const auto block = text_.substr(span.begin, span.end - span.begin);
    const auto way = random_.below(3);
    if (way == 0) {
      into = text_.substr(0, span.begin) + text_.substr(span.end);
      change.removed.push_back(*id);
    } else if (way == 1) {
      into = text_.substr(0, span.end) + (block.ends_with('\n') ? "" : "\n") + "removed = 1\n"
             + text_.substr(span.end);
      change.removed.push_back(*id);
      number = std::max(number, 2);
    } else {
      change.replaced.push_back(other_version(*counting_version(*id)));
      into = text_.substr(0, span.begin) + block_of(change.replaced.back()) + text_.substr(span.end);
    }
  }
  if (random_.below(2) == 0) {
    change.added.push_back(random_entry());
    into += (into.ends_with('\n') ? "" : "\n") + block_of(change.added.back());
  }
  text_ = with_edit(text_, file, into);
  if (!change.empty()) {
    remember();
    note(change, number);
  }
}

// An entry that mneedle knows nothing of: it was there before all that will be taken back.
void LogModel::type_entry()
{
  what_ = "type";
  const auto entry = random_entry();
  text_ += (text_.ends_with('\n') ? "\n" : "\n\n") + block_of(entry);
  versions_.push_back(entry);
  for (auto& state : before_) {
    state.emplace(id_of(entry), entry);
  }
}

// Comments, line ends and numbers spelt in one's own way.
void LogModel::scribble()
{
  what_ = "scribble";
  const auto header =
    text_.find("\n[[", static_cast<std::size_t>(random_.below(static_cast<int>(text_.size()))));
  if (header != std::string::npos) {
    text_.insert(header + 1, random_.below(2) == 0 ? "# a remark of mine\n\n" : "# of this one\n");
  }
  replace_first(text_, "depth_mm = 0.25\n", "depth_mm = 0.250 # as it says on the box\n");
  replace_first(text_, "bled = true\n", "bled   = true   # much\r\n");
  if (random_.below(3) == 0) {
    text_ += random_.below(2) == 0 ? "# the end" : "\r\n# the end\r\n";
  }
}

void LogModel::import_some()
{
  what_ = "import";
  Copy there;
  const int fresh = random_.below(4);
  for (int more = fresh; more > 0; --more) {
    there.entries.push_back(random_entry());
  }
  if (const auto id = any_id()) {
    auto known = *counting_version(*id);
    std::visit([](auto& one) { one.id.clear(); }, known);
    there.entries.push_back(known);
  }
  const auto both = unite(read_log(text_, file), there);
  complaint_ =
    both.change.added.size() > static_cast<std::size_t>(fresh) ? "an entry that is here was imported" : "";
  make(both.change);
}

// A copy of this log as it was: nothing in it is news but what was taken back since.
void LogModel::merge_older()
{
  what_ = "merge an older copy";
  if (older_.empty()) {
    return;
  }
  const auto& text = older_[static_cast<std::size_t>(random_.below(static_cast<int>(older_.size())))];
  const auto here = read_log(text_, file);
  auto both = unite(here, read_copies({{"older.toml", text}}));
  const auto taken_out = [&](const Entry& entry) {
    return std::any_of(here.removed.begin(), here.removed.end(), [&](const Entry& version) {
      return id_of(version) == id_of(entry) && !was_taken_back(written_of(version));
    });
  };
  const auto taken_back = [&](const Conflict& conflict) {
    return std::any_of(here.removed.begin(), here.removed.end(), [&](const Entry& version) {
      return was_taken_back(written_of(version)) && same_facts(version, conflict.there);
    });
  };
  const auto& added = both.change.added;
  const bool news = std::any_of(added.begin(), added.end(), taken_out)
                    || !std::all_of(both.conflicts.begin(), both.conflicts.end(), taken_back);
  both.change.added.clear();
  if (news || !both.change.empty()) {
    complaint_ = "an older copy has news";
  }
}

// Another copy, in which somebody has recorded, changed and taken out other things since.
void LogModel::merge_other()
{
  what_ = "merge another copy";
  const auto since =
    older_.empty() ? text_ : older_[static_cast<std::size_t>(random_.below(static_cast<int>(older_.size())))];
  const auto log = read_log(since, file);
  Change change{{random_entry()}};
  for (const auto& entry : entries_of(log.history)) {
    const auto way = random_.below(6);
    if (way == 0) {
      change.removed.push_back(id_of(entry));
    } else if (way == 1) {
      change.replaced.push_back(other_version(entry));
    }
  }
  merge(with_change(since, file, change));
}

void LogModel::merge(const std::string& there)
{
  const auto copy = read_copies({{"there.toml", there}});
  keeps_.insert(keeps_.end(), copy.keeps.begin(), copy.keeps.end());
  auto both = unite(read_log(text_, file), copy);
  Choices choices;
  for (const auto& conflict : both.conflicts) {
    (random_.below(2) == 0 ? choices.ours : choices.theirs).insert(id_of(conflict.here));
  }
  for (const auto& entry : both.stay_removed) {
    if (random_.below(4) == 0) {
      choices.theirs.insert(id_of(entry));
    }
  }
  both = unite(read_log(text_, file), copy, choices);
  make(both.change);
  const auto again = unite(read_log(text_, file), copy);
  if (!both.conflicts.empty() || !again.conflicts.empty() || !again.change.empty()) {
    complaint_ = "what was merged is news once more";
  }
}

} // namespace mneedle
