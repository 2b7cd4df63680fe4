#pragma once

#include "cli/person.hpp"
#include "interview/topics.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mneedle {

// Whether there is a person to ask: both ends are a terminal, and nothing speaks against it (--no-input, -q, another
// format than text).
bool may_ask(Host& host, const CommonOptions& common);

// What the topics can go by. `proposal` throws for answers that cannot be.
Known known_of(const Person& person, std::function<Proposal(const Answers&)> proposal);

// Asks until nothing is left to ask. Throws Error (usage) where the person leaves; nothing has been written then.
void ask(Interview& interview, Host& host, const CommonOptions& common);

// The command with the common options that choose person and rules, in lines that can be copied.
std::string command_lines(std::string_view command, const std::vector<std::string>& flags,
                          const CommonOptions& common);

// What to say after questions were answered: the command that says the same without them.
std::string without_questions(std::string_view command, const std::vector<std::string>& flags,
                              const CommonOptions& common);

} // namespace mneedle
