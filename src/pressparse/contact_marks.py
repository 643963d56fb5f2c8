"""What a contact block is made of: labels, names, offices, organisations, numbers and addresses, in order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.addresses import Address, addresses_in
from pressparse.company_forms import FORM
from pressparse.contact_fragments import STREET, Kind, Mark, fragment, label_mark
from pressparse.contact_names import is_of_field
from pressparse.contact_words import contact_words
from pressparse.lexicon import WORD, load
from pressparse.names import has_office, has_organization, name_at
from pressparse.patterns import phrases, source
from pressparse.records import Span
from pressparse.sheet import Sheet

_FORM = regex.compile(rf"{FORM}\.?", regex.I)
_SPLIT = regex.compile(r"[,;:|•()<>\[\]{}*\n\t]|\s[–—/-]\s|[ \u00a0]{2,}|(?<=\p{L})/(?=\p{Lu})|\s#\s?\d{1,6}(?!\w)")
# No label is longer, in code points: each place where one may end has all that stands before it looked at.
_LONGEST_LABEL = 300

# A number to call that looks like none elsewhere, between words: eleven digits or twelve, after a name; three threes.
_BARE_NUMBER = regex.compile(
    r"(?<=\p{L}[ \u00a0])\d{11,12}(?=\s|$)"
    r"|(?<![\d+)][ \u00a0]?)(?<!\d[,.])\d{3}([ \u00a0.])\d{3}\1\d{3}(?=[^\S\n]*+(?:[,;/|)\n]|$))"
)


@cache
def _short_label(code: str | None) -> regex.Pattern[str]:
    ways = rf"(?:{source(load(code), 'foot.phone_labels')}|{contact_words(code).ways.pattern})"
    return regex.compile(rf"{ways}[.: \u00a0]{{0,3}}+(?=[\d(+])", regex.I)


def marks(sheet: Sheet, lines: list[Span], firms: frozenset[int] = frozenset()) -> Iterator[Mark]:
    """The marks of the lines, in order; ``firms`` are the starts of lines that name a firm, whatever their words."""
    is_house = False
    for mark in _all_marks(sheet, lines, firms):
        if mark.kind is Kind.HOUSE_LABEL:
            is_house = True
            continue
        told = is_house and mark.kind in (Kind.NAME, Kind.OFFICE)
        yield Mark(kind=Kind.ORGANIZATION, span=mark.span) if told else mark
        is_house = False


def _all_marks(sheet: Sheet, lines: list[Span], firms: frozenset[int]) -> Iterator[Mark]:
    for line in lines:
        text = sheet.text
        if line.start in firms:
            yield Mark(kind=Kind.ORGANIZATION, span=line)
            continue
        labelled = _short_label(sheet.words.code).finditer(text, line.start, line.end)
        short = frozenset(found.end() for found in labelled)
        short |= frozenset(found.start() for found in _BARE_NUMBER.finditer(text, line.start, line.end))
        at = line.start
        if label := phrases(sheet.words, "foot.contact_labels").match(text, line.start, line.end):
            yield label_mark(sheet, Span(label.start(), label.end()))
            at = label.end()
        at = max(at, _past_glued_label(sheet, line.start, line.end))
        told = at if at > line.start else -1
        addresses = addresses_in(text, line.start, line.end, short=short)
        if not addresses and _is_street(text, at, line.end):
            continue
        seams = _seams(sheet, line, addresses)
        for address in addresses:
            if address.span.start > at:
                yield from _words_marks(sheet, at, address.span.start, seams, told=told)
            yield Mark(kind=Kind.ADDRESS, span=address.span, address=address)
            at = max(at, address.span.end)
        yield from _words_marks(sheet, at, line.end, seams, told=told)


_GLUED_COLON = regex.compile(r"\p{Ll}:\p{Lu}\p{Ll}")
SEAM = regex.compile(
    r"(?<=\p{Ll}{2})(?<!\b(?:Mac|Van|Fitz|Des|Del))(?=\p{Lu}[\p{L} .:])"
    r"|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{3}|[TPMFE]:|Tel\b)"
    r"|(?<=\b(?:Inc|Ltd|Corp|Co)\.)(?=\p{Lu})"
)
_LONGEST_GLUED = 40
_GLUE = regex.compile(r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll})")


def _past_glued_label(sheet: Sheet, start: int, end: int) -> int:
    """Where a label ends that a scraper glued to what follows: "Contact DetailsAcme Rockets"."""
    for glue in _GLUE.finditer(sheet.text, start, min(end, start + _LONGEST_LABEL)):
        label = sheet.text[start : glue.start()]
        if phrases(sheet.words, "foot.contact_labels").fullmatch(label) or (
            ":" not in label and has_organization(label, 0, len(label), sheet.words)
        ):
            return glue.start()
    return start


def _is_street(text: str, start: int, end: int) -> bool:
    """Whether a line without numbers to call is a postal address: it has a house number or a postal code."""
    return bool(STREET.search(text, start, end))


def _seams(sheet: Sheet, line: Span, addresses: list[Address]) -> list[int]:
    """Where words of the line are glued together, as in a page whose tags were dropped: "Jane RoeDirector555-0100"."""
    text = sheet.text
    touching = any(
        (text[a.span.start - 1 : a.span.start].isalpha() and a.span.start > line.start)
        or text[a.span.end : a.span.end + 1].isalpha()
        for a in addresses
    )
    seams = [seam.start() for seam in SEAM.finditer(text, line.start, line.end)]
    if not touching and not _GLUED_COLON.search(text, line.start, line.end):
        known = _glued_words(sheet.words.code)
        is_glued = any(known.match(text[seam : min(line.end, seam + _LONGEST_GLUED)]) for seam in seams)
        return seams if is_glued else []
    return seams


@cache
def _glued_words(code: str | None) -> regex.Pattern[str]:
    """What follows a name that a scraper glued to it: an office, or what a number or an address is."""
    words = load(code)
    ways = source(words, "foot.phone_labels", "foot.email_labels")
    return regex.compile(rf"(?:{source(words, 'people.offices')}|(?:{ways}|[TPMFE]):)", regex.I)


def _words_marks(sheet: Sheet, start: int, end: int, seams: list[int], told: int) -> Iterator[Mark]:
    """Names, offices and organisations in a stretch without numbers and addresses; a label ends at ``told``."""
    breaks = [found.span() for found in _SPLIT.finditer(sheet.text, start, end)]
    stops = sorted([*breaks, *((seam, seam) for seam in seams if start < seam < end), (end, end)])
    at = start
    for (first, last), (behind, _) in zip(stops, [*stops[1:], (end, end)], strict=True):
        if sheet.text[first:last] == "," and _is_one(sheet, at, first, last, behind):
            continue
        is_told = told >= 0 and not any(c.isalnum() for c in sheet.text[told:at])
        yield from fragment(sheet, at, first, is_told=is_told)
        at = max(at, last)


def _is_one(sheet: Sheet, start: int, comma: int, after: int, end: int) -> bool:
    """Whether the comma is inside of what it seems to part: "Vice President, Investor Relations", "Acme, Inc.",
    "Jane Roe, CPA"."""
    text, words = sheet.text, sheet.words
    piece = text[after:end].strip()
    if not piece or end - start > _LONGEST_LABEL:
        return False
    if _FORM.fullmatch(piece):
        return bool(WORD.search(text, start, comma))
    if phrases(words, "people.post_nominals").fullmatch(piece.rstrip(".")) and piece[0].isupper():
        return name_at(text, start, comma, words) is not None
    return has_office(text, start, comma, words) and is_of_field(sheet, after, end)
