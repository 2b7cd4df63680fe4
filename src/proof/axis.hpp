#pragma once

#include "proof/decision.hpp"

#include <mneedle/history.hpp>
#include <mneedle/proposal.hpp>
#include <mneedle/verify.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace mneedle {

// A proposal and what the log holds.
struct Situation {
  Proposal proposal;
  History history;
};

// A value that must never be better than the one of that number on the same axis.
struct Edge {
  std::size_t than;
  Law law;
  Undated undated = Undated::refused;
};

// One way to fill in a fact.
struct Value {
  std::function<void(Situation&)> set; // whatever was there before
  std::vector<Edge> edges;             // to earlier values
};

// All the ways to fill in one fact; no two axes set the same.
using Axis = std::vector<Value>;

// Every combination of the values of its axes, from one situation on.
struct Family {
  std::string name;
  Situation start;
  std::vector<Axis> axes;
};

} // namespace mneedle
