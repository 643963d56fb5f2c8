"""Takes what is no part of a field off its ends: blanks, marks of Markdown, bullets, rules, keys of front matter."""

from __future__ import annotations

import regex

from pressparse.records import Excerpt, Span

_FRONT = regex.compile(r"(?:\s++|\#{1,6}(?=\s)|[*_]{1,3}(?=\S)|[*•·▪●►▶▷→>|](?=\s)|(?i:title):\s*+[\"']?+)*+")
_BACK = " \t\r\n\u00a0*_|#"
_DASHES = "-–—"
# A line of nothing but one of these, so many at least, is a rule under a heading.
_RULES, _SHORTEST_RULE = "-=~", 3
_QUOTED = regex.compile(r"(?i:title):\s*+([\"'])")


def excerpt(text: str, start: int, end: int) -> Excerpt | None:
    """The piece ``[start, end)`` of ``text`` without blanks and markup at its ends; None if nothing is left.

    >>> excerpt("## **Acme opens a mill**", 0, 24).text
    'Acme opens a mill'
    >>> excerpt("Acme opens a mill\\n-----\\n", 0, 24).text, excerpt("Acme opens -----", 0, 16).text
    ('Acme opens a mill', 'Acme opens -----')
    >>> excerpt("Acme opens a mill -", 0, 19).text
    'Acme opens a mill'
    """
    quoted = _QUOTED.match(text, start, end)
    found = _FRONT.match(text, start, end)
    first = found.end() if found else start
    end = _back(text, first, end)
    while (line := _rule(text, first, end)) is not None:
        end = _back(text, first, line)
    if quoted and end > first and text[end - 1] == quoted.group(1):
        end -= 1
    return Excerpt(text=text[first:end], span=Span(first, end)) if end > first else None


def _back(text: str, first: int, end: int) -> int:
    """The end without the blanks and markup before it, nor a lone dash, which parted it from what is gone."""
    while end > first and (text[end - 1] in _BACK or (text[end - 1] in _DASHES and text[end - 2 : end - 1].isspace())):
        end -= 1
    return end


def _rule(text: str, first: int, end: int) -> int | None:
    """Where the last line begins if it is a rule under another."""
    if end == first or text[end - 1] not in _RULES:
        return None
    line = text.rfind("\n", first, end)
    return line if line > first and is_rule(text[line + 1 : end].strip()) else None


def is_rule(line: str) -> bool:
    """Whether a line, without the blanks around it, is a rule such as stands under headings.

    >>> is_rule("======"), is_rule("--"), is_rule("-=-=-=")
    (True, False, False)
    """
    return len(line) >= _SHORTEST_RULE and line[0] in _RULES and not line.strip(line[0])
