"""Which lines of the running text are one paragraph: hard-wrapped ones, and ones broken at inline tags.

A page may be hard-wrapped at a column (a mailing, a PDF's text), or broken wherever the HTML had a link or bold word;
most are neither. Each pair of neighbouring lines is judged by how the first ends, how the second begins, the blank
lines between them, the column that the lines around them reach, and what the page's sure pairs look like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex
from attrs import field, frozen

_TERMINAL = regex.compile(r"[.!?…。！？।][\"'”’»“)\]*_\s]*+$")
_CLOSERS = "\"'”’»“)]*_ \t"
_OPENERS = "\"'“„«‘([*_¿¡ \t"
_LIST_MARK = regex.compile(r"[-–—•*·●▪○■►▶✓✔➤§]\s*+\S|\(?\d{1,3}[.)]+(?=\s|\D)|\(?[a-z][.)]\s|\(?[ivx]{1,5}[.)]\s|[#>]")
_CONTINUES = regex.compile(r"[,;.)\]:%!?](?![.\d])")
_ENTRY = regex.compile(r"\t| {4,}|\|[^|\n]++\|")

# A wrapped line reaches at most this far; wider ones are paragraphs of their own.
_WIDEST = 165
_NARROWEST = 30
# How far from a line its column is looked for, in lines of body.
_REACH = 8
# A line is full if the next word would have made it longer than this share of its column.
_FULL = 0.9
# A line of an address or signature block is no longer than this.
_SHORT = 60


@frozen(kw_only=True)
class Line:
    """A stripped line of body. ``gap`` is the number of blank lines before it; ``debris`` is whether another block,
    a page number or a caption, stands there too, and ``severed`` whether a block of the release does."""

    text: str
    gap: int = 0
    debris: bool = False
    severed: bool = False
    ending: str = field(init=False)
    opening: str = field(init=False)

    @ending.default
    def _how_it_ends(self) -> str:
        if _TERMINAL.search(self.text, max(0, len(self.text) - 12)):
            return "."
        last = self.text.rstrip(_CLOSERS)[-1:]
        return last if last in ",:;" else "-" if last in "-–—" else "w"

    @opening.default
    def _how_it_begins(self) -> str:
        if _LIST_MARK.match(self.text):
            return "list"
        if _CONTINUES.match(self.text):
            return "continues"
        first = self.text.lstrip(_OPENERS)[:1]
        return "lower" if first.islower() else "upper" if first.isupper() else "other"

    @property
    def first_word(self) -> int:
        """The length of the first word, which had to fit for the line before not to break."""
        return len(self.text.split(None, 1)[0]) if self.text else 0


def joins(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it goes on with the paragraph of the line before."""
    page = _Page(lines=tuple(lines))
    return [False, *(page.goes_on(index) for index in range(1, len(lines)))] if lines else []


@frozen(kw_only=True)
class _Page:
    lines: tuple[Line, ...]
    gap: int = field(init=False)
    loose: int = field(init=False)
    broken: float = field(init=False)
    columns: tuple[int, ...] = field(init=False)

    def _sure_gaps(self) -> Counter[int]:
        pairs = zip(self.lines, self.lines[1:], strict=False)
        return Counter(line.gap for before, line in pairs if _sure(before, line))

    @gap.default
    def _gap_inside_paragraphs(self) -> int:
        """The blank lines between lines that surely go on; -1 where no pair is sure."""
        sure = self._sure_gaps()
        return min(sure, key=lambda gap: (-sure[gap], gap)) if sure else -1

    @loose.default
    def _widest_gap_inside_paragraphs(self) -> int:
        sure = self._sure_gaps()
        return max((gap for gap, count in sure.items() if count > 1 and count >= 0.08 * sure.total()), default=self.gap)

    @broken.default
    def _share_of_sure_pairs(self) -> float:
        return self._sure_gaps().total() / max(1, len(self.lines) - 1)

    @columns.default
    def _columns_around(self) -> tuple[int, ...]:
        lengths = [len(line.text) for line in self.lines]
        return tuple(max(lengths[max(0, i - _REACH) : i + _REACH + 1]) for i in range(len(lengths)))

    def goes_on(self, index: int) -> bool:
        """Whether line ``index`` goes on with the paragraph of the one before it."""
        before, line = self.lines[index - 1], self.lines[index]
        if line.severed or _ENTRY.search(line.text) or _ENTRY.search(before.text):
            return False
        if line.debris:
            return before.ending == "w" and line.opening == "lower"
        if line.gap > max(self.loose, 1) + 1:
            return False
        if line.opening == "continues":
            return line.gap <= max(self.loose, 2)
        if line.opening == "list":
            return self._dash(before, line)
        if line.opening == "lower":
            return self._lower(index, before, line)
        return self._upper(index, before, line)

    def _full(self, index: int) -> bool:
        """Whether the line before broke because the next word had no room in the column."""
        column = self.columns[index - 1]
        before, line = self.lines[index - 1], self.lines[index]
        if not _NARROWEST <= column <= _WIDEST:
            return False
        return len(before.text) + 1 + line.first_word > column * _FULL

    def _dash(self, before: Line, line: Line) -> bool:
        return line.text[0] in "–—" and before.ending in "w," and self.broken > 0.2 and line.gap <= self.gap

    def _lower(self, index: int, before: Line, line: Line) -> bool:
        if before.ending in "w-":
            return line.gap <= max(self.loose, 0) or self._full(index)
        if line.gap <= 0 and before.ending == ",":
            return True
        return self._full(index) and self.broken > 0.1 and line.gap <= self.loose

    def _upper(self, index: int, before: Line, line: Line) -> bool:
        if self.gap < 0 or line.gap > self.loose:
            return False
        if before.ending == ".":
            return line.gap <= 0 == self.gap and self._full(index) and self.broken > 0.1
        if self._full(index):
            return self.broken > 0.1
        if line.gap > self.gap:
            return False
        return before.ending in "w-" and self.broken > 0.07 and self._threaded(index)

    def _threaded(self, index: int) -> bool:
        """Whether the next line goes on in lower case: a name or link in mid-sentence had a line of its own."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return after is not None and self.lines[index].ending == "w" and after.opening in ("lower", "continues")


def _sure(before: Line, line: Line) -> bool:
    return before.ending == "w" and line.opening == "lower" and not line.debris and not line.severed
