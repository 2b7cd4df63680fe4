#include "fuzz/import.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  mneedle::check_import(mneedle::text_of(data, size), mneedle::parse_csv);
  return 0;
}
