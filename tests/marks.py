"""Pages with the expected stretches marked in their text by ⟦ ⟧."""

from pressparse.records import Span
from pressparse.sheet import Sheet
from sheets import sheet

_MARKS = str.maketrans("", "", "⟦⟧")


def marked(page: str, language: str = "en") -> tuple[Sheet, list[Span]]:
    """The page without its marks, and the spans that the marks enclosed."""
    text = sheet(page, language).text
    spans, start, at = [], 0, 0
    for character in text:
        if character == "⟦":
            start = at
        elif character == "⟧":
            spans.append(Span(start, at))
        else:
            at += 1
    return sheet(page.translate(_MARKS), language), spans
