"""Cases for readers with the expected spans marked in the page: ⟦like this⟧."""

from __future__ import annotations

from pressparse.records import Span
from pressparse.sheet import Sheet
from sheets import sheet

OPEN, CLOSE = "⟦", "⟧"


def marked(page: str, language: str = "en") -> tuple[Sheet, list[Span]]:
    """The page, its roles in the margin, as a sheet without marks; and where the marks stood, as spans."""
    text = sheet(page.replace(OPEN, "").replace(CLOSE, ""), language)
    spans: list[Span] = []
    plain, start = 0, 0
    for char in sheet(page, language).text:
        if char == OPEN:
            start = plain
        elif char == CLOSE:
            spans.append(Span(start, plain))
        else:
            plain += 1
    return text, spans
