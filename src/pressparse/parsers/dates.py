"""Every explicit calendar date in a text: its place, its days, its time, before anything is known about its role.

One search for figures, cheap looks round each, and the two grammars (``worded_dates``, ``numeric_dates``) only where
those allow it: a scan costs about as much as splitting the text into words twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import regex
from attrs import evolve

from pressparse.parsers import numeric_dates, worded_dates
from pressparse.parsers.clock import with_clock
from pressparse.parsers.date_order import Order, decide
from pressparse.parsers.date_words import DateWords
from pressparse.parsers.found_date import NO_YEAR, FoundDate, calendar_date
from pressparse.parsers.numeric_dates import Figures

__all__ = ["FoundDate", "resolve", "scan"]

_NUMBER: Final = regex.compile(r"\d++")
# Between the ends of a range: a dash or a range word, with a weekday at most.
_LONGEST_LINK = 40


def scan(
    text: str, words: DateWords, *, order: Order | None = None, reference: date | None = None
) -> tuple[FoundDate, ...]:
    """The dates of the text in order, none overlapping another.

    ``order`` overrides what the page says about day and month in figures. Dates without a year get one from
    ``reference``, or else from the page's first full date; those for which there is neither are left out.
    """
    numbers = [match.span() for match in _NUMBER.finditer(text)]
    named = [
        found
        for low, high in worded_dates.windows(text, numbers, words)
        for found in worded_dates.read(text, low, high, words)
    ]
    plain: list[FoundDate] = list(named)
    figures: list[Figures] = []
    for found in numeric_dates.read(text, numbers, words):
        figures.append(found) if isinstance(found, Figures) else plain.append(found)
    weak: set[int] = set()
    if figures:
        decided, sure = (order, True) if order else decide(text, figures, named, words)
        for one in figures:
            date_found = numeric_dates.dated(one, day_first=decided == "DMY", sure=sure)
            if date_found is not None:
                plain.append(date_found)
                if not one.licensed:
                    weak.add(date_found.at)
    return with_clock(text, resolve(_joined(text, _apart(plain), weak, words), reference), words)


def _apart(found: list[FoundDate]) -> list[FoundDate]:
    """In order, and of two that overlap only the one that begins earlier, or is longer."""
    kept: list[FoundDate] = []
    for one in sorted(found, key=lambda one: (one.at, -one.to)):
        if not kept or one.at >= kept[-1].to:
            kept.append(one)
    return kept


def _joined(text: str, found: list[FoundDate], weak: set[int], words: DateWords) -> list[FoundDate]:
    """Ranges made one ("30 September to 2 October 2020"), and a shared year given to all that share it."""
    kept: list[FoundDate] = []  # from the last to the first
    for one in reversed(found):
        link = _link(text, one, kept[-1], words) if kept else None
        if link is None:
            if kept and kept[-1].at in weak:
                kept.pop()
            kept.append(one)
            continue
        after = kept.pop()
        weak -= {one.at, after.at}
        one, after = _sharing_year(one, after)
        if link == "to" and one.start <= after.end:
            kept.append(evolve(after, at=one.at, start=one.start, weekday=one.weekday, other=one.other or after.other))
        else:
            kept += [after, one]
    if kept and kept[-1].at in weak:
        kept.pop()
    return kept[::-1]


def _link(text: str, one: FoundDate, after: FoundDate, words: DateWords) -> str | None:
    if after.at - one.to > _LONGEST_LINK:
        return None
    return worded_dates.link(text, one.to, after.at, words)


def _sharing_year(one: FoundDate, after: FoundDate) -> tuple[FoundDate, FoundDate]:
    if one.yearless and not after.yearless:
        year = after.start.year
        return _in_year(one, year - (_day_of(one.start) > _day_of(after.start)), final=True), after
    if after.yearless and not one.yearless:
        year = one.end.year
        return one, _in_year(after, year + (_day_of(after.start) < _day_of(one.end)), final=True)
    if after.start < one.start and after.yearless:  # over the turn of the year, neither named
        return one, evolve(after, start=_moved(after.start, NO_YEAR + 1), end=_moved(after.end, NO_YEAR + 1))
    return one, after


def _day_of(day: date) -> tuple[int, int]:
    return day.month, day.day


def _moved(day: date, year: int) -> date:
    """The day in another year; the 29th of February becomes the 28th where there is none."""
    return calendar_date(year, day.month, day.day) or date(year, day.month, day.day - 1)


def _in_year(one: FoundDate, year: int, *, final: bool = False) -> FoundDate:
    """The date with its start in ``year``; ``final`` when the text itself names that year."""
    turn = one.end.year - one.start.year
    return evolve(one, start=_moved(one.start, year), end=_moved(one.end, year + turn), yearless=one.yearless and not final)


def resolve(found: Sequence[FoundDate], reference: date | None) -> list[FoundDate]:
    """The dates, each without a year given the one in which it is nearest to the reference and has its weekday.

    Without a reference, that is the first date that has a year; without one, the yearless dates are left out.
    """
    if reference is None:
        reference = next((one.start for one in found if not one.yearless), None)
    if reference is None:
        return [one for one in found if not one.yearless]
    return [_in_year(one, _likely_year(one, reference)) if one.yearless else one for one in found]


def _likely_year(one: FoundDate, reference: date) -> int:
    year = reference.year
    around = sorted((year, year - 1, year + 1), key=lambda near: abs((_moved(one.start, near) - reference).days))
    if one.weekday is not None:
        for near in around:
            if _moved(one.start, near).weekday() == one.weekday:
                return near
    return year
