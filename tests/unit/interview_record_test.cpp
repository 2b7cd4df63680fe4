// What is asked about a session that took place.

#include "interview/topics.hpp"
#include "support/facts.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// The hint of the question about the needle, for a session recorded with that profile.
std::string depth_hint_with(const Profile& profile)
{
  const History nothing;
  const Known known{today(), builtin_book(), profile, nothing, [](const Answers& answers) {
                      return resolve(answers, today(), builtin_book()).proposal;
                    }};
  Interview interview{{}, record_topics(known)};
  for (const auto* line : {"yesterday", "face", ""}) {
    interview.answer(line);
  }
  if (profile.default_device.empty()) {
    interview.answer("roller");
  }
  return interview.now()->hint;
}

} // namespace

TEST_CASE("what Enter alone records about the needle is said")
{
  Profile profile;
  CHECK(depth_hint_with(profile) == "a length such as 0.25; Enter alone: not known, which counts as long");
  profile.devices = {{"blue", DeviceKind::roller, um(250)}};
  profile.default_device = "blue";
  CHECK(depth_hint_with(profile) == "a length such as 0.25; Enter alone: 0.25, as your blue has it");
}
