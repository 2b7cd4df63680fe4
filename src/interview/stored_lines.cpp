#include "interview/stored_lines.hpp"

#include "interview/ask.hpp"

#include <mneedle/evaluate.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

using Lines = std::vector<std::string>;

void add(Lines& lines, std::string_view what, std::string_view value, std::string_view from)
{
  lines.push_back(fmt::format("{} {} (from the {})", what, value, from));
}

void add_device(Lines& lines, const Known& known, const Answers& said, DeviceKind kind)
{
  if (said.device) {
    add(lines, "device-kind", word(kind), "profile");
  } else if (!said.device_kind) {
    add(lines, "device", fmt::format("{}, {}", known.profile.default_device, word(kind)), "profile");
  }
}

std::string told_session(const Session& session)
{
  return fmt::format("{}{}{}{}", to_string(session.date),
                     session.depth ? fmt::format(", {} mm", to_string(*session.depth))
                                   : ", needles not known",
                     session.setting == Setting::home ? ", at home" : ", by a professional",
                     session.bled == Bled::yes ? ", it bled" : "");
}

// Whatever else was said of one.
std::optional<Session> logged_last(const Known& known, Proposal proposal)
{
  proposal.last = LastUnknown{};
  return evaluate(proposal, known.rules, known.history).last;
}

// Where it is what counts: one that is too old was gone through again, or is open.
void add_screening(Lines& lines, const Known& known, const Told& told, Proposal proposal)
{
  proposal.screened = told.given.screened.value_or(false) || told.settled.contains(screened_in_full);
  if (proposal.stored_screening && !proposal.screened
      && !missing(Fact::screening, evaluate(proposal, known.rules, known.history))) {
    add(lines, "lasting conditions gone through on", to_string(*proposal.stored_screening), "profile");
  }
}

// Of two numbers the worse counts, so what was said may not be what counts.
void add_head(Lines& lines, const Answers& said, const Proposal& proposal)
{
  const auto uses = proposal.uses ? fmt::format("{}", *proposal.uses) : "";
  if (proposal.uses && (!said.device_uses || said.device_uses->text != uses)) {
    add(lines, "device-uses", uses, "log");
  }
  const auto since = proposal.device_since ? to_string(*proposal.device_since) : "";
  if (proposal.device_since && !said.device_since) {
    add(lines, "device-since", since, "log");
  }
}

} // namespace

std::vector<std::string> stored_of_session(const Known& known, const Answers& said)
{
  const auto proposal = known.proposal(said);
  Lines lines;
  if (proposal.area && !said.area) {
    add(lines, "area", word(*proposal.area), "profile");
  }
  if (proposal.device_kind) {
    add_device(lines, known, said, *proposal.device_kind);
  }
  if (proposal.depth && !said.depth) {
    add(lines, "depth", to_string(*proposal.depth), "profile");
  }
  if (proposal.sensitivity && !said.sensitivity) {
    add(lines, "sensitivity", word(*proposal.sensitivity), "profile");
  }
  return lines;
}

std::vector<std::string> stored_of_person(const Known& known, const Told& told)
{
  const auto& said = told.answers;
  const auto proposal = known.proposal(said);
  Lines lines;
  add_head(lines, said, proposal);
  for (const auto condition : known.profile.conditions) {
    const bool named = std::any_of(said.conditions.begin(), said.conditions.end(),
                                   [&](const Said& one) { return one.text == condition.text(); });
    if (!named) {
      add(lines, "condition", condition.text(), "profile");
    }
  }
  add_screening(lines, known, told, proposal);
  if (const auto last = logged_last(known, proposal)) {
    add(lines, "last session", told_session(*last), "log");
  }
  return lines;
}

} // namespace mneedle
