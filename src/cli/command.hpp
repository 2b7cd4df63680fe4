#pragma once

#include "host/host.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a command takes, as plain values: the parser, the help text and the
// suggestions are all made from these.

namespace mneedle {

// Where an option's text goes. A list takes one value each time the option is given.
using Target = std::variant<bool*, std::optional<std::string>*, std::vector<std::string>*>;

// What a value is made of, to complete and to read a line. `text` is whatever the user wants to say.
enum class Words {
  text,
  count,
  depth,
  refused, // the option is there to be refused with a reason
  past_date,
  coming_date,
  last_session, // a past date or "never"
  area,
  device_kind,
  sensitivity,
  setting,
  reaction_grade,
  reaction_kind,
  condition,
  lasting_condition, // or "none"
  event,
  dated_event, // "ID=DATE"
  step,
  done_step, // a step or "all"
  checklist_part,
  device,
  entry,
  session_or_reaction,
  rule,
  rule_kind,
  evidence_grade,
  basis,
  source,
  weekday,
  format,
  calendar_extra, // what --with adds
  colour,
  shell,
  file,
  file_or_input, // or "-" for standard input
  folder,
  file_or_builtin, // or "builtin"
  profile,
};

// Whether one word may hold several values: "pregnancy,melasma".
enum class Joined { no, yes };

// Everyday options are in the short help, too.
enum class Shown { in_full_help, everyday };

struct Option {
  std::string_view name;  // "--last", or "-d,--depth"
  std::string_view value; // "MM"; empty for a switch
  std::string_view help;
  Target target;
  Words words = Words::text;
  Joined joined = Joined::no;
  Shown shown = Shown::in_full_help;
};

// A word without dashes. A required one must be given; a list takes all that are left, also those of a positional behind it.
struct Positional {
  std::string_view name; // "AREA"; "AREA..." if it repeats
  std::string_view help;
  Target target;
  bool required = false;
  Words words = Words::text;
};

enum ExitCode { exit_yes = 0, exit_no = 1, exit_usage = 2, exit_untrusted = 3, exit_environment = 4 };

// What every command takes, before or after its name.
struct CommonOptions {
  std::optional<std::string> today;
  std::optional<std::string> profile;
  std::optional<std::string> config_dir;
  std::optional<std::string> data_dir;
  std::optional<std::string> base_rules;
  std::vector<std::string> rules;
  std::optional<std::string> format;
  std::optional<std::string> color;
  bool no_input = false;
  bool quiet = false;
  // Of the command, not of the line: it may make the first record, and so makes the folders that were named and are not
  // there.
  bool first_record = false;
};

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view example; // one line, worked, without its prompt
  std::vector<Option> options;
  std::vector<Positional> positionals;
  std::vector<Command> commands;
  std::function<ExitCode(Host&, const CommonOptions&)> run; // empty if a further word is needed
  std::vector<std::string_view> formats = {"text", "json"}; // that --format may ask this command for
  Shown shown = Shown::in_full_help;
  bool in_full = false; // it removes or overwrites something, so that the beginning of its name is not enough
};

Option everyday(Option option);
Command everyday(Command command);

// The same options, none of them in the short help.
std::vector<Option> in_full_help(std::vector<Option> options);

// The same command, whose name has to be written in full.
Command in_full(Command command);

// The names of an option: "-q,--quiet" is two, the long one last.
std::vector<std::string_view> names_of(const Option& option);
std::string_view long_name(const Option& option);

bool is_list(const Target& target);

std::vector<Option> common_options(CommonOptions& common);

// The option of a command, or of every command, that has the name; nullptr if there is none.
const Option* find_option(const Command& command, const std::vector<Option>& common, std::string_view name);

// The same command, which may make the first record.
Command recording(Command command);

// The command of that name, or nullptr.
const Command* find_command(const Command& parent, std::string_view name);

} // namespace mneedle
