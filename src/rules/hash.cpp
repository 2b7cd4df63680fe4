#include "rules/hash.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace mneedle {

namespace {

// FNV-1a, 64 bits.
class Fnv {
public:
  void take(std::string_view bytes)
  {
    for (const char c : bytes) {
      take(c);
    }
  }

  void take(char c)
  {
    state_ ^= static_cast<unsigned char>(c);
    state_ *= 0x100000001b3U;
  }

  std::uint64_t value() const { return state_; }

private:
  std::uint64_t state_ = 0xcbf29ce484222325U;
};

} // namespace

std::string_view name_of(const RuleText& file)
{
  const std::string_view path{file.file};
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string hash_of(std::span<const RuleText> files)
{
  Fnv fnv;
  for (const auto& file : files) {
    // A zero byte stands in neither, so that a name cannot run into its text.
    fnv.take(name_of(file));
    fnv.take('\0');
    fnv.take(file.text);
    fnv.take('\0');
  }
  return fmt::format("{:016x}", fnv.value());
}

} // namespace mneedle
