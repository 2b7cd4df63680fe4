// The laws of a small set of rules, which the sanitizers can follow; tests/proof asks about the built-in one.

#include "proof/decision.hpp"
#include "support/small_rules.hpp"

#include <mneedle/verify.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace mneedle;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// With rest in every area, longer rest after a clinic, and a rule of each kind that a law is about.
std::string sound_text()
{
  return replaced(small_rules().text, "areas = [\"face\"]\n", "")
         + rule_text("interval", "clinic",
                     "setting = \"professional\"\n[[interval.days]]\nearliest = 28\nrecommended = 42")
         + rule_text("reaction", "mild", "reaction = \"mild\"")
         + rule_text("reaction", "moderate", "reaction = \"moderate\"\nafter_days = 7")
         + rule_text("reaction", "severe", "reaction = \"severe\"\nstops = true\nafter_days = 28")
         + rule_text("device-life", "worn",
                     "kinds = [\"roller\"]\ncaution_from_use = 8\nlast_use = 10\nlast_day = 90")
         + rule_text("condition", "tired",
                     "condition = \"tired\"\nquestion = \"Are you tired?\"\nseverity = \"caution\"")
         + rule_text("deferral", "burn",
                     "event = \"sunburn\"\nquestion = \"When was it?\"\ndays = 14\nimplies = [\"tired\"]");
}

RuleSet set_of(std::string text)
{
  const RuleText file{"base.toml", std::move(text)};
  return parse_base({&file, 1});
}

// A proof points at the rules that it is about.
struct Proved {
  explicit Proved(std::string text, unsigned threads = 2)
    : rules{set_of(std::move(text))}, proof{verify(rules, threads, [](std::size_t, std::size_t) {})}
  {
  }

  RuleBook rules;
  Proof proof;
};

const LawResult& of(const Proof& proof, Law law)
{
  return *std::find_if(proof.laws.begin(), proof.laws.end(),
                       [&](const LawResult& one) { return one.law == law; });
}

// "reaction floor".
std::string broken_laws(const Proof& proof)
{
  std::string broken;
  for (const auto& one : proof.laws) {
    if (one.violations > 0) {
      broken.append(broken.empty() ? "" : " ").append(word(one.law));
    }
  }
  return broken;
}

// While it lives the fourth thread, or so, cannot be had: each takes a quarter of the address space that there is left.
class RoomForFewThreads {
public:
  RoomForFewThreads()
  {
    std::size_t pages = 0;
    std::ifstream{"/proc/self/statm"} >> pages;
    ::pthread_getattr_default_np(&threads_);
    auto large = threads_;
    ::pthread_attr_setstacksize(&large, std::size_t{1} << 28);
    ::pthread_setattr_default_np(&large);
    ::getrlimit(RLIMIT_AS, &limit_);
    auto little = limit_;
    little.rlim_cur = pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) + (std::size_t{1} << 30);
    ::setrlimit(RLIMIT_AS, &little);
  }
  RoomForFewThreads(const RoomForFewThreads&) = delete;
  RoomForFewThreads& operator=(const RoomForFewThreads&) = delete;
  ~RoomForFewThreads()
  {
    ::setrlimit(RLIMIT_AS, &limit_);
    ::pthread_setattr_default_np(&threads_);
    ::pthread_attr_destroy(&threads_);
  }

private:
  ::pthread_attr_t threads_ = {};
  struct ::rlimit limit_ = {};
};

Decision decision(std::optional<Severity> worst, int earliest = Decision::undated)
{
  return {earliest, earliest, worst};
}

} // namespace

TEST_CASE("a sound set of rules keeps every law, and each rule decides something")
{
  const Proved proved{sound_text()};
  const auto& proof = proved.proof;
  CHECK(broken_laws(proof) == "");
  CHECK(proof.holds());
  CHECK(proof.idle.empty());
  CHECK(proof.laws.size() == words_of<Law>().size());
  for (const auto& one : proof.laws) {
    CAPTURE(word(one.law));
    CHECK((one.comparisons > 0) == (one.law != Law::overlay));
  }
}

TEST_CASE("a proof comes to the same with any number of threads")
{
  const auto text = replaced(sound_text(), "low = 7, normal = 7", "low = 5, normal = 7");
  const auto alone = Proved{text, 1}.proof;
  const auto shared = Proved{text, 5}.proof;
  CHECK(alone.evaluations == shared.evaluations);
  for (std::size_t i = 0; i < alone.laws.size(); ++i) {
    const auto& a = alone.laws[i];
    const auto& b = shared.laws[i];
    CAPTURE(word(a.law));
    CHECK(a.comparisons == b.comparisons);
    CHECK(a.violations == b.violations);
    REQUIRE(a.smallest.has_value() == b.smallest.has_value());
    if (a.smallest) {
      CHECK(a.smallest->worse.commands == b.smallest->worse.commands);
    }
  }
}

