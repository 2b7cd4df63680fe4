#include "render/markdown_text.hpp"
#include "render_samples.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace mneedle;
using namespace mneedle::samples;

TEST_CASE("text does nothing in Markdown")
{
  struct Case {
    std::string text;
    std::string markdown;
  };
  const Case cases[] = {
    {"", ""},
    {"calm, a little pink (day 2).", "calm, a little pink (day 2)."},
    {"caf\xc3\xa9", "caf\xc3\xa9"},
    // at the start of a line
    {"# title", "\\# title"},
    {"> quote", "&gt; quote"},
    {"- item", "\\- item"},
    {"+ item", "\\+ item"},
    {"* item", "\\* item"},
    {"1. item", "1\\. item"},
    {"12) item", "12\\) item"},
    {"1.5 mm", "1\\.5 mm"},
    {"in 1. and 2)", "in 1. and 2)"},
    {"===", "\\=\\=\\="},
    {"=", "\\="},
    {"---", "\\---"},
    {"    code", "code"},
    {"break  ", "break"},
    {": meaning", "\\: meaning"},
    {"% title", "\\% title"},
    // anywhere
    {"a*b*_c_~d~", "a\\*b\\*\\_c\\_\\~d\\~"},
    {"[a](b) ![c]", "\\[a\\](b) !\\[c\\]"},
    {"[[page]] ((block)) {{query}}", "\\[\\[page\\]\\] \\(\\(block)) \\{\\{query\\}\\}"},
    {"`code`", "\\`code\\`"},
    {"<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"},
    {"a|b", "a\\|b"},
    {"\\", "\\\\"},
    {"#tag $x$ ^id", "\\#tag \\$x\\$ \\^id"},
    {"==mark== %%gone%% key:: value", "\\=\\=mark\\=\\= \\%\\%gone\\%\\% key\\:\\: value"},
    {"100% of 3 = 4: so", "100% of 3 = 4: so"},
    // addresses
    {"http://x.y/z", "http`://`x.y/z"},
    {"see www.x.y", "see www`.`x.y"},
    {"WWW.x.y", "WWW`.`x.y"},
    {"a@b.c", "a`@`b.c"},
    {"@@", "`@@`"},
    {"@://", "`@://`"},
    {"`@`", "\\``@`\\`"},
    // what visible() deals with
    {"one\ntwo", "one\\\\x0atwo"},
    {"\x1b[31m", "\\\\x1b\\[31m"},
    {"\xe2\x80\xaetxt", "\\\\u\\{202e\\}txt"},
    {"\xff", "\\\\xff"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(markdown_text(c.text) == c.markdown);
  }
}

TEST_CASE("a check as a part of a note")
{
  auto report = no_go();
  report.findings.front().brief = "Your <b>hands</b> | [were](x) not washed. Wash them (`--done hands`)";
  CHECK(render(report, Format::markdown, {}) == R"(
## NO-GO: face, 0.25 mm roller: too early, earliest Fri 20 Mar (in 4 days)

- Fix: Your &lt;b&gt;hands&lt;/b&gt; \| \[were\](x) not washed. Wash them (`--done hands`)
- Rest: day 3 of 7 since Fri 13 Mar, better Mon 23 Mar
- Tue 17: fine again: direct sun
- Caution: A first session starts short
- Read as: 2026-03 read as 2026-03-13
- Possible: Fri 20 Mar, with hands done

Run `mneedle check` again on Fri 20 Mar.
)");
  CHECK(render(go(), Format::markdown, {}) == R"(
## GO: face, 0.25 mm roller, Mon 16 Mar

- Rest: 10 days since Fri 6 Mar (at least 7, better 10)
- Skin: normal; nothing applies today
- Roller: use 5 of 10
- [x] Before: 1 of 1 steps done
- [ ] AFTER: Shade and a hat
- [ ] 24 h: no make-up
- [ ] 72 h: no direct sun, pool
- DOCTOR: Pus or blisters: doctor the same day
- Done? `mneedle log add face 0.25 --done all`
- Next: Mon 23 Mar at the earliest, better Thu 26 Mar

GO means that no known reason to stop was found.
)");
}

TEST_CASE("what is missing comes as boxes to tick")
{
  auto open = no_go();
  open.kind = Severity::open;
  open.findings = {unwashed()};
  open.findings[0].severity = "open";
  open.findings[0].step = "hands";
  CHECK(render(open, Format::markdown, {}).find("\n- [ ] Hands washed with soap\n") != std::string::npos);
}

TEST_CASE("code in backquotes is code in Markdown, and everything around it is inert")
{
  struct Case {
    std::string text;
    std::string markdown;
  };
  const Case cases[] = {
    {"say so (`--done all`)", "say so (`--done all`)"},
    {"`a` `b`", "`a` `b`"},
    {"a@`b`", "a`@` `b`"},
    {"one ` alone <b>", "one \\` alone &lt;b&gt;"},
    {"``", "\\`\\`"},
    {"`<b>\x1b[0m`", "`<b>\\x1b[0m`"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(markdown_with_code(c.text) == c.markdown);
  }
}

TEST_CASE("front matter is YAML whatever the texts say")
{
  Style style;
  style.front_matter = FrontMatter::yes;
  style.amount = Amount::first_line;
  LogReport log;
  log.title = "a \"b\": [c] # \\ \n---\n\xe2\x80\xae";
  log.today = day(3, 16);
  CHECK(render(log, Format::markdown, style) == R"(---
title: "a \"b\": [c] # \\ \n---\n\u202e"
tags: ["mneedle"]
date: 2026-03-16
---

## a "b": \[c\] \# \\ \\x0a---\\x0a\\u\{202e\}
)");
  CHECK(render(no_go(), Format::markdown, style) == R"(---
title: "NO-GO: face, 0.25 mm roller"
tags: ["mneedle"]
date: 2026-03-16
verdict: "no-go"
kind: "fix"
areas: ["face"]
earliest: 2026-03-20
recommended: 2026-03-23
---

## NO-GO: face, 0.25 mm roller: too early, earliest Fri 20 Mar (in 4 days)
)");
}
