"""Whom the press may ask: "Media contact: Jane Roe, 612-555-0100, jane@acme.example", in blocks, columns, sentences.

A contact block is read as a run of marks (labels, names, offices, organisations, numbers and addresses); a name or a
label after numbers begins the next contact.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import regex
from attrs import Factory, define

from pressparse.addresses import Address, Channel
from pressparse.contact_fragments import Kind, Mark, is_chained
from pressparse.contact_marks import marks
from pressparse.contact_names import is_titled
from pressparse.contact_places import places
from pressparse.lexicon import WORD
from pressparse.names import has_office, has_organization
from pressparse.patterns import phrases
from pressparse.records import Contact, Span
from pressparse.roles import Genre
from pressparse.sheet import Sheet
from pressparse.speaker_words import speaker_words

_PARAGRAPH = regex.compile(r"\n[^\S\n]*+\n")
_INITIALS = 2
_SMALLEST_TEAM = 2
_MOST_DESK_WORDS = 6
_TOLD = regex.compile(r"[*_ ]{0,3}:\s{0,4}")
_OWNED = regex.compile(r"['’]")
_BRACKET = regex.compile(r"\((?:[\p{L}.]{1,10}\s){0,2}\Z")
_LONGEST_TITLE = 24
_DASH = regex.compile(r"\s[–—-]\s")
_COMMA = regex.compile(r",[ \u00a0]")
_LABELS = regex.compile(r"[./:]+")
_BEGINNING = (Kind.LABEL, Kind.NAME, Kind.ORGANIZATION)
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
    for place in places(sheet):
        for draft in _drafts(sheet.text, marks(sheet, place.pieces, place.firms)):
            if not place.is_own and not _is_for_press(sheet, draft):
                continue
            for contact in _contacts(sheet, draft):
                found.setdefault((contact.name, contact.phones, contact.emails), contact)
    return tuple(found.values())


def _is_for_press(sheet: Sheet, draft: _Draft) -> bool:
    """Whether a paragraph of the text tells whom to ask, rather than where the public is served: it names somebody,
    or asks journalists to come."""
    return bool(draft.names) or sheet.genre is Genre.ADVISORY


def _drafts(text: str, marks: Iterator[Mark]) -> Iterator[_Draft]:
    """The marks in groups, a contact each."""
    draft = _Draft()
    for mark in marks:
        if draft.addresses and (mark.kind in _BEGINNING or _is_apart(text, draft, mark)):
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


def _is_apart(text: str, draft: _Draft, mark: Mark) -> bool:
    """Whether an office stands in a paragraph of its own behind the group's numbers, or has a colon behind it: it is
    another's."""
    last = draft.addresses[-1].span.end
    if mark.kind is not Kind.OFFICE or mark.span.start < last:
        return False
    return _PARAGRAPH.search(text, last, mark.span.start) is not None or bool(_TOLD.match(text, mark.span.end))


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
    organizations = _houses_first(sheet, organizations)
    organization = organizations[0].of(sheet.text) if organizations else None
    spans = [*organizations[:1], *(a.span for a in draft.addresses)]
    people: list[Span | None] = [*names] if names else [None]
    for name in people:
        office = _office_of(draft, name, names)
        own = [*spans, *(span for span in (name, office) if span)]
        yield Contact(
            span=Span(min(s.start for s in own), max(s.end for s in own)),
            name=name.of(sheet.text) if name else None,
            office=office.of(sheet.text) if office else None,
            organization=organization,
            phones=_values(sheet, draft, Channel.PHONE),
            emails=_values(sheet, draft, Channel.EMAIL),
            urls=_values(sheet, draft, Channel.URL),
        )


def _houses_first(sheet: Sheet, spans: list[Span]) -> list[Span]:
    """The organisations without mere labels, desks behind the houses that they belong to."""
    named = [span for span in spans if not _is_label(sheet, span)]
    return sorted(named, key=lambda span: _is_desk(sheet, span))


def _is_label(sheet: Sheet, span: Span) -> bool:
    """Whether it is a label, or labels one by one, an address's among them: "Kontakt", "Anschrift + Kontakt"."""
    labels = phrases(sheet.words, *_LABEL_TABLES)
    if labels.fullmatch(sheet.text, span.start, span.end):
        return True
    where = phrases(sheet.words, "event.where_labels")
    words = [word.span() for word in WORD.finditer(sheet.text, span.start, span.end)]
    addresses = [word for word in words if where.fullmatch(sheet.text, *word)]
    return bool(addresses) and all(word in addresses or labels.fullmatch(sheet.text, *word) for word in words)


_LABEL_TABLES = ("foot.contact_labels", "navigation.menu", "head.section_labels")


def _office_of(draft: _Draft, name: Span | None, names: list[Span]) -> Span | None:
    """The office of one of the group: where each has one it follows the name, else it is everybody's."""
    last = max((other.start for other in names), default=0)
    if name is None or not any(names[0].end <= office.start < last for office in draft.offices):
        return draft.offices[0] if draft.offices else None
    until = min((other.start for other in names if other.start > name.start), default=None)
    behind = (office for office in draft.offices if office.start >= name.end)
    return next((office for office in behind if until is None or office.start < until), None)


def _is_told(sheet: Sheet, draft: _Draft) -> bool:
    """Whether a label says whom to ask, though not how: "Contact: Jane Roe", also where their house comes first."""
    if not draft.names:
        return False
    pairs = ((label, other) for label in draft.labels for other in (*draft.names, *draft.organizations[:_MOST_MARKS]))
    return any(
        _TOLD.fullmatch(sheet.text, label.end, other.start) for label, other in pairs if label.end <= other.start
    )


