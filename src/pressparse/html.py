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
    "thead", "tfoot", "dir", "menu", "hgroup", "search", "label",
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
        ImportError: selectolax is not installed.

    >>> page_text("<title>News</title><h1>Acme opens <b>a plant</b></h1><p>OSLO &ndash; Acme<br>said")
    'Acme opens a plant\\n\\nOSLO – Acme\\nsaid\\n'
    """
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(_SURROGATE.sub("\ufffd", html)).root  # the parser takes UTF-8
    if root is None:
        return ""
    text = _AROUND_BREAK.sub("\n", "".join(_pieces(root)))
    text = _BLANKS.sub("\n\n", text).strip("\n")
    return f"{text}\n" if text else ""


def _pieces(root: LexborNode) -> list[str]:
    """Text and line breaks in page order; without recursion, since pages are nested thousands deep."""
    out: list[str] = []
    node: LexborNode | None = root
    preformatted = 0
    while node is not None:
        tag = node.tag
        if node.is_text_node:
            text = node.text(deep=False)
            out.append(text if preformatted else _SPACES.sub(" ", text))
        elif tag == "br":
            out.append("\n")
        child = None if tag in _UNSEEN else node.first_child
        if child is None or tag not in _CELLS:
            out.append(_edge(tag))
        if child is not None:
            preformatted += tag == "pre"
            node = child
            continue
        while node is not None and node.next is None:
            node = node.parent
            if node is not None:
                preformatted -= node.tag == "pre"
                out.append(_edge(node.tag))
        if node is not None:
            node = node.next
    return out


def _edge(tag: str | None) -> str:
    """What stands before and after an element of this kind; a cell has it behind it only."""
    if tag in _PARAGRAPHS:
        return "\n\n"
    if tag in _LINES:
        return "\n"
    return "\t" if tag in _CELLS else ""
