// The days of rest by needle length and skin, for rules whose numbers can be read beside each table.

#include "support/small_rules.hpp"

#include <mneedle/rest_table.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

using namespace mneedle;

namespace {

// "7-14": at least 7 days, better 14, and what is said of such needles.
std::string text_of(const RestCell& cell)
{
  auto text = fmt::format("{}-{}", cell.minimum.count(), cell.recommended.count());
  return cell.severity ? fmt::format("{} {}", text, word(*cell.severity)) : text;
}

std::string text_of(const RestCells& cells)
{
  return fmt::format("{}, {}, {}, {}", text_of(cells[0]), text_of(cells[1]), text_of(cells[2]),
                     text_of(cells[3]));
}

std::vector<std::string> rows_of(const RestTable& table)
{
  std::vector<std::string> rows;
  for (const auto& row : table.rows) {
    rows.push_back(fmt::format("to {}: {}", row.to.micrometres(), text_of(row.cells)));
  }
  return rows;
}

RestTable table_of(Area area, const std::string& more = "")
{
  const auto rules = book(more);
  const auto tables = rest_tables(rules, {&area, 1});
  REQUIRE(tables.size() == 1);
  REQUIRE(tables.front().areas == std::vector{area});
  return tables.front();
}

using Rows = std::vector<std::string>;

} // namespace

TEST_CASE("a row for each length at which the days or what is said change")
{
  const auto table = table_of(Area::face);
  CHECK(!table.severity);
  CHECK(
    rows_of(table)
    == Rows{"to 500: 7-14, 7-14, 10-14, 14-14", "to 3000: 28-42 stop, 28-42 stop, 28-42 stop, 28-42 stop"});
  CHECK(text_of(table.professional) == "7-14, 7-14, 10-14, 14-14");
}

TEST_CASE("an area for which no rest is asked has none in its table")
{
  const auto table = table_of(Area::arms);
  CHECK(rows_of(table)
        == Rows{"to 500: 0-0, 0-0, 0-0, 0-0", "to 3000: 28-42 stop, 28-42 stop, 28-42 stop, 28-42 stop"});
}

TEST_CASE("a limit for sensitive skin stands where it applies")
{
  const auto limit = "above_mm = 0.2\nat_least = \"high\"\nseverity = \"caution\"";
  const auto table = table_of(Area::face, rule_text("depth", "mine", limit));
  CHECK(rows_of(table)
        == Rows{"to 200: 7-14, 7-14, 10-14, 14-14", "to 500: 7-14, 7-14, 10-14 caution, 14-14 caution",
                "to 3000: 28-42 stop, 28-42 stop, 28-42 stop, 28-42 stop"});
}

TEST_CASE("of two limits the worse is said")
{
  const auto fix = rule_text("depth", "fix", "above_mm = 0.2\nseverity = \"fix\"");
  const auto caution = rule_text("depth", "caution", "above_mm = 0.2\nseverity = \"caution\"");
  for (const auto& both : {fix + caution, caution + fix}) {
    CHECK(rows_of(table_of(Area::face, both)).at(1) == "to 500: 7-14 fix, 7-14 fix, 10-14 fix, 14-14 fix");
  }
}

TEST_CASE("the longest rest of all rules that speak is shown")
{
  const std::string days = "[[interval.days]]\nearliest = 9\nrecommended = 12\n";
  const auto more = rule_text("interval", "mine", "above_mm = 0.3\nto_mm = 0.5\n" + days);
  CHECK(rows_of(table_of(Area::face, more))
        == Rows{"to 300: 7-14, 7-14, 10-14, 14-14", "to 500: 9-14, 9-14, 10-14, 14-14",
                "to 3000: 28-42 stop, 28-42 stop, 28-42 stop, 28-42 stop"});
}

