#include "host/local_day.hpp"
#include "host/posix_files.hpp"
#include "support/memory_files.hpp"
#include "support/refusal.hpp"
#include "support/temporary_folder.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>

using namespace mneedle;

namespace {

// Sets a variable, and what it was when the test ends.
class Variable {
public:
  // Nothing: unsets it.
  Variable(const char* name, const std::optional<std::string>& value) : name_{name}
  {
    if (const char* was = std::getenv(name)) {
      was_ = was;
    }
    set(value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { set(was_); }

private:
  void set(const std::optional<std::string>& value)
  {
    value ? ::setenv(name_, value->c_str(), 1) : ::unsetenv(name_);
    ::tzset();
  }

  const char* name_;
  std::optional<std::string> was_;
};

constexpr std::time_t late_in_march = 1773617400; // 2026-03-15, 23:30 in Greenwich

std::string day_in(const std::string& zone, std::time_t now = late_in_march)
{
  const Variable set{"TZ", zone};
  PosixFiles files;
  return to_string(local_day(files, now));
}

std::string refusal_in(const std::string& zone, Fault fault)
{
  return refusal([&] { day_in(zone); }, fault);
}

} // namespace

TEST_CASE("the day is that of the zone, whichever way it is said")
{
  for (const std::string zone : {"", ":", "UTC", ":UTC", "GMT", "UTC0", "<+00>0", "<-00>-0",
                                 "WET0WEST,M3.5.0/1,M10.5.0", "EST5EDT,M3.2.0,M11.1.0", "XYZ+3"}) {
    CAPTURE(zone);
    CHECK(day_in(zone) == "2026-03-15");
  }
  for (const std::string zone : {"<+14>-14", "XYZ-1", "CET-1CEST,M3.5.0,M10.5.0/3"}) {
    CAPTURE(zone);
    CHECK(day_in(zone) == "2026-03-16");
  }
}

TEST_CASE("a zone that cannot be had is not taken for Greenwich")
{
  const TemporaryFolder folder;
  const Variable zones{"TZDIR", folder.path("")};
  write_file(folder.path("Torn"), "TZif2");
  write_file(folder.path("Empty"), "");
  const std::string end = ", so what day it is here is not known; set TZ right, or give --today";
  for (const std::string zone : {"Mars", ":Mars", "Mars/Olympus", "<+14", "Mars+", "EST,5", "-3"}) {
    CAPTURE(zone);
    const auto name = zone.starts_with(':') ? zone.substr(1) : zone;
    CHECK(refusal_in(zone, Fault::environment)
          == folder.path(name) + ": TZ is \"" + name + "\": unknown time zone on this machine" + end);
  }
  for (const std::string name : {"Torn", "Empty"}) {
    CHECK(refusal_in(name, Fault::environment)
          == folder.path(name) + ": TZ is \"" + name + "\": cannot be read as a time zone" + end);
  }
  CHECK(refusal_in(folder.path("Gone"), Fault::environment).starts_with(folder.path("Gone") + ": TZ is"));
  CHECK(refusal_in(folder.path(""), Fault::untrusted).find("is a folder") != std::string::npos);
}

TEST_CASE("without a folder of one's own the zones are the system's")
{
  const Variable zones{"TZDIR", std::nullopt};
  CHECK(refusal_in("Mars", Fault::environment).starts_with("/usr/share/zoneinfo/Mars: TZ is \"Mars\": "));
}

TEST_CASE("a machine that keeps Greenwich time has been told so")
{
  const Variable unset{"TZ", std::nullopt};
  std::tm local = {};
  ::localtime_r(&late_in_march, &local);
  if (local.tm_gmtoff != 0) {
    return; // this one is elsewhere
  }
  MemoryFiles files;
  CHECK(to_string(local_day(files, late_in_march)) == "2026-03-15"); // told nothing
  files.put("/etc/localtime", "TZif2");
  CHECK(
    refusal([&] { local_day(files, late_in_march); }, Fault::environment)
    == "/etc/localtime: cannot be read as a time zone, so what day it is here is not known; set TZ right, or "
       "give --today");
}

TEST_CASE("a clock outside the calendar is refused")
{
  CHECK(day_in("UTC", -2208988800) == "1900-01-01");
  CHECK(day_in("UTC", 7289654399) == "2200-12-31");
  for (const std::time_t now : {std::time_t{-2208988801}, std::time_t{7289654400}, std::time_t{1} << 60}) {
    CAPTURE(now);
    CHECK(refusal([&] { day_in("UTC", now); }, Fault::environment)
            .starts_with("the clock is outside 1900 to 2200"));
  }
}
