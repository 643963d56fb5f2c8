"""A page's lines as its title and its deck are looked for in them: what holds of a stretch whichever of the two it may
be, found once for both.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import evolve

from pressparse.edges import is_rule
from pressparse.records import Span
from pressparse.roles import Role
from pressparse.sheet import Picked, Sheet
from pressparse.stretches import LONGEST_LINE, Stretch, stretches
from pressparse.title_ends import between_lines, ends
from pressparse.title_looks import counted, looks, worded

_PROSE = 90
_BODY_LOOK, _BODY_BLOCKS = 400, 3
_BULLETS = frozenset("•·▪●‣*-–—")


class TitleLines:
    """The lines of a page, and the stretches that begin in them.

    Rules under headings are none of the lines: what stands below one is next to the heading.
    """

    def __init__(self, sheet: Sheet) -> None:
        rules = {index for index, block in enumerate(sheet.blocks) if is_rule(block.text)}
        kept = [index for index in range(len(sheet.blocks)) if index not in rules]
        self.blocks = tuple(sheet.blocks[index] for index in kept)
        # A copy, too, since a sheet that its own lines hold on to is freed late.
        self.sheet = evolve(sheet, blocks=self.blocks, leads=Picked(sheet.leads, kept) if rules else sheet.leads)
        self.underlined = {place for place, index in enumerate(kept) if index + 1 in rules}
        self._found: dict[int, tuple[list[list[Stretch]], Iterator[list[Stretch]]]] = {}
        self._cues: dict[Stretch, set[str]] = {}
        self._told: dict[int, set[str]] = {}
        self._counted: dict[Span, set[str]] = {}

    @cached_property
    def prose(self) -> list[int]:
        """The long blocks of the running text."""
        return [i for i, block in enumerate(self.blocks) if block.role is Role.BODY and len(block.text) >= _PROSE]

    @cached_property
    def copies(self) -> dict[tuple[str, ...], list[int]]:
        """Where the same words stand as a block of their own."""
        found: dict[tuple[str, ...], list[int]] = {}
        for index, block in enumerate(self.blocks):
            if len(block.text) <= LONGEST_LINE and (words := self.sheet.words_of(block)):
                found.setdefault(tuple(words), []).append(index)
        return found

    def prose_below(self, index: int) -> list[int]:
        """The next blocks of prose below a block, as many as are looked at."""
        at = bisect_right(self.prose, index)
        return self.prose[at : at + _BODY_BLOCKS]

    def words_told(self, index: int) -> set[str]:
        """The words that a paragraph begins with."""
        known = self._told.get(index)
        if known is None:
            span = self.blocks[index].span
            known = self._told[index] = set(self.sheet.said.words(span.start, min(span.end, span.start + _BODY_LOOK)))
        return known

    def counted(self, one: Stretch) -> set[str]:
        """The words of a stretch that say something; not to be changed."""
        known = self._counted.get(one.span)
        if known is None:
            known = self._counted[one.span] = counted(one.words)
        return known

    def stretches(self, first: int, last: int) -> Iterator[Stretch]:
        """All stretches that begin in the first block and end in the last one or before it; not to be changed."""
        if first not in self._found:
            self._found[first] = [], stretches(self.sheet, first)
        known, further = self._found[first]
        for end in range(last - first + 1):
            if end == len(known):
                known.append(next(further, []))
            yield from known[end]

    def cues(self, one: Stretch) -> set[str]:
        """All that speaks for or against one of the stretches as the one or the other; not to be changed."""
        cues = self._cues.get(one)
        if cues is None:
            above = self.blocks[one.first - 1].role if one.first else None
            below = self.blocks[one.last + 1].role if one.last + 1 < len(self.blocks) else None
            cues = self._cues[one] = {f"between.{above}.{below}", *one.cues, *self._said(one), *self._copied(one)}
            cues.update(looks(self.sheet, self.blocks[one.first].span, one), worded(self.sheet, one.words))
            cues.update(ends(self, one))
            cues.update(self._listed(one))
            if one.last in self.underlined:
                cues.add("underlined")
            if one.last > one.first:
                cues.update(between_lines(self, one))
        return cues

    def _said(self, one: Stretch) -> Iterator[str]:
        """How many of its words the text below says again."""
        mine = self.counted(one)
        if not mine:
            return
        told = [self.words_told(index) for index in self.prose_below(one.last)]
        said = set[str]().union(*[mine & words for words in told])
        yield f"said.{4 * len(said) // len(mine)}"
        if told:
            yield f"said.next.{4 * len(mine & told[0]) // len(mine)}"

    def _listed(self, one: Stretch) -> Iterator[str]:
        """Whether it is an item of a list, or all of one."""
        mark = self.blocks[one.first].text[:1]
        if mark in _BULLETS:
            end = one.last + 1
            among = [
                self.blocks[place].text.startswith(mark) and self.blocks[place].role is not Role.NAVIGATION
                for place in (one.first - 1, end)
                if 0 <= place < len(self.blocks)
            ]
            yield f"list.{'part' if any(among) else 'whole'}.{min(end - one.first, 3)}"

    def _copied(self, one: Stretch) -> Iterator[str]:
        places: Sequence[int] = self.copies.get(tuple(one.words), ())
        others = [place for place in places if not one.first <= place <= one.last]
        for cue in one.cues & _CUT_KINDS:
            yield f"{cue}.{'copied' if others else 'single'}"
        if others:
            yield f"copied.{len(others) if len(others) < 3 else 3 if len(others) < 5 else 5}"
            yield f"copied.{one.form}"
            if others[0] < one.first:
                yield f"copied.above.{self.blocks[others[0]].role}"
            if others[-1] > one.last:
                yield f"copied.below.{self.blocks[others[-1]].role}"


_CUT_KINDS = frozenset(
    f"{side}.{kind}" for side in ("front", "back")
    for kind in ("bar", "dash", "colon", "gap", "label", "date", "bare-date", "labelled-date", "number", "stamp")
)  # fmt: skip
