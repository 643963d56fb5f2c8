"""What speaks for names as an event's organizers: what stands round them, and how they look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from pressparse.event_words import event_words
from pressparse.lexicon import WORD, last_word
from pressparse.names import has_office, has_organization, names_in
from pressparse.patterns import phrases
from pressparse.records import Excerpt, Span
from pressparse.roles import DateRole, Role
from pressparse.sheet import Sheet

_LOOK_BACK, _RIGHT_BEFORE, _ARTICLE = 120, 25, 8
# Languages that write the words of a name with capitals; others but the first.
_CAPITALISING = ("en", "de", "nl", "sv")


def what_is_before(sheet: Sheet, start: int, at: int) -> str:
    """What stands before the names in their sentence, which begins at ``start``."""
    text = sheet.text
    before = text[start:at].rstrip()
    if not before.strip(" *_#>•"):
        return "sentence"
    word = last_word(before[-40:])
    if word is None:
        return before[-1] if before[-1] in ",:" else "dash" if before[-1] in "–—-" else "mark"
    if word.casefold() in event_words(sheet.words.code).articles:
        return "article"
    small = word.casefold() in sheet.words.function_words
    return "small" if small else "capital" if word[0].isupper() else "low"


def writing(sheet: Sheet) -> str:
    """Whether the language writes the words of a name with capitals, or but the first."""
    return "capitals" if (sheet.words.code or "en") in _CAPITALISING else "first"


def plain(words: str) -> str:
    """The words alone, case folded: how a phrase is called in a cue."""
    return " ".join(WORD.findall(words.casefold()))


def around(sheet: Sheet, start: int, at: int, end: int) -> Iterator[str]:
    """What the sentence ``[start, end)`` has round the phrase or verb at ``at``."""
    text = sheet.text
    words = event_words(sheet.words.code)
    low = max(start, at - _LOOK_BACK)
    if noun := list(words.nouns.finditer(text, low, at)):
        yield "noun.before"
        if noun[-1].end() > at - _RIGHT_BEFORE:
            yield "noun.right.before"
    for mention in sheet.dates:
        if start <= mention.span.start < end:
            yield "date.event" if mention.role is DateRole.EVENT else "date.other"
    if phrases(sheet.words, "event.held_phrases").search(text, start, end):
        yield "held"
    if text[max(0, start - 2) : start + 1].strip()[-1:] in tuple('“"«„'):
        yield "is.quote"


def looks(sheet: Sheet, names: Sequence[Excerpt]) -> Iterator[str]:
    """What the names are like, and where else the page has the first of them."""
    text, first, last = sheet.text, names[0], names[-1]
    words = WORD.findall(first.text)
    small = sheet.words.function_words
    yield f"names.{min(len(names), 4)}"
    yield f"words.{min(len(words), 8)}"
    lows = [word for word in words if word.islower() and word not in small]
    yield f"lows.{min(len(lows), 3)}"
    yield f"lows.{min(len(lows), 3)}.{writing(sheet)}"
    kinds = {_kind(sheet, name) for name in names}
    yield f"kind.{'+'.join(sorted(kinds))}"
    yield f"kind.first.{_kind(sheet, first)}"
    if phrases(sheet.words, "event.event_nouns").search(first.text):
        yield "has.noun"
    if has_office(first.text, 0, len(first.text), sheet.words):
        yield "has.office"
    before = WORD.findall(text[max(0, first.span.start - _ARTICLE) : first.span.start])[-1:]
    led = "article" if before and before[0].casefold() in event_words(sheet.words.code).articles else "bare"
    joint = _AND_WORD.search(first.text)
    if len(names) > 1:
        yield f"and.list.{_organized(sheet, first.text)}.{_organized(sheet, last.text)}"
        yield f"and.list.{led}"
    elif joint:
        head, tail = first.text[: joint.start()], first.text[joint.end() :]
        yield f"and.{_organized(sheet, head)}.{_organized(sheet, tail)}"
        yield f"and.{led}"
        yield f"and.tail.{min(len(WORD.findall(tail)), 4)}"
    if "," in first.text:
        yield "has.comma"
    after = text[last.span.end : last.span.end + 3].lstrip(" ")
    yield f"after.{after[0] if after and not after[0].isalnum() else 'word' if after else 'end'}"
    standing = [
        block.text for block in sheet.of(Role.MASTHEAD, Role.CONTACT, Role.BOILERPLATE, Role.SIGNATURE, Role.LEGAL)
    ]
    if any(first.text in one for one in standing):
        yield "in.standing"
    if any(first.text.casefold() in block.text.casefold() for block in sheet.of(Role.HEADLINE)):
        yield "in.title"
    yield f"named.{min(text.count(first.text), 4)}"


_AND_WORD = regex.compile(r"\s(?:and|und|et|y|e|i|и|та|en|och|a|și|&)\s")


def _organized(sheet: Sheet, name: str) -> str:
    return "house" if has_organization(name, 0, len(name), sheet.words) else "none"


def is_person(sheet: Sheet, name: Excerpt) -> bool:
    """Whether the name is shaped like a person's and has no word for a house."""
    return _kind(sheet, name) == "person"


def _kind(sheet: Sheet, name: Excerpt) -> str:
    if has_organization(name.text, 0, len(name.text), sheet.words):
        return "house"
    if len(WORD.findall(name.text)) == 1:
        return "acronym" if name.text.isupper() else "word"
    whole = next(names_in(name.text, 0, len(name.text), sheet.words), None)
    return "person" if whole and whole.span == Span(0, len(name.text)) else "other"