def _desk(sheet: Sheet, spans: list[Span]) -> Span | None:
    """The part of a house that answers where no person does: "Media Relations", "Communications Department"."""
    named = (_behind_colon(sheet.text, span) for span in spans)
    return next((span for span in named if _is_desk(sheet, span)), None)


def _is_desk(sheet: Sheet, span: Span) -> bool:
    """Whether the words name a desk, and neither who heads it nor only what follows ("Investor Relations Contact")."""
    tokens = list(WORD.finditer(sheet.text, span.start, span.end))
    desks = speaker_words(sheet.words.code).desks
    if not tokens or len(tokens) > _MOST_DESK_WORDS or not sheet.text[span.start].isupper():
        return False
    if not desks.search(sheet.text, span.start, span.end):
        return False
    if has_office(sheet.text, span.start, span.end, sheet.words) and not _OWNED.search(span.of(sheet.text)):
        return False
    last = tokens[-1].span()
    is_label = len(tokens) > 1 and phrases(sheet.words, "foot.contact_labels").fullmatch(sheet.text, *last)
    return not is_label or desks.fullmatch(sheet.text, *last) is not None


def _behind_colon(text: str, span: Span) -> Span:
    """What a label names behind its colon: "Contacts: Press Office"."""
    colon = _TOLD.search(text, span.start, span.end)
    return Span(colon.end(), span.end) if colon and colon.end() < span.end else span


def _values(sheet: Sheet, draft: _Draft, channel: Channel) -> tuple[str, ...]:
    values = (a.span.of(sheet.text) for a in draft.addresses if a.channel is channel)
    return tuple({value.casefold(): value for value in values}.values())


def _told_apart(sheet: Sheet, draft: _Draft) -> tuple[list[Span], list[Span]]:
    """Names of people, and names of organisations that are shaped like them ("Acme Rockets")."""
    runs: list[list[Span]] = []
    for name in _without_bosses(sheet, draft):
        if runs and is_chained(sheet.text[runs[-1][-1].end : name.start]):
            runs[-1].append(name)
        else:
            runs.append([name])
    # "For comment by Jane Roe, contact John Poe": whom the label introduces.
    label = next((label for label in reversed(draft.labels) if runs and runs[-1][0].start >= label.end), None)
    told = [run for run in runs if label and run[0].start >= label.end]
    if _is_team(sheet, draft, told or runs):
        people = [name for run in told or runs for name in run]
        return people, [*draft.organizations, *(name for name in draft.names if name not in people)]
    people = max(told or runs, key=lambda run: _weight(sheet, run, draft.addresses), default=[])
    if len(runs) == 1 and not draft.organizations and any(_is_firm(sheet, name, draft.addresses) for name in people):
        people = []
    firms = [name for name in draft.names if name not in people]
    return people, [*draft.organizations, *firms]


def _without_bosses(sheet: Sheet, draft: _Draft) -> list[Span]:
    """The names but those of whom others answer for, "Jane Roe (Rep. Poe)", "Senator Poe - Jane Roe", and of houses,
    known by their domain."""
    text = sheet.text
    bosses = [
        name
        for name, other in zip_longest(draft.names, draft.names[1:])
        if _BRACKET.search(text, max(0, name.start - _LONGEST_TITLE), name.start)
        or (other and is_titled(sheet, name) and _DASH.fullmatch(text, name.end, other.start))
    ]
    held = [office.of(text) for office in draft.offices]  # "Jane Roe, Acme Rockets Chair", "Acme Rockets"
    free = [name for name in draft.names if name not in bosses and not any(name.of(text) in other for other in held)]
    people = [name for name in free or draft.names if not _is_firm(sheet, name, draft.addresses)]
    return people or free or draft.names


def _is_team(sheet: Sheet, draft: _Draft, runs: list[list[Span]]) -> bool:
    """Whether people stand a line each under the house that they answer for: "Acme plc", "Jane Roe", "John Poe"."""
    if len(runs) < _SMALLEST_TEAM or not draft.organizations or draft.organizations[0].start > runs[0][0].start:
        return False
    weights = [_weight(sheet, run, draft.addresses)[0] for run in runs]
    return (
        min(weights) >= 0
        and max(weights) <= 1
        and all(_fills_line(sheet.text, run) or _opens_line(sheet.text, run, draft.offices) for run in runs)
    )


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


def _opens_line(text: str, run: list[Span], offices: list[Span]) -> bool:
    """Whether a name begins its line, and an office ends it: "Jane Roe, Chief Executive"."""
    end, line = run[-1].end, _line_of(text, run)
    return not text[line.start : run[0].start].strip() and any(
        _COMMA.fullmatch(text, end, office.start) and not text[office.end : line.end].strip()
        for office in offices
        if end < office.start < line.end
    )


def _fills_line(text: str, run: list[Span]) -> bool:
    line = _line_of(text, run)
    return not (text[line.start : run[0].start] + text[run[-1].end : line.end]).strip()


def _line_of(text: str, run: list[Span]) -> Span:
    """The line in which the names stand, or the lines."""
    below = text.find("\n", run[-1].end)
    return Span(text.rfind("\n", 0, run[0].start) + 1, len(text) if below < 0 else below)


def _is_firm(sheet: Sheet, name: Span, addresses: list[Address]) -> bool:
    """Whether the domain of an address is made of the words: then they name who owns it."""
    joined = "".join(WORD.findall(name.of(sheet.text).casefold()))
    for address in addresses:
        if address.channel in (Channel.EMAIL, Channel.URL):
            domain = address.span.of(sheet.text).casefold().rpartition("@")[2].replace("-", "")
            if joined in _LABELS.split(domain):
                return True
    return False
