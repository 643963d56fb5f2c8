"""The dateline: place, and often date and wire, that open the text, as in "OSLO, March 3, 2026 /NordWire/ -- Acme …".

AP style sets the place in capitals and a dash behind it; European offices write "Oslo, 3. März 2026." or "ОСЛО,
3 марта —"; wires put their own name in brackets or slashes. All of them come on a line of their own too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import regex
from attrs import frozen

from pressparse import places
from pressparse.parsers.date_words import date_words
from pressparse.records import Block, Dateline, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

# How many paragraphs of the text are looked at: notes and photographs may stand before the one with the dateline.
_PARAGRAPHS = 4
_LONGEST_PLACE, _LONGEST = 60, 200
_MOST_STAMPS = 4
_SHORT_PLACE = 20

_NAME = r"\p{Lu}[\p{L}\p{M}'’.-]*+"
_LINK = (
    r"(?:of|the|de|del|la|las|los|le|les|du|da|do|dos|am|an|der|im|in|bei|sur|sous|sul|nad|na|on|upon|and|&|und|y|e)"
)
_PART = rf"{_NAME}(?:\s{{1,2}}+(?:(?:{_LINK}\s){{0,2}}{_NAME}|&))*+"
_PLACE = regex.compile(rf"{_PART}(?:\s?[,/-]\s?{_PART})*+(?:\s\(\p{{Lu}}{{2}}\))?")
_FRONT = regex.compile(r"[^\w\n(\[]{0,6}\[?")
_WIRE = r"(?:\((?P<wire>\p{L}(?:[^()\s]|(?P<spaced>[^()\S\n])){1,60}+)\)|/\s?(?P<slashed>\p{L}[^/\n]{1,40}?)\s?/)"
_CLOCK = r"@[^\n—–]{3,40}?(?=[^\S\n]*+[—–])"
_DASH = r"(?:--+|[—–―]|\.-{1,2}|-(?=\s|(?-i:\p{Lu})|$)|:(?=\s|$))"
_PARTS = regex.compile(r"[,/&(]")
_FIGURE = regex.compile(r"\d")
_STATE = regex.compile(r"(?:,\s*+|\s)\p{Lu}\.?\p{Lu}\.?$|,\s*+\p{Lu}\p{Ll}{1,5}\.$")
_ROMAN = regex.compile(r"[IVXLC]++")
_WIRE_TAG = regex.compile(r"[\p{Lu}\p{Ll}][\p{L}\p{N} .&/-]{1,30}$")
_ABBREVIATED = regex.compile(r"\p{Lu}\.\p{Lu}\.$|,\s*+\p{Lu}\p{Ll}{1,5}\.$")
_TRAILING = " \t\xa0,.(—–-:["


@frozen
class _Grammar:
    """The patterns of a dateline in a language: where a place may end, and what may follow it."""

    stamp: regex.Pattern[str]
    dateless: regex.Pattern[str]  # the same but for dates, which cost most: for a stretch without a figure


@cache
def _grammar(code: str | None) -> _Grammar:
    words = date_words(code)
    month = "|".join(sorted(map(regex.escape, words.months), key=lambda name: (-len(name), name)))
    day = "|".join(sorted(map(regex.escape, words.weekdays), key=lambda name: (-len(name), name)))
    number = r"\d{1,2}(?:\.|st|nd|rd|th|er|º|°|-?го)?+"
    year = r"(?:,?\s{1,2}(?:del?\s)?(?:19|20)\d\d)"
    date_ = (
        rf"(?:(?:{day})\b\.?,?\s++)?(?:(?:le|den|am|el|il|the)\s)?"
        rf"(?:{number}\s?(?:de\s)?(?:{month})\b\.?{year}?|(?:{month})\b\.?\s{{1,2}}{number}(?!\d){year}?"
        r"|\d{1,2}[./-]\d{1,2}[./-](?:20|19)?\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d)"
        r"(?:\s?(?:г|р|года|року)\b\.?)?"
    )
    return _Grammar(stamp=_stamp(rf"\(?{date_}\)?"), dateless=_stamp(r"(?!)"))


def _stamp(dated: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"(?P<date>{dated})|{_WIRE}|(?P<clock>{_CLOCK})|(?P<dash>{_DASH})|(?P<gap>(?<=\S)(?:\s\s+|\t)(?=\S))"
        r"|(?P<stop>(?<=\p{L})\.?\]|(?<=\p{L})\.(?=\s))|(?P<state>(?-i:(?<=,\s\p{Lu}{2})(?=\s\p{Lu}\p{Ll})))",
        regex.I,
    )


def read(sheet: Sheet) -> Dateline | None:
    """The dateline that opens the text, inline or on a line of its own; place None where it has only a date."""
    for block in _openings(sheet):
        if found := _read(sheet, block):
            return found
    return None


def _openings(sheet: Sheet) -> Iterator[Block]:
    """The first paragraphs, and the lines with a date or a wire's stamp that stand right before them."""
    first = next((i for i, block in enumerate(sheet.blocks) if block.role is Role.BODY), None)
    if first is None:
        return
    for block in sheet.blocks[max(0, first - 3) : first]:
        if block.role in (Role.DATE, Role.SUBHEADLINE):
            yield block
    count = 0
    for block in sheet.blocks[first:]:
        if block.role is Role.BODY:
            yield block
            count += 1
            if count == _PARAGRAPHS:
                return


