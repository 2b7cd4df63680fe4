#include "support/history_samples.hpp"
#include "support/refusal.hpp"

#include <mneedle/log.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

std::vector<std::string> ids_of(const std::vector<Entry>& entries)
{
  std::vector<std::string> ids;
  for (const auto& entry : entries) {
    ids.push_back(id_of(entry));
  }
  return ids;
}

using Ids = std::vector<std::string>;

LogTexts one_year(std::string text) { return {"log", {{2026, std::move(text)}}, ""}; }

const std::string by_hand = R"(format = 1

[[session]]
id = "b"
date = 2026-02-02 # the second

[[session]]
id = "a"
date = 2026-02-01
)";

} // namespace

TEST_CASE("with nothing left there is nothing to take back")
{
  CHECK_FALSE(without_last_change({}));
  CHECK_FALSE(without_last_change(one_year("format = 1\n")));
}

TEST_CASE("what was recorded last is taken out first, whatever its day")
{
  auto texts = with_change({}, {{session_on("2026-03-01", Area::face)}, {}, {}});
  texts = with_change(texts, {{session_on("2026-01-01", Area::neck)}, {}, {}});
  const auto undone = without_last_change(texts);
  REQUIRE(undone);
  CHECK(ids_of(undone->taken_out) == Ids{"2026-01-01-neck"});
  CHECK(undone->brought_back.empty());
  CHECK(undone->texts.years.at(2026)
        == "format = 1\n\n[[session]]\nid = \"2026-03-01-face\"\ndate = 2026-03-01\narea = \"face\"\nrecord "
           "= 1\n");
}

TEST_CASE("entries that nobody noted go one by one, the latest day first")
{
  const auto first = without_last_change(one_year(by_hand));
  REQUIRE(first);
  CHECK(ids_of(first->taken_out) == Ids{"b"});
  const auto second = without_last_change(first->texts);
  REQUIRE(second);
  CHECK(ids_of(second->taken_out) == Ids{"a"});
  CHECK_FALSE(without_last_change(second->texts));
}

TEST_CASE("a removed entry comes back with the lines that it had, at the end")
{
  const auto removed = with_change(one_year(by_hand), {{}, {}, {"b"}});
  const auto undone = without_last_change(removed);
  REQUIRE(undone);
  CHECK(ids_of(undone->brought_back) == Ids{"b"});
  CHECK(undone->texts.years.at(2026) == R"(format = 1

[[session]]
id = "a"
date = 2026-02-01

[[session]]
id = "b"
date = 2026-02-02 # the second
)");
  CHECK(undone->texts.removed == "format = 1\n");
}

TEST_CASE("a replaced entry takes its old lines where it stands")
{
  auto later = session_on("2026-02-02", Area::neck);
  later.id = "b";
  const auto replaced = with_change(one_year(by_hand), {{}, {later}, {}});
  const auto undone = without_last_change(replaced);
  REQUIRE(undone);
  CHECK(ids_of(undone->taken_out) == Ids{"b"});
  CHECK(ids_of(undone->brought_back) == Ids{"b"});
  CHECK(undone->texts.years.at(2026) == by_hand);
}

TEST_CASE("a change of several entries is taken back as one")
{
  const auto texts =
    with_change(one_year(by_hand),
                {{session_on("2026-03-01", Area::face), session_on("2025-03-01", Area::face)}, {}, {"a"}});
  const auto undone = without_last_change(texts);
  REQUIRE(undone);
  CHECK(ids_of(undone->taken_out) == Ids{"2025-03-01-face", "2026-03-01-face"});
  CHECK(ids_of(undone->brought_back) == Ids{"a"});
  CHECK(undone->texts.years.at(2025) == "format = 1\n");
  CHECK(undone->texts.years.at(2026) == by_hand);
}

TEST_CASE("copies in later years go and come back with their entry")
{
  Reaction reaction;
  reaction.id = "red";
  reaction.date = on("2025-12-01");
  reaction.grade = ReactionGrade::mild;
  auto texts = with_change({}, {{reaction}, {}, {}});
  texts = with_change(texts, {{session_on("2026-02-01", Area::face)}, {}, {}});
  const auto open = texts;
  REQUIRE(open.years.at(2026).find("id = \"red\"") != std::string::npos);

  reaction.resolved = on("2026-01-10");
  const auto resolved = with_change(open, {{}, {reaction}, {}});
  REQUIRE(resolved.years.at(2026).find("resolved = 2026-01-10") != std::string::npos);
  CHECK(without_last_change(resolved)->texts.years == open.years);

  const auto removed = with_change(open, {{}, {}, {"red"}});
  REQUIRE(removed.years.at(2026).find("id = \"red\"") == std::string::npos);
  const auto back = without_last_change(removed)->texts;
  CHECK(back.years.at(2025) == open.years.at(2025));
  CHECK(back.years.at(2026).find("id = \"red\"") != std::string::npos);
  CHECK(uncarried(back).empty());
}

TEST_CASE("an entry whose id is in use again cannot be brought back")
{
  auto texts = with_change(one_year(by_hand), {{}, {}, {"b"}});
  texts.years[2026] += "\n[[session]]\nid = \"b\"\ndate = 2026-02-05\n";
  CHECK(refusal([&] { without_last_change(texts); })
        == "cannot bring back b: the log has an entry of that name; remove that first");
}
