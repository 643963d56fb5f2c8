"""Where the place of an event may stand, and what speaks for each.

A line of its own, a form's WHERE, the place with a speech's date, the tail of a title, the sentence that says where the
event is held; and each city that the page's head and its first paragraphs name.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import define, field

from pressparse import places
from pressparse.event_borders import ends_with_event
from pressparse.event_words import event_words
from pressparse.lexicon import WORD, last_word
from pressparse.patterns import phrases
from pressparse.records import Block, Span
from pressparse.roles import DateRole, Role
from pressparse.sheet import Sheet
from pressparse.venue_lines import SOURCES
from pressparse.venue_places import Spot, cities, where_label
from pressparse.weighing import Candidate, page_cues, paired

_PARAGRAPHS, _NEAR = 5, 60
_LOOK, _CLOSE = 600, 40
_TELLING = (Role.EVENT, Role.VENUE, Role.ORGANIZER, Role.SALUTATION, Role.BYLINE)

# ---- candidates ------------------------------------------------------------------------------------------------------


@define
class Site(Candidate):
    """A place that may be the event's venue."""

    spot: Spot = field(kw_only=True)


def sites(sheet: Sheet) -> tuple[Site, ...]:
    """All places that may be the venue, those of lines of their own first; each city's mentions stand apart."""
    found = [
        Site(span=spot.span, cues={f"from.{name}", f"from.{name}.{min(number, 2)}"}, spot=spot)
        for name, find in SOURCES
        for number, spot in enumerate(find(sheet))
    ]
    found.extend(_mentions(sheet))
    counts: dict[str, int] = {}
    for site in found:
        if site.spot.city:
            counts[site.spot.city.casefold()] = counts.get(site.spot.city.casefold(), 0) + 1
    page = set(page_cues(sheet, _TELLING, where_label(sheet.words.code)))
    around: dict[Span, set[str]] = {}
    for site in found:
        cues, spot = site.cues, site.spot
        if site.span not in around:
            around[site.span] = set(_around(sheet, site.span))
        cues.update(page, around[site.span])
        if sheet.genre is not None:
            cues.update((f"genre.{sheet.genre}", *(f"{cue}+{sheet.genre}" for cue in tuple(cues) if cue in _JOINED)))
        if spot.city:
            cues.add(f"city.named.{min(counts[spot.city.casefold()], 4)}")
            cues.add("city.and.place" if spot.place else "city.alone")
        if spot.place:
            cues.add("place.noun" if phrases(sheet.words, "event.venue_nouns").search(spot.place) else "place.other")
            cues.add(f"place.words.{min(len(WORD.findall(spot.place)), 6)}")
            if phrases(sheet.words, "people.organization_nouns").search(spot.place):
                cues.add("place.organization")
        cues.update(paired(cues, ("from", "genre"), ("in", "near"), ("in", "page"), ("place", "from")))
    return tuple(found)


_JOINED = ("in.date", "in.headline", "in.body0", "from.speech-date", "in.venue", "from.tail")


def _mentions(sheet: Sheet) -> Iterator[Site]:
    """The cities named in the head and in the first paragraphs."""
    seen: dict[str, int] = {}
    head = True
    for block in sheet.blocks:
        role = block.role
        if role is Role.BODY:
            head = False
        if role not in _READ or (not head and role not in _ANYWHERE):
            continue
        number = seen.get(role, 0)
        seen[role] = number + 1
        if number > _PARAGRAPHS:
            continue
        name = f"in.body{min(number, 2)}" if role is Role.BODY else f"in.{role}"
        end = min(block.span.end, block.span.start + _LOOK)
        for city in cities(sheet, block.span.start, end):
            spot = Spot(span=city, city=city.of(sheet.text))
            yield Site(span=city, cues={name, "from.mention", *_edges(sheet, block, city)}, spot=spot)
        for building, cue in _buildings(sheet, block, end):
            spot = Spot(span=building, place=building.of(sheet.text))
            yield Site(span=building, cues={name, f"from.{cue}", *_edges(sheet, block, building)}, spot=spot)


