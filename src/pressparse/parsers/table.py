"""Rows of a table: lines that follow each other with as many cells, parted by tabs, or by bars from end to end.

By the corpus's rulings a table's cells are running text, however much their rows look like a list of other pages.
"""

from __future__ import annotations

from itertools import groupby

import regex

from pressparse.page import Page, Say
from pressparse.roles import Role

CUES = {"table.*": "it is a row of a table: the lines next to it have as many cells"}

# By hand, since few texts have tables whose breaks a scraper left.
VOTES = {"table.row": {Role.TEASER: -2.0, Role.NAVIGATION: -2.0}}

_LEAST_ROWS, _LEAST_CELLS = 3, 3
_LONGEST_ROW = 400
_TABS = regex.compile(r"\t+")


def look(page: Page, say: Say) -> None:
    """Emit the cue of each piece of each row."""
    if "\t" not in page.text and "\n|" not in page.text:
        return
    lines = [list(pieces) for _, pieces in groupby(page.pieces, lambda piece: piece.line)]
    for count, run in groupby(lines, lambda line: _cells(page.text[line[0].start : line[-1].end])):
        rows = list(run)
        if count >= _LEAST_CELLS and len(rows) >= _LEAST_ROWS:
            for row in rows:
                for piece in row:
                    say[piece.index].append("table.row")


def _cells(line: str) -> int:
    """How many cells a line has, 0 for what is too long for a row."""
    if len(line) > _LONGEST_ROW:
        return 0
    if line[0] == "|" == line[-1]:
        return line.count("|") - 1
    return len(_TABS.findall(line)) + 1
