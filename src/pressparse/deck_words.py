"""What small words tell of a deck: those that it is written with, and those that the running text below begins with.

A deck says afresh what the text below says; a first paragraph is gone on with, by "he", "the" or "but".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from pressparse.sheet import Sheet
from pressparse.stretches import Stretch
from pressparse.title_cues import Look

_MOST_WORDS, _OPENING, _OPENING_WORDS, _DATED, _FARTHEST = 40, 80, 6, 60, 4
# "Oakby. 3 June. NWS. ", "OAKBY (Wireworks) 3 June": a place, soon followed by a day or by an agency's letters.
_WIRED = regex.compile(r"\W{0,3}\p{Lu}[\p{L} ]{2,25}(?:[.,(/]| [–—-])[^\n]{0,40}?(?:\d|\p{Lu}{2,})")


def deck_words(look: Look, one: Stretch) -> Iterator[str]:
    """The cues of a stretch's small words, of a dateline that it begins with, and of how the text below begins."""
    small = look.sheet.words.function_words
    for word in small.intersection(one.words[:_MOST_WORDS]):
        yield f"small.{word}"
    yield f"small.first.{_opener(look.sheet, one.words)}"
    yield from _dated(look.sheet, one)
    prose = next(iter(look.lines.prose_below(one.last)), None)
    if prose is None:
        return
    start, end = look.blocks[prose].span.start, look.blocks[prose].span.end
    words = look.sheet.said.words(start, min(end, start + _OPENING))[:_OPENING_WORDS]
    if not words:
        return
    steps = min(prose - one.last, _FARTHEST)
    for word in small.intersection(words):
        yield f"told.{word}"
    first = _opener(look.sheet, words)
    kind = "<small>" if first in small else first
    yield f"told.first.{first}"
    yield f"told.first.{kind}.{steps}"
    telling = next((word for word in words[:2] if word not in small), None)
    if telling is not None:
        again = "again" if telling in look.lines.counted(one) else "new"
        yield f"told.<{again}>.{kind}.{'next' if steps == 1 else 'later'}"


def _opener(sheet: Sheet, words: Sequence[str]) -> str:
    """What it begins with: the small word itself, "<number>", or "<word>" for any other."""
    if words[0] in sheet.words.function_words:
        return words[0]
    return "<number>" if words[0][0].isdigit() else "<word>"


def _dated(sheet: Sheet, one: Stretch) -> Iterator[str]:
    """Whether it begins as a dateline does: then it is the text's first paragraph."""
    if _WIRED.match(one.text):
        yield "dated.wire"
    last = min(one.span.end, one.span.start + _DATED)
    if any(one.span.start <= mention.span.start < last for mention in sheet.dates):
        yield "dated.early"
