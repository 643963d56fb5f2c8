"""Where a venue stands plainly: on a line of its own, behind WHERE, with a speech's date, at a title's end, or in the
sentence that says where the event is held. An inline dateline is no venue.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache

import regex
from attrs import evolve

from pressparse.patterns import phrases
from pressparse.records import Block
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.stretches import breaks
from pressparse.venue_places import Spot, read_spot, where_label, where_words

_PARAGRAPHS, _LONGEST, _NEAR, _SENTENCE_LOOK = 5, 300, 60, 1500
_CLOCK = regex.compile(r"\b\d{1,2}(?::|\.|h)\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b", regex.I)
_SENTENCE_END = regex.compile(r"(?<=[\p{Ll}\d)»”])[.!?](?=\s|$)|\n")
_NEXT_LABEL = regex.compile(r"\s(?=\p{Lu}{3,}(?:\s\p{Lu}{3,})?:)|\n\s*\n")
# A paragraph below a venue's lines: "Media are asked to be there at nine."
_PARAGRAPH = regex.compile(r"\s*+\p{Lu}(?:\S*+\s++){2,}+\S*?[.!?]")
_TITLE_TAIL = regex.compile(r"(?:,\s|\s[–—-]\s)(?P<tail>[^,\n–—]{3,60}(?:,\s[^,\n–—]{3,40})?)$")


def own_lines(sheet: Sheet) -> Iterator[Spot]:
    """The first event's lines: up to the next WHERE, or to lines far below."""
    label = where_label(sheet.words.code)
    zones = sheet.zones_of(Role.VENUE)
    for zone in zones:
        blocks = [zone.blocks[0]]
        for block in zone.blocks[1:]:
            if label.match(block.text) and not label.fullmatch(blocks[-1].text):
                break
            if _PARAGRAPH.fullmatch(block.text) and breaks(sheet, blocks[-1], block) > 1:
                break
            blocks.append(block)
        end = min(blocks[-1].span.end, blocks[0].span.start + _LONGEST)
        yield from _found(sheet, blocks[0].span.start, end)


def _found(sheet: Sheet, start: int, end: int) -> Iterator[Spot]:
    """The place of a line that stands where venues stand; its town may follow on the lines of its address."""
    place = read_spot(sheet, start, end, trusted=True)
    if place is None:
        return
    if place.city is None and place.place is not None:
        first = bisect_left(sheet.blocks, end, key=lambda block: block.span.start)
        below = sheet.blocks[first : first + _ADDRESS_LINES]
        town = next((found for block in below if (found := _TOWN_AND_STATE.fullmatch(block.text))), None)
        if town:
            place = evolve(place, city=town["city"])
    yield place


_ADDRESS_LINES = 3
_TOWN_AND_STATE = regex.compile(
    r"(?P<city>\p{Lu}[\p{L}.'’-]*+(?:\s\p{Lu}[\p{L}.'’-]*+){0,3}),?\s(?:\p{Lu}{2}|\p{Lu}\p{L}{2,}+\.?)(?:\s\d{5}(?:-\d{4})?)\.?"
    r"|(?P<city>\p{Lu}[\p{L}.'’-]*+(?:\s\p{Lu}[\p{L}.'’-]*+){0,3}),\s\p{Lu}{2}"
)


def forms(sheet: Sheet) -> Iterator[Spot]:
    """WHERE of a form whose lines lost their role, or that stands in one paragraph with WHAT and WHEN."""
    inside = _inline(sheet.words.code)
    for block in sheet.of(Role.BODY, Role.HEADING, Role.DATE, Role.METADATA, Role.NOTES):
        last = min(block.span.end, block.span.start + 2000)
        if sheet.text.find(":", block.span.start, last) < 0:
            continue
        for found in inside.finditer(sheet.text, block.span.start, last):
            stop = _NEXT_LABEL.search(sheet.text, found.end(), block.span.end)
            end = min(stop.start() if stop else block.span.end, found.end() + _LONGEST)
            yield from _found(sheet, found.end(), end)


@cache
def _inline(code: str | None) -> regex.Pattern[str]:
    """WHERE where a line begins, or where the search does: a block begins behind the blanks of its line."""
    labels = where_words(code)
    return regex.compile(
        rf"(?:(?:\G|(?<![^\n]))[\s*_•-]{{0,6}}(?i:{labels})|\s(?-i:(?=\p{{Lu}}{{4}}))(?i:{labels}))[*_]{{0,2}}\s?:[*_]{{0,2}}\s*+"
    )


