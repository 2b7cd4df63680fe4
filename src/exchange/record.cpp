#include "exchange/record.hpp"

#include "base/nearest.hpp"
#include "exchange/each_field.hpp"
#include "exchange/values.hpp"
#include "history/sense.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace mneedle {

namespace {

// Gives an entry, field by field, what a record says.
class FieldReader {
public:
  FieldReader(const Record& record, Complaints& complaints, Keep& keep, const Meaning& meaning)
    : record_{record}, complaints_{complaints}, keep_{keep}, meaning_{meaning}
  {
  }

  template <typename T>
  void may(Field field, T& member)
  {
    asked_.insert(field);
    const auto found = record_.cells.find(field);
    if (found != record_.cells.end() && !found->second.text.empty()) {
      CellReader{field, found->second, complaints_, keep_, meaning_}.read_into(member);
    }
  }

  template <typename T>
  void must(Field field, T& member)
  {
    may(field, member);
    if (!record_.cells.contains(field)) {
      complaints_.add(record_.origin, fmt::format("missing \"{}\"", word(field)));
    }
  }

  // Complains about what an entry of this kind does not have. To be called last.
  void finish(std::string_view type)
  {
    for (const auto& [field, cell] : record_.cells) {
      if (field != Field::type && !asked_.contains(field)) {
        complaints_.add(cell.origin,
                        fmt::format("an entry of type {} has no \"{}\"; take it out, or give the type "
                                    "that has it",
                                    type, word(field)));
      }
    }
  }

private:
  const Record& record_;
  Complaints& complaints_;
  Keep& keep_;
  const Meaning& meaning_;
  std::set<Field> asked_;
};

Origin origin_of(const Record& record, std::string_view key)
{
  const auto cell = std::find_if(record.cells.begin(), record.cells.end(),
                                 [&](const auto& pair) { return word(pair.first) == key; });
  return cell == record.cells.end() ? record.origin : cell->second.origin;
}

} // namespace

template <typename Kind>
void RecordReader::read_as(const Record& record, std::vector<Kind>& list)
{
  Kind entry;
  const auto before = complaints_.count();
  FieldReader reader{record, complaints_, *history_.keep, meaning_};
  each_field(entry, reader);
  reader.finish(type_of(Entry{entry}));
  if (const auto line = ids_.line_of(entry.id, origin_of(record, "id").line)) {
    complaints_.add(origin_of(record, "id"), id_stands_twice(entry.id, *line));
  }
  // A date that could not be read would contradict the others.
  const auto wrong = complaints_.count() == before ? contradiction_in(entry) : std::nullopt;
  if (wrong) {
    complaints_.add(origin_of(record, wrong->key), wrong->message);
  }
  list.push_back(std::move(entry));
}

void RecordReader::read(const Record& record)
{
  const auto type = record.cells.find(Field::type);
  const auto types = entry_types();
  const auto text = type == record.cells.end() ? std::string{types.front()} : type->second.text;
  if (text.empty()) {
    return;
  }
  switch (std::find(types.begin(), types.end(), text) - types.begin()) {
  case 0:
    return read_as(record, history_.sessions);
  case 1:
    return read_as(record, history_.reactions);
  case 2:
    return read_as(record, history_.events);
  case 3:
    return read_as(record, history_.holds);
  case 4:
    return read_as(record, history_.heads);
  default:
    complaints_.add(type->second.origin, unknown_word(text, types));
  }
}

} // namespace mneedle
