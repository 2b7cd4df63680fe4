// TOML by itself: each value stands where its place says, and an edit touches that value and nothing else.

#include "base/toml.hpp"
#include "base/toml_edit.hpp"
#include "fuzz/property.hpp"
#include "support/toml_dump.hpp"

using namespace mneedle;
using namespace mneedle::toml_file;

namespace {

constexpr std::size_t most_edits = 8; // per input, for speed

Table read(std::string_view text) { return parse(text, "x.toml", Fault::untrusted); }

template <typename Node>
std::string dump(const Node& node)
{
  return Dump{Places::no}.of(node);
}

// Tables that have lines of their own, from the root on.
void collect(const Table& table, std::vector<const Table*>& tables)
{
  tables.push_back(&table);
  for (const auto& entry : table.entries) {
    if (const auto* below = std::get_if<Table>(&entry.value.data)) {
      collect(*below, tables);
    } else if (const auto* array = std::get_if<Array>(&entry.value.data)) {
      for (const auto& item : *array) {
        if (const auto* one = std::get_if<Table>(&item.data)) {
          collect(*one, tables);
        }
      }
    }
  }
}

void check_value(std::string_view text, const Table& root, const Table& table, const Table::Entry& entry)
{
  const auto span = value_of(text, table, entry.key);
  if (!span) {
    return;
  }
  require(span->begin < span->end && span->end <= text.size(), "a value lies within its text");
  const auto written = std::string{text.substr(span->begin, span->end - span->begin)};
  const auto alone = read("x = " + written + "\n");
  require(dump(alone.entries.front().value) == dump(entry.value), "a value stands where its place says",
          written);
  const auto same = with_value(text, table, entry.key, written);
  require(same && *same == text, "the same value changes nothing", written);
  const auto other = with_value(text, table, entry.key, "'new'");
  require(other && dump(read(*other)) != dump(root), "another value can be read");
}

void check_edits(std::string_view text, const Table& root)
{
  std::vector<const Table*> tables;
  collect(root, tables);
  std::size_t edits = 0;
  for (const auto* table : tables) {
    for (const auto& entry : table->entries) {
      if (dump(entry.value) != "\"new\"\n" && ++edits <= most_edits) {
        check_value(text, root, *table, entry);
      }
    }
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const auto text = text_of(data, size);
  accepted([&] { check_edits(text, read(text)); }, Fault::untrusted);
  return 0;
}
