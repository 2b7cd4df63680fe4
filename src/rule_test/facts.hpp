#pragma once

#include "base/reader.hpp"

#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/rules.hpp>

namespace mneedle {

// What a rule test starts from.
struct TestFacts {
  Proposal proposal;
  History history;
};

// The baseline with the facts of `with` in place of its own and without those named in `without`. Throws Error.
TestFacts facts_of(const toml_file::Table& baseline, const toml_file::Table* with,
                   const std::vector<std::string>& without, const RuleBook& rules);

} // namespace mneedle
