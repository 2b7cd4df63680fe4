#pragma once

#include "render/number_list.hpp"

namespace mneedle {

// What the rule's own table says, in the order of the rule format.
NumberList numbers_of(const RuleBody& body);

} // namespace mneedle
