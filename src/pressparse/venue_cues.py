"""What speaks for and against a place as an event's venue: what stands right beside it, what is near, and what its
name is like.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pressparse import places
from pressparse.event_words import event_words
from pressparse.lexicon import WORD, last_word
from pressparse.patterns import phrases
from pressparse.records import Block, Span
from pressparse.roles import DateRole
from pressparse.sheet import Sheet
from pressparse.venue_places import BEHIND_TOWN, is_region
from pressparse.venue_words import venue_words

_NEAR, _CLOSE = 60, 40
# "28755 Mill Road in | Oakby", "5 Main Street, | Oakby".
_STREET_BEFORE = regex.compile(r"(?<!\d)\d{2,5}\s\p{Lu}[\w. ]{3,30}[\s,]*+$")
_NEXT = regex.compile(r"\s{1,3}(?P<word>\p{Ll}\w*+)")


def edges(sheet: Sheet, block: Block, span: Span) -> Iterator[str]:
    """What stands right before and behind a name on its line."""
    text = sheet.text
    before, after = text[block.span.start : span.start].strip(), text[span.end : block.span.end].lstrip()
    if span.end - span.start > (block.span.end - block.span.start) // 2:
        yield "fills.line"
    if not before:
        yield "opens.line"
    elif (last := last_word(before[-40:])) is None:
        yield "behind.mark"
    else:
        yield from _beside("behind", last, sheet)
    if not after:
        yield "closes.line"
    elif after[0] in ",–—-:(.":
        yield f"before.{after[0]}"
    elif after[0].isupper():
        yield "before.capital"
    elif following := _NEXT.match(text, span.end, block.span.end):
        yield from _beside("before", following["word"], sheet)
    yield from _region(text, span)


def _beside(side: str, word: str, sheet: Sheet) -> Iterator[str]:
    folded = word.casefold()
    small = folded in sheet.words.function_words
    if folded in _IN and side == "behind":
        yield f"behind.{folded}"
    else:
        yield f"{side}.small" if small else f"{side}.capital" if word[0].isupper() else f"{side}.word"


_IN = frozenset(["in", "à", "en", "em", "в", "у", "w", "v", "te", "to", "from", "of", "at", "ve", "im", "la"])


def _region(text: str, span: Span) -> Iterator[str]:
    """What the name is known as, and whether its state or country follows it."""
    name = span.of(text)
    known = places.look_up(name) or places.look_up(name.partition(",")[0])
    if known is None:
        yield "is.unknown"
    elif known.is_state:
        yield "is.state"
    if known and known.country:
        yield "is.country"
    if (following := BEHIND_TOWN.match(text, span.end, span.end + _NEAR)) and is_region(following["name"]):
        yield "has.region"


def around(sheet: Sheet, span: Span) -> Iterator[str]:
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
    if venue_words(sheet.words.code).nouns.search(text, low, span.start):
        yield "building.before"
    if _STREET_BEFORE.search(text[low : span.start]):
        yield "street.before"
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


def name_cues(sheet: Sheet, name: str) -> Iterator[str]:
    """What a building's name is like: how long it is, its word for a building, and where in it that stands."""
    words = WORD.findall(name)
    yield f"place.words.{min(len(words), 6)}"
    nouns = list(venue_words(sheet.words.code).nouns.finditer(name))
    yield "place.noun" if nouns else "place.other"
    if nouns:
        noun = nouns[-1]
        yield f"noun.{noun.group().casefold()}"
        bare = name.strip(" .,»”\"'")
        at = noun.start() == 0, noun.end() >= len(bare)
        yield f"noun.at.{('inside', 'end', 'start', 'whole')[2 * at[0] + at[1]]}"
    elif name.isupper() and len(words) == 1:
        yield "name.capitals"
    if phrases(sheet.words, "people.organization_nouns").search(name):
        yield "place.organization"
