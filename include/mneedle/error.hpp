#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace mneedle {

// Where in a file something stands. Lines and columns count from 1; 0 means
// that the thing is about the whole file, or that there is no file.
struct Origin {
  std::string file;
  int line = 0;
  int column = 0;

  friend bool operator==(const Origin&, const Origin&) = default;
};

// Who can mend it: the person at the command line, whoever keeps the file,
// or whoever looks after the machine.
enum class Fault { usage, untrusted, environment };

// One thing that is wrong: what was found, what was expected, and the remedy.
struct Complaint {
  Origin origin;
  std::string message;
};

// "file:line:column: message", leaving out what the origin does not know.
std::string to_string(const Complaint& complaint);

// The one exception that the library throws: this input cannot be used.
// Carries every complaint about it, in the order of the file. A NO-GO is an
// answer and a missing answer is a NO-GO; neither is an Error.
class Error : public std::runtime_error {
public:
  Error(Fault fault, std::string message);
  Error(Fault fault, Origin origin, std::string message);
  // `complaints` must not be empty.
  Error(Fault fault, std::vector<Complaint> complaints);

  Fault fault() const { return fault_; }
  const std::vector<Complaint>& complaints() const { return complaints_; }

private:
  Fault fault_;
  std::vector<Complaint> complaints_;
};

} // namespace mneedle
