#include "history/block.hpp"
#include "support/both_readers.hpp"
#include "support/log_model.hpp"

#include <algorithm>
#include <sstream>

// What a step may have done to the text. The steps are in log_model.cpp.

namespace mneedle {

namespace {

const std::string file = "log.toml";

// One entry's lines in a text.
struct Block {
  std::string id;
  std::string lines;
};

// A text as the lines of its entries and the other lines that are not blank.
struct Parts {
  std::vector<Block> blocks;
  std::vector<std::string> others;
};

std::vector<std::string> lines_in(const std::string& text)
{
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

// The last line of a text gets an end of its own only when something comes behind it.
std::string without_return(std::string line)
{
  line.erase(line.find_last_not_of('\r') + 1);
  return line;
}

Parts parts_in(const std::string& text)
{
  Parts parts;
  std::string rest;
  std::size_t at = 0;
  for (const auto& [entry, span] : locate_strictly(text, file).entries) {
    parts.blocks.push_back({id_of(entry), text.substr(span.begin, span.end - span.begin)});
    rest += text.substr(at, span.begin - at);
    at = span.end;
  }
  parts.others = lines_in(rest + text.substr(at));
  std::erase_if(parts.others,
                [](const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; });
  for (auto& line : parts.others) {
    line = without_return(std::move(line));
  }
  return parts;
}

// But for the lines that say which changes it is about.
std::string without_numbers(const std::string& block)
{
  std::string result;
  for (const auto& line : lines_in(block)) {
    const bool number = line.starts_with("record = ") || line.starts_with("removed = ");
    result += number ? "" : "\n" + line;
  }
  return without_return(result);
}

std::vector<std::string> bare_blocks(const Parts& parts)
{
  std::vector<std::string> blocks;
  for (const auto& block : parts.blocks) {
    blocks.push_back(without_numbers(block.lines));
  }
  return blocks;
}

// Whether `all` has `some` in their order, and maybe others between them.
bool has_in_order(const std::vector<std::string>& all, const std::vector<std::string>& some)
{
  auto next = some.begin();
  for (const auto& one : all) {
    next += next != some.end() && *next == one ? 1 : 0;
  }
  return next == some.end();
}

// Whatever stands there as often as it did, at least.
bool has_all(std::vector<std::string> all, std::vector<std::string> some)
{
  std::sort(all.begin(), all.end());
  std::sort(some.begin(), some.end());
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

std::vector<std::string> as_texts(const std::vector<Entry>& versions)
{
  std::vector<std::string> texts;
  texts.reserve(versions.size());
  for (const auto& version : versions) {
    texts.push_back(block_of(version));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

} // namespace

std::string LogModel::wrong() const
{
  if (!complaint_.empty()) {
    return complaint_;
  }
  if (!readers_agree(text_)) {
    return "the two readers say different things";
  }
  std::vector<Entry> found;
  const auto located = locate_entries(text_, file);
  for (const auto& [entry, span] : located.entries) {
    found.push_back(entry);
  }
  if (as_texts(found) != as_texts(versions_)) {
    return "the log says something else than the model";
  }
  return salvage_log(text_, file).complaints.empty() ? "" : "something is wrong with the log";
}

std::string LogModel::wrong_since(const std::string& before) const
{
  const auto was = parts_in(before);
  const auto now = parts_in(text_);
  if (what_ == "scribble") {
    return "";
  }
  if (what_ == "type") {
    return text_.starts_with(before) ? "" : "typing moved something";
  }
  if (was.others != now.others) {
    return "comments have gone";
  }
  const auto old_blocks = bare_blocks(was);
  const auto new_blocks = bare_blocks(now);
  if (what_ == "edit") {
    return has_all(new_blocks, old_blocks) ? "" : "an edit has lost an entry";
  }
  if (what_ == "undo") {
    return new_blocks == old_blocks ? "" : "undo changed more than numbers";
  }
  if (what_ == "purge") {
    return has_in_order(old_blocks, new_blocks) ? "" : "purge changed more than it took out";
  }
  return has_in_order(new_blocks, old_blocks) ? "" : "an entry was moved or changed";
}

} // namespace mneedle
