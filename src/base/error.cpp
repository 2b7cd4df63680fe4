#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <utility>

namespace mneedle {

namespace {

std::string joined(const std::vector<Complaint>& complaints)
{
  std::string lines;
  for (const auto& complaint : complaints) {
    lines += lines.empty() ? "" : "\n";
    lines += to_string(complaint);
  }
  return lines;
}

} // namespace

const std::string& FileName::text() const
{
  static const std::string none;
  return name_ ? *name_ : none;
}

std::string to_string(const Origin& origin)
{
  return origin.line == 0 ? origin.file.text()
                          : fmt::format("{}:{}:{}", origin.file.text(), origin.line, origin.column);
}

std::string to_string(const Complaint& complaint)
{
  const auto& [origin, message] = complaint;
  return origin.file.empty() ? message : fmt::format("{}: {}", to_string(origin), message);
}

Error::Error(Fault fault, std::string message) : Error(fault, Origin{}, std::move(message)) {}

Error::Error(Fault fault, Origin origin, std::string message)
  : Error(fault, std::vector{Complaint{std::move(origin), std::move(message)}})
{
}

Error::Error(Fault fault, std::vector<Complaint> complaints)
  : std::runtime_error{joined(complaints)}, fault_{fault}, complaints_{std::move(complaints)}
{
}

} // namespace mneedle
