"""Where words say that a line holds two things: a date glued to a headline, a label after a sentence, a last thanks.

Only cuts that a careful reader might make; the decoder joins again what it gives the same role.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from pressparse.lexicon import Lexicon, load
from pressparse.page import Cut
from pressparse.parsers.found_date import FoundDate
from pressparse.patterns import source

_LONGEST_DATED = 200
_LABEL_TABLES = (
    "foot.contact_labels", "head.published_labels", "head.updated_labels", "foot.metadata_labels",
)  # fmt: skip
_WEEKDAY_AND_COMMA = regex.compile(r"(?<![\w])[\w.]{2,14},?\s{0,2}$")
_CLOCK = regex.compile(r"[\s,@|–—-]{0,4}(?:(?:at|um|à|a las|às|ore|godz\.?|о|в)\s)?\(?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s(?:uhr|h|Uhr|[A-Z]{2,4}))?\)?", regex.I)
_LAST_SENTENCE = regex.compile(r"[.!?…»”\"]\s++(?=\p{Lu}[^.!?…]{3,70}[.!?…]?\s*$)")
_FIRST_SENTENCE = regex.compile(r"[^.!?\n]{4,120}!(?=\s++\p{Lu})")


def date_cuts(text: str, dates: Sequence[FoundDate], words: Lexicon) -> Iterator[tuple[int, Cut]]:
    """The edges of dates that stand at an end of their line, or beside another date, and are no sentence's part."""
    last_end = -1
    for found in dates:
        start = text.rfind("\n", 0, found.at) + 1
        end = text.find("\n", found.to)
        end = len(text) if end < 0 else end
        before = text[start : found.at]
        clock = _CLOCK.match(text, found.to, end)
        to = clock.end() if clock else found.to
        after = text[to:end]
        short = end - start <= _LONGEST_DATED
        at = found.at - len(_weekday(before, words))
        head = text[start:at].rstrip()
        if (short or not after.strip()) and head and (not after.strip() or last_end == found.at - 1):
            if _may_end(head, words):
                yield _label_start(text, start, at, words), Cut.DATE
        elif short and head and after[:1].isspace() and _may_end(head, words) and _may_begin(after):
            yield _label_start(text, start, at, words), Cut.DATE
        opens = not head or (len(head) < 30 and head.endswith((":", "|", "•", "·", "-", "–")))
        if short and after.strip() and opens and _may_begin(after):
            yield to, Cut.DATE
        last_end = found.to


def _weekday(before: str, words: Lexicon) -> str:
    match = _WEEKDAY_AND_COMMA.search(before[-18:])
    if match and match.group().rstrip(" ,").casefold().rstrip(".") in _weekdays(words.code):
        return match.group()
    return ""


@cache
def _weekdays(code: str | None) -> frozenset[str]:
    from pressparse.parsers.date_words import date_words

    return frozenset(date_words(code).weekdays)


def _may_end(head: str, words: Lexicon) -> bool:
    """Whether what stands before a date can end there: it does not lean on the date ("on", "of the", a comma)."""
    if head[-1] in ",(/<":
        return False
    if head[-1] in ":|•·–—-.!?\"”»)":
        return True
    last = head.rsplit(None, 1)[-1].casefold().strip("“\"'(")
    return last not in _leaning(words.code)


@cache
def _leaning(code: str | None) -> frozenset[str]:
    return load(code).function_words


def _may_begin(after: str) -> bool:
    rest = after.lstrip(" \t\xa0|•·–—-,/@")
    return bool(rest) and (rest[0].isupper() or rest[0] in "“„«\"([#") and after[0] not in ",'’"


def _label_start(text: str, start: int, at: int, words: Lexicon) -> int:
    """Where the label of a date begins ("Posted on 3 May 2020"), the date's own start where it has none."""
    match = _date_label(words.code).search(text, max(start, at - 40), at)
    return match.start() if match and match.start() > start else at


@cache
def _date_label(code: str | None) -> regex.Pattern[str]:
    labels = source(load(code), "head.published_labels", "head.updated_labels")
    return regex.compile(rf"{labels}\s?:?\s?$", regex.I)


def label_cuts(text: str, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, Cut]]:
    """Labels and release notices inside a line, after something that is complete."""
    if text.find(":", start + 3, end) > 0:
        for match in _labels(words.code).finditer(text, start + 3, end):
            yield match.start(), Cut.LABEL


@cache
def _labels(code: str | None) -> regex.Pattern[str]:
    lexicon = load(code)
    labels, notices = source(lexicon, *_LABEL_TABLES), source(lexicon, "head.notices")
    return regex.compile(rf"(?<=\S[ \t\xa0]{{0,3}})(?<![,\w][ \t\xa0]?)(?:{labels}(?=\s?:)|(?<=[\s.”\")]){notices})", regex.I)


def speech_cuts(text: str, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, Cut]]:
    """A salutation that opens a long line, thanks that close it."""
    edges = _edges(words.code)
    first = _FIRST_SENTENCE.match(text, start, end)
    if first and edges[0].match(text, start, end):
        yield first.end(), Cut.LABEL
    last = _LAST_SENTENCE.search(text, max(start, end - 90), end)
    if last and edges[1].match(text, last.end(), end):
        yield last.end(), Cut.LABEL


@cache
def _edges(code: str | None) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    lexicon = load(code)
    return (
        regex.compile(rf"{source(lexicon, 'speech.salutations')}", regex.I),
        regex.compile(rf"{source(lexicon, 'speech.closings')}", regex.I),
    )
