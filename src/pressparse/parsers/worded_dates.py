"""Dates with a month's name: "September 14-15, 2020", «14 сентября 2020 года», "first of May", "September 2020".

The words and figures round a number are written as one letter each (see ``date_words``), and one grammar for all
languages, a regex over those letters, says which of them make a date. The letters, besides those of the words:
``D`` a number from 1 to 31, ``7`` another number of two figures, ``Y`` a year, ``n`` any other number, ``s`` the suffix
of an ordinal, ``x`` any other word, ``_`` blanks, ``N`` one line break, ``P`` several, ``-`` any dash, and
``. , / ' : ( )`` themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import accumulate, pairwise
from typing import Final

import regex
from attrs import frozen

from pressparse.parsers.date_words import EITHER, MONTH, SIGNS, WEAK_MONTH, DateWords
from pressparse.parsers.found_date import NO_YEAR, FoundDate, calendar_date, full_year, month_end

_TOKEN: Final = regex.compile(r"\d++|[^\W\d_]++|\s++|.")
_S = "[_N]"
_OF = rf"(?:[oh]'?{_S}?){{1,3}}"
_MONTH = r"(?:[MBm]\.?)"
_DAY = r"(?:D(?:-?s|_s|\.|q(?=_?M))?)"
_WEEKDAY = rf"(?:\(?[WB](?:-h)?\.?,?\)?{_S}?)"
_TO = rf"(?:{_S}?-{_S}?|{_S}t(?:/x)?{_S}(?:h{_S}){{0,2}})"
_LINK = rf"(?:{_TO}|{_S}?/{_S}?|,?{_S}a{_S}(?:h{_S})?|(?<=[.s])a|,{_S})"
_DAYS = rf"(?P<days>{_DAY}(?:{_LINK}{_WEEKDAY}?{_DAY}){{0,6}})"
# Four figures; an hour is none ("14 May 1900 GMT"). Then the year's own word: "г.", "року".
_FULL = rf"(?P<year>Y)(?!{_S}?H|:[D7])(?:{_S}?y\.?)?"
_YEAR = rf"(?:(?:,?{_S}?,?(?:(?<={_S})(?:{_OF}|i{_S}))?|-|/|\.){_FULL}|_?'(?P<short>[7D])(?![.:/-]|_?H))"
# Two bare figures count as a year only where nothing follows that they could belong to.
_BARE = r"(?:_(?P<short>[7D])(?:_?y\.?|(?=$|[NP)]|[.,](?![D7nY]))))"
_MONTHS = rf"(?P<months>[MB]\.?(?:(?:{_S}?[-/]{_S}?|{_S}t{_S}(?:h{_S})?|{_S}a{_S})[MB]\.?)?)"
_LETTERS = "[xHoathyzMBWdemi]"
_NOT_DAY = rf"(?!{_LETTERS}|[:/.,']?[D7Yn]|_?:_?D)"
_GRAMMAR: Final = regex.compile(
    r"(?<![D7Yn][.,:/']|[u/])(?:"
    rf"(?P<days>D)[-/](?P<month>[MB])[-/](?P<short>[7D])(?![.:/-]|{_S}?[MB])"
    rf"|{_DAYS}(?:,?{_S}?(?:{_OF})?|-|/|(?<=\.)P)(?P<month>{_MONTH})(?:/[MB])?(?!{_S}D(?:s|,?{_S}Y))(?:{_YEAR}|{_BARE})?"
    rf"|(?P<name>(?:d{_S}(?:{_OF})?|e{_S}{_OF}))(?P<month>{_MONTH})(?:{_YEAR})?"
    rf"|(?P<year>Y)(?:\.?{_S}|-|/|\.)(?P<month>{_MONTH})(?:{_S}|-|/|(?<=\.))(?P<days>D)(?!-?s|[.:/][D7Y]|{_S}?Y)"
    rf"|(?P<month>{_MONTH})(?:,?{_S}(?:h{_S})?{_WEEKDAY}?|-|/|(?<=\.)){_DAYS}(?:{_YEAR}|{_NOT_DAY})"
    rf"|{_MONTHS}(?:,?{_S}(?:{_OF})?|-|/){_FULL}(?![.,/:-]?[D7Yn])"
    rf"|{_MONTHS}_?'(?P<short>[7D])(?![.,:/-]?[D7Yn])"
    rf"|{_MONTHS}{_S}(?P<now>z)(?:{_S}y)?\.?"
    rf")",
    regex.V1,
)
_BEFORE: Final = regex.compile(rf"[WB](?:-h)?\.?,?\)?{_S}?(?:h{_S})?$")
# Text looked at on each side of a number, and in how many steps a cut word is taken whole.
_REACH = 30


class _Tokens:
    """The tokens of a stretch of text, one letter each; where they stand is worked out only when a date is found."""

    def __init__(self, low: int, parts: list[str], kinds: str) -> None:
        self.parts, self.kinds = parts, kinds
        self._low = low
        self._ends: list[int] = []

    def word(self, index: int) -> str:
        return self.parts[index]

    def end(self, index: int) -> int:
        if not self._ends:
            self._ends = list(accumulate(map(len, self.parts), initial=self._low))
        return self._ends[index + 1]

    def start(self, index: int) -> int:
        return self.end(index - 1)


def windows(text: str, numbers: list[tuple[int, int]], words: DateWords) -> Iterator[tuple[int, int]]:
    """The stretches round numbers that hold a month's name; neighbours are joined, so that each text is read once."""
    low, high = 0, -1
    for start, end in numbers:
        if high >= 0 and start - _REACH > high:
            if _names_month(text[low:high], words):
                yield low, high
            high = -1
        if high < 0:
            low = max(0, start - _REACH)
        high = end + _REACH
    if high >= 0 and _names_month(text[low:high], words):
        yield low, high


