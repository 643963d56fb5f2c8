"""Pieces that are dates, begin or end with one, or stand in a list of dated lines."""

from __future__ import annotations

from bisect import bisect_left

from pressparse.page import Page, Say

CUES = {
    "date.*": "it holds a date: alone, at its start, at its end, inside",
    "dates.*": "how many of the pieces round it hold dates",
    "since-date.*": "how many pieces ago a line with a date stood",
}

_WINDOW = 6


def look(page: Page, say: Say) -> None:
    """Emit the cues of dates in and round each piece."""
    starts = [found.at for found in page.dates]
    short: list[bool] = []
    for piece in page.pieces:
        at = bisect_left(starts, piece.start)
        here = 0
        cues = say[piece.index]
        while at < len(starts) and starts[at] < piece.end:
            start, end = page.dates[at].at, page.dates[at].to
            here += 1
            at += 1
            if here == 1:
                rest = piece.length - (end - start)
                if rest <= 2:
                    cues.append("date.alone")
                elif rest <= 14:
                    cues.append("date.nearly-alone")
                elif start - piece.start <= 2:
                    cues.append("date.start")
                if start - piece.start <= 45:
                    cues.append("date.early")
                if piece.end - end <= 2:
                    cues.append("date.end")
        if here:
            cues.append("date.some" if here == 1 else "date.several")
        short.append(bool(here) and piece.length < 80)
    _round(page, short, say)


def _round(page: Page, short: list[bool], say: Say) -> None:
    sums = [0]
    for flag in short:
        sums.append(sums[-1] + flag)
    last = None
    for index, flag in enumerate(short):
        low, high = max(0, index - _WINDOW), min(len(short), index + _WINDOW + 1)
        near = sums[high] - sums[low] - flag
        if near:
            say[index].append(f"dates.{min(near, 3)}")
        if last is not None and index - last <= 3:
            say[index].append(f"since-date.{index - last}")
        if flag:
            last = index
