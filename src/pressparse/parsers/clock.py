"""The clock time and its zone beside a date: "at 10:00 a.m. EDT", "um 14.30 Uhr", "10h30", «в 14:00 мск», "1900 GMT"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Final

import regex
from attrs import evolve, frozen

from pressparse.parsers.date_words import DateWords
from pressparse.parsers.found_date import FoundDate

_OFFSET = r"(?:UTC|GMT|МСК)?[ ]?[+−-]\d{1,2}(?::?\d{2})?(?!\d)"
_CLOCK = (
    r"(?<!\d|\d[.:,/-])(?:(?P<hour>\d{1,2})(?:\s?(?P<sign>[:.hH])\s?(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,9}+)?)?)?"
    r"(?![\d%]|[.,:/-]\d)|(?P<four>\d{4})(?!\d))"
    r"(?:\s{0,2}(?P<half>[ap](?:\.?\s?m\b\.?|\b)))?(?:\s{0,2}(?P<unit>[^\W\d_]{1,8}+(?:['’]clock)?)(?!\w)\.?)?"
    rf"(?:\s{{0,2}}\(?(?P<zone>{_OFFSET}|[^\W\d_]{{1,5}}+)(?!\w)\)?)?"
)
_LEAD = r"(?:[\s,;|()–—-]|\.\s|/\s){0,6}+(?:(?P<at>[^\W\d_]{1,10}+)\s{1,3}+(?:(?P<at2>[^\W\d_]{1,6}+)\s{1,3}+)?)?"
_AFTER: Final = regex.compile(rf"(?:[T_]|{_LEAD}){_CLOCK}", regex.I)
_BEFORE: Final = regex.compile(
    rf"(?:(?<!\w)(?P<at>[^\W\d_]{{1,10}}+)\s{{1,2}})?{_CLOCK}[\s,;|)(–—/.-]{{0,5}}+(?P<on>(?:[^\W\d_]{{1,12}}+[\s,.]{{1,3}}+){{0,3}})$",
    regex.I,
)
_WORDED: Final = regex.compile(rf"{_LEAD}(?P<word>[^\W\d_]{{1,12}}+)", regex.I)
_REACH: Final = 44


@frozen
class _Clock:
    time: time
    zone: str | None


def with_clock(text: str, found: Sequence[FoundDate], words: DateWords) -> tuple[FoundDate, ...]:
    """The dates, each with the time that stands right after it, or else right before it."""
    clocked = []
    for number, one in enumerate(found):
        high = found[number + 1].at if number + 1 < len(found) else len(text)
        low = found[number - 1].to if number else 0
        clock = _after(text, one.to, min(high, one.to + _REACH), words)
        if clock is None:
            clock = _before(text, max(low, one.at - _REACH), one.at, words)
        clocked.append(evolve(one, time=clock.time, timezone=clock.zone) if clock else one)
    return tuple(clocked)


def _after(text: str, at: int, high: int, words: DateWords) -> _Clock | None:
    match = _AFTER.match(text, at, high)
    if match is not None:
        return _read(match, words)
    match = _WORDED.match(text, at, high)
    return _named(match["word"], words) if match and _says_at(match, words) else None


def _before(text: str, low: int, at: int, words: DateWords) -> _Clock | None:
    match = _BEFORE.search(text, low, at)
    if match is None:
        return None
    between = regex.findall(r"[^\W\d_]+", match["on"].casefold())
    if any(word not in words.licence and word not in words.weekdays and words.kinds.get(word) not in ("h", "o") for word in between):
        return None
    return _read(match, words, lenient=False)


def _says_at(match: regex.Match[str], words: DateWords) -> bool:
    return bool(match["at"]) and all(
        word is None or word.casefold() in words.at or word.casefold() in words.hours or words.kinds.get(word.casefold()) == "h"
        for word in (match["at"], match["at2"])
    )


def _named(word: str, words: DateWords) -> _Clock | None:
    folded = word.casefold()
    if folded in words.noon:
        return _Clock(time(12), None)
    return _Clock(time(0), None) if folded in words.midnight else None


def _read(match: regex.Match[str], words: DateWords, *, lenient: bool = True) -> _Clock | None:
    """The time that the figures name, None where they name something else."""
    unit, zone = match["unit"], match["zone"]
    if unit and zone is None and _is_zone(unit, words):
        unit, zone = None, unit
    if zone and not _is_zone(zone, words):
        zone = None
    counted = bool(unit) and unit.casefold() in words.hours
    if match["at"] and not (_says_at(match, words) if lenient else match["at"].casefold() in words.at) and lenient:
        return None
    if match["four"]:
        if not zone:
            return None
        hour, minute = divmod(int(match["four"]), 100)
        return _clock(hour, minute, None, zone)
    if match["minute"] is None or match["sign"] == ".":
        if not (match["half"] or counted or (match["minute"] and match["at"] and lenient)):
            return None
        if match["half"] and len(match["half"]) == 1:
            return None
    return _clock(int(match["hour"]), int(match["minute"] or 0), match["half"], zone)


def _is_zone(word: str, words: DateWords) -> bool:
    return word in words.zones or not word.isalpha()


def _clock(hour: int, minute: int, half: str | None, zone: str | None) -> _Clock | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return _Clock(time(hour % 24, minute), zone)
