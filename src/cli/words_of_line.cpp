#include "cli/words_of_line.hpp"

#include "base/reader.hpp"
#include "cli/command_names.hpp"
#include "cli/line_hints.hpp"
#include "cli/spread_value.hpp"

#include <mneedle/words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

namespace mneedle {

namespace {

class Scan {
public:
  Scan(const Command& root, const std::vector<Option>& common) : root_{root.name}, common_{common}
  {
    line_.command = &root;
    line_.path = root.name;
  }

  Line run(const std::vector<std::string>& words)
  {
    take(words);
    if (all_ && !line_.help && !line_.help_word) {
      complain("unknown option \"--all\"", "");
    }
    line_.all = all_;
    if (!line_.help_word) {
      check_positionals();
    }
    return line_;
  }

  LineSoFar run_start(const std::vector<std::string>& words)
  {
    goes_on_ = true;
    take(words);
    return {line_, awaiting_};
  }

private:
  void take(const std::vector<std::string>& words)
  {
    std::size_t i = 0;
    for (; i < words.size() && words[i] != "--"; ++i) {
      if (words[i].size() > 1 && words[i].front() == '-') {
        i += option(std::span{words}.subspan(i));
      } else {
        word(words[i]);
        behind_ = nullptr;
      }
    }
    line_.only_positionals = i < words.size();
    for (++i; i < words.size(); ++i) {
      line_.positionals.push_back(words[i]);
    }
  }

  void complain(const std::string& text, const std::string& hint)
  {
    if (line_.complaint.empty()) {
      line_.complaint = text + hint;
      line_.hinted = !hint.empty();
    }
  }

  bool is_about_help(const std::string& word)
  {
    const bool help = word == "--help" || word == "-h" || word == "--help=all";
    const bool all = word == "--help=all" || (word == "--all" && find(word) == nullptr);
    line_.help = line_.help || help;
    line_.version = line_.version || word == "--version";
    all_ = all_ || all;
    return help || all || word == "--version";
  }

  const Option* find(std::string_view name) const { return find_option(*line_.command, common_, name); }

  // How many of the words behind the first one belong to it.
  std::size_t option(std::span<const std::string> words)
  {
    const auto& word = words.front();
    behind_ = nullptr;
    if (is_about_help(word)) {
      return 0;
    }
    if (word == "--json") {
      give(*find("--format"), "json");
      return 0;
    }
    auto name = word.substr(0, word.find('='));
    const bool attached_short =
      word.size() > 2 && is_number(word.substr(2)) && takes_value(find(word.substr(0, 2))); // "-d0.25"
    name = attached_short ? word.substr(0, 2) : name;
    const auto* found = find(name);
    if (found == nullptr) {
      complain(fmt::format("unknown option \"{}\"", name), option_hint(*line_.command, common_, name));
      return 0;
    }
    if (name.size() == word.size()) {
      return value_behind(*found, words.subspan(1));
    }
    return value_attached(*found, word.substr(name.size()), words.subspan(1));
  }

  static bool takes_value(const Option* option) { return option != nullptr && !option->value.empty(); }

  // "=0.25", or "0.25" behind a short name.
  std::size_t value_attached(const Option& option, std::string value, std::span<const std::string> behind)
  {
    value.erase(0, value.front() == '=' ? 1 : 0);
    if (option.value.empty()) {
      complain(fmt::format("option \"{}\" takes no value", long_name(option)), "");
    } else if (value.empty()) {
      needs_value(option);
    }
    const auto taken = take_spread(option, value, behind);
    give(option, value);
    return taken;
  }

  std::size_t value_behind(const Option& option, std::span<const std::string> behind)
  {
    if (option.value.empty()) {
      give(option, "");
      return 0;
    }
    if (behind.empty()) {
      awaiting_ = goes_on_ ? &option : nullptr;
      if (!goes_on_) {
        needs_value(option);
      }
      give(option, "");
      return 0;
    }
    auto value = behind.front();
    if (is_option(value)) {
      complain(fmt::format("option \"{}\" needs a value", long_name(option)),
               fmt::format("; if \"{1}\" is the value, write {0}={1}", long_name(option), value));
    }
    const auto taken = take_spread(option, value, behind.subspan(1));
    give(option, value);
    behind_ = &line_.given.back();
    return 1 + taken;
  }

