#include "base/nearest.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/depth.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

constexpr int tenfold = 10;
constexpr int micrometres_in_millimetre = 1000;

// What was probably meant: the zero and the point in front were forgotten ("25"), or the point slipped. Never a longer
// needle than was said.
std::string likely_slip(std::string_view text, Depth depth, Depth least, Depth most)
{
  auto guess = depth.micrometres();
  bool plausible = depth > most && text.find_first_of(".,") == std::string_view::npos;
  while (plausible && guess >= micrometres_in_millimetre) {
    plausible = guess % tenfold == 0;
    guess /= tenfold;
  }
  plausible = plausible && guess >= least.micrometres() && guess <= most.micrometres();
  return plausible ? fmt::format("; did you mean {} mm?", to_string(Depth::micrometres(guess))) : "";
}

// Where no millimetres can be meant, such as "250", micrometres may be.
std::string likely_unit(const std::string& text, Depth least, std::optional<Depth> most)
{
  const auto depth = parse_depth(text + "um");
  return depth && *depth >= least && most && *depth <= *most
           ? fmt::format("; did you mean {} um?", depth->micrometres())
           : "; write millimetres such as 0.25, or 250um";
}

} // namespace

ReadDate resolve_date(const Said& said, Date today, DateSense sense)
{
  try {
    return read_date(said.text, today, sense);
  } catch (const Error& error) {
    throw Error(Fault::usage, said.origin, error.complaints().front().message);
  }
}

Depth resolve_depth(const Said& said, Setting setting, const RuleBook& rules)
{
  const auto least = rules.base().least;
  const auto most = setting == Setting::home ? std::optional{rules.base().most} : std::nullopt;
  const auto depth = parse_depth(said.text);
  if (!depth) {
    refuse_no_needle(said, said.text, rules);
    throw Error(Fault::usage, said.origin,
                fmt::format("not a needle length: \"{}\"{}", said.text, likely_unit(said.text, least, most)));
  }
  if (*depth == Depth::micrometres(0)) {
    refuse_no_needle(said, "0", rules);
  }
  if (*depth < least || (most && *depth > *most)) {
    throw Error(Fault::usage, said.origin,
                fmt::format("\"{}\" is {} mm, {} {} mm{}", said.text, to_string(*depth),
                            *depth < least ? "less than" : "more than",
                            to_string(*depth < least ? least : *most),
                            *depth < least ? "; read the length on the device"
                                           : likely_slip(said.text, *depth, least, most.value_or(*depth))));
  }
  return *depth;
}

} // namespace mneedle