TEST_CASE("rest after a professional is asked before the shortest needles, and nothing is said of those")
{
  const std::string days = "[[interval.days]]\nearliest = 28\nrecommended = 30\n";
  const auto more = rule_text("interval", "mine", "above_mm = 0.0\nsetting = \"professional\"\n" + days)
                    + rule_text("depth", "short", "above_mm = 0.01\nseverity = \"caution\"");
  const auto table = table_of(Area::face, more);
  CHECK(text_of(table.professional) == "28-30, 28-30, 28-30, 28-30");
  CHECK(rows_of(table).front() == "to 500: 7-14 caution, 7-14 caution, 10-14 caution, 14-14 caution");
}

TEST_CASE("an area that is forbidden has nothing else in its table")
{
  const auto table =
    table_of(Area::lips, rule_text("area", "mine", "areas = [\"lips\"]\nseverity = \"stop\""));
  CHECK(table.severity == Severity::stop);
  CHECK(table.rows.empty());
  CHECK(text_of(table.professional) == "0-0, 0-0, 0-0, 0-0");
}

TEST_CASE("an area that wants care says so and has its days all the same")
{
  const auto more = rule_text("area", "mine", "areas = [\"face\"]\nseverity = \"caution\"");
  const auto table = table_of(Area::face, more);
  CHECK(table.severity == Severity::caution);
  CHECK(rows_of(table).size() == 2);
}

TEST_CASE("areas with the same answers share a table, in the order asked")
{
  const auto more = rule_text("area", "mine", "areas = [\"neck\"]\nseverity = \"caution\"");
  const auto rules = book(more);
  const Area asked[] = {Area::arms, Area::face, Area::legs, Area::neck};
  const auto tables = rest_tables(rules, asked);
  REQUIRE(tables.size() == 3);
  CHECK(tables[0].areas == std::vector{Area::arms, Area::legs});
  CHECK(tables[1].areas == std::vector{Area::face});
  CHECK(tables[2].areas == std::vector{Area::neck});
}

TEST_CASE("areas that differ in the rest after a professional alone do not share a table")
{
  const std::string days = "[[interval.days]]\nareas = [\"legs\"]\nearliest = 28\nrecommended = 28\n";
  const auto rules =
    book(rule_text("interval", "mine", "above_mm = 0.0\nsetting = \"professional\"\n" + days));
  const Area asked[] = {Area::arms, Area::legs};
  CHECK(rest_tables(rules, asked).size() == 2);
}

TEST_CASE("a kind of device counts as longer by its tolerance")
{
  CHECK(device_reaches(book()).empty());
  const auto rules =
    book(rule_text("device", "pen",
                   "kinds = [\"pen\"]\nfrom_mm = 0.1\ntolerance_mm = 0.15\nseverity = \"caution\"")
         + rule_text("device", "rf",
                     "kinds = [\"rf\"]\nfrom_mm = 0.1\ntolerance_mm = 0.001\nseverity = \"caution\""));
  const auto reaches = device_reaches(rules);
  REQUIRE(reaches.size() == 2);
  CHECK(reaches[0].kind == DeviceKind::pen);
  CHECK(reaches[0].beyond == Depth::micrometres(150));
  CHECK(reaches[1].kind == DeviceKind::rf);
  CHECK(reaches[1].beyond == Depth::micrometres(1));
  std::string kinds;
  for (const auto kind : words_of<DeviceKind>()) {
    kinds += (kinds.empty() ? "\"" : ", \"") + std::string{kind} + "\"";
  }
  const auto all = book(rule_text(
    "device", "any", "kinds = [" + kinds + "]\nfrom_mm = 0.1\ntolerance_mm = 0.15\nseverity = \"caution\""));
  CHECK(device_reaches(all).size() == words_of<DeviceKind>().size());
  // The rows do not say it once more.
  const Area face[] = {Area::face};
  CHECK(rows_of(rest_tables(all, face).front()) == rows_of(table_of(Area::face)));
}

TEST_CASE("without a limit of depth nothing says what a kind of device counts as")
{
  auto set = small_set();
  std::vector<Rule> others;
  std::copy_if(set.rules.begin(), set.rules.end(), std::back_inserter(others),
               [](const Rule& rule) { return !std::holds_alternative<DepthRule>(rule.body); });
  set.rules = others;
  CHECK(device_reaches(RuleBook{set}).empty());
}
