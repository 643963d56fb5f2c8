"""A release for the eye: HTML that is escaped and scoped, plain text that fits a terminal, and Chromium's opinion."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Block, Excerpt, Extra, Release, Role, Span
from pressparse.view import to_html, to_text
from releases import LINES, REASONS, full

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Outline(HTMLParser):
    """The tags that are open, all that were seen, and the text outside of the style."""

    VOID = frozenset({"br", "hr", "img", "input", "meta", "link"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


def one_block(text: str) -> Release:
    span = Span(0, len(text))
    return Release(
        source=text,
        headline=Excerpt(text=text, span=span),
        blocks=(Block(role=Role.HEADLINE, span=span, text=text, reasons=REASONS),),
    )


def test_html_is_one_closed_piece() -> None:
    page = Outline(to_html(full()))
    assert page.open == []
    assert page.seen[0] == ("div", {"class": "pressparse"})


def test_html_has_fields_then_the_page() -> None:
    html = to_html(full())
    assert html.index("pp-fields") < html.index('class="pp-page"')
    text = Outline(html).text
    assert all(line in text for _, line in LINES)
    assert "Tom Reed · +47 555 01 99 · press@harbour.example" in text


def test_reasons_and_confidence_are_on_hover() -> None:
    titles = [attrs["title"] for _, attrs in Outline(to_html(full())).seen if attrs.get("title")]
    assert titles[4] == "headline, 88 % sure\n+1.74  phrase: it opens with a <phrase>\n-0.32  short: it is short"


def test_a_long_menu_is_folded_and_a_short_one_is_not() -> None:
    tags = [tag for tag, _ in Outline(to_html(full())).seen]
    assert tags.count("details") == 1
    assert "<details" not in to_html(one_block("Home"))


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_escaped_and_can_be_written(text: str) -> None:
    html = to_html(one_block(text))
    html.encode("utf-8")
    known = {tag for tag, _ in Outline(to_html(full())).seen}
    page = Outline(html)
    assert {tag for tag, _ in page.seen} <= known
    assert page.open == []


def test_markup_in_a_page_stays_text() -> None:
    evil = "</span></div><script>alert(1)</script>\" onmouseover='x' <style>*{color:red}</style>"
    page = Outline(to_html(one_block(evil)))
    assert [tag for tag, _ in page.seen if tag in ("script",)] == []
    assert [tag for tag, _ in page.seen].count("style") == 1
    assert not any("onmouseover" in attrs for _, attrs in page.seen)
    assert evil in page.text


def test_the_style_is_scoped() -> None:
    style = re.sub(r"@media[^{]*\{", "", to_html(full()).split("<style>")[1].split("</style>")[0])
    selectors = [part for rule in re.findall(r"([^{}]+)\{", style) for part in rule.split(",") if part.strip()]
    assert selectors
    assert all(".pressparse" in selector for selector in selectors)
    assert "id=" not in to_html(full())


def test_a_notebook_that_says_its_theme_overrules_the_browser() -> None:
    style = to_html(full()).split("<style>")[1]
    dark, light = style.index("@media (prefers-color-scheme:dark)"), style.index('[data-jp-theme-light="true"]')
    assert dark < light
    assert "--ground:#fff" in style[light : style.index("}", light)]


def test_what_one_parser_read_stands_under_its_name_once() -> None:
    source = "26-1 26-2 aye"
    found = (("docket", 0, 4), ("docket", 5, 9), ("vote", 10, 13))
    extras = [Extra(name=name, text=source[start:end], span=Span(start, end)) for name, start, end in found]
    text = to_text(Release(source=source, extras=tuple(extras), blocks=one_block(source).blocks))
    assert "      docket  26-1\n              26-2\n        vote  aye\n" in text


def test_text_has_fields_first_and_a_role_beside_each_block() -> None:
    text = to_text(full(), width=80)
    assert text.startswith("    headline  Lowmere opens its <tide> gate & lock\n")
    assert "  navigation │ (4 lines)\n" in text
    assert "  salutation │ Ladies and Gentlemen,\n" in text
    assert "sure" not in text.split("\n\n")[1]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("explain", [False, True])
def test_text_fits_the_terminal(width: int, explain: bool) -> None:
    assert max(map(len, to_text(full(), width=width, explain=explain).split("\n"))) <= width


def test_explained_text_gives_reasons_and_unfolds_the_menu() -> None:
    text = to_text(full(), explain=True)
    assert (
        "  navigation │ News\n             ╎   88% sure\n             ╎   +1.74 phrase: it opens with a <phrase>\n"
        in text
    )


def test_a_long_block_is_cut_and_a_wide_one_by_columns() -> None:
    assert to_text(one_block("word " * 100), width=60).splitlines()[-1] == "    headline │ " + "word " * 8 + "word…"
    assert to_text(one_block("日" * 100), width=60).splitlines()[-1] == "    headline │ " + "日" * 22 + "…"


def test_a_page_cannot_command_the_terminal() -> None:
    text = to_text(one_block("\x1b[2Jgone\x07 \u202eevil\ud800\u061c"), explain=True)
    assert not re.search("[\x1b\x07\u202e\ud800\u061c]", text)
    assert "\u061c" not in to_html(one_block("a\u061cb"))


def test_an_empty_page() -> None:
    assert to_text(Release(source="")) == "(an empty page)\n"
    assert Outline(to_html(Release(source=""))).open == []


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
@pytest.mark.parametrize(("scheme", "ground"), [(1, "255"), (0, "20")])
def test_chromium_renders_it_in_both_themes(tmp_path: Path, scheme: int, ground: str) -> None:
    assert CHROMIUM is not None
    probe = (
        "<script>const box=document.querySelectorAll('.pressparse'),"
        "rgb=getComputedStyle(box[1]).backgroundColor.match(/\\d+/g)[0],"
        "wide=[...document.querySelectorAll('*')].some(e=>e.scrollWidth>innerWidth),"
        "role=getComputedStyle(document.querySelector('.pp-block.pp-headline .pp-role')).color,"
        "body=getComputedStyle(document.querySelector('.pp-block.pp-body .pp-role')).color;"
        "document.title=[box.length,rgb,wide,role!==body,box[0].offsetHeight>300].join()</script>"
    )
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><meta charset=utf-8>{to_html(full())}{to_html(full())}{probe}", encoding="utf-8")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}"]
    command += [f"--blink-settings=preferredColorScheme={scheme}", "--window-size=800,900", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert f"<title>2,{ground},false,true,true</title>" in done.stdout
