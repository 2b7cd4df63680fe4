#include "cli/asking.hpp"

#include "base/whole_number.hpp"
#include "cli/show.hpp"
#include "render/question_text.hpp"

#include <mneedle/error.hpp>
#include <mneedle/render.hpp>

#include <fmt/format.h>

namespace mneedle {

namespace {

constexpr auto ways_out = "At each question: ? explains it (on a list also ? 3), b goes back, q leaves.";

[[noreturn]] void leave(Host& host)
{
  host.out("\n");
  throw Error(Fault::usage, "stopped; nothing was written");
}

// "?" or "? 2": the number of the item to explain, 0 for the whole question; nothing for another answer.
std::optional<std::size_t> asked_why(std::string_view line)
{
  if (line.empty() || line.front() != '?') {
    return std::nullopt;
  }
  constexpr int most_items = 99;
  return static_cast<std::size_t>(whole_number(trimmed(line.substr(1)), most_items).value_or(0));
}

void show_refusal(const Error& error, Host& host)
{
  if (error.fault() != Fault::usage) {
    throw;
  }
  for (const auto& complaint : error.complaints()) {
    host.out(visible(to_string(complaint)) + "\n");
  }
}

// Takes one line that the user typed. False if the same question comes again, after an explanation or a refusal.
bool take(Interview& interview, std::string_view line, Host& host, const Style& style)
{
  if (const auto item = asked_why(line)) {
    host.out(explanation_text(*interview.now(), *item, style));
    return false;
  }
  if (is_word(line, "b")) {
    const bool back = interview.back();
    host.out(back ? "" : "This is the first question.\n");
    return back;
  }
  try {
    interview.answer(line);
    return true;
  } catch (const Error& error) {
    show_refusal(error, host);
    return false;
  }
}

} // namespace

bool may_ask(Host& host, const CommonOptions& common)
{
  return !common.no_input && !common.quiet && chosen_format(common) == Format::text && host.in_is_terminal()
         && host.out_is_terminal();
}

Known known_of(const Person& person, std::function<Proposal(const Answers&)> proposal)
{
  return {person.today, person.rules, person.profile, person.history, std::move(proposal)};
}

void ask(Interview& interview, Host& host, const CommonOptions& common)
{
  if (interview.now() != nullptr) {
    host.out(note_text(ways_out, chosen_style(host, common)));
  }
  for (bool moved = true; const auto* question = interview.now();) {
    const auto style = chosen_style(host, common);
    host.forget_typed();
    host.out(moved ? question_text(*question, style) : prompt_text(question->prompt, style));
    const auto line = host.read_line();
    if (!line || is_word(trimmed(*line), "q")) {
      leave(host);
    }
    moved = take(interview, trimmed(*line), host, style);
  }
}

bool ask_yes_no(const std::string& prompt, Host& host, const CommonOptions& common)
{
  for (;;) {
    host.forget_typed();
    host.out(prompt_text(prompt, chosen_style(host, common)));
    const auto line = host.read_line();
    if (!line) {
      host.out("\n");
    }
    if (!line || is_word(trimmed(*line), "q")) {
      return false;
    }
    if (const auto yes = yes_or_no(trimmed(*line))) {
      return *yes;
    }
    host.out("answer y or n\n");
  }
}

} // namespace mneedle
