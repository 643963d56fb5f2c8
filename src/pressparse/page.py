"""The page as it is laid out: its lines, and the pieces of lines that may have a role of their own.

Nothing is decided here: a line is cut wherever a careful reader might cut it, and pieces that get the same role are
joined again afterwards (``decode.py``). Every non-blank character belongs to exactly one piece.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TypeAlias

import regex
from attrs import define, field

from pressparse.lexicon import Lexicon, load
from pressparse.parsers.found_date import FoundDate
from pressparse.said import places

# What the parsers have to say: a list of cue names for each piece, in the pieces' order.
Say: TypeAlias = Sequence[list[str]]

# The line breaks of str.splitlines(); CR LF counts as one.
_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# Separators that titles, breadcrumbs, menus and bylines are written with.
_SEPARATOR = (
    r"(?P<separator>(?<=[^\s|])(?!(?<=\d)[ \t\xa0][/–-][ \t\xa0]\d++(?![./]\d))"
    r"(?:[ \t\xa0]++(?:[|•·›»>∙◦/–—-]|//|::|\\\|)[ \t\xa0]++"
    r"|[ \t\xa0]?+\|[ \t\xa0]?+)(?=[^\s|]))"
)
# A sentence's end with the next one stuck to it: where a scraper dropped a paragraph's break.
# Words of one letter that open a sentence in some language: "A", "I", "Y", "В"; others are initials.
_LONE = "AIYOEÀÉÈÓАВИКОСУЯЗЄЙ"
_GLUE = (
    r"(?P<glue>(?:(?<=[\p{Ll}\d)”\"’»%][.!?…]|[.!?…][”\"’»)])(?=[\p{Lu}“«„¿¡]\p{L}{1,40}+[\s,’'-])"
    rf"|(?<=\p{{Ll}}{{2}}[.!?…][”\"’»)]?)(?=[{_LONE}]\s\p{{Ll}})|(?<=[.!?…]\")(?=\"\p{{Lu}})))"
)
_GAP = r"(?P<gap>(?<=\S)(?:[ \t\xa0]{3,}+|[ \t\xa0]{2}(?=[\p{Lu}\d#*«“\"])|\t)(?=\S))"
_MARK = r"(?P<mark>(?<=[^\s#-][ \t\xa0]{0,9})(?=(?:\#{2,5}(?!\w|\#)|-{1,2}\s?30\s?-{1,2}(?!\w)|\#30\#)))"
_CUT = regex.compile("|".join((_SEPARATOR, _GLUE, _GAP, _MARK)))
_APART = regex.compile("|".join((_SEPARATOR, _GAP)))
# What a line with a cut has somewhere, but for two blanks in a row: a sign, and one of these characters behind it if
# there are any. They are found much faster than the cuts themselves.
_APART_SIGNS = {**dict.fromkeys("|\t\xa0", ""), **dict.fromkeys("•·›»>∙◦–—-", " \t"), "/": " \t/", ":": ":"}
_STOPS = ".!?…"
_OPENING, _QUOTES_BEHIND = "“«„¿¡", '”"’»)'
# The characters of the next line that a cut at a line's end may look at.
_AHEAD = 8
# A line is cut in so many pieces at most, or in one for so many characters.
_MOST_CUTS, _CUT_EACH = 24, 60


class Cut(StrEnum):
    """Why a piece begins where it does: ``HEADING`` where it may be a heading that lost its line, ``BEHIND`` where what
    follows such a heading begins."""

    LINE = "line"
    SEPARATOR = "separator"
    GLUE = "glue"
    GAP = "gap"
    MARK = "mark"
    DATE = "date"
    LABEL = "label"
    HEADING = "heading"
    BEHIND = "behind"


_KINDS = {name: Cut(name) for name in ("separator", "glue", "gap", "mark")}


@define(kw_only=True, eq=False)
class Piece:
    """A line without its outer blanks, or a part of one. Offsets are code points of the source, half-open.

    ``line`` counts the lines that are not blank from 0; ``blanks`` is how many blank lines stand before the line
    (0 for a piece further on in it); ``indent`` how many blanks before its first character.
    """

    index: int
    start: int
    end: int
    line: int
    cut: Cut = Cut.LINE
    blanks: int = 0
    indent: int = 0
    alone: bool = True

    @property
    def length(self) -> int:
        """The piece's length in code points."""
        return self.end - self.start


