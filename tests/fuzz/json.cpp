#include "fuzz/import.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  mneedle::check_import(mneedle::text_of(data, size), [](std::string_view text, std::string_view file) {
    return mneedle::parse_json(text, file);
  });
  return 0;
}