_WORD: Final = regex.compile(r"[^\W\d_]{3,}+")


def _names_month(stretch: str, words: DateWords) -> bool:
    return not words.months.keys().isdisjoint(_WORD.findall(stretch.casefold()))


def read(text: str, low: int, high: int, words: DateWords) -> Iterator[FoundDate]:
    """The dates with a month's name that begin and end between ``low`` and ``high``, in order."""
    tokens = _tokens(text, low, high, words)
    for match in _GRAMMAR.finditer(tokens.kinds):
        yield from _dates(match, tokens, words)


def _tokens(text: str, low: int, high: int, words: DateWords) -> _Tokens:
    low, high = _whole_words(text, low, high)
    parts = _TOKEN.findall(text, low, high)
    plain, kinds = words.plain, ""
    for part in parts:
        kinds += plain.get(part) or _kind(part, words, kinds)
    return _Tokens(low, parts, kinds)


def _whole_words(text: str, low: int, high: int) -> tuple[int, int]:
    """The stretch, widened so that it cuts no word of ordinary length."""
    high = min(high, len(text))
    for _ in range(_REACH):
        if low == 0 or not (text[low - 1].isalnum() and text[low].isalnum()):
            break
        low -= 1
    for _ in range(_REACH):
        if high == len(text) or not (text[high - 1].isalnum() and text[high].isalnum()):
            break
        high += 1
    return low, high


def _kind(word: str, words: DateWords, before: str) -> str:
    """The letter of the grammar that stands for a token, behind the letters of those before it."""
    first = word[0]
    if first.isalpha():
        folded = word.casefold()
        # An ordinal's suffix stands right after its number, or with a hyphen between: "14th", "14-го".
        if folded in words.ordinals and before.endswith(("D", "D-")):
            return "s"
        kind = words.kinds.get(folded, "x")
        return WEAK_MONTH if kind == MONTH and folded in words.weak and word.islower() else kind
    if first.isdecimal():
        return _number_kind(word)
    if first.isspace():
        breaks = word.count("\n")
        return "P" if breaks > 1 else "N" if breaks else "_"
    return SIGNS.get(word, "!")


def _number_kind(digits: str) -> str:
    if len(digits) <= 2:
        return "D" if 1 <= int(digits) <= 31 else "7"
    return "Y" if len(digits) == 4 and full_year(digits) else "n"


