#include "host/local_day.hpp"
#include "host/posix_files.hpp"
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
  Variable(const char* name, const std::string& value) : name_{name}
  {
    if (const char* was = std::getenv(name)) {
      was_ = was;
    }
    ::setenv(name, value.c_str(), 1);
    ::tzset();
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable()
  {
    was_ ? ::setenv(name_, was_->c_str(), 1) : ::unsetenv(name_);
    ::tzset();
  }

private:
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
          == folder.path(name) + ": TZ is \"" + name + "\": there is no such time zone on this machine"
               + end);
  }
  for (const std::string name : {"Torn", "Empty"}) {
    CHECK(refusal_in(name, Fault::environment)
          == folder.path(name) + ": TZ is \"" + name + "\": cannot be read as a time zone" + end);
  }
  CHECK(refusal_in(folder.path("Gone"), Fault::environment).starts_with(folder.path("Gone") + ": TZ is"));
  CHECK(refusal_in(folder.path(""), Fault::untrusted).find("is a folder") != std::string::npos);
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
