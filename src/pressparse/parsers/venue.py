"""Where, and how, the event is held: "(Vienna, September 14-15, 2020)", "WHERE: Grand Hotel, 5 Main Street, Oslo".

A line of its own is read first, then a form's WHERE, then the place with a speech's date, the tail of a title, and the
sentence that says where the event is held. Cities and countries are told apart by ``places.py``; what the text does
not say stays None. An inline dateline is no venue.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from attrs import frozen

from pressparse import places
from pressparse.lexicon import load
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases, source
from pressparse.records import Block, Span, Venue
from pressparse.roles import Mode, Role
from pressparse.sheet import Sheet

_PARAGRAPHS, _LONGEST, _NEAR = 4, 300, 60
_MODE_PARAGRAPHS, _MODE_LOOK = 6, 1500
# Separators between building, street, town and country.
_PART = regex.compile(r"\s*(?:,|;|\n|\s[–—-]\s|/(?=\p{Lu})|\s{4,}|(?<=\w\w)\.(?=\s\p{Lu}))\s*")
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
_STREET_NUMBER = regex.compile(r"\d")
_CLOCK = regex.compile(r"\b\d{1,2}(?::|\.|h)\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b", regex.I)
_SENTENCE_END = regex.compile(r"(?<=[\p{Ll}\d)»”])[.!?](?=\s|$)|\n")
_NEXT_LABEL = regex.compile(r"\s(?=\p{Lu}{3,}(?:\s\p{Lu}{3,})?:)|\n\s*\n")
_TITLE_TAIL = regex.compile(r"(?:,\s|\s[–—-]\s)(?P<tail>[^,\n–—]{3,60}(?:,\s[^,\n–—]{3,40})?)$")


def read(sheet: Sheet) -> Venue | None:
    """The venue as far as the text says; None if it says neither where nor how."""
    found = next((place for find in _SOURCES for place in find(sheet)), None)
    mode = _mode(sheet, found)
    if found is None:
        return None if mode is None or mode is Mode.IN_PERSON else _format(sheet, mode)
    return Venue(
        text=found.span.of(sheet.text),
        span=found.span,
        place=found.place,
        city=found.city,
        country=found.country,
        mode=mode,
    )


@frozen(kw_only=True)
class _Place:
    span: Span
    place: str | None = None
    city: str | None = None
    country: str | None = None


# ---- reading a place -----------------------------------------------------------------------------------------------


def _parse(sheet: Sheet, start: int, end: int, *, trusted: bool) -> _Place | None:
    """The place in ``[start, end)``, label and date taken off; None if nothing in it looks like one.

    ``trusted``: the line stands where venues stand, so that a building's name needs no word for a building.
    """
    text = sheet.text
    start, end = _bare(sheet, start, end)
    if start >= end:
        return None
    span = Span(start, end)
    parts = [part for part in _parts(sheet, span) if part]
    city, index = _city(parts)
    country = next((part for part in reversed(parts) if places.is_country(part) and not places.is_city(part)), None)
    building = _building(sheet, parts, index, country, trusted=trusted)
    if building is not None and city is None:
        inside = _IN_CITY.search(building)
        ends = inside is not None and inside.end() == len(building)
        city = inside.group("city") if inside and (ends or places.is_city(inside.group("city"))) else _within(parts)
    if building is not None and (inside := _IN_CITY.search(building)) and inside.group("city") == city:
        building = building[: inside.start()].rstrip()
    if building is None and city is None and country is None:
        return None
    return _Place(span=span, place=building, city=city, country=country) if text[start:end].strip() else None


def _bare(sheet: Sheet, start: int, end: int) -> tuple[int, int]:
    """Without label, brackets round the whole, dates and clock times at either end."""
    text = sheet.text
    if label := _where(sheet.words.code).match(text, start, end):
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


def _city(parts: list[str]) -> tuple[str | None, int | None]:
    """The city among the parts, from the right: a known one, or the one before a state or a postal code."""
    for index in range(len(parts) - 1, -1, -1):
        part = _town(parts[index])
        following = parts[index + 1] if index + 1 < len(parts) else ""
        if following == "D.C." and (capital := _within([f" {part}"]) or part):
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


def _within(parts: list[str]) -> str | None:
    """A city's name inside a part: "Spring Street Melbourne", "The University of Auckland"."""
    for part in reversed(parts):
        words = [word.group().rstrip(".") for word in _WORDS.finditer(part)]
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
        if part[0].isdigit() or _STATE.fullmatch(part) or _is_state(part) or places.is_country(part):
            continue
        if city is not None and index > city and not nouns.search(part):
            continue
        if trusted or nouns.search(part):
            return part
        return None
    return None


