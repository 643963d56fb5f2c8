"""The clock time and its zone beside a date: "at 10:00 a.m. EDT", "um 14.30 Uhr", «в 14:00 мск», "1900 GMT"."""

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
_LEAD = r"(?:[\s,;|()–—-]|\.\s|/\s){0,6}+(?:(?P<at>[^\W\d_]{1,10}+)\.?\s{1,3}+(?:(?P<at2>[^\W\d_]{1,6}+)\.?\s{1,3}+)?)?"
_AFTER: Final = regex.compile(rf"(?:[T_]|{_LEAD}){_CLOCK}", regex.I)
_BEFORE: Final = regex.compile(
    rf"(?:(?<!\w)(?P<at>[^\W\d_]{{1,10}}+)\s{{1,2}})?{_CLOCK}[\s,;|)(–—/.-]{{0,5}}+"
    r"(?P<on>(?:[^\W\d_]{1,12}+[\s,.]{1,3}+){0,3})$",
    regex.I,
)
_WORDED: Final = regex.compile(rf"{_LEAD}(?P<word>[^\W\d_]{{1,12}}+)", regex.I)
_DIGIT: Final = regex.compile(r"\d")
_WORD: Final = regex.compile(r"[^\W\d_]++")
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
    match = _BEFORE.search(text, low, at) if _DIGIT.search(text, low, at) else None
    if match is None:
        return None
    if not all(_may_stand_between(word, words) for word in _WORD.findall(match["on"].casefold())):
        return None
    return _read(match, words, lenient=False)


def _may_stand_between(word: str, words: DateWords) -> bool:
    return word in words.licence or word in words.weekdays or words.kinds.get(word) in ("h", "o")


def _says_at(match: regex.Match[str], words: DateWords) -> bool:
    """Whether the words before the time are those that lead to one: "at", "a las", "um"."""
    if not match["at"]:
        return False
    lead = [word.casefold() for word in (match["at"], match["at2"]) if word]
    return all(word in words.at or word in words.hours or words.kinds.get(word) == "h" for word in lead)


def _named(word: str, words: DateWords) -> _Clock | None:
    folded = word.casefold()
    if folded in words.noon:
        return _Clock(time(12), None)
    return _Clock(time(0), None) if folded in words.midnight else None


def _read(match: regex.Match[str], words: DateWords, *, lenient: bool = True) -> _Clock | None:
    """The time that the figures name, None where they name something else.

    After a date ("lenient"), whatever word leads to the time must be one that does; before it, any may stand there.
    """
    unit, zone = match["unit"], match["zone"]
    if unit and _is_zone(unit, words):
        offset = zone if zone and not zone[0].isalpha() else ""  # "GMT+1200"
        unit, zone = None, f"{unit}{offset}"
    zone = zone if zone and _is_zone(zone, words) else None
    if lenient and match["at"] and not _says_at(match, words):
        return None
    if match["four"]:
        return _clock(*divmod(int(match["four"]), 100), None, zone) if zone else None
    half = match["half"]
    if match["minute"] is None or match["sign"] == ".":
        counted = bool(unit) and unit.casefold() in words.hours
        said = bool(match["minute"] and match["at"] and lenient)
        if not (counted or said or half) or (half and len(half) == 1):
            return None
    return _clock(int(match["hour"]), int(match["minute"] or 0), half, zone)


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
