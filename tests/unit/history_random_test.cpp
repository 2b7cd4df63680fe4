#include "support/history_samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace mneedle;

namespace {

// Random entries, the same in every run.
class Entries {
public:
  Session session(int number)
  {
    Session result;
    result.id = "session-" + std::to_string(number);
    result.date = on("1900-01-01") + Days{below(109573)};
    result.area = maybe(static_cast<Area>(below(14)));
    result.depth = maybe(Depth::micrometres(1 + below(100000)));
    result.setting = static_cast<Setting>(below(2));
    result.bled = static_cast<Bled>(below(2));
    result.device_kind = maybe(static_cast<DeviceKind>(below(4)));
    result.device = below(2) == 0 ? "" : "blue-" + std::to_string(below(10));
    result.sensitivity = maybe(static_cast<Sensitivity>(below(4)));
    if (below(2) == 0) {
      result.done = std::vector{StepId{"hands"}, StepId{"air-dry"}};
    }
    result.note = note();
    result.imprecise = below(2) == 0;
    return result;
  }

  Event event(int number)
  {
    return {"event-" + std::to_string(number),
            EventId{"sunburn"},
            on("2026-01-01") + Days{below(365)},
            maybe(static_cast<Area>(below(14))),
            note(),
            below(2) == 0};
  }

  // Pieces that mean something to TOML, to terminals or to careless escaping.
  std::string note()
  {
    constexpr std::string_view pieces[] = {
      "\"",
      "\"\"\"",
      "'",
      "'''",
      "\\",
      "\\n",
      "\\u0041",
      "\n",
      "\n\n",
      "\t",
      "#",
      "[[x]]",
      "= 1",
      "{",
      "}",
      ",",
      "\xc3\xa9",
      "\xe2\x80\xae",
      "\xf0\x9f\x98\x80",
      "\xc2\x85",
      "\xef\xbb\xbf",
      " ",
      "%{}",
      "a",
      "format = 2",
      "\xf4\x8f\xbf\xbf",
    };
    std::string text;
    for (int length = below(12); length > 0; --length) {
      text += pieces[static_cast<std::size_t>(below(static_cast<int>(std::size(pieces))))];
    }
    return text.find_first_not_of(" \t\n") == std::string::npos ? "" : text;
  }

  int below(int limit) { return std::uniform_int_distribution<int>{0, limit - 1}(random_); }

private:
  template <typename T>
  std::optional<T> maybe(T value)
  {
    return below(3) == 0 ? std::nullopt : std::optional{value};
  }

  std::mt19937 random_{20260316};
};

template <typename Entry>
bool holds(const std::vector<Entry>& list, const Entry& entry)
{
  return std::find(list.begin(), list.end(), entry) != list.end();
}

} // namespace

TEST_CASE("random entries with nasty notes are read back as written and disturb nothing")
{
  Entries entries;
  for (int round = 0; round < 40; ++round) {
    std::string text = round % 3 == 0 ? "format = 1 # mine\r\n" : round % 3 == 1 ? "format = 1" : "";
    std::vector<Session> sessions;
    std::vector<Event> events;
    for (int number = 0; number < 15; ++number) {
      const auto before = text;
      if (entries.below(4) == 0) {
        events.push_back(entries.event(number));
        text = with_event(before, "random.toml", events.back());
      } else {
        sessions.push_back(entries.session(number));
        text = with_session(before, "random.toml", sessions.back());
      }
      REQUIRE(text.starts_with(before));
    }
    const auto history = parse_history(text, "random.toml");
    REQUIRE(history.sessions.size() == sessions.size());
    REQUIRE(history.events.size() == events.size());
    for (const auto& session : sessions) {
      CHECK(holds(history.sessions, session));
    }
    for (const auto& event : events) {
      CHECK(holds(history.events, event));
    }
  }
}
