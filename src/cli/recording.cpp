#include "cli/recording.hpp"

#include <mneedle/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace mneedle {

namespace {

constexpr std::size_t longest_note = 2000;

bool is_control(char c)
{
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

} // namespace

std::string headline_of(Recorded recorded, const std::string& id)
{
  return fmt::format("{} {}", recorded == Recorded::yes ? "recorded" : "already recorded", id);
}

std::string plain_note(const std::optional<std::string>& note)
{
  if (!note) {
    return "";
  }
  if (note->find_first_not_of(" \t\n") == std::string::npos) {
    throw Error(Fault::usage, {"--note"}, "the note is empty; leave it out or write something");
  }
  if (note->size() > longest_note) {
    throw Error(Fault::usage, {"--note"}, fmt::format("the note is longer than {} bytes", longest_note));
  }
  if (std::any_of(note->begin(), note->end(), is_control)) {
    throw Error(Fault::usage, {"--note"}, "the note holds a control character; write plain text");
  }
  return *note;
}

} // namespace mneedle
