"""Dates with a month's name: "September 14-15, 2020", «14 сентября 2020 года», "first of May", "September 2020".

The words and figures round a number are written as one letter each (see ``date_tokens``), and one grammar for all
languages, a regex over those letters, says which of them make a date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

import regex
from attrs import frozen

from pressparse.parsers.date_tokens import Tokens, tokenize
from pressparse.parsers.date_words import EITHER, MONTH, WEAK_MONTH, DateWords
from pressparse.parsers.found_date import NO_YEAR, FoundDate, calendar_date, full_year, month_end

_S = "[_N]"
_OF = rf"(?:[oh]'?{_S}?){{1,3}}"
_MONTH = r"(?:[MBm]\.?)"
_DAY = r"(?:D(?:[-:._]?s|\.|q(?=_?M))?)"
_WEEKDAY = rf"(?:\(?[WB](?:-h)?\.?,?\)?{_S}?)"
# "to", "t/m", "t.o.m.", "tot en met", "fino al".
_T = rf"t(?:/x|\.x\.x\.?|{_S}a{_S}t|{_S}t)?"
_TO = rf"(?:{_S}?-{{1,2}}{_S}?|{_S}{_T}(?:{_S}|')(?:h{_S}){{0,2}})"
_LINK = rf"(?:{_TO}|{_S}?/{_S}?|,?{_S}a{_S}(?:h{_S})?|(?<=[.s])a|,{_S})"
# An hour, or a range of them, is no further day: "May 2, 7 p.m.", "May 1, 4-6 pm".
_HOUR = rf"(?:{_TO}[D7](?:[:.][D7])?)?{_S}?(?:[Hl]|[xtho]\.{_S}?x\.?(?!{_S}?[MB]))"
_DAYS = rf"(?P<days>{_DAY}(?:{_LINK}{_WEEKDAY}?{_DAY}(?!{_HOUR})){{0,6}})"
# Four figures; an hour is none ("14 May 1900 hrs"), unless the word is of the next number ("14 maggio 1900 ore 10").
# Then the year's own word: "г.", "року".
_FULL = rf"(?P<year>Y)(?!{_S}?H(?!\.?{_S}?[D7Y])|:[D7])(?:{_S}?y\.?)?"
_YEAR = rf"(?:(?:{_S}?,?{_S}?,?(?:(?<={_S})(?:{_OF}|i{_S}))?|-|/|\.){_FULL}|,?_?'(?P<short>[7D])(?![.:/-]|_?H))"
# Two bare figures count as a year only where nothing follows that they could belong to.
_BARE = r"(?:_(?P<short>[7D])(?:_?y\.?|(?=$|[NP)]|[.,](?![D7nY]))))"
_MONTHS = rf"(?P<months>[MB]\.?(?:(?:{_S}?[-/]{_S}?|{_S}{_T}{_S}(?:h{_S})?|,?{_S}a{_S}|,{_S})[MB]\.?){{0,3}})"
_LETTERS = "[xHloathybkzMBWdemi]"
_NOT_DAY = rf"(?!{_LETTERS}|[:/.,']?[D7Yn]|_?:_?D)"
# A line that begins with a day of another month: what ends the line above is none of it.
_NEXT_LINE = rf"N{_WEEKDAY}?{_DAY}(?:{_S}?(?:{_OF})?|-|/)[MB]"
_GRAMMAR: Final = regex.compile(
    r"(?<![D7Yn][.,:/']|[u/])(?:"
    rf"(?P<days>D)[-/](?P<month>[MB])[-/](?P<short>[7D])(?![.:/-]|{_S}?[MB])"
    rf"|{_DAYS}(?:,?{_S}?(?:{_OF})?|-|/|(?<=\.)P)(?P<month>{_MONTH})(?:/[MB])?(?!{_S}D(?:s|,?{_S}Y))(?:{_YEAR}|{_BARE})?"
    rf"|(?P<name>(?:k[-_N])?(?:d{_S}(?:{_OF})?|e{_S}{_OF}))(?P<month>{_MONTH})(?:{_YEAR})?"
    rf"|(?P<year>Y)(?:\.?{_S}|-|/|\.)(?P<month>{_MONTH})(?:{_S}|-|/|(?<=\.))(?P<days>D)(?!-?s|[.:/][D7Y]|,?{_S}?Y)"
    rf"|(?P<month>{_MONTH})(?!{_NEXT_LINE})(?:,?{_S}(?:h{_S})?{_WEEKDAY}?|-|/|(?<=\.)){_DAYS}(?:{_YEAR}|{_NOT_DAY})"
    rf"|{_MONTHS}(?:,?{_S}(?:{_OF})?|-|/){_FULL}(?![.,/:-]?[D7Yn])"
    rf"|{_MONTHS}_?'(?P<short>[7D])(?![.,:/-]?[D7Yn])"
    rf"|{_MONTHS}{_S}(?P<now>z)(?:{_S}y)?\.?"
    rf")",
    regex.V1,
)
_BEFORE: Final = regex.compile(rf"[WB](?:-h)?\.?,?\)?{_S}?(?:h{_S})?$")
_BETWEEN: Final = regex.compile(rf"b{_S}(?:[ho]'?{_S}?){{0,2}}{_WEEKDAY}?(?:h{_S})?$")
# Tokens looked at before a date.
_NEAR: Final = 12
# A number that counts something else, before a month: "Room 14, May 3", "Figure 3. March 2020".
_COUNTED: Final = regex.compile(rf"D[.,]{_S}[MB]")
_PARTED: Final = regex.compile(rf"M\.?,{_S}D")
_NO_YEAR_AT_ALL: Final = regex.compile(rf",{_S}n")
_FOUR: Final = 4
_NAME: Final = regex.compile(r"(?:\p{L}[-‐‑]|(?<!\p{L})\p{Lu}{1,2})$")


def read(text: str, low: int, high: int, words: DateWords) -> Iterator[FoundDate]:
    """The dates with a month's name that begin and end between ``low`` and ``high``, in order."""
    tokens = tokenize(text, low, high, words)
    for match in _GRAMMAR.finditer(tokens.kinds):
        if _is_name(match, tokens, words):
            later = _GRAMMAR.match(tokens.kinds, match.start("month"))
            if later:
                yield from _dates(later, tokens, words)
        else:
            yield from _dates(match, tokens, words)