@frozen
class _Days:
    """One day or a run of days, and the tokens ``begin`` to ``stop`` that name it."""

    first: int
    last: int
    begin: int
    stop: int


def _dates(match: regex.Match[str], tokens: _Tokens, words: DateWords) -> Iterator[FoundDate]:
    """The dates of one match of the grammar: usually one, several for "14 and 21 September"."""
    year = _year(match, tokens)
    if match.group("months"):
        yield from _whole_months(match, tokens, words, year)
        return
    place = match.start("month")
    if tokens.kinds[place] == WEAK_MONTH and year == NO_YEAR and "s" not in match.group():
        return
    if year == NO_YEAR and words.code == "en" and "." in match.group().partition("M")[0]:
        return  # a number of a list before a month: no English ordinal has a full stop
    month = words.months[tokens.word(place).casefold()]
    runs = _named_day(match, tokens, words) if match.group("name") else _days(match, tokens)
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


def _last(match: regex.Match[str], tokens: _Tokens, words: DateWords) -> int:
    """The end of the match, without a full stop that ends the sentence: "on 2 October." but "on 2 Oct."."""
    end = match.end()
    if tokens.kinds[end - 1] != "." or tokens.kinds[end - 2] == "y":
        return end
    return end if tokens.word(end - 2).casefold() in words.short_months else end - 1


def _year(match: regex.Match[str], tokens: _Tokens) -> int:
    for name in ("year", "short"):
        if match.group(name):
            return full_year(tokens.word(match.start(name))) or NO_YEAR
    return NO_YEAR


def _whole_months(match: regex.Match[str], tokens: _Tokens, words: DateWords, year: int) -> Iterator[FoundDate]:
    """ "September 2020", "January to November 2020", "November to January 2021"."""
    start, end = match.span("months")
    numbers = [words.months[tokens.word(i).casefold()] for i in range(start, end) if tokens.kinds[i] in (MONTH, EITHER)]
    first, last = numbers[0], numbers[-1]
    yield FoundDate(
        at=tokens.start(match.start()),
        to=tokens.end(match.end() - 1),
        start=date(year - (first > last and year != NO_YEAR), first, 1),
        end=month_end(year, last),
        yearless=year == NO_YEAR,
    )


def _named_day(match: regex.Match[str], tokens: _Tokens, words: DateWords) -> list[_Days]:
    begin, _ = match.span("name")
    day = words.day_names[tokens.word(begin).casefold()]
    return [_Days(day, day, begin, begin + 1)]


def _days(match: regex.Match[str], tokens: _Tokens) -> list[_Days]:
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
        if link and ("-" in link or "t" in link or (runs[-1].first == runs[-1].last == number - 1)):
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


def _weekday(begin: int, tokens: _Tokens, words: DateWords) -> int | None:
    before = _BEFORE.search(tokens.kinds, max(0, begin - 8), begin)
    return words.weekdays.get(tokens.word(before.start()).casefold()) if before else None


_TIME = rf"(?:,?{_S}(?:x{_S})?D(?:[:.H][D7])?(?:_?[Hx]\.?)?)?"
_NEXT = rf"{_S}?(?:h{_S}){{0,2}}{_WEEKDAY}?(?:h{_S})?"
_RANGE: Final = regex.compile(rf"\.?(?:{_S}?{_WEEKDAY})?{_TIME},?(?:_?-{_S}?|{_S}?t{_S}){_NEXT}")
_LIST: Final = regex.compile(rf"\.?(?:,{_S}?|,?{_S}?a{_S}?){_NEXT}")


def link(text: str, low: int, high: int, words: DateWords) -> str | None:
    """How the text between two dates ties them, None where it does not.

    "to" makes them a range; "next" ("June 30 and July 1") one too, if they are neighbours; "and" leaves them a list.
    """
    kinds = _tokens(text, low, high, words).kinds
    if _RANGE.fullmatch(kinds):
        return "to"
    if kinds == "_a_":
        return "next"
    return "and" if _LIST.fullmatch(kinds) else None
