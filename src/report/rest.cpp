#include "report/rest.hpp"

#include <algorithm>
#include <utility>

namespace mneedle {
namespace {

// A rest that is not over comes before any that is; then the later end decides.
std::pair<bool, Date> urgency(const RestLine& rest)
{
  const auto waiting = rest.day < rest.minimum;
  return {waiting, rest.since + (waiting ? rest.minimum : rest.recommended)};
}

} // namespace

std::optional<RestLine> deciding_rest(const Verdict& verdict)
{
  std::optional<RestLine> deciding;
  for (const auto& finding : verdict.findings) {
    if (const auto* detail = std::get_if<RestDetail>(&finding.detail)) {
      const RestLine rest{detail->from, std::max(detail->elapsed, Days{0}), detail->minimum,
                          detail->recommended};
      if (!deciding || urgency(rest) > urgency(*deciding)) {
        deciding = rest;
      }
    }
  }
  return deciding;
}

} // namespace mneedle
