#pragma once

#if defined(__has_feature)
#define MNEEDLE_HAS_FEATURE(name) __has_feature(name)
#else
#define MNEEDLE_HAS_FEATURE(name) 0
#endif

namespace mneedle {

// How many random cases to try of `all`: an eighth under the address sanitizer, which makes each several times as slow and
// finds in one what it finds in any.
constexpr int rounds(int all)
{
#if defined(__SANITIZE_ADDRESS__) || MNEEDLE_HAS_FEATURE(address_sanitizer)
  return all / 8;
#else
  return all;
#endif
}

} // namespace mneedle
