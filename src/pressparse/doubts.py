"""What stayed open, and how sure the record is as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressparse.parsers.found_date import FoundDate
from pressparse.records import Block, Doubt, Release, Span
from pressparse.roles import DoubtCode, Role

# Below this margin between the two likeliest languages the guess is a doubt.
_NARROW = 0.15
_UNSURE = 0.6
_MOST_UNSURE = 5
# UTF-8 read as Latin-1 or Windows-1252, and characters lost in decoding.
_MOJIBAKE = ("Ã©", "Ã¼", "Ã¶", "Ã¤", "â€™", "â€œ", "â€“", "Ð°Ð", "Ñ€Ð", "\ufffd")


def doubts_of(release: Release, dates: Sequence[FoundDate], margin: float) -> tuple[tuple[Doubt, ...], float]:
    """The doubts about a record in page order of their kind, and its confidence (0 to 1).

    The confidence is the lesser of two: that of the headline's first block, and the mean of the body's blocks.
    """
    if not release.blocks:
        return (Doubt(code=DoubtCode.EMPTY, message="the text is blank"),), 0.0
    found = [*_language(release, margin), *_missing(release), *_dates(release, dates), *_roles(release)]
    return tuple(found), round(_confidence(release), 3)


def _language(release: Release, margin: float) -> Iterator[Doubt]:
    if release.language is None:
        yield Doubt(code=DoubtCode.UNKNOWN_LANGUAGE, message="too few words of a known language to tell which it is")
    elif margin < _NARROW:
        yield Doubt(
            code=DoubtCode.UNSURE_LANGUAGE,
            message=f"{release.language!r} leads the next language by {margin:.0%} only",
        )
    for mark in _MOJIBAKE:
        at = release.source.find(mark)
        if at >= 0:
            yield Doubt(
                code=DoubtCode.MOJIBAKE,
                message=f"{mark!r} looks like text decoded with the wrong charset",
                span=Span(at, at + len(mark)),
            )
            return


def _missing(release: Release) -> Iterator[Doubt]:
    if release.headline is None:
        yield Doubt(code=DoubtCode.NO_HEADLINE, message="no line of the page titles the release")
    if not release.body:
        yield Doubt(code=DoubtCode.NO_BODY, message="the page has no running text")
    if release.published is None:
        yield Doubt(code=DoubtCode.NO_DATE, message="the page does not say when it was published")


def _dates(release: Release, dates: Sequence[FoundDate]) -> Iterator[Doubt]:
    for found in dates:
        if found.other is not None:
            yield Doubt(
                code=DoubtCode.AMBIGUOUS_DATE_ORDER,
                message=f"read as {found.start.isoformat()}; {found.other.isoformat()} is possible too",
                span=Span(found.at, found.to),
            )


def _roles(release: Release) -> Iterator[Doubt]:
    headline = next((block for block in release.blocks if _holds(block, release)), None)
    if headline is not None and headline.confidence < _UNSURE:
        yield Doubt(
            code=DoubtCode.UNSURE_HEADLINE,
            message=f"the headline is only {headline.confidence:.0%} sure",
            span=headline.span,
        )
    unsure = sorted(
        (block for block in release.blocks if block.confidence < _UNSURE and block is not headline),
        key=lambda block: (block.confidence, block.span.start),
    )
    for block in sorted(unsure[:_MOST_UNSURE], key=lambda block: block.span.start):
        yield Doubt(
            code=DoubtCode.UNSURE_ROLE,
            message=f"{block.role.value} is only {block.confidence:.0%} sure here",
            span=block.span,
        )


def _holds(block: Block, release: Release) -> bool:
    return release.headline is not None and block.span.overlaps(release.headline.span)


def _confidence(release: Release) -> float:
    body = [block.confidence for block in release.blocks if block.role is Role.BODY]
    parts = [sum(body) / len(body)] if body else [0.0]
    parts += [block.confidence for block in release.blocks if _holds(block, release)][:1]
    return min(parts)
