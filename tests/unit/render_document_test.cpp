#include "render/document.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace mneedle;

namespace {

const std::string hostile_words = "\x1b]0;t\x07 \xe2\x80\xae \xff # <b> | [x](y) end\r\n- [ ] task";

using Build = std::function<void(Document&, const std::string&)>;

// A document for each place where a text may stand.
const std::vector<Build>& places()
{
  static const std::vector<Build> all{
    [](Document& page, const std::string& text) { page.headline("GO", text); },
    [](Document& page, const std::string& text) { page.headline(text, "text"); },
    [](Document& page, const std::string& text) {
      page.headline(Row{"", text, text});
    },
    [](Document& page, const std::string& text) {
      page.headline(text, Table{{"A", "B"}, {{text, text}}});
    },
    [](Document& page, const std::string& text) { page.row("Name", text); },
    [](Document& page, const std::string& text) { page.row(text, "text"); },
    [](Document& page, const std::string& text) {
      page.row({"", "text", text});
    },
    [](Document& page, const std::string& text) { page.command("Mend", text); },
    [](Document& page, const std::string& text) { page.sentence(text); },
    [](Document& page, const std::string& text) { page.heading(text); },
    [](Document& page, const std::string& text) {
      page.table({{"A", "B"}, {{text, text}}});
    },
    [](Document& page, const std::string& text) { page.because(text); },
    [](Document& page, const std::string& text) {
      Row row{"Before", "text"};
      row.items = {{text, text, false}};
      page.row(row);
    },
  };
  return all;
}

bool is_inert(const std::string& text)
{
  return std::all_of(text.begin(), text.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return letter == '\n' || (byte >= 0x20 && byte < 0x7f);
  });
}

Style style_for(int width, Amount amount = Amount::brief)
{
  Style result;
  result.width = width;
  result.amount = amount;
  return result;
}

Document small_page()
{
  Document page;
  page.headline("GO", "face, `0.25` mm", Tone::good);
  Row rest{"Rest", "day 2 of 4, run `mneedle next` then"};
  rest.bar = "[##..]";
  page.row(rest);
  page.command("Done?", "mneedle log add --done all --area face --depth 0.25 --note long");
  return page;
}

} // namespace

TEST_CASE("a hostile text is inert in every place of a document")
{
  for (const auto& build : places()) {
    Document page;
    build(page, hostile_words);
    for (const auto width : {40, 80}) {
      for (const auto amount : {Amount::first_line, Amount::full}) {
        const auto text = page.to_text(style_for(width, amount));
        CAPTURE(text);
        CHECK(is_inert(text));
      }
    }
    const auto markdown = page.to_markdown(style_for(80, Amount::full));
    CAPTURE(markdown);
    CHECK(is_inert(markdown));
    CHECK(markdown.find("\n- [ ] task") == std::string::npos);
    const bool code = markdown.find("`\\x1b") != std::string::npos; // of a command
    CHECK((code || markdown.find("<b>") == std::string::npos));
  }
}

TEST_CASE("text has the rows below each other and Markdown makes a list of them")
{
  CHECK(small_page().to_text(style_for(80))
        == "GO  face, 0.25 mm\n"
           "  Rest     [##..] day 2 of 4, run mneedle next then\n"
           "  Done?    mneedle log add --done all --area face --depth 0.25 --note long\n");
  CHECK(small_page().to_markdown(style_for(80))
        == "\n## GO: face, `0.25` mm\n\n"
           "- Rest: day 2 of 4, run `mneedle next` then\n"
           "- Done? `mneedle log add --done all --area face --depth 0.25 --note long`\n");
}

TEST_CASE("quiet leaves the headline")
{
  CHECK(small_page().to_text(style_for(40, Amount::first_line)) == "GO  face, 0.25 mm\n");
  CHECK(small_page().to_markdown(style_for(40, Amount::first_line)) == "\n## GO: face, `0.25` mm\n");
}

TEST_CASE("a command is on one line however narrow the terminal is")
{
  CHECK(small_page()
          .to_text(style_for(40))
          .find("mneedle log add --done all --area face --depth 0.25 --note long\n")
        != std::string::npos);
}

TEST_CASE("without bars their words are left")
{
  auto plain = style_for(80);
  plain.bars = Bars::no;
  CHECK(small_page().to_text(plain).find("  Rest     day 2 of 4, run mneedle next then\n")
        != std::string::npos);
  Document page;
  Table table{{"AREA", "REST"}, {{"face", "day 2 of 4"}}};
  table.bars = {"[##..]"};
  table.bar_column = 1;
  page.headline("Next", table);
  CHECK(page.to_text(plain) == "AREA  REST\nface  day 2 of 4\n");
  CHECK(page.to_text(style_for(80)) == "AREA  REST\nface  [##..]\n");
  CHECK(page.to_markdown(style_for(80)).find("| face | day 2 of 4 |") != std::string::npos);
}

TEST_CASE("backquotes of the user's own stay where no code is marked")
{
  Document page;
  page.code(false).headline("", "a `b` c").row("Note", "`d`");
  page.table({{"A", "B"}, {{"`e`", "`f`"}}}).code(true).sentence("run `g`");
  CHECK(page.to_text(style_for(80)) == "a `b` c\n  Note     `d`\nA    B\n`e`  `f`\nrun g\n");
  CHECK(page.to_markdown(style_for(80)).find("\\`d\\`") != std::string::npos);
}

TEST_CASE("a table that does not fit becomes sentences that say all of it")
{
  Document page;
  page.headline("Log", Table{{"DATE", "AREA", "MM", "REST", "NOTES"},
                             {{"2026-03-01", "upper-lip", "0.25", "11 d", "bled"},
                              {"2026-03-02", "", "", "", "sunburn"},
                              {"2026-03-03", "face", "", "", ""}}});
  CHECK(page.to_text(style_for(40))
        == "2026-03-01: area upper-lip, mm 0.25,\n"
           "  rest 11 d, notes bled\n"
           "2026-03-02: notes sunburn\n"
           "2026-03-03: area face\n");
  CHECK(page.to_text(style_for(80))
        == "DATE        AREA       MM    REST  NOTES\n"
           "2026-03-01  upper-lip  0.25  11 d  bled\n"
           "2026-03-02                         sunburn\n"
           "2026-03-03  face\n");
}

TEST_CASE("a name that leaves no room has a line of its own")
{
  Document page;
  page.headline("", "Rules").row("a-rule-with-a-long-name", "its title");
  page.row("a-rule-with-a-name-longer-than-half", "its title").row("short", "its title");
  CHECK(page.to_text(style_for(40))
        == "Rules\n"
           "  a-rule-with-a-long-name\n"
           "    its title\n"
           "  a-rule-with-a-name-longer-than-half\n"
           "    its title\n"
           "  short  its title\n");
}

TEST_CASE("what asks for room is left out where there is none, and what stands in for it is shown")
{
  Document page;
  page.headline("", "Plan").columns(50).drawing("wide").columns(0, 50).drawing("narrow").columns(0);
  CHECK(page.to_text(style_for(80)) == "Plan\nwide\n");
  CHECK(page.to_text(style_for(40)) == "Plan\nnarrow\n");
  CHECK(page.to_markdown(style_for(40)) == "\n## Plan\n\n```text\nwide\n```\n");
}
