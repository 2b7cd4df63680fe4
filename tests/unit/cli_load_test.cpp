#include "cli/load.hpp"
#include "host/folder.hpp"
#include "support/facts.hpp"
#include "support/memory_host.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// A folder that names a file which is gone by the time it is read.
class VanishingFiles : public MemoryHost {
public:
  void look_into(const std::string& folder, const Look& look) override
  {
    files.put(folder + "/2025.toml", "format = 1\n");
    Folder view{files, folder};
    files.remove(folder + "/2025.toml");
    look(view);
  }
};

} // namespace

TEST_CASE("a year that was listed and cannot be read is refused, not taken for an empty one")
{
  VanishingFiles host;
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
