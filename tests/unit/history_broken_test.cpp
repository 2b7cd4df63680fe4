#include "support/broken_files.hpp"

#include <mneedle/history.hpp>

using namespace mneedle;

TEST_CASE("a broken log is refused with the place and the remedy")
{
  check_broken_files("logs",
                     [](const std::string& text, const std::string& name) { parse_history(text, name); });
}
