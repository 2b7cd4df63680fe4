// What is asked about a session that took place, and about a person and their device.

#include "interview/topics.hpp"
#include "support/facts.hpp"
#include "support/refusal.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace mneedle;

namespace {

// Somebody who records a session.
struct Recording {
  explicit Recording(Profile stored = {}, History logged = {}, Again again = Again::no)
    : profile{std::move(stored)}, history{std::move(logged)},
      known{today(), builtin_book(), profile, history,
            [](const Answers& answers) { return resolve(answers, today(), builtin_book()).proposal; }},
      interview{{}, topics(again)}
  {
  }
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;

  Recording& say(std::initializer_list<const char*> lines)
  {
    for (const auto* line : lines) {
      CAPTURE(line);
      REQUIRE(interview.now() != nullptr);
      interview.answer(line);
    }
    return *this;
  }

  std::string text() const { return interview.now() == nullptr ? "" : interview.now()->text; }

  Profile profile;
  History history;
  Known known;
  Interview interview;

private:
  std::vector<Topic> topics(Again again) const
  {
    auto all = record_topics(known, again);
    all.push_back(record_review(known));
    return all;
  }
};

// The hint of the question about the needle, for a session recorded with that profile.
std::string depth_hint_with(const Profile& profile)
{
  Recording recording{profile};
  recording.say({"yesterday", "face", ""});
  if (profile.default_device.empty()) {
    recording.say({"roller"});
  }
  return recording.interview.now()->hint;
}

History yesterdays_face()
{
  History history;
  history.sessions = {session_on(today() - Days{1}, um(250))};
  history.sessions.front().id = "2026-03-15-face";
  return history;
}

constexpr auto were_there_two =
  "The log has a session in that area on that day, 2026-03-15-face, 0.25 mm. Were there two?";

// Whether each question of the topics, answered with these lines, says why it is asked.
std::size_t explained(Interview interview, std::initializer_list<const char*> lines)
{
  std::size_t asked = 0;
  for (const auto* line : lines) {
    REQUIRE(interview.now() != nullptr);
    CAPTURE(interview.now()->text);
    const bool has_reason = !interview.now()->rules.empty() || !interview.now()->why.empty();
    CHECK(has_reason);
    interview.answer(line);
    ++asked;
  }
  CHECK(interview.now() == nullptr);
  return asked;
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

TEST_CASE("a month is recorded as a month")
{
  Recording recording;
  recording.say({"2026-02"});
  CHECK(recording.interview.answers().last->text == "2026-02");
}

TEST_CASE("a session of that day and area is named as soon as both are known")
{
  Recording recording{{}, yesterdays_face()};
  recording.say({"yesterday", "face"});
  CHECK(recording.text() == were_there_two);
  CHECK(refusal([&] { recording.say({"n"}); })
        == "then it is recorded: mneedle log show 2026-03-15-face; b goes back to another day or area, q "
           "leaves");
  CHECK(refusal([&] { recording.say({"perhaps"}); }) == "answer y or n");
  CHECK(recording.text() == were_there_two);
  CHECK_FALSE(recording.interview.settled(recorded_again));
  recording.say({"y"});
  CHECK(recording.text() == "At home or by a professional?");
  CHECK(recording.interview.settled(recorded_again));
  REQUIRE(recording.interview.back());
  REQUIRE(recording.interview.back());
  CHECK_FALSE(recording.interview.settled(recorded_again));
  recording.say({"neck"});
  CHECK(recording.text() == "At home or by a professional?");
}

TEST_CASE("whoever says that there were two is not asked")
{
  Recording recording{{}, yesterdays_face(), Again::yes};
  recording.say({"yesterday", "face"});
  CHECK(recording.text() == "At home or by a professional?");
}

TEST_CASE("a record is shown in its own words, with what the profile adds")
{
  Recording recording;
  recording.say({"yesterday", "face", "professional", "0.5", "y"});
  std::vector<std::string> lines;
  for (const auto& item : recording.interview.now()->items) {
    lines.push_back(item.says);
  }
  CHECK(
    lines
    == std::vector<std::string>{"on 2026-03-15", "depth 0.5", "area face", "setting professional", "bled"});
}

TEST_CASE("where Enter alone says that it was at home, that is shown")
{
  Recording recording;
  recording.say({"yesterday", "face", "", "roller", "", "n"});
  CHECK(
    record_flags(recording.interview.answers())
    == std::vector<std::string>{"--on 2026-03-15", "--area face", "--device-kind roller", "--setting home"});
}

TEST_CASE("every question about a record and a profile says why it is asked")
{
  Recording recording{{}, yesterdays_face()};
  auto topics = record_topics(recording.known, Again::no);
  topics.push_back(record_review(recording.known));
  CHECK(
    explained(Interview{{}, std::move(topics)}, {"yesterday", "face", "y", "home", "roller", "0.25", "n", ""})
    == 8);
  auto person = profile_topics(recording.known);
  person.push_back(profile_review());
  CHECK(explained(Interview{{}, std::move(person)}, {"normal", "face", "blue", "roller", "0.25", ""}) == 6);
}
