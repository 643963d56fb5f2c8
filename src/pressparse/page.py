"""The page as it is laid out: its lines, and the pieces of lines that may have a role of their own.

Nothing is decided here: a line is cut wherever a careful reader might cut it, and pieces that get the same role are
joined again afterwards (``decode.py``). Every non-blank character belongs to exactly one piece.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
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
# Where a cut may be is found much faster than the cuts themselves: behind a sentence's end that a capital or an opening
# mark follows, at the blanks before a sign, where more than one blank stands.
_STUCK = regex.compile(r"[.!?…][”\"’»)]?+(?=[\p{Lu}“«„¿¡\"])")
_BLANK = " \t\xa0"
_BLANKS = regex.compile(rf"[{_BLANK}]++")
_GAPS = ("  ", "\t", "\xa0")
_SIGNS = "•·›»>∙◦/–—-:"
# The characters of the next line that a cut at a line's end may look at.
_AHEAD = 8
# A line is cut in so many pieces at most, or in one for so many characters.
_MOST_CUTS, _CUT_EACH = 24, 60

# So many blanks on a line stand between two things. No right title of the corpus and the pool has more than 14 inside.
WIDE_GAP = 30


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
        indent = len(raw) - len(raw.lstrip())
        first, last = start + indent, start + len(raw.rstrip())
        if first >= last:
            continue
        at = bisect_right(offsets, first, at)
        inner_end = bisect_left(offsets, last, at)
        blanks = _breaks(text, before, start) - 1 if before and start - before > 1 else 0
        whole = Piece(index=len(pieces), start=first, end=last, line=line, blanks=max(blanks, 0), indent=indent)
        if inner_end > at:
            most = max(_MOST_CUTS, (last - first) // _CUT_EACH)
            pieces.extend(_parts(text, whole, offsets[at:inner_end][:most], marks))
        else:
            pieces.append(whole)
        at, before = inner_end, end
        line += 1
    return Page(text=text, pieces=pieces)


def _own_cuts(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Cut]]:
    """Where the text's own marks cut its lines, and how."""
    left = iter(lines)
    start = end = 0
    for at in sorted({*_parted(text), *_stuck(text)}):
        while end <= at:
            start, end = next(left, (len(text), len(text) + 1))
        match = _CUT.match(text, at, min(end + _AHEAD, len(text))) if at >= start else None
        if match:
            kind = match.lastgroup or "gap"
            yield at if kind in ("glue", "mark") else match.end(), _KINDS[kind]
            start = match.end()


def _parted(text: str) -> Iterator[int]:
    """Where a separator or a gap may begin."""
    for gap in _GAPS:
        at = text.find(gap)
        while at >= 0:
            first, end = _first_blank(text, at), _BLANKS.match(text, at).end()  # type: ignore[union-attr]
            if end - first > 1 or gap == "\t":
                yield first
            at = text.find(gap, end)
    for at in places(text, "|"):
        yield _first_blank(text, at)
        yield _first_blank(text, at - (text[at - 1 : at] == "\\"))
    for sign in _SIGNS:
        for at in places(text, sign):
            if text[at + 1 : at + 2] in _BLANK:
                first = at - (text[at - 1 : at] == sign)
                if text[first - 1 : first] in _BLANK:
                    yield _first_blank(text, first)


def _first_blank(text: str, at: int) -> int:
    """Where the blanks before this place begin, if there are any."""
    while at and text[at - 1] in _BLANK:
        at -= 1
    return at


def _stuck(text: str) -> Iterator[int]:
    """Where something may be stuck to a sentence's end, and where an end mark may begin."""
    for match in _STUCK.finditer(text):
        yield match.end()
    yield from end_marks(text)


def end_marks(text: str) -> Iterator[int]:
    """Where an end mark may begin ("###", "-30-")."""
    for sign in "#-":
        for at in places(text, sign):
            if text[at + 1 : at + 2] in "#3" or text[at + 2 : at + 3] == "3":
                yield at - (text[at - 1 : at] == "-")


def _breaks(text: str, start: int, end: int) -> int:
    gap = text.count("\n", start, end)
    return gap if gap else sum(1 for _ in _BREAK.finditer(text, start, end))


def _parts(text: str, whole: Piece, inner: Sequence[int], marks: Mapping[int, Cut]) -> Iterator[Piece]:
    """The pieces of a line that is cut at these places."""
    index = whole.index
    for start, end in pairwise((whole.start, *inner, whole.end)):
        raw = text[start:end]
        lead = len(raw) - len(raw.lstrip())
        if lead == len(raw):
            continue
        opens = start == whole.start
        yield Piece(
            index=index,
            start=start + lead,
            end=start + len(raw.rstrip()),
            line=whole.line,
            cut=Cut.LINE if opens else marks[start],
            blanks=whole.blanks if opens else 0,
            indent=whole.indent if opens else 0,
            alone=False,
        )
        index += 1
