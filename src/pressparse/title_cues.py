"""What speaks for or against a stretch as the page's title, or as its deck."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, groupby

import regex

from pressparse.lexicon import tables_of
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.stretches import LONGEST_LINE, TITLE_KEY, Stretch, breaks
from pressparse.title_ends import between_lines, ends
from pressparse.title_looks import counted, looks

_PROSE = 90
_BODY_LOOK, _BODY_BLOCKS = 400, 3
# So many lines from the top a title may stand by a key.
_FRONT_MATTER = 30
_SEEMS, _SURE_DECK = 1.0, 3.0
_DATELINE = regex.compile(r"\W{0,3}\p{Lu}{3,}[ ,.\p{Lu}]*+|[^\n.]{3,60}?\s[–—-]{1,2}\s")
_BINS = (-6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 8)


def binned(value: float) -> int:
    """Which bin of log-odds a value falls in, 0 to 12."""
    return bisect_right(_BINS, value)


class Look:
    """A page as it is asked for the stretches of one role, headline or subheadline."""

    def __init__(self, sheet: Sheet, role: Role) -> None:
        self.sheet, self.role = sheet, role
        self.blocks = blocks = sheet.blocks
        self.leads = [sheet.leads.lead(index, role) for index in range(len(blocks))]
        self.most = max(self.leads, default=0.0)
        # Few pages have a deck that is surer than this: the ranges above are one.
        self.surest = binned(_SURE_DECK) if role is Role.SUBHEADLINE else len(_BINS)
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
    def besides(self) -> list[int]:
        """Lines that may be the title whatever their roles: by a key, or as the text's first line if none seems one."""
        keyed = [i for i, block in enumerate(self.blocks[:_FRONT_MATTER]) if block.text.startswith(f"{TITLE_KEY}:")]
        return keyed + (self.prose[:1] if self.most < _SEEMS else [])

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
            f"page.language.{self.sheet.language}",
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
        cues.update(looks(self.sheet, self.blocks[one.first].span, one))
        cues.update(ends(self, one))
        cues.update(self._said(one))
        if one.last > one.first:
            cues.update(between_lines(self, one))
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
        yield f"lead.{min(binned(self.leads[index]), self.surest)}"
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
        prose = next(iter(self.prose_below(index)), None)
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
        if _DATELINE.match(below.text):
            yield f"below.dateline.{below.role}"
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

    def behind(self, first: int, last: int) -> int:
        """How far the role lags in the last line behind the first, binned."""
        return binned(self.leads[first] - self.leads[last])

    def _zoned(self, one: Stretch) -> Iterator[str]:
        if zone := self.zones.get(one.first):
            start = "from" if zone[0] == one.first else "in"
            end = "to" if zone[1] == one.last else "short" if one.last < zone[1] else "over"
            yield f"zone.{start}.{end}"

    def _said(self, one: Stretch) -> Iterator[str]:
        """How many of its words the text below says again."""
        mine = counted(one.words)
        if not mine:
            return
        told = [self.words_told(index) for index in self.prose_below(one.last)]
        said = mine.intersection(chain.from_iterable(told))
        yield f"said.{4 * len(said) // len(mine)}"
        if told:
            yield f"said.next.{4 * len(mine & told[0]) // len(mine)}"

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

    def _copied(self, one: Stretch) -> Iterator[str]:
        places = self.copies.get(tuple(one.words), ())
        others = [place for place in places if not one.first <= place <= one.last]
        for cue in one.cues:
            if cue in _CUT_KINDS:
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
