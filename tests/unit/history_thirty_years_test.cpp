#include "cli/load.hpp"
#include "support/facts.hpp"
#include "support/log_model.hpp"
#include "support/memory_host.hpp"

#include <mneedle/evaluate.hpp>
#include <mneedle/exchange.hpp>
#include <mneedle/forecast.hpp>
#include <mneedle/render.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

Places places()
{
  Places places;
  places.log = "/data/me";
  return places;
}

void put_log(MemoryHost& host, const LogTexts& texts)
{
  for (const auto& [year, text] : texts.years) {
    host.files.put("/data/me/" + year_name(year), text);
  }
}

// Entries of every kind with every field and nasty texts, over thirty years.
LogTexts thirty_years()
{
  RandomEntries random{30};
  Change change;
  for (int number = 0; number < 900; ++number) {
    auto entry = random.entry(number);
    const auto day = on("1996-01-01") + Days{random.below(30 * 365)};
    std::visit([&](auto& one) { one.date = day; }, entry);
    if (auto* hold = std::get_if<Hold>(&entry)) {
      hold->until = day + Days{random.below(300)};
    }
    if (auto* reaction = std::get_if<Reaction>(&entry); reaction != nullptr && reaction->resolved) {
      reaction->resolved = day + Days{random.below(300)};
    }
    change.added.push_back(std::move(entry));
  }
  return with_change({}, change);
}

LogTexts imported(const History& there) { return with_change({}, {unite({}, there).added, {}, {}}); }

} // namespace

TEST_CASE("thirty years exported and imported into an empty log are exported the same, byte for byte")
{
  const auto log = read_log(thirty_years());
  const auto entries = entries_of(log.history);
  REQUIRE(entries.size() == 900);
  const auto csv = to_csv(entries);
  const auto from_csv = read_log(imported(parse_csv(csv, "a.csv")));
  CHECK(to_csv(entries_of(from_csv.history)) == csv);
  const auto json = to_json(entries);
  const auto from_json = read_log(imported(parse_json(json, "a.json")));
  CHECK(to_json(entries_of(from_json.history)) == json);
  CHECK(to_csv(entries_of(from_json.history)) == csv);
}

TEST_CASE("an unresolved reaction in the first of thirty years is read with the newest two")
{
  LogTexts texts;
  Reaction reaction;
  reaction.id = "1996-02-01-reaction";
  reaction.date = on("1996-02-01");
  reaction.area = Area::face;
  reaction.grade = ReactionGrade::moderate;
  texts = with_change(texts, {{reaction}, {}, {}});
  for (int year = 1996; year <= 2026; ++year) {
    texts = with_change(texts, {{session_on(std::to_string(year) + "-03-01", Area::scalp)}, {}, {}});
  }
  MemoryHost host;
  put_log(host, texts);
  const auto recent = load_history(host, places(), builtin_book(), host.day, Extent::recent);
  CHECK(recent.sessions.size() == 2); // 2025 and 2026: a year back from today ends in 2025
  REQUIRE(recent.reactions.size() == 1);
  CHECK_FALSE(recent.reactions[0].resolved);
  CHECK(load_history(host, places(), builtin_book(), host.day, Extent::all).sessions.size() == 31);
}

TEST_CASE("a year written by hand without the mark is no reason to stop reading")
{
  MemoryHost host;
  host.files.put("/data/me/2010.toml",
                 "format = 1\n[[reaction]]\nid = \"r\"\ndate = 2010-05-01\ngrade = \"severe\"\n");
  for (const auto* year : {"2024", "2025", "2026"}) {
    host.files.put(std::string{"/data/me/"} + year + ".toml", "format = 1\n");
  }
  const auto recent = load_history(host, places(), builtin_book(), host.day, Extent::recent);
  CHECK(recent.reactions.size() == 1);
}

TEST_CASE("what is read of a log without looking at all of it blocks as all of it does, until the same day")
{
  const auto rules = builtin_book();
  for (unsigned round = 0; round < 12; ++round) {
    LogModel model{1000 + round};
    for (int step = 0; step < 25; ++step) {
      model.step();
    }
    MemoryHost host;
    host.day = on("2028-01-02") + Days{static_cast<int>(round)};
    put_log(host, model.texts());
    const auto all = load_history(host, places(), rules, host.day, Extent::all);
    const auto recent = load_history(host, places(), rules, host.day, Extent::recent);
    for (const auto area : {Area::face, Area::scalp, Area::arms}) {
      Proposal proposal;
      proposal.today = proposal.on = host.day;
      proposal.area = area;
      proposal.depth = Depth::micrometres(250);
      proposal.sensitivity = Sensitivity::normal;
      const auto a = forecast(proposal, rules, all);
      const auto b = forecast(proposal, rules, recent);
      CAPTURE(round);
      CAPTURE(word(area));
      CHECK(a.now.worst() == b.now.worst());
      CHECK((a.earliest <= host.day ? std::nullopt : a.earliest)
            == (b.earliest <= host.day ? std::nullopt : b.earliest));
    }
  }
}
