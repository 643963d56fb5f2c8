"""What stands round a date on its line and the lines next to it: a table's row, a post's author, a letter's address."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
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
# How far the words that say what a date is stand from it, in characters.
LOOK_BEFORE, _LOOK_AFTER = 110, 70
_SENTENCE_END: Final = regex.compile(r"[.!?]\s+(?=\p{Lu})")
_STOPS: Final = tuple(".!?:;")
# Front matter: no sentence goes on in "date: 2020-09-14".
_KEY: Final = regex.compile(r"[\w-]++:")
# So long a line may be broken in mid-sentence, whatever the next one begins with.
_BROKEN: Final = 50
# So far from a block the end of its line is looked for, and no last word of a line is longer.
_EDGE: Final = 30
# Characters before and behind a date on its line with which another line may still be like it.
_SHAPE_BEFORE, _SHAPE_AFTER = 30, 20
# What the fact of a line's shape begins with.
LINE: Final = "line "
_SIGNS: Final = regex.compile(r"[^\W_]++|[^\w\s]")
_DIGITS: Final = regex.compile(r"\d++")
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


def lead(text: str, at: int, begin: int, licence: Container[str]) -> str:
    """What stands before offset ``at`` in its sentence, in the block that begins at ``begin`` and the lines above that
    go on in it: scrapers break lines at links and at a column's width. ``licence`` are the words that lead to dates.
    """
    opens_line = not text[max(0, begin - _EDGE) : begin].rpartition("\n")[2].strip()
    *above, kept = text[max(0 if opens_line else begin, at - LOOK_BEFORE) : at].split("\n")
    for line in map(str.strip, reversed(above)):
        if not _goes_on(line, kept.lstrip(), licence):
            break
        kept = f"{line} {kept.lstrip()}"
    return _SENTENCE_END.split(kept)[-1]


def _goes_on(line: str, below: str, licence: Container[str]) -> bool:
    """Whether the sentence at the end of the line goes on below, where a date stands or ``below`` before it."""
    if not line or line.endswith(_STOPS):
        return False
    return (
        (below[:1].islower() and not _KEY.match(below))
        or (len(line) >= _BROKEN and (line[-1] == "," or line[-1].islower()))
        or any(word in licence for word in WORD.findall(line[-_EDGE:])[-1:])
    )


def tail(text: str, to: int, end: int) -> str:
    """What stands behind offset ``to`` in the block that ends at ``end``, and on the lines below that go on in it."""
    closes_line = not text[end : end + _EDGE].partition("\n")[0].strip()
    kept, *below = text[to : min(len(text) if closes_line else end, to + _LOOK_AFTER)].split("\n")
    for line in map(str.strip, below):
        if not (line[:1].islower() or line[:1] == ",") or _KEY.match(line) or kept.rstrip().endswith(_STOPS):
            break
        kept = f"{kept} {line}"
    return kept


def shape(text: str, one: FoundDate, weekdays: Container[str]) -> str | None:
    """The line of a date with nothing of the date in it, by which lines are told to be alike; None if it says more."""
    begin = text.rfind("\n", max(0, one.at - 2 * _SHAPE_BEFORE), one.at) + 1
    end = text.find("\n", one.to, one.to + 2 * _SHAPE_AFTER)
    if (not begin and one.at > 2 * _SHAPE_BEFORE) or (end < 0 and len(text) - one.to > 2 * _SHAPE_AFTER):
        return None
    signs = ("W" if sign.casefold() in weekdays else sign for sign in _SIGNS.findall(text[begin : one.at]))
    before, after = " ".join(signs), text[one.to : end if end >= 0 else len(text)].strip()
    if len(before) > _SHAPE_BEFORE or len(after) > _SHAPE_AFTER:
        return None
    return _DIGITS.sub("0", f"{before} D {after}")


def _tells_when(label: str, lines: Iterable[str], labels: Labels) -> bool:
    """Whether the label says when something is held; "Date" only in a form, with a line for where or when beside it."""
    if label not in labels.when or label not in labels.doubtful:
        return label in labels.when
    return any(_label(line) in labels.when | labels.where for line in lines if ":" in line)


def _label(line: str) -> str:
    """What the line calls what stands behind it: "When: Monday," is called "when"."""
    return line.partition(":")[0].strip(_AROUND).casefold()
