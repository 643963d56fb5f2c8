"""What stands beside a stretch of the page: marks, words, and the nearest date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

import regex

from pressparse.lexicon import WORD
from pressparse.records import DateMention, Span
from pressparse.weighing import WORDED

_BESIDE = 40
_TOKEN = regex.compile(r"\w+|[^\w\s]|\n")
# A comma or full stop before a closing mark is the sentence's: “Roads for All,” on May 4.
_SENTENCES_OWN = regex.compile(r"[,.][”»\"’]")
_STEP, _FAR, _FAR_BY_ROLE = 15, 6, 4


def next_words(text: str, span: Span) -> Iterator[str]:
    """The last word before a stretch and the first behind it, as far as one is near."""
    before = WORD.findall(text[max(0, span.start - _BESIDE) : span.start].casefold())
    behind = WORD.findall(text[span.end : span.end + _BESIDE].casefold())
    yield f"{WORDED}before.{before[-1] if before else None}"
    yield f"{WORDED}behind.{behind[0] if behind else None}"


def beside(text: str, span: Span, small: Set[str]) -> Iterator[str]:
    """The characters that touch a stretch, the mark or letter behind a gap, and what tokens stand on both sides;
    ``small`` are the language's function words."""
    before, behind = text[max(0, span.start - _BESIDE) : span.start], text[span.end : span.end + _BESIDE]
    if _SENTENCES_OWN.match(behind):
        behind = behind[1:]
    yield f"touch.before.{_letter(before[-1:])}"
    yield f"touch.behind.{_letter(behind[:1])}"
    yield f"touch.next.{_letter(behind[:2].strip()[:1])}"
    sides = (_TOKEN.findall(before)[-1:], _TOKEN.findall(behind)[:1])
    yield "beside." + "|".join(_shape(side[0], small) if side else "" for side in sides)


def _letter(character: str) -> str:
    return "letter" if character.isalnum() else {"\n": "break", " ": "space"}.get(character, character)


def _shape(token: str, small: Set[str]) -> str:
    """A mark itself; a small word; how any other word is written."""
    if not token[0].isalnum():
        return _letter(token)
    if token.casefold() in small:
        return "small"
    if token[0].isdigit():
        return "number"
    return "low" if not token[0].isupper() else "capitals" if token.isupper() and len(token) > 1 else "capital"


def nearest_day(dates: Sequence[DateMention], span: Span) -> Iterator[str]:
    """On which side of a stretch the nearest of the page's dates, which are in page order, stands, how far, and what it
    is the date of."""
    next_one = bisect_left(dates, span.start, key=lambda mention: mention.span.start)
    both = dates[max(0, next_one - 1) : next_one + 1]
    if both:
        distance, side, role = min((*_way(mention.span, span), str(mention.role)) for mention in both)
        yield f"day.{side}.{min(distance // _STEP, _FAR)}"
        yield f"day.is.{role}.{min(distance // (2 * _STEP), _FAR_BY_ROLE)}"


def _way(other: Span, span: Span) -> tuple[int, str]:
    if other.start >= span.end:
        return other.start - span.end, "behind"
    return (span.start - other.end, "before") if other.end <= span.start else (0, "inside")
