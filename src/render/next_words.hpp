#pragma once

#include <mneedle/report.hpp>

#include <string>
#include <string_view>

// What is ahead for an area, in words.

namespace mneedle {

// READY, WAIT, ASK (something must be answered or put right first) or STOP: dates only, so never GO.
std::string_view status_word(const NextArea& area);

// "Mon 7 Dec", "since Fri 4 Dec"; empty without a date.
std::string earliest_words(const NextArea& area, Date today);

// "Thu 10 Dec"; empty if that is no later than the earliest.
std::string better_words(const NextArea& area, Date today);

// "Mon 7 Dec, better Thu 10 Dec"; "READY since Fri 4 Dec"; or "STOP: " and the worst reason.
std::string outlook_words(const NextArea& area, Date today);

} // namespace mneedle
