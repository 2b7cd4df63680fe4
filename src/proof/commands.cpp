#include "proof/counterexample.hpp"

#include <mneedle/answers.hpp>

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

// The id that `log add` gives to the session that the reaction names; empty where it names none.
std::string session_named(const Reaction& reaction, const History& history)
{
  for (const auto& session : history.sessions) {
    if (!reaction.session.empty() && session.id == reaction.session && session.area) {
      return fmt::format("{}-{}", to_string(session.date), word(*session.area));
    }
  }
  return "";
}

// A reaction of no area in particular is one in the area that is asked about: the log wants one named.
std::string react_command(const Reaction& reaction, const Situation& facts)
{
  const auto session = session_named(reaction, facts.history);
  auto line = starting(session.empty() ? "log react" : "log react " + session, facts.proposal.today);
  line.flag("--on", to_string(reaction.date));
  line.word_flag("--area", reaction.area ? reaction.area : facts.proposal.area);
  line.flag("--grade", word(reaction.grade));
  line.word_flag("--kind", reaction.kind);
  if (reaction.resolved) {
    line.flag("--resolved", to_string(*reaction.resolved));
  }
  return line.take();
}

std::string hold_command(const Hold& hold, Date today)
{
  auto line = starting("log hold", today);
  line.flag("--until", to_string(hold.until));
  line.flag("--reason", shell_word(hold.reason));
  return line.take();
}

std::string check_command(const Situation& facts)
{
  auto proposal = facts.proposal;
  // A log with sessions speaks for itself.
  if (std::holds_alternative<LastNever>(proposal.last) && !facts.history.sessions.empty()) {
    proposal.last = LastUnknown{};
  }
  return fmt::format("{}", fmt::join(check_words(proposal), " "));
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
    commands.push_back(react_command(reaction, facts));
  }
  for (const auto& hold : facts.history.holds) {
    commands.push_back(hold_command(hold, today));
  }
  commands.push_back(check_command(facts));
  return commands;
}

} // namespace mneedle
