#include "support/transcript/script.hpp"

#include <stdexcept>

namespace transcript {

namespace {

// The block that follows is the content of a file.
std::string_view file_remark(Syntax syntax) { return syntax == Syntax::man ? ".\\\" file " : "<!-- file "; }

bool starts(std::string_view line, std::string_view with) { return line.substr(0, with.size()) == with; }

[[noreturn]] void refuse(std::size_t line, const std::string& why)
{
  throw std::runtime_error("line " + std::to_string(line + 1) + ": " + why);
}

// "| text" without its mark; "|" alone is an empty line.
std::string without_mark(const std::string& line) { return line.size() > 2 ? line.substr(2) : ""; }

// As roff shows it: only the escapes that the page's examples use.
std::string shown(std::string_view roff)
{
  std::string text;
  for (std::size_t i = 0; i < roff.size(); ++i) {
    if (roff[i] != '\\' || i + 1 == roff.size()) {
      text += roff[i];
      continue;
    }
    const char escaped = roff[++i];
    if (escaped == '-') {
      text += '-';
    } else if (escaped == 'e') {
      text += '\\';
    } else if (escaped != '&') {
      text += {'\\', escaped};
    }
  }
  return text;
}

std::string as_roff(const std::string& text)
{
  std::string roff;
  if (starts(text, ".") || starts(text, "'")) {
    roff = "\\&";
  }
  for (const char letter : text) {
    if (letter == '-') {
      roff += "\\-";
    } else if (letter == '\\') {
      roff += "\\e";
    } else {
      roff += letter;
    }
  }
  return roff;
}

// Takes the command that starts at text[at], and moves behind it.
std::string take_command(const Lines& text, std::size_t& at, Syntax syntax)
{
  const auto read = [&](const std::string& line) { return syntax == Syntax::man ? shown(line) : line; };
  auto command = read(text[at++]).substr(2);
  while (command.ends_with('\\') && at < text.size()) {
    command += '\n' + read(text[at++]);
  }
  return command;
}

void take_expectation(const std::string& line, std::size_t at, Step& step)
{
  if (line[0] == '|') {
    step.expected.out.push_back(without_mark(line));
  } else if (line[0] == '!') {
    step.expected.err.push_back(without_mark(line));
  } else {
    try {
      step.expected.code = std::stoi(without_mark(line));
    } catch (const std::exception&) {
      refuse(at, "no exit code: " + line);
    }
  }
}

bool is_expectation(const std::string& line)
{
  return !line.empty() && (line[0] == '|' || line[0] == '!' || line[0] == '?');
}

std::vector<Step> parse_transcript(const Lines& text)
{
  std::vector<Step> steps;
  for (std::size_t at = 0; at < text.size();) {
    const auto& line = text[at];
    if (line.empty() || line[0] == '#') {
      ++at;
      continue;
    }
    Step step;
    step.line = at + 1;
    if (starts(line, "file ")) {
      step.file = line.substr(5);
      for (++at; at < text.size() && starts(text[at], "|"); ++at) {
        step.content.push_back(without_mark(text[at]));
      }
    } else if (starts(line, "$ ")) {
      step.command = take_command(text, at, Syntax::transcript);
      step.answer_begin = at;
      for (; at < text.size() && is_expectation(text[at]); ++at) {
        take_expectation(text[at], at, step);
      }
      step.answer_end = at;
    } else {
      refuse(at, "neither \"# remark\", \"file NAME\" nor \"$ command\": " + line);
    }
    steps.push_back(step);
  }
  return steps;
}

// Where the blocks to run begin and end in a document.
struct Fence {
  std::string open; // the block starts below a line like this, and in man pages below the next one
  std::string close;
  std::string block; // how the line begins that opens a block of any kind
};

// Takes the block below "<!-- file NAME -->", and moves behind it.
Step take_file(const Lines& text, std::size_t& at, Syntax syntax, const Fence& fence)
{
  Step step;
  step.line = at + 1;
  const auto name = text[at].substr(file_remark(syntax).size());
  step.file = name.substr(0, name.find(' '));
  if (at + 1 >= text.size() || !starts(text[at + 1], fence.block)) {
    refuse(at, "no block follows");
  }
  for (at += 2; at < text.size() && text[at] != fence.close; ++at) {
    step.content.push_back(syntax == Syntax::man ? shown(text[at]) : text[at]);
  }
  ++at;
  return step;
}

Step take_example(const Lines& text, std::size_t& at, Syntax syntax, const Fence& fence)
{
  if (!starts(text[at], "$ ")) {
    refuse(at, "a block to run starts with \"$ command\"");
  }
  Step step;
  step.line = at + 1;
  step.command = take_command(text, at, syntax);
  step.answer_begin = at;
  for (; at < text.size() && text[at] != fence.close && !starts(text[at], "$ "); ++at) {
    step.expected.out.push_back(syntax == Syntax::man ? shown(text[at]) : text[at]);
  }
  step.answer_end = at;
  return step;
}

std::vector<Step> parse_document(const Lines& text, Syntax syntax)
{
  const auto fence =
    syntax == Syntax::markdown ? Fence{"```console", "```", "```"} : Fence{".\\\" run", ".Ed", ".Bd"};
  std::vector<Step> steps;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    if (inside && text[at] == fence.close) {
      inside = false;
      ++at;
    } else if (inside) {
      steps.push_back(take_example(text, at, syntax, fence));
    } else if (starts(text[at], file_remark(syntax))) {
      steps.push_back(take_file(text, at, syntax, fence));
    } else {
      inside = text[at] == fence.open;
      at += inside && syntax == Syntax::man ? 2 : 1;
    }
  }
  return steps;
}

} // namespace

Syntax syntax_of(std::string_view path)
{
  if (path.ends_with(".md")) {
    return Syntax::markdown;
  }
  const bool page =
    path.size() > 2 && path[path.size() - 2] == '.' && path.back() >= '1' && path.back() <= '9';
  return page ? Syntax::man : Syntax::transcript;
}

std::vector<Step> parse(const Lines& text, Syntax syntax)
{
  auto steps = syntax == Syntax::transcript ? parse_transcript(text) : parse_document(text, syntax);
  for (const auto& step : steps) {
    if (!step.command.empty()) {
      return steps;
    }
  }
  throw std::runtime_error("nothing to run");
}

Lines written(const Answer& answer, Syntax syntax)
{
  Lines lines;
  const auto marked = [](char mark, const std::string& line) {
    return line.empty() ? std::string{mark} : std::string{mark, ' '} + line;
  };
  for (const auto& line : answer.out) {
    lines.push_back(syntax == Syntax::transcript ? marked('|', line)
                    : syntax == Syntax::man      ? as_roff(line)
                                                 : line);
  }
  for (const auto& line : answer.err) {
    lines.push_back(marked('!', line));
  }
  if (syntax == Syntax::transcript && answer.code != 0) {
    lines.push_back("? " + std::to_string(answer.code));
  }
  return lines;
}

} // namespace transcript
