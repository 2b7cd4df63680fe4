#include "support/broken_files.hpp"

#include <mneedle/profile.hpp>

using namespace mneedle;

TEST_CASE("a broken profile is refused with the place and the remedy")
{
  check_broken_files("profiles",
                     [](const std::string& text, const std::string& name) { parse_profile(text, name); });
}
