#pragma once

#include "render/page.hpp"

#include <vector>

namespace mneedle {

enum class Cite { no, yes };

bool blocking(const FindingLine& finding);

// "convention, HAN-2012".
std::string sources_words(const FindingLine& finding);

// "[wait] rule: message", below it what clears it and, asked to cite, where it is from.
void add_finding(const FindingLine& finding, Page& page, Cite cite);

// The findings that block under one heading, the others under another; no heading where there are none. Notes come
// without their sources, so that the page stays short.
void add_findings(const std::vector<FindingLine>& findings, Page& page);

} // namespace mneedle
