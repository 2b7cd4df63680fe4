#pragma once

#include <mneedle/date.hpp>
#include <mneedle/depth.hpp>
#include <mneedle/keep.hpp>
#include <mneedle/words.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a person's profile file says: mneedle-profile(5).

namespace mneedle {

struct Device {
  std::string name;
  DeviceKind kind = DeviceKind::roller;
  std::optional<Depth> depth;

  friend bool operator==(const Device&, const Device&) = default;
};

// What does not change from one session to the next.
struct Profile {
  std::optional<Sensitivity> sensitivity;
  std::vector<ConditionId> conditions;
  std::optional<Date> screened;          // the day every lasting condition was gone through
  std::vector<ConditionId> screened_for; // those that the rules of that day knew
  std::vector<Device> devices;
  std::string default_device; // a name in `devices`, or empty
  std::optional<Area> default_area;
  std::shared_ptr<Keep> keep = std::make_shared<Keep>();

  // Nothing where no device has that name.
  const Device* device(std::string_view name) const;
};

// Whether both say the same, whoever keeps the texts.
bool same(const Profile& a, const Profile& b);

// Reads a profile file; `meaning` tells what other words mean, if there is one. Throws Error (untrusted) with every
// complaint.
Profile parse_profile(std::string_view text, std::string_view file, const Meaning& meaning = {});

// `text` (a profile file, or nothing) made to say `wanted`: only the lines of what differs change, and devices that it
// does not have yet come last. Reads the result back and requires exactly `wanted`; throws Error (untrusted) where it
// says anything else, or where a value is written so that its lines cannot be changed alone.
std::string with_profile(std::string_view text, std::string_view file, const Profile& wanted,
                         const Meaning& meaning = {});

} // namespace mneedle
