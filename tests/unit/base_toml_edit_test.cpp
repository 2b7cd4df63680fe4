#include "base/toml_edit.hpp"
#include "support/refusal.hpp"

#include <vector>

using namespace mneedle;
using namespace mneedle::toml_file;

namespace {

const std::string none = "(nothing)";

Table read(std::string_view text) { return parse(text, "a.toml", Fault::untrusted); }

// The table at a key: the last one where there are several.
const Table& table_at(const Table& root, std::string_view key)
{
  for (const auto& entry : root.entries) {
    if (entry.key == key) {
      const auto* array = std::get_if<toml_file::Array>(&entry.value.data);
      return std::get<Table>(array == nullptr ? entry.value.data : array->back().data);
    }
  }
  return root;
}

std::string cut(std::string_view text, std::optional<Span> span)
{
  return span ? std::string{text.substr(span->begin, span->end - span->begin)} : none;
}

// The value of `key` in the table at `where`, the root where that is empty.
std::string value_in(std::string_view text, std::string_view key, std::string_view where = "")
{
  const auto root = read(text);
  return cut(text, value_of(text, table_at(root, where), key));
}

std::string lines_in(std::string_view text, std::string_view where)
{
  const auto root = read(text);
  return cut(text, lines_of(LineStarts{text}, table_at(root, where)));
}

std::string added(std::string_view text, std::string_view where = "")
{
  const auto root = read(text);
  return with_line(text, table_at(root, where), "new", "1").value_or(none);
}

std::string changed(std::string_view text, std::string_view where = "")
{
  const auto root = read(text);
  return with_value(text, table_at(root, where), "a", "9").value_or(none);
}

std::string removed(std::string_view text, std::string_view where = "")
{
  const auto root = read(text);
  return without_key(text, table_at(root, where), "a").value_or(none);
}

} // namespace

TEST_CASE("a place in a text is a byte of it")
{
  const std::string text = "a = \"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\" # x\r\nb = 1";
  CHECK(offset_of(text, {1, 1}) == 0);
  CHECK(offset_of(text, {1, 6}) == 5);
  CHECK(offset_of(text, {1, 7}) == 7);
  CHECK(offset_of(text, {1, 8}) == 10);
  CHECK(offset_of(text, {1, 9}) == 14);
  CHECK(text.substr(offset_of(text, {2, 1})) == "b = 1");
  CHECK(offset_of(text, {2, 6}) == text.size());
  CHECK(offset_of(text, {2, 60}) == text.size());
  CHECK(offset_of(text, {60, 1}) == text.size());
  CHECK(offset_of("\xef\xbb\xbf"
                  "a = 1",
                  {1, 5})
        == 7);
  CHECK(offset_of("", {1, 1}) == 0);
}

TEST_CASE("every value is known from its first byte to its last")
{
  for (const std::string value : {"1",
                                  "+1_0",
                                  "0x1F",
                                  "-nan",
                                  "1e5",
                                  "true",
                                  "2026-03-16",
                                  "10:00:00",
                                  "2026-03-16T10:00:00Z",
                                  "2026-03-16 10:00:00",
                                  "\"\"",
                                  "''",
                                  "\"x # y\"",
                                  "\"\\\"\\u0041\"",
                                  "\"e\xcc\x81\xf0\x9f\x98\x80\"",
                                  "\"\"\"\nx\n\ny\"\"\"",
                                  "\"\"\"x\\\n   y\"\"\"\"\"",
                                  "'''x\r\ny''''",
                                  "[]",
                                  "[ 1 , [ 2 ] ,]",
                                  "[\n  1, # one\n  2\n]",
                                  "{}",
                                  "{ b = 1, c.d = [ '}' ] }",
                                  "[{b = 1}, {c = \"\"\"\n]\"\"\"}]"}) {
    CAPTURE(value);
    for (const std::string behind : {"", "\n", "\r\n", " \t# ] \"\"\" } 1\nb = 2\n", "   "}) {
      CAPTURE(behind);
      for (const std::string before :
           {"a = ",
            "\xef\xbb\xbf"
            "a=",
            "# \xc3\xa9\r\n\r\n  'a'  =  ", "b = '\xc3\xa9'\nc = [\n]\n\"a\" = "}) {
        CAPTURE(before);
        const auto twice_b = before.starts_with("b") && behind.find("b =") != std::string::npos;
        const auto text = before + value + (twice_b ? "" : behind);
        CHECK(value_in(text, "a") == value);
      }
    }
  }
}

TEST_CASE("another value leaves the rest of its line alone")
{
  CHECK(changed("a = 1") == "a = 9");
  CHECK(changed("  \"a\"\t=  [\n 1, # x\n] # why\r\nb = 2") == "  \"a\"\t=  9 # why\r\nb = 2");
  CHECK(changed("x = 1\n[t]\na = {b = 1}#c", "t") == "x = 1\n[t]\na = 9#c");
  CHECK(changed("[[t]]\na = 1\n[[t]]\na = 1\n", "t") == "[[t]]\na = 1\n[[t]]\na = 9\n");
}

TEST_CASE("a key goes with its lines")
{
  CHECK(removed("a = 1").empty());
  CHECK(removed("# x\na = \"\"\"\n\n\"\"\" # why\r\n# y") == "# x\n# y");
  CHECK(removed("b = 1\n\n  'a' = [\n1]\n\nc = 2\n") == "b = 1\n\n\nc = 2\n");
  CHECK(removed("[[t]]\na = 1", "t") == "[[t]]\n");
  CHECK(removed("\xef\xbb\xbf"
                "a = 1\nb = 2\n")
        == "\xef\xbb\xbf"
           "b = 2\n");
}

