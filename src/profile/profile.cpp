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
//   kind = "roller"           # of a stamp also head = "fixed" or "single-use" (default)
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

// A stamp says whether its head is exchanged.
enum class HeadKind { single_use, fixed };

} // namespace

template <>
std::span<const std::string_view> words_of<HeadKind>()
{
  static constexpr std::string_view words[] = {"single-use", "fixed"};
  return words;
}

namespace {

DeviceKind read_kind(TableReader& in, const Meaning& meaning)
{
  const auto kind = in.require("kind").word<DeviceKind>("kind", meaning).value_or(DeviceKind::roller);
  const auto head = in.word<HeadKind>("head");
  const bool stamp = kind == DeviceKind::stamp || kind == DeviceKind::fixed_stamp;
  if (head && !stamp) {
    in.complain("head", "only a stamp has a \"head\"");
  }
  if (head == HeadKind::single_use && kind == DeviceKind::fixed_stamp) {
    in.complain("head", "a fixed stamp has no single-use head; write kind = \"stamp\"");
  }
  if (!head || !stamp) {
    return kind;
  }
  return *head == HeadKind::fixed ? DeviceKind::fixed_stamp : DeviceKind::stamp;
}

Device read_device(TableReader& in, const Meaning& meaning)
{
  Device device;
  device.name = read_name(in.require("name"), "name");
  device.kind = read_kind(in, meaning);
  device.depth = read_depth(in);
  return device;
}

void read_devices(TableReader& root, Complaints& complaints, const Meaning& meaning, Profile& profile)
{
  for (const auto* table : root.tables("device")) {
    TableReader in{*table, complaints};
    auto device = read_device(in, meaning);
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

std::vector<ConditionId> read_conditions(TableReader& root, std::string_view key, const Meaning& meaning,
                                         Keep& keep)
{
  std::vector<ConditionId> conditions;
  std::vector<std::string> names;
  for (auto& condition : root.texts(key)) {
    // A word that the rules know need not be a name: "Nickel allergy".
    const auto meant = meaning && !is_name(condition) ? meaning(WordKind::condition, condition) : "";
    names.emplace_back(meant.empty() ? condition : meant);
    conditions.emplace_back(keep.text(std::move(condition)));
  }
  check_names(key, names, [&](std::string message) { root.complain(key, std::move(message)); });
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

Profile parse_profile(std::string_view text, std::string_view file, const Meaning& meaning)
{
  const auto table = toml_file::parse(text, file, Fault::untrusted);
  Complaints complaints;
  TableReader root{table, complaints};
  Profile profile;
  profile.sensitivity = root.word<Sensitivity>("sensitivity", meaning);
  profile.conditions = read_conditions(root, "conditions", meaning, *profile.keep);
  profile.screened = root.date("screened");
  profile.screened_for = read_conditions(root, "screened_for", meaning, *profile.keep);
  profile.default_area = root.word<Area>("default_area", meaning);
  read_devices(root, complaints, meaning, profile);
  read_default_device(root, profile);
  root.finish();
  complaints.raise(Fault::untrusted);
  return profile;
}

} // namespace mneedle
