"""The subheadline, or deck: what stands under the headline and says more, bullets included; or a kicker over it."""

from __future__ import annotations

from pressparse.records import Excerpt
from pressparse.sheet import Sheet
from pressparse.titles import deck, headline
from pressparse.weighing import Weighings


def read(sheet: Sheet, weighings: Weighings | None = None) -> Excerpt | None:
    """The deck beside the page's title, over all its lines.

    ``weighings`` are those that come with the package if None.
    """
    if weighings is None:
        found = deck(sheet, sheet.title)
    else:
        found = deck(sheet, headline(sheet, weighings["headline"]), weighings["subheadline"])
    return Excerpt(text=found.text, span=found.span) if found else None
