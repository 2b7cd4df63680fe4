#include "cli/show.hpp"

#include "base/nearest.hpp"
#include "base/whole_number.hpp"
#include "cli/facts.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mneedle {

namespace {

constexpr int narrowest = 40;
constexpr int widest = 80;
constexpr std::string_view calendar_words[] = {"aftercare", "check-ins"};

[[noreturn]] void refuse(std::string_view flag, const std::string& text,
                         std::span<const std::string_view> words)
{
  throw Error(Fault::usage, {std::string{flag}}, unknown_word(text, words));
}

Colour chosen_colour(Host& host, const CommonOptions& common)
{
  static constexpr std::string_view words[] = {"auto", "always", "never"};
  const auto when = common.color.value_or("auto");
  if (!find_word(when, words)) {
    refuse("--color", when, words);
  }
  const auto plain = host.environment("NO_COLOR") || host.environment("TERM").value_or("dumb") == "dumb";
  const bool wanted = when == "always" || (when == "auto" && !plain && host.out_is_terminal());
  return wanted ? Colour::yes : Colour::no;
}

std::optional<int> columns_variable(Host& host)
{
  const auto value = whole_number(host.environment("COLUMNS").value_or(""), std::numeric_limits<int>::max());
  return value != 0 ? value : std::nullopt;
}

// What a pipe gets does not depend on the size of a window.
int chosen_width(Host& host)
{
  if (!host.out_is_terminal()) {
    return widest;
  }
  const auto columns = columns_variable(host);
  return std::clamp(columns ? *columns : host.columns().value_or(widest), narrowest, widest);
}

// The words after --with, however they were put together.
std::vector<std::string> with_words(const ShowOptions& options)
{
  std::vector<std::string> words;
  for (const auto& one : said_list(options.with, "--with")) {
    words.push_back(one.text);
  }
  return words;
}

} // namespace

Format chosen_format(const CommonOptions& common)
{
  const auto text = common.format.value_or("text");
  const auto format = parse_word<Format>(text);
  if (!format) {
    refuse("--format", text, words_of<Format>());
  }
  return *format;
}

Option why_option(ShowOptions& options)
{
  return {"--why", "", "name the rules and their sources", &options.why};
}

Option full_option(ShowOptions& options)
{
  return {"--full", "", "print every step and every reason in full", &options.full};
}

Option front_matter_option(ShowOptions& options)
{
  return {"--front-matter", "", "with --format markdown: for a new note, YAML first", &options.front_matter};
}

Option with_option(ShowOptions& options)
{
  return {"--with",      "WORD[,WORD]",         "in a calendar (ics, remind): aftercare, check-ins",
          &options.with, Words::calendar_extra, Joined::yes};
}

void refuse_unfit(const ShowOptions& options, const CommonOptions& common)
{
  const auto format = chosen_format(common);
  if (options.front_matter && format != Format::markdown) {
    throw Error(Fault::usage, "--front-matter goes with --format markdown");
  }
  if (!options.with.empty() && format != Format::ics && format != Format::remind) {
    throw Error(Fault::usage, "--with goes with --format ics or remind");
  }
  for (const auto& text : with_words(options)) {
    if (!find_word(text, calendar_words)) {
      refuse("--with", text, calendar_words);
    }
  }
}

void refuse_calendar(const CommonOptions& common)
{
  const auto format = chosen_format(common);
  if (format != Format::text && format != Format::markdown) {
    throw Error(Fault::usage, "--calendar goes with --format text or markdown");
  }
}

namespace {

Amount amount_of(const CommonOptions& common, const ShowOptions& options)
{
  return common.quiet   ? Amount::first_line
         : options.full ? Amount::full
         : options.why  ? Amount::why
                        : Amount::brief;
}

} // namespace

Style chosen_style(Host& host, const CommonOptions& common, const ShowOptions& options)
{
  const auto included = with_words(options);
  const auto includes = [&](std::string_view wanted) {
    return std::find(included.begin(), included.end(), wanted) == included.end() ? Include::no : Include::yes;
  };
  return {chosen_width(host),
          chosen_colour(host, common),
          amount_of(common, options),
          options.front_matter ? FrontMatter::yes : FrontMatter::no,
          includes(calendar_words[0]),
          includes(calendar_words[1]),
          host.environment("TERM") == "dumb" ? Bars::no : Bars::yes};
}

std::string shown(const Report& report, Host& host, const CommonOptions& common, const ShowOptions& options)
{
  return render(report, chosen_format(common), chosen_style(host, common, options));
}

void show(const Report& report, Host& host, const CommonOptions& common, const ShowOptions& options)
{
  host.out(shown(report, host, common, options));
}

void saying_changed(Changed what, const std::function<void()>& then)
{
  try {
    then();
  } catch (const Error& error) {
    if (what == Changed::nothing) {
      throw;
    }
    throw Error(error.fault(), fmt::format("{} (the {} was changed all the same)", error.what(),
                                           what == Changed::log ? "log" : "profile"));
  }
}

void show_changed(const Report& report, Host& host, const CommonOptions& common, Changed what,
                  const ShowOptions& options)
{
  saying_changed(what, [&] { show(report, host, common, options); });
}

} // namespace mneedle
