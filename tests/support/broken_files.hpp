#pragma once

#include "support/temporary_folder.hpp"

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace mneedle {

// Gives each `tests/broken/<folder>/*.toml` to `parse`, which must refuse it with exactly the text beside it
// (`*.error`), or with its beginning where that ends in "...": the parser's own words differ between
// versions. With MNEEDLE_ACCEPT set, what it says now becomes that text; read the difference like code.
inline bool as_expected(std::string_view said, std::string_view expected)
{
  constexpr std::string_view and_so_on = "...\n";
  return expected.ends_with(and_so_on)
           ? said.starts_with(expected.substr(0, expected.size() - and_so_on.size()))
           : said == expected;
}

inline void
check_broken_files(const std::string& folder,
                   const std::function<void(const std::string& text, const std::string& name)>& parse,
                   Fault fault = Fault::untrusted)
{
  int files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator{MNEEDLE_SOURCE_DIR "/tests/broken/" + folder}) {
    if (entry.path().extension() != ".toml") {
      continue;
    }
    ++files;
    const auto name = entry.path().filename().string();
    CAPTURE(name);
    std::string said;
    try {
      parse(content_of(entry.path().string()), name);
    } catch (const Error& error) {
      CHECK(error.fault() == fault);
      said = std::string{error.what()} + "\n";
    }
    const auto expected = std::filesystem::path{entry.path()}.replace_extension(".error").string();
    if (std::getenv("MNEEDLE_ACCEPT") != nullptr && !as_expected(said, content_of(expected))) {
      write_file(expected, said);
    }
    CAPTURE(said);
    CHECK(as_expected(said, content_of(expected)));
    CHECK(!said.empty());
  }
  CHECK(files > 0);
}

} // namespace mneedle
