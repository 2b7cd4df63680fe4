#pragma once

#include "cli/person.hpp"
#include "interview/topics.hpp"

#include <string>

namespace mneedle {

// Whether questions can be asked: both ends are a terminal, and nothing speaks against it (--no-input, -q, another
// format than text).
bool may_ask(Host& host, const CommonOptions& common);

// `proposal` throws for answers that cannot be.
Known known_of(const Person& person, std::function<Proposal(const Answers&)> proposal);

// Asks until nothing is left to ask. Throws Error (usage) if the user leaves; nothing has been written then.
void ask(Interview& interview, Host& host, const CommonOptions& common);

// A question that yes or no answers. The end of the input, and q, mean no.
bool ask_yes_no(const std::string& prompt, Host& host, const CommonOptions& common);

} // namespace mneedle
