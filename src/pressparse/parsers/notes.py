"""Notes to editors, footnotes, sources, and lists of related documents: a heading begins a new note."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.lexicon import load
from pressparse.patterns import source
from pressparse.records import Block, Span, Standing
from pressparse.roles import Role
from pressparse.sheet import Sheet

# A heading has few characters after its label: "Notes to editors (embargoed):".
_TAIL = 30


def read(sheet: Sheet) -> tuple[Standing, ...]:
    """The notes in page order, one for each heading, or each run of lines without one."""
    runs: list[list[Block]] = []
    for zone in sheet.zones_of(Role.NOTES):
        heading = _heading(sheet.words.code)
        runs.append([zone.blocks[0]])
        for block in zone.blocks[1:]:
            if heading.fullmatch(sheet.text, block.span.start, block.span.end):
                runs.append([block])
            else:
                runs[-1].append(block)
    spans = [Span(run[0].span.start, run[-1].span.end) for run in runs]
    return tuple(Standing(text=span.of(sheet.text), span=span) for span in spans)


@cache
def _heading(code: str | None) -> regex.Pattern[str]:
    """A line that is a label, or begins with one and ends in a colon."""
    labels = source(load(code), "foot.notes_labels")
    return regex.compile(rf"[\s*_#•\[]*+(?i:{labels})(?:[^\w\n]*+|[^:\n]{{0,{_TAIL}}}+:[\s*_\]]*+)")