def _is_name(match: regex.Match[str], tokens: Tokens, words: DateWords) -> bool:
    """Whether the number before the month is of a name: "COVID-19. March 2020", "G20 March", "Room 14, May 3"."""
    begin = match.start()
    if not begin or match.start("days") != begin or tokens.kinds[begin - 1] not in "-x_":
        return False
    if _NAME.search("".join(tokens.parts[max(0, begin - 2) : begin])):
        return True
    if not _COUNTED.match(tokens.kinds, begin) or (words.dotted and tokens.kinds[begin + 1] == "."):
        return False
    before = "".join(tokens.parts[max(0, begin - 3) : begin]).casefold().split(" ")
    return any(word.strip(".") in words.number for word in before)


@frozen
class _Days:
    """One day or a run of days, and the tokens ``begin`` to ``stop`` that name it."""

    first: int
    last: int
    begin: int
    stop: int


def _dates(match: regex.Match[str], tokens: Tokens, words: DateWords) -> Iterator[FoundDate]:
    """The dates of one match of the grammar: usually one, several for "14 and 21 September"."""
    year = _year(match, tokens)
    if match.group("months"):
        yield from _whole_months(match, tokens, words, year)
        return
    place = match.start("month")
    if year == NO_YEAR and _is_weak(match, tokens, words):
        return
    if year == NO_YEAR and words.code == "en" and "." in match.group().partition("M")[0]:
        return  # a number of a list before a month: no English ordinal has a full stop
    month = words.months[tokens.word(place).casefold()]
    between = _says_between(match.start(), tokens)
    runs = _named_day(match, tokens, words) if match.group("name") else _days(match, tokens, between=between)
    weekday = _weekday(match.start(), tokens, words)
    last = len(runs) - 1
    for number, days in enumerate(runs):
        start, end = calendar_date(year, month, days.first), calendar_date(year, month, days.last)
        if start and end:
            yield FoundDate(
                at=tokens.start(match.start() if number == 0 and place < days.begin else days.begin),
                to=tokens.end((_last(match, tokens, words) if number == last else days.stop) - 1),
                start=start,
                end=end,
                yearless=year == NO_YEAR,
                weekday=weekday if number == 0 else None,
            )


def _is_weak(match: regex.Match[str], tokens: Tokens, words: DateWords) -> bool:
    """Whether it needs a year to be a date: "may 2", "Jan, 14, won", and "September 14, 3020", whose year is none."""
    place, kinds = match.start("month"), tokens.kinds
    name = tokens.word(place)
    weak = kinds[place] == WEAK_MONTH or (kinds[place] == EITHER and name.islower() and name in words.weak)
    if weak and "s" not in match.group():
        return True
    if match.start("days") < place:
        return False
    later = _NO_YEAR_AT_ALL.match(kinds, match.end())
    odd = later is not None and len(tokens.word(later.end() - 1)) == _FOUR
    return odd or _PARTED.match(kinds, place) is not None


def _last(match: regex.Match[str], tokens: Tokens, words: DateWords) -> int:
    """The end of the match, without a full stop that ends the sentence: "on 2 October." but "on 2 Oct."."""
    end = match.end()
    if tokens.kinds[end - 1] != "." or tokens.kinds[end - 2] == "y":
        return end
    return end if tokens.word(end - 2).casefold() in words.short_months else end - 1


def _year(match: regex.Match[str], tokens: Tokens) -> int:
    for name in ("year", "short"):
        if match.group(name):
            return full_year(tokens.word(match.start(name))) or NO_YEAR
    return NO_YEAR


