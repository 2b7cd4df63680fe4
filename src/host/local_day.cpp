#include "host/local_day.hpp"

#include "host/file_system.hpp"
#include "host/paths.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace mneedle {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A zone that says all of itself, such as EST5EDT or <+03>-3: a name of three letters or more, then an offset.
bool says_its_offset(std::string_view zone)
{
  const auto* const other = std::find_if_not(zone.begin(), zone.end(), is_letter);
  const auto name =
    zone.starts_with('<') ? zone.find('>') + 1 : static_cast<std::size_t>(other - zone.begin());
  if (name < 3) {
    return false;
  }
  zone.remove_prefix(name);
  zone.remove_prefix(zone.starts_with('+') || zone.starts_with('-') ? 1 : 0);
  return !zone.empty() && is_digit(zone.front());
}

[[noreturn]] void distrust(std::string_view zone, const std::string& file, std::string_view what)
{
  const auto by = zone.empty() ? "" : fmt::format("TZ is \"{}\": ", zone);
  throw Error(
    Fault::environment, Origin{file},
    fmt::format("{}{}, so what day it is here is not known; set TZ right, or give --today", by, what));
}

std::string file_of(std::string_view zone)
{
  const char* folder = std::getenv("TZDIR");
  return path_in(folder != nullptr && *folder != '\0' ? folder : "/usr/share/zoneinfo", zone);
}

// Whether the file is where the C library has found that zone: the names of its times stand in it.
void require_zone(FileSystem& files, std::string_view zone, const std::string& file, std::string_view name)
{
  const auto text = files.read(file);
  if (!text && !zone.empty()) {
    distrust(zone, file, "unknown time zone on this machine");
  }
  if (text && text->find(std::string{name} + '\0') == std::string::npos) {
    distrust(zone, file, "cannot be read as a time zone");
  }
}

// Nothing at all means Greenwich, and so does a machine that has not been told where it is.
void require_greenwich(FileSystem& files, std::string_view name)
{
  const char* set = std::getenv("TZ");
  if (set == nullptr) {
    require_zone(files, "", "/etc/localtime", name);
    return;
  }
  std::string_view zone{set};
  zone.remove_prefix(zone.starts_with(':') ? 1 : 0);
  if (!zone.empty() && zone != "UTC" && zone != "GMT" && !says_its_offset(zone)) {
    require_zone(files, zone, file_of(zone), name);
  }
}

} // namespace

// The calendar fields are taken as they are: going through seconds again would trip over days that a zone skips.
Date local_day(FileSystem& files, std::time_t now)
{
  std::tm local = {};
  if (::localtime_r(&now, &local) != nullptr) {
    if (local.tm_gmtoff == 0) {
      require_greenwich(files, local.tm_zone);
    }
    if (const auto date = make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday)) {
      return *date;
    }
  }
  throw Error(Fault::environment,
              fmt::format("the clock is outside 1900 to 2200 ({} seconds since 1970); set it, "
                          "or give --today",
                          now));
}

} // namespace mneedle
