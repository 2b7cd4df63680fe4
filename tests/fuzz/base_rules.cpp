// A base set of one file: whatever loads as one refuses a session about which nothing is known.

#include "fuzz/property.hpp"

#include <mneedle/evaluate.hpp>
#include <mneedle/forecast.hpp>

using namespace mneedle;

namespace {

const Date today = *make_date(2026, 3, 16);

void check_loaded(const RuleText& file)
{
  const RuleBook book{parse_base({&file, 1})};
  Proposal proposal;
  proposal.today = proposal.on = today;
  require(!evaluate(proposal, book, {}).go(), "no base set says GO where nothing was given");
  proposal.all_steps_done = proposal.screened = true;
  require(!evaluate(proposal, book, {}).go(), "nor where just steps and screening were");
  go_when(proposal, book, {});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const RuleText file{"base.toml", std::string{text_of(data, size)}};
  accepted([&] { check_loaded(file); }, Fault::untrusted);
  return 0;
}
