"""Text -> page: language, dates, pieces, words, phrases, the running text. All that parsers look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from pressparse.core import find_core
from pressparse.cuts import (
    HEAD_TABLES,
    LABEL_TABLES,
    echo_cuts,
    head_cuts,
    label_cuts,
    menu_cuts,
    opening_cuts,
    sentence_cuts,
    speech_cuts,
)
from pressparse.date_cuts import date_cuts
from pressparse.glued import Glued
from pressparse.language import guess_language, second_language
from pressparse.lexicon import Lexicon
from pressparse.page import Cut, Page, layout
from pressparse.parsers.date_order import Order
from pressparse.parsers.date_words import DateWords, date_words
from pressparse.parsers.dates import scan
from pressparse.parsers.found_date import FoundDate
from pressparse.patterns import first_words, may_hold
from pressparse.said import Said

T = TypeVar("T")

# The language is guessed from running text; a page's menus are often in another.
_PROSE_LINE = 70
_GUESS_CHARACTERS = 6000
_SAMPLE, _LAST_CYRILLIC = 400, "\u052f"
_SOFT_HYPHEN = "\u00ad"
_LONG_LINE = 15
_SPEECH_LINE = 90
_HEAD_LINE = 260
_FLATTENED_LINES = 8
_SHORT_WORDS = 14
_HEAD_WORDS, _TAIL_WORDS = 4, 6


def observe(said: Said, lexicon: Lexicon, order: Order | None = None) -> Page:
    """Look at a page: everything that parsers may ask of it is found once, here."""
    text = said.text
    dates = scan(text, date_words(lexicon.code), also=partial(also_in, text, lexicon.code), order=order)
    page = layout(text, said.lines, _cuts(said, dates, lexicon))
    page.lexicon = lexicon
    page.dates = dates
    if _SOFT_HYPHEN in text:
        pieces = [text[piece.start : piece.end].replace(_SOFT_HYPHEN, "") for piece in page.pieces]
        page.words = [Said(piece).words(0, len(piece)) for piece in pieces]
    else:
        page.words = [said.words(piece.start, piece.end) for piece in page.pieces]
    page.hits = [_hits(words, lexicon) for words in page.words]
    page.core = find_core(text, page.pieces)
    return page


def _cuts(said: Said, dates: Sequence[FoundDate], lexicon: Lexicon) -> Iterator[tuple[int, Cut]]:
    text = said.text
    lines = list(_long_lines(text))
    flattened = len(lines) <= _FLATTENED_LINES
    yield from date_cuts(text, dates, lexicon, flattened)
    openers = first_words(lexicon, *HEAD_TABLES)
    glued = Glued(said, lexicon)
    for start, end in lines:
        if text.find(":", start + 3, end) > 0 and may_hold(said.words(start, end), lexicon, *LABEL_TABLES):
            yield from label_cuts(text, start, end, lexicon)
        if (end - start <= _HEAD_LINE or flattened) and not openers.isdisjoint(said.words(start, end)[:1]):
            yield from head_cuts(said, start, end, lexicon)
        if end - start > _SPEECH_LINE:
            yield from speech_cuts(said, start, end, lexicon)
            yield from opening_cuts(said, start, end, lexicon, len(lines) == 1)
            yield from glued.cuts(start, end)
    if flattened:
        for start, end in lines:
            yield from sentence_cuts(text, start, end, only=len(lines) == 1)
            yield from menu_cuts(said, start, end, lexicon)
    yield from echo_cuts(text, lines)


def _long_lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        if len(line) >= _LONG_LINE:
            yield _stripped(text, at, at + len(line))
        at += len(line) + 1


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    return start, start + len(line.strip())


def language_of(said: Said) -> tuple[str | None, float]:
    """The language of the page's running text, of all its text where that does not tell, and the margin of the guess
    (0 to 1); none of ours is written in other letters than Latin and Cyrillic ones."""
    sample = said.text[:: len(said.text) // _SAMPLE + 1]
    if 3 * sum(map(str.isalpha, filter(_LAST_CYRILLIC.__lt__, sample))) > len(sample):
        return None, 0.0
    found = guess_language(_prose(said))
    return found if found[0] else guess_language(said.words(0, min(len(said.text), _GUESS_CHARACTERS)))


def also_in(text: str, code: str | None) -> tuple[DateWords, ...]:
    """The words of dates of the language that the end of the running text has besides the page's own, if it has one:
    a release is often followed by its translation."""
    # As blanks part them, words are found far faster, and enough of them are whole.
    prose = "\n".join(line[:_GUESS_CHARACTERS] for line in _first_long(reversed(text.splitlines()), len))
    other = second_language(prose.casefold().split(), code)
    return (date_words(other),) if other else ()


def _first_long(lines: Iterable[T], length: Callable[[T], int]) -> Iterator[T]:
    """The first long ones of the lines, until they hold enough to tell a language by."""
    taken = 0
    for line in lines:
        if length(line) >= _PROSE_LINE:
            yield line
            taken += length(line)
            if taken > _GUESS_CHARACTERS:
                return


def _prose(said: Said) -> Iterator[str]:
    """The words of the first long lines, of a very long one those of its beginning."""
    for at, end in _first_long(said.lines, lambda line: line[1] - line[0]):
        yield from said.words(*_stripped(said.text, at, min(end, at + _GUESS_CHARACTERS)))


def _hits(words: Sequence[str], lexicon: Lexicon) -> tuple[int, int, int, int]:
    """The tables that a piece's words are, begin with, end with and hold, each as bits."""
    whole = start = end = inside = 0
    count = len(words)
    sizes = lexicon.sizes
    for at in range(count) if count <= _SHORT_WORDS else (*range(_HEAD_WORDS), *range(count - _TAIL_WORDS, count)):
        if words[at] not in sizes:
            continue
        for last, bits in lexicon.phrases_at(words, at):
            if at == 0 and last == count:
                whole |= bits
            elif at == 0:
                start |= bits
            elif last == count:
                end |= bits
            else:
                inside |= bits
    return whole, start, end, inside
