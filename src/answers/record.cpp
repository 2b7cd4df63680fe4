// What profile and log add to the answers, and where they contradict them.

#include "answers/unknown_word.hpp"
#include "base/complaints.hpp"
#include "base/nearest.hpp"

#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

const Device& device_named(const Profile& profile, const Said& said, const RuleBook& rules)
{
  if (const auto* device = profile.device(said.text)) {
    return *device;
  }
  std::vector<std::string_view> names;
  for (const auto& device : profile.devices) {
    names.push_back(device.name);
  }
  const auto kind = exact_meaning(WordKind::device_kind, said.text, rules);
  throw Error(Fault::usage, said.origin,
              fmt::format("the profile has no device \"{}\"{}", said.text,
                          kind ? fmt::format("; for the kind write --device-kind {}", *kind)
                               : did_you_mean(said.text, names)));
}

void refuse_odd_depth(const Device& device, const RuleSet& base, std::string_view place)
{
  if (device.depth && (*device.depth < base.least || *device.depth > base.most)) {
    throw Error(Fault::untrusted, {std::string{place}},
                fmt::format("device \"{}\" has needles of {} mm; a depth is from {} to {} mm", device.name,
                            to_string(*device.depth), to_string(base.least), to_string(base.most)));
  }
}

void add_device(Proposal& proposal, const Device& device, const Said& said)
{
  if (proposal.device_kind && *proposal.device_kind != device.kind) {
    throw Error(Fault::usage, said.origin,
                fmt::format("device \"{}\" is a {}, not a {}", device.name, word(device.kind),
                            word(*proposal.device_kind)));
  }
  proposal.device_kind = device.kind;
  if (!proposal.depth) {
    proposal.depth = device.depth;
  }
}

// In the rules' own spelling, which outlives the profile.
void add_conditions(Proposal& proposal, const Profile& profile, const RuleBook& rules, std::string_view place)
{
  Complaints complaints;
  for (const auto condition : profile.conditions) {
    const auto words = meanings(WordKind::condition, condition.text(), rules);
    if (words.size() == 1) {
      proposal.conditions.emplace_back(words.front());
    } else {
      complaints.add({std::string{place}},
                     "the profile names an "
                       + unknown_word(WordKind::condition, condition.text(), words, rules));
    }
  }
  complaints.raise(Fault::untrusted);
}

// Looks for the words of one entry among those the rules know.
class UnknownWords {
public:
  UnknownWords(Complaints& complaints, const PlaceOfEntry& place) : complaints_{complaints}, place_{place} {}

  void look(std::string_view entry, std::string_view what, std::string_view word,
            std::span<const std::string_view> known)
  {
    if (!find_word(word, known)) {
      complaints_.add(place_(entry), fmt::format("{} names the unknown {} \"{}\"{}", called(entry), what,
                                                 word, did_you_mean(word, known)));
    }
  }

private:
  // What is imported need not have an id.
  static std::string called(std::string_view id)
  {
    return id.empty() ? "entry without id" : fmt::format("entry {}", id);
  }

  Complaints& complaints_;
  const PlaceOfEntry& place_;
};

} // namespace

void refuse_screening_ahead(const Profile& profile, Date today, std::string_view place)
{
  if (profile.screened && *profile.screened > today + Days{1}) {
    throw Error(
      Fault::environment, {std::string{place}},
      fmt::format("the profile's screening is dated {}, but today is {}; fix the clock, or \"screened\"",
                  to_string(*profile.screened), to_string(today)));
  }
}

void add_profile(Proposal& proposal, const Profile& profile, const std::optional<Said>& device,
                 const RuleBook& rules, std::string_view place)
{
  if (!proposal.sensitivity) {
    proposal.sensitivity = profile.sensitivity;
  }
  add_conditions(proposal, profile, rules, place);
  if (profile.screened && left_out(profile, rules).empty()) {
    proposal.stored_screening = profile.screened;
  }
  for (const auto& one : profile.devices) {
    refuse_odd_depth(one, rules.base(), place);
  }
  if (device) {
    add_device(proposal, device_named(profile, *device, rules), *device);
  }
}

void add_head(Proposal& proposal, const History& history, std::string_view device)
{
  std::optional<Date> since;
  for (const auto& head : history.heads) {
    if (head.device == device && head.date <= proposal.on) {
      since = std::max(since, std::optional{head.date});
    }
  }
  if (!since) {
    return;
  }
  const auto uses =
    std::count_if(history.sessions.begin(), history.sessions.end(),
                  [&](const Session& session) { return session.device == device && session.date >= *since; });
  proposal.uses = std::max(proposal.uses, std::optional{static_cast<int>(uses)});
  proposal.device_since = std::min(proposal.device_since.value_or(*since), *since);
}

void refuse_denial(const Proposal& proposal, const History& history)
{
  if (!std::holds_alternative<LastNever>(proposal.last) || !proposal.area) {
    return;
  }
  for (const auto& session : history.sessions) {
    if (session.area && overlap(*session.area, *proposal.area)) {
      throw Error(Fault::usage,
                  fmt::format("the last session cannot be \"never\": the log holds {}; leave it out, "
                              "or fix the log",
                              session.id));
    }
  }
}

void refuse_unknown_words(const History& history, const RuleBook& rules, const PlaceOfEntry& place)
{
  const auto events = event_words(rules);
  const auto steps = step_words(rules);
  Complaints complaints;
  UnknownWords unknown{complaints, place};
  for (const auto& entry : history.events) {
    if (meanings(WordKind::event, entry.event.text(), rules).size() != 1) {
      unknown.look(entry.id, "event", entry.event.text(), events);
    }
  }
  for (const auto& session : history.sessions) {
    for (const auto step : session.done.value_or(std::vector<StepId>{})) {
      unknown.look(session.id, "step", step.text(), steps);
    }
  }
  complaints.raise(Fault::untrusted);
}

void settle_events(History& history, const RuleBook& rules)
{
  for (auto& entry : history.events) {
    const auto words = meanings(WordKind::event, entry.event.text(), rules);
    if (words.size() == 1) {
      entry.event = EventId{history.keep->text(std::string{words.front()})};
    }
  }
}

} // namespace mneedle
