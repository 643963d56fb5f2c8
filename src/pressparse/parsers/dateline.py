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
from pressparse.reader_words import listed
from pressparse.records import Block, Dateline, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

# How many paragraphs of the text are looked at: notes and photographs may stand before the one with the dateline.
_PARAGRAPHS = 4
_LONGEST_PLACE, _LONGEST = 60, 200
# What a line with the dateline may have been taken for where the text has no such line, or is cut inside it.
_ABOVE = (Role.DATE, Role.SUBHEADLINE, Role.HEADLINE, Role.BYLINE, Role.MASTHEAD)
_MOST_STAMPS = 4
_SHORT_PLACE = 20

_NAME = r"\p{Lu}[\p{L}\p{M}'’.-]*+"
_LINK = (
    r"(?:of|the|de|del|la|las|los|le|les|du|da|do|dos|am|an|der|im|in|bei|sur|sous|sul|nad|na|on|upon|and|&|und|y|e)"
)
_PART = rf"{_NAME}(?:\s{{1,2}}+(?:(?:{_LINK}\s){{0,2}}{_NAME}|&))*+"
_PLACE = regex.compile(rf"{_PART}(?:\s?[,/-]\s?{_PART})*+(?:\s\(\p{{Lu}}{{2}}\))?")
_WIRE = r"(?:\((?P<wire>\p{L}(?:[^()\s]|(?P<spaced>[^()\S\n])){1,60}+)\)|/\s?(?P<slashed>\p{L}[^/\n]{1,40}?)\s?/)"
_CLOCK = r"@[^\n—–]{3,40}?(?=[^\S\n]*+[—–])"
_BAR = r"[|·•/](?=\s|$)"
_DASH = r"(?:--+|[—–―]|\.-{1,2}|-(?=\s|(?-i:\p{Lu})|$)|:(?=\s|$))"
# A hyphen that is likely one of the place's own: "SAINT-DENIS", "Saint-Denis", but "OSLO-Acme".
_TIGHT = regex.compile(r"(?<=\p{Lu})-(?=\p{Lu}{2})|(?<=\p{Ll})-(?=\p{Lu}\p{Ll})")
# An agency's name between date and dash: "Москва. 14 сентября. ИНТЕРФАКС - ".
_AGENCY = regex.compile(r"[.,]?\s\p{Lu}{3,15}+(?=\s?[-—–]{1,2}\s)")
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
    front: regex.Pattern[str]  # marks, and the word that calls what follows a town ("г. Москва")


@cache
def _grammar(code: str | None) -> _Grammar:
    words = date_words(code)
    month = "|".join(sorted(map(regex.escape, words.months), key=lambda name: (-len(name), name)))
    day = "|".join(sorted(map(regex.escape, words.weekdays), key=lambda name: (-len(name), name)))
    word = "|".join(sorted(regex.escape(name) for name, kind in words.kinds.items() if kind == "y")) or r"(?!)"
    number = r"\d{1,2}(?:\.|st|nd|rd|th|er|º|°|-?го)?+"
    year = r"(?:,?\s{1,2}(?:del?\s)?(?:19|20)\d\d)"
    date_ = (
        rf"(?:(?<!\w)(?:{day})\b\.?,?\s++)?(?:(?:le|den|am|el|il|the)\s)?"
        rf"(?:{number}\s?(?:de\s)?(?:{month})\b\.?{year}?|(?:{month})\b\.?\s{{1,2}}{number}(?!\d){year}?"
        r"|\d{1,2}[./-]\d{1,2}[./-](?:20|19)?\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d)"
        rf"(?:\s?(?:{word})\b\.?)?"
    )
    towns = "|".join(map(regex.escape, listed("events", code, "town"))) or r"(?!)"
    return _Grammar(
        stamp=_stamp(rf"\(?{date_}\)?"),
        dateless=_stamp(r"(?!)"),
        front=regex.compile(rf"[^\w\n(\[]{{0,6}}\[?(?P<town>(?:{towns})[^\S\n]?(?=\p{{Lu}}))?"),
    )


def _stamp(dated: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"(?P<date>{dated})|{_WIRE}|(?P<clock>{_CLOCK})|(?P<dash>{_DASH})|(?P<bar>{_BAR})|(?P<gap>(?<=\S)(?:\s\s+|\t)(?=\S))"
        r"|(?P<stop>(?<=\p{L})\.?\]|(?<=\p{L})\.(?=\s))|(?P<state>(?-i:(?<=,\s\p{Lu}{2})(?=\s\p{Lu}\p{Ll})))",
        regex.I,
    )


def read(sheet: Sheet) -> Dateline | None:
    """The dateline that opens the text, inline or on a line of its own; place None where it has only a date."""
    return sheet.dateline


def find(sheet: Sheet) -> Dateline | None:
    """What :func:`read` gives, looked for."""
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
        if block.role in _ABOVE:
            yield block
    count = 0
    for block in sheet.blocks[first:]:
        if block.role is Role.BODY:
            yield block
            count += 1
            if count == _PARAGRAPHS:
                return


# A place, the stamps behind it, and where they end.
_Found = tuple[Span, tuple[regex.Match[str], ...], int]


@frozen
class _Opening:
    """What a paragraph opens with: a place, the stamps around it, and the last character of them all."""

    place: str
    before: tuple[regex.Match[str], ...]
    behind: tuple[regex.Match[str], ...]
    last: str

    @property
    def stamps(self) -> tuple[regex.Match[str], ...]:
        return self.before + self.behind

    def has(self, name: str) -> bool:
        return any(stamp.group(name) is not None for stamp in self.stamps)


