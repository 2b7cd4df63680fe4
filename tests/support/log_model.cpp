#include "support/log_model.hpp"

#include "history/block.hpp"
#include "history/carry.hpp"
#include "history/entries.hpp"
#include "history/year.hpp"
#include "history/year_text.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace mneedle {

namespace {

constexpr int first_year = 2022;
constexpr int years = 6;

bool same(const std::map<std::string, Entry>& model, const History& history)
{
  const auto found = entries_of(history);
  return found.size() == model.size() && std::all_of(found.begin(), found.end(), [&](const Entry& entry) {
           const auto known = model.find(id_of(entry));
           return known != model.end() && same_facts(known->second, entry);
         });
}

std::vector<std::string> lines_without_blanks(const std::string& text)
{
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) {
      lines.push_back(line);
    }
  }
  return lines;
}

// The lines of a year but for those of some entries, and of the copies, which follow what they were made of.
std::vector<std::string> others(std::string text, std::set<std::string> ids)
{
  const auto year = parse_year(text, "year");
  for_each_entry(year.history, [&](const auto& entry) {
    if (entry.written.carried) {
      ids.insert(entry.id);
    }
  });
  for (const auto& id : ids) {
    if (text.find("id = \"" + id + "\"\n") != std::string::npos) {
      text = without_entry(text, "year", id);
    }
  }
  return lines_without_blanks(text);
}

} // namespace

LogModel::LogModel(unsigned seed) : random_{seed + 1} {}

void LogModel::step()
{
  touched_.clear();
  using Move = void (LogModel::*)();
  constexpr Move moves[] = {&LogModel::add,        &LogModel::add,         &LogModel::change_one,
                            &LogModel::change_one, &LogModel::remove_one,  &LogModel::edit_year,
                            &LogModel::scribble,   &LogModel::import_some, &LogModel::merge_copy};
  if (random_.below(6) == 0) {
    undo();
  } else {
    (this->*moves[static_cast<std::size_t>(random_.below(std::size(moves)))])();
  }
}

void LogModel::take_over(const Change& change, std::string what)
{
  what_ = std::move(what);
  if (change.empty()) {
    return;
  }
  remember();
  texts_ = with_change(texts_, change);
  for (const auto& entry : change.added) {
    entries_.insert_or_assign(id_of(entry), entry);
    touched_.insert(id_of(entry));
  }
  for (const auto& entry : change.replaced) {
    entries_.insert_or_assign(id_of(entry), entry);
    touched_.insert(id_of(entry));
  }
  for (const auto& id : change.removed) {
    entries_.erase(id);
    touched_.insert(id);
  }
}

Entry LogModel::random_entry()
{
  auto entry = random_.entry(++number_);
  const auto day = *make_date(first_year, 1, 1) + Days{random_.below(years * 365)};
  std::visit([&](auto& one) { one.date = day; }, entry);
  if (auto* hold = std::get_if<Hold>(&entry)) {
    hold->until = day + Days{random_.below(500)};
  }
  if (auto* reaction = std::get_if<Reaction>(&entry); reaction != nullptr && reaction->resolved) {
    reaction->resolved = day + Days{random_.below(500)};
  }
  return entry;
}

Entry LogModel::changed(Entry entry)
{
  if (auto* session = std::get_if<Session>(&entry)) {
    session->note = random_.note();
    session->bled = session->bled == Bled::yes ? Bled::no : Bled::yes;
  } else if (auto* reaction = std::get_if<Reaction>(&entry)) {
    reaction->resolved =
      reaction->resolved ? std::nullopt : std::optional{reaction->date + Days{random_.below(400)}};
  } else if (auto* hold = std::get_if<Hold>(&entry)) {
    hold->until = hold->date + Days{random_.below(400)};
  } else if (auto* event = std::get_if<Event>(&entry)) {
    event->area = event->area ? std::nullopt : std::optional{Area::face};
  } else if (auto* head = std::get_if<NeedleHead>(&entry)) {
    head->device += "x";
  }
  return entry;
}

