#include "render_samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace mneedle;
using namespace mneedle::samples;

TEST_CASE("a GO in text")
{
  CHECK(render(go(), Format::text, {}) == R"(GO  face, 0.25 mm roller, Mon 16 Mar

  Rest     10 days since Fri 6 Mar (at least 7, better 10)
  Skin     normal; nothing applies today
  Roller   use 5 of 10
  Before   1 of 1 steps done

  AFTER    Shade and a hat
           24 h  no make-up
           72 h  no direct sun, pool
  DOCTOR   Pus or blisters: doctor the same day

  Done?    mneedle log add face 0.25 --done all
  Next     Mon 23 Mar at the earliest, better Thu 26 Mar
GO means that no known reason to stop was found.
)");
}

TEST_CASE("a NO-GO in text on a narrow terminal")
{
  CHECK(render(no_go(), Format::text, {40}) == R"(NO-GO  face, 0.25 mm roller: too early,
  earliest Fri 20 Mar (in 4 days)

  Fix       Your hands were not washed.
            Wash them
  Rest      [######..........] day 3 of
            7 since Fri 13 Mar, better
            Mon 23 Mar
  Tue 17    fine again: direct sun
  Caution   A first session starts short
  Read as   2026-03 read as 2026-03-13
  Possible  Fri 20 Mar, with hands done
Run mneedle check again on Fri 20 Mar.
)");
}

TEST_CASE("--why names rules and sources, --full says everything")
{
  CHECK(render(no_go(), Format::text, {80, Colour::no, Amount::why})
        == R"(NO-GO  face, 0.25 mm roller: too early, earliest Fri 20 Mar (in 4 days)

  Fix       Your hands were not washed. Wash them
            prep-hands; evidence high; NHS.
  Rest      [######..........] day 3 of 7 since Fri 13 Mar, better Mon 23 Mar
            interval/face; evidence medium; convention, HAN-2012, SEED. A
            barrier takes days.
  Tue 17    fine again: direct sun
  Caution   A first session starts short
            depth-first-use; evidence low; SEED.
  Read as   2026-03 read as 2026-03-13
  Possible  Fri 20 Mar, with hands done
Run mneedle check again on Fri 20 Mar.

GO means that no known reason to stop was found.
Rules: mneedle 1.0.0, reviewed 2026-11-23, with mine.toml.
)");
  CHECK(render(no_go(), Format::text, {80, Colour::no, Amount::full})
        == R"(NO-GO  face, 0.25 mm roller: too early, earliest Fri 20 Mar (in 4 days)

  Fix        Your hands were not washed. Wash them
             prep-hands; evidence high; NHS.
  Rest       [######..........] day 3 of 7 since Fri 13 Mar, better Mon 23 Mar
             interval/face; evidence medium; convention, HAN-2012, SEED. A
             barrier takes days.
  Tue 17     fine again: direct sun
  Caution    A first session starts short
             depth-first-use; evidence low; SEED.
  Read as    2026-03 read as 2026-03-13
  Possible   Fri 20 Mar, with hands done
Run mneedle check again on Fri 20 Mar.

Facts
  Day        Mon 2026-03-16 (today)
  Needle     0.25 mm, roller, 4 uses so far
  Area       face
  Skin       normal, raised to high by what was named
  Last       Fri 2026-03-13, 0.25 mm, at home
  Screening  answered: nothing else applies
  Assumed    2026-03 read as 2026-03-13

Findings
  [fix]      prep-hands: Your hands were not washed
             clears: Wash them
             source: NHS
  [wait]     interval/face: The skin needs its rest: day 3 of 7 since 2026-03-13
             (0.25 mm, normal skin)
             clears: Wait for the date named (from Fri 2026-03-20)
             why: A barrier takes days.
             source: convention, HAN-2012, SEED
  [caution]  depth-first-use: A first session starts short
             source: SEED

Before
             [ ] hands (not done): Wash your hands

After
             [ ] shade: Stay out of the sun

GO means that no known reason to stop was found.
Rules: mneedle 1.0.0, reviewed 2026-11-23, with mine.toml.
NO-GO  face, 0.25 mm roller: too early, earliest Fri 20 Mar (in 4 days)
)");
}

TEST_CASE("a warning sign stands alone, also with -q")
{
  auto report = no_go();
  auto warning = unwashed();
  warning.severity = "stop";
  warning.brief = "Pus";
  warning.clears = "See a doctor the same day";
  warning.warning = true;
  report.findings.insert(report.findings.begin(), warning);
  const auto* both = "NO-GO  See a doctor the same day\n  Because  Pus\n";
  CHECK(render(report, Format::text, {}) == both);
  CHECK(render(report, Format::text, {80, Colour::no, Amount::first_line}) == both);
}

TEST_CASE("a date or a stop hides what was not asked")
{
  auto report = no_go();
  auto open = unwashed();
  open.severity = "open";
  open.step = "hands";
  report.kind = Severity::open;
  report.findings = {open, too_soon()};
  const auto text = render(report, Format::text, {});
  CHECK(text.starts_with("NO-GO  face, 0.25 mm roller: too early, earliest Fri 20 Mar (in 4 days)\n"));
  CHECK(text.find("hands") == text.rfind("hands")); // what would give a GO names it once
  CHECK(text.find("Skin and steps were not asked; run mneedle check again on Fri 20 Mar.")
        != std::string::npos);
  report.findings = {open};
  CHECK(render(report, Format::text, {}).starts_with("NO-GO  face, 0.25 mm roller: 1 answer missing"));
}

TEST_CASE("a page longer than a screen ends with its verdict")
{
  auto report = no_go();
  report.kind = Severity::stop;
  report.findings.assign(40, unwashed());
  for (auto& finding : report.findings) {
    finding.severity = "stop";
  }
  const auto text = render(report, Format::text, {40});
  CHECK(std::count(text.begin(), text.end(), '\n') <= 60);
  CHECK(text.ends_with("\nNO-GO  face, 0.25 mm roller: not at home\n"));
}

TEST_CASE("nothing known is said line by line and left out of JSON")
{
  CheckReport report;
  report.proposal.today = day(3, 16);
  report.proposal.on = day(3, 17);
  report.kind = Severity::open;
  report.notice = "Notice.";
  report.ruleset = {"mneedle", "1.0.0", "2026-11-23", "abc", {}};
  CHECK(render(report, Format::text, {80, Colour::no, Amount::full})
          .find("Facts\n"
                "  Day        Tue 2026-03-17 (in 1 day)\n"
                "  Needle     length not known, device not known\n"
                "  Area       not known\n"
                "  Skin       not known\n"
                "  Last       not known\n"
                "  Screening  not answered\n")
        != std::string::npos);
  CHECK(render(report, Format::json, {}).find("\"session\": {},\n  \"findings\": [],\n")
        != std::string::npos);
}

TEST_CASE("asked to explain, a check shows every rule that was looked at")
{
  auto report = go();
  auto passed = too_soon();
  passed.severity = "pass";
  passed.message = "does not apply";
  passed.clears.clear();
  passed.until.reset();
  report.looked_at = {passed};
  CHECK(render(report, Format::text, {})
          .find("\nLooked at\n"
                "  [pass]   interval/face: does not apply\n"
                "           why: A barrier takes days.\n"
                "           source: convention, HAN-2012, SEED\n")
        != std::string::npos);
  CHECK(render(report, Format::json, {}).find(R"(  "looked_at": [
    {
      "rule": "interval/face",
      "severity": "pass",
      "message": "does not apply",
      "sources": [
        "HAN-2012",
        "SEED"
      ],
      "basis": "convention",
      "evidence": "medium",
      "why": "A barrier takes days."
    }
  ])") != std::string::npos);
}
