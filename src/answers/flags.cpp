#include <mneedle/answers.hpp>

#include <fmt/format.h>

#include <utility>

namespace mneedle {

namespace {

constexpr std::string_view plain_characters =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,/:=+@%";

constexpr std::size_t longest_list = 56;

Said told(std::string text) { return {std::move(text), {}}; }

template <typename Enum>
std::optional<Said> told_word(const std::optional<Enum>& value)
{
  return value ? std::optional{told(std::string{word(*value)})} : std::nullopt;
}

struct TellLast {
  Answers& answers;

  void operator()(LastUnknown) const {}
  void operator()(LastNever) const { answers.last = told("never"); }
  void operator()(const Session& session) const
  {
    answers.last = told(to_string(session.date));
    if (session.depth) {
      answers.last_depth = told(to_string(*session.depth));
    }
    if (session.setting == Setting::professional) {
      answers.last_setting = told_word(std::optional{session.setting});
    }
    answers.last_bled = session.bled == Bled::yes;
  }
};

void tell_steps(Answers& answers, const Proposal& proposal)
{
  if (proposal.all_steps_done) {
    answers.done.push_back(told("all"));
  }
  for (const auto& [step, answer] : proposal.steps) {
    auto& list = answer.done ? answers.done : answers.not_done;
    list.push_back(told(fmt::format(
      "{}{}", step.text(), answer.measure ? fmt::format("={}{}", *answer.measure, answer.unit) : "")));
  }
}

// Flags, each with its value.
class FlagList {
public:
  void add(std::string_view name, const std::optional<Said>& said)
  {
    if (said) {
      words_.push_back(fmt::format("{} {}", name, shell_word(said->text)));
    }
  }

  void add_if(std::string_view name, std::optional<bool> given)
  {
    if (given.value_or(false)) {
      words_.emplace_back(name);
    }
  }

  // All in one word, or in several flags where that would not fit into a line.
  void add_list(std::string_view name, const std::vector<Said>& list)
  {
    std::string text;
    for (const auto& said : list) {
      if (!text.empty() && text.size() + said.text.size() >= longest_list) {
        add(name, told(std::exchange(text, "")));
      }
      text.append(text.empty() ? "" : ",").append(said.text);
    }
    add(name, text.empty() ? std::nullopt : std::optional{told(std::move(text))});
  }

  std::vector<std::string> take() { return std::move(words_); }

private:
  std::vector<std::string> words_;
};

} // namespace

std::string shell_word(std::string_view text)
{
  if (!text.empty() && text.find_first_not_of(plain_characters) == std::string_view::npos) {
    return std::string{text};
  }
  std::string quoted{"'"};
  for (const auto character : text) {
    quoted += character == '\'' ? std::string{"'\\''"} : std::string{character};
  }
  return quoted + "'";
}

Answers answers_of(const Proposal& proposal)
{
  Answers answers;
  if (proposal.on != proposal.today) {
    answers.on = told(to_string(proposal.on));
  }
  if (proposal.depth) {
    answers.depth = told(to_string(*proposal.depth));
  }
  answers.area = told_word(proposal.area);
  answers.sensitivity = told_word(proposal.sensitivity);
  answers.device_kind = told_word(proposal.device_kind);
  if (proposal.uses) {
    answers.device_uses = told(fmt::format("{}", *proposal.uses));
  }
  if (proposal.device_since) {
    answers.device_since = told(to_string(*proposal.device_since));
  }
  std::visit(TellLast{answers}, proposal.last);
  for (const auto& condition : proposal.conditions) {
    answers.conditions.push_back(told(std::string{condition.text()}));
  }
  for (const auto& event : proposal.events) {
    answers.events.push_back(told(fmt::format("{}={}", event.event.text(), to_string(event.date))));
  }
  answers.screened = proposal.screened;
  tell_steps(answers, proposal);
  return answers;
}

std::vector<std::string> flags_of(const Answers& answers)
{
  FlagList flags;
  flags.add("--on", answers.on);
  flags.add("--depth", answers.depth);
  flags.add("--area", answers.area);
  flags.add("--sensitivity", answers.sensitivity);
  flags.add("--device", answers.device);
  flags.add("--device-kind", answers.device_kind);
  flags.add("--device-uses", answers.device_uses);
  flags.add("--device-since", answers.device_since);
  flags.add("--last", answers.last);
  flags.add("--last-depth", answers.last_depth);
  flags.add("--last-setting", answers.last_setting);
  flags.add_if("--last-bled", answers.last_bled);
  flags.add_list("--condition", answers.conditions);
  flags.add_list("--event", answers.events);
  flags.add_if("--screened", answers.screened);
  flags.add_list("--done", answers.done);
  flags.add_list("--not-done", answers.not_done);
  return flags.take();
}

std::vector<std::string> check_words(const Proposal& proposal)
{
  std::vector<std::string> words{"check", fmt::format("--today {}", to_string(proposal.today))};
  for (auto& flag : flags_of(answers_of(proposal))) {
    words.push_back(std::move(flag));
  }
  return words;
}

} // namespace mneedle
