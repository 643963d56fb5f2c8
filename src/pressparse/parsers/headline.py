"""The headline: the line that titles the release, as in "Acme opens a mill in Norland".

A page often has it twice: in the browser's title with the site's name behind it ("Acme opens a mill | Acme Group"), in
a breadcrumb, cut short with dots, or with its date glued to it. ``titles.py`` names what may be it and chooses.
"""

from __future__ import annotations

from pressparse.records import Excerpt
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.titles import headline
from pressparse.weighing import Weighings


def read(sheet: Sheet, weighings: Weighings | None = None) -> Excerpt | None:
    """The first complete copy of the title, without what merely trails it; over several lines with its breaks.

    ``weighings`` are those that come with the package if None.
    """
    title = sheet.title if weighings is None else headline(sheet, weighings["headline"])
    if title is None:
        return None
    copies = (block.span for block in sheet.of(Role.HEADLINE) if block.text == title.text)
    return Excerpt(text=title.text, span=min(title.span, next(copies, title.span)))
