#pragma once

#include "cli/command.hpp"

#include <mneedle/render.hpp>
#include <mneedle/report.hpp>

#include <functional>

namespace mneedle {

// What a command's own flags say about how its report is to be shown.
struct ShowOptions {
  bool why = false;
  bool full = false;
  bool front_matter = false;
  std::vector<std::string> with;
};

// The flags --why, --full, --front-matter and --with.
Option why_option(ShowOptions& options);
Option full_option(ShowOptions& options);
Option front_matter_option(ShowOptions& options);
Option with_option(ShowOptions& options);

// Throws Error (usage) for a format that there is none of, and for flags that do not go with the format.
void refuse_unfit(const ShowOptions& options, const CommonOptions& common);

// Throws Error (usage) for a format that has no month grid.
void refuse_calendar(const CommonOptions& common);

// The report in the format and style that were asked for, ready to be printed. Throws Error (usage) for a format
// that there is none of.
std::string shown(const Report& report, Host& host, const CommonOptions& common,
                  const ShowOptions& options = {});

// Prints it.
void show(const Report& report, Host& host, const CommonOptions& common, const ShowOptions& options = {});

// What has changed on the disk by the time that a command shows it.
enum class Changed { nothing, log, profile };

// Does something after that; an Error then says that the change stands.
void saying_changed(Changed what, const std::function<void()>& then);

// Shows what has become of it. That it cannot be shown does not mean that it did not happen, which the Error says.
void show_changed(const Report& report, Host& host, const CommonOptions& common, Changed what,
                  const ShowOptions& options = {});

// The format that was asked for.
Format chosen_format(const CommonOptions& common);

// How output is styled here: colour and width by flag, environment and terminal.
Style chosen_style(Host& host, const CommonOptions& common, const ShowOptions& options = {});

} // namespace mneedle
