"""The date vocabulary of a language: months, weekdays, and the small words that hold a date together.

Read from ``lexicons/dates/CODE.toml``. English stands below each language's own words, since pages are mixed: a page in
any language has an English month somewhere in its furniture, and a page in a language without a file still has those.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

import regex
from attrs import field, frozen

_FOLDER = files("pressparse") / "lexicons" / "dates"
_SHARED: Final = "en"

# What a word is to the grammar of dates, as one letter; a word that two tables hold takes the later one here.
_KINDS: Final = {
    "hours": "H",
    "noon": "l",
    "half_day": "l",
    "between": "b",
    "this_year": "z",
    "year": "y",
    "in_year": "i",
    "the": "h",
    "of": "o",
    "and": "a",
    "to": "t",
}
SIGNS: Final = {
    **dict.fromkeys("-‐‑‒–—―−", "-"),
    **dict.fromkeys("'’ʼ`´", "'"),
    **{sign: sign for sign in ".,/:()"},
    **dict.fromkeys("_=#@", "u"),  # "report_2mar2020.htm": a name of a file, no date
    **dict.fromkeys("°™", "s"),  # "14th" as scans have it
    **dict.fromkeys('"»”', "q"),  # how a scanned "th" often comes out: 30" September; and «14» сентября
    "&": "a",
}
MONTH, WEAK_MONTH, WEEKDAY, EITHER = "M", "m", "W", "B"
# A day in words: in English it needs "of" ("first of May", for "first May" is none), elsewhere not ("primo maggio").
DAY_NAME, ENGLISH_DAY_NAME, DAY_TENS = "d", "e", "k"


@frozen(kw_only=True, eq=False)
class DateWords:
    """What the words of one language, and English below them, mean in dates. All keys are case folded.

    ``kinds`` gives each word its letter in the grammar of ``worded_dates``, ``plain`` the words and signs whose letter
    hangs on nothing, ``doubtful`` those where it does; ``months``, ``weekdays`` (Monday is 0) and ``day_names`` their
    numbers,
    ``day_tens`` those of the first words in "twenty-first". ``dotted`` languages write
    days without a year as "14.9."; ``weak`` months are everyday words in lower case ("may") and need a year;
    ``short_months`` may have a full stop of their own; ``spelled_days`` search for days that are written out.
    ``licence`` words make the number after them a date ("am 14.9."), ``number`` words anything but ("§ 7.12.").
    A bare number after one of the ``oclock`` words is an hour ("kl. 10"), and one before a ``late`` phrase an hour of
    the afternoon ("в 7 часов вечера"); ``zone_phrases`` name a zone in words, with * for any word of theirs and ^ for
    any with a capital ("^ time"). ``on_day`` words make a date of the day and month behind them ("dia 3/10").
    ``cues`` are the phrases that tell a date's role: first word -> the other words, and the kind of cue.
    """

    code: str | None
    day_first: bool
    dotted: bool
    kinds: Mapping[str, str]
    plain: Mapping[str, str]
    doubtful: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    day_names: Mapping[str, int]
    day_tens: Mapping[str, int]
    short_months: frozenset[str]
    weak: frozenset[str]
    ordinals: frozenset[str]
    at: frozenset[str]
    hours: frozenset[str]
    noon: frozenset[str]
    midnight: frozenset[str]
    zones: frozenset[str]
    licence: frozenset[str]
    number: frozenset[str]
    oclock: frozenset[str]
    late: frozenset[str]
    zone_phrases: frozenset[str]
    on_day: frozenset[str]
    spelled_days: tuple[regex.Pattern[str], ...] = ()
    cues: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(factory=dict)


@cache
def date_words(code: str | None) -> DateWords:
    """The vocabulary of the language, of English alone where ``code`` is None or has no file."""
    shared = _read(_SHARED)
    assert shared is not None, "the package has its English date words"
    own = _read(code) if code and code != _SHARED else None
    sheets = [shared] if own is None else [shared, own]
    months, weekdays, day_names = (_numbered(sheets, key) for key in ("months", "weekdays", "day_names"))
    words = {key: frozenset().union(*(sheet["words"].get(key, ()) for sheet in sheets)) for key in _LISTS}
    kinds = _kinds(sheets, months, weekdays)
    doubtful = words["ordinals"] | words["weak"]
    return DateWords(
        code=code if own is not None or code == _SHARED else None,
        day_first=sheets[-1]["words"]["day_first"] if own is not None or code == _SHARED else True,
        dotted=own is not None and own["words"]["dotted"],
        kinds=kinds,
        plain={" ": "_", **SIGNS, **{word: kind for word, kind in kinds.items() if word not in doubtful}},
        doubtful=doubtful,
        short_months=_shortened(months),
        months={name: number + 1 for name, number in months.items()},
        weekdays=weekdays,
        day_names={name: number + 1 for name, number in day_names.items()},
        day_tens={name: 10 * (number + 2) for name, number in _numbered(sheets, "day_tens").items()},
        spelled_days=(_ENGLISH_DAYS, *_spelled(own["words"]["day_names"] if own else ())),
        cues=_cues(sheets),
        **words,
    )


@cache
def months_elsewhere(code: str | None) -> frozenset[str]:
    """The names of months that other languages have, and this one has not; short forms are too often words ("des")."""
    every = (item.name.removesuffix(".toml") for item in _FOLDER.iterdir() if item.name.endswith(".toml"))
    names = (_numbered([_read(other)], "months") for other in every)
    return frozenset(name for one in names for name in one.keys() - _shortened(one)) - date_words(code).months.keys()


_LISTS: Final = (
    *("weak", "ordinals", "at", "hours", "noon", "midnight", "zones", "licence", "number"),
    *("oclock", "late", "zone_phrases", "on_day"),
)


# Each a plain literal, which a search finds many times faster than a choice of words.
_ENGLISH_DAYS: Final = regex.compile(r"(?:rst|nd|rd|th)\s(?:day\s)?of\s[JFMASOND]")


def _spelled(day_names: Sequence[Sequence[str]]) -> list[regex.Pattern[str]]:
    """A search for each day that the language writes out in words."""
    return [regex.compile(regex.escape(name) + r"\s", regex.I) for row in day_names for name in row]


@cache
def _read(code: str) -> dict[str, Any] | None:
    """The language's file; None where it has none. Only files of the folder are opened, whatever the code."""
    found = next((item for item in _FOLDER.iterdir() if item.name == f"{code}.toml"), None)
    return None if found is None else tomllib.loads(found.read_text(encoding="utf-8"))