# ---- where a place may stand ---------------------------------------------------------------------------------------


@cache
def _where(code: str | None) -> regex.Pattern[str]:
    return regex.compile(
        rf"[\s*_•(-]{{0,6}}{source(load(code), 'event.where_labels')}[*_]{{0,2}}\s?[:–—-][*_]{{0,2}}\s*+", regex.I
    )


def _own_lines(sheet: Sheet) -> Iterator[_Place]:
    """The first event's lines: up to the next WHERE, or to lines far below."""
    label = _where(sheet.words.code)
    zones = sheet.zones_of(Role.VENUE)
    for zone in zones:
        blocks = [zone.blocks[0]]
        for block in zone.blocks[1:]:
            if label.match(block.text) and not label.fullmatch(blocks[-1].text):
                break
            blocks.append(block)
        yield from _found(
            sheet, blocks[0].span.start, min(blocks[-1].span.end, blocks[0].span.start + _LONGEST), trusted=True
        )


def _found(sheet: Sheet, start: int, end: int, *, trusted: bool) -> Iterator[_Place]:
    place = _parse(sheet, start, end, trusted=trusted)
    if place is not None:
        yield place


def _forms(sheet: Sheet) -> Iterator[_Place]:
    """WHERE of a form whose lines lost their role, or that stands in one paragraph with WHAT and WHEN."""
    labels = source(sheet.words, "event.where_labels")
    inside = _inline(sheet.words.code, labels)
    for block in sheet.of(Role.BODY, Role.HEADING, Role.DATE, Role.METADATA, Role.NOTES):
        for found in inside.finditer(sheet.text, block.span.start, min(block.span.end, block.span.start + 2000)):
            stop = _NEXT_LABEL.search(sheet.text, found.end(), block.span.end)
            end = min(stop.start() if stop else block.span.end, found.end() + _LONGEST)
            yield from _found(sheet, found.end(), end, trusted=True)


@cache
def _inline(code: str | None, labels: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:(?:^|\n)[\s*_•-]{{0,6}}(?i:{labels})|\s(?-i:(?=\p{{Lu}}{{4}}))(?i:{labels}))[*_]{{0,2}}\s?:[*_]{{0,2}}\s*+"
    )


def _speech_dates(sheet: Sheet) -> Iterator[_Place]:
    """The place with the date of a speech: "New York, 26 September 2024" on a line of its own."""
    body = next((i for i, b in enumerate(sheet.blocks) if b.role in (Role.SALUTATION, Role.BODY)), len(sheet.blocks))
    if not sheet.of(Role.SALUTATION, Role.BYLINE, Role.EVENT):
        return
    for block in sheet.blocks[:body]:
        if block.role is Role.DATE and len(block.text) < 90:
            place = _parse(sheet, block.span.start, block.span.end, trusted=False)
            if place is not None and place.city is not None and not _CLOCK.search(place.span.of(sheet.text)):
                yield place


def _title_tails(sheet: Sheet) -> Iterator[_Place]:
    """The end of an event's line or of the title: "…, MELBOURNE", "… Conference in Warsaw"."""
    events = phrases(sheet.words, "event.event_nouns", "head.speech_openers", "genre.speech", "genre.transcript")
    for block in [*sheet.of(Role.EVENT), *sheet.of(Role.HEADLINE, Role.SUBHEADLINE)[:3]]:
        if not events.search(block.text) and block.role is not Role.EVENT:
            continue
        tail = _TITLE_TAIL.search(sheet.text, block.span.start, block.span.end)
        if tail:
            place = _parse(sheet, *tail.span("tail"), trusted=False)
            if place is not None and (place.city or place.country):
                yield place
        yield from _cities(sheet, block.span.start, block.span.end)


