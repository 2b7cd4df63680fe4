// mneedle_embed FOLDER RULEFILE...
//
// Turns the rule files into C++ while mneedle is built, with the loader that reads them at run time; so a broken
// rule breaks the build.

#include "rules/cpp_text.hpp"
#include "rules/hash.hpp"

#include <mneedle/error.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using mneedle::Error;
using mneedle::Fault;

mneedle::RuleText read(const std::string& path)
{
  std::ifstream in{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{in}, {}};
  if (!in) {
    throw Error(Fault::environment, path + ": cannot be read");
  }
  return {path, std::move(text)};
}

// By name alone: where they lay while the program was built is nobody's business.
std::vector<mneedle::RuleText> named(std::vector<mneedle::RuleText> files)
{
  for (auto& file : files) {
    file.file = std::string{mneedle::name_of(file)};
  }
  return files;
}

void write(const std::string& path, const std::string& text)
{
  std::ofstream out{path, std::ios::binary};
  if (!(out << text).flush()) {
    throw Error(Fault::environment, path + ": cannot be written");
  }
}

} // namespace

int main(int argc, char** argv)
{
  const std::vector<std::string> arguments{argv + 1, argv + argc};
  if (arguments.size() < 2) {
    std::cerr << "usage: mneedle_embed FOLDER RULEFILE...\n";
    return 2;
  }
  try {
    std::vector<mneedle::RuleText> files;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
      files.push_back(read(arguments[i]));
    }
    write(arguments[0] + "/builtin_rules.cpp", mneedle::cpp_text(mneedle::parse_base(files)));
    write(arguments[0] + "/builtin_rule_files.cpp", mneedle::cpp_text(named(files)));
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