def _edges(sheet: Sheet, block: Block, span: Span) -> Iterator[str]:
    """What stands right before and behind a name on its line."""
    before, after = sheet.text[block.span.start : span.start].strip(), sheet.text[span.end : block.span.end].lstrip()
    if span.end - span.start > (block.span.end - block.span.start) // 2:
        yield "fills.line"
    if not before:
        yield "opens.line"
    elif (last := last_word(before[-40:])) is None:
        yield "behind.mark"
    else:
        small = last.casefold() in sheet.words.function_words
        yield (
            f"behind.{last.casefold()}"
            if last.casefold() in _IN
            else ("behind.small" if small else "behind.capital" if last[0].isupper() else "behind.word")
        )
    if not after:
        yield "closes.line"
    elif after[0] in ",–—-:(.":
        yield f"before.{after[0]}"
    elif after[0].isupper():
        yield "before.capital"
    known = places.look_up(span.of(sheet.text))
    if known and known.is_state:
        yield "is.state"
    if known and known.country:
        yield "is.country"


def _buildings(sheet: Sheet, block: Block, end: int) -> Iterator[tuple[Span, str]]:
    """Each name before ``end`` with a word for a building in it, and each name behind "at the"."""
    text, start = sheet.text, block.span.start
    nouns = phrases(sheet.words, "event.venue_nouns")
    any_noun = sheet.may_stand_in(block, "event.venue_nouns")
    if not any_noun and _AT_FIRST.isdisjoint(sheet.words_of(block)):
        return
    last = start
    for name in _NAME.finditer(text, start, end):
        first, stop = name.span()
        before = text[max(last, first - _LONGEST_AT) : first]
        last = stop
        at = before.rstrip().casefold().endswith(_AT_LAST) and _AT.search(text, first - len(before), first)
        if not at and not any_noun:
            continue
        while stop > first and text[stop - 1] in " .,'’-":
            stop -= 1
        has_noun = any_noun and nouns.search(text, first, stop) is not None
        if not at and has_noun and ends_with_event(sheet, text[max(start, first - _LONGEST_AT) : first]):
            continue
        if (has_noun or at) and places.look_up(text[first:stop]) is None:
            yield (
                Span(first, stop),
                "building" if has_noun and not at else "at.building" if at and has_noun else "at.name",
            )
            if bracket := _BRACKET.match(text, stop, end):
                yield Span(first, bracket.end()), "bracket"


_INNER = r"(?:[\p{L}\p{M}\p{N}'’&»”\"-]|\.(?=\w))*+"
_WORD = rf"(?:St\.|[\p{{Lu}}\d«“\"]{_INNER})"
_NAME = regex.compile(
    rf"(?:St\.|\p{{Lu}}{_INNER})(?:\s(?:(?:of|de|del|du|der|des|da|do|dos|the|la|d’|ім\.|им\.)\s){{0,2}}{_WORD}){{0,9}}+"
)
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
_READ = frozenset([
    Role.EVENT, Role.VENUE, Role.HEADLINE, Role.SUBHEADLINE, Role.BYLINE, Role.MASTHEAD, Role.METADATA, Role.DATE,
    Role.HEADING, Role.BODY, Role.FORMAT, Role.ORGANIZER, Role.SIGNATURE,
])  # fmt: skip
_ANYWHERE = frozenset([Role.EVENT, Role.VENUE, Role.BODY, Role.DATE])
_IN = frozenset(["in", "à", "en", "em", "в", "у", "w", "v", "te", "to", "from", "of", "at", "ve", "im", "la"])


def _around(sheet: Sheet, span: Span) -> Iterator[str]:
    """What stands round a place."""
    text = sheet.text
    low, high = max(0, span.start - _NEAR), min(len(text), span.end + _NEAR)
    if sheet.may_hold("event.held_phrases"):
        held = phrases(sheet.words, "event.held_phrases")
        if held.search(text, low, span.start):
            yield "held.before"
        if held.search(text, span.end, high):
            yield "held.behind"
    if event_words(sheet.words.code).nouns.search(text, low, span.start):
        yield "noun.before"
    if event_words(sheet.words.code).nouns.search(text, span.end, high):
        yield "noun.behind"
    for mention in sheet.dates:
        if mention.span.start - _CLOSE < span.end and span.start < mention.span.end + _CLOSE:
            yield "near.date"
            if mention.role is DateRole.EVENT:
                yield "near.event-date"
            elif mention.role is DateRole.PUBLISHED:
                yield "near.published"
    if sheet.may_hold("head.speech_openers") and phrases(sheet.words, "head.speech_openers").search(
        text, max(0, span.start - 2 * _NEAR), span.start
    ):
        yield "speech.before"
