// What is asked about a session that took place, and about a user and their device.

#include "interview/topics.hpp"
#include "support/facts.hpp"
#include "support/refusal.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace mneedle;

namespace {

// A user who records a session.
struct Recording {
  explicit Recording(Profile stored = {}, History logged = {}, Again again = Again::no)
    : profile{std::move(stored)}, history{std::move(logged)},
      known{today(), builtin_book(), profile, history,
            [](const Answers& answers) { return resolve(answers, today(), builtin_book()).proposal; }},
      interview{{}, record_topics(known, again)}
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

  std::string prompt() const { return interview.now() == nullptr ? "" : interview.now()->prompt; }

  Profile profile;
  History history;
  Known known;
  Interview interview;
};

std::string depth_prompt_with(const Profile& profile)
{
  Recording recording{profile};
  recording.say({"yesterday", "face", ""});
  if (profile.default_device.empty()) {
    recording.say({"roller"});
  }
  return recording.prompt();
}

bool ends_with(const std::string& text, std::string_view end) { return text.ends_with(end); }

History yesterdays_face()
{
  History history;
  history.sessions = {session_on(today() - Days{1}, um(250))};
  history.sessions.front().id = "2026-03-15-face";
  return history;
}

// Answers the questions with these lines; each has to say why it is asked.
std::size_t explained(Interview interview, std::initializer_list<const char*> lines)
{
  std::size_t asked = 0;
  for (const auto* line : lines) {
    REQUIRE(interview.now() != nullptr);
    CAPTURE(interview.now()->prompt);
    const bool has_reason = !interview.now()->rules.empty() || !interview.now()->why.empty();
    CHECK(has_reason);
    interview.answer(line);
    ++asked;
  }
  CHECK(interview.now() == nullptr);
  return asked;
}

} // namespace

TEST_CASE("the prompt says what Enter records about the needle")
{
  Profile profile;
  CHECK(ends_with(depth_prompt_with(profile), "(Enter: unknown, counts as long)"));
  profile.devices = {{"blue", DeviceKind::roller, um(250)}};
  profile.default_device = "blue";
  CHECK(ends_with(depth_prompt_with(profile), "(Enter: 0.25)"));
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
  CHECK(recording.prompt() == "The log has 2026-03-15-face, 0.25 mm. A second session on that day? y/n");
  CHECK(refusal([&] { recording.say({"n"}); })
        == "then it is recorded: mneedle log show 2026-03-15-face; b goes back to another day or area, q "
           "leaves");
  CHECK(refusal([&] { recording.say({"perhaps"}); }) == "answer y or n");
  CHECK_FALSE(recording.interview.settled(recorded_again));
  recording.say({"y"});
  CHECK(recording.prompt().starts_with("At home or clinic?"));
  CHECK(recording.interview.settled(recorded_again));
  REQUIRE(recording.interview.back());
  REQUIRE(recording.interview.back());
  CHECK_FALSE(recording.interview.settled(recorded_again));
  recording.say({"neck"});
  CHECK(recording.prompt().starts_with("At home or clinic?"));
}

TEST_CASE("a second session that a flag names is not asked about")
{
  Recording recording{{}, yesterdays_face(), Again::yes};
  recording.say({"yesterday", "face"});
  CHECK(recording.prompt().starts_with("At home or clinic?"));
}

TEST_CASE("one line confirms a record before it is written")
{
  Recording recording;
  recording.say({"yesterday", "f", "clinic", "0.5", "y"});
  CHECK(recording.prompt() == "Record Sun 2026-03-15, face, 0.50 mm, clinic, blood? (Enter: yes)");
  CHECK(refusal([&] { recording.say({"n"}); })
        == "Enter or y goes on, b goes back to change an answer, q leaves");
  recording.say({""});
  CHECK(recording.interview.now() == nullptr);
}

TEST_CASE("an empty answer records a session at home")
{
  Recording recording;
  recording.say({"yesterday", "face", "", "roller", "", "n"});
  CHECK(recording.interview.answers().last_setting->text == "home");
  CHECK(recording.interview.answers().last_bled == false);
}

TEST_CASE("the flags that record a checked session leave out the rest of the check")
{
  const auto answers = answers_of(ready());
  CHECK(session_flags(answers)
        == std::vector<std::string>{"--depth 0.25", "--area face", "--sensitivity normal",
                                    "--device-kind roller"});
}

TEST_CASE("every question about a record and a profile says why it is asked")
{
  Recording recording{{}, yesterdays_face()};
  CHECK(explained(Interview{{}, record_topics(recording.known, Again::no)},
                  {"yesterday", "face", "y", "home", "roller", "0.25", "n", ""})
        == 8);
  CHECK(explained(Interview{{}, profile_topics(recording.known)},
                  {"normal", "face", "blue", "roller", "0.25", "n", ""})
        == 7);
}
