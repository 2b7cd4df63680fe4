#include "render/json.hpp"

#include "render/utf8.hpp"

#include <fmt/format.h>

namespace mneedle::json {
namespace {

void append_escaped(const Character& character, std::string& out)
{
  const auto code = character.code.value_or(0xfffd);
  if (code == '"' || code == '\\') {
    out.append("\\").append(character.bytes);
  } else if (code == '\n') {
    out += "\\n";
  } else if (code == '\t') {
    out += "\\t";
  } else if (!character.code || is_control(code) || moves_text(code)) {
    out += fmt::format("\\u{:04x}", static_cast<unsigned>(code));
  } else {
    out += character.bytes;
  }
}

class Writer {
public:
  void operator()(const std::string& text) { out_ += quoted(text); }
  void operator()(int number) { out_ += fmt::format("{}", number); }
  void operator()(double number) { out_ += fmt::format("{}", number); }
  void operator()(bool truth) { out_ += truth ? "true" : "false"; }

  void operator()(const Array& array)
  {
    enclose('[', array, ']', [this](const Value& value) { write(value); });
  }

  void operator()(const Object& object)
  {
    enclose('{', object.members(), '}', [this](const auto& member) {
      out_ += quoted(member.first) + ": ";
      write(member.second);
    });
  }

  std::string text() && { return std::move(out_) + "\n"; }

private:
  void write(const Value& value) { std::visit(*this, value.data()); }

  void new_line() { out_.append("\n").append(indent_, ' '); }

  template <typename List, typename F>
  void enclose(char open, const List& list, char close, F write_one)
  {
    out_ += open;
    indent_ += 2;
    std::string_view between;
    for (const auto& one : list) {
      out_ += between;
      new_line();
      write_one(one);
      between = ",";
    }
    indent_ -= 2;
    if (!list.empty()) {
      new_line();
    }
    out_ += close;
  }

  std::string out_;
  std::size_t indent_ = 0;
};

} // namespace

std::string quoted(std::string_view text)
{
  std::string out = "\"";
  each_character(text, [&](const Character& one) { append_escaped(one, out); });
  return out + '"';
}

Object& Object::put(std::string key, Value value)
{
  members_.emplace_back(std::move(key), std::move(value));
  return *this;
}

Object& Object::put_text(std::string key, std::string_view text)
{
  return text.empty() ? *this : put(std::move(key), Value{text});
}

std::string to_text(const Object& object)
{
  Writer writer;
  writer(object);
  return std::move(writer).text();
}

} // namespace mneedle::json
