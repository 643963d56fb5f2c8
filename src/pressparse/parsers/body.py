"""The running text as paragraphs, with their kinds, and who speaks in a transcript.

Each non-blank line of body is a paragraph, but for lines that a column or an inline tag broke: those are joined, and
page numbers and other debris between them may be run across.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from pressparse.body_lines import Inline, Line, may_be_columns
from pressparse.records import Block, Paragraph, Span
from pressparse.roles import ParagraphKind, Role
from pressparse.sheet import Sheet
from pressparse.turns import Turn, turns
from pressparse.wrap import joins

# What may stand inside a paragraph: page numbers, running heads, captions.
_DEBRIS = frozenset({Role.METADATA, Role.MEDIA, Role.NOTES, Role.MASTHEAD, Role.NAVIGATION})
_LIST_ITEM = regex.compile(r"[-–—•*·●▪○■►▶✓✔➤§]++\s*+\S|\(?\d{1,3}[.)]\s|\(?[a-zа-я][.)]\s|\(?[ivx]{1,5}[.)]\s")
_TABLE = regex.compile(r"\|[^|\n]*+\||[^\t\n]\t++[^\t\n]|\S {4,}\S")
_QUOTED = regex.compile(r">\s|[\"“„«‟][^\"“”„«»‟\n]{20,}+[.!?…]?[\"”“»][.]?")
_MARKS = ("**", "__")
_INLINE = (
    (Inline.LINE, regex.compile(r"[ \xa0]*+\n[ \xa0]\n[ \t]*+")),
    (Inline.TAIL, regex.compile(r"[ \xa0]++\n[ \t]*+")),
)


def read(sheet: Sheet) -> tuple[Paragraph, ...]:
    """The paragraphs of the page's body, in page order, verbatim from their first character to their last."""
    return sheet.paragraphs


def find(sheet: Sheet) -> tuple[Paragraph, ...]:
    """What :func:`read` gives, looked for."""
    blocks, lines = _lines(sheet)
    runs: list[list[Block]] = []
    for block, goes_on in zip(blocks, joins(lines), strict=True):
        if goes_on:
            runs[-1].append(block)
        else:
            runs.append([block])
    spans = [Span(run[0].span.start, run[-1].span.end) for run in runs]
    texts = [span.of(sheet.text) for span in spans]
    return tuple(
        Paragraph(text=text, span=span, kind=_kind(text, turn), speaker=turn.label)
        for text, span, turn in zip(texts, spans, turns(sheet.words, texts), strict=True)
    )


def _kind(text: str, turn: Turn) -> ParagraphKind:
    if turn.kind is not None:
        return turn.kind
    if text.startswith(_MARKS):
        return ParagraphKind.TEXT
    if may_be_columns(text) and _TABLE.search(text):
        return ParagraphKind.TABLE
    if _LIST_ITEM.match(text):
        return ParagraphKind.LIST_ITEM
    return ParagraphKind.QUOTE if _QUOTED.fullmatch(text) or text.startswith("> ") else ParagraphKind.TEXT


def _lines(sheet: Sheet) -> tuple[list[Block], list[Line]]:
    body = Role.BODY
    places = [index for index, block in enumerate(sheet.blocks) if block.role is body]
    blocks = [sheet.blocks[index] for index in places]
    lines = [_line(sheet, before, at) for before, at in pairwise((-1, *places))]
    return blocks, lines


def _line(sheet: Sheet, before: int, at: int) -> Line:
    """A block as a line of body; ``before`` is the place of the last block of body before it, -1 if it is the first."""
    block = sheet.blocks[at]
    above = sheet.text[sheet.blocks[before].span.end : block.span.start] if before >= 0 else ""
    between = {block.role for block in sheet.blocks[before + 1 : at]} if at > before + 1 else frozenset()
    inline = Inline.NONE
    if not between and (" " in above or "\xa0" in above):
        inline = next((kind for kind, pattern in _INLINE if pattern.fullmatch(above)), inline)
    text = block.text.strip()
    return Line(
        text=text,
        gap=above.count("\n") - 1 if before >= 0 else 0,
        debris=bool(between),
        severed=not between <= _DEBRIS,
        dangling=text.rsplit(None, 1)[-1] in sheet.words.function_words,
        inline=inline,
    )