def _speech_dates(sheet: Sheet) -> Iterator[Spot]:
    """The place with the date of a speech: "New York, 26 September 2024" on a line of its own."""
    body = next((i for i, b in enumerate(sheet.blocks) if b.role in (Role.SALUTATION, Role.BODY)), len(sheet.blocks))
    if not sheet.of(Role.SALUTATION, Role.BYLINE, Role.EVENT):
        return
    for block in sheet.blocks[:body]:
        if block.role is Role.DATE and len(block.text) < 90:
            place = read_spot(sheet, block.span.start, block.span.end, trusted=False)
            if place is not None and place.city is not None and not _CLOCK.search(place.span.of(sheet.text)):
                yield place


def _title_tails(sheet: Sheet) -> Iterator[Spot]:
    """The end of an event's line or of the title: "…, MELBOURNE", "… Conference in Warsaw"."""
    tables = "event.event_nouns", "head.speech_openers", "genre.speech", "genre.transcript"
    events = phrases(sheet.words, *tables)
    for block in [*sheet.of(Role.EVENT), *sheet.of(Role.HEADLINE, Role.SUBHEADLINE)[:3]]:
        if block.role is not Role.EVENT and not (sheet.may_stand_in(block, *tables) and events.search(block.text)):
            continue
        tail = _TITLE_TAIL.search(sheet.text, block.span.start, block.span.end)
        if tail:
            place = read_spot(sheet, *tail.span("tail"), trusted=False)
            if place is not None and (place.city or place.country):
                yield place


_AT = regex.compile(
    r"(?<!\w)(?i:at|in|im|ins|am|au|à|en|no|na|em|nel|presso|w|в|у)\s(?:the\s|der\s|la\s|el\s|l['’]|dem\s|prestigious\s){0,2}(?P<place>(?:\p{Lu}|\d)[\p{L}\p{M}’'.&-]*+(?:\s(?:(?:of|de|del|du|der|des|da|do|für|and|the|in|la|«)\s?){0,2}[\p{Lu}«\d][\p{L}\p{M}\p{N}’'.&»-]*+|\s\([^()\n]{2,40}\)|,\s(?=\p{Lu})\p{Lu}[\p{L}.’'-]*+(?:\s\p{Lu}[\p{L}.]*+)?){0,14})"
)


def _sentences(sheet: Sheet) -> Iterator[Spot]:
    """Where a sentence says that the event is held."""
    held, events = phrases(sheet.words, "event.held_phrases"), phrases(sheet.words, "event.event_nouns")
    nouns = phrases(sheet.words, "event.venue_nouns")
    for block in sheet.of(Role.BODY)[:_PARAGRAPHS]:
        may_say = sheet.may_stand_in(block, "event.held_phrases")
        may_name = sheet.may_stand_in(block, "event.event_nouns")
        if not may_say and not may_name:
            continue
        for start, end in sentences(sheet, block):
            says = may_say and held.search(sheet.text, start, end) is not None
            if not says and not may_name:
                continue
            for found in _AT.finditer(sheet.text, start, end):
                if not says and not events.search(sheet.text, max(start, found.start() - _NEAR), found.start()):
                    continue
                place = read_spot(sheet, *found.span("place"), trusted=False)
                if place is not None and (place.city or nouns.search(place.place or "")):
                    yield place


def sentences(sheet: Sheet, block: Block) -> Iterator[tuple[int, int]]:
    """Where each sentence of a paragraph stands, as far as it is read."""
    start, last = block.span.start, min(block.span.end, block.span.start + _SENTENCE_LOOK)
    for stop in _SENTENCE_END.finditer(sheet.text, start, last):
        yield start, stop.start()
        start = stop.end()
    yield start, last


# How a place was found -> the places, the likeliest first.
SOURCES: tuple[tuple[str, Callable[[Sheet], Iterator[Spot]]], ...] = (
    ("line", own_lines),
    ("form", forms),
    ("speech-date", _speech_dates),
    ("tail", _title_tails),
    ("sentence", _sentences),
)
