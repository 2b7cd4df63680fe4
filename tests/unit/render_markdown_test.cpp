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
  report.findings.front().message = "Your <b>hands</b> | [were](x) not washed";
  CHECK(render(report, Format::markdown, {}) == R"(
## NO-GO (fix): 0.25 mm, face, Mon 2026-03-16, earliest Fri 2026-03-20

- Day: Mon 2026-03-16 (today)
- Needle: 0.25 mm, roller, 4 uses so far
- Area: face
- Skin: normal, raised to high by what was named
- Last: Fri 2026-03-13, 0.25 mm, at home
- Screening: answered: nothing else applies
- Assumed: 2026-03 read as 2026-03-13

### What blocks

- **fix** prep-hands: Your &lt;b&gt;hands&lt;/b&gt; \| \[were\](x) not washed
  - clears: Wash them
  - source: NHS
- **wait** interval/face: The skin needs its rest: day 3 of 7 since 2026-03-13 (0.25 mm, normal skin)
  - clears: Wait for the date named (from Fri 2026-03-20)
  - source: convention, HAN-2012, SEED

### Worth knowing

- **caution** depth-first-use: A first session starts short
  - source: SEED

### Before

- [ ] hands (not done): Wash your hands
- single-use: does not apply here

### After

- [ ] shade: Stay out of the sun

GO from Fri 2026-03-20 if: hands done

GO means that no known reason to stop was found.

Rules: mneedle 1.0.0, reviewed 2026-11-23, with mine.toml.
)");
}

TEST_CASE("what is done is ticked")
{
  const auto text = render(go(), Format::markdown, {});
  CHECK(text.find("\n- [x] hands: Wash your hands\n") != std::string::npos);
  CHECK(text.find("- [ ] hands") == std::string::npos);
  auto open = go();
  open.checklist[0].state = StepState::open;
  CHECK(render(open, Format::markdown, {}).find("\n- [ ] hands (not answered): Wash") != std::string::npos);
}

TEST_CASE("front matter is YAML whatever the texts say")
{
  Style style;
  style.front_matter = FrontMatter::yes;
  style.amount = Amount::first_line;
  LogReport log;
  log.headline = "a \"b\": [c] # \\ \n---\n\xe2\x80\xae";
  log.today = day(3, 16);
  CHECK(render(log, Format::markdown, style) == R"(---
title: "a \"b\": [c] # \\ \n---\n\u202e"
tags: ["mneedle"]
date: 2026-03-16
---

## a "b": \[c\] \# \\ \\x0a---\\x0a\\u\{202e\}
)");
  CHECK(render(no_go(), Format::markdown, style) == R"(---
title: "NO-GO (fix): 0.25 mm, face, Mon 2026-03-16, earliest Fri 2026-03-20"
tags: ["mneedle"]
date: 2026-03-16
verdict: "no-go"
kind: "fix"
areas: ["face"]
earliest: 2026-03-20
recommended: 2026-03-23
---

## NO-GO (fix): 0.25 mm, face, Mon 2026-03-16, earliest Fri 2026-03-20
)");
}
