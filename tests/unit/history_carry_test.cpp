#include "history/carry.hpp"
#include "support/history_samples.hpp"

#include <mneedle/log.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

Reaction reaction_on(std::string_view iso, ReactionGrade grade, std::optional<Date> resolved = std::nullopt)
{
  Reaction reaction;
  reaction.id = std::string{iso} + "-reaction";
  reaction.date = on(iso);
  reaction.grade = grade;
  reaction.resolved = resolved;
  return reaction;
}

Hold hold_until(std::string_view iso, std::string_view until)
{
  Hold hold;
  hold.id = "hold";
  hold.date = on(iso);
  hold.until = on(until);
  hold.reason = "rest";
  return hold;
}

NeedleHead head_on(std::string_view iso, std::string device)
{
  NeedleHead head;
  head.id = std::string{iso} + "-" + device;
  head.date = on(iso);
  head.device = std::move(device);
  return head;
}

constexpr std::string_view red = "\n[[reaction]]\nid = \"red\"\ndate = 2024-02-01\ngrade = \"mild\"\n";
constexpr std::string_view red_copy =
  "\n[[reaction]]\nid = \"red\"\ndate = 2024-02-01\ngrade = \"mild\"\ncarried = true\n";

// 2024 with what is typed into it, and two years that carry.
LogTexts typed(std::string_view entry)
{
  return {"log",
          {{2024, "format = 1\n" + std::string{entry}},
           {2025, "format = 1\ncarried = true\n"},
           {2026, "format = 1\ncarried = true\n"}},
          ""};
}

} // namespace

TEST_CASE("a reaction is open in a later year until the second year after its end")
{
  const auto open = [](const Reaction& reaction, int year) { return open_in(year, reaction, {}); };
  const auto unresolved = reaction_on("2024-06-01", ReactionGrade::mild);
  CHECK_FALSE(open(unresolved, 2024));
  CHECK(open(unresolved, 2025));
  CHECK(open(unresolved, 2060));
  CHECK_FALSE(open(reaction_on("2024-06-01", ReactionGrade::none), 2025));
  const auto resolved = reaction_on("2023-06-01", ReactionGrade::severe, on("2024-12-31"));
  CHECK(open(resolved, 2024));
  CHECK(open(resolved, 2025));
  CHECK_FALSE(open(resolved, 2026));
}

TEST_CASE("a hold is open in a year that begins before its end")
{
  CHECK_FALSE(open_in(2025, hold_until("2024-12-01", "2025-01-01"), {}));
  CHECK(open_in(2025, hold_until("2024-12-01", "2025-01-02"), {}));
  CHECK_FALSE(open_in(2026, hold_until("2024-12-01", "2026-01-01"), {}));
}

TEST_CASE("of the needle heads of a device the newest before a year is in service when it begins")
{
  History history;
  history.heads = {head_on("2023-01-01", "blue"), head_on("2024-12-31", "blue"), head_on("2024-06-01", "red"),
                   head_on("2025-03-01", "blue")};
  CHECK(open_in(2024, history.heads[0], history.heads));
  CHECK_FALSE(open_in(2025, history.heads[0], history.heads));
  CHECK(open_in(2025, history.heads[1], history.heads));
  CHECK(open_in(2026, history.heads[2], history.heads));
  CHECK_FALSE(open_in(2026, history.heads[1], history.heads));
}

TEST_CASE("sessions and events matter by their date alone")
{
  Event event;
  event.date = on("2024-12-31");
  CHECK_FALSE(open_in(2025, session_on("2024-12-31", Area::face), {}));
  CHECK_FALSE(open_in(2025, event, {}));
}

TEST_CASE("an entry that was typed by hand is named with the years that have no copy of it")
{
  const auto missing = uncarried(typed(red));
  REQUIRE(missing.size() == 1);
  CHECK(id_of(missing[0].entry) == "red");
  CHECK(missing[0].year == 2024);
  CHECK(missing[0].lacking == std::vector{2025, 2026});
}

TEST_CASE("only years that carry can lack a copy, and only those after the entry's own")
{
  struct Case {
    const char* name;
    LogTexts texts;
    std::vector<int> lacking;
  };
  auto one_copy = typed(red);
  one_copy.years[2025] += red_copy;
  auto both = one_copy;
  both.years[2026] += red_copy;
  auto unmarked = typed(red);
  unmarked.years[2025] = "format = 1\n";
  auto in_newest = typed("");
  in_newest.years[2026] += red; // an entry may stand in the file of a later year
  auto orphan = typed("");
  orphan.years[2025] += red_copy; // all that there is of the entry
  const Case cases[] = {
    {"one copy", one_copy, {2026}},
    {"both copies", both, {}},
    {"no mark", unmarked, {2026}},
    {"in the newest", in_newest, {}},
    {"a copy of nothing", orphan, {2026}},
    {"over", typed("\n[[hold]]\nid = \"h\"\ndate = 2024-02-01\nuntil = 2024-03-01\nreason = \"x\"\n"), {}},
    {"an event", typed("\n[[event]]\nid = \"e\"\ndate = 2024-02-01\nevent = \"sunburn\"\n"), {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto missing = uncarried(c.texts);
    CHECK(missing.size() == (c.lacking.empty() ? 0U : 1U));
    CHECK((missing.empty() ? std::vector<int>{} : missing[0].lacking) == c.lacking);
  }
}

TEST_CASE("the copies are made without a record, and once")
{
  const auto texts = with_copies(typed(red));
  CHECK(texts.years.at(2024) == typed(red).years.at(2024));
  CHECK(texts.years.at(2025) == "format = 1\ncarried = true\n" + std::string{red_copy});
  CHECK(texts.years.at(2026) == "format = 1\ncarried = true\n" + std::string{red_copy});
  CHECK(texts.removed.empty());
  CHECK(uncarried(texts).empty());
  CHECK(with_copies(texts) == texts);
}

TEST_CASE("a log that cannot be read gets no copies")
{
  auto texts = typed(red);
  texts.years[2026] += "oops\n";
  CHECK(with_copies(texts) == texts);
}

TEST_CASE("a broken year is mended and its open entries are carried in one step")
{
  const auto broken = typed("\n[[reaction]]\nid = \"red\"\ndate = 2024-02-01\ngrade = mild\n");
  const auto mended = with_edited_year(broken, 2024, typed(red).years.at(2024));
  CHECK(mended == with_copies(typed(red)));
}

TEST_CASE("any change carries what was typed by hand")
{
  const auto texts = with_change(typed(red), {{session_on("2026-02-01", Area::face)}, {}, {}});
  CHECK(uncarried(texts).empty());
}

TEST_CASE("a year that begins takes over what is open, and the first takes over nothing")
{
  const auto first = with_change({}, {{reaction_on("2024-06-01", ReactionGrade::mild)}, {}, {}});
  CHECK(first.years.at(2024).starts_with("format = 1\n\n"));
  const auto second = with_change(first, {{session_on("2026-02-01", Area::face)}, {}, {}});
  CHECK(second.years.at(2026) == R"(format = 1
carried = true

[[reaction]]
id = "2024-06-01-reaction"
date = 2024-06-01
grade = "mild"
record = 1
carried = true

[[session]]
id = "2026-02-01-face"
date = 2026-02-01
area = "face"
record = 2
)");
}
