#include "support/answers_samples.hpp"
#include "support/history_samples.hpp"
#include "support/refusal.hpp"
#include "support/screened.hpp"

using namespace mneedle;

namespace {

Proposal proposed()
{
  Proposal proposal;
  proposal.today = proposal.on = today();
  return proposal;
}

Profile profile_with_devices()
{
  Profile profile;
  profile.devices = {{"blue", DeviceKind::roller, Depth::micrometres(250)}, {"red", DeviceKind::pen, {}}};
  return profile;
}

Proposal with_device(Proposal proposal, const std::string& name)
{
  add_profile(proposal, profile_with_devices(), said(name), builtin_book(), "me.toml");
  return proposal;
}

Session with(std::string_view device, std::string_view day)
{
  auto session = session_on(day, Area::face);
  session.device = device;
  return session;
}

} // namespace

TEST_CASE("the profile says what nobody else said")
{
  Profile profile;
  profile.sensitivity = Sensitivity::high;
  screen(profile, on("2026-03-01"), builtin_book());
  profile.conditions = {ConditionId{"melasma"}};
  auto proposal = proposed();
  proposal.conditions = {ConditionId{"pregnancy"}};
  add_profile(proposal, profile, {}, builtin_book(), "me.toml");
  CHECK(proposal.sensitivity == Sensitivity::high);
  CHECK(proposal.stored_screening == on("2026-03-01"));
  CHECK(proposal.conditions == std::vector{ConditionId{"pregnancy"}, ConditionId{"melasma"}});
  CHECK_FALSE(proposal.device_kind);
  proposal.sensitivity = Sensitivity::low;
  add_profile(proposal, profile, {}, builtin_book(), "me.toml");
  CHECK(proposal.sensitivity == Sensitivity::low);
}

TEST_CASE("conditions of the profile are spelt by the rules, and outlive it")
{
  auto proposal = proposed();
  {
    std::string text = "melasma";
    Profile profile;
    profile.conditions = {ConditionId{text}};
    add_profile(proposal, profile, {}, builtin_book(), "me.toml");
    text = "xxxxxxx";
  }
  CHECK(proposal.conditions == std::vector{ConditionId{"melasma"}});
}

TEST_CASE("every condition of the profile that no rule knows is named")
{
  Profile profile;
  profile.conditions = {ConditionId{"melasna"}, ConditionId{"pregnancy"}, ConditionId{"gout"}};
  auto proposal = proposed();
  CHECK(refusal([&] { add_profile(proposal, profile, {}, builtin_book(), "me.toml"); }, Fault::untrusted)
        == "me.toml: the profile names an unknown condition \"melasna\" (did you mean \"melasma\"?); all of "
           "them: "
           "mneedle rules list --kind condition\n"
           "me.toml: the profile names an unknown condition \"gout\"; all of them: mneedle rules list --kind "
           "condition");
}

TEST_CASE("a stored screening of today or tomorrow counts, and a later one is refused")
{
  Profile profile;
  screen(profile, today(), builtin_book());
  for (const auto days : {0, 1}) {
    CAPTURE(days);
    profile.screened = today() + Days{days};
    auto proposal = proposed();
    add_profile(proposal, profile, {}, builtin_book(), "me.toml");
    CHECK(proposal.stored_screening == today() + Days{days});
    refuse_screening_ahead(profile, today(), "me.toml");
  }
  profile.screened = today() + Days{2};
  CHECK(refusal([&] { refuse_screening_ahead(profile, today(), "me.toml"); }, Fault::environment)
        == "me.toml: the profile's screening is dated 2026-03-18, but today is 2026-03-16; fix the clock, or "
           "\"screened\"");
  refuse_screening_ahead(Profile{}, today(), "me.toml");
}

// Recording works whatever the dates of the profile are.
TEST_CASE("a screening that is refused elsewhere does not keep the profile from being used")
{
  Profile profile;
  screen(profile, today() + Days{2}, builtin_book());
  profile.sensitivity = Sensitivity::high;
  auto proposal = proposed();
  add_profile(proposal, profile, {}, builtin_book(), "me.toml");
  CHECK(proposal.sensitivity == Sensitivity::high);
}

// A wrong GO once: whatever an overlay asked that was added later counted as answered for half a year.
TEST_CASE("a screening that was without a lasting condition counts for nothing")
{
  const auto stored = [](const Profile& profile) {
    auto proposal = proposed();
    add_profile(proposal, profile, {}, builtin_book(), "me.toml");
    return proposal.stored_screening;
  };
  Profile profile;
  screen(profile, today(), builtin_book());
  CHECK(left_out(profile, builtin_book()).empty());
  CHECK(stored(profile) == today());
  std::erase(profile.screened_for, ConditionId{"keloid-history"});
  CHECK(left_out(profile, builtin_book()) == std::vector<std::string_view>{"keloid-history"});
  CHECK_FALSE(stored(profile));
  profile.screened_for.clear();
  CHECK_FALSE(stored(profile));
}

