"""A page's HTML as page text: a line for each block, as a browser would lay it out.

Scripts, styles and whatever else is never shown are left out; everything that is shown stays, menus and footers too,
since telling them apart is the parser's work. Needs the extra ``html`` (selectolax).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# fmt: off
_UNSEEN = frozenset((
    "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "audio", "video",
    "canvas", "select", "datalist", "textarea",
))
_PARAGRAPHS = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol", "dl", "figure", "hr",
    "address", "form",
))
_LINES = frozenset((
    "div", "section", "article", "aside", "header", "footer", "nav", "main", "li", "dt", "dd", "tr", "caption",
    "figcaption", "fieldset", "legend", "option", "title", "details", "summary", "center", "body", "html", "tbody",
    "thead", "tfoot", "dir", "menu", "hgroup", "search", "label", "button",
))
# fmt: on
_CELLS = frozenset(("td", "th"))
_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"\n{3,}")


def page_text(html: str) -> str:
    """The text of an HTML page; blocks stand on lines of their own, paragraphs are set off by a blank line.

    Raises:
        TypeError: ``html`` is no ``str``; bytes must be decoded first.
        ImportError: selectolax is not installed.
        ValueError: selectolax cannot read the page.

    >>> page_text("<title>News</title><h1>Acme opens <b>a plant</b></h1><p>OSLO &ndash; Acme<br>said")
    'Acme opens a plant\\n\\nOSLO – Acme\\nsaid\\n'
    """
    if not isinstance(html, str):
        raise TypeError(f"page_text takes the page's HTML as str, not {type(html).__name__}")
    try:
        from selectolax.lexbor import LexborHTMLParser, SelectolaxError
    except ImportError as error:
        raise ImportError("HTML needs selectolax: pip install 'pressparse[html]'") from error
    try:
        root = LexborHTMLParser(_SURROGATE.sub("\ufffd", html)).root  # the parser takes UTF-8
    except SelectolaxError as error:
        raise ValueError(f"HTML that cannot be read: {error}") from error
    if root is None:
        return ""
    text = _AROUND_BREAK.sub("\n", "".join(_pieces(root)))
    text = _BLANKS.sub("\n\n", text).strip("\n")
    text = text.rstrip(" \t")
    return f"{text}\n" if text else ""


class _Layout:
    """Text as it is laid out: of the breaks between two texts only the widest counts, as margins collapse."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._gap = 0

    def text(self, text: str) -> None:
        """Text of a line."""
        if (self._gap or not self.out) and text.isspace():
            return
        self.out.append("\n" * self._gap + text)
        self._gap = 0

    def edge(self, tag: str | None) -> None:
        """Where an element of this kind begins or ends."""
        if tag == "br":
            self._gap = min(self._gap + 1, 2)
        elif tag in _PARAGRAPHS:
            self._gap = 2
        elif tag in _LINES:
            self._gap = max(self._gap, 1)

    def blank(self) -> None:
        """Between two links side by side: what parts them is their look, and their words must not grow together."""
        if self.out and not self._gap and not self.out[-1][-1:].isspace():
            self.out.append(" ")

    def cell(self) -> None:
        """Where a cell of a table ends."""
        if not self._gap:
            self.out.append("\t")


def _pieces(root: LexborNode) -> list[str]:
    """Texts and breaks in page order; without recursion, since pages are nested thousands deep."""
    layout = _Layout()
    node: LexborNode | None = root
    preformatted = 0
    while node is not None:
        tag = node.tag
        if node.is_text_node:
            text = node.text(deep=False)
            layout.text(text if preformatted else _SPACES.sub(" ", text))
        layout.edge(tag)
        if tag == "a" and node.prev is not None and node.prev.tag == "a":
            layout.blank()
        child = None if tag in _UNSEEN else node.first_child
        if child is not None:
            preformatted += tag == "pre"
            node = child
            continue
        while node is not None:
            if node.tag in _CELLS:
                layout.cell()
            if node.next is not None:
                break
            node = node.parent
            if node is not None:
                preformatted -= node.tag == "pre"
                layout.edge(node.tag)
        if node is not None:
            node = node.next
    return layout.out
