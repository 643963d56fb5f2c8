"""Every explicit calendar date in a text: its place, its days, its time, before anything is known about its role.

One search for figures, cheap looks round each, and the two grammars (``worded_dates``, ``numeric_dates``) only where
those allow it: a scan costs about as much as splitting the text into words twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from datetime import date, timedelta
from typing import Final

import regex
from attrs import evolve

from pressparse.parsers import numeric_dates, worded_dates
from pressparse.parsers.clock import with_clock
from pressparse.parsers.date_order import Order, decide
from pressparse.parsers.date_tokens import Window, windows
from pressparse.parsers.date_words import DateWords, months_elsewhere
from pressparse.parsers.found_date import NO_YEAR, FoundDate, calendar_date
from pressparse.parsers.numeric_dates import Figures
from pressparse.parsers.page_years import middle, year_of_page

__all__ = ["FoundDate", "resolve", "scan"]

_NUMBER: Final = regex.compile(r"\d++")
_SOFT_HYPHEN: Final = "\u00ad"
# Between the ends of a range: a dash or a range word, with a weekday at most.
_LONGEST_LINK = 40
_DAY: Final = timedelta(days=1)
# Days from the reference: so near, a wrong weekday is a slip; so far, another year is likelier.
_SURELY_NEAR, _TOO_FAR = 45, 310


def scan(
    text: str,
    words: DateWords,
    *,
    also: Callable[[], Iterable[DateWords]] = tuple,
    order: Order | None = None,
    reference: date | None = None,
) -> tuple[FoundDate, ...]:
    """The dates of the text in order, none overlapping another.

    ``also`` gives the words of further languages, of which only dates with a month's name are looked for; it is asked
    only where a number stands near a month's name that ``words`` have not.
    ``order`` overrides what the page says about day and month in figures. Dates without a year get one from
    ``reference``, or else from the page's first full date; those for which there is neither are left out.
    """
    numbers = [match.span() for match in _NUMBER.finditer(text)]
    near = windows(text, numbers)
    named = list(_named(text, numbers, near, words))
    others = also() if _says(near, months_elsewhere(words.code)) else ()
    plain: list[FoundDate] = [*named, *(found for other in others for found in _named(text, numbers, near, other))]
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
    dates = _joined(text, _apart(plain), weak, words)
    if reference is None and dates and all(one.yearless for one in dates):
        dates = resolve(dates, middle(year_of_page(text)))
        dates = [one for one in dates if one.weekday in (None, one.start.weekday())]
    else:
        dates = resolve(dates, reference)
    return with_clock(text, dates, words)


def _says(near: Iterable[Window], months: Set[str]) -> bool:
    return any(not months.isdisjoint(window.said) for window in near)


def _named(text: str, numbers: list[tuple[int, int]], near: list[Window], words: DateWords) -> Iterator[FoundDate]:
    """The dates with a month's name; what follows a soft hyphen is the rest of a word."""
    spelled = [match.span() for pattern in words.spelled_days for match in pattern.finditer(text)]
    months = words.months.keys()
    for window in windows(text, sorted(numbers + spelled)) if spelled else near:
        if months.isdisjoint(window.said):
            continue
        for found in worded_dates.read(text, window.low, window.high, words):
            if text[found.at - 1 : found.at] != _SOFT_HYPHEN:
                yield found


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
        joins = one.start <= after.end if link == "to" else link == "next" and after.start - one.end == _DAY
        if joins:
            kept.append(evolve(after, at=one.at, start=one.start, weekday=one.weekday, other=one.other or after.other))
        else:
            kept += [after, one]
    if kept and kept[-1].at in weak:
        kept.pop()
    return kept[::-1]


def _link(text: str, one: FoundDate, after: FoundDate, words: DateWords) -> str | None:
    if after.at - one.to > _LONGEST_LINK:
        return None
    return worded_dates.link(text, one.at, one.to, after.at, words)


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
    start, end = _moved(one.start, year), _moved(one.end, year + turn)
    return evolve(one, start=start, end=end, yearless=one.yearless and not final)


def resolve(found: Sequence[FoundDate], reference: date | None) -> list[FoundDate]:
    """The dates, each without a year given the likeliest one; without anything to go by, those are left out.

    The reference is the day of publication as a rule; where there is none, the page's first date that has a year.
    A day that the page names elsewhere with a year has that year; the others as :func:`_likely_year` says.
    """
    full = [one for one in found if not one.yearless]
    if reference is None and full:
        reference = full[0].start
    if reference is None:
        return [one for one in found if one.known]
    about = range(reference.year - 1, reference.year + 2)
    named = {_day_of(one.start): one.start.year for one in reversed(full) if one.start.year in about}
    return [
        _in_year(one, named.get(_day_of(one.start)) or _likely_year(one, reference)) if one.yearless else one
        for one in found
    ]


def _likely_year(one: FoundDate, reference: date) -> int:
    """The reference's year, unless another is much nearer (December in January), or has the day's weekday."""
    year = reference.year
    away = {near: abs((_moved(one.start, near) - reference).days) for near in (year, year - 1, year + 1)}
    nearest = min(away, key=lambda near: away[near])
    if one.weekday is not None and away[nearest] > _SURELY_NEAR:
        same = [near for near in away if _moved(one.start, near).weekday() == one.weekday]
        if same:
            return same[0]
    return nearest if away[year] > _TOO_FAR else year
