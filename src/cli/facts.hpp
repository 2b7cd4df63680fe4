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
};

std::vector<Option> fact_options(FactOptions& facts);

// What was said by the flags, over what the answers file says.
Answers said_by(const FactOptions& facts, Host& host);

// A flag's text and its name, for messages.
std::optional<Said> said(const std::optional<std::string>& text, std::string_view flag);
std::vector<Said> said_list(const std::vector<std::string>& texts, std::string_view flag);

} // namespace mneedle