def _cities(sheet: Sheet, start: int, end: int) -> Iterator[_Place]:
    for found in _IN_CITY.finditer(sheet.text, start, end):
        words = found.group("city").split()
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size]).rstrip("'’-")
            first = found.start("city")
            if sheet.text.startswith(name, first) and places.is_city(name):
                yield _Place(span=Span(first, first + len(name)), city=name)
                break


_AT = regex.compile(
    r"(?<!\w)(?i:at|in|im|ins|am|au|à|en|no|na|em|nel|presso|w|в|у)\s(?:the\s|der\s|la\s|el\s|l['’]|dem\s|prestigious\s){0,2}(?P<place>(?:\p{Lu}|\d)[\p{L}\p{M}’'.&-]*+(?:\s(?:(?:of|de|del|du|der|des|da|do|für|and|the|in|la|«)\s?){0,2}[\p{Lu}«\d][\p{L}\p{M}\p{N}’'.&»-]*+|\s\([^()\n]{2,40}\)|,\s(?=\p{Lu})\p{Lu}[\p{L}.’'-]*+(?:\s\p{Lu}[\p{L}.]*+)?){0,14})"
)


def _sentences(sheet: Sheet) -> Iterator[_Place]:
    """Where a sentence says that the event is held."""
    held, events = phrases(sheet.words, "event.held_phrases"), phrases(sheet.words, "event.event_nouns")
    nouns = phrases(sheet.words, "event.venue_nouns")
    for block in sheet.of(Role.BODY)[:_PARAGRAPHS]:
        for start, end in _split(sheet, block):
            says = held.search(sheet.text, start, end) is not None
            for found in _AT.finditer(sheet.text, start, end):
                if not says and not events.search(sheet.text, max(start, found.start() - _NEAR), found.start()):
                    continue
                place = _parse(sheet, *found.span("place"), trusted=False)
                if place is not None and (place.city or nouns.search(place.place or "")):
                    yield place


def _split(sheet: Sheet, block: Block) -> Iterator[tuple[int, int]]:
    start, last = block.span.start, min(block.span.end, block.span.start + _MODE_LOOK)
    for stop in _SENTENCE_END.finditer(sheet.text, start, last):
        yield start, stop.start()
        start = stop.end()
    yield start, last


_SOURCES = (_own_lines, _forms, _speech_dates, _title_tails, _sentences)


# ---- how it is held ------------------------------------------------------------------------------------------------


def _mode(sheet: Sheet, found: _Place | None) -> Mode | None:
    """By the format's line, then by what the title, the venue and the first paragraphs say."""
    for roles, count in (((Role.FORMAT, Role.VENUE), 6), ((Role.EVENT, Role.HEADLINE, Role.BODY), _MODE_PARAGRAPHS)):
        text = "\n".join(block.text[:_MODE_LOOK] for block in sheet.of(*roles)[:count])
        for mode, table in (
            (Mode.HYBRID, "event.mode_hybrid"),
            (Mode.ONLINE, "event.mode_online"),
            (Mode.IN_PERSON, "event.mode_in_person"),
        ):
            if phrases(sheet.words, table).search(text) and (
                found is not None or mode is not Mode.ONLINE or roles[0] is Role.FORMAT
            ):
                return mode
    return Mode.IN_PERSON if found is not None and found.place is not None else None


def _format(sheet: Sheet, mode: Mode) -> Venue | None:
    """A venue that is only a format: "(video format)"."""
    tables = {Mode.HYBRID: "event.mode_hybrid", Mode.ONLINE: "event.mode_online"}
    for block in sheet.of(Role.FORMAT, Role.VENUE):
        if found := phrases(sheet.words, tables[mode]).search(sheet.text, block.span.start, block.span.end):
            span = Span(*found.span())
            return Venue(text=span.of(sheet.text), span=span, mode=mode)
    return None
