#include "support/log_model.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

using namespace mneedle;

// Random changes of a log beside a model that only knows entries, the same in every run.

namespace {

constexpr int steps = 40;

// MNEEDLE_MODEL_ROUNDS=250 makes ten thousand steps of it.
int model_rounds()
{
  const char* wanted = std::getenv("MNEEDLE_MODEL_ROUNDS");
  return wanted == nullptr ? 12 : std::max(1, std::atoi(wanted));
}

} // namespace

TEST_CASE("random changes keep the log and a plain model of it equal, and every other byte in place")
{
  for (int round = 0; round < model_rounds(); ++round) {
    CAPTURE(round);
    LogModel model{static_cast<unsigned>(round)};
    for (int step = 0; step < steps; ++step) {
      CAPTURE(step);
      const auto before = model.text();
      CAPTURE(before);
      model.step();
      CAPTURE(model.what());
      CAPTURE(model.text());
      REQUIRE(model.wrong() == "");
      REQUIRE(model.wrong_since(before) == "");
    }
    CAPTURE("taking everything back");
    while (model.undo()) {
      REQUIRE(model.wrong() == "");
    }
    REQUIRE(model.empty());
  }
}
