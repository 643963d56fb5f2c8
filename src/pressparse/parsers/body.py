"""The running text as paragraphs, with their kinds, and who speaks in a transcript.

Each non-blank line of body is a paragraph, but for lines that a column or an inline tag broke: those are joined, and
page numbers and other debris between them may be run across.
"""

from __future__ import annotations

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
    blocks: list[Block] = []
    lines: list[Line] = []
    between: set[Role] = set()
    for block in sheet.blocks:
        if block.role is not Role.BODY:
            between.add(block.role)
            continue
        above = sheet.text[blocks[-1].span.end : block.span.start] if blocks and not between else ""
        gap = sheet.text.count("\n", blocks[-1].span.end, block.span.start) - 1 if blocks else 0
        inline = next((kind for kind, pattern in _INLINE if pattern.fullmatch(above)), Inline.NONE)
        severed = bool(between - _DEBRIS)
        text = block.text.strip()
        dangling = text.rsplit(None, 1)[-1] in sheet.words.function_words
        lines.append(Line(text=text, gap=gap, debris=bool(between), severed=severed, dangling=dangling, inline=inline))
        blocks.append(block)
        between = set()
    return blocks, lines