@define(kw_only=True, eq=False)
class Page:
    """A text with its pieces in order, which tile all that is not blank, and what was found on each of them.

    ``words[i]`` are the case-folded words of piece ``i``; ``hits[i]`` are the lexicon tables (as bits) whose phrases
    are the whole piece, stand at its start, at its end, inside; ``dates`` are the dates found, in order;
    ``core`` is the range of pieces, half-open, in which the running text lies.
    """

    text: str
    pieces: Sequence[Piece] = field(factory=list)
    lexicon: Lexicon = field(factory=lambda: load(None))
    words: Sequence[Sequence[str]] = ()
    hits: Sequence[tuple[int, int, int, int]] = ()
    dates: Sequence[FoundDate] = ()
    core: tuple[int, int] = (0, 0)

    def part(self, index: int) -> str:
        """Where a piece stands: "before", "inside" or "after" the running text, "none" on a page without any."""
        first, end = self.core
        if first == end:
            return "none"
        return "before" if index < first else "inside" if index < end else "after"


def layout(text: str, lines: Sequence[tuple[int, int]], cuts: Iterable[tuple[int, Cut]] = ()) -> Page:
    """Cut a text's lines into pieces; ``cuts`` are further places to cut at (offsets), such as the edges of dates."""
    marks: dict[int, Cut] = dict(cuts)
    for offset, cut in _own_cuts(text, lines):
        marks.setdefault(offset, cut)
    offsets = sorted(marks)
    pieces: list[Piece] = []
    at, line, before = 0, 0, 0
    for start, end in lines:
        raw = text[start:end]
        stripped = raw.strip()
        if not stripped:
            continue
        indent = len(raw) - len(raw.lstrip())
        first = start + indent
        last = first + len(stripped)
        while at < len(offsets) and offsets[at] <= first:
            at += 1
        inner = []
        while at < len(offsets) and offsets[at] < last:
            inner.append(offsets[at])
            at += 1
        blanks = _breaks(text, before, start) - 1 if before else 0
        before = end
        most = max(_MOST_CUTS, (last - first) // _CUT_EACH)
        _add(text, pieces, first, last, line, max(blanks, 0), indent, inner[:most], marks)
        line += 1
    return Page(text=text, pieces=pieces)


def _own_cuts(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Cut]]:
    """Where the text's own marks cut its lines, and how."""
    apart, stuck = sorted(_apart(text)), sorted(_stuck(text))
    for start, end in lines:
        ahead = min(end + _AHEAD, len(text))
        if _any_between(stuck, start, ahead):
            pattern = _CUT
        elif _any_between(apart, start, ahead) or text.find("  ", start, end) >= 0:
            pattern = _APART
        else:
            continue
        for match in pattern.finditer(text, start, ahead):
            if match.start() >= end:
                break
            kind = match.lastgroup or "gap"
            yield match.start() if kind in ("glue", "mark") else match.end(), _KINDS[kind]


def _any_between(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _apart(text: str) -> Iterator[int]:
    """Where a sign stands that may part a line."""
    for sign, behind in _APART_SIGNS.items():
        for at in places(text, sign):
            if not behind or text[at + 1 : at + 2] in behind:
                yield at


def _stuck(text: str) -> Iterator[int]:
    """Where a capital or an opening quotation mark follows a sentence's end, or "#" or "30" a sign of an end mark."""
    for sign in _STOPS:
        for at in places(text, sign):
            first = text[at + 1 : at + 2]
            if first in _QUOTES_BEHIND:
                first = text[at + 2 : at + 3]
            if first.isupper() or (first and first in _OPENING) or first == '"':
                yield at
    for sign in "#-":
        for at in places(text, sign):
            if text[at + 1 : at + 2] in "#3" or text[at + 2 : at + 3] == "3":
                yield at


def _breaks(text: str, start: int, end: int) -> int:
    gap = text.count("\n", start, end)
    return gap if gap else sum(1 for _ in _BREAK.finditer(text, start, end))


def _add(
    text: str,
    pieces: list[Piece],
    first: int,
    last: int,
    line: int,
    blanks: int,
    indent: int,
    inner: list[int],
    marks: dict[int, Cut],
) -> None:
    for start, end, cut in _bounds(first, last, inner, marks):
        raw = text[start:end]
        stripped = raw.strip()
        if not stripped:
            continue
        start += len(raw) - len(raw.lstrip())
        pieces.append(
            Piece(
                index=len(pieces),
                start=start,
                end=start + len(stripped),
                line=line,
                cut=cut,
                blanks=blanks if cut is Cut.LINE else 0,
                indent=indent if cut is Cut.LINE else 0,
                alone=not inner,
            )
        )


def _bounds(first: int, last: int, inner: list[int], marks: dict[int, Cut]) -> Iterator[tuple[int, int, Cut]]:
    if not inner:
        yield first, last, Cut.LINE
        return
    yield first, inner[0], Cut.LINE
    for start, end in zip(inner, [*inner[1:], last], strict=True):
        yield start, end, marks[start]
