"""What stands round a date on its line and the lines next to it: a table's row, a post's author, a letter's address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import regex
from attrs import frozen

from pressparse.parsers.found_date import FoundDate

# A word without the strokes that join the names of a page's fields ("modified_time").
WORD: Final = regex.compile(r"[^\W_]++")
# Who wrote a post that is quoted, by its account's name: "Jane Roe (@jane) September 14, 2020".
_ACCOUNT: Final = regex.compile(r"\(@\w{1,40}+\)\s{0,9}+(?:[-–—|·•]\s{0,9}+)?$")
_CURRENCY: Final = regex.compile(r"[$€£¥]")
# How far a line is followed, how much else a date may have on its line to stand alone, how long a label before it is.
_LINE, _ALONE, _OPENS = 400, 14, 3
_ACCOUNT_FITS, _SUM_FITS = 60, 40
_WORDS_ABOVE, _WORDS_BELOW, _NEIGHBOUR = 3, 2, 80
# What may stand round a label.
_AROUND: Final = " \t\u00a0*_•-–—"


@frozen
class Labels:
    """Labels, case folded: of what tells when something is held ("Date and time"), and where; ``doubtful`` say when the
    text came out as often ("Date")."""

    when: frozenset[str]
    where: frozenset[str]
    doubtful: frozenset[str]


def beside(text: str, one: FoundDate, block: str, labels: Labels) -> Iterator[str]:
    """The facts of the date's line, and the words of the lines above and below where it begins or ends its own."""
    begin = text.rfind("\n", max(0, one.at - _LINE), one.at) + 1 or max(0, one.at - _LINE)
    end = text.find("\n", one.to, one.to + _LINE)
    end = min(len(text), one.to + _LINE) if end < 0 else end
    before, after = text[begin : one.at].strip(), text[one.to : end].strip()
    above = text[max(0, begin - _LINE // 2) : begin].rstrip().rpartition("\n")[2]
    below = text[end : end + _LINE // 2].lstrip().partition("\n")[0]
    if _ACCOUNT.search(text[max(0, one.at - _ACCOUNT_FITS) : one.at]):
        yield "after account"
    paid = _CURRENCY.search(text, one.to, min(end, one.to + _SUM_FITS))
    if paid or "\t" in after:
        yield from ("row", f"{block} row")
    if paid and one.at - begin <= _OPENS:
        yield from ("sum", f"{block} sum")
    if _tells_when(_label(before or above), (above, below), labels):
        yield from ("label=when", f"{block} label=when")
    if len(after) <= _ALONE:
        yield from (f"then below {word}" for word in WORD.findall(below[:_NEIGHBOUR].casefold())[:_WORDS_BELOW])
    if len(before) <= _ALONE:
        yield from (f"says above {word}" for word in WORD.findall(above[-_NEIGHBOUR:].casefold())[-_WORDS_ABOVE:])


def _tells_when(label: str, lines: Iterable[str], labels: Labels) -> bool:
    """Whether the label says when something is held; "Date" only in a form, with a line for where or when beside it."""
    if label not in labels.when or label not in labels.doubtful:
        return label in labels.when
    return any(_label(line) in labels.when | labels.where for line in lines if ":" in line)


def _label(line: str) -> str:
    """What the line calls what stands behind it: "When: Monday," is called "when"."""
    return line.partition(":")[0].strip(_AROUND).casefold()
