"""Whom the press may ask: "Media contact: Jane Roe, 612-555-0100, jane@acme.example", in blocks, columns, sentences.

A contact block is read as a run of marks (labels, names, offices, organisations, numbers and addresses); a name or a
label after numbers begins the next contact.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import regex
from attrs import Factory, define

from pressparse.addresses import Address, Channel, addresses_in
from pressparse.columns import cells
from pressparse.contact_marks import SEAM, Kind, Mark, is_chained, marks
from pressparse.lexicon import WORD, Lexicon
from pressparse.names import has_organization
from pressparse.patterns import phrases
from pressparse.records import Contact, Span
from pressparse.roles import Genre, Role
from pressparse.sheet import Sheet, Zone
from pressparse.speaker_words import speaker_words

_DIGIT = regex.compile(r"\d")
_STRAY_ROLES = (Role.BODY, Role.NOTES, Role.SIGNATURE, Role.NOTICE, Role.BYLINE, Role.MASTHEAD)
_OWN_LINES = (Role.SIGNATURE, Role.BYLINE)
_STRAY_LENGTH = 600
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_INITIALS = 2
_MOST_DESK_WORDS = 6
_TOLD = regex.compile(r"[*_ ]{0,3}:\s{0,4}")
_LABELS = regex.compile(r"[./:]+")
# A group of more is no contact; the cap keeps the comparison of names with addresses short.
_MOST_MARKS = 24


@define(kw_only=True)
class _Draft:
    labels: list[Span] = Factory(list)
    names: list[Span] = Factory(list)
    offices: list[Span] = Factory(list)
    organizations: list[Span] = Factory(list)
    addresses: list[Address] = Factory(list)


def read(sheet: Sheet) -> tuple[Contact, ...]:
    """The contacts of the page, in order; one that is printed twice is listed once."""
    found: dict[tuple[object, ...], Contact] = {}
    for stretch, is_own in _stretches(sheet):
        for draft in _drafts(marks(sheet, stretch)):
            if not is_own and not _is_for_press(sheet, draft):
                continue
            for contact in _contacts(sheet, draft):
                found.setdefault((contact.name, contact.phones, contact.emails), contact)
    return tuple(found.values())


def _is_for_press(sheet: Sheet, draft: _Draft) -> bool:
    """Whether a paragraph of the text tells whom to ask, rather than where the public is served: it names somebody,
    or asks journalists to come."""
    return bool(draft.names) or sheet.genre is Genre.ADVISORY


def _stretches(sheet: Sheet) -> Iterator[tuple[list[Span], bool]]:
    """The contact zones as cells, and paragraphs elsewhere that name a contact with a number or address; and whether
    the stretch is there for nothing else."""
    for zone, below in zip_longest(sheet.zones, sheet.zones[1:]):
        if zone.role is Role.CONTACT:
            yield [*cells(sheet.text, zone.span), *_number_below(sheet, zone, below)], True
        elif zone.role in _STRAY_ROLES:
            for block in zone.blocks:
                if len(block.text) <= _STRAY_LENGTH and (at := _stray(block.text, block.role, sheet.words)) is not None:
                    own = zone.role in _OWN_LINES
                    yield cells(sheet.text, Span(block.span.start + at, block.span.end)), own


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
    if told is None and role is Role.MASTHEAD:
        glued = (seam.start() for seam in SEAM.finditer(line, 0, last))
        told = next((at for at in glued if labels.match(line[at:last])), None)
    return told


def _drafts(marks: Iterator[Mark]) -> Iterator[_Draft]:
    """The marks in groups, a contact each."""
    draft = _Draft()
    for mark in marks:
        if draft.addresses and mark.kind in (Kind.LABEL, Kind.NAME, Kind.ORGANIZATION):
            yield draft
            draft = _Draft()
        if len(draft.names) + len(draft.addresses) >= _MOST_MARKS:
            yield draft
            draft = _Draft()
        if mark.kind is Kind.LABEL:
            draft.labels.append(mark.span)
        elif mark.kind is Kind.NAME:
            draft.names.append(mark.span)
        elif mark.kind is Kind.OFFICE:
            draft.offices.append(mark.span)
        elif mark.kind is Kind.ORGANIZATION:
            draft.organizations.append(mark.span)
        elif mark.address:
            draft.addresses.append(mark.address)
    yield draft


def _contacts(sheet: Sheet, draft: _Draft) -> Iterator[Contact]:
    """The contacts of a group: several where several names share a number ("Jane Roe or John Doe on …")."""
    reach = [a for a in draft.addresses if a.channel in (Channel.PHONE, Channel.EMAIL)]
    if not reach and not _is_told(sheet, draft):
        return
    names, organizations = _told_apart(sheet, draft)
    only_phones = bool(reach) and all(a.channel is Channel.PHONE for a in reach)
    if sheet.genre is Genre.OTHER and not draft.offices and only_phones:
        names = []  # the switchboards and places in the foot of a page that is no release
    elif not names and (desk := _desk(sheet, [*organizations, *draft.offices, *draft.labels])):
        names = [desk]
        organizations = [span for span in organizations if span != desk]
    office = draft.offices[0].of(sheet.text) if draft.offices else None
    organization = organizations[0].of(sheet.text) if organizations else None
    spans = [*names, *draft.offices[:1], *organizations[:1], *(a.span for a in draft.addresses)]
    people: list[Span | None] = [*names] if names else [None]
    for name in people:
        own = [span for span in spans if span not in names or span == name]
        yield Contact(
            span=Span(min(s.start for s in own), max(s.end for s in own)),
            name=name.of(sheet.text) if name else None,
            office=office,
            organization=organization,
            phones=_values(sheet, draft, Channel.PHONE),
            emails=_values(sheet, draft, Channel.EMAIL),
            urls=_values(sheet, draft, Channel.URL),
        )


def _is_told(sheet: Sheet, draft: _Draft) -> bool:
    """Whether a label says whom to ask, though not how: "Contact: Jane Roe"."""
    pairs = ((label, name) for label in draft.labels for name in draft.names)
    return any(_TOLD.fullmatch(sheet.text, label.end, name.start) for label, name in pairs if label.end <= name.start)


def _desk(sheet: Sheet, spans: list[Span]) -> Span | None:
    """The part of a house that answers where no person does: "Media Relations", "Communications Department"."""
    desks = speaker_words(sheet.words.code).desks
    named = (
        span
        for span in spans
        if sheet.text[span.start].isupper() and len(WORD.findall(sheet.text, span.start, span.end)) <= _MOST_DESK_WORDS
    )
    return next((span for span in named if desks.search(sheet.text, span.start, span.end)), None)


def _values(sheet: Sheet, draft: _Draft, channel: Channel) -> tuple[str, ...]:
    values = (a.span.of(sheet.text) for a in draft.addresses if a.channel is channel)
    return tuple({value.casefold(): value for value in values}.values())


def _told_apart(sheet: Sheet, draft: _Draft) -> tuple[list[Span], list[Span]]:
    """Names of people, and names of organisations that are shaped like them ("Acme Rockets")."""
    runs: list[list[Span]] = []
    for name in draft.names:
        if runs and is_chained(sheet.text[runs[-1][-1].end : name.start]):
            runs[-1].append(name)
        else:
            runs.append([name])
    # "For comment by Jane Roe, contact John Poe": whom the label introduces.
    label = next((label for label in reversed(draft.labels) if runs and runs[-1][0].start >= label.end), None)
    told = [run for run in runs if label and run[0].start >= label.end]
    people = max(told or runs, key=lambda run: _weight(sheet, run, draft.addresses), default=[])
    if len(runs) == 1 and any(_is_firm(sheet, name, draft.addresses) for name in people):
        people = []
    firms = [name for name in draft.names if name not in people]
    return people, [*draft.organizations, *firms]


def _weight(sheet: Sheet, run: list[Span], addresses: list[Address]) -> tuple[int, bool]:
    """What speaks for a person rather than a firm: an address made of the name, a number on the same line; against
    one: a word for a firm, an address that it owns. Of two alike it is the one that has a line of its own."""
    words = [word.casefold() for name in run for word in WORD.findall(name.of(sheet.text)) if len(word) > _INITIALS]
    mails = [a.span.of(sheet.text).casefold() for a in addresses if a.channel is Channel.EMAIL]
    in_mail = any(word in mail.partition("@")[0] for word in words for mail in mails)
    beside = any("\n" not in sheet.text[run[-1].end : a.span.start] for a in addresses if a.span.start >= run[-1].end)
    firm = any(_is_firm(sheet, name, addresses) or _is_house(sheet, name) for name in run)
    return 2 * in_mail + beside - 3 * firm, _fills_line(sheet.text, run)


def _is_house(sheet: Sheet, name: Span) -> bool:
    """Whether the words hold one for an organisation or for a part of it."""
    if has_organization(sheet.text, name.start, name.end, sheet.words):
        return True
    return speaker_words(sheet.words.code).desks.search(sheet.text, name.start, name.end) is not None


def _fills_line(text: str, run: list[Span]) -> bool:
    start, end = run[0].start, run[-1].end
    below = text.find("\n", end)
    return not (text[text.rfind("\n", 0, start) + 1 : start] + text[end : len(text) if below < 0 else below]).strip()


def _is_firm(sheet: Sheet, name: Span, addresses: list[Address]) -> bool:
    """Whether the domain of an address is made of the words: then they name who owns it."""
    joined = "".join(WORD.findall(name.of(sheet.text).casefold()))
    for address in addresses:
        if address.channel in (Channel.EMAIL, Channel.URL):
            domain = address.span.of(sheet.text).casefold().rpartition("@")[2].replace("-", "")
            if joined in _LABELS.split(domain):
                return True
    return False
