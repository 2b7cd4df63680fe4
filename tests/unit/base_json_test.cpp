#include "base/json_reader.hpp"

#include <doctest/doctest.h>

using namespace mneedle;
using namespace mneedle::json_file;

namespace {

Value value_of(std::string_view text)
{
  Complaints complaints;
  auto value = parse(text, "x.json", complaints);
  complaints.raise(Fault::usage);
  return *value;
}

std::string text_of(std::string_view json) { return std::get<std::string>(value_of(json).data); }
std::string number_of(std::string_view json) { return std::get<Number>(value_of(json).data).text; }

} // namespace

TEST_CASE("every kind of JSON value is read")
{
  CHECK(std::holds_alternative<Null>(value_of("null").data));
  CHECK(std::get<bool>(value_of("true").data));
  CHECK_FALSE(std::get<bool>(value_of(" false\r\n").data));
  CHECK(std::get<Array>(value_of("[]").data).empty());
  CHECK(std::get<Object>(value_of("{ }").data).members.empty());
  CHECK(std::get<Array>(value_of("[1,\t[2], {\"a\": 3}]").data).size() == 3);
}

TEST_CASE("numbers keep the form in which they were written")
{
  for (const auto* number : {"0", "-0", "12", "0.25", "0.250", "1e5", "1E+5", "2.5e-1", "-1.0"}) {
    CHECK(number_of(number) == number);
  }
}

TEST_CASE("strings are unescaped")
{
  struct Case {
    const char* json;
    const char* text;
  };
  const Case cases[] = {
    {R"("")", ""},
    {R"("a\"b\\c\/d")", "a\"b\\c/d"},
    {R"("\b\f\n\r\t")", "\b\f\n\r\t"},
    {R"("\u0041\u00e9\u20AC")", "A\xc3\xa9\xe2\x82\xac"},
    {R"("\ud83d\ude00")", "\xf0\x9f\x98\x80"},
    {R"("\udbff\udfff")", "\xf4\x8f\xbf\xbf"},
    {R"("\u202e")", "\xe2\x80\xae"},
    {"\"\xc3\xa9\x7f\"", "\xc3\xa9\x7f"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.json);
    CHECK(text_of(c.json) == c.text);
  }
  CHECK(text_of(R"("a\u0000b")") == std::string("a\0b", 3));
}

TEST_CASE("values and keys know their line and their column in characters")
{
  const auto top = value_of("\xef\xbb\xbf{\r\n  \"\xc3\xa9\": 1, \"b\": [\n true]}");
  CHECK(top.origin == Origin{"x.json", 1, 1});
  const auto& members = std::get<Object>(top.data).members;
  CHECK(members.at(0).key == "\xc3\xa9");
  CHECK(members.at(0).key_origin == Origin{"x.json", 2, 3});
  CHECK(members.at(0).value.origin == Origin{"x.json", 2, 8});
  CHECK(members.at(1).key_origin == Origin{"x.json", 2, 11});
  CHECK(std::get<Array>(members.at(1).value.data).at(0).origin == Origin{"x.json", 3, 2});
}

TEST_CASE("nesting goes down to 32 levels")
{
  CHECK_NOTHROW(value_of(std::string(32, '[') + "1" + std::string(32, ']')));
  CHECK_THROWS_WITH(value_of(std::string(33, '[') + "1" + std::string(33, ']')),
                    "x.json:1:33: nested deeper than 32 levels");
  CHECK_THROWS(value_of(std::string(1000000, '[')));
}
