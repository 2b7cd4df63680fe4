// Two readers of one format: what the plain one reads is what the parser reads, and all that mneedle writes is plain.

#include "history/block.hpp"
#include "support/both_readers.hpp"
#include "support/random_entries.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

using namespace mneedle;

namespace {

// What people, editors and disks do to a text.
class Damage {
public:
  Damage(RandomEntries& random, std::string text) : random_{random}, text_{std::move(text)} {}

  std::string done()
  {
    using Move = void (Damage::*)();
    constexpr Move harmless[] = {&Damage::space_out, &Damage::space_out, &Damage::comment_line,
                                 &Damage::indent_line, &Damage::other_line_ends};
    constexpr Move moves[] = {&Damage::change_line,    &Damage::change_line, &Damage::change_line,
                              &Damage::double_line,    &Damage::drop_line,   &Damage::swap_lines,
                              &Damage::insert_snippet, &Damage::drop_byte,   &Damage::other_byte,
                              &Damage::whole_text};
    (this->*(random_.below(3) == 0 ? any_of(moves) : any_of(harmless)))();
    return std::move(text_);
  }

private:
  template <typename T, std::size_t N>
  T any_of(const T (&list)[N])
  {
    return list[static_cast<std::size_t>(random_.below(N))];
  }

  std::size_t below(std::size_t limit)
  {
    return static_cast<std::size_t>(random_.below(static_cast<int>(std::max<std::size_t>(limit, 1))));
  }

  // Where a random line begins, and where the next one does.
  std::pair<std::size_t, std::size_t> any_line()
  {
    const auto newline = text_.rfind('\n', below(text_.size()));
    const auto begin = newline == std::string::npos ? 0 : newline + 1;
    return {begin, std::min(text_.find('\n', begin), text_.size() - 1) + 1};
  }

  // Blanks around what stands between a key and its value, or behind a header.
  void space_out()
  {
    constexpr std::string_view blanks[] = {"", " ", "\t", " \t "};
    const auto [begin, end] = any_line();
    const auto equals = text_.find(" = ", begin);
    if (equals < end) {
      text_.replace(equals, 3, std::string{any_of(blanks)} + "=" + std::string{any_of(blanks)});
    } else if (end > begin) {
      text_.insert(end - 1, any_of(blanks));
    }
  }

  void comment_line()
  {
    constexpr std::string_view comments[] = {"#", " # x", "\t# \xc3\xa9 \"", "# [[session]]", " # a = 1"};
    const auto [begin, end] = any_line();
    if (random_.below(2) == 0) {
      text_.insert(begin, std::string{any_of(comments)} + "\n");
    } else if (end > begin) {
      text_.insert(end - 1, any_of(comments));
    }
  }

  void indent_line() { text_.insert(any_line().first, random_.below(2) == 0 ? "  " : "\t"); }

  void other_line_ends()
  {
    for (auto at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 2)) {
      text_.insert(at, random_.below(4) == 0 ? "" : "\r");
    }
  }

  void change_line()
  {
    constexpr std::string_view lines[] = {"[[session]]",
                                          "[[ session ]]",
                                          "  [[event]]",
                                          "[[sesion]]",
                                          "[session]",
                                          "[[session]] # x",
                                          "[[hold]]x",
                                          "[[\"hold\"]]",
                                          "record = 0",
                                          "record = 2147483647",
                                          "record = 2147483648",
                                          "removed = 1",
                                          "removed = +1",
                                          "removed = 1_0",
                                          "record=7",
                                          "record\t=\t7 # seven",
                                          " record = 7 ",
                                          "depth_mm = 0.25",
                                          "depth_mm = 0.250",
                                          "depth_mm = 0.2505",
                                          "depth_mm = 1",
                                          "depth_mm = 00.5",
                                          "depth_mm = 100.001",
                                          "depth_mm = .5",
                                          "depth_mm = 5.",
                                          "depth_mm = 1e0",
                                          "depth_mm = 0.0",
                                          "date = 2026-02-30",
                                          "date = 2026-03-16T10:00:00",
                                          "date = 1899-12-31",
                                          "date = 2026-3-1",
                                          "date = \"2026-03-16\"",
                                          "until = 1900-01-01",
                                          "area = 'face'",
                                          "area = \"fase\"",
                                          "area = \"\"",
                                          "note = \"\"",
                                          "note = \" \"",
                                          "note = \"\\u0041\"",
                                          "note = \"\\q\"",
                                          "note = \"\\\"",
                                          "note = \"a\" b",
                                          "note = \"\"\"a\nb\"\"\"",
                                          "note = 'a'",
                                          "note = \"\x7f\"",
                                          "note = \"\xc2\x85\"",
                                          "note = \"caf\xc3\xa9\"",
                                          "note = \"\xff\"",
                                          "bled = false",
                                          "bled = truee",
                                          "done = [ ]",
                                          "done = [\"a\",]",
                                          "done = [ \"a\" , \"b\" ]",
                                          "done = [\"a\" \"b\"]",
                                          "done = [,]",
                                          "done = [\"a\", \"a\"]",
                                          "done = [\n\"a\"\n]",
                                          "done = [\"a\", # x\n]",
                                          "\"id\" = \"x\"",
                                          "id = \"A\"",
                                          "id = \"-\"",
                                          "a.b = 1",
                                          "unknown = 1",
                                          "format = 2",
                                          "format = 1",
                                          "format = 3",
                                          "carried = true",
                                          "# \x01",
                                          "# \x7f",
                                          "# \xc3\xa9",
                                          "#",
                                          "\t ",
                                          "x"};
    const auto [begin, end] = any_line();
    text_.replace(begin, end - begin, std::string{any_of(lines)} + "\n");
  }

