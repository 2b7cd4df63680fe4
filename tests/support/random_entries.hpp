#pragma once

#include "support/history_samples.hpp"

#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// Random entries, the same in every run.
class RandomEntries {
public:
  explicit RandomEntries(unsigned seed = 20260316) : random_{seed} {}

  Session session(int number)
  {
    Session result;
    result.id = "session-" + std::to_string(number);
    result.date = on("1900-01-01") + Days{below(109573)};
    result.area = maybe(static_cast<Area>(below(18)));
    result.depth = maybe(Depth::micrometres(1 + below(100000)));
    result.setting = static_cast<Setting>(below(2));
    result.bled = static_cast<Bled>(below(2));
    result.device_kind = maybe(static_cast<DeviceKind>(below(6)));
    result.device = below(2) == 0 ? "" : "blue-" + std::to_string(below(10));
    result.sensitivity = maybe(static_cast<Sensitivity>(below(4)));
    if (below(2) == 0) {
      result.done = below(3) == 0 ? std::vector<StepId>{} : std::vector{StepId{"hands"}, StepId{"air-dry"}};
    }
    result.note = note();
    result.imprecise = below(2) == 0;
    return result;
  }

  Event event(int number)
  {
    Event result;
    result.id = "event-" + std::to_string(number);
    result.event = EventId{"sunburn"};
    result.date = on("2026-01-01") + Days{below(365)};
    result.area = maybe(static_cast<Area>(below(18)));
    result.note = note();
    result.imprecise = below(2) == 0;
    return result;
  }

  Reaction reaction(int number)
  {
    Reaction result;
    result.id = "reaction-" + std::to_string(number);
    result.date = on("2026-01-01") + Days{below(365)};
    result.area = maybe(static_cast<Area>(below(18)));
    result.grade = static_cast<ReactionGrade>(below(4));
    result.kind = maybe(static_cast<ReactionKind>(below(8)));
    result.resolved = maybe(result.date + Days{below(30)});
    result.session = below(2) == 0 ? "" : "session-" + std::to_string(below(10));
    result.note = note();
    return result;
  }

  Hold hold(int number)
  {
    Hold result;
    result.id = "hold-" + std::to_string(number);
    result.date = on("2026-01-01") + Days{below(365)};
    result.until = result.date + Days{below(100)};
    result.area = maybe(static_cast<Area>(below(18)));
    result.reason = note() + "x";
    return result;
  }

  NeedleHead head(int number)
  {
    NeedleHead result;
    result.id = "head-" + std::to_string(number);
    result.date = on("2026-01-01") + Days{below(365)};
    result.device = below(2) == 0 ? "-" : "blue-" + std::to_string(below(10));
    return result;
  }

  // Of any kind.
  Entry entry(int number)
  {
    switch (below(5)) {
    case 0:
      return reaction(number);
    case 1:
      return event(number);
    case 2:
      return hold(number);
    case 3:
      return head(number);
    default:
      return session(number);
    }
  }

  // Pieces that mean something to TOML, JSON, CSV, spreadsheets, terminals or careless escaping.
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
      "=1+1",
      "+",
      "-",
      "@",
      ";",
      "(none)",
      "\xc2\x9b",
      "\xef\xbf\xbd",
      "null",
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

  std::mt19937 random_;
};

} // namespace mneedle