def _read(sheet: Sheet, block: Block) -> Dateline | None:
    text, end = sheet.text, _reach(sheet, block)
    grammar = _grammar(sheet.words.code)
    front = grammar.front.match(text, block.span.start, end)
    start = front.end() if front else block.span.start
    before, first = _stamps(grammar, text, start, end)
    for place, stamps, after in (*_bracketed(before, first), *_places(grammar, text, first, end)):
        if _is_dateline(sheet, block, _Opening(place.of(text), before, stamps, text[after - 1 : after])):
            begin = start if before else front.start("town") if front and front.group("town") else place.start
            span = Span(begin, after)
            return Dateline(text=span.of(text), span=span, place=place.of(text), date=_date(sheet, span))
    return _date_alone(sheet, block, before, Span(start, first))


def _reach(sheet: Sheet, block: Block) -> int:
    """How far a dateline is followed: to its line's end, since the line may have been cut inside it."""
    furthest = min(len(sheet.text), block.span.start + _LONGEST)
    line_end = sheet.text.find("\n", block.span.end, furthest)
    return furthest if line_end < 0 else line_end


def _stamps(grammar: _Grammar, text: str, start: int, end: int) -> tuple[tuple[regex.Match[str], ...], int]:
    """The run of dates, wires and dashes from ``start`` on, and where it ends."""
    found: list[regex.Match[str]] = []
    while len(found) < _MOST_STAMPS:
        if found and found[-1].group("date") and (agency := _AGENCY.match(text, start, end)):
            start = agency.end()
        at = start
        while at < end and text[at] in " \t\xa0,.(" and not grammar.stamp.match(text, at, end):
            at += 1
        stamp = grammar.stamp.match(text, at, end)
        if stamp is None or stamp.end() == at or (found and found[-1].group("dash") and stamp.group("gap")):
            break
        found.append(stamp)
        start = stamp.end()
    return tuple(found), start


def _bracketed(stamps: tuple[regex.Match[str], ...], end: int) -> Iterator[_Found]:
    """A place in brackets, which look like a wire's: "(DAYTON, Ohio) -- Acme …"."""
    for number, stamp in enumerate(stamps):
        name = stamp.group("wire")
        if name and _PLACE.fullmatch(name) and (_STATE.search(name) or _is_known(name)):
            yield Span(*stamp.span("wire")), (*stamps[:number], *stamps[number + 1 :]), end


def _places(grammar: _Grammar, text: str, start: int, end: int) -> Iterator[_Found]:
    """What could be a place from ``start`` on: up to each stamp in reach, with the stamps there and their end.

    A hyphen that may be one of the place's own comes last.
    """
    while start < end and (text[start].isspace() or text[start] == ","):
        start += 1
    reach = min(end, start + _LONGEST_PLACE)
    pattern = grammar.stamp if _FIGURE.search(text, start, reach) else grammar.dateless
    found = list(pattern.finditer(text, start, reach))
    for stamp in sorted(found, key=lambda stamp: _TIGHT.match(text, stamp.start()) is not None):
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


def _is_known(name: str) -> bool:
    parts = (part.strip(" .") for part in _PARTS.split(name))
    return any(part and places.look_up(part) is not None for part in (name, *parts))


def _is_dateline(sheet: Sheet, block: Block, opening: _Opening) -> bool:
    """Whether the opening is a place that stands apart, and no name or word that a sentence begins with."""
    parts = [part.strip(" .") for part in _PARTS.split(opening.place) if part.strip(" .")]
    if not parts or _ROMAN.fullmatch(parts[0]) or parts[0].casefold() in date_words(sheet.words.code).weekdays:
        return False
    title, stop, _ = parts[0].partition(". ")
    if stop and title.casefold() in sheet.words["people.honorifics"]:  # "Sen. Pat Roe (R-KS) today …"
        return False
    known = _is_known(opening.place)
    capitals = len(parts[0]) > 2 and parts[0].isupper()
    state = _STATE.search(opening.place) is not None
    wired = opening.has("slashed") or any(
        _WIRE_TAG.match(stamp.group("wire")) for stamp in opening.stamps if stamp.group("wire")
    )
    dashes = {stamp.group("dash") for stamp in opening.stamps} - {None}
    if opening.has("bar"):
        return opening.has("date") and (known or state)
    if block.role is not Role.BODY:
        dated = opening.has("date") and opening.stamps[-1].group("dash") is not None
        return (known or (capitals and state)) and (wired or dated)
    if any(stamp.group("date") for stamp in opening.before) and not (known or capitals or state):
        return False
    if dashes:
        return known or (dashes != {":"} and (opening.has("date") or wired or capitals or state))
    if opening.has("date") or wired:
        # What stands in brackets behind a plain name is a wire only in small letters: "(ots)", not "(BTC)".
        small = any((stamp.group("wire") or "X").islower() for stamp in opening.stamps)
        apart = opening.has("date") or capitals or small
        return known or (wired and apart and len(opening.place) < _SHORT_PLACE and not opening.has("spaced"))
    if opening.has("gap") or opening.last == "]":
        return (capitals and state) or places.is_city(parts[0])
    if opening.has("state"):
        return known or capitals
    return known and len(parts) > 1 and not state
