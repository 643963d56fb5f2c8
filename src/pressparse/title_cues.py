"""What speaks for or against a stretch as the page's title, or as its deck."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, groupby, pairwise

import regex

from pressparse.lexicon import tables_of
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.stretches import LONGEST_LINE, Stretch, breaks

_PROSE = 90
_BODY_LOOK, _BODY_BLOCKS = 400, 3
_COUNTED = 4
_FULL_LINE = 45
_LONGEST_CASE = 100
_DOTS = ("…", "...")
_STOP = regex.compile(r"[.!?;:,]\W{0,3}$")
# The mark and what may stand behind it.
_LONGEST_STOP = 4
_ADDRESS = regex.compile(r"https?:|www\.|@")
_MARKS = "#*_>|•·-–●▪"
_OPEN_ENDS = ",-–—(\\&"
_PAIRS = (("(", ")"), ("“", "”"), ("«", "»"), ("[", "]"))
_BINS = (-6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 8)
_SIZES = (6, 9, 15, 25, 40, 60)


def binned(value: float) -> int:
    """Which bin of log-odds a value falls in, 0 to 12."""
    return bisect_right(_BINS, value)


def counted(words: Sequence[str]) -> set[str]:
    """The words that say something: not the short ones."""
    return {word for word in words if len(word) >= _COUNTED}


def _size(count: int) -> int:
    """A number of words, the greater ones by their range's beginning."""
    return count if count < _SIZES[0] else _SIZES[bisect_right(_SIZES, count) - 1]


