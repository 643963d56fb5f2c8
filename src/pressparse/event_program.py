"""The sessions that a page lists: the events of a form with several, and the points of a programme."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pressparse.edges import excerpt
from pressparse.event_words import event_words
from pressparse.lexicon import WORD
from pressparse.records import Block, Excerpt
from pressparse.roles import Role
from pressparse.sheet import Sheet

_LONGEST_LEAD, _MOST_POINTS, _LONGEST_POINT, _LONGEST_GAP = 140, 12, 220, 4
_BULLET = regex.compile(r"\s*+(?:[*•·▪●►–—-]\s++|\d{1,2}[.)]\s++)")
_QUOTED = regex.compile(r"\s*+(?:[*•·▪●►–—-]\s++)?[«„“\"](?P<title>[^«»„“”\"\n]{3,160}?),?[»“”\"]")
_POINT_END = regex.compile(r"\s\(|;|\n")
# What ends as a sentence does has a description behind such a mark; else the mark is the title's own.
_DESCRIBED = regex.compile(r"(?<=[\p{Ll}\d)»”\"])\.\s*+\Z")
_BEFORE_DESCRIPTION = regex.compile(r"\s\(|:\s|\s[–—-]\s|;|\n")


def programme(sheet: Sheet) -> list[Excerpt]:
    """The points of the list under a line that says that sessions follow: at least two, in page order."""
    leads = event_words(sheet.words.code).programme
    blocks = [block for block in sheet.blocks if block.role in _LISTED]
    for number, block in enumerate(blocks):
        if len(block.text) <= _LONGEST_LEAD and block.text.endswith(":") and leads.search(block.text):
            found = list(_points(sheet, blocks[number : number + _MOST_POINTS + 1]))
            if len(found) > 1:
                return found
    return []


_LISTED = (Role.BODY, Role.HEADING)


def _points(sheet: Sheet, blocks: list[Block]) -> Iterator[Excerpt]:
    """The titles of the list's lines, up to the first line that is none."""
    above = blocks[0]
    quoted = False
    for block in blocks[1:]:
        apart = sheet.text.count("\n", above.span.end, block.span.start)
        title = _QUOTED.match(sheet.text, block.span.start, block.span.end)
        bullet = _BULLET.match(sheet.text, block.span.start, block.span.end)
        if apart > _LONGEST_GAP or not (title or bullet) or (quoted and not title):
            return
        quoted = quoted or (title is not None and bullet is None)
        if title:
            start, end = title.span("title")
        else:
            start, end = bullet.end() if bullet else block.span.start, block.span.end
            marks = _BEFORE_DESCRIPTION if _DESCRIBED.search(sheet.text, start, end) else _POINT_END
            stop = marks.search(sheet.text, start, end)
            end = stop.start() if stop else end
        if (found := excerpt(sheet.text, start, end)) and len(found.text) <= _LONGEST_POINT and WORD.search(found.text):
            yield found
        above = block
