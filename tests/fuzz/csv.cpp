// A file of entries from another program: what is read comes back from CSV, and a log can hold it.

#include "fuzz/property.hpp"
#include "fuzz/say_the_same.hpp"

#include <mneedle/exchange.hpp>
#include <mneedle/log.hpp>

using namespace mneedle;

namespace {

constexpr std::size_t few = 4; // entries that are written as a log, for speed

bool holds(const History& history, const Entry& entry)
{
  const auto entries = entries_of(history);
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& one) { return same_facts(one, entry); });
}

void check_exchanged(const History& read)
{
  const auto csv = to_csv(entries_of(read));
  require(say_the_same(parse_csv(csv, "csv").history, read), "what is read comes back from CSV", csv);
}

void check_logged(const History& read)
{
  const auto change = unite(Log{}, {entries_of(read), {}, {}}).change;
  const auto log = read_log(with_change(empty_log(), "log", change), "log");
  for (const auto& entry : entries_of(read)) {
    require(holds(log.history, entry), "a log holds what was imported", id_of(entry));
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  History read;
  if (accepted([&] { read = parse_csv(text_of(data, size), "import").history; }, Fault::usage)) {
    check_exchanged(read);
    if (entries_of(read).size() <= few) {
      check_logged(read);
    }
  }
  return 0;
}
