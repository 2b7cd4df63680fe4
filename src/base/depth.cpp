#include <mneedle/depth.hpp>

#include "base/whole_number.hpp"

#include <fmt/format.h>

#include <cmath>

namespace mneedle {

namespace {

constexpr int micrometres_in_millimetre = 1000;
constexpr int most_millimetres = 100;

// Takes the unit off the end, with the blanks before it.
bool take_unit(std::string_view& text, std::string_view unit)
{
  if (!text.ends_with(unit)) {
    return false;
  }
  text.remove_suffix(unit.size());
  text = text.substr(0, text.find_last_not_of(' ') + 1);
  return true;
}

std::optional<Depth> in_micrometres(std::string_view text)
{
  const auto value = whole_number(text, most_millimetres * micrometres_in_millimetre);
  return value ? std::optional{Depth::micrometres(*value)} : std::nullopt;
}

// The digits behind the point: one to three, and any zeros.
std::optional<int> thousandths(std::string_view digits)
{
  while (digits.size() > 3 && digits.back() == '0') {
    digits.remove_suffix(1);
  }
  if (digits.empty() || digits.size() > 3) {
    return std::nullopt;
  }
  return whole_number(std::string{digits} + std::string(3 - digits.size(), '0'), micrometres_in_millimetre);
}

std::optional<Depth> in_millimetres(std::string_view text)
{
  const auto point = text.find_first_of(".,");
  // ".25" has no zero in front.
  const auto units = point == 0 ? std::optional{0} : whole_number(text.substr(0, point), most_millimetres);
  const auto part = thousandths(point == std::string_view::npos ? "0" : text.substr(point + 1));
  if (!units || !part) {
    return std::nullopt;
  }
  return Depth::micrometres(*units * micrometres_in_millimetre + *part);
}

} // namespace

std::optional<Depth> parse_depth(std::string_view text)
{
  for (const auto* unit : {"um", "µm", "μm"}) {
    if (take_unit(text, unit)) {
      return in_micrometres(text);
    }
  }
  if (!take_unit(text, "mm")) {
    take_unit(text, "MM");
  }
  return in_millimetres(text);
}

std::optional<Depth> depth_from_millimetres(double millimetres)
{
  // Written so that NaN is refused.
  if (!(millimetres >= 0 && millimetres <= most_millimetres)) {
    return std::nullopt;
  }
  const auto scaled = millimetres * micrometres_in_millimetre;
  const auto rounded = std::round(scaled);
  constexpr double float_noise = 1e-6;
  if (std::abs(scaled - rounded) > float_noise) {
    return std::nullopt;
  }
  return Depth::micrometres(static_cast<int>(rounded));
}

double millimetres(Depth depth)
{
  return static_cast<double>(depth.micrometres()) / micrometres_in_millimetre;
}

std::string to_string(Depth depth)
{
  const auto whole = depth.micrometres() / micrometres_in_millimetre;
  const auto part = depth.micrometres() % micrometres_in_millimetre;
  return part % 10 == 0 ? fmt::format("{}.{:02}", whole, part / 10) : fmt::format("{}.{:03}", whole, part);
}

} // namespace mneedle
