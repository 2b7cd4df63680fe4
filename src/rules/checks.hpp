#pragma once

#include "rules/draft.hpp"

namespace mneedle {

// What no single table can show. `under` is the book that an overlay is added to; nullptr for a base set.

// Ids of rules and sources stand once, and what is cited, tested and named exists.
void check_ids(Draft& draft, const RuleBook* under);
void check_names(Draft& draft, const RuleBook* under);

// Every word that can be asked for has a question, and a step has one text and one unit.
void check_words(Draft& draft, const RuleBook* under);

// A synonym means one thing, and none that is an id; an overlay names those of its own words only.
void check_synonyms(Draft& draft, const RuleBook* under);

// With an overlay's intervals longer needles and more sensitive skin never rest less.
void check_overlay_rest(Draft& draft, const RuleBook& under);

// The bands of depth of a base set touch without gap or overlap, and longer needles never rest less or are left out.
void check_bands(Draft& draft);

// A base set has what no verdict can do without.
void check_complete(Draft& draft, std::string_view file);

} // namespace mneedle
