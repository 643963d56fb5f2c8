"""Finds where a page's running text is: the stretch of pieces with the most prose and the least furniture."""

from __future__ import annotations

from collections.abc import Sequence

from pressparse.page import Piece

_PROSE = 90
_LONG = 220
_SHORT = 60
_WRAP_LEAST, _WRAP_MOST = 42, 118
_WRAP_RUN = 4
_STOPS = (".", "!", "?", "…", ".”", '."', ".»", "!”", "?”", ":", ";")


def find_core(text: str, pieces: Sequence[Piece]) -> tuple[int, int]:
    """The range of pieces, half-open, with the greatest sum of prose; ``(0, 0)`` where there is no prose at all."""
    wrapped = _wrapped(pieces)
    best, best_range, total, start = 0.0, (0, 0), 0.0, 0
    for piece in pieces:
        total += _weight(text, piece, wrapped[piece.index])
        if total <= 0:
            total, start = 0.0, piece.index + 1
        elif total > best:
            best, best_range = total, (start, piece.index + 1)
    return best_range


def _weight(text: str, piece: Piece, wrapped: bool) -> float:
    length = piece.end - piece.start
    if wrapped:
        return 0.7
    stops = text.endswith(_STOPS, piece.start, piece.end)
    if length >= _LONG or (length >= _PROSE and stops):
        return min(length / 120, 4.0)
    if length < _SHORT:
        return -0.25 if stops else -0.6
    return 0.3 if stops else -0.2


def _wrapped(pieces: Sequence[Piece]) -> list[bool]:
    """Which pieces stand in a run of lines that were broken at a fixed width."""
    found = [False] * len(pieces)
    run: list[int] = []
    for piece in pieces:
        fits = _WRAP_LEAST <= piece.end - piece.start <= _WRAP_MOST and piece.alone
        if not fits or (run and piece.blanks):
            _mark(found, run)
            run = []
        if fits:
            run.append(piece.index)
    _mark(found, run)
    return found


def _mark(found: list[bool], run: Sequence[int]) -> None:
    if len(run) >= _WRAP_RUN:
        for index in run:
            found[index] = True
