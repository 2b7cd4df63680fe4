// Files that are merged: other logs, and what mneedle 0.1.0 has left.

#include "history/block.hpp"
#include "history/entries.hpp"
#include "support/history_samples.hpp"
#include "support/refusal.hpp"

#include <mneedle/log.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace mneedle;

namespace {

const NamedText year_2025{"2025.toml", R"(format = 1

[[reaction]]
id = "red"
date = 2025-12-30
grade = "mild"
record = 1

[[session]]
id = "face"
date = 2025-12-29
)"};

const NamedText year_2026{"2026.toml", R"(format = 1
carried = true

[[reaction]]
id = "red"
date = 2025-12-30
grade = "mild"
record = 1
carried = true

[[session]]
id = "neck"
date = 2026-01-02
record = 4
)"};

const NamedText removed_ones{"removed.toml", R"(format = 1

[[session]]
id = "neck"
date = 2026-01-01
record = 2
removed = 4
how = "replaced"

[[event]]
id = "sun"
event = "tan"
date = 2026-01-01
removed = 5
how = "removed"
)"};

const NamedText log_there{"there.toml", R"(format = 2

[[session]]
id = "face"
date = 2025-12-29
record = 9

[[event]]
id = "sun"
event = "tan"
date = 2026-01-01
record = 3
removed = 6

[[event]]
id = "sun"
event = "sunburn"
date = 2026-01-01
record = 6
)"};

std::string text_of(const std::vector<Entry>& entries)
{
  std::string text;
  for (auto entry : entries) {
    written_of(entry) = {};
    text += block_of(entry);
  }
  return text;
}

std::string refused_copies(const std::vector<NamedText>& files)
{
  return refusal([&] { read_copies(files); }, Fault::untrusted);
}

NamedText renamed(NamedText file, std::string_view from, std::string_view to)
{
  file.text.replace(file.text.find(from), from.size(), to);
  return file;
}

constexpr const char* all_that_counts = R"([[session]]
id = "face"
date = 2025-12-29
[[session]]
id = "neck"
date = 2026-01-02
[[reaction]]
id = "red"
date = 2025-12-30
grade = "mild"
[[event]]
id = "sun"
event = "sunburn"
date = 2026-01-01
)";

} // namespace

