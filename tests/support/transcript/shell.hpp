#pragma once

#include "support/transcript/answer.hpp"

#include <filesystem>
#include <string>

namespace transcript {

enum class Streams { apart, together };

// A fresh folder in which commands run as for a person whose home it is: nothing in the environment but PATH, HOME
// and the day, no terminal, empty standard input. Gone with the object.
class Shell {
public:
  // `program` is found first in PATH. Throws std::runtime_error when there is no such program.
  explicit Shell(const std::filesystem::path& program);
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;
  ~Shell();

  void make_file(const std::string& name, const Lines& content) const;

  // The folder's own name reads "~" in the answer. Throws std::runtime_error after a minute.
  Answer run(const std::string& command, Streams streams) const;

private:
  std::filesystem::path folder_;
  std::string path_;
};

} // namespace transcript
