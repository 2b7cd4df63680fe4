#include <mneedle/profile.hpp>
#include <mneedle/rules.hpp>

#include "support/refusal.hpp"

#include <functional>
#include <random>

using namespace mneedle;

namespace {

const std::string file = "me.toml";

Profile full_profile()
{
  Profile profile;
  profile.sensitivity = Sensitivity::high;
  profile.conditions = {ConditionId{"melasma"}, ConditionId{"age-18-21"}};
  profile.screened = parse_iso_date("2026-03-16");
  profile.screened_for = {ConditionId{"pregnancy"}};
  profile.default_area = Area::upper_lip;
  profile.default_device = "blue";
  profile.devices = {{"blue", DeviceKind::roller, Depth::micrometres(250)},
                     {"red-2", DeviceKind::pen, {}},
                     {"green", DeviceKind::fixed_stamp, {}}};
  return profile;
}

// The text after a change to what it says.
std::string changed(const std::string& text, const std::function<void(Profile&)>& change)
{
  auto wanted = parse_profile(text, file);
  change(wanted);
  return with_profile(text, file, wanted);
}

std::string refused(const std::string& text, const std::function<void(Profile&)>& change)
{
  return refusal([&] { changed(text, change); }, Fault::untrusted);
}

void make_normal(Profile& profile) { profile.sensitivity = Sensitivity::normal; }
void make_deeper(Profile& profile) { profile.devices.at(0).depth = Depth::micrometres(500); }
void make_fixed(Profile& profile) { profile.devices.at(0).kind = DeviceKind::fixed_stamp; }
void add_red(Profile& profile) { profile.devices.push_back({"red", DeviceKind::pen, {}}); }

} // namespace

TEST_CASE("a new profile has a line for what is known")
{
  CHECK(with_profile("", file, {}).empty());
  CHECK(with_profile("", file, full_profile()) == R"(sensitivity = "high"
conditions = ["melasma", "age-18-21"]
screened = 2026-03-16
screened_for = ["pregnancy"]
default_area = "upper-lip"
default_device = "blue"

[[device]]
name = "blue"
kind = "roller"
depth_mm = 0.25

[[device]]
name = "red-2"
kind = "pen"

[[device]]
name = "green"
kind = "stamp"
head = "fixed"
)");
}

