"""Dates in figures: 14.09.2020, 9/14/20, 2020-09-14, "14.–16.09.2020", "30.09.–02.10.2020", "14.9.", 2020年9月14日.

Most figures on a page are no dates, so each form asks for more the less it looks like one: four figures of a year are
enough, two need a clean form, and "14.9." needs a word before it that makes it a date, or a range to stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

import regex
from attrs import frozen

from pressparse.parsers import cjk_dates
from pressparse.parsers.date_words import DateWords
from pressparse.parsers.found_date import NO_YEAR, FoundDate, calendar_date, full_year, month_end

_DASH = r"[-‐‑‒–—―−]"
_GAP = r"\s{0,40}+"
# No part of a longer number, path or version; a range may follow ("14.09.2020-15.09.2020").
_END = r"(?![%_]|[./:,]\d|[/=]\w|-[^\W\d]|-\d(?!\d?[./]\d)|\d|\.(?:pdf|docx?|xlsx?|jpe?g|png|zip|html?)\b)"
_YEAR_FIRST: Final = regex.compile(
    rf"(?P<year>\d{{4}})(?P<sign>{_DASH}|/|\.\s?)(?P<one>\d{{1,2}})(?P=sign)(?P<two>\d{{1,2}})(?:(?=[Tt]\d)|(?!\w){_END})"
)
_YEAR_LAST: Final = regex.compile(
    rf"(?:(?P<from>\d{{1,2}})(?:[./](?P<from2>\d{{1,2}}))?\.?\s{{0,2}}+(?P<link>{_DASH}|[/&+]|[^\W\d_]{{1,5}}+)\s{{0,2}}+)??"
    rf"(?P<one>\d{{1,2}})(?:(?P<sign>/|{_DASH})(?P<two>\d{{1,2}})(?P=sign)"
    rf"|{_GAP}(?P<sign>\.){_GAP}(?P<two>\d{{1,2}}){_GAP}\.{_GAP})(?P<year>\d{{4}}|\d{{2}})(?:(?=T\d)|{_END})"
)
_YEARLESS: Final = regex.compile(
    rf"(?:(?P<from>\d{{1,2}})\.?\s?(?:{_DASH}|[/&+])\s?)??(?P<one>\d{{1,2}})\.\s?(?P<two>\d{{1,2}})\.(?!\d|[^\W\d])"
)
_STROKED: Final = regex.compile(
    r"(?P<one>\d{1,2})/(?P<two>\d{1,2})(?:[ -](?P<year>(?:19|20)\d\d)(?![\w%/]|[.,:-]\d))?(?![\w%/]|[.,:-]\d)"
)
_HOUR: Final = regex.compile(
    r"[\s,;(|–-]{1,4}+(?:(?P<at>[^\W\d_]{1,9}+)\.?\s{1,2}+){1,2}\d{1,2}(?P<told>\s?[hH:.]\d\d|\s?(?P<unit>[^\W\d_]{1,6}+))?"
)
_MONTH_YEAR: Final = regex.compile(rf"(?P<one>\d{{2}})[./](?P<year>\d{{4}})(?!\w){_END}")
_ROMAN: Final = regex.compile(
    rf"(?:(?P<from>\d{{1,2}})\s?{_DASH}\s?)??(?P<day>\d{{1,2}})(?P<sign>\.?\s|[./]|{_DASH})"
    rf"(?P<month>X?[IV]{{1,4}}|I?X)(?P=sign)(?P<year>\d{{4}})(?!\w){_END}"
)
_LAST_WORD: Final = regex.compile(r"(?:[^\W\d_]++|[§№])(?=[^\w\n]{0,4}$)")
_LAST_WORDS: Final = regex.compile(r"[^\W\d_]++")
_LINE_REST: Final = regex.compile(r"[ \t\xa0]{0,20}+(?:[\r\n|,;]|$)")
_NEVER_AFTER: Final = frozenset(",:;!?%)]}|\"'’”»")
_NO_DATE_AFTER: Final = frozenset("_/\\=#%@+$€£")
_ROMAN_SIGNS: Final = frozenset("IVX")
# Characters behind a day in which the month in Roman figures begins, the range's last day between them.
_ROMAN_FITS: Final = 7
_MONTHS_IN_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@frozen
class Figures:
    """Two numbers that are day and month in an order still to be decided, and a year or None."""

    at: int
    to: int
    one: int
    two: int
    year: int | None
    sign: str
    inner: int = 0  # where the last day of a range begins
    opening: tuple[int, ...] = ()  # the range's first day, or its two numbers: "14.–", "30.09.–"
    short: bool = False  # the year has two figures
    licensed: bool = True  # a yearless one that nothing licenses is only good as a part of a range
    weekday: int | None = None  # of a yearless one: Monday is 0

    def readings(self) -> tuple[date | None, date | None]:
        """Day first, and month first."""
        year = self.year or NO_YEAR
        return calendar_date(year, self.two, self.one), calendar_date(year, self.one, self.two)


def read(text: str, numbers: list[tuple[int, int]], words: DateWords) -> Iterator[Figures | FoundDate]:
    """All dates in figures, in order; those whose order is plain from their form as found dates."""
    done = 0
    for start, end in numbers:
        if start < done or end - start > 4 or end == len(text) or text[end] in _NEVER_AFTER:  # no first number
            continue
        if end - start == 4 and text[end].isspace() and text[end + 1 : end + 2].isascii():
            continue
        found = _read_at(text, start, end, words, done)
        if found is not None:
            done = found.to
            yield found


def _read_at(text: str, start: int, end: int, words: DateWords, done: int) -> Figures | FoundDate | None:
    sign = text[end]
    if cjk_dates.is_marked(text, end):
        return cjk_dates.read(text, start)
    if sign.isalnum() or end - start == 3 or not _stands_free(text, start, done):
        return None
    if end - start == 4:
        return _year_first(text, start, words)
    match = _YEAR_LAST.match(text, start)
    if match is not None and not _is_list(text, match, words):
        return _year_last(text, match, words)
    if not _ROMAN_SIGNS.isdisjoint(text[end : end + _ROMAN_FITS]):
        return _in_roman(text, start, words)
    if sign not in "./":
        return None
    return _without_year(text, start, words) or _stroked(text, start, words) or _month_year(text, start, words)


def _stands_free(text: str, at: int, done: int) -> bool:
    """Whether the number before which we stand is no part of a longer one, of a path, or of a price."""
    before = text[at - 1 : at]
    if before in _NO_DATE_AFTER and before:
        return False
    if before in (".", ",", ":", "-", "–"):
        return at - 1 == done or not text[at - 2 : at - 1].isalnum() or (before not in "-–" and text[at - 2].isalpha())
    return True


def _in_roman(text: str, start: int, words: DateWords) -> FoundDate | None:
    """ "12 XII 2020", "14-15.IX.2020": the month in Roman figures, with a full year only."""
    match = _ROMAN.match(text, start)
    year = full_year(match["year"]) if match else None
    if match is None or year is None or match["month"] not in _MONTHS_IN_ROMAN:
        return None
    if _word_before(text, start) in words.number:
        return None
    month = _MONTHS_IN_ROMAN.index(match["month"]) + 1
    first, last = (calendar_date(year, month, int(match[name] or match["day"])) for name in ("from", "day"))
    if first is None or last is None or first > last:
        return None
    return FoundDate(at=start, to=match.end(), start=first, end=last, numeric=True)


def _year_first(text: str, start: int, words: DateWords) -> FoundDate | None:
    match = _YEAR_FIRST.match(text, start)
    year = full_year(match["year"]) if match else None
    if match is None or year is None or (start and text[start - 1].isalpha()):
        return None
    if match["sign"][0] == "." and _word_before(text, start) in words.number:
        return None  # version 2020.3.1
    found = calendar_date(year, int(match["one"]), int(match["two"]))
    if found is None:
        return None
    return FoundDate(at=start, to=match.end(), start=found, end=found, numeric=True)


def _year_last(text: str, match: regex.Match[str], words: DateWords) -> Figures | None:
    year = full_year(match["year"])
    opening = tuple(int(match[name]) for name in ("from", "from2") if match[name])
    if year is None or (match["link"] and not _links(match["link"], words)):
        return None
    start, end, sign = match.start(), match.end(), match["sign"]
    short = len(match["year"]) == 2
    if sign != "." and sign != "/":
        sign = "-"
    behind = _LAST_WORDS.match(text, end, end + _ROMAN_FITS)
    glued = text[start - 1 : start].isalpha() or (behind and words.kinds.get(behind.group().casefold()) != "y")
    if (short or sign == "-") and glued and text[end : end + 1] != "T":
        return None
    if short and not _is_short_date(text, match, sign, words):
        return None
    return Figures(start, end, int(match["one"]), int(match["two"]), year, sign, match.start("one"), opening, short)


def _is_list(text: str, match: regex.Match[str], words: DateWords) -> bool:
    """Whether the first day is one of its own: "1.9. und 9.9.2020", not "1. und 2.9.", nor "zwischen 1.9. und 9.9."."""
    link = match["link"]
    if link is None or (link not in "&+" and words.kinds.get(link.casefold()) != "a"):
        return False
    if int(match["one"]) - int(match["from"]) == 1 and match["from2"] in (None, match["two"]):
        return False
    before = _LAST_WORDS.findall(text, max(0, match.start() - 20), match.start())
    return all(words.kinds.get(word.casefold()) != "b" for word in before[-2:])


def _links(link: str, words: DateWords) -> bool:
    return not link.isalpha() or words.kinds.get(link.casefold()) in ("t", "a")


def _is_short_date(text: str, match: regex.Match[str], sign: str, words: DateWords) -> bool:
    """Whether "14.09.20" is more than a section, a score or a telephone number."""
    word = _word_before(text, match.start())
    if word in words.number:
        return False
    if sign == "/" or _licensed(word, words):
        return True
    whole = len(match["one"]) == len(match["two"]) == 2
    ends = _LINE_REST.match(text, match.end()) is not None
    if sign == "." and not whole:
        return ends and (_behind_place if words.dotted else _opens_line)(text, match.start())
    return whole and (sign == "." or (ends and _opens_line(text, match.start())))


def _behind_place(text: str, start: int) -> bool:
    """Whether it opens its line, or stands behind a comma as in "Neustadt, 14.9.20"."""
    return _opens_line(text, start) or (text[start - 2 : start] == ", " and text[start - 3 : start - 2].isalpha())


def _without_year(text: str, start: int, words: DateWords) -> Figures | None:
    match = _YEARLESS.match(text, start)
    if match is None or not words.dotted:
        return None
    word = _word_before(text, start)
    if word in words.number:
        return None
    whole = len(match["one"]) == len(match["two"]) == 2
    licensed = _licensed(word, words) or (whole and _opens_line(text, start))
    opening = (int(match["from"]),) if match["from"] else ()
    one, two = int(match["one"]), int(match["two"])
    weekday = words.weekdays.get(word)
    return Figures(
        start, match.end(), one, two, None, ".", match.start("one"), opening, licensed=licensed, weekday=weekday
    )


def _stroked(text: str, start: int, words: DateWords) -> Figures | None:
    """ "Terça-feira (15/9)", "dia 3/10", "14/05 à 18h", where a weekday, a word or an hour says that it is a day."""
    match = _STROKED.match(text, start)
    if match is None or words.code in (None, "en"):
        return None
    word, two = _word_before(text, start), match["two"]
    if word in words.number:
        return None
    told = word in words.weekdays or word in words.on_day or _hour_follows(text, match.end(), words)
    year = full_year(match["year"]) if match["year"] and (told or words.on_day) else None
    if not told and not year and not (words.kinds.get(word) == "h" and two[0] == "0"):
        return None
    # Read as if written with full stops: the day first, in all these languages.
    end = match.end() if year else match.end("two")
    return Figures(start, end, int(match["one"]), int(two), year, ".", start, weekday=words.weekdays.get(word))


def _hour_follows(text: str, at: int, words: DateWords) -> bool:
    """Whether a clock time stands behind: "à 18h", "kl 18", "às 10:30"."""
    match = _HOUR.match(text, at)
    if match is None:
        return False
    lead = {word.casefold() for word in match.captures("at")}
    if not lead <= words.at | words.oclock:
        return False
    unit = match["unit"]
    return not lead.isdisjoint(words.oclock) or bool(match["told"] and (not unit or unit.casefold() in words.hours))


def _month_year(text: str, start: int, words: DateWords) -> FoundDate | None:
    match = _MONTH_YEAR.match(text, start)
    year = full_year(match["year"]) if match else None
    if match is None or year is None or not 1 <= int(match["one"]) <= 12:
        return None
    if not _licensed(_word_before(text, start), words):
        return None
    month = int(match["one"])
    return FoundDate(at=start, to=match.end(), start=date(year, month, 1), end=month_end(year, month), numeric=True)


def _word_before(text: str, at: int) -> str:
    match = _LAST_WORD.search(text[max(0, at - 20) : at])
    return match.group().casefold() if match else ""


def _licensed(word: str, words: DateWords) -> bool:
    return word in words.licence or word in words.weekdays


def _opens_line(text: str, start: int) -> bool:
    line = text[max(0, start - 20) : start].rstrip(" \t\xa0")
    return not line or line[-1] in "\n\r|"


def dated(one: Figures, *, day_first: bool, sure: bool) -> FoundDate | None:
    """The date that the figures name in the page's order; the other order where the calendar allows only that."""
    day, month = one.readings()
    if one.sign == "." and not (one.short and sure and not day_first):
        # Full stops part the day from the month everywhere; month first is a slip, or American and short (09.14.20).
        chosen, other = day or (month if one.year and not one.opening else None), None
    else:
        chosen, other = (day, month) if day_first else (month, day)
        chosen, other = chosen or other, other if chosen else None
    if chosen is None:
        return None
    start = _opening(one, chosen, is_day_first=chosen == day) if one.opening else chosen
    return FoundDate(
        at=one.at if start else one.inner,
        to=one.to,
        start=start or chosen,
        end=chosen,
        yearless=one.year is None,
        numeric=True,
        other=other if not sure and other != chosen else None,
        weekday=one.weekday,
    )


def _opening(one: Figures, end: date, *, is_day_first: bool) -> date | None:
    """The range's first day, None where it does not come before the last."""
    if len(one.opening) == 1:
        start = calendar_date(end.year, end.month, one.opening[0])
    else:
        day, month = one.opening if is_day_first else reversed(one.opening)
        start = calendar_date(end.year, month, day)
        if start and start > end:
            start = calendar_date(end.year - 1, month, day)
    return start if start and start < end else None
