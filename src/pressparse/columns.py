"""Two-column contacts side by side, as cells in reading order: all of the left column, then the right one."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pressparse.records import Span

_GAP = regex.compile(r"[ \u00a0]{3,}+|[ \u00a0]*+\t[ \t\u00a0]*+")
_REACH = regex.compile(r"[\d@]")
_SLACK = 3
_FEWEST_ROWS = 2


def cells(text: str, span: Span) -> list[Span]:
    """The lines of a stretch; where two or more in a row are cut into the same columns, column by column."""
    ordered: list[Span] = []
    wide: list[list[Span]] = []
    for cut in rows(text, span):
        if len(cut) > 1:
            wide.append(cut)
            continue
        ordered += _by_column(text, wide)
        wide = []
        ordered += cut
    return ordered + _by_column(text, wide)


def rows(text: str, span: Span) -> Iterator[list[Span]]:
    """The cells of each line, cut at wide gaps; a blank line has none."""
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        yield list(_row(text, at, at + len(line)))
        at += len(line) + 1


def _row(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for gap in _GAP.finditer(text, start, end):
        if text[at : gap.start()].strip():
            yield Span(at, gap.start())
        at = gap.end()
    if text[at:end].strip():
        yield Span(at, end)


def _by_column(text: str, rows: list[list[Span]]) -> list[Span]:
    """The cells sorted by where they begin in their line; rows that do not line up stay rows."""
    columns: list[tuple[int, list[Span]]] = []
    for cut in rows:
        for cell in cut:
            at = cell.start - (text.rfind("\n", 0, cell.start) + 1)
            for place, members in columns:
                if abs(place - at) <= _SLACK:
                    members.append(cell)
                    break
            else:
                columns.append((at, [cell]))
    columns.sort(key=lambda column: column[0])
    if (
        len(rows) < _FEWEST_ROWS
        or _is_table(text, rows)
        or sum(len(members) >= _FEWEST_ROWS for _, members in columns) < 2
    ):
        return [cell for cut in rows for cell in cut]
    return [cell for _, members in columns for cell in members]


def _is_table(text: str, rows: list[list[Span]]) -> bool:
    """Whether each row tells of somebody on the left and how to reach them on the right: "Jane Roe    612-555-0100"."""
    reach = [[_REACH.search(text, cell.start, cell.end) is not None for cell in cut] for cut in rows]
    return all(not first and all(rest) for first, *rest in reach)
