"""HTML becomes the text that a reader would see."""

from __future__ import annotations

import pytest

pytest.importorskip("selectolax", reason="needs selectolax")

from pressparse.html import page_text

CASES = {
    "blocks": ("<div>one<div>two</div>three</div>", "one\ntwo\nthree\n"),
    "paragraphs": ("<h1>Head</h1><p>one</p><p>two", "Head\n\none\n\ntwo\n"),
    "inline": ("<p>a <b>bold</b>, <a href='#'>linked</a> word", "a bold, linked word\n"),
    "breaks": ("<p>one<br>two<br/>three", "one\ntwo\nthree\n"),
    "space": ("<p>  a \n\t b&nbsp;c  </p>", "a b\xa0c\n"),
    "between words": ("<p><b>a</b> <i>b</i>\n<u>c</u>", "a b c\n"),
    "menu": ("<ul><li><a>Home</a></li><li><a>News</a></li></ul>", "Home\nNews\n"),
    "links side by side": ("<nav><a>Home</a><a>News</a> <a>Contact</a></nav>", "Home News Contact\n"),
    "an image between links": ("<p><a>one</a><a><img></a><a>two</a>", "one two\n"),
    "a link in a word": ("<p>the <a>mill</a>s", "the mills\n"),
    "buttons": ("<p>Text<button>Share</button><button>Print</button>", "Text\nShare\nPrint\n"),
    "cells": ("<table><tr><th>a<td>b<tr><td>c<td></table>", "a\tb\nc\n"),
    "preformatted": ("<pre>one  two\nthree</pre>", "one  two\nthree\n"),
    "never shown": ("<title>t</title><style>s</style><p>a<script>b</script><noscript>c</noscript><!-- d -->", "a\n"),
    "entities": ("<p>&ldquo;A&rdquo; &amp; B &#8211; &eacute;", "“A” & B – é\n"),
    "broken": ("<p>one<div></b>two</p>three</div></table>", "one\n\ntwo\n\nthree\n"),
    "empty": ("", ""),
    "lone surrogate": ("<p>a\ud800b", "a\ufffdb\n"),
}


@pytest.mark.parametrize("case", CASES)
def test_page_text(case: str) -> None:
    html, text = CASES[case]
    assert page_text(html) == text


def test_bytes_are_refused() -> None:
    with pytest.raises(TypeError, match="HTML as str, not bytes"):
        page_text(b"<p>one")  # type: ignore[arg-type]


def test_pages_nested_thousands_deep() -> None:
    assert page_text("<div>" * 5_000 + "deep" + "</div>" * 5_000) == "deep\n"
