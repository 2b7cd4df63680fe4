// A profile: what is read can be written, the same again changes no byte, and a change changes just what it is about.

#include "fuzz/property.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/evaluate.hpp>
#include <mneedle/profile.hpp>

using namespace mneedle;

namespace {

constexpr std::string_view file = "profile.toml";
constexpr int levels = 4;

const RuleBook& rules()
{
  static const RuleBook book{builtin_rules()};
  return book;
}

// Writing may refuse a file that is written so that its lines cannot be changed alone; what is written is as meant.
void check_change(std::string_view text, const Profile& wanted)
{
  accepted(
    [&] {
      const auto written = with_profile(text, file, wanted);
      require(same(parse_profile(written, file), wanted), "a profile reads as it was written", written);
      require(with_profile(written, file, wanted) == written, "the same again changes nothing", written);
    },
    Fault::untrusted);
}

void check_changes(std::string_view text, const Profile& profile)
{
  auto wanted = profile;
  const auto level = profile.sensitivity ? static_cast<int>(*profile.sensitivity) + 1 : 0;
  wanted.sensitivity = static_cast<Sensitivity>(level % levels);
  check_change(text, wanted);
  wanted.conditions.emplace_back("melasma");
  wanted.screened = make_date(2026, 3, 1);
  wanted.default_area.reset();
  wanted.devices.push_back({"another-one", DeviceKind::pen, Depth::micrometres(255)});
  check_change(text, wanted);
}

// A profile alone answers neither the last session nor the steps.
void check_verdict(const Profile& profile)
{
  accepted(
    [&] {
      Proposal proposal;
      proposal.today = proposal.on = *make_date(2026, 3, 16);
      add_profile(proposal, profile, std::nullopt, rules(), file);
      require(!evaluate(proposal, rules(), {}).go(), "no profile makes a GO by itself");
    },
    Fault::untrusted);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const auto text = text_of(data, size);
  accepted(
    [&] {
      const auto profile = parse_profile(text, file);
      require(with_profile(text, file, profile) == text, "what a profile says already changes nothing");
      require(same(parse_profile(with_profile("", file, profile), file), profile),
              "a new file says the same");
      check_changes(text, profile);
      check_verdict(profile);
    },
    Fault::untrusted);
  return 0;
}
