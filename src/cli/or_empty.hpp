#pragma once

#include <mneedle/error.hpp>

namespace mneedle {

// What can be had, or else a default: for what only helps, and is not worth an error of its own.
template <typename F>
auto or_empty(F f) -> decltype(f())
{
  try {
    return f();
  } catch (const Error&) {
    return {};
  }
}

} // namespace mneedle