TEST_CASE("a proof goes on with the threads that the machine has to spare")
{
  const auto alone = Proved{sound_text(), 1}.proof;
  const auto crowded = [] {
    const RoomForFewThreads room;
    return Proved{sound_text(), 100}.proof;
  }();
  CHECK(crowded.evaluations == alone.evaluations);
  CHECK(crowded.holds());
}

TEST_CASE("an unsafe set breaks its law")
{
  struct Case {
    const char* name;
    const char* from;
    const char* to;
    const char* laws;
  };
  const Case cases[] = {
    {"five days at home", "low = 7, normal = 7", "low = 5, normal = 7", "floor"},
    {"three weeks after a clinic", "\"professional\"\n[[interval.days]]\nearliest = 28",
     "\"professional\"\n[[interval.days]]\nearliest = 21", "floor"},
    {"no rest for most areas", "earliest = { low", "areas = [\"face\"]\nearliest = { low", "coverage floor"},
    {"a mild reaction rests longer than a severe one", "reaction = \"mild\"",
     "reaction = \"mild\"\nafter_days = 60", "reaction"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(broken_laws(Proved{replaced(sound_text(), c.from, c.to)}.proof) == c.laws);
  }
}

TEST_CASE("the smallest counterexample is a command, what it gives, and the rules that speak")
{
  const Proved proved{replaced(sound_text(), "low = 7, normal = 7", "low = 5, normal = 7")};
  const auto& proof = proved.proof;
  const auto& smallest = of(proof, Law::floor).smallest;
  REQUIRE(smallest.has_value());
  REQUIRE(smallest->worse.commands.size() == 1);
  CHECK(smallest->worse.commands.front()
        == "check --today 2026-03-16 --depth 0.05 --area arms --sensitivity low --device-kind rf "
           "--device-uses 0 --last 2026-02-01 --last-depth 0.50 --screened --done all");
  CHECK(smallest->worse.verdict == "GO, earliest 2026-02-06, recommended 2026-02-15");
  CHECK_FALSE(smallest->other);
  CHECK(smallest->what == "allowed again before 7 days of rest");
  REQUIRE(smallest->rules.size() == 1);
  CHECK(smallest->rules.front()->head.id.text() == "band/short");
}

TEST_CASE("a rule that decides nothing is named")
{
  const Proved proved{sound_text() + rule_text("depth", "late", "above_mm = 1.0\nseverity = \"caution\"")};
  const auto& proof = proved.proof;
  CHECK(proof.holds());
  REQUIRE(proof.idle.size() == 1);
  CHECK(proof.idle.front()->head.id.text() == "late");
}

TEST_CASE("worse facts are never better")
{
  struct Case {
    const char* name;
    Decision worse;
    Decision other;
    bool holds;
  };
  const Case cases[] = {
    {"the same", decision(Severity::wait, 5), decision(Severity::wait, 5), true},
    {"a day later", decision(Severity::wait, 6), decision(Severity::wait, 5), true},
    {"a day earlier", decision(Severity::wait, 4), decision(Severity::wait, 5), false},
    {"milder", decision(Severity::wait, 5), decision(Severity::fix, 5), false},
    {"a GO after all", decision({}, 5), decision(Severity::wait, 5), false},
    {"a stop, which names no date", decision(Severity::stop), decision(Severity::wait, 5), true},
    {"no date without a stop", decision(Severity::fix), decision(Severity::wait, 5), false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(never_better(c.worse, c.other) == c.holds);
  }
  CHECK_FALSE(never_better({5, 8, Severity::wait}, {5, 9, Severity::wait}));
}

TEST_CASE("a missing answer is never a GO and names no earlier date")
{
  const auto wait = decision(Severity::wait, 5);
  CHECK(fails_closed(decision(Severity::open, 5), wait, Undated::refused));
  CHECK_FALSE(fails_closed(decision(Severity::open, 4), wait, Undated::refused));
  CHECK_FALSE(fails_closed(decision(Severity::open), wait, Undated::refused));
  CHECK(fails_closed(decision(Severity::open), wait, Undated::allowed));
  CHECK_FALSE(fails_closed(decision(Severity::open, 4), wait, Undated::allowed));
  CHECK(fails_closed(decision(Severity::open), decision(Severity::stop), Undated::refused));
  CHECK_FALSE(fails_closed(decision({}, 5), decision({}, 5), Undated::refused));
}
