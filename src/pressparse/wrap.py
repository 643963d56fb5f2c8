"""Which lines of the running text are one paragraph: hard-wrapped ones, and ones broken at inline tags.

A page may be hard-wrapped at a column (a mailing, a PDF's text), or broken wherever the HTML had a link or bold word;
most are neither. Each pair of neighbouring lines is judged by how the first ends, how the second begins, the blank
lines between them, the column that the lines around them reach, and what the page's sure pairs look like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from attrs import field, frozen

from pressparse.body_lines import NARROWEST, Inline, Line

_NUMBER = regex.compile(r"\(?(\d{1,3})[.)]")
# The line under an embedded post that names its writer; the day of the post follows.
_POSTER = regex.compile(r"[—–-]\s.*\(@\w++\)$")

# A wrapped line reaches at most this far; wider ones are paragraphs of their own.
_WIDEST = 165
# How far from a line its column is looked for, in lines of body.
_REACH = 8
# A line is full if the next word would have made it longer than this share of its column.
_FULL = 0.9
# A column broke the page's lines if this share of the sure ones is full.
_MOSTLY = 0.75
# Blank lines alone part a page's paragraphs if so many of the lines without one go on, this share of them at least.
_TIGHT_LEAST, _TIGHT = 3, 0.8
# A line of fewer characters is a word that belongs to the next line.
_WORD = 4
# A page is broken at tags, seldom or often, if such a share of its lines surely goes on.
_SELDOM, _OFTEN = 0.02, 0.1
# A line of prose so long holds sentences: if it ends without a mark, its sentence is not over.
_LONG = 100
# A line of an address or signature block is no longer than this.
_SHORT = 60


def joins(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it goes on with the paragraph of the line before."""
    page = _Page(lines=tuple(lines))
    found = list(page.joins())
    close = [index for index in range(1, len(lines)) if lines[index].is_close]
    far = [found[index] for index in range(1, len(lines)) if lines[index].gap > 0]
    if page.wrapped or sum(found[index] for index in close) < max(_TIGHT_LEAST, _TIGHT * len(close)):
        return found
    if len(far) > 1 and not any(far):
        for index in close:
            found[index] = found[index] or page.is_tight(index)
    return found


