"""Whom the press may ask: "Media contact: Jane Roe, 612-555-0100, jane@acme.example", in blocks, columns, sentences.

A contact block is read as a run of marks (labels, names, offices, organisations, numbers and addresses); a name or a
label after numbers begins the next contact.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import pairwise

import regex
from attrs import Factory, define, frozen

from pressparse.addresses import Address, Channel, addresses_in
from pressparse.columns import cells
from pressparse.lexicon import WORD, Lexicon, load
from pressparse.names import (
    Name,
    cited,
    has_office,
    has_organization,
    is_common,
    name_at,
    names_in,
)
from pressparse.patterns import phrases, source
from pressparse.records import Contact, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

_DIGIT = regex.compile(r"\d")
_SPLIT = regex.compile(r"[,;:|•()<>\[\]{}*\n\t]|\s[–—/-]\s|[ \u00a0]{2,}|(?<=\p{L})/(?=\p{Lu})")
_STREET = regex.compile(r"\d")
_ENDS_SENTENCE = regex.compile(r"(?<=\p{Ll}{2}[.!?])\s")
# A fragment of more words than this that holds lower-case ones is a sentence.
_MOST_WORDS = 7
_STRAY_ROLES = (Role.BODY, Role.NOTES, Role.SIGNATURE, Role.NOTICE, Role.BYLINE, Role.MASTHEAD, Role.BOILERPLATE)
_STRAY_LENGTH = 600
_INITIALS = 2
# A group of more is no contact; the cap keeps the comparison of names with addresses short.
_MOST_MARKS = 24


class _Kind(Enum):
    LABEL = "label"
    NAME = "name"
    OFFICE = "office"
    ORGANIZATION = "organization"
    ADDRESS = "address"


@frozen(kw_only=True)
class _Mark:
    kind: _Kind
    span: Span
    address: Address | None = None


@define(kw_only=True)
class _Draft:
    names: list[Span] = Factory(list)
    offices: list[Span] = Factory(list)
    organizations: list[Span] = Factory(list)
    addresses: list[Address] = Factory(list)


def read(sheet: Sheet) -> tuple[Contact, ...]:
    """The contacts of the page, in order; one that is printed twice is listed once."""
    found: dict[tuple[object, ...], Contact] = {}
    for stretch in _stretches(sheet):
        for draft in _drafts(_marks(sheet, stretch)):
            for contact in _contacts(sheet, draft):
                found.setdefault((contact.name, contact.phones, contact.emails), contact)
    return tuple(found.values())


def _stretches(sheet: Sheet) -> Iterator[list[Span]]:
    """The contact zones as cells, and paragraphs elsewhere that name a contact with a number or address."""
    for zone in sheet.zones:
        if zone.role is Role.CONTACT:
            yield cells(sheet.text, zone.span)
        elif zone.role in _STRAY_ROLES:
            for block in zone.blocks:
                if len(block.text) <= _STRAY_LENGTH and (at := _stray(block.text, block.role, sheet.words)) is not None:
                    yield cells(sheet.text, Span(block.span.start + at, block.span.end))


def _stray(line: str, role: Role, words: Lexicon) -> int | None:
    """Where, in a line outside of the contact zones, it is told whom to ask: a label and a way to reach somebody."""
    if "@" not in line and "at" not in line and not _DIGIT.search(line):
        return None
    addresses = addresses_in(line, 0, len(line))
    if not addresses:
        return None
    if role in (Role.SIGNATURE, Role.BYLINE):
        return 0
    labels = phrases(words, "foot.contact_labels", "foot.phone_labels").finditer(line, 0, addresses[-1].span.start)
    return next((label.start() for label in labels), None)


@cache
def _short_label(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"{source(load(code), 'foot.phone_labels')}[.: \u00a0]{{0,3}}+(?=[\d(+])", regex.I)


def _marks(sheet: Sheet, lines: list[Span]) -> Iterator[_Mark]:
    for line in lines:
        text = sheet.text
        labelled = _short_label(sheet.words.code).finditer(text, line.start, line.end)
        short = frozenset(found.end() for found in labelled)
        at = line.start
        if label := phrases(sheet.words, "foot.contact_labels").match(text, line.start, line.end):
            yield _label(sheet, Span(label.start(), label.end()))
            at = label.end()
        at = max(at, _past_glued_label(sheet, line.start, line.end))
        addresses = addresses_in(text, line.start, line.end, short=short)
        if not addresses and _is_street(text, at, line.end):
            continue
        for address in addresses:
            if address.span.start > at:
                yield from _words_marks(sheet, at, address.span.start)
            yield _Mark(kind=_Kind.ADDRESS, span=address.span, address=address)
            at = max(at, address.span.end)
        yield from _words_marks(sheet, at, line.end)


def _label(sheet: Sheet, span: Span) -> _Mark:
    """A label, or the office that some pages use as one ("Press Officer")."""
    office = has_office(sheet.text, span.start, span.end, sheet.words)
    return _Mark(kind=_Kind.OFFICE if office else _Kind.LABEL, span=span)


_GLUE = regex.compile(r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll})")


def _past_glued_label(sheet: Sheet, start: int, end: int) -> int:
    """Where a label ends that a scraper glued to what follows: "Contact DetailsAcme Rockets"."""
    for glue in _GLUE.finditer(sheet.text, start, end):
        label = sheet.text[start : glue.start()]
        if phrases(sheet.words, "foot.contact_labels").fullmatch(label) or has_organization(
            label, 0, len(label), sheet.words
        ):
            return glue.start()
    return start


def _is_street(text: str, start: int, end: int) -> bool:
    """Whether a line without numbers to call is a postal address: it has a house number or a postal code."""
    return bool(_STREET.search(text, start, end))


def _words_marks(sheet: Sheet, start: int, end: int) -> Iterator[_Mark]:
    """Names, offices and organisations in a stretch without numbers and addresses."""
    at = start
    for separator in [*_SPLIT.finditer(sheet.text, start, end), None]:
        last = separator.start() if separator else end
        yield from _fragment(sheet, at, last)
        at = separator.end() if separator else end


def _fragment(sheet: Sheet, start: int, end: int) -> Iterator[_Mark]:
    text, words = sheet.text, sheet.words
    if label := _way_label(words.code).match(text, start, end):
        start = label.end()
    tokens = list(WORD.finditer(text, start, end))
    if not tokens or _STREET.search(text, start, end):
        return
    span = Span(tokens[0].start(), _right(text, tokens[-1].end(), end))
    if phrases(words, "foot.contact_labels").fullmatch(text, span.start, span.end):
        yield _label(sheet, span)
        return
    names = [name for name in names_in(text, start, end, words) if not is_common(text, name, sheet.common)]
    whole = name_at(text, start, end, words)
    if whole and not is_common(text, whole, sheet.common):
        yield _Mark(kind=_Kind.NAME, span=_listed(text, whole))
    elif names and (_is_prose(tokens) or _only_names(text, span, names)):
        for name in names:
            yield _Mark(kind=_Kind.NAME, span=_listed(text, name))
    elif has_office(text, start, end, words):
        yield _Mark(kind=_Kind.OFFICE, span=Span(span.start, names[-1].span.start) if names else span)
        for name in names[-1:]:
            yield _Mark(kind=_Kind.NAME, span=_listed(text, name))
    elif has_organization(text, start, end, words) or (text[span.start].isupper() and len(tokens) <= _MOST_WORDS):
        yield _Mark(kind=_Kind.ORGANIZATION, span=span)


def _is_prose(tokens: list[regex.Match[str]]) -> bool:
    """Whether the words are part of a sentence ("please contact Jane Roe at")."""
    small = [token.group()[0].islower() for token in tokens]
    return len(tokens) > _MOST_WORDS or small[0] or small[-1]


@cache
def _way_label(code: str | None) -> regex.Pattern[str]:
    """ "phone", "E-Mail:" before what they introduce."""
    ways = source(load(code), "foot.phone_labels", "foot.email_labels")
    return regex.compile(rf"\W{{0,4}}+{ways}[.:\s]*+", regex.I)


def _only_names(text: str, span: Span, names: list[Name]) -> bool:
    """Whether nothing but "or", "and" and marks stand between and around the names."""
    rest = text[span.start : names[0].span.start] + text[names[-1].span.end : span.end]
    between = [text[one.span.end : other.span.start] for one, other in pairwise(names)]
    return not WORD.search(rest) and all(_is_chained(piece) for piece in between)


def _right(text: str, last: int, end: int) -> int:
    """With the closing mark that belongs to the words: "Acme Inc.", "Acme (Sydney)"."""
    return last + 1 if last < end and text[last] in '."”“»' else last


def _listed(text: str, name: Name) -> Span:
    """A degree stays with the name ("Dr. Jane Roe, M.D."), a courtesy does not."""
    listed = cited(text, name)
    degrees = text[listed.end : name.span.end]
    return Span(listed.start, name.span.end) if degrees.strip() and listed.start < name.bare.start else listed


def _drafts(marks: Iterator[_Mark]) -> Iterator[_Draft]:
    """The marks in groups, a contact each."""
    draft = _Draft()
    for mark in marks:
        if draft.addresses and mark.kind in (_Kind.LABEL, _Kind.NAME, _Kind.ORGANIZATION):
            yield draft
            draft = _Draft()
        if len(draft.names) + len(draft.addresses) >= _MOST_MARKS:
            yield draft
            draft = _Draft()
        if mark.kind is _Kind.NAME:
            draft.names.append(mark.span)
        elif mark.kind is _Kind.OFFICE:
            draft.offices.append(mark.span)
        elif mark.kind is _Kind.ORGANIZATION:
            draft.organizations.append(mark.span)
        elif mark.address:
            draft.addresses.append(mark.address)
    yield draft


def _contacts(sheet: Sheet, draft: _Draft) -> Iterator[Contact]:
    """The contacts of a group: several where several names share a number ("Jane Roe or John Doe on …")."""
    reach = [a for a in draft.addresses if a.channel in (Channel.PHONE, Channel.EMAIL)]
    if not reach:
        return
    names, organizations = _told_apart(sheet, draft)
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


def _values(sheet: Sheet, draft: _Draft, channel: Channel) -> tuple[str, ...]:
    values = (a.span.of(sheet.text) for a in draft.addresses if a.channel is channel)
    return tuple({value.casefold(): value for value in values}.values())


def _told_apart(sheet: Sheet, draft: _Draft) -> tuple[list[Span], list[Span]]:
    """Names of people, and names of organisations that are shaped like them ("Acme Rockets")."""
    people = [name for name in draft.names if not _is_firm(sheet, name, draft.addresses)]
    firms = [name for name in draft.names if name not in people]
    runs: list[list[Span]] = []
    for name in people:
        if runs and _is_chained(sheet.text[runs[-1][-1].end : name.start]):
            runs[-1].append(name)
        else:
            runs.append([name])
    if len(runs) > 1:
        best = max(runs, key=lambda run: _weight(sheet, run, draft.addresses))
        firms += [name for run in runs if run is not best for name in run]
        people = best
    return people, [*draft.organizations, *firms]


def _weight(sheet: Sheet, run: list[Span], addresses: list[Address]) -> int:
    """What speaks for a person rather than a firm: an address made of the name, a number on the same line."""
    words = [word.casefold() for name in run for word in WORD.findall(name.of(sheet.text)) if len(word) > _INITIALS]
    mails = [a.span.of(sheet.text).casefold() for a in addresses if a.channel is Channel.EMAIL]
    in_mail = any(word in mail.partition("@")[0] for word in words for mail in mails)
    beside = any("\n" not in sheet.text[run[-1].end : a.span.start] for a in addresses if a.span.start >= run[-1].end)
    return 2 * in_mail + beside


_CHAIN = regex.compile(r"\s?/\s?|,\s|,?\s(?:or|and|und|oder|et|ou|y|o|e|и|или|та|або|i|lub|&)\s", regex.I)


def _is_chained(between: str) -> bool:
    return _CHAIN.fullmatch(between) is not None


def _is_firm(sheet: Sheet, name: Span, addresses: list[Address]) -> bool:
    """Whether the domain of an address is made of the words: then they name who owns it."""
    joined = "".join(WORD.findall(name.of(sheet.text).casefold()))
    for address in addresses:
        if address.channel in (Channel.EMAIL, Channel.URL):
            domain = address.span.of(sheet.text).casefold().rpartition("@")[2].replace("-", "")
            if joined in domain:
                return True
    return False
