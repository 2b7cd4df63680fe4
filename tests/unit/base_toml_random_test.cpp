#include "base/toml_edit.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace mneedle;
using namespace mneedle::toml_file;

namespace {

// A line (or several, for a value) of a document, in the pieces that an edit tells apart.
struct Line {
  enum class Kind { other, header, key } kind = Kind::other;
  std::size_t table = 0; // 0 is the root, the others count their headers
  std::string key;
  std::string before; // for a key: up to its value
  std::string value;
  std::string behind;

  std::string text() const { return before + value + behind; }
};

// Random documents of known pieces, the same in every run.
class KnownDocuments {
public:
  std::vector<Line> next()
  {
    lines_.clear();
    ending_ = below(2) == 0 ? "\n" : "\r\n";
    keys_ = 0;
    fill(0);
    const auto tables = below(4);
    for (std::size_t table = 1; table <= tables; ++table) {
      lines_.push_back({Line::Kind::header, table, "", pick({"[[t]]", " [[ t ]]", "[['t']]"}), "", rest()});
      fill(table);
    }
    if (below(3) == 0) {
      open_end();
    }
    return lines_;
  }

  std::size_t below(std::size_t limit)
  {
    return std::uniform_int_distribution<std::size_t>{0, limit - 1}(random_);
  }

private:
  std::string pick(std::vector<std::string> pieces) { return pieces[below(pieces.size())]; }

  // The last line may do without its end.
  void open_end()
  {
    if (!lines_.empty() && lines_.back().behind.ends_with(ending_)) {
      auto& behind = lines_.back().behind;
      behind.resize(behind.size() - ending_.size());
    }
  }

  std::string rest() { return pick({"", "", "  ", "# [[t]]", " # \xc3\xa9 = \"\"\" [", "\t# x"}) + ending_; }

  void fill(std::size_t table)
  {
    for (auto left = below(6); left > 0; --left) {
      if (below(3) == 0) {
        lines_.push_back({Line::Kind::other, table, "", "", "", rest()});
      } else {
        const auto key = fmt::format("k{}", keys_++);
        const auto name = pick({"{}", "  {}", "\"{}\"", "'{}' "});
        lines_.push_back({Line::Kind::key, table, key,
                          fmt::format(fmt::runtime(name), key) + pick({"=", " = ", "  =\t"}), value(),
                          rest()});
      }
    }
  }

  std::string value()
  {
    auto text =
      pick({"1", "-0.50", "true", "2026-03-16", "2026-03-16T07:00:00", "\"\"", "\"\xe2\x82\xac # \\\"\"",
            "'\\'", "\"\"\"\n[[t]]\n# \"x\"\n\"\"\"", "'''\nk0 = 1\n''''", "[]", "[1, 2,\n\n# ]\n3]",
            "{a = 1, 'b' = [\n]}", "[{a = 1}, {a = \"}\"}]", "[[[ ]]]", "\"\xf0\x9f\x98\x80z\xcc\x81\""});
    std::string result;
    for (const char c : text) {
      result += c == '\n' ? ending_ : std::string(1, c);
    }
    return result;
  }

  std::mt19937 random_{20260316};
  std::vector<Line> lines_;
  std::string ending_;
  std::size_t keys_ = 0;
};

std::string text_of(const std::vector<Line>& lines, std::size_t from, std::size_t to)
{
  std::string text;
  for (auto i = from; i < to; ++i) {
    text += lines[i].text();
  }
  return text;
}

std::string text_of(const std::vector<Line>& lines) { return text_of(lines, 0, lines.size()); }

Table read(const std::string& text) { return parse(text, "random.toml", Fault::untrusted); }

const Table& table_of(const Table& root, std::size_t number)
{
  if (number == 0) {
    return root;
  }
  for (const auto& entry : root.entries) {
    if (entry.key == "t") {
      return std::get<Table>(std::get<toml_file::Array>(entry.value.data)[number - 1].data);
    }
  }
  return root;
}

// One behind the last key of a table, or else behind its header; nothing where it has neither.
std::optional<std::size_t> end_of(const std::vector<Line>& lines, std::size_t table)
{
  std::optional<std::size_t> end;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].table == table && lines[i].kind != Line::Kind::other) {
      end = i + 1;
    }
  }
  return end;
}

} // namespace

TEST_CASE("in random documents exactly the value, the lines or the table that was meant is touched")
{
  KnownDocuments documents;
  std::size_t edits = 0;
  for (int round = 0; round < 1000; ++round) {
    const auto lines = documents.next();
    const auto text = text_of(lines);
    CAPTURE(text);
    const auto root = read(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto before = text_of(lines, 0, i);
      const auto behind = text_of(lines, i + 1, lines.size());
      const auto& line = lines[i];
      const auto& table = table_of(root, line.table);
      if (line.kind == Line::Kind::key) {
        REQUIRE(with_value(text, table, line.key, "'new'")
                == before + line.before + "'new'" + line.behind + behind);
        REQUIRE(without_key(text, table, line.key) == before + behind);
        read(before + behind);
        ++edits;
      } else if (line.kind == Line::Kind::header) {
        const auto end = *end_of(lines, line.table);
        const auto span = lines_of(LineStarts{text}, table);
        REQUIRE(span == Span{before.size(), text_of(lines, 0, end).size()});
        ++edits;
      }
    }
  }
  CHECK(edits > 5000);
}

TEST_CASE("in random documents a new line stands in its table and moves nothing")
{
  KnownDocuments documents;
  std::size_t edits = 0;
  for (int round = 0; round < 1000; ++round) {
    const auto lines = documents.next();
    const auto text = text_of(lines);
    CAPTURE(text);
    const auto root = read(text);
    const auto tables = lines.empty() ? 0 : lines.back().table;
    for (std::size_t number = 0; number <= tables; ++number) {
      const auto& table = table_of(root, number);
      const auto result = with_line(text, table, "new", "1").value_or("");
      CAPTURE(result);
      const auto read_back = read(result);
      const auto& entries = table_of(read_back, number).entries;
      REQUIRE(entries.size() == table.entries.size() + 1);
      const auto span = lines_of(result, table_of(read_back, number), "new");
      REQUIRE(span);
      const auto end = end_of(lines, number);
      const auto before = text_of(lines, 0, end.value_or(0));
      if (end) {
        REQUIRE(result.starts_with(before));
        REQUIRE(result.ends_with(text.substr(before.size())));
      }
      // Without the line, and without an empty one or a line's end that came with it, the text is what it was.
      auto without = result;
      without.erase(span->begin, span->end - span->begin);
      const auto more = without.size() - text.size();
      REQUIRE(more <= 2);
      REQUIRE(without.erase(std::min(span->begin, text.size()), more) == text);
      ++edits;
    }
  }
  CHECK(edits > 2000);
}
