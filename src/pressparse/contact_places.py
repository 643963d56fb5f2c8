"""Where a page tells whom to ask: its contact zones with the lines that belong to them, and paragraphs elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from pressparse.addresses import Channel, addresses_in
from pressparse.columns import cells, rows
from pressparse.contact_marks import SEAM
from pressparse.contact_words import contact_words
from pressparse.lexicon import Lexicon
from pressparse.names import has_organization, name_at, names_in
from pressparse.patterns import phrases
from pressparse.records import Block, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet, Zone

_DIGIT = regex.compile(r"\d")
_STRAY_ROLES = (Role.BODY, Role.NOTES, Role.SIGNATURE, Role.NOTICE, Role.BYLINE, Role.MASTHEAD)
_OWN_LINES = (Role.SIGNATURE, Role.BYLINE)
# A name alone right under a contact zone may have one of these roles.
_LOST_ROLES = (Role.MASTHEAD, Role.METADATA, Role.VENUE, Role.EVENT)
_STRAY_LENGTH = 600
_LONGEST_NAMED = 120
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_COLON = regex.compile(r"[*_ ]{0,3}:\s{0,4}")
_BADGE = regex.compile(r"\s{0,2}#\s?\d{1,6}\s*+\Z")
_TWO_CELLS, _FEWEST_FIRMS = 2, 2


@frozen(kw_only=True)
class Place:
    """Pieces of text that tell of contacts, in reading order.

    ``is_own`` says that the stretch is there for nothing else; ``firms`` are the starts of pieces that name a firm.
    """

    pieces: list[Span]
    is_own: bool
    firms: frozenset[int] = frozenset()


def places(sheet: Sheet) -> Iterator[Place]:
    """The contact zones as cells, and paragraphs elsewhere that name a contact with a number or address."""
    zones = sheet.zones
    for index, zone in enumerate(zones):
        if zone.role is Role.CONTACT:
            above = zones[index - 1].blocks[-1] if index else None
            below = zones[index + 1] if index + 1 < len(zones) else None
            span = _with_neighbours(sheet, zone.span, above, below.blocks[0] if below else None)
            ordered = _by_firm(sheet, span) or Place(pieces=cells(sheet.text, span), is_own=True)
            ordered.pieces.extend(_number_below(sheet, zone, below))
            yield ordered
        elif zone.role in _STRAY_ROLES:
            yield from _strays(sheet, zone)


def _strays(sheet: Sheet, zone: Zone) -> Iterator[Place]:
    for block in zone.blocks:
        if len(block.text) <= _STRAY_LENGTH and (at := _stray(block.text, block.role, sheet.words)) is not None:
            span = Span(block.span.start + at, block.span.end)
            yield Place(pieces=cells(sheet.text, span), is_own=zone.role in _OWN_LINES)


def _with_neighbours(sheet: Sheet, span: Span, above: Block | None, below: Block | None) -> Span:
    """The zone with who is named right above it ("Contact: Jane Roe" over "Phone: 555-0100"), earlier on its first
    line, or alone on the line under it."""
    start, end = span.start, span.end
    if above and _leads(sheet, above, sheet.text.count("\n", above.span.end, start)):
        start = above.span.start
    if below and below.role in _LOST_ROLES and sheet.text.count("\n", end, below.span.start) == 1:
        end = below.span.end if name_at(sheet.text, *_ends(below), sheet.words) else end
    return Span(start, end)


def _ends(block: Block) -> tuple[int, int]:
    return block.span.start, min(block.span.end, block.span.start + _LONGEST_NAMED)


def _leads(sheet: Sheet, block: Block, breaks: int) -> bool:
    """Whether the block, so many line breaks above, names who is reached by what follows."""
    if breaks > 1 or len(block.text) > _LONGEST_NAMED:
        return False
    start, end = block.span.start, block.span.end
    if not breaks:
        return name_at(sheet.text, start, end, sheet.words) is not None
    label = phrases(sheet.words, "foot.contact_labels").match(sheet.text, start, end)
    told = _COLON.match(sheet.text, label.end(), end) if label else None
    if not told:
        return False
    badge = _BADGE.search(sheet.text, told.end(), end)
    return name_at(sheet.text, told.end(), badge.start() if badge else end, sheet.words) is not None


def _by_firm(sheet: Sheet, span: Span) -> Place | None:
    """A list of firms with their numbers beside and their people under them, the number behind the people:
    "Acme plc    020 7946 0000", "Jane Roe", "John Poe", and the next firm."""
    lines = [cut for cut in rows(sheet.text, span) if cut]
    heads = [index for index, cut in enumerate(lines) if _is_firm_row(sheet.text, cut)]
    if not heads or any(_is_person(sheet, cut) for cut in lines[: heads[0]]):
        return None
    groups = [lines[start:end] for start, end in zip(heads, [*heads[1:], len(lines)], strict=True)]
    named = [_is_house(sheet, group[0][0]) for group in groups]
    peopled = [len(group) > 1 and _is_person(sheet, group[1]) for group in groups]
    is_list = any(named) or len(groups) >= _FEWEST_FIRMS
    if not is_list or not any(peopled) or not all(map(max, named, peopled)):
        return None
    below = [cell for group in groups for cut in group[1:] for cell in cut]
    before = [cell for cut in lines[: heads[0]] for cell in cut]
    if any(_phones(sheet.text, cell) for cell in [*below, *before]):
        return None
    ordered = [[group[0][0], *(cell for cut in group[1:] for cell in cut), group[0][1]] for group in groups]
    firms = frozenset(group[0][0].start for group in groups)
    return Place(pieces=before + [cell for group in ordered for cell in group], is_own=True, firms=firms)


def _is_firm_row(text: str, cut: list[Span]) -> bool:
    """Whether words stand on the left and a number to call on the right, and nothing else."""
    if len(cut) != _TWO_CELLS or _DIGIT.search(text, cut[0].start, cut[0].end) or ":" in cut[0].of(text):
        return False
    phones = _phones(text, cut[1])
    return bool(phones) and phones[0].start - cut[1].start <= 1 and cut[1].end - phones[-1].end <= 1


def _phones(text: str, cell: Span) -> list[Span]:
    return [a.span for a in addresses_in(text, cell.start, cell.end) if a.channel is Channel.PHONE]


def _is_person(sheet: Sheet, cut: list[Span]) -> bool:
    """Whether the line begins with a name: "Jane Roe", "Jane Roe, Chief Executive"."""
    if len(cut) != 1 or _is_house(sheet, cut[0]) or cut[0].end - cut[0].start > _LONGEST_NAMED:
        return False
    first = next(names_in(sheet.text, cut[0].start, cut[0].end, sheet.words), None)
    return first is not None and first.span.start == cut[0].start


def _is_house(sheet: Sheet, cell: Span) -> bool:
    return has_organization(sheet.text, cell.start, cell.end, sheet.words)


def _number_below(sheet: Sheet, zone: Zone, below: Zone | None) -> Iterator[Span]:
    """The number to call that stands in the line below, behind the date: "Contact: Jane Roe", "June 1    555-0100"."""
    if not below or below.role is not Role.DATE or addresses_in(sheet.text, zone.span.start, zone.span.end):
        return
    line = below.blocks[0].span
    year = _YEAR.search(sheet.text, line.start, line.end)
    start = year.end() if year else line.start
    yield from (address.span for address in addresses_in(sheet.text, start, line.end))


def _stray(line: str, role: Role, words: Lexicon) -> int | None:
    """Where, in a line outside of the contact zones, it is told whom to ask: a label and a way to reach somebody."""
    if "@" not in line and "at" not in line and not _DIGIT.search(line):
        return None
    addresses = addresses_in(line, 0, len(line))
    if not addresses:
        return None
    if role in _OWN_LINES:
        return 0
    labels = phrases(words, "foot.contact_labels", "foot.phone_labels")
    last = addresses[-1].span.start
    told = next((label.start() for label in labels.finditer(line, 0, last)), None)
    if told is None and (call := contact_words(words.code).call.search(line, 0, last)):
        told = call.end()
    if told is None and role is Role.MASTHEAD:
        glued = (seam.start() for seam in SEAM.finditer(line, 0, last))
        told = next((at for at in glued if labels.match(line[at:last])), None)
    return told
