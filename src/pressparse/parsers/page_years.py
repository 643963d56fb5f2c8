"""The year that a page stands in, from the years that it names: what dates without one are held against.

A copyright line says it best. Otherwise it is the year named most often, and of the time since there are pages before
all others: a house is founded in 1950 on each page that it ever publishes. An earlier one that stands alone is history.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

import regex

from pressparse.parsers.found_date import FoundDate, full_year

_OUR_TIME: Final = range(1900, 2101)
_FIRST_PAGES: Final = 1995
_NUMBER: Final = regex.compile(r"\d++")
_COPYRIGHT: Final = regex.compile(r"(?:©|\(c\)|\bcopyright\b)[^\n\d]{0,40}+(?:\d{4}\s?[–—-]\s?)?+$", regex.I)
# What makes four figures a part of a longer number: a telephone's groups, a sum, a decimal.
_NUMBER_BEFORE: Final = regex.compile(
    r"[+$€£#№]\s?$|\d[.,]$|(?<!\d)\d{2,4}[\s().-]{1,2}\d{2,4}[\s().-]{1,2}$|(?<![\d/.-])(?!(?:19|20)\d\d)\d{3,}[\s().-]{1,2}$"
)
_NUMBER_AFTER: Final = regex.compile(r"[,.]\d|[\s-](?!(?:19|20)\d\d(?!\d))\d{3,}")
_CONTEXT: Final = 60
# A date with one of these before it lies ahead of the page's own day; with one of the others, unless words of the past
# stand there too.
_AHEAD: Final = ("before=future", "before=deadline")
_MAY_BE_AHEAD: Final = ("before=event", "before=until")


def year_of_page(text: str) -> int | None:
    """The latest year of a copyright, or else the one named most often; None where none is named."""
    held, named = _years(text)
    return max(held) if held else _most_often(named)


def _years(text: str) -> tuple[list[int], list[int]]:
    """The years of copyright lines, and all others that are no part of a longer number."""
    held: list[int] = []
    named: list[int] = []
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        year = full_year(number.group()) if end - start == 4 else None
        if year is None or year not in _OUR_TIME:
            continue
        if _COPYRIGHT.search(text, max(0, start - _CONTEXT), start):
            held.append(year)
        elif not _NUMBER_BEFORE.search(text, max(0, start - _CONTEXT), start) and not _NUMBER_AFTER.match(text, end):
            named.append(year)
    return held, named


def _most_often(years: Sequence[int]) -> int | None:
    counts = Counter([year for year in years if year >= _FIRST_PAGES] or (years if len(years) > 1 else ()))
    return max(counts, key=lambda year: (counts[year], year)) if counts else None


def middle(year: int | None) -> date | None:
    """The day from which no day of the year is far."""
    return None if year is None else date(year, 7, 1)


def near_release(text: str, found: Sequence[FoundDate], facts: Sequence[Collection[str]], release: int) -> date | None:
    """A day near that of publication, which itself names no year; None where nothing tells.

    It is a full date that is not far before the page's own year, nor after it. One that is announced lies ahead of the
    publication.
    """
    held, named = _years(text)
    full = [number for number, one in enumerate(found) if not one.yearless]
    if held:
        last = max(held)
        fits = sorted((n for n in full if last - 1 <= found[n].start.year <= last), key=lambda n: found[n].start)[-1:]
    else:
        fits = [number for number in full if found[number].start.year >= _FIRST_PAGES][:1]
    if not fits:
        return middle(max(held) if held else _most_often(named))
    day, ours = found[fits[0]].start, found[release].start
    if _is_announced(facts[fits[0]]) and (ours.month, ours.day) > (day.month, day.day):
        return middle(day.year - 1)
    return day


def _is_announced(facts: Collection[str]) -> bool:
    if any(fact.startswith(_AHEAD) for fact in facts):
        return True
    return any(fact.startswith(_MAY_BE_AHEAD) for fact in facts) and "before=past" not in facts
