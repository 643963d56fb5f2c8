"""Names of buildings, rooms and grounds in running text: by a word for one, or by the words before it ("at the")."""

from __future__ import annotations

from collections.abc import Iterator, Set

import regex

from pressparse import places
from pressparse.event_neighbours import ends_with_event
from pressparse.parsers.date_words import date_words
from pressparse.records import Block, Span
from pressparse.sheet import Sheet
from pressparse.venue_words import VenueWords, venue_words


def buildings(sheet: Sheet, block: Block, end: int, naming: Set[str]) -> Iterator[tuple[Span, str]]:
    """Each name before ``end`` with a word for a building in it, and each name behind "at the", with the cue that tells
    which; what follows in brackets is taken along or left ("Town Hall (2nd floor)").

    ``naming`` are the page's words that may be words for a building, besides the lexicon's."""
    words = venue_words(sheet.words.code)
    any_noun = not naming.isdisjoint(sheet.words_of(block)) or sheet.may_stand_in(block, "event.venue_nouns")
    if not any_noun and _AT_FIRST.isdisjoint(sheet.words_of(block)):
        return
    for span, cue in _names(sheet, words, Span(block.span.start, end), any_noun=any_noun):
        yield span, cue
        if bracket := _BRACKET.match(sheet.text, span.end, end):
            yield Span(span.start, bracket.end()), "bracket"


def _names(sheet: Sheet, words: VenueWords, within: Span, *, any_noun: bool) -> Iterator[tuple[Span, str]]:
    text, last = sheet.text, within.start
    for name in words.name.finditer(text, within.start, within.end):
        first, stop = name.span()
        before = text[max(last, first - _LONGEST_AT) : first]
        last = stop
        at = before.rstrip().casefold().endswith(_AT_LAST) and _AT.search(text, first - len(before), first) is not None
        if not at and not any_noun:
            continue
        while stop > first and text[stop - 1] in " .,'’-":
            stop -= 1
        if any_noun:
            stop = _end(text, words, first, stop, within.end, at=at)
        has_noun = any_noun and words.nouns.search(text, first, stop) is not None
        if not at and has_noun and ends_with_event(sheet, text[max(within.start, first - _LONGEST_AT) : first]):
            continue
        if (has_noun or at) and not _is_known(sheet, text[first:stop]):
            yield Span(first, stop), "building" if not at else "at.building" if has_noun else "at.name"
    if any_noun:
        for small in words.small.finditer(text, within.start, within.end):
            yield Span(*small.span()), "small"


def _end(text: str, words: VenueWords, first: int, stop: int, end: int, *, at: bool) -> int:
    """Where the name ends: before the city that follows it, behind the small word that it goes with ("Elm campus")."""
    head, _, town = text[first:stop].rpartition(" ")
    if head and places.is_city(town) and words.nouns.search(head):
        return first + len(head)
    tail = words.tail.match(text, stop, end) if at else None
    return tail.end() if tail else stop


def _is_known(sheet: Sheet, name: str) -> bool:
    """Whether the name is that of a town, a country, a day or a month."""
    dates, folded = date_words(sheet.words.code), name.casefold()
    return folded in dates.months or folded in dates.weekdays or places.look_up(name) is not None


_AT = regex.compile(
    r"(?<!\w)(?i:at|in|im|ins|inside|outside|am|au|à|en|no|na|em|nel|presso|w|в|у|auf)\s"
    r"(?:the\s|der\s|dem\s|la\s|el\s|l['’]|prestigious\s){0,2}$"
)
# What begins such words, what ends them, and how long they are at most.
_AT_FIRST = frozenset(
    {
        *("at", "in", "im", "ins", "inside", "outside", "am", "au", "à", "en", "no", "na", "em", "nel", "presso", "w"),
        *("в", "у", "auf"),
    }
)
_AT_LAST = (*_AT_FIRST, "the", "der", "dem", "la", "el", "l'", "l’", "prestigious")
_LONGEST_AT = 40
_BRACKET = regex.compile(r"\s\([^()\n]{2,30}\)")
