// Every number of the published interval tables, written out again by hand
// and asked of the engine on the day before, the day, and the day after.

#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

struct Band {
  int to;    // the deepest needle of the band, in micrometres
  int least; // the shortest, one micrometre past the band before
  int earliest[4];
  int recommended[4];
};

constexpr Band face_and_scalp[] = {
  {200, 50, {7, 7, 10, 14}, {7, 10, 14, 21}},       {250, 201, {7, 7, 10, 14}, {10, 10, 14, 21}},
  {300, 251, {7, 10, 14, 21}, {10, 14, 21, 28}},    {500, 301, {10, 14, 21, 28}, {14, 28, 28, 35}},
  {1000, 501, {28, 28, 35, 42}, {28, 35, 42, 42}},  {1500, 1001, {28, 28, 35, 42}, {35, 42, 42, 42}},
  {3000, 1501, {42, 42, 42, 42}, {42, 42, 42, 42}},
};

constexpr Band neck_and_body[] = {
  {200, 50, {10, 10, 13, 17}, {10, 13, 17, 24}},    {250, 201, {10, 10, 13, 17}, {13, 13, 17, 24}},
  {300, 251, {10, 13, 17, 24}, {13, 17, 24, 31}},   {500, 301, {13, 17, 24, 31}, {17, 31, 31, 38}},
  {1000, 501, {28, 28, 35, 42}, {28, 35, 42, 42}},  {1500, 1001, {28, 28, 35, 42}, {35, 42, 42, 42}},
  {3000, 1501, {42, 42, 42, 42}, {42, 42, 42, 42}},
};

// The finding about rest after the last session.
const Finding& rest_of(const Verdict& verdict)
{
  for (const auto& finding : verdict.findings) {
    const auto* rule = std::get_if<IntervalRule>(&finding.rule->body);
    if (rule != nullptr && !rule->setting && std::holds_alternative<RestDetail>(finding.detail)) {
      return finding;
    }
  }
  FAIL("no interval rule speaks");
  return verdict.findings.front();
}

// The word for a session so many days after one of the same depth.
std::string word_after(int days, Depth depth, Area area, Sensitivity sensitivity)
{
  auto proposal = ready();
  proposal.depth = depth;
  proposal.area = area;
  proposal.sensitivity = sensitivity;
  proposal.last = session_on(today() - Days{days}, depth, area);
  const auto verdict = verdict_on(proposal);
  const auto& finding = rest_of(verdict);
  return finding.outcome == Outcome::passed ? "rested" : std::string{word(finding.severity)};
}

std::string expected(int days, int earliest, int recommended)
{
  return days < earliest ? "wait" : days < recommended ? "caution" : "rested";
}

void check_cell(const Band& band, int depth, Area area, std::size_t level)
{
  const auto earliest = band.earliest[level];
  const auto recommended = band.recommended[level];
  for (const auto threshold : {earliest, recommended}) {
    for (const auto days : {threshold - 1, threshold, threshold + 1}) {
      CAPTURE(word(area));
      CAPTURE(depth);
      CAPTURE(level);
      CAPTURE(days);
      CHECK(word_after(days, um(depth), area, static_cast<Sensitivity>(level))
            == expected(days, earliest, recommended));
    }
  }
}

template <std::size_t N>
void check_table(const Band (&table)[N], std::initializer_list<Area> areas)
{
  for (const auto& band : table) {
    for (const auto area : areas) {
      for (std::size_t level = 0; level < 4; ++level) {
        check_cell(band, band.least, area, level);
        check_cell(band, band.to, area, level);
      }
    }
  }
}

} // namespace

TEST_CASE("rest on face, scalp, nose and upper lip is as published, cell by cell")
{
  check_table(face_and_scalp, {Area::face, Area::scalp, Area::nose, Area::upper_lip});
}

TEST_CASE("rest on neck, chest and body is as published, cell by cell")
{
  check_table(neck_and_body,
              {Area::neck, Area::chest, Area::arms, Area::legs, Area::abdomen, Area::back, Area::hands_feet});
}

TEST_CASE("home use by depth and skin is as published, cell by cell")
{
  struct Case {
    int depth;
    const char* words[4];
  };
  // The face column of the published table; above 0.25 mm nose and upper lip are left out, and above 0.50 mm nothing is
  // for home.
  const Case cases[] = {
    {200, {"go", "go", "go", "caution"}},
    {250, {"go", "go", "go", "caution"}},
    {251, {"caution", "caution", "caution", "fix"}},
    {300, {"caution", "caution", "caution", "fix"}},
    {301, {"caution", "caution", "fix", "fix"}},
    {500, {"caution", "caution", "fix", "fix"}},
    {501, {"stop", "stop", "stop", "stop"}},
    {1500, {"stop", "stop", "stop", "stop"}},
  };
  for (const auto& c : cases) {
    for (std::size_t level = 0; level < 4; ++level) {
      auto proposal = ready();
      proposal.depth = um(c.depth);
      proposal.sensitivity = static_cast<Sensitivity>(level);
      std::optional<Severity> worst;
      for (const auto& finding : verdict_on(proposal).findings) {
        if (std::holds_alternative<DepthRule>(finding.rule->body) && finding.outcome != Outcome::passed) {
          worst = std::max(worst, std::optional{finding.severity});
        }
      }
      CAPTURE(c.depth);
      CAPTURE(level);
      CHECK((worst ? word(*worst) : "go") == c.words[level]);
    }
  }
}

TEST_CASE("caps by area hold to the micrometre")
{
  struct Case {
    Area area;
    int cap;
  };
  const Case cases[] = {
    {Area::nose, 250},  {Area::upper_lip, 250}, {Area::neck, 300}, {Area::chest, 300},      {Area::face, 500},
    {Area::scalp, 500}, {Area::arms, 500},      {Area::back, 500}, {Area::hands_feet, 250},
  };
  for (const auto& c : cases) {
    auto proposal = ready();
    proposal.sensitivity = Sensitivity::low;
    proposal.last = session_on(today() - Days{100}, um(500), c.area); // a first session has a lower limit
    proposal.area = c.area;
    CAPTURE(word(c.area));
    proposal.depth = um(c.cap);
    CHECK(verdict_on(proposal).go());
    proposal.depth = um(c.cap + 1);
    CHECK(verdict_on(proposal).worst() == (c.cap == 500 ? Severity::stop : Severity::fix));
  }
}
