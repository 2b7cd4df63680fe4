#include "answers/answers_file.hpp"

#include <fmt/format.h>

#include <utility>

namespace mneedle {

namespace {

using toml_file::Array;
using toml_file::Table;
using toml_file::Value;

// A value as it would be written on the command line; nothing for what no flag takes.
std::optional<std::string> as_text(const Value& value)
{
  struct AsText {
    std::optional<std::string> operator()(const std::string& text) const { return text; }
    std::optional<std::string> operator()(std::int64_t number) const { return fmt::format("{}", number); }
    // With its point: 4.0 is no whole number.
    std::optional<std::string> operator()(double number) const
    {
      const auto text = fmt::format("{}", number);
      return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
    }
    std::optional<std::string> operator()(const Date& date) const { return to_string(date); }
    std::optional<std::string> operator()(bool) const { return std::nullopt; }
    std::optional<std::string> operator()(const toml_file::Timed&) const { return std::nullopt; }
    std::optional<std::string> operator()(const Array&) const { return std::nullopt; }
    std::optional<std::string> operator()(const Table&) const { return std::nullopt; }
  };
  return std::visit(AsText{}, value.data);
}

class AnswersReader {
public:
  AnswersReader(TableReader& in, Complaints& complaints) : in_{in}, complaints_{complaints} {}

  std::optional<Said> one(std::string_view key)
  {
    const auto* value = in_.any(key);
    return value == nullptr ? std::nullopt : said(key, *value);
  }

  std::vector<Said> many(std::string_view key)
  {
    std::vector<Said> result;
    const auto* value = in_.any(key);
    if (value == nullptr) {
      return result;
    }
    const auto* array = std::get_if<Array>(&value->data);
    if (array == nullptr) {
      complaints_.add(value->origin,
                      fmt::format("\"{}\" must be an array of strings, not {}", key, type_name(*value)));
      return result;
    }
    for (const auto& item : *array) {
      if (auto text = said(key, item)) {
        result.push_back(std::move(*text));
      }
    }
    return result;
  }

  std::vector<Said> events()
  {
    std::vector<Said> result;
    if (const auto* table = in_.table("events")) {
      for (const auto& [event, origin, value] : table->entries) {
        if (auto date = said(event, value)) {
          result.push_back({event + "=" + date->text, origin});
        }
      }
    }
    return result;
  }

private:
  std::optional<Said> said(std::string_view key, const Value& value)
  {
    auto text = as_text(value);
    if (!text) {
      complaints_.add(value.origin, fmt::format("\"{}\" must not be {}", key, type_name(value)));
      return std::nullopt;
    }
    return Said{std::move(*text), value.origin};
  }

  TableReader& in_;
  Complaints& complaints_;
};

} // namespace

Answers read_answers(TableReader& in, Complaints& complaints)
{
  AnswersReader read{in, complaints};
  Answers answers;
  answers.on = read.one("on");
  answers.depth = read.one("depth");
  answers.area = read.one("area");
  answers.device_kind = read.one("device_kind");
  answers.device_uses = read.one("device_uses");
  answers.device_since = read.one("device_since");
  answers.device = read.one("device");
  answers.sensitivity = read.one("sensitivity");
  answers.last = read.one("last");
  answers.last_depth = read.one("last_depth");
  answers.last_setting = read.one("last_setting");
  answers.last_bled = in.flag("last_bled");
  answers.conditions = read.many("conditions");
  answers.screened = in.flag("screened");
  answers.events = read.events();
  answers.done = read.many("done");
  answers.not_done = read.many("not_done");
  return answers;
}

Answers parse_answers(std::string_view text, std::string_view file)
{
  const auto table = toml_file::parse(text, file, Fault::usage);
  Complaints complaints;
  TableReader in{table, complaints};
  auto answers = read_answers(in, complaints);
  in.finish();
  complaints.raise(Fault::usage);
  return answers;
}

} // namespace mneedle
