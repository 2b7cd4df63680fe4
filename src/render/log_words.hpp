#pragma once

#include "render/phrases.hpp"

#include <mneedle/report.hpp>

#include <optional>
#include <string>
#include <vector>

// What an entry of the log says, as text and as Markdown.

namespace mneedle {

// "mild reaction of face, Tue 10 Nov (2026-11-10-reaction)". Without today the day has its year.
std::string named_phrase_for(const Entry& entry, std::optional<Date> today);

// "! too soon: 4 d of 7; ! too deep"; empty if nothing is wrong.
std::string faults_of(const Judgement& judgement);

// "! too deep, bled, "calm skin"": everything that has no column of its own in a list.
std::string notes_on(const LogLine& line, std::optional<Date> today);

// "11 d"; empty without a session before.
std::string rest_words_of(const LogLine& line);

// Every fact that the phrase leaves out.
std::vector<FactLine> details_of(const LogLine& line, std::optional<Date> today);

// "by change 3 of the log".
std::string written_words(const LogLine& line);

} // namespace mneedle
