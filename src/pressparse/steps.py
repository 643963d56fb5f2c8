"""Steps from piece to piece, by what parts the two: a step from a title to a deck is likelier over a blank line, one
from a link to a teaser likelier where the two do not look alike. The model has transitions for each kind."""

from __future__ import annotations

from collections.abc import Sequence

from pressparse.page import Cut, Page

# Within a line, to the next line, over one blank line, two, or more; each between pieces that look alike, and others.
_MOST_BLANKS = 3
KINDS = 2 * (_MOST_BLANKS + 2)
_ALIKE = "like.before"


def steps_into(page: Page, cues: Sequence[Sequence[str]]) -> list[int]:
    """The kind of the step into each piece, 0 to ``KINDS`` - 1, from the page and its pieces' cues."""
    return [
        2 * (min(piece.blanks, _MOST_BLANKS) + 1 if piece.cut is Cut.LINE else 0) + (_ALIKE in mine)
        for piece, mine in zip(page.pieces, cues, strict=True)
    ]