class Look:
    """A page as it is asked for the stretches of one role, headline or subheadline."""

    def __init__(self, sheet: Sheet, role: Role) -> None:
        self.sheet, self.role = sheet, role
        self.blocks = blocks = sheet.blocks
        self.leads = [sheet.leads.lead(index, role) for index in range(len(blocks))]
        self.most = max(self.leads, default=0.0)
        # A block of the role -> the first and the last block of its run.
        self.zones: dict[int, tuple[int, int]] = {}
        start = 0
        for is_role, run in groupby([block.role is role for block in blocks]):
            end = start + len(list(run))
            if is_role:
                self.zones.update(dict.fromkeys(range(start, end), (start, end - 1)))
            start = end
        self.first_of_role = min(self.zones, default=len(blocks))
        self._of_block: dict[tuple[str, int], tuple[str, ...]] = {}
        self._told: dict[int, set[str]] = {}

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

    @cached_property
    def page(self) -> tuple[str, ...]:
        """The cues that all stretches of the page have."""
        genre = self.sheet.genre
        return (
            f"page.genre.{genre}",
            f"page.zones.{min(len(set(self.zones.values())), 4)}",
            f"page.prose.{min(len(self.prose), 3)}",
            f"page.most.{binned(self.most)}",
        )

    def add_cues(self, one: Stretch) -> None:
        """Add all that speaks for or against the stretch."""
        cues = one.cues
        cues.update(self.page)
        cues.update(self._once("above", one.first))
        cues.update(self._once("below", one.last))
        cues.update(self._led(one))
        cues.update(self._looks(one))
        cues.update(self._ends(one))
        cues.update(self._said(one))
        if one.last > one.first:
            cues.update(self._lines(one))
        if one.form != "part":
            cues.update(self._zoned(one))
        cues.update([*self._copied(one)])

    def _once(self, side: str, index: int) -> tuple[str, ...]:
        known = self._of_block.get((side, index))
        if known is None:
            known = tuple(self._above(index) if side == "above" else self._below(index))
            self._of_block[side, index] = known
        return known

    # ---- where it stands ---------------------------------------------------------------------------------------------

    def _above(self, index: int) -> Iterator[str]:
        yield f"place.{index if index < 4 else 4 if index < 8 else 8 if index < 20 else 20}"
        if index == self.first_of_role:
            yield "zone.first"
        elif index > self.first_of_role:
            yield "zone.later"
        yield f"lead.{binned(self.leads[index])}"
        yield f"role.{self.blocks[index].role}"
        if not index:
            yield "above.none"
            return
        above = self.blocks[index - 1]
        yield f"above.{above.role}"
        yield f"above.lead.{binned(self.leads[index - 1])}"
        yield f"above.gap.{breaks(self.sheet, above, self.blocks[index])}"
        words = self.sheet.words_of(above)
        if len(words) <= 6:
            for table in tables_of(self.sheet.words.phrases.get(" ".join(words), 0)):
                yield f"above.is.{table}"

    def _below(self, index: int) -> Iterator[str]:
        prose = next(iter(self._prose_below(index)), None)
        yield f"prose.{'none' if prose is None else min(prose - index, 6)}"
        if self.prose and self.prose[0] < index:
            yield "prose.above"
        if index + 1 == len(self.blocks):
            yield "below.none"
            return
        below = self.blocks[index + 1]
        yield f"below.{below.role}"
        yield f"below.lead.{binned(self.leads[index + 1])}"
        yield f"below.gap.{breaks(self.sheet, self.blocks[index], below)}"
        if prose is not None:
            start = self.blocks[prose].span.start
            if any(start <= mention.span.start < start + 60 for mention in self.sheet.dates):
                yield "prose.dated"

    def _led(self, one: Stretch) -> Iterator[str]:
        leads = self.leads[one.first : one.last + 1]
        yield f"behind.{binned(self.most - max(leads))}"
        above = self.blocks[one.first - 1].role if one.first else None
        below = self.blocks[one.last + 1].role if one.last + 1 < len(self.blocks) else None
        yield f"between.{above}.{below}"

    def _zoned(self, one: Stretch) -> Iterator[str]:
        if zone := self.zones.get(one.first):
            start = "from" if zone[0] == one.first else "in"
            end = "to" if zone[1] == one.last else "short" if one.last < zone[1] else "over"
            yield f"zone.{start}.{end}"

    # ---- how it looks ------------------------------------------------------------------------------------------------

    def _looks(self, one: Stretch) -> Iterator[str]:
        text, words = one.text, one.words
        yield f"words.{_size(len(words))}"
        stop = _STOP.search(text, max(0, len(text) - _LONGEST_STOP))
        yield f"stop.{stop.group()[0] if stop else 'none'}"
        if text.isupper():
            yield "upper"
        elif text[0].islower():
            yield "low"
        elif text[0].isdigit():
            yield "digit"
        elif text[0] in '“"«„‘':
            yield "quoted"
        if text.rstrip().endswith(_DOTS):
            yield "cut-short"
        if _ADDRESS.search(text):
            yield "address"
        phrases = self.sheet.words.phrases
        whole = phrases.get(" ".join(words), 0) if len(words) <= 6 else 0
        for table in tables_of(whole):
            yield f"is.{table}"
        start = 0
        for size in range(1, 5):
            start |= phrases.get(" ".join(words[:size]), 0)
        for table in tables_of(start & ~whole):
            yield f"starts.{table}"

    def _said(self, one: Stretch) -> Iterator[str]:
        """How many of its words the text below says again."""
        mine = counted(one.words)
        if not mine:
            return
        told = [self._words_told(index) for index in self._prose_below(one.last)]
        said = mine.intersection(chain.from_iterable(told))
        yield f"said.{4 * len(said) // len(mine)}"

    def _prose_below(self, index: int) -> list[int]:
        """The next blocks of prose below a block, as many as are looked at."""
        at = bisect_right(self.prose, index)
        return self.prose[at : at + _BODY_BLOCKS]

    def _words_told(self, index: int) -> set[str]:
        """The words that a paragraph begins with."""
        known = self._told.get(index)
        if known is None:
            span = self.blocks[index].span
            known = self._told[index] = set(self.sheet.said.words(span.start, min(span.end, span.start + _BODY_LOOK)))
        return known

    # ---- whether it is all of it -------------------------------------------------------------------------------------

    def _ends(self, one: Stretch) -> Iterator[str]:
        """Whether it seems to begin above or to go on below."""
        text, blocks, links = self.sheet.text, self.blocks, self.sheet.words.function_words
        if one.words[-1] in links:
            yield "ends.link"
        elif one.text[-1] in _OPEN_ENDS:
            yield "ends.open"
        if one.text.count('"') % 2 or any(one.text.count(a) != one.text.count(b) for a, b in _PAIRS):
            yield "unbalanced"
        if one.span.end >= blocks[one.last].span.end and one.last + 1 < len(blocks):
            below = blocks[one.last + 1]
            gap = min(breaks(self.sheet, blocks[one.last], below), 2)
            letter = next((character for character in below.text[:_FULL_LINE] if character.isalpha()), "")
            if letter.islower() or below.text[0] in "\\&":
                yield f"goes-on.low.{gap}"
            if below.role is blocks[one.last].role:
                yield f"goes-on.role.{gap}"
            if one.text.isupper() and below.text[:_LONGEST_CASE].isupper():
                yield f"goes-on.upper.{gap}"
            if gap == 1 and one.text[-1] not in ".!?" and len(one.text) - one.text.rfind("\n") > _FULL_LINE:
                yield "goes-on.full"
        if one.first and text[blocks[one.first].span.start : one.span.start].strip(_MARKS + " ") == "":
            above = blocks[one.first - 1]
            gap = min(breaks(self.sheet, above, blocks[one.first]), 2)
            words = self.sheet.words_of(above)
            if words and words[-1] in links:
                yield f"came.link.{gap}"
            if above.role is blocks[one.first].role:
                yield f"came.role.{gap}"
            if one.text.isupper() and above.text[-_LONGEST_CASE:].isupper():
                yield f"came.upper.{gap}"

    def _lines(self, one: Stretch) -> Iterator[str]:
        """How its lines stand to each other."""
        lines = self.blocks[one.first : one.last + 1]
        yield f"case.{'same' if len({line.text.isupper() for line in lines}) == 1 else 'mixed'}"
        inner = max(breaks(self.sheet, above, below) for above, below in pairwise(lines))
        outer = breaks(self.sheet, lines[-1], self.blocks[one.last + 1]) if one.last + 1 < len(self.blocks) else 3
        yield f"inner.{min(inner, 2)}.{'less' if inner < outer else 'same' if inner == outer else 'more'}"
        links = self.sheet.words.function_words
        for above, below in pairwise(lines):
            if above.text[-1] in ".!?":
                yield "inner.stop"
            if self.sheet.words_of(above)[-1:] and self.sheet.words_of(above)[-1] in links:
                yield "inner.link"
            if below.text[0].islower():
                yield "inner.low"
            if self.sheet.words_of(above)[:3] == self.sheet.words_of(below)[:3]:
                yield "inner.again"

    def _copied(self, one: Stretch) -> Iterator[str]:
        places = self.copies.get(tuple(one.words), ())
        others = [place for place in places if not one.first <= place <= one.last]
        for cue in one.cues:
            if cue in _CUT_KINDS:
                yield f"{cue}.{'copied' if others else 'single'}"
        if others:
            yield f"copied.{min(len(others), 3)}"
            yield f"copied.{one.form}"
            if others[0] < one.first:
                yield f"copied.above.{self.blocks[others[0]].role}"
            if others[-1] > one.last:
                yield f"copied.below.{self.blocks[others[-1]].role}"


_CUT_KINDS = frozenset(
    f"{side}.{kind}" for side in ("front", "back")
    for kind in ("bar", "dash", "colon", "gap", "label", "date", "bare-date", "labelled-date", "number", "stamp")
)  # fmt: skip
