#pragma once

#include <mneedle/history.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace mneedle {

// A value that is well-formed and cannot be all the same.
struct Contradiction {
  std::string_view key;
  std::string message;
};

// The first thing in an entry that cannot be, whatever file it came from.
std::optional<Contradiction> contradiction_in(const Session& session);
std::optional<Contradiction> contradiction_in(const Reaction& reaction);
std::optional<Contradiction> contradiction_in(const Event& event);
std::optional<Contradiction> contradiction_in(const Hold& hold);
std::optional<Contradiction> contradiction_in(const NeedleHead& head);

} // namespace mneedle
