#pragma once

#include <mneedle/error.hpp>

#include <string>

namespace mneedle {

// An error as lines for standard error: "mneedle: file:line:column: message". User text comes out inert.
std::string message_of(const Error& error);

} // namespace mneedle
