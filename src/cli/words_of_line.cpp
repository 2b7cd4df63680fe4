#include "cli/words_of_line.hpp"

#include "base/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

const Option* find_option(const Command& command, const std::vector<Option>& common, std::string_view name)
{
  for (const auto* options : {&command.options, &common}) {
    for (const auto& option : *options) {
      const auto names = names_of(option);
      if (std::find(names.begin(), names.end(), name) != names.end()) {
        return &option;
      }
    }
  }
  return nullptr;
}

std::vector<std::string_view> option_names(const Command& command, const std::vector<Option>& common)
{
  std::vector<std::string_view> names{"--help", "--version"};
  for (const auto* options : {&command.options, &common}) {
    for (const auto& option : *options) {
      const auto more = names_of(option);
      names.insert(names.end(), more.begin(), more.end());
    }
  }
  return names;
}

bool is_list(const Target& target) { return std::holds_alternative<std::vector<std::string>*>(target); }

class Scan {
public:
  Scan(const Command& root, const std::vector<Option>& common) : root_{root.name}, common_{common}
  {
    line_.command = &root;
    line_.path = root.name;
  }

  Line run(const std::vector<std::string>& words)
  {
    std::size_t i = 0;
    for (; i < words.size() && words[i] != "--"; ++i) {
      if (words[i].size() > 1 && words[i].front() == '-') {
        i += option(words[i], i + 1 < words.size()) ? 1 : 0;
      } else {
        word(words[i]);
      }
    }
    for (++i; i < words.size(); ++i) {
      ++positionals_;
    }
    if (!line_.help_word) {
      check_positionals();
    }
    return line_;
  }

private:
  template <typename... Args>
  void complain(fmt::format_string<Args...> text, Args&&... args)
  {
    if (line_.complaint.empty()) {
      line_.complaint = fmt::format(text, std::forward<Args>(args)...);
    }
  }

  // Whether the next word belongs to the option.
  bool option(const std::string& word, bool more)
  {
    if (word == "--help" || word == "-h" || word == "--version") {
      line_.help = line_.help || word != "--version";
      line_.version = line_.version || word == "--version";
      return false;
    }
    const auto equals = word.find('=');
    const auto* found = find_option(*line_.command, common_, word.substr(0, equals));
    if (found == nullptr) {
      const auto name = word.substr(0, equals);
      complain("unknown option \"{}\"{}", name, did_you_mean(name, option_names(*line_.command, common_)));
      return false;
    }
    if (found->value.empty() && equals != std::string::npos) {
      complain("option \"{}\" takes no value", found->name);
    }
    check_option(*found, equals == std::string::npos ? more : equals + 1 < word.size());
    return !found->value.empty() && equals == std::string::npos;
  }

  void check_option(const Option& option, bool has_value)
  {
    if (!option.value.empty() && !has_value) {
      complain("option \"{}\" needs a value: {}", option.name, option.value);
    }
    const bool again = std::find(seen_.begin(), seen_.end(), &option) != seen_.end();
    if (again && !option.value.empty() && !is_list(option.target)) {
      complain("option \"{}\" is given twice", option.name);
    }
    seen_.push_back(&option);
  }

  void word(const std::string& word)
  {
    if (word == "help" && line_.path == root_) {
      line_.help_word = true;
    } else if (const auto* command = find_command(*line_.command, word)) {
      line_.command = command;
      line_.path += ' ' + word;
    } else if (!line_.command->positionals.empty()) {
      ++positionals_;
    } else if (line_.command->commands.empty()) {
      complain("\"{}\" is one word too many", word);
    } else {
      std::vector<std::string_view> names;
      for (const auto& sub : line_.command->commands) {
        names.push_back(sub.name);
      }
      complain("unknown command \"{}\"{}", word, did_you_mean(word, names));
    }
  }

  void check_positionals()
  {
    std::size_t most = 0;
    std::size_t least = 0;
    for (const auto& positional : line_.command->positionals) {
      most += is_list(positional.target) ? positionals_ : 1;
      least += positional.required ? 1 : 0;
    }
    if (positionals_ < least) {
      complain("{} needs {}", line_.path, line_.command->positionals[positionals_].name);
    }
    if (positionals_ > most) {
      complain("{} takes no more than {} word{}", line_.path, most, most == 1 ? "" : "s");
    }
  }

  std::string_view root_;
  const std::vector<Option>& common_;
  Line line_;
  std::vector<const Option*> seen_;
  std::size_t positionals_ = 0;
};

} // namespace

std::vector<std::string_view> names_of(const Option& option)
{
  const auto comma = option.name.find(',');
  if (comma == std::string_view::npos) {
    return {option.name};
  }
  return {option.name.substr(0, comma), option.name.substr(comma + 1)};
}

Line look_at(const Command& root, const std::vector<Option>& common, const std::vector<std::string>& words)
{
  return Scan{root, common}.run(words);
}

} // namespace mneedle