TEST_CASE("files of the first version and logs are put together whatever their order")
{
  std::vector<const NamedText*> order = {&year_2025, &year_2026, &removed_ones, &log_there};
  std::sort(order.begin(), order.end());
  do {
    std::vector<NamedText> files;
    for (const auto* file : order) {
      files.push_back(*file);
    }
    const auto copy = read_copies(files);
    CHECK(text_of(copy.entries) == all_that_counts);
    // Each with the numbers of its file.
    auto removed = ids_of(copy.removed);
    std::sort(removed.begin(), removed.end());
    CHECK(removed == Ids{"neck", "sun", "sun"});
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a carried copy says what its entry says, and counts if that is lost")
{
  CHECK(ids_of(read_copies({year_2026}).entries) == Ids{"neck", "red"});
  const auto other = renamed(year_2026, "mild", "severe");
  const std::string message =
    "2026.toml: entry red has grade = \"severe\", and 2025.toml has \"mild\"; merge one of the "
    "files first, then the other with --ours or --theirs red";
  CHECK(refused_copies({year_2025, other}) == message);
  CHECK(refused_copies({other, year_2025}) == message);
}

TEST_CASE("files that say different things of one entry are refused with each key")
{
  const auto other = renamed(log_there, "date = 2025-12-29", "date = 2025-12-28\narea = \"face\"");
  CHECK(refused_copies({year_2025, other})
        == "2025.toml: entry face has area = nothing, and there.toml has \"face\"; merge one of the files "
           "first, then "
           "the other with --ours or --theirs face\n"
           "2025.toml: entry face has date = 2025-12-29, and there.toml has 2025-12-28; merge one of the "
           "files first, "
           "then the other with --ours or --theirs face");
}

TEST_CASE("a file that cannot be read to the last key is refused with its place")
{
  CHECK(refused_copies({year_2025, {"x.toml", "format = 1\nshape = 1\n"}})
        == "x.toml:2:1: unknown key \"shape\"");
  CHECK(refused_copies({{"x.toml", "format = 3\n"}})
        == "x.toml:1:10: format 3 is newer than this program knows; upgrade mneedle");
  CHECK(refused_copies({{"x.toml", "format = 2\ncarried = true\n"}})
        == "x.toml:2:1: unknown key \"carried\"");
  CHECK(refused_copies(
          {{"x.toml", "format = 1\n[[session]]\nid = \"a\"\ndate = 2026-01-01\nhow = \"removed\"\n"}})
        == "x.toml:5:1: unknown key \"how\"");
  CHECK(refused_copies({{"x.toml", "format = 1\n[[session]]\nid = \"a\"\ndate = 2026-01-01\nrecord = 1"}})
        == "x.toml:5:11: the file ends within a number, which may have been cut off; look at it and end the "
           "line");
}

TEST_CASE("nothing is told by no file, and by one without entries")
{
  CHECK(read_copies({}).entries.empty());
  CHECK(read_copies({{"log.toml", empty_log()}}).entries.empty());
}

TEST_CASE("what was taken out comes in one order, too, and so does what is complained of")
{
  const NamedText one{
    "a.toml", "format = 2\n[[hold]]\nid = \"x\"\ndate = 2026-01-01\nuntil = 2026-02-01\nreason = \"a\"\n"
              "removed = 1\n"};
  const NamedText other{
    "b.toml", "format = 2\n[[hold]]\nid = \"x\"\ndate = 2026-01-01\nuntil = 2026-03-01\nreason = "
              "\"a\"\nremoved = 1\n[[event]]\nid = \"c\"\nevent = \"tan\"\ndate = 2026-01-01\nremoved = 1\n"};
  const auto there = text_of(read_copies({one, other}).removed);
  CHECK(there == text_of(read_copies({other, one}).removed));
  CHECK(there
        == "[[event]]\nid = \"c\"\nevent = \"tan\"\ndate = 2026-01-01\n"
           "[[hold]]\nid = \"x\"\ndate = 2026-01-01\nuntil = 2026-02-01\nreason = \"a\"\n"
           "[[hold]]\nid = \"x\"\ndate = 2026-01-01\nuntil = 2026-03-01\nreason = \"a\"\n");
  const NamedText same{"z.toml", year_2025.text};
  const auto different = renamed(year_2026, "mild", "severe");
  CHECK(refused_copies({same, year_2025, different}) == refused_copies({different, year_2025, same}));
}

TEST_CASE("two versions that say the same are two, and a log that took them over goes back through both")
{
  const auto entry = [](std::string_view depth, std::string_view numbers) {
    return fmt::format("[[session]]\nid = \"a\"\ndate = 2026-03-16\ndepth_mm = {}\n{}\n", depth, numbers);
  };
  const auto text = "format = 2\n\n" + entry("0.25", "record = 1\nremoved = 2\n")
                    + entry("0.5", "record = 2\nremoved = 3\n") + entry("0.25", "record = 3\nremoved = 4\n")
                    + entry("0.3", "record = 4\n");
  const auto change = unite({}, read_copies({{"a.toml", text}})).change;
  auto undone = without_last_change(with_change(empty_log(), "log.toml", change), "log.toml");
  for (int left = 3; left > 0; --left) {
    REQUIRE(undone);
    CHECK(undone->brought_back.size() == 1);
    undone = without_last_change(undone->text, "log.toml");
  }
  REQUIRE(undone);
  CHECK(undone->brought_back.empty());
  CHECK_FALSE(without_last_change(undone->text, "log.toml"));
}
