"""What stayed open, and how sure the record is as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from pressparse.parsers.found_date import FoundDate
from pressparse.records import Block, DateMention, Doubt, Excerpt, Span
from pressparse.roles import DateRole, DoubtCode, Role

# Below this margin between the two likeliest languages the guess is a doubt.
_NARROW = 0.15
_UNSURE = 0.6
_MOST_UNSURE = 5
# UTF-8 read as Latin-1 or Windows-1252, and characters lost in decoding.
_MOJIBAKE = ("Ã©", "Ã¼", "Ã¶", "Ã¤", "â€™", "â€œ", "â€“", "Ð°Ð", "Ñ€Ð", "\ufffd")


@frozen(kw_only=True)
class Findings:
    """What a record's doubts are told from, before there is a record; ``margin`` is that of the guessed language."""

    source: str
    language: str | None
    margin: float
    blocks: tuple[Block, ...]
    headline: Excerpt | None
    has_body: bool
    published: date | None
    dates: Sequence[FoundDate]
    mentions: Sequence[DateMention]


def doubts_of(found: Findings) -> tuple[tuple[Doubt, ...], float]:
    """The doubts about a record in page order of their kind, and its confidence (0 to 1).

    The confidence is the lesser of two: that of the headline's first block, and the mean of the body's blocks.
    """
    if not found.blocks:
        return (Doubt(code=DoubtCode.EMPTY, message="the text is blank"),), 0.0
    doubts = (*_language(found), *_missing(found), *_published(found), *_dates(found.dates), *_roles(found))
    return doubts, round(_confidence(found), 3)


def _language(found: Findings) -> Iterator[Doubt]:
    if found.language is None:
        yield Doubt(code=DoubtCode.UNKNOWN_LANGUAGE, message="too few words of a known language to tell which it is")
    elif found.margin < _NARROW:
        yield Doubt(
            code=DoubtCode.UNSURE_LANGUAGE,
            message=f"{found.language!r} leads the next language by {found.margin:.0%} only",
        )
    for mark in _MOJIBAKE:
        # A single character is found many times faster.
        at = found.source.find(mark) if mark[0] in found.source else -1
        if at >= 0:
            yield Doubt(
                code=DoubtCode.MOJIBAKE,
                message=f"{mark!r} looks like text decoded with the wrong charset",
                span=Span(at, at + len(mark)),
            )
            return


def _missing(found: Findings) -> Iterator[Doubt]:
    if found.headline is None:
        seeming = next((block.span for block in found.blocks if block.role is Role.HEADLINE), None)
        message = "no line of the page titles the release"
        if seeming:
            message = "none of the lines that look like a title is likely enough to be it"
        yield Doubt(code=DoubtCode.NO_HEADLINE, message=message, span=seeming)
    if not found.has_body:
        yield Doubt(code=DoubtCode.NO_BODY, message="the page has no running text")
    if found.published is None:
        yield Doubt(code=DoubtCode.NO_DATE, message="the page does not say when it was published")


def _published(found: Findings) -> Iterator[Doubt]:
    """That the page names another day of publication, too: told once."""
    for one in found.mentions:
        if one.role is DateRole.PUBLISHED and one.start != found.published:
            yield Doubt(
                code=DoubtCode.UNSURE_DATE,
                message=f"taken as published on {found.published}; {one.start} is said to be that day too",
                span=one.span,
            )
            return


def _dates(dates: Sequence[FoundDate]) -> Iterator[Doubt]:
    for one in dates:
        if one.other is not None:
            yield Doubt(
                code=DoubtCode.AMBIGUOUS_DATE_ORDER,
                message=f"read as {one.start.isoformat()}; {one.other.isoformat()} is possible too",
                span=Span(one.at, one.to),
            )


def _roles(found: Findings) -> Iterator[Doubt]:
    headline = next((block for block in found.blocks if _holds(block, found)), None)
    if headline is not None and headline.confidence < _UNSURE:
        yield Doubt(
            code=DoubtCode.UNSURE_HEADLINE,
            message=f"the headline is only {headline.confidence:.0%} sure",
            span=headline.span,
        )
    unsure = sorted(
        (block for block in found.blocks if block.confidence < _UNSURE and block is not headline),
        key=lambda block: (block.confidence, block.span.start),
    )
    for block in sorted(unsure[:_MOST_UNSURE], key=lambda block: block.span.start):
        yield Doubt(
            code=DoubtCode.UNSURE_ROLE,
            message=f"{block.role.value} is only {block.confidence:.0%} sure here",
            span=block.span,
        )


def _holds(block: Block, found: Findings) -> bool:
    return found.headline is not None and block.span.overlaps(found.headline.span)


def _confidence(found: Findings) -> float:
    body = [block.confidence for block in found.blocks if block.role is Role.BODY]
    parts = [sum(body) / len(body)] if body else [0.0]
    parts += [block.confidence for block in found.blocks if _holds(block, found)][:1]
    return min(parts)
