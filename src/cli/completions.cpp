#include "cli/completions.hpp"

#include "cli/commands.hpp"
#include "cli/known_words.hpp"
#include "cli/or_empty.hpp"
#include "cli/words_of_line.hpp"

#include <mneedle/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace mneedle {

namespace {

// Whether the command, or one below it, prints in that format.
bool prints(const Command& command, std::string_view format)
{
  const auto& formats = command.formats;
  return (command.run && std::find(formats.begin(), formats.end(), format) != formats.end())
         || std::any_of(command.commands.begin(), command.commands.end(),
                        [&](const Command& below) { return prints(below, format); });
}

// What stands in front of the last comma, with it.
std::string_view front_of(std::string_view text)
{
  const auto comma = text.rfind(',');
  return comma == std::string_view::npos ? "" : text.substr(0, comma + 1);
}

std::string_view name_in(std::string_view piece) { return piece.substr(0, piece.find('=')); }

void add_names(std::vector<std::string>& names, std::string_view list)
{
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    names.emplace_back(name_in(list.substr(0, comma)));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
}

// The shell hands words over as they were typed.
std::string without_tilde(const std::string& path, Host& host)
{
  return path.starts_with("~/") ? host.environment("HOME").value_or("~") + path.substr(1) : path;
}

// What the line says so far to every command: where profile, log and rules are.
struct SetCommon {
  Host& host;
  const std::string& value;

  void operator()(bool*) const {}
  void operator()(std::optional<std::string>* target) const { *target = without_tilde(value, host); }
  void operator()(std::vector<std::string>* target) const { target->push_back(without_tilde(value, host)); }
};

class Completer {
public:
  explicit Completer(Host& host) : host_{host}, options_{common_options(common_)}, root_{root_command()} {}

  Completions run(std::vector<std::string> words)
  {
    word_ = words.back();
    words.pop_back();
    const auto start = look_at_start(root_, options_, words);
    line_ = start.line;
    if (line_.complaint.empty()) {
      set_common();
      look(start.awaiting);
    }
    return std::move(result_);
  }

private:
  void look(const Option* awaiting)
  {
    const auto equals = word_.find('=');
    if (awaiting != nullptr) {
      add_values(*awaiting, "", word_);
    } else if (!word_.starts_with('-') || line_.only_positionals) {
      add_words();
    } else if (equals == std::string::npos) {
      add_options(line_.command->options);
      add_options(options_);
      add("--help", "print a help text");
      add("--version", "print the version");
    } else if (const auto* option = find_option(*line_.command, options_, word_.substr(0, equals));
               option != nullptr && may_come(*option) && !option->value.empty()) {
      add_values(*option, word_.substr(0, equals + 1), word_.substr(equals + 1));
    }
  }

  // Rules from a pipe are for the command itself: nobody waits for them on the Tab key.
  bool can_be_had(const Line::Given& given) const
  {
    const auto name = long_name(*given.option);
    const bool rules = name == "--rules" || name == "--base-rules";
    const auto path = without_tilde(given.value, host_);
    return !rules || or_empty([&] { return host_.is_folder(path) || host_.read_file(path).has_value(); });
  }

  void set_common()
  {
    for (const auto& given : line_.given) {
      const bool common = given.option >= options_.data() && given.option < options_.data() + options_.size();
      if (common && !given.value.empty() && can_be_had(given)) {
        std::visit(SetCommon{host_, given.value}, given.option->target);
      }
    }
  }

  void add(std::string word, std::string_view description)
  {
    if (word.starts_with(word_)) {
      result_.words.push_back({std::move(word), std::string{description}});
    }
  }

  bool may_come(const Option& option) const
  {
    const bool given = std::any_of(line_.given.begin(), line_.given.end(),
                                   [&](const Line::Given& one) { return one.option == &option; });
    return option.words != Words::refused && !line_.help_word && (!given || is_list(option.target));
  }

  void add_options(const std::vector<Option>& options)
  {
    for (const auto& option : options) {
      for (const auto name : names_of(option)) {
        if (may_come(option)) {
          add(std::string{name}, option.help);
        }
      }
    }
  }

