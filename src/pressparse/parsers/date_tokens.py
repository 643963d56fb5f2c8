"""The words and figures round a number as one letter each: what the grammar of ``worded_dates`` is written in.

The letters, besides those that ``date_words`` gives to words: ``D`` a number from 1 to 31, ``7`` another number of two
figures, ``Y`` a year, ``n`` any other number, ``s`` the suffix of an ordinal, ``x`` any other word, ``_`` blanks, ``N``
one line break, ``P`` several, ``-`` any dash, and ``. , / ' : ( )`` themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

import regex
from attrs import frozen

from pressparse.parsers.date_words import MONTH, SIGNS, WEAK_MONTH, WEEKDAY, DateWords
from pressparse.parsers.found_date import full_year

_TOKEN: Final = regex.compile(r"\d++|\p{L}++|\s++|.")
_WORD: Final = regex.compile(r"\p{L}{3,}+")
# Where a word is stuck to the one before it: "Mill opensMarch 3, 2021"; not in "McKay".
_STUCK: Final = regex.compile(r"(?<=\p{Ll}\p{Ll})(?=\p{Lu}\p{Ll}\p{Ll})", regex.V1)
# Text looked at on each side of a number, and in how many steps a cut word is taken whole.
_REACH: Final = 30
# What an ordinal's suffix stands behind: "14th", "14-го", "14:e", "1.º"; a blank only before one in small letters.
_NUMBERS: Final = ("D", "D-", "D:", "D.")


class Tokens:
    """The tokens of a stretch of text, one letter each; where they stand is worked out only when a date is found."""

    def __init__(self, low: int, parts: list[str], kinds: str) -> None:
        self.parts, self.kinds = parts, kinds
        self._low = low
        self._ends: list[int] = []

    def word(self, index: int) -> str:
        """The token as written."""
        return self.parts[index]

    def end(self, index: int) -> int:
        """Where the token ends in the text."""
        if not self._ends:
            self._ends = list(accumulate(map(len, self.parts), initial=self._low))
        return self._ends[index + 1]

    def start(self, index: int) -> int:
        """Where the token begins in the text."""
        return self.end(index - 1)


@frozen
class Window:
    """A stretch of the text round numbers, and its words of three letters or more, case folded."""

    low: int
    high: int
    said: list[str]


def windows(text: str, numbers: Sequence[tuple[int, int]]) -> list[Window]:
    """The stretches round numbers; neighbours are joined, so that each text is read once."""
    found: list[tuple[int, int]] = []
    low, high = 0, -1
    for start, end in numbers:
        if start - _REACH > high:
            if high >= 0:
                found.append((low, high))
            low = max(0, start - _REACH)
        high = end + _REACH
    if high >= 0:
        found.append((low, high))
    return [Window(low, high, _words(text[low:high])) for low, high in found]


def _words(stretch: str) -> list[str]:
    return _WORD.findall((_STUCK.sub(" ", stretch) if _STUCK.search(stretch) else stretch).casefold())


def tokenize(text: str, low: int, high: int, words: DateWords) -> Tokens:
    """The tokens of the text from ``low`` to ``high``, widened to whole words."""
    low, high = _whole_words(text, low, high)
    parts = _TOKEN.findall(text, low, high)
    if _STUCK.search(text, low, high):
        parts = [piece for part in parts for piece in _STUCK.split(part)]
    plain, kinds = words.plain, ""
    for part in parts:
        kind = plain.get(part)
        if kind is None:
            known = not part.islower() or part in words.doubtful or not part.isalpha()
            kind = _kind(part, words, kinds) if known else "x"
        kinds += kind
    return Tokens(low, parts, kinds)


def _whole_words(text: str, low: int, high: int) -> tuple[int, int]:
    """The stretch, widened so that it cuts no word of ordinary length."""
    high = min(high, len(text))
    for _ in range(_REACH):
        if low == 0 or not (text[low - 1].isalnum() and text[low].isalnum()):
            break
        low -= 1
    for _ in range(_REACH):
        if high == len(text) or not (text[high - 1].isalnum() and text[high].isalnum()):
            break
        high += 1
    return low, high


def _kind(word: str, words: DateWords, before: str) -> str:
    """The letter of the grammar that stands for a token, behind the letters of those before it."""
    first = word[0]
    if first.isalpha():
        folded = word.casefold()
        if folded in words.ordinals and (before.endswith(_NUMBERS) or _is_apart(word, words, before)):
            return "s"
        kind = words.kinds.get(folded, "x")
        return WEAK_MONTH if kind == MONTH and folded in words.weak and word.islower() else kind
    if first.isdecimal():
        return _number_kind(word)
    if first.isspace():
        breaks = word.count("\n")
        return "P" if breaks > 1 else "N" if breaks else "_"
    return SIGNS.get(word, "!")


def _is_apart(suffix: str, words: DateWords, before: str) -> bool:
    """Whether it is a suffix with a blank before it: "1 er mai"; not the town in "May 21 St. Ives"."""
    other = words.kinds.get(suffix, WEEKDAY)  # "th" may be a Thursday, but not behind a number
    return before.endswith("D_") and len(suffix) > 1 and suffix.islower() and other == WEEKDAY


def _number_kind(digits: str) -> str:
    if len(digits) <= 2:
        return "D" if 1 <= int(digits) <= 31 else "7"
    return "Y" if len(digits) == 4 and full_year(digits) else "n"