def _numbered(sheets: list[Any], key: str) -> dict[str, int]:
    """Name -> its place in the year, week or month, counted from 0; the page's language over English."""
    return {
        name: number
        for sheet in sheets
        for rows in (sheet.get("cldr", {}).get(key, ()), sheet["words"].get(key, ()))
        for number, row in enumerate(rows)
        for name in row
    }


def _shortened(months: Mapping[str, int]) -> frozenset[str]:
    """The names that are the beginning of another name of their month."""
    by_number: dict[int, list[str]] = {}
    for name, number in months.items():
        by_number.setdefault(number, []).append(name)
    return frozenset(
        name
        for names in by_number.values()
        for name in names
        if any(other != name and other.startswith(name) for other in names)
    )


def _kinds(sheets: list[Any], months: Any, weekdays: Any) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for sheet in sheets:
        day_name = ENGLISH_DAY_NAME if sheet is sheets[0] else DAY_NAME
        kinds.update(dict.fromkeys((name for row in sheet["words"]["day_names"] for name in row), day_name))
        kinds.update(dict.fromkeys((name for row in sheet["words"].get("day_tens", ()) for name in row), DAY_TENS))
        for key, letter in _KINDS.items():
            kinds.update(dict.fromkeys(sheet["words"].get(key, ()), letter))
    for name in weekdays:
        first, hyphen, _ = name.partition("-")  # "segunda-feira": its second word is a filler
        if hyphen or kinds.get(name) is None:
            kinds[first] = WEEKDAY
    for name in months:
        kinds[name] = EITHER if name in weekdays else MONTH
    return kinds


def _cues(sheets: list[Any]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word of a cue -> its other words and what it is a cue for, in the page's language or else in English."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sheet in sheets[-1:]:
        for kind, phrases in sheet["cues"].items():
            for phrase in phrases:
                first, *rest = phrase.split()
                found.setdefault(first, []).append((tuple(rest), kind))
    return {first: tuple(phrases) for first, phrases in found.items()}
