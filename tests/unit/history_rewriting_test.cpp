// Text and meaning of a log on its way to another state: where they part, nothing is written.

#include "history/block.hpp"
#include "history/rewriting.hpp"
#include "support/history_samples.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

constexpr const char* one_session = R"(format = 1

[[session]]
id = "old"
date = 2026-01-05
area = "face"
)";

constexpr const char* refused = "log: cannot write this to the log: read back, it would say something else "
                                "than is meant; nothing was written";

Rewriting begun(const LogTexts& texts) { return {texts, read_files(texts)}; }

LogTexts with_one() { return {"log", {{2026, one_session}}, ""}; }

} // namespace

TEST_CASE("lines that say something else than the entry are not written")
{
  const Entry entry = session_on("2026-02-01", Area::face);
  const Entry other = session_on("2026-02-01", Area::neck);
  auto right = begun(with_one());
  right.add_block(entry, block_of(entry));
  CHECK_NOTHROW(right.finish());
  auto wrong = begun(with_one());
  wrong.add_block(entry, block_of(other));
  CHECK_THROWS_WITH_AS(wrong.finish(), refused, Error);
}

TEST_CASE("lines of an entry too many, or too few, are not written")
{
  const Entry entry = session_on("2026-02-01", Area::face);
  const Entry second = session_on("2026-02-02", Area::face);
  auto more = begun(with_one());
  more.add_block(entry, block_of(entry) + "\n" + block_of(second));
  CHECK_THROWS_WITH_AS(more.finish(), refused, Error);
  auto fewer = begun(with_one());
  fewer.add_block(entry, "# nothing\n");
  CHECK_THROWS_WITH_AS(fewer.finish(), refused, Error);
}
