#include "base/toml_plain.hpp"

#include <algorithm>
#include <charconv>

namespace mneedle::toml_file {

namespace {

// More digits than these, and a number might not be exact.
constexpr std::size_t most_digits = 15;

// As many as an entry of the log has, or a few more.
constexpr std::size_t keys_of_entry = 8;

// Keys are looked for one by one. Where there are many, the parser is faster.
constexpr std::size_t most_keys = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

bool is_bare(char c)
{
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

bool is_printable(char c) { return c >= ' ' && c <= '~'; }

// One line of the text, read from left to right. Every question that it answers with nothing gives the text up.
class Line {
public:
  Line(std::string_view text, int number, const FileName& file) : text_{text}, number_{number}, file_{file} {}

  bool at_end() const { return at_ == text_.size() || text_[at_] == '#'; }
  bool is_header() const { return text_.substr(at_).starts_with("[["); }
  Origin origin() const { return {file_, number_, column()}; }
  Position position() const { return {number_, column()}; }

  void skip_blanks()
  {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
      ++at_;
    }
  }

  bool skip(char sign)
  {
    const bool found = at_ < text_.size() && text_[at_] == sign;
    at_ += found ? 1 : 0;
    return found;
  }

  // Nothing more but blanks and a comment.
  bool ends()
  {
    skip_blanks();
    const auto comment = text_.substr(at_);
    return at_end() && std::all_of(comment.begin(), comment.end(), [](char c) {
             return is_printable(c) || c == '\t';
           });
  }

  std::string_view word()
  {
    return take([](char c) { return is_bare(c); });
  }

  // Into where it belongs: to move it there would cost as much as to read it.
  bool value(Value& result)
  {
    result.origin = origin();
    const bool read = skip('[') ? strings(result.data) : single(result.data);
    result.end = position();
    return read;
  }

private:
  using Data = decltype(Value::data);

  int column() const { return static_cast<int>(at_) + 1; }

  template <typename Wanted>
  std::string_view take(Wanted wanted)
  {
    const auto* const begin = text_.begin() + at_;
    const auto* const end = std::find_if_not(begin, text_.end(), wanted);
    at_ += static_cast<std::size_t>(end - begin);
    return {begin, end};
  }

  bool single(Data& data)
  {
    if (skip('"')) {
      return string(data);
    }
    const auto literal = take([](char c) { return is_bare(c) || c == '.'; });
    if (literal == "true" || literal == "false") {
      data = literal == "true";
      return true;
    }
    return date(literal, data) || number(literal, data);
  }

  bool string(Data& data)
  {
    const auto inside = take([](char c) { return is_printable(c) && c != '"' && c != '\\'; });
    // Three quotation marks begin another kind of string.
    if (!skip('"') || (inside.empty() && skip('"'))) {
      return false;
    }
    data = std::string{inside};
    return true;
  }

  bool strings(Data& data)
  {
    Array array;
    skip_blanks();
    while (!skip(']')) {
      Value item{{}, origin(), {}};
      if (!skip('"') || !string(item.data)) {
        return false;
      }
      item.end = position();
      array.push_back(std::move(item));
      skip_blanks();
      if (!skip(',') && (at_ == text_.size() || text_[at_] != ']')) {
        return false;
      }
      skip_blanks();
    }
    data = std::move(array);
    return true;
  }

  // What goes on behind it, as a time of day might, does not end the line.
  static bool date(std::string_view literal, Data& data)
  {
    const auto date = literal.size() == 10 && literal[4] == '-' ? parse_iso_date(literal) : std::nullopt;
    if (date) {
      data = *date;
    }
    return date.has_value();
  }

  static bool number(std::string_view literal, Data& data)
  {
    const auto point = std::min(literal.find('.'), literal.size());
    const auto whole = literal.substr(0, point);
    const auto part = literal.substr(std::min(point + 1, literal.size()));
    const bool plain =
      !whole.empty() && all_digits(whole) && all_digits(part) && literal.size() <= most_digits;
    if (!plain || (whole.size() > 1 && whole.front() == '0') || (point < literal.size() && part.empty())) {
      return false;
    }
    if (point == literal.size()) {
      data = read<std::int64_t>(literal);
    } else {
      data = read<double>(literal);
    }
    return true;
  }

  template <typename Number>
  static Number read(std::string_view digits)
  {
    Number result{};
    std::from_chars(digits.data(), digits.data() + digits.size(), result);
    return result;
  }

  std::string_view text_;
  int number_;
  const FileName& file_;
  std::size_t at_ = 0;
};

Value* find(Table& table, std::string_view key)
{
  for (auto& entry : table.entries) {
    if (entry.key == key) {
      return &entry.value;
    }
  }
  return nullptr;
}

class PlainText {
public:
  explicit PlainText(std::string_view file) : file_{file}, root_{{}, {file_, 1, 1}, Form::root} {}

  bool take(std::string_view text)
  {
    Line line{text, ++number_, file_};
    line.skip_blanks();
    if (line.at_end()) {
      return line.ends();
    }
    return line.is_header() ? take_header(line) : take_key(line);
  }

  Table result() { return std::move(root_); }

private:
  // Another table of the array by that name, the first where it makes the array.
  bool take_header(Line& line)
  {
    Value element{Table{{}, line.origin(), Form::header}, line.origin(), {}};
    line.skip('[');
    line.skip('[');
    auto key_origin = line.origin();
    const auto name = line.word();
    if (name.empty() || !line.skip(']') || !line.skip(']')) {
      return false;
    }
    element.end = line.position();
    auto* tables = find(root_, name);
    if (tables == nullptr) {
      if (root_.entries.size() == most_keys) {
        return false;
      }
      root_.entries.push_back({std::string{name}, std::move(key_origin), {Array{}, element.origin, {}}});
      tables = &root_.entries.back().value;
    }
    return line.ends() && add(*tables, std::move(element));
  }

  // A value that is no array of tables cannot be added to.
  bool add(Value& tables, Value element)
  {
    auto* array = std::get_if<Array>(&tables.data);
    if (array == nullptr || (!array->empty() && !std::holds_alternative<Table>(array->front().data))
        || (array->empty() && tables.end != Position{})) {
      return false;
    }
    tables.end = element.end;
    array->push_back(std::move(element));
    now_ = &std::get<Table>(array->back().data);
    now_->entries.reserve(keys_of_entry);
    return true;
  }

  bool take_key(Line& line)
  {
    auto key_origin = line.origin();
    const auto key = line.word();
    line.skip_blanks();
    if (key.empty() || !line.skip('=') || table().entries.size() == most_keys
        || find(table(), key) != nullptr) {
      return false;
    }
    line.skip_blanks();
    auto& entry = table().entries.emplace_back();
    entry.key = key;
    entry.key_origin = std::move(key_origin);
    return line.value(entry.value) && line.ends();
  }

  // Behind the last header.
  Table& table() { return now_ == nullptr ? root_ : *now_; }

  FileName file_;
  Table root_;
  Table* now_ = nullptr; // in an array that grows with the next header only
  int number_ = 0;
};

} // namespace

std::optional<Table> parse_plain(std::string_view text, std::string_view file)
{
  PlainText plain{file};
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (!plain.take(text.substr(0, end))) {
      return std::nullopt;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return plain.result();
}

} // namespace mneedle::toml_file
