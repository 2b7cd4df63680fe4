#include "base/names.hpp"
#include "base/reader.hpp"

#include <mneedle/profile.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

// A profile file, "<config>/<profile>.toml":
//
//   sensitivity = "normal"
//   conditions = ["age-18-21"]
//   screened = 2026-03-01       # the day every lasting condition was gone through
//   screened_for = ["pregnancy", "isotretinoin"]   # which those were
//   default_area = "face"
//   default_device = "blue"     # one of the devices below
//
//   [[device]]
//   name = "blue"
//   kind = "roller"
//   depth_mm = 0.25             # left out: the needles can be set
//
// Every key may be left out. Whether a condition is known is for the rules to say.

namespace mneedle {

namespace {

std::optional<Depth> read_depth(TableReader& in)
{
  const auto depth = in.depth("depth_mm");
  if (depth == Depth::micrometres(0)) {
    in.complain("depth_mm", "\"depth_mm\" is 0; leave it out where the needles can be set");
  }
  return depth;
}

Device read_device(TableReader& in)
{
  Device device;
  device.name = read_name(in.require("name"), "name");
  device.kind = in.require("kind").word<DeviceKind>("kind").value_or(device.kind);
  device.depth = read_depth(in);
  return device;
}

void read_devices(TableReader& root, Complaints& complaints, Profile& profile)
{
  for (const auto* table : root.tables("device")) {
    TableReader in{*table, complaints};
    auto device = read_device(in);
    in.finish();
    if (!device.name.empty() && profile.device(device.name) != nullptr) {
      in.complain("name", fmt::format("two devices are named \"{}\"; rename one", device.name));
    }
    profile.devices.push_back(std::move(device));
  }
}

void read_default_device(TableReader& root, Profile& profile)
{
  profile.default_device = read_name(root, "default_device");
  if (profile.default_device.empty() || profile.device(profile.default_device) != nullptr) {
    return;
  }
  std::vector<std::string_view> known;
  for (const auto& device : profile.devices) {
    known.push_back(device.name);
  }
  root.complain("default_device", fmt::format("no [[device]] is named \"{}\"{}", profile.default_device,
                                              did_you_mean(profile.default_device, known)));
}

std::vector<ConditionId> read_conditions(TableReader& root, std::string_view key, Keep& keep)
{
  std::vector<ConditionId> conditions;
  for (auto& condition : read_names(root, key)) {
    conditions.emplace_back(keep.text(std::move(condition)));
  }
  return conditions;
}

} // namespace

const Device* Profile::device(std::string_view name) const
{
  const auto found =
    std::find_if(devices.begin(), devices.end(), [&](const Device& device) { return device.name == name; });
  return found == devices.end() ? nullptr : &*found;
}

bool same(const Profile& a, const Profile& b)
{
  const auto facts = [](const Profile& profile) {
    return std::tie(profile.sensitivity, profile.conditions, profile.screened, profile.screened_for,
                    profile.devices, profile.default_device, profile.default_area);
  };
  return facts(a) == facts(b);
}

Profile parse_profile(std::string_view text, std::string_view file)
{
  const auto table = toml_file::parse(text, file, Fault::untrusted);
  Complaints complaints;
  TableReader root{table, complaints};
  Profile profile;
  profile.sensitivity = root.word<Sensitivity>("sensitivity");
  profile.conditions = read_conditions(root, "conditions", *profile.keep);
  profile.screened = root.date("screened");
  profile.screened_for = read_conditions(root, "screened_for", *profile.keep);
  profile.default_area = root.word<Area>("default_area");
  read_devices(root, complaints, profile);
  read_default_device(root, profile);
  root.finish();
  complaints.raise(Fault::untrusted);
  return profile;
}

} // namespace mneedle
