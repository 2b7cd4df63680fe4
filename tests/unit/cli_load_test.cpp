#include "cli/load.hpp"
#include "support/facts.hpp"
#include "support/memory_host.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// A folder that names a file which is gone by the time it is read.
class VanishingHost : public MemoryHost {
public:
  std::optional<std::vector<std::string>> list_folder(const std::string&) override
  {
    return std::vector<std::string>{"2025.toml"};
  }
};

} // namespace

TEST_CASE("a year that was listed and cannot be read is refused, not taken for an empty one")
{
  VanishingHost host;
  Places places;
  places.log = "/data/anna";
  try {
    load_history(host, places, builtin_book());
    FAIL("the year was taken for an empty one");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::untrusted);
    CHECK(error.complaints().front().origin.file == "/data/anna/2025.toml");
  }
}
