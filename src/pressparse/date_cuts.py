"""The edges of dates in their lines: a date glued to a headline, its label ("Posted on"), its clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from pressparse.lexicon import Lexicon, load
from pressparse.page import Cut
from pressparse.parsers.date_words import date_words
from pressparse.parsers.found_date import FoundDate
from pressparse.patterns import source

# So near to an end of a line that holds a whole page it is looked at as a short line is.
PAGE_ENDS = 700
_LONGEST_DATED, _LONGEST_DATE_LABEL = 200, 40
_WEEKDAY_AND_COMMA = regex.compile(r"(?<![\w])[\w.]{2,14},?\s{0,2}$")
_CLOCK = regex.compile(
    r"[\s,@|•·–—-]{0,4}(?:(?:at|um|à|a las|às|ore|godz\.?|о|в)\s)?"
    r"\(?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s(?:uhr|h|(?-i:[A-Z]{2,4}))(?!\w))?\)?",
    regex.I,
)
_STUCK = regex.compile(r"\p{Ll}(?=\p{Lu}\p{Ll})")
_CLOCK_BEFORE = regex.compile(r"(?<!\S)\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?-i:[A-Z]{3,4}))?,?\s{1,2}$", regex.I)


def date_cuts(
    text: str, dates: Sequence[FoundDate], words: Lexicon, flattened: bool = False
) -> Iterator[tuple[int, Cut]]:
    """The edges of dates that stand at an end of their line, or beside another date, and are no sentence's part.

    ``flattened`` says that a line may be a whole page: its ends are looked at as short lines are.
    """
    last_end, start, end = -1, 0, -1
    for found in dates:
        if found.to > end:  # dates come in order: many may stand on one long line
            start = text.rfind("\n", 0, found.at) + 1
            end = text.find("\n", found.to)
            end = len(text) if end < 0 else end
        before = text[max(start, found.at - _LONGEST_DATED) : found.at]
        clock = _CLOCK.match(text, found.to, end)
        to = clock.end() if clock else found.to
        after = text[to : min(end, to + _LONGEST_DATED)]
        short = end - start <= _LONGEST_DATED or (
            flattened and (found.at - start <= PAGE_ENDS or end - found.to <= PAGE_ENDS)
        )
        at = found.at - len(_lead(before, words))
        head = text[max(start, at - _LONGEST_DATED) : at].rstrip()
        if (short or not after.strip()) and head and (not after.strip() or last_end == found.at - 1):
            if (edge := _edge(text, start, at, head, words)) is not None:
                yield edge, Cut.DATE
        elif (
            short
            and head
            and after[:1].isspace()
            and _may_begin(after)
            and (edge := _edge(text, start, at, head, words)) is not None
        ):
            yield edge, Cut.DATE
            yield to, Cut.DATE
        opens = not head or (len(head) < 30 and head.endswith((":", "|", "•", "·", "-", "–")))
        if short and after.strip() and opens and _may_begin(after):
            yield to, Cut.DATE
        last_end = found.to


def _lead(before: str, words: Lexicon) -> str:
    """The clock time or the weekday that stands right before a date."""
    if clock := _CLOCK_BEFORE.search(before[-18:]):
        return clock.group()
    match = _WEEKDAY_AND_COMMA.search(before[-18:])
    if match and match.group().rstrip(" ,").casefold().rstrip(".") in date_words(words.code).weekdays:
        return match.group()
    return ""


def _edge(text: str, start: int, at: int, head: str, words: Lexicon) -> int | None:
    """Where what stands before a date in its line ends: before the date's label, if it has one; None if it leans on the
    date."""
    label = _label_start(text, start, at, words)
    return label if label < at or _may_end(head, words) else None


def _may_end(head: str, words: Lexicon) -> bool:
    """Whether what stands before a date can end there: it does not lean on the date ("on", "of the", a comma)."""
    if head[-1] in ",(/<":
        return False
    if head[-1] in ':|•·–—-.!?"”»)':
        return True
    last = head.rsplit(None, 1)[-1].casefold().strip("“\"'(")
    return last not in date_words(words.code).licence and last not in words.function_words


def _may_begin(after: str) -> bool:
    rest = after.lstrip(" \t\xa0|•·–—-,/@")
    return bool(rest) and (rest[0].isupper() or rest[0] in '“„«"([#') and after[0] not in ",'’"


def _label_start(text: str, start: int, at: int, words: Lexicon) -> int:
    """Where the label of a date begins ("Posted on 3 May 2020"), also one that is stuck to a word; the date's own start
    where it has none."""
    low, label = max(start, at - _LONGEST_DATE_LABEL), _date_label(words.code)
    if match := label.search(text, low, at):
        return match.start() if match.start() > start else at
    return next((stuck.end() for stuck in _STUCK.finditer(text, low, at) if label.match(text[stuck.end() : at])), at)


@cache
def _date_label(code: str | None) -> regex.Pattern[str]:
    labels = source(load(code), "head.published_labels", "head.updated_labels")
    return regex.compile(rf"{labels}\s?:?\s?$", regex.I)