TEST_CASE("a table reaches from its header to its last value")
{
  CHECK(lines_in("# up\n[t]\na = 1\n\nb = [\n1] # x\n\n# down\n[u]\n", "t")
        == "[t]\na = 1\n\nb = [\n1] # x\n");
  CHECK(lines_in("[[t]]\na = 1\n\n  [[ t ]] # x\r\n\tb = '''\r\n'''", "t")
        == "  [[ t ]] # x\r\n\tb = '''\r\n'''");
  CHECK(lines_in("[t]", "t") == "[t]");
  CHECK(lines_in("[t] # x\n# y\n", "t") == "[t] # x\n");
  CHECK(lines_in("[t]\nb.c = 1\na = 1\nb.d = 1\n# x\n", "t") == "[t]\nb.c = 1\na = 1\nb.d = 1\n");
  CHECK(lines_in("[t]\na = {b = 1}\n[u]", "t") == "[t]\na = {b = 1}\n");
  CHECK(lines_in("\xef\xbb\xbf"
                 "[t]\na = 1\n",
                 "t")
        == "[t]\na = 1\n");
}

TEST_CASE("a new key comes behind the last one of its table")
{
  CHECK(added("[t]\na = 1\n\n# x\n[u]\n", "t") == "[t]\na = 1\nnew = 1\n\n# x\n[u]\n");
  CHECK(added("[t] # x", "t") == "[t] # x\nnew = 1\n");
  CHECK(added("[t]\r\n\r\n[u]\r\n", "t") == "[t]\r\nnew = 1\r\n\r\n[u]\r\n");
  CHECK(added("[[t]]\n\t a = [\n1\n] # x\n[[u]]\n", "t") == "[[t]]\n\t a = [\n1\n] # x\n\t new = 1\n[[u]]\n");
  CHECK(added("[[t]]\nb.c = 1\nb.d = 1\n[t.e]\nf = 1\n", "t")
        == "[[t]]\nb.c = 1\nb.d = 1\nnew = 1\n[t.e]\nf = 1\n");
  CHECK(added("[t.u]\na = 1\n[t]\n", "t") == "[t.u]\na = 1\n[t]\nnew = 1\n");
}

TEST_CASE("a new key of the file itself comes before the first header")
{
  CHECK(added("") == "new = 1\n");
  CHECK(added("\xef\xbb\xbf")
        == "\xef\xbb\xbf"
           "new = 1\n");
  CHECK(added("a = 1") == "a = 1\nnew = 1\n");
  CHECK(added("a = 1 # x\r\n\r\n[t]") == "a = 1 # x\r\nnew = 1\r\n\r\n[t]");
  CHECK(added("b.c = 1\n[t]\n") == "b.c = 1\nnew = 1\n[t]\n");
  CHECK(added("# mine") == "# mine\nnew = 1\n");
  CHECK(added("# mine\n\n[t]\n") == "# mine\n\nnew = 1\n\n[t]\n");
  CHECK(added("# mine\n\n# of t\n# too\n [t]\n") == "# mine\n\nnew = 1\n\n# of t\n# too\n [t]\n");
  CHECK(added("[t]\na = 1\n") == "new = 1\n\n[t]\na = 1\n");
  CHECK(added("\xef\xbb\xbf"
              "[t]\n")
        == "\xef\xbb\xbf"
           "new = 1\n\n[t]\n");
}

TEST_CASE("what does not stand in lines of its own is left alone")
{
  for (const std::string text : {"t = {a = 1}", "t.a = 1", "[[t.u]]\na = 1", "[t.u]\na = 1"}) {
    CAPTURE(text);
    CHECK(changed(text, "t") == none);
    CHECK(removed(text, "t") == none);
    CHECK(added(text, "t") == none);
    CHECK(lines_in(text, "t") == none);
  }
  for (const std::string text : {"t = [{a = 1}, {a = 2}]", "t = [[{a = 1}]]"}) {
    CAPTURE(text);
    CHECK(value_in(text, "t") == text.substr(4));
  }
  for (const std::string text : {"a.b = 1", "[a]", "[[a]]", "[a.b]", "[[a.b]]", "b = 1"}) {
    CAPTURE(text);
    CHECK(changed(text) == none);
    CHECK(removed(text) == none);
  }
  CHECK(added("new = 2") == none);
  CHECK(added("new.x = 2") == none);
  CHECK(added("[[new]]") == none);
  CHECK(lines_in("a = 1", "") == none);
  CHECK(lines_in("[t]\na = 1\n[t.u]\n", "t") == none);
  CHECK(lines_in("[t.u]\n[t]\na = 1\n", "t") == none);
}

TEST_CASE("a block stands behind an empty line")
{
  const std::string block = "[[t]]\na = 1\n";
  CHECK(with_block("", block) == block);
  CHECK(with_block("\xef\xbb\xbf", block) == "\xef\xbb\xbf" + block);
  CHECK(with_block("b = 1", block) == "b = 1\n\n" + block);
  CHECK(with_block("b = 1\n", block) == "b = 1\n\n" + block);
  CHECK(with_block("b = 1\n\n", block) == "b = 1\n\n" + block);
  CHECK(with_block("b = 1\r\n", block) == "b = 1\r\n\r\n[[t]]\r\na = 1\r\n");
}

TEST_CASE("a depth is a float to TOML")
{
  CHECK(literal(Depth::micrometres(250)) == "0.25");
  CHECK(literal(Depth::micrometres(1000)) == "1.0");
  CHECK(literal(Depth::micrometres(1125)) == "1.125");
}
