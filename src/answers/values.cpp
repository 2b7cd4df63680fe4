#include "base/nearest.hpp"

#include <mneedle/answers.hpp>
#include <mneedle/depth.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

constexpr int tenfold = 10;
constexpr int micrometres_in_millimetre = 1000;

// What was probably meant: the zero and the point in front were forgotten ("25"), or the point slipped.
std::string likely_slip(Depth depth, Depth least, Depth most)
{
  auto guess = depth.micrometres();
  bool plausible = true;
  while (depth > most && guess >= micrometres_in_millimetre) {
    plausible = plausible && guess % tenfold == 0;
    guess /= tenfold;
  }
  if (depth < least) {
    guess *= tenfold;
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

Depth resolve_depth(const Said& said, Depth least, std::optional<Depth> most)
{
  const auto depth = parse_depth(said.text);
  if (!depth) {
    throw Error(Fault::usage, said.origin,
                fmt::format("\"{}\" is no needle depth{}", said.text, likely_unit(said.text, least, most)));
  }
  if (*depth < least || (most && *depth > *most)) {
    throw Error(Fault::usage, said.origin,
                fmt::format("\"{}\" is {} mm, {} {} mm{}", said.text, to_string(*depth),
                            *depth < least ? "less than" : "more than",
                            to_string(*depth < least ? least : *most),
                            likely_slip(*depth, least, most.value_or(*depth))));
  }
  return *depth;
}

template <typename Enum>
Enum resolve_word(const Said& said)
{
  if (const auto value = parse_word<Enum>(said.text)) {
    return *value;
  }
  throw Error(Fault::usage, said.origin, unknown_word(said.text, words_of<Enum>()));
}

template Area resolve_word<Area>(const Said&);
template DeviceKind resolve_word<DeviceKind>(const Said&);
template Sensitivity resolve_word<Sensitivity>(const Said&);
template Setting resolve_word<Setting>(const Said&);
template ReactionGrade resolve_word<ReactionGrade>(const Said&);

} // namespace mneedle
