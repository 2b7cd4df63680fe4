// Runs the commands of a transcript, of README.md or of a man page, and compares what they say with what stands
// there: transcript [--accept] PROGRAM FILE. With --accept the file is changed to what the program said.

#include "support/transcript/script.hpp"
#include "support/transcript/shell.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace transcript {

namespace {

struct Difference {
  Step step;
  Answer actual;
};

Lines read_file(const std::string& path)
{
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) {
    throw std::runtime_error("cannot read " + path);
  }
  return lines_of(text.str());
}

// A document shows what a terminal shows, and so says nothing about the exit code.
bool as_expected(const Answer& expected, const Answer& actual, Syntax syntax)
{
  return matches(expected.out, actual.out) && matches(expected.err, actual.err)
         && (syntax != Syntax::transcript || expected.code == actual.code);
}

std::vector<Difference> run(const std::vector<Step>& steps, Syntax syntax, const std::string& program)
{
  const Shell shell{program};
  const auto streams = syntax == Syntax::transcript ? Streams::apart : Streams::together;
  std::vector<Difference> differences;
  for (const auto& step : steps) {
    if (!step.file.empty()) {
      shell.make_file(step.file, step.content);
      continue;
    }
    auto actual = shell.run(step.command, streams);
    if (!as_expected(step.expected, actual, syntax)) {
      differences.push_back({step, std::move(actual)});
    }
  }
  return differences;
}

void print(const std::string& title, const Answer& answer)
{
  std::cout << title << '\n';
  for (const auto& line : written(answer, Syntax::transcript)) {
    std::cout << "  " << line << '\n';
  }
}

void show(const std::string& path, const std::vector<Difference>& differences)
{
  for (const auto& [step, actual] : differences) {
    std::cout << path << ':' << step.line << ": another answer\n$ " << step.command << '\n';
    print("expected:", step.expected);
    print("but it said:", actual);
  }
}

// From the last to the first, so that the lines before keep their numbers.
void accept(const std::string& path, Lines text, Syntax syntax, const std::vector<Difference>& differences)
{
  for (auto it = differences.rbegin(); it != differences.rend(); ++it) {
    const auto at = [&](std::size_t line) { return text.begin() + static_cast<std::ptrdiff_t>(line); };
    const auto answer = written(it->actual, syntax);
    const auto next = text.erase(at(it->step.answer_begin), at(it->step.answer_end));
    text.insert(next, answer.begin(), answer.end());
  }
  std::ofstream file{path, std::ios::binary};
  for (const auto& line : text) {
    file << line << '\n';
  }
  if (!file.flush()) {
    throw std::runtime_error("cannot write " + path);
  }
}

int main(const std::vector<std::string>& arguments)
{
  const bool accepting = !arguments.empty() && arguments[0] == "--accept";
  if (arguments.size() != (accepting ? 3U : 2U)) {
    throw std::runtime_error("usage: transcript [--accept] PROGRAM FILE");
  }
  const auto& program = arguments[arguments.size() - 2];
  const auto& path = arguments.back();
  const auto syntax = syntax_of(path);
  const auto text = read_file(path);
  const auto differences = run(parse(text, syntax), syntax, program);
  show(path, differences);
  if (accepting && !differences.empty()) {
    accept(path, text, syntax, differences);
    return 0;
  }
  return differences.empty() ? 0 : 1;
}

} // namespace

} // namespace transcript

int main(int argc, char** argv)
{
  try {
    return transcript::main(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const std::exception& error) {
    std::cerr << "transcript: " << (argc > 1 ? argv[argc - 1] : "") << ": " << error.what() << '\n';
    return 2;
  }
}
