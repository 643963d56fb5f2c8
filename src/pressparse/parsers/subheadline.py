"""The subheadline, or deck: what stands under the headline and says more, bullets included; or a kicker over it."""

from __future__ import annotations

from pressparse.records import Excerpt
from pressparse.sheet import Sheet
from pressparse.titles import deck


def read(sheet: Sheet) -> Excerpt | None:
    """The deck beside the page's title, over all its lines."""
    found = deck(sheet, sheet.title)
    return Excerpt(text=found.text, span=found.span) if found else None
