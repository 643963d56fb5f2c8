"""How a stretch looks: its words, marks, capitals and stops, whatever the page around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from itertools import repeat
from operator import or_

import regex

from pressparse.lexicon import bits_of, tables_of
from pressparse.records import Span
from pressparse.sheet import Sheet
from pressparse.stretches import Stretch

MARKS = "#*_>|•·-–●▪"
_COUNTED = 4
_FEW, _OPENING = 6, 4
_SIZES = (6, 9, 15, 25, 40, 60)
_CASED, _MOST_CASED, _LETTERS, _LONGEST_MARK = 40, 0.85, 0.85, 8
_SENTENCE = regex.compile(r"[.!?]\W{0,2}\s++(?=\p{Lu})")
_CUT_SHORT = regex.compile(r"(?:…|\.\.\.)\s*+$")
_STOP, _STOP_SIZE = regex.compile(r"[.!?;:,]\W{0,3}$"), 5
_ADDRESS = ("http:", "https:", "www.", "@", "](")
_BARE_ADDRESS = regex.compile(r"(?:https?:|www\.|/)\S++$")


def counted(words: Sequence[str]) -> set[str]:
    """The words that say something: not the short ones."""
    return {word for word in words if len(word) >= _COUNTED}


@lru_cache(maxsize=64)
def capitals(text: str) -> str:
    """How its longer words but the first are written: all with a capital letter, most, some, or none so."""
    if text.isupper():
        return "upper"
    longer = [word for word in text.split()[1:_CASED] if len(word) >= _COUNTED and word[0].isalpha()]
    if not longer:
        return "short"
    share = sum([word[0].isupper() for word in longer]) / len(longer)
    return "all" if share > _MOST_CASED else "most" if share > 1 / 2 else "some" if share else "none"


def looks(sheet: Sheet, line: Span, one: Stretch) -> Iterator[str]:
    """The cues of a stretch that begins on this line."""
    text, size = one.text, _size(len(one.words))
    if mark := sheet.text[line.start : min(one.span.start, line.start + _LONGEST_MARK)].strip():
        yield f"mark.{mark[:2] if mark[0] in MARKS else 'other'}"
    yield f"words.{size}"
    yield f"caps.{capitals(text)}"
    has_stop = "." in text or "!" in text or "?" in text
    yield f"sentences.{min(len(_SENTENCE.findall(text)), 3) if has_stop else 0}"
    stop = _STOP.search(text, max(0, len(text) - _STOP_SIZE))
    yield f"stop.{stop.group()[0] if stop else 'none'}"
    if text.isupper():
        yield "upper"
    elif text[0].islower():
        yield "low"
    elif text[0].isdigit():
        yield "digit"
    elif text[0] in '“"«„‘':
        yield "quoted"
    letters = sum([len(word) for word in one.words if not word[0].isdigit()]) / (len(text) - text.count(" "))
    if letters < _LETTERS:
        yield f"letters.{int(4 * letters)}"
    if ("…" in text or "..." in text) and _CUT_SHORT.search(text):
        yield "cut-short"
    if any(map(text.__contains__, _ADDRESS)):
        yield "address"
    if text[0] in "hw/" and _BARE_ADDRESS.match(text):
        yield "address.all"


def worded(sheet: Sheet, words: Sequence[str]) -> Iterator[str]:
    """Which of the lexicon's words it is, begins with, or holds."""
    phrases = sheet.words.phrases
    whole = phrases.get(" ".join(words), 0) if len(words) <= _FEW else 0
    for table in tables_of(whole):
        yield f"is.{table}"
    start = reduce(or_, [bits for last, bits in sheet.words.phrases_at(words, 0) if last <= _OPENING], 0)
    for table in tables_of(start & ~whole):
        yield f"starts.{table}"
        yield f"starts.{table}.{sheet.genre}"
    held = reduce(or_, map(phrases.get, words[:_CASED], repeat(0)))
    for table in tables_of(held & bits_of("people.organization_nouns", "people.offices", "people.honorifics")):
        yield f"holds.{table}.{_size(len(words))}"


def _size(count: int) -> int:
    """A number of words, the greater ones by their range's beginning."""
    return count if count < _SIZES[0] else _SIZES[bisect_right(_SIZES, count) - 1]