TEST_CASE("what is not meant stays as it was written, byte for byte")
{
  struct Case {
    const char* name;
    std::string before;
    std::function<void(Profile&)> change;
    std::string after;
  };
  const Case cases[] = {
    {"nothing", "sensitivity='high'# x", [](Profile&) {}, "sensitivity='high'# x"},
    {"a value", "# me\n'sensitivity'   =  \"low\" # winter\n\nscreened=2026-01-01\n", make_normal,
     "# me\n'sensitivity'   =  \"normal\" # winter\n\nscreened=2026-01-01\n"},
    {"a missing key", "# me\r\nscreened=2026-01-01 # x\r\n\r\n# blue\r\n[[device]]\r\nname='b'\r\nkind='pen'",
     make_normal,
     "# me\r\nscreened=2026-01-01 # x\r\nsensitivity = \"normal\"\r\n\r\n"
     "# blue\r\n[[device]]\r\nname='b'\r\nkind='pen'"},
    {"a list over lines", "conditions = [\n  'melasma', # since May\n]\n# x\n",
     [](Profile& profile) { profile.conditions.clear(); }, "conditions = []\n# x\n"},
    {"a depth", "[[device]]\nname='b'\nkind='pen' # x\ndepth_mm=0.250 # y\n# z\n", make_deeper,
     "[[device]]\nname='b'\nkind='pen' # x\ndepth_mm=0.5 # y\n# z\n"},
    {"a depth more", "[[device]]\n  name='b'\n  kind='pen' # x\n\n# z\n", make_deeper,
     "[[device]]\n  name='b'\n  kind='pen' # x\n  depth_mm = 0.5\n\n# z\n"},
    {"a depth less", "[[device]]\nname='b'\ndepth_mm=0.5 # y\nkind='pen'\n",
     [](Profile& profile) { profile.devices[0].depth = {}; }, "[[device]]\nname='b'\nkind='pen'\n"},
    {"a device more", "[[device]]\nname='b'\nkind='pen'\n# z", add_red,
     "[[device]]\nname='b'\nkind='pen'\n# z\n\n[[device]]\nname = \"red\"\nkind = \"pen\"\n"},
    {"the second device", "[[device]]\nname='b'\nkind='pen'\n[[device]]\nname='c'\nkind='pen'\n",
     [](Profile& profile) { profile.devices[1].kind = DeviceKind::stamp; },
     "[[device]]\nname='b'\nkind='pen'\n[[device]]\nname='c'\nkind=\"stamp\"\n"},
    {"a head that is fixed", "[[device]]\nname='b'\nkind='stamp' # x\n# z\n", make_fixed,
     "[[device]]\nname='b'\nkind='stamp' # x\nhead = \"fixed\"\n# z\n"},
    {"another kind than a stamp with a fixed head", "[[device]]\nname='b'\nkind='stamp'\nhead='fixed'\n",
     [](Profile& profile) { profile.devices[0].kind = DeviceKind::pen; },
     "[[device]]\nname='b'\nkind=\"pen\"\n"},
    {"a stamp with a fixed head, in one word", "[[device]]\nname='b'\nkind='fixed-stamp' # x\n", make_normal,
     "sensitivity = \"normal\"\n\n[[device]]\nname='b'\nkind='fixed-stamp' # x\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(changed(c.before, c.change) == c.after);
  }
}

TEST_CASE("a device that is not written as a table of its own is refused when it would have to change")
{
  const std::string braces = "device = [{name = 'b', kind = 'pen'}]\n";
  CHECK(changed(braces, make_normal) == braces + "sensitivity = \"normal\"\n");
  CHECK(refused(braces, make_deeper)
        == "me.toml:1:11: cannot change \"depth_mm\" here; write it on a line of its own, that of a device "
           "under [[device]]; nothing was written");
  CHECK(refused(braces, add_red).starts_with("me.toml: cannot change the profile: "));
  CHECK(refused(braces, add_red).ends_with("; nothing was written"));
}

TEST_CASE("a profile that would say something else than was meant is not written")
{
  const std::string two = "[[device]]\nname='b'\nkind='pen'\n[[device]]\nname='c'\nkind='pen'\n";
  CHECK(refused(two, [](Profile& profile) { profile.devices.pop_back(); })
        == "me.toml: cannot change the profile: read back, it would say something else; nothing was written");
  CHECK(
    refused(two, [](Profile& profile) { profile.devices[1].name = "b"; })
    == "me.toml: cannot change the profile: two devices are named \"b\"; rename one; nothing was written");
  CHECK(refused(two, [](Profile& profile) { profile.default_device = "green"; })
        == "me.toml: cannot change the profile: no [[device]] is named \"green\"; nothing was written");
}

TEST_CASE("other words of a profile stay as they were written")
{
  const std::string text = "default_area='cheeks' # mine\n[[device]]\nname='b'\nkind='dermapen'\n";
  const RuleBook rules{builtin_rules()};
  auto wanted = parse_profile(text, file, meaning_by(rules));
  CHECK(wanted.default_area == Area::face);
  CHECK(wanted.devices.at(0).kind == DeviceKind::pen);
  make_normal(wanted);
  CHECK(with_profile(text, file, wanted, meaning_by(rules))
        == "default_area='cheeks' # mine\nsensitivity = \"normal\"\n[[device]]\nname='b'\nkind='dermapen'\n");
}

TEST_CASE("a profile that cannot be understood is refused where it is wrong")
{
  CHECK(refusal([] { with_profile("\nskin = 1\n", file, {}); }, Fault::untrusted)
        == "me.toml:2:1: unknown key \"skin\"");
}

TEST_CASE("from any profile to any other with at least its devices, and the same again changes nothing")
{
  std::mt19937 random{20260316};
  const auto below = [&](int limit) { return std::uniform_int_distribution<int>{0, limit - 1}(random); };
  const auto any = [&](std::size_t devices) {
    Profile profile;
    if (below(2) == 0) {
      profile.sensitivity = static_cast<Sensitivity>(below(4));
    }
    for (const auto* condition : {"melasma", "age-18-21", "history-hsv"}) {
      if (below(2) == 0) {
        profile.conditions.emplace_back(condition);
      }
    }
    if (below(2) == 0) {
      profile.screened = *parse_iso_date("2026-01-01") + Days{below(300)};
    }
    if (below(2) == 0) {
      profile.default_area = static_cast<Area>(below(18));
    }
    for (std::size_t i = 0; i < devices; ++i) {
      const auto depth = below(2) == 0 ? std::nullopt : std::optional{Depth::micrometres(1 + below(3000))};
      profile.devices.push_back({"d" + std::to_string(i), static_cast<DeviceKind>(below(6)), depth});
    }
    if (devices > 0 && below(2) == 0) {
      profile.default_device = "d0";
    }
    return profile;
  };
  for (int round = 0; round < 300; ++round) {
    std::string text = round % 2 == 0 ? "# mine\n\n" : "\xef\xbb\xbf# mine\r\n";
    for (std::size_t devices = 0; devices < 4; ++devices) {
      const auto wanted = any(devices);
      text = with_profile(text, file, wanted);
      CAPTURE(text);
      REQUIRE(same(parse_profile(text, file), wanted));
      REQUIRE(with_profile(text, file, wanted) == text);
      REQUIRE(text.find("# mine") < 5);
    }
  }
}
