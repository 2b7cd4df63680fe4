#pragma once

#include <mneedle/error.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

// What every fuzz target has: its entry point and a way to say what must hold.

namespace mneedle {

// Ends the run, so that the fuzzer keeps the input.
[[noreturn]] inline void broken(std::string_view property, std::string_view detail = "")
{
  std::fprintf(stderr, "broken property: %.*s\n%.*s\n", static_cast<int>(property.size()), property.data(),
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

inline void require(bool holds, std::string_view property, std::string_view detail = "")
{
  if (!holds) {
    broken(property, detail);
  }
}

// Whether `f` takes its input. Refusing it is an Error of that fault that says something; anything else that is thrown
// ends the run.
template <typename F>
bool accepted(F f, Fault fault)
{
  try {
    f();
    return true;
  } catch (const Error& error) {
    require(error.fault() == fault, "a refusal has the fault of its kind of input", error.what());
    require(!error.complaints().empty(), "a refusal says why");
    for (const auto& complaint : error.complaints()) {
      require(!complaint.message.empty(), "no complaint is empty");
      require(complaint.origin.line >= 0 && complaint.origin.column >= 0, "places count from 1");
    }
    return false;
  }
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size)
{
  return {reinterpret_cast<const char*>(data), size};
}

// Parts of the input, which stand apart by lines of "%%".
inline std::vector<std::string> parts_of(std::string_view text)
{
  constexpr std::string_view mark = "%%\n";
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(mark);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + mark.size());
  }
}

inline std::string file_text(const std::string& path)
{
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace mneedle

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
