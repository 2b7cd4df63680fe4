#pragma once

#include <compare>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mneedle {

// What a file is called, or a flag. Copies share the text: a log has a place for each of its values.
class FileName {
public:
  FileName() = default;
  FileName(std::string name) : name_{std::make_shared<const std::string>(std::move(name))} {}
  FileName(std::string_view name) : FileName{std::string{name}} {}
  FileName(const char* name) : FileName{std::string{name}} {}

  const std::string& text() const;
  bool empty() const { return text().empty(); }

  friend bool operator==(const FileName& a, const FileName& b) { return a.text() == b.text(); }
  friend auto operator<=>(const FileName& a, const FileName& b) { return a.text() <=> b.text(); }

private:
  std::shared_ptr<const std::string> name_;
};

// Where in a file something stands. Lines and columns count from 1; 0 means
// that the thing is about the whole file, or that there is no file.
struct Origin {
  FileName file;
  int line = 0;
  int column = 0;

  friend bool operator==(const Origin&, const Origin&) = default;
};

// "file:line:column", leaving out what the origin does not know.
std::string to_string(const Origin& origin);

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
// answer and a missing answer is a NO-GO; neither is an Error. What does not
// say that it throws throws none, but for std::bad_alloc where memory ends.
// what() has the complaints, a line each.
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
