// The words that people type, in flags, answers files, profiles, questions and CSV.

#include "support/answers_samples.hpp"
#include "support/refusal.hpp"
#include "support/talk.hpp"

#include <mneedle/exchange.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <random>

using namespace mneedle;

namespace {

// Every word of a kind with the id that it means: the ids themselves, and their synonyms.
std::vector<Synonym> all_words(WordKind kind)
{
  std::vector<Synonym> words;
  for (const auto id : ids_of(kind, builtin_book())) {
    words.push_back({kind, id, id});
  }
  for (const auto& synonym : builtin_book().base().synonyms) {
    if (synonym.kind == kind) {
      words.push_back(synonym);
    }
  }
  return words;
}

std::string other_spelling(std::string_view word)
{
  std::string text;
  for (const char c : word) {
    text += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return text;
}

Proposal by_flags(const std::function<void(Answers&)>& say)
{
  Answers answers;
  say(answers);
  return resolve(answers, today(), builtin_book()).proposal;
}

Profile profile_of(const std::string& text)
{
  return parse_profile(text, "me.toml", meaning_by(builtin_book()));
}

std::string echo_of(const char* answers)
{
  std::string all;
  for (const auto& line : resolved(answers).assumed) {
    all += line.text + "\n";
  }
  return all;
}

std::string area_refusal(const char* text)
{
  return refusal([&] { resolve_word<Area>(said(text), builtin_book()); });
}

} // namespace

TEST_CASE("every word for an area means it in flags, answers files, profiles, questions and CSV")
{
  for (const auto& known : all_words(WordKind::area)) {
    const auto area = *parse_word<Area>(known.word);
    const std::string text{known.also};
    CAPTURE(text);
    CHECK(by_flags([&](Answers& answers) { answers.area = said(text); }).area == area);
    CHECK(by_flags([&](Answers& answers) { answers.area = said(other_spelling(text)); }).area == area);
    CHECK(resolved(fmt::format("area = \"{}\"", text)).proposal.area == area);
    CHECK(profile_of(fmt::format("default_area = \"{}\"", text)).default_area == area);
    const auto csv = parse_csv("date,area\n2026-03-16," + text + "\n", "x.csv", meaning_by(builtin_book()));
    CHECK(csv.history.sessions.at(0).area == area);
    Talk talk;
    talk.say({text.c_str()});
    CHECK(talk.proposal_of(talk.interview.answers()).area == area);
  }
}

TEST_CASE("every word for a kind of device means it in flags, answers files, profiles, questions and CSV")
{
  for (const auto& known : all_words(WordKind::device_kind)) {
    const auto device = *parse_word<DeviceKind>(known.word);
    const std::string text{known.also};
    CAPTURE(text);
    CHECK(by_flags([&](Answers& answers) { answers.device_kind = said(text); }).device_kind == device);
    CHECK(by_flags([&](Answers& answers) { answers.device_kind = said(other_spelling(text)); }).device_kind
          == device);
    CHECK(resolved(fmt::format("device_kind = \"{}\"", text)).proposal.device_kind == device);
    const auto profile = profile_of(fmt::format("[[device]]\nname = \"mine\"\nkind = \"{}\"\n", text));
    CHECK(profile.devices.at(0).kind == device);
    const auto csv =
      parse_csv("date,device_kind\n2026-03-16," + text + "\n", "x.csv", meaning_by(builtin_book()));
    CHECK(csv.history.sessions.at(0).device_kind == device);
    Talk talk;
    talk.say({"face", text.c_str()});
    CHECK(talk.proposal_of(talk.interview.answers()).device_kind == device);
  }
}

TEST_CASE("every word for skin means its level in flags, answers files, profiles, questions and CSV")
{
  for (const auto& known : all_words(WordKind::sensitivity)) {
    const auto level = *parse_word<Sensitivity>(known.word);
    const std::string text{known.also};
    CAPTURE(text);
    CHECK(by_flags([&](Answers& answers) { answers.sensitivity = said(text); }).sensitivity == level);
    CHECK(by_flags([&](Answers& answers) { answers.sensitivity = said(other_spelling(text)); }).sensitivity
          == level);
    CHECK(resolved(fmt::format("sensitivity = \"{}\"", text)).proposal.sensitivity == level);
    CHECK(profile_of(fmt::format("sensitivity = \"{}\"", text)).sensitivity == level);
    const auto csv =
      parse_csv("date,sensitivity\n2026-03-16," + text + "\n", "x.csv", meaning_by(builtin_book()));
    CHECK(csv.history.sessions.at(0).sensitivity == level);
    Talk talk;
    talk.say({"face", "roller", "0.25", text.c_str()});
    CHECK(talk.proposal_of(talk.interview.answers()).sensitivity == level);
  }
}

TEST_CASE("every word for a condition means it in flags, answers files and profiles")
{
  for (const auto& known : all_words(WordKind::condition)) {
    const std::vector wanted{ConditionId{known.word}};
    const std::string text{known.also};
    CAPTURE(text);
    CHECK(by_flags([&](Answers& answers) { answers.conditions = {said(text)}; }).conditions == wanted);
    CHECK(by_flags([&](Answers& answers) { answers.conditions = {said(other_spelling(text))}; }).conditions
          == wanted);
    CHECK(resolved(fmt::format("conditions = [\"{}\"]", text)).proposal.conditions == wanted);
    auto proposal = by_flags([](Answers&) {});
    add_profile(proposal, profile_of(fmt::format("conditions = [\"{}\"]", text)), {}, builtin_book(),
                "me.toml");
    CHECK(proposal.conditions == wanted);
  }
}

TEST_CASE("every word for an event means it in flags, answers files, CSV and the log")
{
  for (const auto& known : all_words(WordKind::event)) {
    const EventId wanted{known.word};
    const std::string text{known.also};
    CAPTURE(text);
    const auto by_flag = by_flags([&](Answers& answers) {
      answers.events = {said(text + "=2026-03-01"), said("sunburn=2026-01-01")};
    });
    REQUIRE(by_flag.events.size() == 2);
    CHECK(by_flag.events[0].event == wanted);
    CHECK(by_flag.events[0].date == day(2026, 3, 1));
    const auto by_other =
      by_flags([&](Answers& answers) { answers.events = {said(other_spelling(text) + "=2026-03-01")}; });
    CHECK(by_other.events.at(0).event == wanted);
    const auto by_file = resolved(fmt::format("events = {{ \"{}\" = 2026-03-01 }}", text)).proposal;
    CHECK(by_file.events.at(0).event == wanted);
    const auto csv =
      parse_csv("date,type,event\n2026-03-01,event," + text + "\n", "x.csv", meaning_by(builtin_book()));
    auto logged = csv.history;
    refuse_unknown_words(logged, builtin_book(), [](std::string_view) { return Origin{"x.csv"}; });
    settle_events(logged, builtin_book());
    CHECK(logged.events.at(0).event == wanted);
  }
}

TEST_CASE("a word that is not the rules' own is echoed with its meaning")
{
  CHECK(echo_of("area = \"cheeks\"") == "cheeks: face\n");
  CHECK(echo_of("area = \"Upper Lip\"") == "Upper Lip: upper-lip\n");
  CHECK(echo_of("area = \"fac\"") == "fac: face\n");
  CHECK(echo_of("device_kind = \"dermapen\"\nsensitivity = \"medium\"") == "dermapen: pen\nmedium: normal\n");
  CHECK(echo_of("conditions = [\"accutane\", \"pregnancy\"]") == "accutane: isotretinoin\n");
  CHECK(echo_of("events = { botox = 2026-01-01 }") == "botox: botulinum\n");
  CHECK(echo_of("not_done = [\"Skin_calm\"]") == "Skin_calm: skin-calm\n");
  CHECK(echo_of("area = \"face\"\ndevice_kind = \"pen\"\nconditions = [\"melasma\"]").empty());
}

TEST_CASE("words that people use for what should stop them are known")
{
  struct Case {
    const char* typed;
    const char* condition; // empty: none
    const char* event;     // empty: none
  };
  const Case cases[] = {
    {"accutane", "isotretinoin", "isotretinoin"},
    {"Roaccutane", "isotretinoin", "isotretinoin"},
    {"nickel-allergy", "metal-allergy", ""},
    {"acne", "active-acne", ""},
    {"pimple", "few-pimples", ""},
    {"lupus", "collagen-vascular", ""},
    {"warfarin", "anticoagulants", "anticoagulant"},
    {"botox", "", "botulinum"},
    {"wax", "", "hair-removal"},
    {"retin-a", "", "retinoid"},
    {"Retin A", "", "retinoid"},
  };
  const auto meaning = meaning_by(builtin_book());
  for (const auto& c : cases) {
    CAPTURE(c.typed);
    CHECK(meaning(WordKind::condition, c.typed) == c.condition);
    CHECK(meaning(WordKind::event, c.typed) == c.event);
  }
}

TEST_CASE("a hint does not lead to another region of the body")
{
  CHECK(resolve_word<Area>(said("hips"), builtin_book()) == Area::legs);
  constexpr std::string_view all =
    "; one of face, nose, upper-lip, neck, chest, scalp, arms, legs, abdomen, back, eyelid, under-eye, lips, "
    "mucosa, hands-feet, ears, armpits, groin";
  CHECK(area_refusal("qips") == fmt::format("--flag: unknown area \"qips\"{}", all));
  CHECK(area_refusal("hipz") == fmt::format("--flag: unknown area \"hipz\" (did you mean \"hip\"?){}", all));
  CHECK(area_refusal("fase") == fmt::format("--flag: unknown area \"fase\" (did you mean \"face\"?){}", all));
}

TEST_CASE("a word that fits several ids names them")
{
  CHECK(area_refusal("u") == "--flag: unknown area \"u\"; it fits upper-lip, under-eye: write more of it");
  CHECK(area_refusal("a") == "--flag: unknown area \"a\"; it fits arms, abdomen, armpits: write more of it");
}

TEST_CASE(
  "a word that nothing knows names what is near it by spelling or by part, and the command that lists all")
{
  const auto& rules = builtin_book();
  const auto condition = [&](const char* text) {
    return refusal([&] { resolve_condition(said(text), rules); });
  };
  const auto event = [&](const char* text) { return refusal([&] { resolve_event(said(text), rules); }); };
  CHECK(condition("pregnacy")
        == "--flag: unknown condition \"pregnacy\" (did you mean \"pregnancy\"?); all of them: mneedle rules "
           "list "
           "--kind condition");
  CHECK(condition("nickel-rash")
        == "--flag: unknown condition \"nickel-rash\"; near it: metal-allergy, warn-allergy; all of them: "
           "mneedle "
           "rules list --kind condition");
  CHECK(condition("xyzzy")
        == "--flag: unknown condition \"xyzzy\"; all of them: mneedle rules list --kind condition");
  CHECK(event("patch")
        == "--flag: unknown event \"patch\"; near it: patch-test; all of them: mneedle rules list --kind "
           "deferral");
}

TEST_CASE("steps that come during a session or after it cannot be told as not done before it")
{
  int later = 0;
  for (const auto step : step_words(builtin_book())) {
    CAPTURE(step);
    const auto refused =
      refusal([&] { by_flags([&](Answers& answers) { answers.not_done = {said(std::string{step})}; }); });
    if (phase_of(StepId{step}) > Phase::before) {
      ++later;
      CHECK(refused == fmt::format("--flag: step \"{}\" comes later, during or after the session", step));
    } else {
      CHECK(refused.empty());
    }
  }
  CHECK(later >= 10);
}

TEST_CASE("a tip that does not pierce is refused with the note about it")
{
  const std::string message{builtin_book().find(RuleId{"not-needling"})->head.message};
  for (const std::string word : {"nano", "Nano", "patch", "silicone"}) {
    CAPTURE(word);
    CHECK(refusal([&] { resolve_word<DeviceKind>(said(word), builtin_book()); })
          == "--flag: \"" + word + "\": " + message);
  }
  CHECK(refusal([&] { resolve_word<DeviceKind>(said("nanoo"), builtin_book()); })
        == "--flag: unknown device kind \"nanoo\"; one of roller, stamp, pen, rf, hyaluron-pen, fixed-stamp");
}

TEST_CASE("no hint about a depth leads to a longer needle than was typed")
{
  std::mt19937 random{20260316};
  for (int i = 0; i < 20000; ++i) {
    const auto typed = Depth::micrometres(static_cast<int>(random() % 100000));
    const auto text = to_string(typed);
    const auto refused = refusal([&] { resolve_depth(said(text), Setting::home, builtin_book()); });
    const auto at = refused.find("did you mean ");
    if (at != std::string::npos) {
      const auto hint = refused.substr(at + 13, refused.find(" mm?") - at - 13);
      CAPTURE(text);
      REQUIRE(parse_depth(hint).has_value());
      CHECK(*parse_depth(hint) < typed);
    }
  }
}
