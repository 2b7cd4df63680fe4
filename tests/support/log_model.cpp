#include "support/log_model.hpp"

#include "history/entries.hpp"

#include <algorithm>
#include <iterator>

namespace mneedle {

namespace {

constexpr int first_year = 2022;
constexpr int years = 6;
const std::string file = "log.toml";

} // namespace

LogModel::LogModel(unsigned seed) : random_{seed + 1}, text_{seed % 3 == 0 ? "format = 2\r\n" : empty_log()}
{
}

void LogModel::step()
{
  complaint_.clear();
  using Move = void (LogModel::*)();
  constexpr Move moves[] = {&LogModel::add,         &LogModel::add,         &LogModel::replace_one,
                            &LogModel::replace_one, &LogModel::remove_one,  &LogModel::edit_text,
                            &LogModel::edit_text,   &LogModel::type_entry,  &LogModel::scribble,
                            &LogModel::import_some, &LogModel::merge_older, &LogModel::merge_other,
                            &LogModel::purge_some};
  if (random_.below(6) == 0) {
    undo();
  } else {
    (this->*moves[static_cast<std::size_t>(random_.below(std::size(moves)))])();
  }
  if (random_.below(4) == 0) {
    older_.push_back(text_);
  }
}

int LogModel::next_change() const
{
  int newest = 0;
  for (const auto& version : versions_) {
    newest = std::max({newest, written_of(version).record, written_of(version).removed});
  }
  return newest + 1;
}

int LogModel::newest_change() const
{
  int newest = 0;
  for (const auto& version : versions_) {
    const auto& [record, removed] = written_of(version);
    newest = removed != 0 && record >= removed ? newest : std::max({newest, record, removed});
  }
  return newest;
}

Entry* LogModel::counting_version(const std::string& id)
{
  const auto found = std::find_if(versions_.begin(), versions_.end(), [&](const Entry& one) {
    return id_of(one) == id && written_of(one).removed == 0;
  });
  return found == versions_.end() ? nullptr : &*found;
}

LogModel::Counting LogModel::counting() const
{
  Counting result;
  for (const auto& version : versions_) {
    if (written_of(version).removed == 0) {
      result.emplace(id_of(version), version);
    }
  }
  return result;
}

std::optional<std::string> LogModel::any_id()
{
  const auto entries = counting();
  if (entries.empty()) {
    return std::nullopt;
  }
  return std::next(entries.begin(), random_.below(static_cast<int>(entries.size())))->first;
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

// Never what it was; sometimes what it may have been before.
Entry LogModel::other_version(Entry entry)
{
  if (auto* session = std::get_if<Session>(&entry)) {
    session->bled = session->bled == Bled::yes ? Bled::no : Bled::yes;
    session->note = random_.below(2) == 0 ? session->note : random_.note();
  } else if (auto* reaction = std::get_if<Reaction>(&entry)) {
    reaction->resolved =
      reaction->resolved ? std::nullopt : std::optional{reaction->date + Days{random_.below(400)}};
  } else if (auto* hold = std::get_if<Hold>(&entry)) {
    hold->until = hold->until + Days{hold->until == hold->date ? 1 : -1};
  } else if (auto* event = std::get_if<Event>(&entry)) {
    event->area = event->area ? std::nullopt : std::optional{Area::face};
  } else if (auto* head = std::get_if<NeedleHead>(&entry)) {
    head->device = head->device == "blue" ? "red" : "blue";
  }
  return entry;
}

// What the versions become by a change of that number.
void LogModel::note(const Change& change, int number)
{
  for (const auto& id : change.removed) {
    written_of(*counting_version(id)).removed = number;
  }
  for (const auto& entry : change.replaced) {
    written_of(*counting_version(id_of(entry))).removed = number;
  }
  number = change.kept.empty() ? number : std::max(number, 2);
  const auto put_all = [&](const std::vector<Entry>& entries, Written written) {
    for (auto entry : entries) {
      written_of(entry) = change.numbered ? written_of(entry) : written;
      versions_.push_back(std::move(entry));
    }
  };
  put_all(change.replaced, {number, 0});
  put_all(change.added, {number, 0});
  put_all(change.kept, {number, number - 1});
}

void LogModel::make(const Change& change)
{
  text_ = with_change(text_, file, change);
  if (!change.added.empty() || !change.replaced.empty() || !change.removed.empty()) {
    remember();
  }
  note(change, next_change());
}

void LogModel::add()
{
  what_ = "add";
  Change change;
  for (int more = random_.below(3); more >= 0; --more) {
    change.added.push_back(random_entry());
  }
  make(change);
}

void LogModel::replace_one()
{
  what_ = "replace";
  if (const auto id = any_id()) {
    make({{}, {other_version(*counting_version(*id))}});
  }
}

void LogModel::remove_one()
{
  what_ = "remove";
  if (const auto id = any_id()) {
    make({{}, {}, {*id}});
  }
}

void LogModel::purge_some()
{
  what_ = "purge";
  const auto id = random_.below(2) == 0 ? any_id() : std::nullopt;
  text_ = without_removed(text_, file, id).text;
  std::erase_if(versions_,
                [&](const Entry& one) { return written_of(one).removed != 0 && (!id || id_of(one) == *id); });
  before_.clear();
  older_.clear();
}

void LogModel::take_back(int number)
{
  for (auto& version : versions_) {
    auto& written = written_of(version);
    if (written.record == number && written.removed == 0) {
      written.removed = number;
    } else if (written.removed == number && written.record < number) {
      written.removed = 0;
    }
  }
}

bool LogModel::undo()
{
  what_ = "undo";
  auto undone = without_last_change(text_, file);
  if (!undone) {
    return false;
  }
  if (const auto number = newest_change(); number != 0) {
    take_back(number);
    if (!before_.empty() && counting().size() != before_.back().size()) {
      complaint_ = "undo does not lead to what counted before";
    }
  } else if (auto* typed =
               undone->taken_out.size() == 1 ? counting_version(id_of(undone->taken_out[0])) : nullptr) {
    const auto entries = counting();
    if (std::any_of(entries.begin(), entries.end(),
                    [&](const auto& one) { return date_of(one.second) > date_of(*typed); })) {
      complaint_ = "of those that were typed the latest does not go first";
    }
    const auto next = next_change();
    written_of(*typed) = {next, next};
  }
  if (!before_.empty()) {
    const auto& expected = before_.back();
    const auto now = counting();
    const bool back =
      std::equal(now.begin(), now.end(), expected.begin(), expected.end(), [](const auto& a, const auto& b) {
        return a.first == b.first && same_facts(a.second, b.second);
      });
    complaint_ = back ? complaint_ : "undo does not lead to what counted before";
    before_.pop_back();
  }
  text_ = std::move(undone->text);
  return true;
}

} // namespace mneedle
