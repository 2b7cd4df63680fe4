#pragma once

#include "interview/ask.hpp"

#include <functional>
#include <string>
#include <string_view>

// Questions that are asked once each, and a confirmation at their end.

namespace mneedle {

using Field = std::optional<Said> Answers::*;

// Asked once, as long as the answer is not known.
struct Once {
  std::string name;
  Question question;
  std::function<bool(const Answers&)> known;
  std::function<void(Answers&, std::string_view)> take;
  std::function<std::string(const Answers&)> prompt = {}; // instead of the question's own
};

Topic once(const Known& known, Once one);

// Whether the field was told.
std::function<bool(const Answers&)> said(Field field);

// Stores the answer in the field, which an empty answer leaves as it is.
std::function<void(Answers&, std::string_view)> into(Field field);

// One line that Enter agrees to, if anything was asked.
Topic confirm_topic(std::function<std::string(const Told&)> prompt);

} // namespace mneedle
