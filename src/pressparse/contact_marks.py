"""What a contact block is made of: labels, names, offices, organisations, numbers and addresses, in order."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import pairwise

import regex
from attrs import frozen

from pressparse.addresses import Address, addresses_in
from pressparse.contact_words import contact_words, is_field
from pressparse.lexicon import WORD, load
from pressparse.names import Name, cited, has_office, has_organization, is_common, name_at, names_in
from pressparse.patterns import phrases, source
from pressparse.records import Span
from pressparse.sheet import Sheet

_SPLIT = regex.compile(r"[,;:|•()<>\[\]{}*\n\t]|\s[–—/-]\s|[ \u00a0]{2,}|(?<=\p{L})/(?=\p{Lu})|\s#\s?\d{1,6}(?!\w)")
# A digit that is no badge's: "Sgt. Jane Roe #412".
_STREET = regex.compile(r"(?<![#\d])\d")
# No label is longer, in code points: each place where one may end has all that stands before it looked at.
_LONGEST_LABEL = 300
# A fragment of more words than this that holds lower-case ones is a sentence.
_MOST_WORDS = 7
# A word at a fragment's end that leads to an address ("at", "an", "на") has no more letters.
_LONGEST_SMALL = 3


# A number to call without any mark in it, between words: eleven digits or twelve, after a name.
_BARE_NUMBER = regex.compile(r"(?<=\p{L}[ \u00a0])\d{11,12}(?=\s|$)")


class Kind(Enum):
    """What a mark is."""

    LABEL = "label"
    NAME = "name"
    OFFICE = "office"
    ORGANIZATION = "organization"
    ADDRESS = "address"
    HOUSE_LABEL = "house label"


@frozen(kw_only=True)
class Mark:
    """A stretch of a contact block that tells one thing."""

    kind: Kind
    span: Span
    address: Address | None = None


@cache
def _short_label(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"{source(load(code), 'foot.phone_labels')}[.: \u00a0]{{0,3}}+(?=[\d(+])", regex.I)


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
            yield _label(sheet, Span(label.start(), label.end()))
            at = label.end()
        at = max(at, _past_glued_label(sheet, line.start, line.end))
        addresses = addresses_in(text, line.start, line.end, short=short)
        if not addresses and _is_street(text, at, line.end):
            continue
        seams = _seams(text, line, addresses)
        for address in addresses:
            if address.span.start > at:
                yield from _words_marks(sheet, at, address.span.start, seams)
            yield Mark(kind=Kind.ADDRESS, span=address.span, address=address)
            at = max(at, address.span.end)
        yield from _words_marks(sheet, at, line.end, seams)


def _label(sheet: Sheet, span: Span) -> Mark:
    """A label, or the office that pages use as one ("Press Officer"), but not for a rank ("General enquiries")."""
    office = phrases(sheet.words, "people.offices").search(sheet.text, span.start, span.end)
    return Mark(kind=Kind.OFFICE if office else Kind.LABEL, span=span)


_GLUED_COLON = regex.compile(r"\p{Ll}:\p{Lu}\p{Ll}")
SEAM = regex.compile(
    r"(?<=\p{Ll}{2})(?<!\b(?:Mac|Van|Fitz|Des|Del))(?=\p{Lu}[\p{L} .])|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{3})"
    r"|(?<=\b(?:Inc|Ltd|Corp|Co)\.)(?=\p{Lu})"
)
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
    return bool(_STREET.search(text, start, end))


def _seams(text: str, line: Span, addresses: list[Address]) -> list[int]:
    """Where words of the line are glued together, as in a page whose tags were dropped: "Jane RoeDirector555-0100"."""
    touching = any(
        (text[a.span.start - 1 : a.span.start].isalpha() and a.span.start > line.start)
        or text[a.span.end : a.span.end + 1].isalpha()
        for a in addresses
    )
    if not touching and not _GLUED_COLON.search(text, line.start, line.end):
        return []
    return [seam.start() for seam in SEAM.finditer(text, line.start, line.end)]


def _words_marks(sheet: Sheet, start: int, end: int, seams: list[int]) -> Iterator[Mark]:
    """Names, offices and organisations in a stretch without numbers and addresses."""
    breaks = [found.span() for found in _SPLIT.finditer(sheet.text, start, end)]
    stops = sorted([*breaks, *((seam, seam) for seam in seams if start < seam < end), (end, end)])
    at = start
    for (first, last), (behind, _) in zip(stops, [*stops[1:], (end, end)], strict=True):
        if sheet.text[first:last] == "," and _is_one(sheet, at, first, last, behind):
            continue
        yield from _fragment(sheet, at, first)
        at = max(at, last)


def _is_one(sheet: Sheet, start: int, comma: int, after: int, end: int) -> bool:
    """Whether the comma is inside of what it seems to part: "Vice President, Investor Relations", "Acme, Inc.",
    "Jane Roe, CPA"."""
    text, words = sheet.text, sheet.words
    piece = text[after:end].strip()
    if not piece or end - start > _LONGEST_LABEL:
        return False
    if contact_words(words.code).legal.fullmatch(piece):
        return bool(WORD.search(text, start, comma))
    if phrases(words, "people.post_nominals").fullmatch(piece.rstrip(".")) and piece[0].isupper():
        return name_at(text, start, comma, words) is not None
    return has_office(text, start, comma, words) and _is_field(sheet, after, end)


def _is_field(sheet: Sheet, start: int, end: int) -> bool:
    return is_field(sheet.text, start, end, sheet.words.code, sheet.words.function_words)


def _is_value_label(sheet: Sheet, span: Span) -> bool:
    """Whether the words may be a form's label: a colon follows, or they are alone on their line."""
    behind = sheet.text[span.end : span.end + 1]
    before = sheet.text[max(0, span.start - 1) : span.start]
    return behind == ":" or (before in ("", "\n") and behind in ("", "\n"))