  // A value that begins like an option has more likely been forgotten.
  bool is_option(const std::string& word) const
  {
    return word.starts_with("--") || (word.starts_with('-') && find(word) != nullptr);
  }

  void needs_value(const Option& option)
  {
    complain(fmt::format("option \"{}\" needs a value: {}", long_name(option), option.value), "");
  }

  void give(const Option& option, const std::string& value)
  {
    const bool again = std::any_of(line_.given.begin(), line_.given.end(),
                                   [&](const Line::Given& given) { return given.option == &option; });
    if (again && !option.value.empty() && !is_list(option.target)) {
      complain(fmt::format("option \"{}\" is given twice", long_name(option)), "");
    }
    const bool markdown = option.words == Words::format && value == "md";
    line_.given.push_back({&option, markdown ? "markdown" : value});
  }

  void word(const std::string& word)
  {
    const bool first = line_.path == root_;
    if (first && (word == "help" || word == "version")) {
      line_.help_word = line_.help_word || word == "help";
      line_.version = line_.version || word == "version";
    } else if (!command(word)) {
      not_a_command(word);
    }
  }

  bool command(const std::string& word)
  {
    if (const auto words = words_behind_alias(line_.path, word); !words.empty()) {
      const auto blank = std::min(words.find(' '), words.size());
      return command(std::string{words.substr(0, blank)})
             && (blank == words.size() || command(std::string{words.substr(blank + 1)}));
    }
    const auto* found = find_command(*line_.command, word);
    if (found == nullptr && line_.command->positionals.empty()) {
      const auto fit = commands_beginning(*line_.command, word);
      found = fit.size() == 1 && !fit.front()->in_full ? fit.front() : nullptr;
    }
    if (found != nullptr) {
      line_.command = found;
      line_.path.append(" ").append(found->name);
    }
    return found != nullptr;
  }

  void not_a_command(const std::string& word)
  {
    const auto& command = *line_.command;
    if (command.positionals.empty() && !command.commands.empty()) {
      complain(fmt::format("unknown command \"{}\"", word), command_hint(command, line_.path, word));
    } else if (command.positionals.empty() || is_torn_off(word)) {
      unexpected(word);
    } else if (is_unit(word) && !line_.positionals.empty() && is_number(line_.positionals.back())) {
      line_.positionals.back().append(" ").append(word);
    } else {
      line_.positionals.push_back(word);
    }
  }

  // Whether the word belongs to the value before, which nobody quoted: a text, or what should have been a date.
  bool is_torn_off(const std::string& word) const
  {
    if (behind_ == nullptr) {
      return false;
    }
    if (behind_->option->value == "TEXT") {
      return !line_.positionals.empty();
    }
    return is_broken_date(*behind_->option, behind_->value) && !parse_word<Area>(word) && !is_number(word);
  }

  void unexpected(const std::string& word)
  {
    const auto text = fmt::format("unexpected argument \"{}\"", word);
    const auto hint = flag_hint(*line_.command, word);
    if (hint.empty() && behind_ != nullptr) {
      complain(text, fmt::format("; if it belongs to the value, quote it: {} \"{} {}\"",
                                 long_name(*behind_->option), behind_->value, word));
    } else {
      complain(text, hint);
    }
  }

  void check_positionals()
  {
    behind_ = nullptr;
    const auto said = line_.positionals.size();
    std::size_t most = 0;
    std::size_t least = 0;
    for (const auto& positional : line_.command->positionals) {
      most += is_list(positional.target) ? said : 1;
      least += positional.required ? 1 : 0;
    }
    if (said < least) {
      complain(fmt::format("{} needs {}", line_.path, line_.command->positionals[said].name), "");
    }
    if (said > most) {
      unexpected(line_.positionals[most]);
    }
  }

  std::string_view root_;
  const std::vector<Option>& common_;
  Line line_;
  bool all_ = false;
  bool goes_on_ = false; // the last word is not the end
  const Option* awaiting_ = nullptr;
  const Line::Given* behind_ = nullptr; // the option whose value was the word before
};

} // namespace

Line look_at(const Command& root, const std::vector<Option>& common, const std::vector<std::string>& words)
{
  return Scan{root, common}.run(words);
}

LineSoFar look_at_start(const Command& root, const std::vector<Option>& common,
                        const std::vector<std::string>& words)
{
  return Scan{root, common}.run_start(words);
}

} // namespace mneedle
