#include "render_samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

using namespace mneedle;
using namespace mneedle::samples;

namespace {

std::vector<Report> reports()
{
  LogReport log;
  log.entries = {{session_on(day(3, 6)), Judgement{Status::not_valid, {Flaw::too_soon, Flaw::step_missing}}}};
  return {go(),
          no_go(),
          next_of({resting_face(), resting_face()}),
          log,
          ProfileReport{"default.toml", {{"sensitivity", "normal", "default.toml"}}},
          RuleCheckReport{{{"a.toml", 3}}}};
}

// The report with hostile words wherever a user's words go.
CheckReport hostile()
{
  auto report = no_go();
  const std::string words = "\x1b]0;title\x07 \xe2\x80\xaetxt \xff\xc2\x9b end\r" + std::string(200, 'x');
  report.findings[1].message = words;
  report.findings[1].clears = words;
  report.assumed = {{words}};
  report.findings[1].brief = words;
  report.findings[1].title = words;
  report.ruleset.overlays = {words};
  return report;
}

bool inert(const std::string& text)
{
  return std::all_of(text.begin(), text.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return letter == '\n' || (byte >= 0x20 && byte < 0x7f);
  });
}

std::size_t widest(const std::string& text)
{
  std::istringstream lines{text};
  std::size_t width = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("  mneedle ") != std::string::npos) {
      continue; // a command to be pasted is never broken
    }
    width = std::max(width, line.size());
  }
  return width;
}

} // namespace

TEST_CASE("no line is wider than asked for and every byte is plain")
{
  auto all = reports();
  all.emplace_back(hostile());
  for (const auto& report : all) {
    for (std::size_t width = 40; width <= 80; ++width) {
      const auto text = render(report, Format::text, {static_cast<int>(width)});
      CAPTURE(text);
      CHECK(widest(text) <= width);
      CHECK(inert(text));
      CHECK(text.back() == '\n');
      CHECK(text.find(" \n") == std::string::npos);
    }
  }
}

TEST_CASE("JSON holds no byte that acts on a terminal") { CHECK(inert(render(hostile(), Format::json, {}))); }

TEST_CASE("quiet is the headline alone, however long")
{
  for (const auto& report : reports()) {
    for (const auto width : {40, 80}) {
      const auto text = render(report, Format::text, {width, Colour::no, Amount::first_line});
      const auto* next = std::get_if<NextReport>(&report);
      CHECK(std::count(text.begin(), text.end(), '\n') == (next == nullptr ? 1 : 2)); // an area a line
    }
  }
  CHECK(render(go(), Format::text, {40, Colour::no, Amount::first_line})
        == "GO  face, 0.25 mm roller, Mon 16 Mar\n");
}

TEST_CASE("colour touches the words of the verdict and changes none")
{
  for (const auto& report : reports()) {
    auto coloured = render(report, Format::text, {60, Colour::yes});
    for (const std::string code : {"\x1b[1;31m", "\x1b[1;36m", "\x1b[33m", "\x1b[0m", "\x1b[1m", "\x1b[2m"}) {
      for (auto at = coloured.find(code); at != std::string::npos; at = coloured.find(code)) {
        coloured.erase(at, code.size());
      }
    }
    CHECK(coloured == render(report, Format::text, {60}));
  }
  const auto text = render(no_go(), Format::text, {80, Colour::yes});
  CHECK(text.starts_with("\x1b[1;31mNO-GO\x1b[0m  face, 0.25 mm"));
  CHECK(text.find("  \x1b[1;31mFix\x1b[0m       Your hands") != std::string::npos);
  CHECK(text.find("  \x1b[33mCaution\x1b[0m   A first session") != std::string::npos);
  CHECK(render(go(), Format::text, {80, Colour::yes}).starts_with("\x1b[1;36mGO\x1b[0m  face, 0.25 mm"));
}

TEST_CASE("the headline of a check fits a status bar")
{
  auto report = no_go();
  report.proposal.area = Area::upper_lip;
  report.proposal.depth = Depth::micrometres(1275);
  report.sensitivity_effective = Sensitivity::reactive;
  for (const auto& kind : {std::optional<Severity>{}, std::optional{Severity::stop}}) {
    report.kind = kind;
    CHECK(render(report, Format::text, {80, Colour::no, Amount::first_line}).size() <= 81);
  }
}

TEST_CASE("words that blame do not appear")
{
  for (const auto& report : reports()) {
    for (const auto format : {Format::text, Format::json}) {
      const auto text = render(report, format, {});
      for (const auto* word : {"due", "missed", "streak", "safe"}) {
        CHECK(text.find(word) == std::string::npos);
      }
    }
  }
}
