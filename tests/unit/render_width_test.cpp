#include "render/utf8.hpp"
#include "render/wrap.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace mneedle;

namespace {

const std::string family = "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7"; // woman, joiner, girl
const std::string thumb = "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd";              // with a skin tone
const std::string e_acute = "e\xcc\x81";                                   // e and a combining accent
const std::string han = "\xe4\xbd\xa0";                                    // wide

} // namespace

TEST_CASE("a text takes the columns of a terminal")
{
  struct Case {
    std::string text;
    int columns;
  };
  const Case cases[] = {{"abc", 3},
                        {"caf\xc3\xa9", 4},
                        {"caf" + e_acute, 4},
                        {han + han, 4},
                        {"\xed\x95\x9c", 2},             // Hangul
                        {"\xe1\x84\x92\xe1\x85\xa1", 2}, // the same of its parts
                        {"\xef\xbc\xa1", 2},             // fullwidth A
                        {"\xef\xbd\xb1", 1},             // halfwidth a
                        {"\xe2\x82\xac", 1},
                        {"\xf0\x9f\x98\x80", 2}, // emoji
                        {family, 4},
                        {"\xe2\x80\x8c\xe2\x80\x8d", 0},
                        {"\xc2\xad", 1},         // soft hyphen
                        {"\xf0\xa0\x80\x80", 2}, // an ideograph of plane 2
                        {"\xff", 1}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(columns_of(c.text) == c.columns);
  }
}

TEST_CASE("what belongs to a character stays with it")
{
  CHECK(first_cluster(e_acute + "x") == e_acute);
  CHECK(first_cluster(family + "x") == family);
  CHECK(first_cluster(thumb + "x") == thumb);
  CHECK(first_cluster(han + han) == han);
  CHECK(first_cluster("\xff\xcc\x81") == "\xff\xcc\x81");
}

TEST_CASE("a line ends between wide characters and never before a combining mark")
{
  CHECK(wrap("", han + han + han, 0, 4) == han + han + "\n" + han);
  CHECK(wrap("", "ab " + han + han, 0, 5) == "ab " + han + "\n" + han);
  CHECK(wrap("", "\"" + han + han + "\"", 0, 5) == "\"" + han + "\n" + han + "\"");
  CHECK(wrap("", e_acute + e_acute + e_acute, 0, 2) == e_acute + e_acute + "\n" + e_acute);
  CHECK(wrap("", family + family, 0, 5) == family + "\n" + family);
}

TEST_CASE("no line of wide words is wider than asked for")
{
  std::string text;
  for (int i = 0; i < 20; ++i) {
    for (int j = 0; j <= i; ++j) {
      text += han;
    }
    text += i % 3 == 0 ? "x " : " ";
  }
  for (int width = 12; width <= 80; ++width) {
    std::istringstream lines{wrap("  ", text, 2, width)};
    for (std::string line; std::getline(lines, line);) {
      CHECK(columns_of(line) <= width);
    }
  }
}
