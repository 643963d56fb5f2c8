"""Dates of Chinese, Japanese and Korean: 2020年9月14日, "9月14日～18日", "令和2年9月14日", "2020년 9월 14일 오후 2시".

Their numbers carry their unit behind them, so that the order is always plain; a weekday in parentheses may stand
between a day and the hour, or the end of a range, and the hour is in figures with its own units.
"""

from __future__ import annotations

from datetime import date, time
from typing import Final

import regex

from pressparse.parsers.found_date import NO_YEAR, FoundDate, calendar_date, full_year, month_end

_SIGNS: Final = frozenset("年년月월")
_MONTH, _DAY = r"\s?[月월]", r"\s?[日일号號]"
_WEEKDAY = (
    r"(?:\s?(?:[（(][^()（）\n]{1,5}+[）)]|星期[一二三四五六日天]|周[一二三四五六日]|[月火水木金土日]曜日?"
    r"|[월화수목금토일]요일))?+"
)
_TO = r"\s?(?P<link>[-‐‑‒–—―−~～〜至到]|から|부터|[、·・和與与と및])\s?"
_DATE: Final = regex.compile(
    r"(?:(?P<year>\d{1,4})\s?[年년]\s?)?"
    rf"(?P<month>\d{{1,2}})(?:{_MONTH}(?:\s?(?P<day>\d{{1,2}})(?:{_DAY}|(?={_TO}\d{{1,2}}{_DAY})))?"
    rf"|(?={_TO}\d{{1,2}}{_MONTH}))"
)
_LAST: Final = regex.compile(
    rf"{_WEEKDAY}{_TO}(?:(?P<year>\d{{4}})\s?[年년]\s?)?"
    rf"(?:(?:(?P<month>\d{{1,2}}){_MONTH}\s?)?(?P<day>\d{{1,2}}){_DAY}|(?P<month>\d{{1,2}}){_MONTH}(?!\s?\d))"
)
_CLOCK: Final = regex.compile(
    rf"{_WEEKDAY}[\s,，、]{{0,2}}+(?:(?P<early>上午|早上|凌晨|中午|午前|오전)|(?P<late>下午|晚上|晚|午後|午后|오후))?\s?"
    r"(?P<hour>\d{1,2})(?:[:：](?P<minute>\d\d)(?!\d)|\s?[時时点點시](?:\s?(?P<minute>\d{1,2})\s?[分분]|(?P<half>\s?[半반]))?)"
)
# The last year before each era's first.
_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_ERA: Final = 2
_ENUMERATES: Final = frozenset("、·・和與与と및")


def is_marked(text: str, end: int) -> bool:
    """Whether behind the number that ends here stands the sign of a year or month."""
    sign = text[end]
    return sign in _SIGNS or (sign.isspace() and text[end + 1 : end + 2] in _SIGNS)


def read(text: str, start: int) -> FoundDate | None:
    """The date or range that begins here with its year or month, and the hour behind it."""
    match = _DATE.match(text, start)
    if match is None:
        return None
    at, year = _year(text, start, match["year"])
    whole = match["day"] is not None
    if not year or (year == NO_YEAR and not whole):
        return None
    first = calendar_date(year, int(match["month"]), int(match["day"] or 1))
    if first is None:
        return None
    last = _LAST.match(text, match.end())
    end = _last(first, whole, last) if last else None
    to = last.end() if last and end else match.end()
    return FoundDate(
        at=at,
        to=to,
        start=first,
        end=end or (first if whole else month_end(first.year, first.month)),
        time=_clock(text, to) if whole else None,
        yearless=year == NO_YEAR,
        numeric=True,
    )


def _year(text: str, start: int, digits: str | None) -> tuple[int, int | None]:
    """Where the date begins, with the name of an era before it, and its year; None where it has none that counts."""
    if digits is None:
        return start, NO_YEAR
    if len(digits) == 4:
        return start, full_year(digits)
    before = _ERAS.get(text[max(0, start - _ERA) : start])
    return start - _ERA, before and before + int(digits)


def _last(first: date, whole: bool, match: regex.Match[str]) -> date | None:
    """The range's last day, None where it is none: days for a day, months for a month, and forward."""
    if whole != (match["day"] is not None):
        return None
    year, month = int(match["year"] or first.year), int(match["month"] or first.month)
    end = calendar_date(year, month, int(match["day"] or 1))
    if end is None or end <= first:
        return None
    if match["link"] in _ENUMERATES and (not whole or (end - first).days > 1):
        return None
    return end if whole else month_end(year, month)


def _clock(text: str, at: int) -> time | None:
    match = _CLOCK.match(text, at)
    if match is None:
        return None
    hour, minute = int(match["hour"]), 30 if match["half"] else int(match["minute"] or 0)
    if match["late"] and hour < 12:
        hour += 12
    return time(hour % 24, minute) if hour <= 24 and minute <= 59 else None
