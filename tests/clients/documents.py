"""Notes, tables and JSON, read by the programs that people read them with."""

import re
import xml.etree.ElementTree

CHECK = "check --area face --depth 0.25 --last 2026-03-01 --last-depth 0.25 --condition hostile --done hands,cleanse"
FORMULA = "{http://www.gnumeric.org/v10.dtd}Cell"


def html_of(world, markdown):
    # Were any HTML to come from a text, --unsafe would let it through.
    flags = [flag for extension in ("table", "tasklist", "autolink", "strikethrough") for flag in ("-e", extension)]
    return world.run("cmark-gfm", "--unsafe", *flags, world.write("note.md", markdown)).decode()


def is_inert(html):
    tags = {tag.lower() for tag in re.findall(r"<(/?[a-zA-Z][a-zA-Z0-9]*)", html)}
    ours = {"h2", "h3", "ul", "li", "p", "strong", "code", "input", "table", "thead", "tbody", "tr", "th", "td"}
    foreign = {tag for tag in tags if tag.lstrip("/") not in ours}
    assert not foreign, (foreign, html)


def cmark(world):
    lines = {
        f"{CHECK} --format markdown": 1,
        "next --area face --sensitivity normal --format markdown": 0,
        "plan --area face --sessions 2 --depth 0.25 --sensitivity normal --format markdown": 0,
        "log list --format markdown": 0,
    }
    for line, code in lines.items():
        markdown = world.say(line, codes=(code,))
        html = html_of(world, markdown)
        is_inert(html)
        boxes = markdown.count(b"\n- [ ] "), markdown.count(b"\n- [x] ")
        ticked = len(re.findall(r'<input type="checkbox" checked', html))
        assert (html.count('<input type="checkbox"') - ticked, ticked) == boxes, (boxes, html)
        # Behind other text, and once more behind itself, it stays the same.
        twice = html_of(world, b"A paragraph" + markdown + markdown)
        assert twice == "<p>A paragraph</p>\n" + html + html, twice
    assert boxes == (0, 0)
    check = html_of(world, world.say("checklist all --screened --format markdown"))
    assert 'checked=""' in check and check.count('type="checkbox"') > 20, check
    listed = html_of(world, world.say("log list --format markdown"))
    assert listed.count("<tr>") == 4 and listed.count("<td>") == 15, listed
    for text in ("&lt;img src=x onerror=alert(1)&gt;", "- [x] done | ", "**b**"):
        assert text in listed, (text, listed)


def cells_of(world, csv):
    """(row, column, type, format, text) of every cell. Formulas have no type."""
    out = world.home / "table.gnumeric"
    world.run("ssconvert", "-T", "Gnumeric_XmlIO:sax:0", world.write("table.csv", csv), str(out), check_stderr=False)
    for cell in xml.etree.ElementTree.parse(out).iter(FORMULA):
        yield (int(cell.get("Row")), int(cell.get("Col")), cell.get("ValueType"), cell.get("ValueFormat") or "",
               cell.text or "")


def gnumeric(world):
    tables = {
        "plan --area face,neck --sessions 2 --depth 0.25 --sensitivity normal --last 2026-03-01 --format csv": {
            "date", "earliest", "recommended"},
        "log list --format csv": {"date", "until"},
    }
    for line, days in tables.items():
        cells = list(cells_of(world, world.say(line)))
        assert len(cells) > 20, cells
        heads = {column: text for row, column, _, _, text in cells if row == 0}
        assert days <= set(heads.values()), heads
        for row, column, kind, form, text in cells:
            assert kind is not None, f"a formula: {text}"
            if row > 0 and heads[column] in days and text:
                assert kind == "40" and "yyyy" in form, (heads[column], kind, form, text)


def jq(world):
    def ask(line, question, codes=(0,)):
        return world.run("jq", "-e", "-r", question, world.write("out.json", world.say(line, codes=codes))).decode()

    assert ask(f"{CHECK} --format json", ".verdict", codes=(1,)) == "no-go\n"
    assert ask("next --area face --sensitivity normal --format json", ".areas[0].earliest") == "2026-03-20\n"
    assert ask("plan --area face --sessions 2 --depth 0.25 --format json", ".sessions | length") == "2\n"
    assert "<img" in ask("log list --format json", ".entries[1].note")
