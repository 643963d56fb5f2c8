"""Takes what is no part of a field off its ends: blanks, marks of Markdown, bullets, keys of front matter."""

from __future__ import annotations

import regex

from pressparse.records import Excerpt, Span

_FRONT = regex.compile(r"(?:\s++|\#{1,6}(?=\s)|[*_]{1,3}(?=\S)|[*•·▪●►▶▷→>|](?=\s)|(?i:title):\s*+[\"']?+)*+")
_BACK = " \t\r\n\u00a0*_|#"
_QUOTED = regex.compile(r"(?i:title):\s*+([\"'])")


def excerpt(text: str, start: int, end: int) -> Excerpt | None:
    """The piece ``[start, end)`` of ``text`` without blanks and markup at its ends; None if nothing is left.

    >>> excerpt("## **Acme opens a mill**", 0, 24).text
    'Acme opens a mill'
    """
    quoted = _QUOTED.match(text, start, end)
    found = _FRONT.match(text, start, end)
    first = found.end() if found else start
    while end > first and text[end - 1] in _BACK:
        end -= 1
    if quoted and end > first and text[end - 1] == quoted.group(1):
        end -= 1
    return Excerpt(text=text[first:end], span=Span(first, end)) if end > first else None