  void double_line()
  {
    const auto [begin, end] = any_line();
    text_.insert(random_.below(2) == 0 ? end : any_line().first, text_.substr(begin, end - begin));
  }

  void drop_line()
  {
    const auto [begin, end] = any_line();
    text_.erase(begin, end - begin);
  }

  void swap_lines()
  {
    const auto [begin, end] = any_line();
    const auto line = text_.substr(begin, end - begin);
    text_.erase(begin, end - begin);
    text_.insert(text_.empty() ? 0 : any_line().first, line);
  }

  void insert_snippet()
  {
    constexpr std::string_view snippets[] = {"\r",   "\r\n", "\n",       " ",        "\t",   "#",   "# x\n",
                                             "\"",   "\\",   "\\n",      "\\u0041",  "=",    "]",   "[",
                                             "\xff", "\x7f", "\xc3\xa9", "\xc2\x9b", "\x01", ",",   "0",
                                             ".",    "_",    "+",        "-",        "'",    "\x0c"};
    const auto at = random_.below(2) == 0 ? below(text_.size()) : any_line().first;
    text_.insert(at, any_of(snippets));
  }

  void drop_byte() { text_.erase(below(text_.size()), 1); }
  void other_byte() { text_[below(text_.size())] = static_cast<char>(random_.below(256)); }

  void whole_text()
  {
    const auto way = random_.below(3);
    if (way == 0) {
      text_.resize(below(text_.size()));
    } else if (way == 1) {
      text_.insert(0, "\xef\xbb\xbf");
    } else {
      text_.pop_back();
    }
  }

  RandomEntries& random_;
  std::string text_; // not empty
};

std::string random_log(RandomEntries& random)
{
  std::string text = "format = 2\n";
  for (int number = random.below(5); number > 0; --number) {
    auto entry = random.entry(number);
    written_of(entry) = {random.below(4), random.below(4) == 0 ? 1 + random.below(4) : 0};
    text += "\n" + block_of(entry);
  }
  return text;
}

// Of a control character above ASCII, which is all that mneedle writes and leaves to the parser.
bool has_number_escape(std::string text)
{
  for (auto at = text.find("\\\\"); at != std::string::npos; at = text.find("\\\\", at)) {
    text.erase(at, 2);
  }
  return text.find("\\u") != std::string::npos;
}

} // namespace

TEST_CASE("what mneedle writes is read without the parser, and as the parser reads it")
{
  RandomEntries random;
  for (int round = 0; round < rounds(400); ++round) {
    const auto text = random_log(random);
    CAPTURE(text);
    CHECK(plain_entries(text).has_value() == !has_number_escape(text));
    REQUIRE(readers_agree(text));
  }
}

TEST_CASE("of a text that somebody has changed the plain reader says what the parser says, or nothing")
{
  RandomEntries random;
  int read = 0;
  for (int round = 0; round < rounds(6000); ++round) {
    auto text = random_log(random);
    for (int damages = 1 + random.below(4); damages > 0 && !text.empty(); --damages) {
      text = Damage{random, std::move(text)}.done();
    }
    CAPTURE(text);
    REQUIRE(readers_agree(text));
    read += plain_entries(text) ? 1 : 0;
  }
  CHECK(read > rounds(6000) / 4);
}

TEST_CASE("blanks, comments and line ends are plain as long as a line says one thing")
{
  const std::string text =
    "# mine\r\n\r\n\tformat=2 # \xc3\xa9\r\n  [[session]]  # \t\r\n\r\nid\t=  \"a\"\r\n"
    " date = 2026-03-16\r\n# within\r\n done=[ \"x\" , \"y\", ] #\r\n\r\n# behind\r\n";
  const auto log = plain_entries(text);
  REQUIRE(log);
  REQUIRE(log->entries.size() == 1);
  CHECK(text.substr(log->entries[0].span.begin, log->entries[0].span.end - log->entries[0].span.begin)
        == "  [[session]]  # \t\r\n\r\nid\t=  \"a\"\r\n date = 2026-03-16\r\n# within\r\n done=[ \"x\" , "
           "\"y\", ] #\r\n");
  CHECK(readers_agree(text));
}

TEST_CASE("what only the parser may judge is left to it")
{
  const std::string entry = "format = 2\n[[session]]\nid = \"a\"\ndate = 2026-03-16\n";
  CHECK(plain_entries(entry));
  for (const auto& text :
       {entry + "record = 0\n", entry + "note = '''x'''\n", entry + "[[event]]\n", "x" + entry,
        entry.substr(0, entry.size() - 1), "\xef\xbb\xbf" + entry, entry + entry,
        entry + entry.substr(entry.find('[')), entry + "note = \"\xff\"\n", entry.substr(11)}) {
    CAPTURE(text);
    CHECK_FALSE(plain_entries(text));
    CHECK_FALSE(plain_history(text));
  }
}

TEST_CASE("a carriage return alone ends no line")
{
  for (const auto* text : {"format = 2\n\r[[session]]\nid = \"a\"\ndate = 2026-03-16\n",
                           "format = 2\n[[session]]\n# x\rid = \"a\"\ndate = 2026-03-16\n", "\rformat = 2\n",
                           "format = 2\r \n"}) {
    CAPTURE(text);
    CHECK_FALSE(as_parser_reads(text));
    CHECK_FALSE(plain_entries(text));
    CHECK_FALSE(plain_history(text));
  }
}
