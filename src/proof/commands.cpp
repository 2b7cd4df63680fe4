#include "proof/counterexample.hpp"

#include <fmt/format.h>

namespace mneedle {

namespace {

// Words of a command line, put one after the other.
class CommandLine {
public:
  explicit CommandLine(std::string start) : text_{std::move(start)} {}

  void flag(std::string_view name) { text_ += fmt::format(" {}", name); }
  void flag(std::string_view name, std::string_view value) { text_ += fmt::format(" {} {}", name, value); }
  template <typename Enum>
  void word_flag(std::string_view name, const std::optional<Enum>& value)
  {
    if (value) {
      flag(name, word(*value));
    }
  }

  std::string take() { return std::move(text_); }

private:
  std::string text_;
};

CommandLine starting(std::string_view command, Date today)
{
  return CommandLine{fmt::format("{} --today {}", command, to_string(today))};
}

std::string add_command(const Session& session, Date today)
{
  auto line = starting("log add", today);
  line.flag("--on", to_string(session.date));
  line.word_flag("--area", session.area);
  if (session.depth) {
    line.flag("--depth", to_string(*session.depth));
  }
  if (session.setting == Setting::professional) {
    line.flag("--setting", "professional");
  }
  if (session.bled == Bled::yes) {
    line.flag("--bled");
  }
  line.flag("--again");
  return line.take();
}

std::string react_command(const Reaction& reaction, Date today)
{
  auto line = starting("log react", today);
  line.flag("--on", to_string(reaction.date));
  line.flag("--grade", word(reaction.grade));
  if (reaction.resolved) {
    line.flag("--resolved", to_string(*reaction.resolved));
  }
  return line.take();
}

std::string hold_command(const Hold& hold, Date today)
{
  auto line = starting("log hold", today);
  line.flag("--until", to_string(hold.until));
  line.flag("--reason", fmt::format("\"{}\"", hold.reason));
  return line.take();
}

// What is said of the last session; a log with sessions speaks for itself.
struct SayLast {
  CommandLine& line;
  bool logged;

  void operator()(LastUnknown) const {}
  void operator()(LastNever) const
  {
    if (!logged) {
      line.flag("--last", "never");
    }
  }
  void operator()(const Session& session) const
  {
    line.flag("--last", to_string(session.date));
    if (session.depth) {
      line.flag("--last-depth", to_string(*session.depth));
    }
    if (session.setting == Setting::professional) {
      line.flag("--last-setting", "professional");
    }
    if (session.bled == Bled::yes) {
      line.flag("--last-bled");
    }
  }
};

void say_device(CommandLine& line, const Proposal& proposal)
{
  line.word_flag("--device-kind", proposal.device_kind);
  if (proposal.uses) {
    line.flag("--device-uses", fmt::format("{}", *proposal.uses));
  }
  if (proposal.device_since) {
    line.flag("--device-since", to_string(*proposal.device_since));
  }
}

void say_person(CommandLine& line, const Proposal& proposal)
{
  for (const auto& condition : proposal.conditions) {
    line.flag("--condition", condition.text());
  }
  for (const auto& event : proposal.events) {
    line.flag("--event", fmt::format("{}={}", event.event.text(), to_string(event.date)));
  }
  if (proposal.screened) {
    line.flag("--screened");
  }
}

void say_steps(CommandLine& line, const Proposal& proposal)
{
  if (proposal.all_steps_done) {
    line.flag("--done", "all");
  }
  for (const auto& [step, answer] : proposal.steps) {
    const auto value = answer.measure ? fmt::format("={}min", *answer.measure) : "";
    line.flag(answer.done ? "--done" : "--not-done", fmt::format("{}{}", step.text(), value));
  }
}

std::string check_command(const Situation& facts)
{
  const auto& proposal = facts.proposal;
  auto line = starting("check", proposal.today);
  if (proposal.depth) {
    line.flag("--depth", to_string(*proposal.depth));
  }
  line.word_flag("--area", proposal.area);
  line.word_flag("--sensitivity", proposal.sensitivity);
  say_device(line, proposal);
  std::visit(SayLast{line, !facts.history.sessions.empty()}, proposal.last);
  say_person(line, proposal);
  say_steps(line, proposal);
  return line.take();
}

} // namespace

std::vector<std::string> commands_for(const Situation& facts)
{
  const auto today = facts.proposal.today;
  std::vector<std::string> commands;
  for (const auto& session : facts.history.sessions) {
    commands.push_back(add_command(session, today));
  }
  for (const auto& reaction : facts.history.reactions) {
    commands.push_back(react_command(reaction, today));
  }
  for (const auto& hold : facts.history.holds) {
    commands.push_back(hold_command(hold, today));
  }
  commands.push_back(check_command(facts));
  return commands;
}

} // namespace mneedle
