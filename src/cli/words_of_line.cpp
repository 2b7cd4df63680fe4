#include "cli/words_of_line.hpp"

#include "base/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

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
        const auto* next = i + 1 < words.size() ? &words[i + 1] : nullptr;
        i += option(words[i], next) ? 1 : 0;
      } else {
        word(words[i]);
      }
    }
    line_.only_positionals = i < words.size();
    for (++i; i < words.size(); ++i) {
      line_.positionals.push_back(words[i]);
    }
  }

  template <typename... Args>
  void complain(fmt::format_string<Args...> text, Args&&... args)
  {
    if (line_.complaint.empty()) {
      line_.complaint = fmt::format(text, std::forward<Args>(args)...);
    }
  }

  // Whether the next word belongs to the option.
  bool option(const std::string& word, const std::string* next)
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
    const bool attached = equals != std::string::npos;
    check_option(*found, attached ? equals + 1 < word.size() : next != nullptr || goes_on_);
    awaiting_ = !found->value.empty() && !attached && next == nullptr ? found : nullptr;
    line_.given.push_back({found, attached ? word.substr(equals + 1) : next != nullptr ? *next : ""});
    return !found->value.empty() && !attached;
  }

  void check_option(const Option& option, bool has_value)
  {
    if (!option.value.empty() && !has_value) {
      complain("option \"{}\" needs a value: {}", option.name, option.value);
    }
    const bool again = std::any_of(line_.given.begin(), line_.given.end(),
                                   [&](const Line::Given& given) { return given.option == &option; });
    if (again && !option.value.empty() && !is_list(option.target)) {
      complain("option \"{}\" is given twice", option.name);
    }
  }

  void word(const std::string& word)
  {
    if (word == "help" && line_.path == root_) {
      line_.help_word = true;
    } else if (const auto* command = find_command(*line_.command, word)) {
      line_.command = command;
      line_.path += ' ' + word;
    } else if (!line_.command->positionals.empty()) {
      line_.positionals.push_back(word);
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
    const auto said = line_.positionals.size();
    std::size_t most = 0;
    std::size_t least = 0;
    for (const auto& positional : line_.command->positionals) {
      most += is_list(positional.target) ? said : 1;
      least += positional.required ? 1 : 0;
    }
    if (said < least) {
      complain("{} needs {}", line_.path, line_.command->positionals[said].name);
    }
    if (said > most) {
      complain("{} takes no more than {} word{}", line_.path, most, most == 1 ? "" : "s");
    }
  }

  std::string_view root_;
  const std::vector<Option>& common_;
  Line line_;
  bool goes_on_ = false; // the last word is not the end
  const Option* awaiting_ = nullptr;
};

} // namespace

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

bool is_list(const Target& target) { return std::holds_alternative<std::vector<std::string>*>(target); }

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

LineSoFar look_at_start(const Command& root, const std::vector<Option>& common,
                        const std::vector<std::string>& words)
{
  return Scan{root, common}.run_start(words);
}

} // namespace mneedle