  // What is no option: a command, a word of the command's own, or, where it has neither, its options.
  void add_words()
  {
    const auto& command = *line_.command;
    if (!line_.only_positionals) {
      add_commands(command);
    }
    for (const auto& positional : next_positionals()) {
      add_pieces(positional.words, "", word_, {});
    }
    if (word_.empty() && result_.words.empty() && result_.paths == Paths::none && !line_.only_positionals) {
      add_options(command.options);
    }
  }

  void add_commands(const Command& command)
  {
    for (const auto& below : command.commands) {
      if (!common_.format || prints(below, *common_.format)) {
        add(std::string{below.name}, below.summary);
      }
    }
    if (&command == &root_ && !line_.help_word) {
      add("help", "Prints the help of a command.");
    }
  }

  // A number may be left out in front of an area.
  std::span<const Positional> next_positionals() const
  {
    const std::span positionals{line_.command->positionals};
    if (line_.help_word || positionals.empty()) {
      return {};
    }
    const auto repeats = [](const Positional& positional) { return positional.name.ends_with("..."); };
    const auto last = std::find_if(positionals.begin(), positionals.end(), repeats) - positionals.begin();
    const auto place = std::min<std::size_t>(line_.positionals.size(), static_cast<std::size_t>(last));
    if (place >= positionals.size()) {
      return {};
    }
    const bool number = positionals[place].words == Words::count;
    return positionals.subspan(place, std::min<std::size_t>(number ? 2 : 1, positionals.size() - place));
  }

  // The values of an option, behind what is in front of them in the same word.
  void add_values(const Option& option, const std::string& front, const std::string& value)
  {
    std::vector<std::string> used;
    if (option.joined == Joined::no) {
      return add_pieces(option.words, front, value, used);
    }
    for (const auto& given : line_.given) {
      if (given.option == &option) {
        add_names(used, given.value);
      }
    }
    const auto before = front_of(value);
    add_names(used, before);
    add_pieces(option.words, front + std::string{before}, value.substr(before.size()), used);
  }

  void add_pieces(Words kind, const std::string& front, const std::string& piece,
                  const std::vector<std::string>& used)
  {
    const auto is_used = [&](std::string_view name) {
      return std::find(used.begin(), used.end(), name) != used.end();
    };
    if (kind == Words::format) {
      return add_formats(front);
    }
    if (kind == Words::lasting_condition && is_used("none")) {
      return;
    }
    if (kind == Words::dated_event && piece.find('=') != std::string::npos) {
      return add_pieces(Words::past_date, front + std::string{name_in(piece)} + '=', "", {});
    }
    KnownWords known{host_, common_};
    for (auto& one : known.of(kind)) {
      const bool alone = kind == Words::lasting_condition && one.word == "none" && !used.empty();
      if (!is_used(name_in(one.word)) && !alone) {
        add(front + one.word, one.description);
      }
    }
    result_.paths = paths_of(kind);
    // Other words are many, so they are offered only where none of the rules' own fits.
    if (result_.words.empty()) {
      for (auto& one : known.other_words(kind, piece)) {
        add(front + one.word, one.description);
      }
    }
  }

  void add_formats(const std::string& front)
  {
    for (const auto format : words_of<Format>()) {
      if (prints(*line_.command, format)) {
        add(front + std::string{format}, "");
      }
    }
  }

  Host& host_;
  CommonOptions common_;
  std::vector<Option> options_;
  Command root_;
  std::string word_; // the one that is being written
  Line line_;
  Completions result_;
};

// A word that every shell takes as it is, so that completing a line never makes it mean something else.
bool is_plain(std::string_view word)
{
  return std::all_of(word.begin(), word.end(), [](char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || std::string_view{"-_.,=/+:@%"}.find(c) != std::string_view::npos;
  });
}

std::string lines_of(const Completions& completions)
{
  std::string lines;
  if (completions.paths != Paths::none) {
    lines += completions.paths == Paths::files ? "\tfiles\n" : "\tfolders\n";
  }
  for (const auto& [word, description] : completions.words) {
    if (is_plain(word)) {
      lines += fmt::format("{}\t{}\n", word, visible(description));
    }
  }
  return lines;
}

} // namespace

Completions completions_of(const std::vector<std::string>& words, Host& host)
{
  return words.empty() ? Completions{} : Completer{host}.run(words);
}

std::string completion_lines(const std::vector<std::string>& words, Host& host)
{
  try {
    return lines_of(completions_of(words, host));
  } catch (const std::exception&) {
    return "";
  }
}

} // namespace mneedle
