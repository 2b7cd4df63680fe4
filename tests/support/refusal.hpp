#pragma once

#include <mneedle/error.hpp>

#include <doctest/doctest.h>

#include <string>

namespace mneedle {

// What `f` is refused with, which must be an Error of that fault; empty where it is not refused.
template <typename F>
std::string refusal(F f, Fault fault = Fault::usage)
{
  try {
    f();
  } catch (const Error& error) {
    CHECK(error.fault() == fault);
    return error.what();
  }
  return "";
}

} // namespace mneedle