def _whole_months(match: regex.Match[str], tokens: Tokens, words: DateWords, year: int) -> Iterator[FoundDate]:
    """ "September 2020", "January to November 2020", "November to January 2021", "May and September 2021"."""
    begin, stop = match.span("months")
    places = [i for i in range(begin, stop) if tokens.kinds[i] in (MONTH, EITHER)]
    runs = [[places[0], places[0]]]
    for last, place in pairwise(places):
        link = tokens.kinds[last + 1 : place]
        steps = words.months[tokens.word(place).casefold()] - words.months[tokens.word(last).casefold()]
        if steps % 12 == 1 or not {"-", "t", "/"}.isdisjoint(link) or _says_between(begin, tokens):
            runs[-1][1] = place
        else:
            runs.append([place, place])
    for number, run in enumerate(runs):
        first, last = (words.months[tokens.word(place).casefold()] for place in run)
        yield FoundDate(
            at=tokens.start(run[0] if number else match.start()),
            to=tokens.end(run[1] if number < len(runs) - 1 else match.end() - 1),
            start=date(year - (first > last and year != NO_YEAR), first, 1),
            end=month_end(year, last),
            yearless=year == NO_YEAR,
        )


def _named_day(match: regex.Match[str], tokens: Tokens, words: DateWords) -> list[_Days]:
    begin, _ = match.span("name")
    tens = words.day_tens.get(tokens.word(begin).casefold(), 0)
    place = begin + 2 * bool(tens)
    day = tens + words.day_names[tokens.word(place).casefold()]
    return [_Days(day, day, begin, place + 1)]


def _days(match: regex.Match[str], tokens: Tokens, *, between: bool) -> list[_Days]:
    """The days before or after the month; what does not run forward is no list, and only the day next to it counts."""
    begin, stop = match.span("days")
    places = [i for i in range(begin, stop) if tokens.kinds[i] == "D"]
    numbers = [int(tokens.word(i)) for i in places]
    if len(places) == 1:
        return [_Days(numbers[0], numbers[0], begin, stop)]
    links = [tokens.kinds[i + 1 : j] for i, j in pairwise(places)]
    if not _is_list(numbers, links):
        near = 0 if match.start("month") < begin else -1
        return [_Days(numbers[near], numbers[near], places[near], stop if near else places[near] + 1)]
    runs: list[_Days] = []
    for number, place, link in zip(numbers, places, ["", *links], strict=True):
        if link and ("-" in link or "t" in link or runs[-1].last == number - 1 or (between and "a" in link)):
            runs[-1] = _Days(runs[-1].first, number, runs[-1].begin, place + 1)
        else:
            runs.append(_Days(number, number, place, place + 1))
    return runs


def _is_list(numbers: list[int], links: list[str]) -> bool:
    """Whether the numbers run forward, and where only commas or strokes part them, by one day each."""
    if any(one >= other for one, other in pairwise(numbers)):
        return False
    said = any("-" in link or "t" in link or "a" in link for link in links)
    return said or numbers[-1] - numbers[0] == len(numbers) - 1


def _says_between(begin: int, tokens: Tokens) -> bool:
    """Whether "between" leads to the token: "between 3 and 5 May" is a range."""
    return _BETWEEN.search(tokens.kinds, max(0, begin - _NEAR), begin) is not None


def _weekday(begin: int, tokens: Tokens, words: DateWords) -> int | None:
    before = _BEFORE.search(tokens.kinds, max(0, begin - 8), begin)
    return words.weekdays.get(tokens.word(before.start()).casefold()) if before else None


_TIME = rf"(?:,?{_S}(?:x{_S})?D(?:[:.H][D7])?(?:_?(?:[Hxl]\.?|[xtho]\.x\.?))?)?"
_NEXT = rf"{_S}?(?:h{_S}){{0,2}}{_WEEKDAY}?(?:h{_S})?"
_RANGE: Final = regex.compile(rf"\.?(?:{_S}?{_WEEKDAY})?{_TIME},?(?:_?-{{1,2}}{_S}?|{_S}?{_T}(?:{_S}|')){_NEXT}")
_LIST: Final = regex.compile(rf"\.?(?:,{_S}?|,?{_S}?a{_S}?){_NEXT}")


def link(text: str, begin: int, low: int, high: int, words: DateWords) -> str | None:
    """How the text from ``low`` to ``high`` ties the date from ``begin`` to the next, None where it does not.

    "to" makes them a range; "next" ("June 30 and July 1") one too, if they are neighbours; "and" leaves them a list.
    """
    kinds = tokenize(text, low, high, words).kinds
    if _RANGE.fullmatch(kinds):
        return "to"
    if not _LIST.fullmatch(kinds):
        return None
    if "a" in kinds:
        before = tokenize(text, max(0, begin - _NEAR * 3), begin, words)
        if _says_between(len(before.kinds), before):
            return "to"
    return "next" if kinds == "_a_" else "and"
