"""What stands before and behind a phrase that may be an event's title."""

from __future__ import annotations

import regex

from pressparse.event_borders import OPENING, Region
from pressparse.event_words import event_words
from pressparse.lexicon import WORD, last_word
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases
from pressparse.sheet import Sheet

# An event's noun (written as NUL) with nothing but small words behind it.
_HOLDS = regex.compile(r"\0\p{L}{0,3}(?:\s\p{Ll}{1,4}|\s\p{Lu}{2,3}){1,3}\s*$")


def what_precedes(sheet: Sheet, region: Region, at: int) -> str:
    """What stands before the phrase."""
    text, words = sheet.text, event_words(sheet.words.code)
    before = text[max(region.start, at - 40) : at]
    if not before.strip():
        return "nothing"
    if before[-2:].isspace() or before.endswith("\n"):
        return "gap"
    if before.strip()[-1] in OPENING:
        return "quote"
    name = last_word(before.strip())
    if name is None:
        return "mark"
    folded = name.casefold()
    if folded in words.articles:
        return f"article.{folded}" if folded in ("a", "an", "the") else "article"
    if words.leads.fullmatch(name):
        return "lead"
    if folded in words.links:
        return "link.noun" if ends_with_event(sheet, before) else "link"
    if words.attributes.fullmatch(name):
        return "attribute"
    if name[0].isdigit():
        return "number"
    return "small" if folded in sheet.words.function_words else "capital" if name[0].isupper() else "low"


def what_follows(sheet: Sheet, region: Region, at: int) -> str:
    """What stands behind the phrase."""
    text, words = sheet.text, event_words(sheet.words.code)
    following = text[at : min(region.end, at + 40)]
    bare = following.lstrip(" \t\xa0\"”»’'*_")
    if not bare.strip():
        return "nothing"
    if bare[0] == "\n":
        return "break"
    word = WORD.match(bare)  # a letter or figure need not begin one: "¾"
    if word is None:
        return f"mark.{bare[0]}" if bare[0] in ".,:;(–-—" else "mark"
    if any(0 <= mention.span.start - at < 4 for mention in sheet.dates):
        return "date"
    if phrases(sheet.words, "event.held_phrases").match(bare):
        return "held"
    if words.leads.match(bare):
        return "lead"
    if words.nouns.match(bare):
        return "noun"
    name = word.group()
    if name.casefold() in date_words(sheet.words.code).weekdays:
        return "date"
    if name.casefold() in words.of and not any(0 < mention.span.start - at < 12 for mention in sheet.dates):
        return "genitive"
    if name.casefold() in words.links:
        return "link"
    if name.casefold() in sheet.words.function_words:
        return "small"
    return "capital" if name[0].isupper() else "digit" if name[0].isdigit() else "low"


def ends_with_event(sheet: Sheet, before: str) -> bool:
    """Whether a text ends with an event's noun and the small words behind it: "at the Conference on | Road Safety"."""
    return _HOLDS.search(event_words(sheet.words.code).nouns.sub("\0", before)) is not None