TEST_CASE("what is about the area or comes between two sessions does not last")
{
  const auto lasting = lasting_conditions(builtin_book());
  const auto lasts = [&](std::string_view word) {
    return std::find(lasting.begin(), lasting.end(), word) != lasting.end();
  };
  CHECK(lasts("keloid-history"));
  CHECK(lasts("pregnancy"));
  for (const auto* word :
       {"active-acne", "open-wound", "warn-infection", "warts-molluscum", "irradiated-skin",
        "skin-cancer-lesion", "melasma", "comedones", "complication-unresolved"}) {
    CAPTURE(word);
    CHECK_FALSE(lasts(word));
  }
}

TEST_CASE("a device brings its kind, and its depth where none was said")
{
  CHECK(with_device(proposed(), "blue").device_kind == DeviceKind::roller);
  CHECK(with_device(proposed(), "blue").depth == Depth::micrometres(250));
  CHECK_FALSE(with_device(proposed(), "red").depth);
  auto deeper = proposed();
  deeper.depth = Depth::micrometres(500);
  CHECK(with_device(deeper, "blue").depth == Depth::micrometres(500));
}

TEST_CASE("a device that the profile does not have, or has as another kind, is refused")
{
  CHECK(refusal([] { with_device(proposed(), "bleu"); })
        == "--flag: the profile has no device \"bleu\" (did you mean \"blue\"?)");
  CHECK(refusal([] { with_device(proposed(), ""); }) == "--flag: the profile has no device \"\"");
  auto pen = proposed();
  pen.device_kind = DeviceKind::pen;
  CHECK(refusal([&] { with_device(pen, "blue"); }) == "--flag: device \"blue\" is a roller, not a pen");
}

TEST_CASE("uses and age of a needle head come from the log, the worse of both counts")
{
  History history;
  history.heads = {
    {"1", on("2026-01-01"), "blue"}, {"2", on("2026-02-01"), "blue"}, {"3", on("2026-03-01"), "red"}};
  history.sessions = {with("blue", "2026-01-20"), with("blue", "2026-02-01"), with("blue", "2026-03-01"),
                      with("red", "2026-03-05"), with("", "2026-03-06")};
  auto proposal = proposed();
  add_head(proposal, history, "blue");
  CHECK(proposal.uses == 2);
  CHECK(proposal.device_since == on("2026-02-01"));

  proposal.uses = 5;
  proposal.device_since = on("2026-02-10");
  add_head(proposal, history, "blue");
  CHECK(proposal.uses == 5);
  CHECK(proposal.device_since == on("2026-02-01"));

  proposal.uses = 0;
  proposal.device_since = on("2025-12-01");
  add_head(proposal, history, "blue");
  CHECK(proposal.uses == 2);
  CHECK(proposal.device_since == on("2025-12-01"));
}

TEST_CASE("a head that was never logged, or comes after the session, says nothing")
{
  History history;
  history.heads = {{"1", today() + Days{1}, "blue"}};
  history.sessions = {with("blue", "2026-03-01"), with("", "2026-03-02")};
  for (const auto* device : {"blue", "red", ""}) {
    auto proposal = proposed();
    add_head(proposal, history, device);
    CHECK_FALSE(proposal.uses);
    CHECK_FALSE(proposal.device_since);
  }
}

TEST_CASE("never against a session in the log is refused")
{
  History history;
  history.sessions = {session_on("2026-01-01", Area::nose)};
  const auto denied = [&](Last last, std::optional<Area> area) {
    auto proposal = proposed();
    proposal.last = last;
    proposal.area = area;
    return refusal([&] { refuse_denial(proposal, history); });
  };
  const std::string message =
    "the last session cannot be \"never\": the log holds 2026-01-01-nose; leave it out, or "
    "fix the log";
  CHECK(denied(LastNever{}, Area::nose) == message);
  CHECK(denied(LastNever{}, Area::face) == message);
  CHECK(denied(LastNever{}, Area::upper_lip).empty());
  CHECK(denied(LastNever{}, {}).empty());
  CHECK(denied(LastUnknown{}, Area::nose).empty());
}

TEST_CASE("every event and step of the log that no rule knows is named")
{
  const auto in = [](const char* file) { return [file](std::string_view) { return Origin{file}; }; };
  History history;
  history.events = {{"e1", EventId{"sunburn"}, today(), {}, "", false},
                    {"e2", EventId{"sunbrun"}, today(), {}, "", false}};
  history.sessions = {session_on("2026-01-01", Area::nose)};
  history.sessions[0].done = {StepId{"hands"}, StepId{"dance"}};
  CHECK(refusal([&] { refuse_unknown_words(history, builtin_book(), in("log")); }, Fault::untrusted)
        == "log: entry e2 names the unknown event \"sunbrun\" (did you mean \"sunburn\"?)\n"
           "log: entry 2026-01-01-nose names the unknown step \"dance\"");
  history.sessions.clear();
  history.events[1].id.clear();
  CHECK(refusal([&] { refuse_unknown_words(history, builtin_book(), in("x.csv")); }, Fault::untrusted)
        == "x.csv: entry without id names the unknown event \"sunbrun\" (did you mean \"sunburn\"?)");
}
