"""The words of a page, case folded, read off the text once for all who ask for the same stretch of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property

from attrs import define, field

from pressparse.lexicon import WORD
from pressparse.records import BYTE_ORDER_MARK

_SOFT_HYPHEN = "\xad"
_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def places(text: str, piece: str, start: int = 0, end: int = sys.maxsize) -> Iterator[int]:
    """Where a piece of text stands in a stretch, be it part of a word."""
    at = text.find(piece, start, end)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1, end)


@define(eq=False)
class Said:
    """A text's words by stretch (half-open, code points), as ``WORD`` finds them in the case-folded text without the
    soft hyphens inside them: "Mes|sen|ger" (| for each) is one word."""

    text: str
    _known: dict[tuple[int, int], list[str]] = field(factory=dict, init=False, repr=False)

    @cached_property
    def folded(self) -> str | None:
        """The text case folded as a whole, None where that would move offsets ("ß" becomes two letters)."""
        folded = self.text.casefold()
        return folded if len(folded) == len(self.text) else None

    @cached_property
    def _is_hyphenated(self) -> bool:
        return _SOFT_HYPHEN in self.text

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """Where the lines stand that have at least one character, without their breaks, which are those of
        :meth:`str.splitlines`, and without the byte order mark before the first."""
        at = int(self.text.startswith(BYTE_ORDER_MARK))
        found = []
        for line in self.text[at:].splitlines(keepends=True):
            if bare := len(line.rstrip(_BREAKS)):
                found.append((at, at + bare))
            at += len(line)
        return found

    def words(self, start: int, end: int) -> list[str]:
        """The words of a stretch; not to be changed, since others are handed the same list."""
        known = self._known.get((start, end))
        if known is None:
            if self.folded is None or self._is_hyphenated:
                known = WORD.findall(self.text[start:end].casefold().replace(_SOFT_HYPHEN, ""))
            else:
                known = WORD.findall(self.folded, start, end)
            self._known[start, end] = known
        return known
