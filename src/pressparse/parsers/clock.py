"""The clock time and its zone beside a date: "at 10:00 a.m. EDT", "19–21 Uhr", «в 14:00 мск», "9 a.m. Eastern Time".

Of a range of hours the time is its first; what stands behind the last ("p.m.", "Uhr", a zone) holds for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time
from functools import cache
from typing import Final

import regex
from attrs import evolve, frozen

from pressparse.parsers.date_words import DateWords
from pressparse.parsers.found_date import FoundDate

_OFFSET = r"(?:UTC|GMT|МСК)?[ ]?[+−-](?:0?\d|1[0-4])(?::?(?:00|15|30|45))?(?!\d)"
_DASH = r"[-‐‑‒–—−]"
_START = (
    r"(?<!\d|\d[.:,/-])(?:(?P<hour>\d{1,2})"
    r"(?:\s?(?P<sign>[:.hHu,])\s?(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,9}+)?)?)?(?:-[^\W\d_]{1,3}+)?"
    r"(?![\d%]|[.,:/]\d|-\d(?!\d?(?:[:.hH]\d\d)?(?![\d/.-])))|(?P<four>\d{4})(?!\d))"
)
_HALF = r"[ap](?:\.?\s?m\b\.?|\b(?!\s{1,2}\d))"
_WORD = r"[^\W\d_]{1,8}+(?:['’]clock)?"
_LEAD = r"(?:[\s,;|()•·–—@-]|\.\s|/\s){0,6}+(?:(?P<at>[^\W\d_]{1,12}+)\.?\)?[,:]?\s{1,3}+){0,4}"
_REST = r"[\s,;|)(–—/.•-]{0,5}+(?P<on>(?:[^\W\d_]{1,12}+[\s,.]{1,3}+){0,3})$"
_DIGIT: Final = regex.compile(r"\d")
_WORDS: Final = regex.compile(r"[^\W\d_]++")
_REACH: Final = 64
_MINUS: Final = "−-"


@frozen
class _Clock:
    time: time
    zone: str | None


@frozen
class _Patterns:
    """What a time looks like after a date and before it, in figures and in words ("noon")."""

    after: regex.Pattern[str]
    before: regex.Pattern[str]
    word_after: regex.Pattern[str]
    word_before: regex.Pattern[str]


@cache
def _patterns(words: DateWords) -> _Patterns:
    to = _choice(word for word, kind in words.kinds.items() if kind in "ta" and word.isalpha())
    at, late = _choice(word for word in words.at if word.isalpha()), _choice(words.late)
    phrase = _choice(words.zone_phrases)
    until = (
        rf"\s{{0,2}}(?:(?<!:\d\d:\d\d){_DASH}|(?<!\w)(?:{to})(?!\w)|(?<!\w)(?={at}))\s{{0,2}}(?:(?:{at})(?!\w)\.?\s{{1,2}}){{0,2}}"
        rf"(?P<until>\d{{1,2}})(?:[:.hH](?P<minutes>\d\d))?(?![\d%]|[.,:/-]\d)(?:\s{{0,2}}(?P<later>{_HALF}))?"
    )
    zone = rf"(?P<zone>{_OFFSET}|{phrase}|[^\W\d_]{{1,5}}+)(?!\w)"
    clock = (
        rf"{_START}(?:\s{{0,2}}(?P<half>{_HALF}))?(?:(?:\s{{0,2}}(?P<of>{_WORD})\.?)??{until})?"
        rf"(?:\s{{0,2}}(?!(?:{phrase}|{late})(?!\w))(?P<unit>{_WORD})(?!\w)\.?)?"
        rf"(?:\s{{0,2}}(?P<late>{late})(?!\w))?(?:,?\s{{0,2}}\(?{zone}\)?)?"
    )
    word = rf"(?<!\w)(?P<word>{_choice(words.noon | words.midnight)})(?!\w)(?:\s{{1,2}}\(?{zone}\)?)?"
    before = r"(?:(?<!\w)(?P<at>[^\W\d_]{1,10}+)\.?\s{1,2})?"
    sources = (rf"(?:[T_]|{_LEAD}){clock}", rf"{before}{clock}{_REST}", rf"{_LEAD}{word}", rf"{word}{_REST}")
    return _Patterns(*(regex.compile(source, regex.I) for source in sources))


def _choice(phrases: Iterable[str]) -> str:
    """A search for any of the phrases, the longest first; "*" in them is any word, "^" one with a capital."""
    signs = {"*": r"[^\W\d_]{2,14}+", "^": r"(?-i:\p{Lu})[^\W\d_]{1,12}+"}
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    patterns = [r"\s".join(signs.get(part) or regex.escape(part) for part in one.split()) for one in ordered]
    return "|".join(patterns) or "(?!)"


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
    match = _patterns(words).after.match(text, at, high) if _DIGIT.search(text, at, high) else None
    if match is not None:
        return _read(match, words)
    match = _patterns(words).word_after.match(text, at, high)
    return _named(match, words) if match and _says_at(match, words) else None


def _before(text: str, low: int, at: int, words: DateWords) -> _Clock | None:
    figures = _DIGIT.search(text, low, at) is not None
    patterns = _patterns(words)
    match = (patterns.before if figures else patterns.word_before).search(text, low, at)
    if match is None:
        return None
    if not all(_may_stand_between(word, words) for word in _WORDS.findall(match["on"].casefold())):
        return None
    if not figures:
        return _named(match, words)
    read = _read(match, words, lenient=False)
    # "4 a.m. CT/5 a.m. ET": one moment in two zones is written by the first.
    while read and (bare := text[low : match.start()].rstrip()).endswith("/"):
        match = patterns.before.search(text, low, low + len(bare) - 1)
        first = _read(match, words, lenient=False) if match else None
        if not match or not first:
            break
        read = first
    return read


def _may_stand_between(word: str, words: DateWords) -> bool:
    return word in words.licence or word in words.weekdays or words.kinds.get(word) in ("h", "o")


def _lead(match: regex.Match[str]) -> list[str]:
    return [word.casefold() for word in match.captures("at")]


def _says_at(match: regex.Match[str], words: DateWords) -> bool:
    """Whether the words before the time are those that lead to one: "at", "a las", "um", "(суббота) в"."""
    known = words.at | words.hours | words.oclock | words.weekdays.keys()
    return all(word in known or words.kinds.get(word) in ("h", "b") for word in _lead(match))


def _named(match: regex.Match[str], words: DateWords) -> _Clock:
    """ "At noon", "midnight GMT"."""
    zone = match["zone"]
    hour = 12 if match["word"].casefold() in words.noon else 0
    return _Clock(time(hour), zone if zone and _is_zone(zone, words) else None)


def _read(match: regex.Match[str], words: DateWords, *, lenient: bool = True) -> _Clock | None:
    """The time that the figures name, None where they name something else.

    After a date ("lenient"), whatever word leads to the time must be one that does; before it, any may stand there.
    """
    unit, zone = match["unit"], match["zone"]
    if unit and unit.casefold() not in words.hours and _is_zone(unit, words):
        offset = zone if zone and not zone[0].isalpha() else ""  # "GMT+1200"
        unit, zone = None, f"{unit}{offset}"
    zone = zone if zone and _is_zone(zone, words) else None
    if lenient and not _says_at(match, words):
        return None
    units = {word.casefold() for word in (unit, match["of"]) if word}
    if match["four"]:
        told = not units.isdisjoint(words.hours) or (zone and zone[0] not in _MINUS)
        return _clock(*divmod(int(match["four"]), 100), None, zone) if told else None
    half = "a" if not units.isdisjoint(words.midnight) and match["hour"] == "12" else _half(match)
    if not _is_time(match, words, units, half, lenient=lenient):
        return None
    hour = int(match["hour"])
    return _clock(hour + 12 * bool(match["late"] and hour < 12), int(match["minute"] or 0), half, zone)


def _is_time(match: regex.Match[str], words: DateWords, units: set[str], half: str | None, *, lenient: bool) -> bool:
    """Whether figures are a time and no amount: by their colon, by the words before or behind them."""
    if match["minute"] and match["sign"] not in ".,":
        return True
    told = not units.isdisjoint(words.hours | words.noon | words.midnight) or bool(match["late"])
    if told or (half and len(half) > 1):
        return True
    lead = _lead(match)
    if half or not words.oclock.isdisjoint(lead):
        return not half
    if match["sign"] == ",":
        return False
    zoned = match["zone"] in words.zones or match["unit"] in words.zones
    return bool(match["minute"] and ((lead and lenient) or zoned or (match["minutes"] and not units)))


def _half(match: regex.Match[str]) -> str | None:
    """Its own half of the day, or in a range the last hour's, unless noon or midnight lies between ("10-2 p.m.")."""
    half, later = match["half"], match["later"]
    if half or not later:
        return str(half) if half else None
    if int(match["hour"]) % 12 <= int(match["until"]) % 12:
        return str(later)
    return "am" if later[0] in "pP" else "pm"


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