std::string LogModel::any_id()
{
  auto chosen = entries_.begin();
  std::advance(chosen, random_.below(static_cast<int>(entries_.size())));
  return chosen->first;
}

void LogModel::add() { take_over({{random_entry()}, {}, {}}, "add"); }

void LogModel::change_one()
{
  if (!entries_.empty()) {
    take_over({{}, {changed(entries_.at(any_id()))}, {}}, "change");
  }
}

void LogModel::remove_one()
{
  if (!entries_.empty()) {
    take_over({{}, {}, {any_id()}}, "remove");
  }
}

void LogModel::import_some()
{
  History there;
  for (int i = random_.below(5); i >= 0; --i) {
    put(there, random_entry());
  }
  if (!entries_.empty()) {
    put(there, entries_.at(any_id()));
  }
  const auto both = unite(read_log(texts_), there);
  take_over({both.added, {}, {}}, "import");
}

// Another copy of this log, in which somebody has recorded one entry more.
void LogModel::merge_copy()
{
  const auto copy = with_change(texts_, {{random_entry()}, {}, {}});
  const auto there = read_log(copy).history;
  keeps_.push_back(there.keep);
  const auto both = unite(read_log(texts_), there);
  take_over({both.added, {}, {}}, "merge");
}

// Somebody takes an entry out of a year in their editor, or types one.
void LogModel::edit_year()
{
  what_ = "edit";
  const auto entry = random_entry();
  const auto year = date_of(entry).year();
  if (!texts_.years.contains(year)) {
    return;
  }
  remember();
  auto text = with_blocks(texts_.years.at(year), "year", block_of(entry));
  entries_.emplace(id_of(entry), entry);
  touched_.insert(id_of(entry));
  const auto id = any_id();
  if (id != id_of(entry) && date_of(entries_.at(id)).year() == year) {
    text = without_entry(text, "year", id);
    entries_.erase(id);
    touched_.insert(id);
  }
  texts_ = with_edited_year(texts_, year, text);
}

// What people do to their files without telling anybody: comments, and numbers spelt in their own way.
void LogModel::scribble()
{
  what_ = "scribble";
  for (auto& [year, text] : texts_.years) {
    const auto header = text.rfind("\n[[");
    if (header != std::string::npos && random_.below(3) == 0) {
      text.insert(header + 1, "# a remark of mine\n\n");
    }
    const auto depth = text.find("depth_mm = 0.25\n");
    if (depth != std::string::npos) {
      text.replace(depth, 16, "depth_mm = 0.250 # as it says on the box\n");
    }
  }
}

bool LogModel::undo()
{
  what_ = "undo";
  auto undone = without_last_change(texts_);
  if (!undone) {
    return false;
  }
  for (const auto& entry : undone->taken_out) {
    touched_.insert(id_of(entry));
  }
  for (const auto& entry : undone->brought_back) {
    touched_.insert(id_of(entry));
  }
  texts_ = std::move(undone->texts);
  entries_ = history_.back();
  history_.pop_back();
  return true;
}

bool LogModel::agrees() const
{
  const auto log = read_log(texts_);
  return same(entries_, log.history)
         && std::all_of(texts_.years.begin(), texts_.years.end(), [&](const auto& file) {
              const auto& [year, text] = file;
              const auto read = parse_year(text, year_name(year), year);
              std::set<std::string> ids;
              for_each_entry(read.history, [&](const auto& entry) { ids.insert(entry.id); });
              return !read.carried
                     || std::all_of(entries_.begin(), entries_.end(), [&, year = year](const auto& entry) {
                          return !open_in(year, entry.second, log.history.heads) || ids.contains(entry.first);
                        });
            });
}

bool LogModel::untouched_lines_stand(const LogTexts& before) const
{
  return what_ == "scribble" || std::all_of(before.years.begin(), before.years.end(), [&](const auto& file) {
           return others(file.second, touched_) == others(texts_.years.at(file.first), touched_);
         });
}

} // namespace mneedle
