"""A line of the running text as one sees it: how it begins, how it ends, what stands before it."""

from __future__ import annotations

from enum import Enum

import regex
from attrs import field, frozen

_TERMINAL = regex.compile(r"[.!?…。！？।][\"'”’»“)\]*_\s]*+$")
_STOPS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»“)]*_ \t"
_OPENERS = "\"'“„«‘([*_¿¡ \t"
_LIST_MARK = regex.compile(r"[-–—•*·●▪○■►▶✓✔➤§]\s*+\S|\(?\d{1,3}[.)]+(?=\s|\D)|\(?[a-z][.)]\s|\(?[ivx]{1,5}[.)]\s|[#>]")
_CONTINUES = regex.compile(r"[,;.)\]:%!?](?![.\d])")
_SMALL = regex.compile(r"(?<!\w)\p{Ll}++\s|\s\p{Ll}++(?!\w)")
# What a line ends in that its next words have to follow: an opening bracket, a currency's sign but behind a sum.
_LEADS_ON = regex.compile(r"(?:[(\[{&]|(?<![\d\s])\s?[$€£])$")
_LAST_BUT_ONE = regex.compile(r";\s++\p{Ll}++$")
_ENTRY = regex.compile(r"\t| {4,}|\|[^|\n]++\|")
# A long line in capitals, or a short one, by its characters.
NARROWEST = 30


class Inline(Enum):
    """Where a blank stands beside the break between two lines: nowhere, at the end of the first, alone between them."""

    NONE = 0
    TAIL = 1
    LINE = 2


@frozen(kw_only=True)
class Line:
    """A stripped line of body. ``gap`` is the number of blank lines before it; ``debris`` is whether another block,
    a page number or a caption, stands there too, and ``severed`` whether a block of the release does; ``dangling``
    whether it ends in a small word that another has to follow, as an article does; ``inline`` whether a blank parts it
    from the line before, beside the line's break."""

    text: str
    gap: int = 0
    debris: bool = False
    severed: bool = False
    dangling: bool = False
    inline: Inline = Inline.NONE
    ending: str = field(init=False)
    opening: str = field(init=False)
    is_entry: bool = field(init=False)

    @ending.default
    def _how_it_ends(self) -> str:
        if self.text.endswith(_STOPS) or _TERMINAL.search(self.text, max(0, len(self.text) - 12)):
            return "."
        last = self.text.rstrip(_CLOSERS)[-1:]
        return last if last in ",:;" else "-" if last in "-–—" else "w"

    @opening.default
    def _how_it_begins(self) -> str:
        if self.text[:1].isupper():  # as most lines do: no mark begins so
            return "upper"
        if _LIST_MARK.match(self.text):
            return "list"
        if _CONTINUES.match(self.text):
            return "continues"
        first = self.text.lstrip(_OPENERS)[:1]
        return "lower" if first.islower() else "upper" if first.isupper() else "other"

    @is_entry.default
    def _whether_of_a_table(self) -> bool:
        return may_be_columns(self.text) and _ENTRY.search(self.text) is not None

    @property
    def is_close(self) -> bool:
        """Whether nothing at all stands between it and the line before."""
        return self.gap <= 0 and not self.debris and not self.severed

    @property
    def is_prose(self) -> bool:
        """Whether small words stand in it, as in a sentence's part and in few names."""
        return bool(_SMALL.search(self.text))

    @property
    def is_capitals(self) -> bool:
        """Whether it is a long line in capitals alone, where case tells nothing."""
        return len(self.text) > NARROWEST and self.text.isupper()

    @property
    def ends_small(self) -> bool:
        """Whether the last word begins with a small letter."""
        last = self.text.rsplit(None, 1)[-1:]
        return bool(last) and last[0][0].islower()

    @property
    def leads_on(self) -> bool:
        """Whether its last word, or sign, must have another behind it."""
        small = self.dangling and not self.is_last_but_one
        return small or _LEADS_ON.search(self.text, max(0, len(self.text) - 3)) is not None

    @property
    def is_last_but_one(self) -> bool:
        """Whether it ends as the last item but one of a list does: "…; and"."""
        return _LAST_BUT_ONE.search(self.text, max(0, len(self.text) - 12)) is not None

    @property
    def is_address(self) -> bool:
        """Whether it may be a form of address in mid-speech: "Mr. President,"."""
        return len(self.text) < NARROWEST and self.text[-1:] in ",!:."

    @property
    def first_word(self) -> int:
        """The length of the first word, which had to fit for the line before not to break."""
        return len(next(iter(self.text.split(None, 1)), ""))


def may_be_columns(text: str) -> bool:
    """Whether the text holds what parts columns: a tab, a bar, or four blanks."""
    return "\t" in text or "|" in text or "    " in text
