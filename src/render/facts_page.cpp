#include "render/facts_page.hpp"

#include "render/phrases.hpp"

#include <fmt/format.h>

namespace mneedle {
namespace {

constexpr auto not_known = "not known";

std::string day_words(const Proposal& proposal)
{
  const auto ahead = (proposal.on - proposal.today).count();
  return fmt::format("{} ({})", with_weekday(proposal.on),
                     ahead == 0 ? "today" : "in " + counted(ahead, "day"));
}

std::string needle_words(const Proposal& proposal)
{
  std::vector<std::string> parts{proposal.depth ? in_millimetres(*proposal.depth) : "length not known"};
  parts.push_back(proposal.device_kind ? std::string{word(*proposal.device_kind)} : "device not known");
  if (proposal.uses) {
    parts.push_back(fmt::format("{} use{} so far", *proposal.uses, *proposal.uses == 1 ? "" : "s"));
  }
  if (proposal.device_since) {
    parts.push_back("in service since " + to_string(*proposal.device_since));
  }
  return listed(parts);
}

std::string skin_words(const CheckReport& report)
{
  const auto declared = report.proposal.sensitivity;
  const auto effective = report.sensitivity_effective;
  const auto said = declared ? std::string{word(*declared)} : not_known;
  const auto raised = effective && effective != declared;
  return raised ? fmt::format("{}, raised to {} by what was named", said, word(*effective)) : said;
}

std::string last_words(const CheckReport& report)
{
  if (report.last) {
    return session_words(*report.last);
  }
  return std::holds_alternative<LastNever>(report.proposal.last) ? "never" : not_known;
}

std::string named_words(const Proposal& proposal)
{
  std::vector<std::string> parts;
  for (const auto condition : proposal.conditions) {
    parts.emplace_back(condition.text());
  }
  for (const auto& event : proposal.events) {
    parts.push_back(fmt::format("{} {}", event.event.text(), to_string(event.date)));
  }
  return listed(parts);
}

std::string screening_words(const Proposal& proposal)
{
  if (proposal.screened) {
    return "answered: nothing else applies";
  }
  return proposal.stored_screening
           ? "lasting conditions gone through " + to_string(*proposal.stored_screening)
           : "not answered";
}

} // namespace

std::vector<FactLine> facts_of(const CheckReport& report)
{
  const auto& proposal = report.proposal;
  std::vector<FactLine> facts{
    {"Day", day_words(proposal)},
    {"Needle", needle_words(proposal)},
    {"Area", proposal.area ? std::string{word(*proposal.area)} : not_known},
    {"Skin", skin_words(report)},
    {"Last", last_words(report)},
    {"Named", named_words(proposal)},
    {"Screening", screening_words(proposal)},
    {"Assumed", listed(report.assumed, "; ")},
  };
  std::erase_if(facts, [](const FactLine& fact) { return fact.words.empty(); });
  return facts;
}

void add_facts(const CheckReport& report, Page& page)
{
  constexpr auto column = 11;
  page.gap();
  for (auto& fact : facts_of(report)) {
    page.add(fmt::format("{:<{}}", fact.name, column), std::move(fact.words), column);
  }
}

} // namespace mneedle