@frozen
class _Opening:
    """What a paragraph opens with: a place, the stamps around it, and the last character of them all."""

    place: str
    stamps: tuple[regex.Match[str], ...]
    last: str

    def has(self, name: str) -> bool:
        return any(stamp.group(name) is not None for stamp in self.stamps)


def _read(sheet: Sheet, block: Block) -> Dateline | None:
    text, end = sheet.text, min(block.span.end, block.span.start + _LONGEST)
    front = _FRONT.match(text, block.span.start, end)
    start = front.end() if front else block.span.start
    grammar = _grammar(sheet.words.code)
    before, first = _stamps(grammar, text, start, end)
    for place, stamps, after in _places(grammar, text, first, end):
        if _is_dateline(sheet, block, _Opening(place.of(text), before + stamps, text[after - 1 : after])):
            span = Span(start if before else place.start, after)
            return Dateline(text=span.of(text), span=span, place=place.of(text), date=_date(sheet, span))
    return _date_alone(sheet, block, before, Span(start, first))


def _stamps(grammar: _Grammar, text: str, start: int, end: int) -> tuple[tuple[regex.Match[str], ...], int]:
    """The run of dates, wires and dashes from ``start`` on, and where it ends."""
    found: list[regex.Match[str]] = []
    while len(found) < _MOST_STAMPS:
        at = start
        while at < end and text[at] in " \t\xa0,.(" and not grammar.stamp.match(text, at, end):
            at += 1
        stamp = grammar.stamp.match(text, at, end)
        if stamp is None or stamp.end() == at or (found and found[-1].group("dash") and stamp.group("gap")):
            break
        found.append(stamp)
        start = stamp.end()
    return tuple(found), start


def _places(
    grammar: _Grammar, text: str, start: int, end: int
) -> Iterator[tuple[Span, tuple[regex.Match[str], ...], int]]:
    """What could be a place from ``start`` on: up to each stamp in reach, with the stamps there and their end."""
    while start < end and text[start].isspace():
        start += 1
    reach = min(end, start + _LONGEST_PLACE)
    pattern = grammar.stamp if _FIGURE.search(text, start, reach) else grammar.dateless
    for stamp in pattern.finditer(text, start, reach):
        last = stamp.start()
        while last > start and text[last - 1] in _TRAILING:
            last -= 1
        if text[last : last + 1] == "." and _ABBREVIATED.search(text[start : last + 1]):
            last += 1
        if _PLACE.fullmatch(text, start, last):
            stamps, after = _stamps(grammar, text, stamp.start(), end)
            yield Span(start, last), stamps or (stamp,), max(after, last)


def _date_alone(sheet: Sheet, block: Block, stamps: tuple[regex.Match[str], ...], span: Span) -> Dateline | None:
    """A dateline that has only a date: "10 September 2012: Acme …"."""
    if block.role is not Role.BODY or not stamps or not stamps[0].group("date") or not stamps[-1].group("dash"):
        return None
    day = _date(sheet, span)
    return Dateline(text=span.of(sheet.text), span=span, date=day) if day else None


def _date(sheet: Sheet, span: Span) -> date | None:
    return next((mention.start for mention in sheet.dates if span.contains(mention.span)), None)


def _is_dateline(sheet: Sheet, block: Block, opening: _Opening) -> bool:
    """Whether the opening is a place that stands apart, and no name or word that a sentence begins with."""
    parts = [part.strip(" .") for part in _PARTS.split(opening.place) if part.strip(" .")]
    if not parts or _ROMAN.fullmatch(parts[0]) or parts[0].casefold() in date_words(sheet.words.code).weekdays:
        return False
    known = any(places.look_up(part) is not None for part in (opening.place, *parts))
    capitals = len(parts[0]) > 2 and parts[0].isupper()
    state = _STATE.search(opening.place) is not None
    wired = opening.has("slashed") or any(
        _WIRE_TAG.match(stamp.group("wire")) for stamp in opening.stamps if stamp.group("wire")
    )
    dashes = {stamp.group("dash") for stamp in opening.stamps} - {None}
    if block.role is not Role.BODY:
        return known and (wired or (opening.stamps[-1].group("dash") is not None and opening.has("date")))
    if dashes:
        return known or (dashes != {":"} and (opening.has("date") or wired or capitals or state))
    if opening.has("date") or wired:
        return known or (wired and len(opening.place) < _SHORT_PLACE and not opening.has("spaced"))
    if opening.has("gap") or opening.last == "]":
        return (capitals and state) or places.is_city(parts[0])
    if opening.has("state"):
        return known or capitals
    return known and len(parts) > 1 and not state
