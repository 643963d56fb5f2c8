"""Reads one place: building, city and country of "Grand Hotel, 5 Main Street, Oslo, Norland".

Cities and countries are told apart by ``places.py``; what the text does not say stays None.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from attrs import frozen

from pressparse import places
from pressparse.addresses import Channel, addresses_in
from pressparse.event_words import event_words
from pressparse.lexicon import load
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases, source
from pressparse.records import Span
from pressparse.sheet import Sheet
from pressparse.venue_words import venue_words

# Separators between building, street, town and country.
_SHORT = r"(?<!\m(?:\p{Ll}{1,5}|St|Ste|Mt|Ft|Ave|Av|Blvd|Bd|Bvd|Dr|Rd|Sq|Str|Pl))"
_PART = regex.compile(rf"\s*(?:,|;|\n|\s[–—-]\s|/(?=\p{{Lu}})|\s{{4,}}|(?<=\w\w){_SHORT}\.(?=\s\p{{Lu}}))\s*")
# A street, by its kind in short: "ул. Советская", "ul. Bracka".
_STREET = regex.compile(r"\p{Ll}{2,5}\.\s\p{Lu}")
_WORDS = regex.compile(r"[\p{Lu}\d][\p{L}\p{M}\p{N}'’.-]*+")
_BRACKETS = regex.compile(r"\s?\([^()\n]*\)?")
_POSTAL = regex.compile(r"(?:^|\s)(?:\p{Lu}{1,2}\.?\s?)?\d{4,6}(?:-\d{4})?(?=\s|$)")
_STATE = regex.compile(r"(?:\p{Lu}\.?\s?\p{Lu}\.?|\p{Lu}\p{Ll}{1,5}\.)(?:\s+\d{4,6}(?:-\d{4})?)?")
_ZIP = regex.compile(r"(?:(?:\p{Lu}{2}|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)\s+)?\d{5,6}(?:-\d{4})?\.?")
_REGION = regex.compile(r"[-(]\p{Lu}{2}\)?$")
_TOWN = regex.compile(r"(?:г\.|м\.|гор\.|city of)\s?", regex.I)
_LEAD = regex.compile(
    r"(?i:at the|at|in the|in|im|in der|am|au|à la|à|en el|en la|en|no|na|em|nel|nella|a|w|outside|held at)"
    r"\s+(?=[\p{Lu}\d«„“\"])|(?:в|у|во|по адресу:?)\s+(?=[\p{L}«])"
)
_IN_CITY = regex.compile(
    r"(?<!\w)(?i:in|à|en|em|a|w|v|в|у|i|to|te)\s(?:г\.\s?|the\s)?(?P<city>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})"
)
_MOST_WORDS = 3
_CAPITAL = regex.compile(r",\sD\.\s?C\.?")
_CAPITALISED = r"(?P<word>\p{Lu}[\p{L}\p{M}’'.-]*+)"
_CAPITALS = regex.compile(rf"{_CAPITALISED}(?:\s(?:(?:de|da|do|am|del|of)\s)?{_CAPITALISED})*+")
_STREET_NUMBER = regex.compile(r"\d")
# A postal code before the town, on a line that says where: "88212 Ravensburg", "1000-001 Lisboa", "1012 AB Amsterdam".
_CODED_TOWN = regex.compile(r"(?:\p{Lu}{1,2}-)?\d{4,5}(?:-\d{3})?(?:\s\p{Lu}{2})?\s(?=\p{Lu}\p{Ll})")
# Where four figures before a name are a house's in its street; so may a text be whose language is unknown.
_NUMBER_FIRST = ("en", None)
_CALLED_TOWN = regex.compile(r"(?:г|м|гор)\.\s?(?=\p{Lu})")


@frozen(kw_only=True)
class Spot:
    """A place as far as the text names it: ``span`` is where it stands."""

    span: Span
    place: str | None = None
    city: str | None = None
    country: str | None = None


@cache
def where_label(code: str | None) -> regex.Pattern[str]:
    """WHERE before a place, with its bullet and colon."""
    return regex.compile(rf"[\s*_•(-]{{0,6}}(?:{where_words(code)})[*_]{{0,2}}\s?[:–—-][*_]{{0,2}}\s*+", regex.I)


@cache
def where_words(code: str | None) -> str:
    """The words before the colon of a line that tells where, and perhaps when."""
    return rf"{event_words(code).where}|{source(load(code), 'event.where_labels')}"


def read_spot(sheet: Sheet, start: int, end: int, *, trusted: bool) -> Spot | None:
    """The place in ``[start, end)``, label and date taken off; None if nothing in it looks like one.

    ``trusted``: the line stands where venues stand, so that a building's name needs no word for a building.
    """
    text = sheet.text
    start, end = _bare(sheet, start, end)
    if start >= end:
        return None
    span = Span(start, end)
    parts = [part for part in _parts(sheet, span) if part]
    city, index = _city(sheet, parts, trusted=trusted)
    country = next((part for part in reversed(parts) if places.is_country(part) and not places.is_city(part)), None)
    building = _building(sheet, parts, index, country, trusted=trusted)
    if building is not None and city is None:
        inside = _IN_CITY.search(building)
        ends = inside is not None and inside.end() == len(building)
        city = (
            inside.group("city") if inside and (ends or places.is_city(inside.group("city"))) else _within(sheet, parts)
        )
    if building is not None and (inside := _IN_CITY.search(building)) and inside.group("city") == city:
        building = building[: inside.start()].rstrip()
    if building is None and city is None and country is None:
        return None
    return Spot(span=span, place=building, city=city, country=country) if text[start:end].strip() else None


def _bare(sheet: Sheet, start: int, end: int) -> tuple[int, int]:
    """Without label, brackets round the whole, dates and clock times at either end."""
    text = sheet.text
    if label := where_label(sheet.words.code).match(text, start, end):
        start = label.end()
    if held := phrases(sheet.words, "event.held_phrases").search(text, start, end):
        start = held.end()
    while start < end and not (text[start].isalnum() or text[start] in '«„“"'):
        start += 1
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    while end > start and text[end - 1] in " \t\n\xa0.,;:*_)":
        if (text[end - 1] == ")" and "(" in text[start:end]) or text[start:end].endswith((".C.", ".S.")):
            break
        end -= 1
    for _ in range(2):
        for date in _dates(sheet, start, end):
            if date.start - start <= 3:
                start = date.end
            elif end - date.end <= 3 and date.start > start:
                end = date.start
        while start < end and not (text[start].isalnum() or text[start] in '«„“"'):
            start += 1
        while end > start and text[end - 1] in " \t\n\xa0,;:(–—-":
            end -= 1
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    tail = _LAST_WORDS.search(text, start, end)
    if tail and tail.group("month").casefold() in date_words(sheet.words.code).months:
        end = tail.start()
    return start, end


_LAST_WORDS = regex.compile(r"\s(?:in|im|en|em|w|в|у)\s(?P<month>\p{L}+)\.?$")
_DATE = regex.compile(
    r"(?<!\w)(?:\d{1,2}(?:st|nd|rd|th|\.|[\"'°])?(?:\s?[-–]\s?\d{1,2}\.?)?\s(?:de\s)?\p{L}{3,}\.?(?:\s(?:de\s)?|,\s)?(?:(?:19|20)\d\d)?"
    r"|\p{L}{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?:,?\s(?:19|20)\d\d)?|\d{1,2}\.\d{1,2}\.(?:19|20)?\d\d)(?!\w)"
)


def _dates(sheet: Sheet, start: int, end: int) -> list[Span]:
    known = [mention.span for mention in sheet.dates if start <= mention.span.start and mention.span.end <= end]
    return known or [Span(*found.span()) for found in _DATE.finditer(sheet.text, start, end)]


def _parts(sheet: Sheet, span: Span) -> Iterator[str]:
    start = span.start
    for mark in (*_PART.finditer(sheet.text, span.start, span.end), None):
        stop = mark.start() if mark else span.end
        yield _BRACKETS.sub("", sheet.text[start:stop]).strip(" \t.*_'\"") + _kept_stop(sheet.text, start, stop)
        start = mark.end() if mark else stop


def _kept_stop(text: str, start: int, stop: int) -> str:
    """The full stop of an abbreviation stays: "D.C."."""
    return "." if text[start:stop].rstrip().endswith((".C.", ".S.")) else ""


def _city(sheet: Sheet, parts: list[str], *, trusted: bool) -> tuple[str | None, int | None]:
    """The city among the parts, from the right: a known one, or the one before a state or a postal code; in a line that
    can be trusted also one behind a postal code (in English that is a house's number), or that is called a town."""
    is_coded = sheet.language not in _NUMBER_FIRST
    for index, part in enumerate(parts if trusted else ()):
        if mark := (is_coded and _CODED_TOWN.match(part)) or _CALLED_TOWN.match(part):
            town = _REGION.sub("", part[mark.end() :]).strip()
            if _is_town(town):
                return town, index
    for index in range(len(parts) - 1, -1, -1):
        part = _town(parts[index])
        following = parts[index + 1] if index + 1 < len(parts) else ""
        if following == "D.C." and (capital := _within(sheet, [f" {part}"]) or part):
            return f"{capital}, D.C.", index
        if places.is_city(part):
            left = _town(parts[index - 1]) if index else ""
            return (left, index - 1) if places.is_city(left) else (part, index)
        state = following and (_STATE.fullmatch(following) or _ZIP.fullmatch(following) or _is_state(following))
        if state and _is_town(part):
            return part, index
    return None, None


def _is_state(part: str) -> bool:
    known = places.look_up(part)
    return known is not None and known.is_state


def _is_town(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= 3 and all(word[0].isupper() for word in words) and not _STREET_NUMBER.search(part)


def _town(part: str) -> str:
    bare = _REGION.sub("", _POSTAL.sub("", part).strip()).strip()
    return _TOWN.sub("", bare).strip() or part


def _within(sheet: Sheet, parts: list[str]) -> str | None:
    """A city's name inside a part: "Spring Street Melbourne", "The University of Auckland"."""
    nouns = phrases(sheet.words, "event.venue_nouns")
    for part in reversed(parts):
        names = [word for word in _WORDS.finditer(part) if not _is_of_street(sheet, part, word.start())]
        words = [name for word in names if not nouns.fullmatch(name := word.group().rstrip("."))]
        for size in (3, 2, 1):
            for at in range(len(words) - size, -1, -1):
                name = " ".join(words[at : at + size])
                if (len(words) > size or part != name) and len(name) > 3 and name in part and places.is_city(name):
                    return name
    return None


def _building(sheet: Sheet, parts: list[str], city: int | None, country: str | None, *, trusted: bool) -> str | None:
    """The first part that names a building, a room, a platform."""
    nouns = phrases(sheet.words, "event.venue_nouns", "people.organization_nouns", "event.mode_online")
    for index, part in enumerate(parts):
        if index == city or part == country or not any(char.isalpha() for char in part):
            continue
        if (
            part[0].isdigit()
            or _STREET.match(part)
            or _STATE.fullmatch(part)
            or _is_state(part)
            or places.is_country(part)
            or _is_dialled(part)
        ):
            continue
        if city is not None and index > city and not nouns.search(part):
            continue
        if trusted or nouns.search(part):
            return part
        return None
    return None


def _is_dialled(part: str) -> bool:
    """Whether the part holds a telephone number: "Dial-In: 888-506-0062" is no building."""
    return any(found.channel is Channel.PHONE for found in addresses_in(part, 0, len(part)))


def cities(sheet: Sheet, start: int, end: int) -> Iterator[Span]:
    """Each city that is named between ``start`` and ``end``, by its longest name."""
    text, last, towns = sheet.text, start, sheet.towns
    nouns = phrases(sheet.words, "event.venue_nouns")
    for run in _CAPITALS.finditer(text, start, end):
        words = run.spans("word")
        for number, (first, stop) in enumerate(words):
            is_building = _GOES_ON.match(text, stop) is not None and nouns.fullmatch(text, first, stop) is not None
            if is_building or _is_of_street(sheet, text, first):
                continue
            if first < last or (last > start and text[last:first] == ", "):
                # "Ottawa, Ontario": what stands behind a town's comma is its province, though a town has that name too.
                continue
            most = min(_MOST_WORDS, len(words) - number)
            may_go_on = most > 1 and (places.begins_name(text[first:stop]) or towns.begin(text[first:stop]))
            for size in range(most, 0, -1) if may_go_on else (1,):
                name = _REGION.sub("", text[first : words[number + size - 1][1]].rstrip(".'’-"))
                if places.is_city(name) or name in towns:
                    last = first + len(name)
                    capital = _CAPITAL.match(text, last, end)
                    yield Span(first, capital.end() if capital else last)
                    break


def _is_of_street(sheet: Sheet, text: str, start: int) -> bool:
    """Whether the name that begins there is a street's: "rue de Paris", "Via Milano"."""
    return venue_words(sheet.words.code).street.search(text, max(0, start - _STREET_WORD), start) is not None


_STREET_WORD = 25
# "Halle 4", "Sala Giunta": behind a word for a building, its name; the town of Halle stands alone.
_GOES_ON = regex.compile(r"\s[\p{Lu}\d]")
BEHIND_TOWN = regex.compile(r",\s(?P<name>\p{Lu}[\p{L}.]++(?:\s\p{Lu}\p{L}++){0,2})")
_CODE = regex.compile(r"\p{Lu}{2}")


def is_region(name: str) -> bool:
    """Whether a name is that of a country or state, or a state's two letters."""
    known = places.look_up(name)
    return _CODE.fullmatch(name) is not None or (known is not None and (known.is_state or known.country is not None))
