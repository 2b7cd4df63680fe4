#include "render/wrap.hpp"

#include <mneedle/render.hpp>

#include <doctest/doctest.h>

using namespace mneedle;

TEST_CASE("user text becomes inert and stays readable")
{
  struct Case {
    std::string text;
    std::string shown;
  };
  const Case cases[] = {
    {"caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80", "caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80"},
    {"\x1b[31mred", "\\x1b[31mred"},
    {std::string{"a\0b", 3}, "a\\x00b"},
    {"a\x7f", "a\\x7f"},
    {"a\tb\rc", "a\\x09b\\x0dc"},
    {"one\ntwo", "one\\x0atwo"},
    {"\xc2\x9b"
     "31m",
     "\\x9b31m"},                                // C1: CSI in one character
    {"\xe2\x80\xaegpj.exe", "\\u{202e}gpj.exe"}, // right-to-left override
    {"\xe2\x81\xa6x\xe2\x81\xa9", "\\u{2066}x\\u{2069}"},
    {"\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c", "\\u{200e}\\u{200f}\\u{61c}"},
    {"a\xe2\x80\xa8z\xe2\x80\xa9", "a\\u{2028}z\\u{2029}"},   // ends of lines for some programs
    {"\xe2\x80\xa7\xe2\x80\xaf", "\xe2\x80\xa7\xe2\x80\xaf"}, // their neighbours
    {"ar\xe2\x80\x8b\xe2\x81\xa0\xef\xbb\xbf"
     "ea",
     "ar\\u{200b}\\u{2060}\\u{feff}ea"},                      // spaces of no width
    {"x\xf3\xa0\x81\x81", "x\\u{e0041}"},                     // a tag
    {"\xe2\x80\x8c\xe2\x80\x8d", "\xe2\x80\x8c\xe2\x80\x8d"}, // what languages part and join letters with
    {"\xff\xfe", "\\xff\\xfe"},
    {"\xc0\xaf", "\\xc0\\xaf"},          // more bytes than needed
    {"\xed\xa0\x80", "\\xed\\xa0\\x80"}, // half of a pair
    {"end\xe2\x82", "end\\xe2\\x82"},    // cut short
  };
  for (const auto& c : cases) {
    CHECK(visible(c.text) == c.shown);
  }
  CHECK(visible("one\ntwo\x1b", LineBreak::kept) == "one\ntwo\\x1b");
}

TEST_CASE("paragraphs wrap at the width with a hanging indent")
{
  CHECK(wrap("- ", "one two three", 4, 9) == "- one two\n    three");
  CHECK(wrap("- ", "one two three", 4, 10) == "- one two\n    three");
  CHECK(wrap("", "  runs\n\tof   blanks ", 0, 80) == "runs of blanks");
  CHECK(wrap("", "", 0, 80).empty());
}

TEST_CASE("a word that is longer than a line is broken")
{
  CHECK(wrap("", "abcdefghij", 2, 4) == "abcd\n  ef\n  gh\n  ij");
  CHECK(wrap("", "\xc3\xa9\xc3\xa9\xc3\xa9", 0, 2) == "\xc3\xa9\xc3\xa9\n\xc3\xa9");
}
