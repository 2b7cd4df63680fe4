#pragma once

#include "cli/facts.hpp"
#include "cli/person.hpp"

#include <mneedle/plan.hpp>

namespace mneedle {

struct PlanOptions {
  FactOptions facts;
  std::vector<std::string> areas;
  std::optional<std::string> sessions;
  std::optional<std::string> start;
  std::optional<std::string> every;
  std::vector<std::string> only;
  std::vector<std::string> not_on;
  std::optional<std::string> before;
};

// The facts of next, with areas instead of one area, and what is a plan's own.
std::vector<Option> plan_options(PlanOptions& options);

// "3 face 0.25"
std::vector<Positional> plan_positionals(PlanOptions& options);

struct AskedPlan {
  PlanRequest request;
  std::vector<Assumption> assumed;
};

// What is to be planned. Throws Error (usage) for what cannot be, and for less rest than the rules allow.
AskedPlan asked_plan(const PlanOptions& typed, const Person& person, Host& host);

} // namespace mneedle
