#include "cli/known_words.hpp"
#include "cli/load.hpp"
#include "cli/or_empty.hpp"

#include <mneedle/log.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

std::string what_was(const Entry& entry)
{
  const auto area = area_of(entry);
  return area ? fmt::format("{}, {}", kind_of(entry), word(*area)) : std::string{kind_of(entry)};
}

} // namespace

WordList KnownWords::devices()
{
  const auto where = places();
  const auto profile = or_empty([&] { return where ? load_profile(host_, *where, rules()) : Profile{}; });
  WordList result;
  for (const auto& device : profile.devices) {
    const auto depth = device.depth ? fmt::format(", {} mm", to_string(*device.depth)) : "";
    result.push_back({device.name, fmt::format("{}{}", word(device.kind), depth)});
  }
  return result;
}

// Newest first, of a broken log those that can be read.
WordList KnownWords::entries(Words kind)
{
  const auto where = places();
  const auto log = or_empty([&] {
    const auto text = where ? host_.read_bytes(where->log_file) : std::nullopt;
    return text ? salvage_log(*text, where->log_file) : Salvage{};
  });
  WordList result;
  auto entries = entries_of(log.history);
  std::reverse(entries.begin(), entries.end());
  for (const auto& entry : entries) {
    const bool fits = std::holds_alternative<Session>(entry) || std::holds_alternative<Reaction>(entry);
    if (kind == Words::entry || fits) {
      result.push_back({id_of(entry), what_was(entry)});
    }
  }
  return result;
}

WordList KnownWords::profiles()
{
  WordList result;
  if (const auto where = places()) {
    for (const auto& name : stored_names(host_, *where)) {
      result.push_back({name, ""});
    }
  }
  return result;
}

std::optional<Places> KnownWords::places()
{
  return or_empty([&]() -> std::optional<Places> { return places_of(host_, common_); });
}

} // namespace mneedle
