#pragma once

#include "cli/command.hpp"

#include <mneedle/answers.hpp>

#include <optional>
#include <string>
#include <vector>

namespace mneedle {

// The flags that say something about a session, as typed.
struct FactOptions {
  std::optional<std::string> on;
  std::optional<std::string> depth;
  std::optional<std::string> area;
  std::optional<std::string> device_kind;
  std::optional<std::string> device_uses;
  std::optional<std::string> device_since;
  std::optional<std::string> device;
  std::optional<std::string> sensitivity;
  std::optional<std::string> last;
  std::optional<std::string> last_depth;
  std::optional<std::string> last_setting;
  bool last_bled = false;
  std::vector<std::string> conditions;
  bool screened = false;
  std::vector<std::string> events;
  std::vector<std::string> done;
  std::vector<std::string> not_done;
  std::optional<std::string> answers;
  std::vector<std::string> words; // without a flag
};

std::vector<Option> fact_options(FactOptions& facts);

// The words that may stand without their flags. `area` is "AREA", or "AREA..." if there may be several.
std::vector<Positional> fact_positionals(FactOptions& facts, std::string_view area = "AREA");

// The areas that were said, by flag and without one.
std::vector<Said> areas_said(const FactOptions& facts);

// What was said by flags and words, over what the answers file says. Of several areas none is among it. Throws Error
// (usage) if a word contradicts a flag.
Answers said_by(const FactOptions& facts, Host& host);

// The areas in the order of the help.
constexpr std::string_view area_list =
  "face nose upper-lip neck chest scalp arms legs abdomen back hands-feet";

// A flag's text and its name, for messages.
std::optional<Said> said(const std::optional<std::string>& text, std::string_view flag);
std::vector<Said> said_list(const std::vector<std::string>& texts, std::string_view flag);

} // namespace mneedle
