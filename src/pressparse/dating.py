"""Glue between the dates found and the roles of the blocks that they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime, time

from pressparse.parsers.date_words import DateWords
from pressparse.parsers.found_date import FoundDate
from pressparse.records import Block, DateMention, Span
from pressparse.roles import DateRole, Role

_BY_BLOCK = {
    Role.DATE: DateRole.PUBLISHED, Role.TEASER: DateRole.TEASER, Role.NAVIGATION: DateRole.TEASER,
    Role.VENUE: DateRole.EVENT, Role.EVENT: DateRole.EVENT, Role.HEADLINE: DateRole.EVENT,
}  # fmt: skip


def date_mentions(text: str, dates: Sequence[FoundDate], blocks: Sequence[Block], words: DateWords) -> tuple[DateMention, ...]:
    starts = [block.span.start for block in blocks]
    found = []
    for one in dates:
        at = bisect_right(starts, one.at) - 1
        role = blocks[at].role if at >= 0 else Role.BODY
        found.append(DateMention(text=text[one.at:one.to], span=Span(one.at, one.to), start=one.start, end=one.end,
            time=one.time, timezone=one.timezone, role=_BY_BLOCK.get(role, DateRole.MENTIONED)))
    return tuple(found)


def published_of(dates: Sequence[DateMention], blocks: Sequence[Block]) -> date | None:
    return next((one.start for one in dates if one.role is DateRole.PUBLISHED), None)


def embargo_of(dates: Sequence[DateMention]) -> datetime | None:
    return next((datetime.combine(one.start, one.time or time()) for one in dates if one.role is DateRole.EMBARGO), None)
