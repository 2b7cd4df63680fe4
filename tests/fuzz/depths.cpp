// Needle lengths as texts and as floats: what is printed reads the same, and nothing finer than a micrometre is rounded.

#include "fuzz/property.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/depth.hpp>

#include <cmath>
#include <cstring>

using namespace mneedle;

namespace {

const RuleBook& rules()
{
  static const RuleBook book{builtin_rules()};
  return book;
}

void check_float(double number)
{
  if (const auto depth = depth_from_millimetres(number)) {
    require(std::isfinite(number) && number >= 0 && number <= 100, "a depth is from 0 to 100 mm");
    require(std::abs(millimetres(*depth) - number) < 1e-6, "no float is rounded to another micrometre");
    require(depth_from_millimetres(millimetres(*depth)) == depth, "a depth reads as it prints, as a float");
  }
}

void check_resolved(std::string_view text)
{
  const auto least = rules().base().least;
  const auto most = rules().base().most;
  accepted(
    [&] {
      const auto depth = resolve_depth({std::string{text}, {"--depth"}}, Setting::home, rules());
      require(depth >= least && depth <= most, "a depth that is taken is plausible", text);
      require(parse_depth(text) == depth, "it is the depth that was said", text);
    },
    Fault::usage);
  accepted(
    [&] {
      resolve_depth({std::string{text}, {"--last-depth"}}, Setting::professional, rules());
    },
    Fault::usage);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const auto text = text_of(data, size);
  if (const auto depth = parse_depth(text)) {
    require(depth->micrometres() >= 0, "no depth is below 0", text);
    require(parse_depth(to_string(*depth)) == depth, "a depth reads as it prints", text);
  }
  check_resolved(text);
  if (size >= sizeof(double)) {
    double number = 0;
    std::memcpy(&number, data, sizeof number);
    check_float(number);
  }
  return 0;
}
