"""As what else the name of an organizer may be meant: a person without the office, a house with its acronym, what
stands behind another name, whose part it is."""

from __future__ import annotations

from itertools import pairwise

import regex

from pressparse.edges import excerpt
from pressparse.lexicon import WORD
from pressparse.names import has_office, is_courtesy, names_in
from pressparse.organizer_cues import is_person
from pressparse.records import Excerpt, Span
from pressparse.sheet import Sheet

_ACRONYM = regex.compile(r"\s?\(\p{Lu}[\p{L}&]{1,9}\)")


def bare(sheet: Sheet, name: Excerpt) -> Excerpt | None:
    """The person alone, degrees included, without the office or courtesy before; None if nothing of the kind is."""
    text = name.text
    found = next(reversed([*names_in(text, 0, len(text), sheet.words)]), None)
    if found is None or found.span.end < len(text) or found.bare.start == 0:
        return None
    before = WORD.findall(text[: found.bare.start])
    last = before[-1] if before else ""
    told = has_office(text, 0, found.bare.start, sheet.words) or is_courtesy(last, sheet.words)
    if last.casefold() in sheet.words.function_words or not (told or last.islower()):
        return None
    start = name.span.start + found.bare.start
    return Excerpt(text=text[found.bare.start :], span=Span(start, name.span.end))


def title_kind(sheet: Sheet, name: Excerpt, alone: Excerpt) -> str:
    """What stands before the person in the name: an "office", a "courtesy" alone, or "other" words."""
    before = name.text[: alone.span.start - name.span.start]
    if has_office(before, 0, len(before), sheet.words):
        return "office"
    return "courtesy" if len(WORD.findall(before)) == 1 and not before[0].islower() else "other"


def behind_other(sheet: Sheet, name: Excerpt) -> Excerpt | None:
    """What is a name of its own behind another: a person behind an acronym ("Oakby MP | Ada Roe"), what is written in
    another alphabet ("Road Center | ИД «Дорога»"); None if nothing of the kind stands there."""
    words = list(WORD.finditer(name.text))
    for word, further in reversed([*pairwise(words)][:-1]):
        others = _is_latin(word.group()) != _is_latin(further.group())
        if others or (word.group().isupper() and 1 < len(word.group()) < _LONGEST_ACRONYM):
            start = name.span.start + further.start()
            rest = Excerpt(text=name.text[further.start() :], span=Span(start, name.span.end))
            return rest if others or is_person(sheet, rest) else None
    return None


def _is_latin(word: str) -> bool:
    return _LATIN.match(word) is not None


_LATIN, _LONGEST_ACRONYM = regex.compile(r"[\p{Latin}\d]"), 5


def owner(sheet: Sheet, name: Excerpt) -> Excerpt | None:
    """Whose the part is that the name tells: "Acme’s | management team"; None if it tells none."""
    owned = _OWNED.search(name.text)
    return excerpt(sheet.text, name.span.start, name.span.start + owned.start()) if owned else None


_OWNED = regex.compile(r"['’]s(?:\s\p{Ll}+)+$")


def with_acronym(sheet: Sheet, name: Excerpt) -> Excerpt | None:
    """The name with the acronym in brackets behind it; None if there is none."""
    bracket = _ACRONYM.match(sheet.text, name.span.end)
    return excerpt(sheet.text, name.span.start, bracket.end()) if bracket else None
