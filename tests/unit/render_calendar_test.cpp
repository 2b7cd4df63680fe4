#include "render/calendars.hpp"
#include "render_samples.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace mneedle;
using namespace mneedle::samples;

namespace {

std::string many(std::size_t count) { return std::string(count, 'x'); }

// The first date of the event with that UID, as the file has it; "none" where there is no such event.
std::string start_of(const std::string& ics, const std::string& uid)
{
  const auto at = ics.find("UID:" + uid + "\r\n");
  constexpr std::string_view before = "DTSTART;VALUE=DATE:";
  const auto start = at == std::string::npos ? at : ics.find(before, at);
  return start == std::string::npos ? "none" : ics.substr(start + before.size(), 8);
}

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("lines of a calendar are folded at 75 octets and never within a character")
{
  struct Case {
    const char* name;
    std::string line;
    std::string folded;
  };
  const std::string e = "\xc3\xa9";
  const std::string euro = "\xe2\x82\xac";
  const std::string smile = "\xf0\x9f\x98\x80";
  const Case cases[] = {
    {"empty", "", "\r\n"},
    {"74", many(74), many(74) + "\r\n"},
    {"75", many(75), many(75) + "\r\n"},
    {"76", many(76), many(75) + "\r\n x\r\n"},
    {"a second line holds 74 beside its blank", many(75 + 74), many(75) + "\r\n " + many(74) + "\r\n"},
    {"and not 75", many(75 + 75), many(75) + "\r\n " + many(74) + "\r\n x\r\n"},
    {"two octets end with the line", many(73) + e, many(73) + e + "\r\n"},
    {"two octets over its end", many(74) + e, many(74) + "\r\n " + e + "\r\n"},
    {"three octets end with the line", many(72) + euro, many(72) + euro + "\r\n"},
    {"three octets, one too many", many(73) + euro, many(73) + "\r\n " + euro + "\r\n"},
    {"three octets, two too many", many(74) + euro, many(74) + "\r\n " + euro + "\r\n"},
    {"four octets", many(72) + smile, many(72) + "\r\n " + smile + "\r\n"},
    {"four octets that fit", many(71) + smile, many(71) + smile + "\r\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(ics_line(c.line) == c.folded);
  }
}

TEST_CASE("text of a calendar is escaped")
{
  CHECK(ics_text("") == "");
  CHECK(ics_text("plain: \"text\"") == "plain: \"text\"");
  CHECK(ics_text("a, b; c \\ d") == "a\\, b\\; c \\\\ d");
  CHECK(ics_text("one\ntwo") == "one\\\\x0atwo");
  CHECK(ics_text("one\r\ntwo") == "one\\\\x0d\\\\x0atwo");
  CHECK(ics_text("\x1b[1m\xe2\x80\xae\xff") == "\\\\x1b[1m\\\\u{202e}\\\\xff");
}

TEST_CASE("text of a reminder is no expression")
{
  CHECK(remind_text("") == "");
  CHECK(remind_text("100%") == "100%%");
  CHECK(remind_text("[shell(\"touch x\")]") == "[\"[\"]shell(\"touch x\")]");
  CHECK(remind_text("%b[x") == "%%b[\"[\"]x");
  CHECK(remind_text("one\nREM MSG two") == "one\\x0aREM MSG two");
}

TEST_CASE("an area keeps its names, whatever its days")
{
  auto area = resting_face();
  const auto before = render(next_of({area}), Format::ics, {});
  CHECK(start_of(before, "default.next.face.first@mneedle") == "20260320");
  CHECK(start_of(before, "default.next.face.recommended@mneedle") == "20260323");
  area.earliest = day(3, 21);
  area.recommended = day(3, 21);
  const auto after = render(next_of({area}), Format::ics, {});
  CHECK(start_of(after, "default.next.face.first@mneedle") == "20260321");
  CHECK(start_of(after, "default.next.face.recommended@mneedle") == "20260321");
  auto hers = next_of({area});
  hers.person = "ada";
  CHECK(start_of(render(hers, Format::ics, {}), "ada.next.face.first@mneedle") == "20260321");
  CHECK(!says(render(hers, Format::ics, {}), "default."));
}

TEST_CASE("a date that no longer holds is taken back in a calendar")
{
  for (const auto kind : {Severity::wait, Severity::fix, Severity::open, Severity::stop}) {
    auto area = resting_face();
    area.kind = kind;
    area.undated = true;
    const auto ics = render(next_of({area}), Format::ics, {});
    CHECK(start_of(ics, "default.next.face.first@mneedle") == "20260316");
    CHECK(start_of(ics, "default.next.face.recommended@mneedle") == "20260316");
    CHECK(says(ics, "SUMMARY:face: NO-GO (" + std::string{word(kind)} + ")\\, no date alone clears it\r\n"));
    CHECK(says(ics, "STATUS:CANCELLED"));
    CHECK(!says(ics, "VALARM"));
    CHECK(!says(ics, "DATE:20260320"));
    const auto reminders = render(next_of({area}), Format::remind, {});
    CHECK(says(reminders, "\nREM 2026-03-16 MSG face: NO-GO ("));
    CHECK(!says(reminders, "REM 2026-03-2"));
  }
  auto area = resting_face();
  area.earliest.reset(); // a wait that names no date
  CHECK(
    says(render(next_of({area}), Format::ics, {}), "SUMMARY:face: NO-GO (wait)\\, no date alone clears it"));
}

TEST_CASE("aftercare and check-ins are in a calendar where they are asked for")
{
  const auto report = next_of({resting_face()});
  Style style;
  CHECK(!says(render(report, Format::ics, style), "aftercare"));
  CHECK(!says(render(report, Format::remind, style), "look at the skin"));
  style.aftercare = Include::yes;
  CHECK(start_of(render(report, Format::ics, style), "default.next.face.aftercare.after-sun@mneedle")
        == "20260317");
  CHECK(says(render(report, Format::remind, style),
             "REM 2026-03-17 MSG face: allowed again by the rules: direct sun%\n"));
  CHECK(!says(render(report, Format::remind, style), "look at the skin"));
  style.aftercare = Include::no;
  style.check_ins = Include::yes;
  CHECK(start_of(render(report, Format::ics, style), "default.next.face.check-in.check-7@mneedle")
        == "20260320");
  CHECK(says(render(report, Format::remind, style),
             "REM 2026-03-20 MSG face: look at the skin: Nothing should be left%\n"));
  CHECK(!says(render(report, Format::remind, style), "direct sun"));
}

TEST_CASE("a plan numbers its sessions in each area, and takes back what has no day")
{
  PlanReport plan{day(3, 16)};
  plan.wanted = 4;
  plan.areas = {{Area::face, Depth::micrometres(250), {}}, {Area::neck, Depth::micrometres(250), {}}};
  plan.sessions = {{1, day(3, 20), Area::face, Depth::micrometres(250), day(3, 20), day(3, 20), {}, {}},
                   {2, day(3, 21), Area::neck, Depth::micrometres(250), day(3, 20), day(3, 20), {}, {}},
                   {3, day(3, 30), Area::face, Depth::micrometres(250), day(3, 27), day(3, 30), {}, {}}};
  plan.bindings = {{"--before", {Area::neck}, "No room", {}}};
  const auto ics = render(plan, Format::ics, {});
  CHECK(start_of(ics, "default.plan.face.1@mneedle") == "20260320");
  CHECK(start_of(ics, "default.plan.face.2@mneedle") == "20260330");
  CHECK(start_of(ics, "default.plan.neck.1@mneedle") == "20260321");
  CHECK(start_of(ics, "default.plan.neck.2@mneedle") == "20260316");
  CHECK(says(ics, "SUMMARY:neck\\, 0.25 mm: session 2 of 2 has no day\r\n"));
  CHECK(says(ics, "SUMMARY:NO PLAN: --before binds\\, 3 of 4 sessions can be planned"));
  CHECK(start_of(ics, "default.plan@mneedle") == "20260316");
  const auto reminders = render(plan, Format::remind, {});
  CHECK(says(reminders, "\nREM 2026-03-16 MSG NO PLAN: "));
  CHECK(!says(reminders, "neck, 0.25 mm: session 2"));
  plan.bindings.clear();
  CHECK(start_of(render(plan, Format::ics, {}), "default.plan@mneedle") == "none");
}

TEST_CASE("what the next session closes again is not allowed again")
{
  struct Case {
    const char* name;
    Area next;
    int day_of_next;
    bool allowed;
  };
  const Case cases[] = {
    {"a day later", Area::face, 31, true},  {"on that day", Area::face, 30, false},
    {"before it", Area::face, 25, false},   {"a part of the face", Area::nose, 25, false},
    {"another area", Area::neck, 25, true},
  };
  Style style;
  style.aftercare = Include::yes;
  for (const auto& c : cases) {
    CAPTURE(c.name);
    PlanReport plan{day(3, 16)};
    plan.wanted = 2;
    plan.areas = {{Area::face, {}, {}}, {c.next, {}, {}}};
    const WindowLine window{"after-sunbed", "sunbeds", day(3, 30)};
    plan.sessions = {{1, day(3, 16), Area::face, {}, day(3, 16), day(3, 16), {window}, {}},
                     {2, day(3, c.day_of_next), c.next, {}, day(3, 16), day(3, 16), {}, {}}};
    CHECK(says(render(plan, Format::remind, style), "face: allowed again by the rules: sunbeds%")
          == c.allowed);
    CHECK(says(render(plan, Format::ics, style), "STATUS:CANCELLED") != c.allowed);
  }
}

TEST_CASE("only days ahead ring")
{
  auto area = resting_face();
  area.kind.reset();
  area.earliest = day(3, 15);
  area.recommended = day(3, 15);
  CHECK(!says(render(next_of({area}), Format::ics, {}), "VALARM"));
  area.recommended = day(3, 16);
  CHECK(says(render(next_of({area}), Format::ics, {}), "TRIGGER;RELATED=START:PT9H"));
}

TEST_CASE("a calendar without days is a file of calendars all the same")
{
  const auto ics = render(next_of({}), Format::ics, {});
  CHECK(says(ics, "BEGIN:VTIMEZONE\r\n"));
  CHECK(!says(ics, "VEVENT"));
  CHECK(!says(render(next_of({resting_face()}), Format::ics, {}), "VTIMEZONE"));
}

TEST_CASE("a comment for remind ends with its line")
{
  auto report = next_of({});
  report.notice = "trust me \\";
  CHECK(says(render(report, Format::remind, {}), "# trust me \\.\n#"));
  report.notice = "one\nREM MSG two";
  CHECK(says(render(report, Format::remind, {}), "# one\\x0aREM MSG two\n"));
}
