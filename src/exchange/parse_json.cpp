#include "base/json_reader.hpp"
#include "base/names.hpp"
#include "base/nearest.hpp"
#include "exchange/record.hpp"
#include "history/entries.hpp"

#include <mneedle/exchange.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace mneedle {

namespace {

using json_file::Object;

constexpr std::string_view schema = "mneedle.log/1";

// What the program says about an entry, and is worked out anew each time.
constexpr std::string_view judgement_keys[] = {"status", "reasons"};
constexpr std::string_view top_keys[] = {"schema", "entries", "aftercare", "check_ins", "headline"};

class JsonReader {
public:
  JsonReader(History& history, Complaints& complaints, const Meaning& meaning)
    : records_{history, complaints, meaning}, complaints_{complaints}
  {
  }

  void read(const json_file::Value& top)
  {
    const auto* object = std::get_if<Object>(&top.data);
    if (object == nullptr) {
      return complain(
        top, fmt::format("expected an object with \"schema\" and \"entries\", not {}", type_name(top)));
    }
    for (const auto& member : object->members) {
      if (!find_word(member.key, top_keys)) {
        unknown_key(member, top_keys);
      }
    }
    if (check_schema(*object, top)) {
      entries(*object, top);
    }
  }

private:
  // Another schema is said alone: complaints about keys that it may well allow would mislead.
  bool check_schema(const Object& object, const json_file::Value& top)
  {
    const auto* value = find(object, "schema", top);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
    if (value != nullptr && (text == nullptr || *text != schema)) {
      complain(*value,
               fmt::format("\"schema\" must be \"{}\", as log export writes it, not {}", schema,
                           text == nullptr ? std::string{type_name(*value)} : fmt::format("\"{}\"", *text)));
    }
    return text != nullptr && *text == schema;
  }

  void entries(const Object& object, const json_file::Value& top)
  {
    const auto* value = find(object, "entries", top);
    const auto* array = value == nullptr ? nullptr : std::get_if<json_file::Array>(&value->data);
    if (value != nullptr && array == nullptr) {
      complain(*value, fmt::format("\"entries\" must be an array, not {}", type_name(*value)));
    }
    if (array != nullptr) {
      std::for_each(array->begin(), array->end(), [this](const json_file::Value& one) { entry(one); });
    }
  }

  void entry(const json_file::Value& value)
  {
    if (const auto* object = std::get_if<Object>(&value.data)) {
      records_.read(record_of(*object, value.origin));
    } else {
      complain(value, fmt::format("an entry must be an object, not {}", type_name(value)));
    }
  }

  Record record_of(const Object& object, const Origin& origin)
  {
    Record record{{}, origin};
    for (const auto& member : object.members) {
      if (const auto field = parse_word<Field>(member.key)) {
        add(*field, member, record);
      } else if (!find_word(member.key, judgement_keys)) {
        unknown_key(member, words_of<Field>());
      }
    }
    return record;
  }

  void add(Field field, const Object::Member& member, Record& record)
  {
    auto text = text_of(field, member.value);
    const bool says_nothing = text.empty() && std::holds_alternative<std::string>(member.value.data);
    if (!says_nothing) {
      record.cells.emplace(field, Cell{std::move(text), member.value.origin});
    }
  }

  // The value as CSV spells it; empty text says nothing, and so does what was complained about.
  std::string text_of(Field field, const json_file::Value& value)
  {
    switch (shape_of(field)) {
    case Shape::number:
      if (const auto* number = std::get_if<json_file::Number>(&value.data)) {
        return number->text;
      }
      return wrong_type(field, value, "a number such as 0.25");
    case Shape::flag:
      if (const auto* flag = std::get_if<bool>(&value.data)) {
        return *flag ? "true" : "false";
      }
      return wrong_type(field, value, "true or false");
    case Shape::list:
      return list(field, value);
    default:
      break;
    }
    const auto* text = std::get_if<std::string>(&value.data);
    return text != nullptr ? *text : wrong_type(field, value, "a string");
  }

  std::string list(Field field, const json_file::Value& value)
  {
    const auto* array = std::get_if<json_file::Array>(&value.data);
    if (array == nullptr) {
      return wrong_type(field, value, "an array of strings");
    }
    std::string names;
    for (const auto& one : *array) {
      const auto* name = std::get_if<std::string>(&one.data);
      if (name == nullptr || !is_name(*name)) {
        complain(one, name == nullptr
                        ? fmt::format("\"{}\" must hold strings, not {}", word(field), type_name(one))
                        : not_a_name(word(field), *name));
      } else {
        names.append(names.empty() ? "" : " ").append(*name);
      }
    }
    return array->empty() ? std::string{no_steps} : names;
  }

  std::string wrong_type(Field field, const json_file::Value& value, std::string_view wanted)
  {
    const auto* remedy = std::holds_alternative<json_file::Null>(value.data) ? "; leave it out" : "";
    complain(value,
             fmt::format("\"{}\" must be {}, not {}{}", word(field), wanted, type_name(value), remedy));
    return "";
  }

  // The value at a key that must be there.
  const json_file::Value* find(const Object& object, std::string_view key, const json_file::Value& at)
  {
    const auto found = std::find_if(object.members.begin(), object.members.end(),
                                    [&](const auto& member) { return member.key == key; });
    if (found == object.members.end()) {
      complain(at, fmt::format("missing \"{}\"", key));
      return nullptr;
    }
    return &found->value;
  }

  void unknown_key(const Object::Member& member, std::span<const std::string_view> known)
  {
    complaints_.add(member.key_origin,
                    fmt::format("unknown key \"{}\"{}", member.key, did_you_mean(member.key, known)));
  }

  void complain(const json_file::Value& value, std::string message)
  {
    complaints_.add(value.origin, std::move(message));
  }

  RecordReader records_;
  Complaints& complaints_;
};

} // namespace

History parse_json(std::string_view text, std::string_view file, const Meaning& meaning)
{
  Complaints complaints;
  History history;
  if (const auto top = json_file::parse(text, file, complaints)) {
    JsonReader{history, complaints, meaning}.read(*top);
  }
  complaints.raise(Fault::usage);
  sort_entries(history);
  return history;
}

} // namespace mneedle
