"""Whether a stretch is all of the title: whether it begins above, goes on below, or holds too much."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import ne
from typing import TYPE_CHECKING

from pressparse.records import Block
from pressparse.stretches import KEY, Stretch, breaks
from pressparse.title_looks import MARKS, capitals, counted

if TYPE_CHECKING:
    from pressparse.title_lines import TitleLines

_FULL_LINE, _WIDTH_BIN = 45, 15
_LONGEST_CASE = 100
_PARTING = "|-–—:/·•»>,("
_OPEN_ENDS = ",-–—(\\&"
_OPENING, _CLOSING = "(“«[", ")”»]"


def ends(page: TitleLines, one: Stretch) -> Iterator[str]:
    """Whether it seems to begin above or to go on below."""
    blocks = page.blocks
    if one.words[-1] in page.sheet.words.function_words:
        yield "ends.link"
    elif one.text[-1] in _OPEN_ENDS:
        yield "ends.open"
    count = one.text.count
    if count('"') % 2 or any(map(ne, map(count, _OPENING), map(count, _CLOSING))):
        yield "unbalanced"
    if one.span.end >= blocks[one.last].span.end and one.last + 1 < len(blocks):
        yield from _goes_on(page, one, blocks[one.last], blocks[one.last + 1])
    if one.first and not page.sheet.text[blocks[one.first].span.start : one.span.start].strip(MARKS + " "):
        yield from _came(page, one, blocks[one.first - 1], blocks[one.first])


def _goes_on(page: TitleLines, one: Stretch, last: Block, below: Block) -> Iterator[str]:
    gap = min(breaks(page.sheet, last, below), 2)
    if not gap:
        yield f"goes-on.mark.{_mark_between(last, below)}.{below.role}"
    letter = next((character for character in below.text[:_FULL_LINE] if character.isalpha()), "")
    if KEY.match(below.text):
        yield "goes-on.key"
    elif letter.islower() or below.text[0] in "\\&":
        yield f"goes-on.low.{gap}"
    if below.role is last.role:
        yield f"goes-on.role.{gap}"
    if one.text.isupper() and below.text[:_LONGEST_CASE].isupper():
        yield f"goes-on.upper.{gap}"
    if one.text[-1] not in ".!?" and len(one.text) - one.text.rfind("\n") > _FULL_LINE:
        for cue in _tail(page, one.text, below, one.last + 1):
            yield f"goes-on.{cue}"
        if gap == 1:
            yield "goes-on.full"


def _came(page: TitleLines, one: Stretch, above: Block, first: Block) -> Iterator[str]:
    gap = min(breaks(page.sheet, above, first), 2)
    words = page.sheet.words_of(above)
    if words and words[-1] in page.sheet.words.function_words:
        yield f"came.link.{gap}"
    if above.role is first.role:
        yield f"came.role.{gap}"
    if one.text.isupper() and above.text[-_LONGEST_CASE:].isupper():
        yield f"came.upper.{gap}"


def between_lines(page: TitleLines, one: Stretch) -> Iterator[str]:
    """How the lines of a stretch stand to each other."""
    lines = page.blocks[one.first : one.last + 1]
    yield f"case.{'same' if len({line.text.isupper() for line in lines}) == 1 else 'mixed'}"
    inner = max(breaks(page.sheet, above, below) for above, below in pairwise(lines))
    outer = breaks(page.sheet, lines[-1], page.blocks[one.last + 1]) if one.last + 1 < len(page.blocks) else 3
    yield f"inner.{min(inner, 2)}.{'less' if inner < outer else 'same' if inner == outer else 'more'}"
    full = min(len(line.text) for line in lines[:-1])
    yield f"inner.full.{min(full // _WIDTH_BIN, 5)}.{'less' if len(lines[-1].text) <= full else 'more'}"
    if full > _FULL_LINE:
        for cue in _tail(page, lines[-2].text, lines[-1], one.last):
            yield f"inner.{cue}"
    for above, below in pairwise(lines):
        yield from _joint(page, above, below)


def _joint(page: TitleLines, above: Block, below: Block) -> Iterator[str]:
    """How two lines of it meet."""
    words, others = page.sheet.words_of(above), page.sheet.words_of(below)
    yield f"inner.role.{below.role}"
    if KEY.match(below.text):
        yield "inner.key"
    if not breaks(page.sheet, above, below):
        yield f"inner.mark.{_mark_between(above, below)}"
    if above.text[-1] in ".!?":
        yield "inner.stop"
    if words and words[-1] in page.sheet.words.function_words:
        yield "inner.link"
    if below.text[0].islower():
        yield "inner.low"
    if words[:3] == others[:3]:
        yield "inner.again"


def _mark_between(above: Block, below: Block) -> str:
    """The mark that parts two pieces of a line."""
    for mark in (above.text[-1], below.text[0]):
        if mark in _PARTING:
            return "dash" if mark in "-–—" else mark
    return "none"


def _tail(page: TitleLines, above: str, below: Block, last: int) -> Iterator[str]:
    """Whether a line looks as if it were the end of the one above, which the page's width broke."""
    words = page.sheet.words_of(below)
    if not words or len(below.text) > len(above):
        return
    size = len(words) if len(words) < 4 else 4 if len(words) < 8 else 8
    case = "alike" if capitals(below.text) in (capitals(above), "short") else "other"
    yield f"tail.{size}.{case}"
    mine, prose = counted(words), page.prose_below(last)
    if mine and prose:
        yield f"tail.said.{2 * len(mine & page.words_told(prose[0])) // len(mine)}.{case}"
