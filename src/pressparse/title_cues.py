"""What speaks for or against a stretch as the page's title, or as its deck."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

import regex

from pressparse.lexicon import tables_of
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.stretches import TITLE_KEY, Stretch, breaks

# So many lines from the top a title may stand by a key.
_FRONT_MATTER = 30
_SEEMS, _SURE_DECK = 1.0, 3.0
# What opens the running text: "OAKBY, June 3", "Oakby (NWS) – ".
DATELINE = regex.compile(r"\W{0,3}\p{Lu}{3,}[ ,.\p{Lu}]*+|[^\n.]{3,60}?\s[–—-]{1,2}\s")
_BINS = (-6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 8)


def binned(value: float) -> int:
    """Which bin of log-odds a value falls in, 0 to 12."""
    return bisect_right(_BINS, value)


class Look:
    """A page as it is asked for the stretches of one role, headline or subheadline."""

    def __init__(self, sheet: Sheet, role: Role) -> None:
        self.lines = sheet.title_lines
        self.sheet, self.role = self.lines.sheet, role
        self.blocks = blocks = self.lines.blocks
        self.leads = [self.sheet.leads.lead(index, role) for index in range(len(blocks))]
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

    @cached_property
    def besides(self) -> list[int]:
        """Lines that may be the title whatever their roles: by a key, or as the text's first line if none seems one."""
        keyed = [i for i, block in enumerate(self.blocks[:_FRONT_MATTER]) if block.text.startswith(f"{TITLE_KEY}:")]
        return keyed + (self.lines.prose[:1] if self.most < _SEEMS else [])

    @cached_property
    def page(self) -> tuple[str, ...]:
        """The cues that all stretches of the page have."""
        genre = self.sheet.genre
        return (
            f"page.genre.{genre}",
            f"page.language.{self.sheet.language}",
            f"page.zones.{min(len(set(self.zones.values())), 4)}",
            f"page.prose.{min(len(self.lines.prose), 3)}",
            f"page.most.{binned(self.most)}",
        )

    def looked_at(self, one: Stretch) -> Stretch:
        """The stretch with all that speaks for or against it."""
        cues = {*self.lines.cues(one), *self.page, *self._once("above", one.first), *self._once("below", one.last)}
        leads = self.leads[one.first : one.last + 1]
        cues.add(f"behind.{binned(self.most - max(leads))}")
        if one.last > one.first:
            cues.add(f"inner.lead.{binned(leads[0] - leads[-1])}")
        if one.form != "part":
            cues.update(self._zoned(one))
        return Stretch(span=one.span, first=one.first, last=one.last, text=one.text, words=one.words, cues=cues)

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
        prose = next(iter(self.lines.prose_below(index)), None)
        yield f"prose.{'none' if prose is None else min(prose - index, 6)}"
        if self.lines.prose and self.lines.prose[0] < index:
            yield "prose.above"
        if index + 1 == len(self.blocks):
            yield "below.none"
            return
        below = self.blocks[index + 1]
        yield f"below.{below.role}"
        yield f"below.lead.{binned(self.leads[index + 1])}"
        yield f"below.gap.{breaks(self.sheet, self.blocks[index], below)}"
        if DATELINE.match(below.text):
            yield f"below.dateline.{below.role}"
        if prose is not None:
            start = self.blocks[prose].span.start
            if any(start <= mention.span.start < start + 60 for mention in self.sheet.dates):
                yield "prose.dated"

    def _zoned(self, one: Stretch) -> Iterator[str]:
        if zone := self.zones.get(one.first):
            start = "from" if zone[0] == one.first else "in"
            end = "to" if zone[1] == one.last else "short" if one.last < zone[1] else "over"
            yield f"zone.{start}.{end}"
