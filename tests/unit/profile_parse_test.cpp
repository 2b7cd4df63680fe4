#include <mneedle/profile.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("every key of a profile is read")
{
  auto text = std::string{R"(sensitivity = "reactive"
conditions = ["age-18-21", "pih-history"]
screened = 2026-03-01
screened_for = ["pregnancy", "isotretinoin"]
default_area = "scalp"
default_device = "red"

[[device]]
name = "blue"
kind = "roller"
depth_mm = 0.25

[[device]]
name = "red"
kind = "pen"
)"};
  const auto profile = parse_profile(text, "me.toml");
  text.assign(text.size(), 'x');
  CHECK(profile.sensitivity == Sensitivity::reactive);
  CHECK(profile.conditions == std::vector{ConditionId{"age-18-21"}, ConditionId{"pih-history"}});
  CHECK(profile.screened == parse_iso_date("2026-03-01"));
  CHECK(profile.screened_for == std::vector{ConditionId{"pregnancy"}, ConditionId{"isotretinoin"}});
  CHECK(profile.default_area == Area::scalp);
  CHECK(profile.default_device == "red");
  CHECK(profile.devices
        == std::vector{Device{"blue", DeviceKind::roller, Depth::micrometres(250)},
                       Device{"red", DeviceKind::pen, std::nullopt}});
}

TEST_CASE("the head of a stamp is fixed or single-use")
{
  const auto kind_with = [](const char* keys) {
    return parse_profile(std::string{"[[device]]\nname = \"a\"\n"} + keys, "me.toml").devices.at(0).kind;
  };
  CHECK(kind_with("kind = \"stamp\"\nhead = \"fixed\"\n") == DeviceKind::fixed_stamp);
  CHECK(kind_with("kind = \"stamp\"\nhead = \"single-use\"\n") == DeviceKind::stamp);
  CHECK(kind_with("kind = \"stamp\"\n") == DeviceKind::stamp);
  CHECK(kind_with("kind = \"fixed-stamp\"\n") == DeviceKind::fixed_stamp);
}

TEST_CASE("a profile may leave out everything")
{
  const auto profile = parse_profile("# nothing yet\n", "me.toml");
  CHECK_FALSE(profile.sensitivity);
  CHECK_FALSE(profile.screened);
  CHECK_FALSE(profile.default_area);
  CHECK(profile.conditions.empty());
  CHECK(profile.devices.empty());
  CHECK(profile.default_device.empty());
}

TEST_CASE("a device is found by its name")
{
  Profile profile;
  profile.devices = {{"blue", DeviceKind::roller, {}}, {"red", DeviceKind::pen, {}}};
  REQUIRE(profile.device("red") != nullptr);
  CHECK(profile.device("red")->kind == DeviceKind::pen);
  CHECK(profile.device("green") == nullptr);
}