@frozen(kw_only=True)
class _Page:
    lines: tuple[Line, ...]
    # The lines that surely go on with the one before, and how many of them stand behind so many blank lines.
    sure: tuple[int, ...] = field(init=False)
    gaps: Counter[int] = field(init=False)
    gap: int = field(init=False)
    loose: int = field(init=False)
    broken: float = field(init=False)
    lengths: tuple[int, ...] = field(init=False)
    wrapped: bool = field(init=False)

    @sure.default
    def _sure_lines(self) -> tuple[int, ...]:
        return tuple([at for at, pair in enumerate(pairwise(self.lines), 1) if _sure(*pair)])

    @gaps.default
    def _sure_gaps(self) -> Counter[int]:
        return Counter([self.lines[at].gap for at in self.sure])

    @gap.default
    def _gap_inside_paragraphs(self) -> int:
        """The blank lines between lines that surely go on; -1 where no pair is sure."""
        return min(self.gaps, key=lambda gap: (-self.gaps[gap], gap)) if self.gaps else -1

    @loose.default
    def _widest_gap_inside_paragraphs(self) -> int:
        least = 0.08 * len(self.sure)
        return max((gap for gap, count in self.gaps.items() if count > 1 and count >= least), default=self.gap)

    @broken.default
    def _share_of_sure_pairs(self) -> float:
        return len(self.sure) / max(1, len(self.lines) - 1)

    @lengths.default
    def _lengths(self) -> tuple[int, ...]:
        return tuple([len(line.text) for line in self.lines])

    @wrapped.default
    def _whether_a_column_broke_them(self) -> bool:
        """Whether most of the lines that surely go on had no room for the next word."""
        return self.broken > 0.1 and sum(map(self._full, self.sure)) >= _MOSTLY * len(self.sure)

    def joins(self) -> Iterator[bool]:
        """For each line, whether it goes on with the paragraph of the one before it."""
        joined = False
        for index in range(len(self.lines)):
            joined = index > 0 and self._goes_on(index, joined)
            yield joined

    def _goes_on(self, index: int, joined: bool) -> bool:
        """``joined`` is whether the line before went on with the one before it."""
        before, line = self.lines[index - 1], self.lines[index]
        if line.severed or line.is_entry or before.is_entry:
            return False
        if line.debris:
            return before.ending == "w" and (line.opening == "lower" or (before.leads_on and self.broken > 0.1))
        if line.gap > max(self.loose, 1) + 1:
            return False
        if self._is_inline(index):
            return True
        if line.opening == "continues":
            return line.gap <= max(self.loose, 2)
        if _unfinished(before, line):
            return line.gap <= max(self.loose, 1)
        if line.opening == "list":
            return self._dash(before, line) or (self._lone_number(index) and self._upper(index, before, line, joined))
        if line.opening == "lower" or _sure(before, line):
            return self._lower(index, before, line)
        return self._upper(index, before, line, joined)

    def _is_inline(self, index: int) -> bool:
        """Whether a blank that stands between the lines is one of a sentence, which a tag parted there: behind the line
        before, or alone on a line. After a full stop only a page tells that is broken at many tags."""
        before, line = self.lines[index - 1], self.lines[index]
        if line.inline is Inline.NONE or line.opening == "list":
            return False
        if line.inline is Inline.LINE:
            return line.opening != "upper" or before.ending in "w,"
        if before.ending == "." and line.opening != "lower":
            return self.broken > _OFTEN and not self.wrapped
        return self.broken > _SELDOM and (line.opening == "lower" or before.ending in "w,")

    def is_tight(self, index: int) -> bool:
        """Whether the line may go on where blank lines alone part paragraphs."""
        before, line = self.lines[index - 1], self.lines[index]
        entry = line.is_entry or before.is_entry
        return before.ending == "w" and line.opening != "list" and not entry

    def _full(self, index: int) -> bool:
        """Whether the line before broke because the next word had no room in the column."""
        column = max(self.lengths[max(0, index - 1 - _REACH) : index + _REACH])
        before, line = self.lines[index - 1], self.lines[index]
        if not NARROWEST <= column <= _WIDEST:
            return False
        return len(before.text) + 1 + line.first_word > column * _FULL

    def _dash(self, before: Line, line: Line) -> bool:
        return line.text[0] in "–—" and before.ending in "w," and self.broken > 0.2 and line.gap <= self.gap

    def _lone_number(self, index: int) -> bool:
        """Whether the number that opens the line counts nothing: no line around has the next one or the last one."""
        number = _NUMBER.match(self.lines[index].text)
        if number is None or self.lines[index - 1].ending != "w":
            return False
        around = self.lines[max(0, index - _REACH) : index] + self.lines[index + 1 : index + _REACH + 1]
        others = {int(found[1]) for other in around if (found := _NUMBER.match(other.text))}
        return not others & {int(number[1]) - 1, int(number[1]) + 1}

    def _lower(self, index: int, before: Line, line: Line) -> bool:
        if before.ending in "w-":
            return line.gap <= 0 or self._full(index) or (line.gap <= self.loose and self.broken > 0.3)
        if before.ending == "," and line.gap <= 0:
            return self._full(index) or not self._enumerates(index)
        return self._full(index) and self.broken > 0.1 and line.gap <= self.loose

    def _enumerates(self, index: int) -> bool:
        """Whether the line is one of a list whose items end in commas or semicolons."""
        around = (*self.lines[max(0, index - 2) : index], *self.lines[index : index + 2])
        return sum(line.ending in ",;:" for line in around) > 2

    def _upper(self, index: int, before: Line, line: Line, joined: bool) -> bool:
        if self.gap < 0 or line.gap > self.loose:
            return False
        if before.ending == ".":
            return line.gap <= 0 == self.gap and self.wrapped and self._full(index) and not line.is_address
        if self.wrapped and self._full(index):
            return True
        return line.gap <= self.gap and self.broken > 0.05 and self._in_mid_sentence(index, before, line, joined)

    def _in_mid_sentence(self, index: int, before: Line, line: Line, joined: bool) -> bool:
        """Whether an inline tag broke the sentence here, though a capital or a figure follows."""
        if not self.wrapped and self._listed(index):
            return False
        if before.ending == ",":
            long = before.is_prose and len(before.text) > NARROWEST
            return before.text[-1] != "," or long or (len(line.text) < NARROWEST and self._threaded(index))
        if before.ending == "w":
            if line.text[0] == "(" or len(before.text) < _WORD:
                return True
            if before.is_prose and (before.ends_small or self._threaded(index)):
                return self.wrapped or len(line.text) < _SHORT or self._threaded(index)
            return joined and len(before.text) < _SHORT
        return before.ending == "-"

    def _listed(self, index: int) -> bool:
        """Whether the line stands among lines that each begin anew and end without a mark: names, headings, items."""
        around = self.lines[max(0, index - 2) : index + 2]
        run = [line.opening == "upper" and line.ending == "w" for line in around]
        return any(run[i] and run[i + 1] and run[i + 2] for i in range(len(run) - 2))

    def _threaded(self, index: int) -> bool:
        """Whether the next line goes on in lower case: a name or link in mid-sentence had a line of its own."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return after is not None and self.lines[index].ending == "w" and after.opening in ("lower", "continues")


def _sure(before: Line, line: Line) -> bool:
    if before.ending != "w" or line.debris or line.severed:
        return False
    return line.opening in ("lower", "continues") or (line.is_capitals and before.is_capitals)


def _unfinished(before: Line, line: Line) -> bool:
    """Whether the sentence of the line before cannot end there, wherever the lines were broken."""
    if line.opening == "list":
        return False
    if before.leads_on or (line.gap <= 0 and _POSTER.match(before.text)):
        return True
    prose = before.ending == "w" and before.ends_small and not before.is_last_but_one
    return prose and len(before.text) > _LONG and line.opening == "lower"