def _form_label(sheet: Sheet, span: Span) -> Iterator[Mark]:
    """The mark of a form's label, which for an office is none: the value under it tells enough."""
    known = contact_words(sheet.words.code)
    if known.house.fullmatch(sheet.text, span.start, span.end):
        yield Mark(kind=Kind.HOUSE_LABEL, span=span)
    elif known.name.fullmatch(sheet.text, span.start, span.end):
        yield Mark(kind=Kind.LABEL, span=span)


def _fragment(sheet: Sheet, start: int, end: int) -> Iterator[Mark]:
    text, words = sheet.text, sheet.words
    if label := _way_label(words.code).match(text, start, end):
        start = label.end()
    if (rank := contact_words(words.code).rank.match(text, start, end)) and name_at(text, rank.end(), end, words):
        start = rank.end()
    tokens = list(WORD.finditer(text, start, end))
    if not tokens or _STREET.search(text, start, end):
        return
    span = Span(tokens[0].start(), _right(text, tokens[-1].end(), end))
    if phrases(words, "foot.phone_labels", "foot.email_labels").fullmatch(span.of(text)):
        return
    if phrases(words, "foot.contact_labels").fullmatch(text, span.start, span.end):
        yield _label(sheet, span)
        return
    known = contact_words(words.code)
    if _is_value_label(sheet, span) and known.labels.fullmatch(text, span.start, span.end):
        yield from _form_label(sheet, span)
        return
    names = [name for name in names_in(text, start, end, words) if _is_persons(sheet, name)]
    whole = name_at(text, start, end, words)
    if whole and _is_persons(sheet, whole):
        yield Mark(kind=Kind.NAME, span=_listed(text, whole))
    elif names and (_is_prose(tokens) or _only_names(text, span, names)):
        yield from _said_names(sheet, start, end, names)
    elif has_office(text, start, end, words):
        yield Mark(kind=Kind.OFFICE, span=Span(span.start, names[-1].span.start) if names else span)
        for name in names[-1:]:
            yield Mark(kind=Kind.NAME, span=_listed(text, name))
    elif has_organization(text, start, end, words):
        yield Mark(kind=Kind.ORGANIZATION, span=span)
    elif _may_be_house(tokens) and not _is_link(text, span):
        is_label = text[span.end : span.end + 1] == ":"
        yield Mark(kind=Kind.LABEL if is_label else Kind.ORGANIZATION, span=span)


def _is_persons(sheet: Sheet, name: Name) -> bool:
    """Whether what is shaped like a name is neither ordinary words of the page nor a field ("Community Relations")."""
    field = _is_field(sheet, name.bare.start, name.bare.end)
    return not field and not is_common(sheet.text, name, sheet.common)


def _said_names(sheet: Sheet, start: int, end: int, names: list[Name]) -> Iterator[Mark]:
    """The names of a sentence, and the labels between and behind them: "please contact Jane Roe at"."""
    labels, at = phrases(sheet.words, "foot.contact_labels"), start
    for name in names:
        if at > start and (label := labels.search(sheet.text, at, name.span.start)):
            yield _label(sheet, Span(label.start(), label.end()))
        at = name.span.end
        yield Mark(kind=Kind.NAME, span=_listed(sheet.text, name))
    if label := labels.search(sheet.text, at, end):
        yield _label(sheet, Span(label.start(), label.end()))


def _may_be_house(tokens: list[regex.Match[str]]) -> bool:
    """Whether the words may name a house: a capital at their beginning, and no "Write to us at", no lone letter that
    says what the number is ("T 030/2270")."""
    first, last = tokens[0].group(), tokens[-1].group()
    if len(tokens) == 1 and len(first) == 1:
        return False
    leads = last.islower() and len(last) <= _LONGEST_SMALL
    return first[0].isupper() and not leads and len(tokens) <= _MOST_WORDS


def _is_link(text: str, span: Span) -> bool:
    """Whether the words are a link's, in brackets: "[PGP key]"."""
    return text[max(0, span.start - 1) : span.start] == "[" and text[span.end : span.end + 1] == "]"


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
    return not WORD.search(rest) and all(is_chained(piece) for piece in between)


def _right(text: str, last: int, end: int) -> int:
    """With the closing mark that belongs to the words: "Acme Inc.", "Acme (Sydney)"."""
    return last + 1 if last < end and text[last] in '."”“»' else last


def _listed(text: str, name: Name) -> Span:
    """A degree stays with the name ("Dr. Jane Roe, M.D."), a courtesy does not."""
    listed = cited(text, name)
    degrees = text[listed.end : name.span.end]
    return Span(listed.start, name.span.end) if degrees.strip() and listed.start < name.bare.start else listed


_CHAIN = regex.compile(r"\s?/\s?|,\s|,?\s(?:or|and|und|oder|et|ou|y|o|e|и|или|та|або|i|lub|&)\s", regex.I)


def is_chained(between: str) -> bool:
    """Whether what stands between two names makes them one list: "Jane Roe or John Poe"."""
    return _CHAIN.fullmatch(between) is not None
