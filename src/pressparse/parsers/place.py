"""Where a piece stands: from the page's ends, from the running text, among blank lines, in a run of short lines."""

from __future__ import annotations

from bisect import bisect_right

from pressparse.page import Cut, Page, Piece, Say
from pressparse.roles import Role

CUES = {
    "top.*": "how many pieces stand before it on the page",
    "bottom.*": "how many pieces stand after it on the page",
    "before.*": "how many pieces it stands before the running text begins",
    "after.*": "how many pieces it stands after the running text ended",
    "inside.*": "where in the running text it stands",
    "mean.*": "how long the pieces before it, and after it, are on average",
    "page.*": "what kind of page it stands on: how long, how much of it is running text",
    "blanks.*": "how many blank lines stand before it, and after it",
    "cut.*": "why it is a piece of its own in its line",
    "indent.*": "how far its line is indented",
    "run.*": "how long the run of short lines is in which it stands",
    "run-place.*": "where in the run of short lines it stands",
    "run-years": "it is one of several years in order, a line each",
    "flow.*": "it goes on where the line before stopped in mid-sentence, or stops in mid-sentence itself",
    "like.*": "it begins and ends as the line before it, or after it, does",
}

# By hand, since few houses have them: the years of an archive are links to it, and tell nothing of this page.
VOTES = {"run-years": {Role.METADATA: -4.0, Role.DATE: -3.0}}

_STEPS = (0, 1, 2, 3, 4, 6, 9, 14, 22, 40, 80)
_FURTHEST = _STEPS[-1]
_TOPS, _BOTTOMS, _BEFORE, _AFTER = (
    tuple(f"{name}.{_STEPS[bisect_right(_STEPS, distance) - 1]}" for distance in range(_FURTHEST + 1))
    for name in ("top", "bottom", "before", "after")
)
_BLANKS_BEFORE, _BLANKS_AFTER = (tuple(f"blanks.{name}-{count}" for count in range(4)) for name in ("before", "after"))
_RUN_STEPS = (1, 2, 3, 5, 8, 13, 25, 60)
_SHORT = 60
_YEARS = 4
_HEAD = 6
_MEAN_OVER = 8
_MEANS = (12, 20, 30, 45, 70, 120, 220)
_MEANS_BEFORE, _MEANS_AFTER = (
    tuple(f"mean.{name}-{step}" for step in range(len(_MEANS) + 1)) for name in ("before", "after")
)


def look(page: Page, say: Say) -> None:
    """Emit the cues of every piece's place."""
    pieces = page.pieces
    count = len(pieces)
    kind = _page_kind(page)
    for piece in pieces:
        index = piece.index
        cues = say[index]
        cues.append(_TOPS[min(index, _FURTHEST)])
        cues.append(_BOTTOMS[min(count - 1 - index, _FURTHEST)])
        cues.append(kind)
        if index < _HEAD:
            cues.append(f"top.{index}-{kind}")
        if count - index <= _HEAD:
            cues.append(f"bottom.{count - index}-{kind}")
        _blank_lines(page, piece, cues)
        _core(page, index, cues)
    _runs(page, say)
    _flow(page, say)
    _means(page, say)


def _page_kind(page: Page) -> str:
    first, end = page.core
    if first == end:
        return "page.no-prose"
    count = len(page.pieces)
    share = (end - first) / count
    size = "small" if count < 12 else "middle" if count < 60 else "large"
    return f"page.{size}-{'prose' if share > 0.6 else 'mixed' if share > 0.25 else 'furniture'}"


def _blank_lines(page: Page, piece: Piece, cues: list[str]) -> None:
    index = piece.index
    cues.append(_BLANKS_BEFORE[min(piece.blanks, 3)])
    if index + 1 < len(page.pieces):
        after = page.pieces[index + 1]
        cues.append(_BLANKS_AFTER[min(after.blanks, 3)] if after.cut is Cut.LINE else f"cut.then-{after.cut}")
    if piece.cut is not Cut.LINE:
        cues.append(f"cut.{piece.cut}")
    elif piece.indent:
        cues.append("indent.deep" if piece.indent > 3 else "indent.some")
    if piece.alone:
        cues.append("cut.none")


def _core(page: Page, index: int, cues: list[str]) -> None:
    first, end = page.core
    if first == end:
        cues.append("inside.none")
    elif index < first:
        cues.append(_BEFORE[min(first - index, _FURTHEST)])
    elif index >= end:
        cues.append(_AFTER[min(index - end + 1, _FURTHEST)])
    else:
        cues.append("inside")
        if index - first < 3:
            cues.append(f"inside.first-{index - first}")
        if end - index <= 3:
            cues.append(f"inside.last-{end - index}")


def _runs(page: Page, say: Say) -> None:
    run: list[int] = []
    for piece in page.pieces:
        if piece.end - piece.start < _SHORT:
            run.append(piece.index)
            continue
        _tell_run(page, run, say)
        run = []
    _tell_run(page, run, say)


def _tell_run(page: Page, run: list[int], say: Say) -> None:
    length = len(run)
    if not length:
        return
    size = _RUN_STEPS[bisect_right(_RUN_STEPS, length) - 1]
    name = f"run.{size}"
    for place, index in enumerate(run):
        say[index].append(name)
        if length > 3:
            say[index].append(
                "run-place.first" if place == 0 else "run-place.last" if place == length - 1 else "run-place.within"
            )
    if length >= _YEARS:
        _tell_years(page, run, say)


def _tell_years(page: Page, run: list[int], say: Say) -> None:
    """Years that rise or fall by one from piece to piece."""
    years: list[tuple[int, int]] = []
    for index in (*run, -1):
        words = page.words[index] if index >= 0 else ()
        year = int(words[0]) if len(words) == 1 and len(words[0]) == 4 and words[0].isdecimal() else 0
        if years and abs(year - years[-1][1]) != 1:
            if len(years) >= _YEARS:
                for place, _ in years:
                    say[place].append("run-years")
            years = []
        if year:
            years.append((index, year))


def _flow(page: Page, say: Say) -> None:
    """Lines broken at inline tags or at a fixed width, and rows of lines made alike."""
    text = page.text
    before_open, before_shape = False, ("", "", 0)
    for piece in page.pieces:
        first, last = text[piece.start], text[piece.end - 1]
        goes_on = first.islower() or first in ",.;:)%"
        shape = _kind(first), _kind(last), bisect_right(_STEPS, piece.length // 12)
        if before_open and goes_on:
            say[piece.index].append("flow.goes-on")
            say[piece.index - 1].append("flow.is-continued")
        elif goes_on:
            say[piece.index].append("flow.begins-low")
        if shape == before_shape:
            say[piece.index].append("like.before")
            say[piece.index - 1].append("like.after")
        before_open, before_shape = last not in ".!?:;…", shape


def _kind(character: str) -> str:
    return "a" if character.islower() else "A" if character.isupper() else "0" if character.isdigit() else character


def _means(page: Page, say: Say) -> None:
    """The mean length of the eight pieces before each piece, and after it."""
    sums = [0]
    for piece in page.pieces:
        sums.append(sums[-1] + min(piece.length, 400))
    count = len(page.pieces)
    for index, cues in enumerate(say):
        low, high = max(0, index - _MEAN_OVER), min(count, index + 1 + _MEAN_OVER)
        if index > low:
            cues.append(_MEANS_BEFORE[bisect_right(_MEANS, (sums[index] - sums[low]) // (index - low))])
        if high > index + 1:
            cues.append(_MEANS_AFTER[bisect_right(_MEANS, (sums[high] - sums[index + 1]) // (high - index - 1))])
