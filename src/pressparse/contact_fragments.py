"""A stretch of a contact block without numbers and addresses: a label, a name, an office, an organisation."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import pairwise

import regex
from attrs import frozen

from pressparse.addresses import Address
from pressparse.contact_names import is_houses, is_persons, listed, titled, with_house
from pressparse.contact_words import contact_words
from pressparse.lexicon import WORD, load
from pressparse.link_kinds import link_kinds
from pressparse.names import Name, has_office, has_organization, name_at, names_in
from pressparse.office_words import further
from pressparse.patterns import phrases, source
from pressparse.records import Span
from pressparse.roles import NavigationKind
from pressparse.sheet import Sheet

# A digit that is no badge's: "Sgt. Jane Roe #412".
STREET = regex.compile(r"(?<![#\d])\d")
# A fragment of more words than this that holds lower-case ones is a sentence.
_MOST_WORDS = 7
_MANY_SMALL, _FEWEST_NAMES = 3, 2
_LONGEST_OFFICE = 12
# A word at a fragment's end that leads to an address ("at", "an", "на") has no more letters.
_LONGEST_SMALL = 3
_OR = r"(?:or|and|und|oder|et|ou|y|o|e|и|или|та|або|i|lub|&)"
_CHAIN = regex.compile(rf"\s?/\s?|,\s|,?\s{_OR}\s", regex.I)
_BOTH = regex.compile(r"\s(?:and|und|et|y|e|и|та|i|&)\s", regex.I)
_AND = regex.compile(rf"\s*+{_OR}\s++(?=\p{{L}})", regex.I)


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


def label_mark(sheet: Sheet, span: Span) -> Mark:
    """A label, or the office that pages use as one ("Press Officer"), but not for a rank ("General enquiries")."""
    offices = (phrases(sheet.words, "people.offices"), further(sheet.words.code))
    office = any(known.search(sheet.text, span.start, span.end) for known in offices)
    return Mark(kind=Kind.OFFICE if office else Kind.LABEL, span=span)


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


def fragment(sheet: Sheet, start: int, end: int, *, is_told: bool = False) -> Iterator[Mark]:
    """What the stretch between two separators names, if anything; ``is_told`` says that a label is right before it."""
    text, words = sheet.text, sheet.words
    if text[start - 1 : start].isdigit() and text[start : start + 1].islower():
        return  # "7th Street": a number has cut the line in mid-word
    start, end = _bare(sheet, start, end)
    tokens = list(WORD.finditer(text, start, end))
    if not tokens or STREET.search(text, start, end):
        return
    span = Span(tokens[0].start(), _right(text, tokens[-1].end(), end))
    if _is_no_house(sheet, span):
        return
    if phrases(words, "foot.contact_labels").fullmatch(text, span.start, span.end):
        yield label_mark(sheet, span)
        return
    known = contact_words(words.code)
    if phrases(words, "foot.notes_labels").fullmatch(text, span.start, span.end):
        return
    if _is_value_label(sheet, span) and known.labels.fullmatch(text, span.start, span.end):
        yield from _form_label(sheet, span)
        return
    if both := with_house(sheet, span, is_told=is_told):
        yield Mark(kind=Kind.NAME, span=both[0])
        yield Mark(kind=Kind.ORGANIZATION, span=both[1])
    elif short := titled(sheet, start, end):
        yield Mark(kind=Kind.NAME, span=short)
        yield from fragment(sheet, short.end, end)
    else:
        yield from _people(sheet, start, end, tokens, span)


def _bare(sheet: Sheet, start: int, end: int) -> tuple[int, int]:
    """The stretch without what leads to it or on: "Phone:", "or", a rank before it, and "Ph" behind it."""
    text, words = sheet.text, sheet.words
    if label := _way_label(words.code).match(text, start, end):
        start = label.end()
    before = (_AND.match(text, start, end), contact_words(words.code).rank.match(text, start, end))
    for lead in before:
        if lead and name_at(text, lead.end(), end, words):
            start = lead.end()
    behind = _way_behind(words.code).search(text, start, end)
    if behind and len(WORD.findall(text, start, behind.start())) > 1:
        end = behind.start()
    return start, end


def _people(sheet: Sheet, start: int, end: int, tokens: list[regex.Match[str]], span: Span) -> Iterator[Mark]:
    """The names in a stretch with their offices; the house that it is where it holds none."""
    text, words = sheet.text, sheet.words
    shaped = list(names_in(text, start, end, words))
    names = [
        name for index, name in enumerate(shaped) if is_persons(sheet, name) and not _is_half(sheet, shaped[index:])
    ]
    whole = name_at(text, start, end, words)
    if whole and is_persons(sheet, whole):
        yield Mark(kind=Kind.NAME, span=listed(sheet, whole))
    elif names and (_is_prose(sheet, tokens) or _only_names(text, span, names)):
        yield from _said_names(sheet, start, end, names)
    elif len(tokens) > _LONGEST_OFFICE and sum(token.group()[0].islower() for token in tokens) >= _MANY_SMALL:
        return  # a sentence about somebody in office
    elif has_office(text, start, end, words):
        yield from _office_marks(sheet, span, names)
    elif has_organization(text, start, end, words):
        is_label = len(tokens) == 1 and text[span.start].isupper() and text[span.end : span.end + 1] == ":"
        yield Mark(kind=Kind.LABEL if is_label else Kind.ORGANIZATION, span=_without_small(sheet, tokens, span))
    elif _may_be_house(tokens) and not _is_link(text, span):
        is_label = text[span.end : span.end + 1] == ":"
        yield Mark(kind=Kind.LABEL if is_label else Kind.ORGANIZATION, span=span)


def _is_half(sheet: Sheet, names: list[Name]) -> bool:
    """Whether the first of the names is a house's, or half of one: "Roe Plumbing & Drain Specialists"."""
    if is_houses(sheet, names[0].bare.start, names[0].bare.end):
        return True
    if len(names) == 1 or not _BOTH.fullmatch(sheet.text, names[0].span.end, names[1].span.start):
        return False
    return is_houses(sheet, names[1].bare.start, names[1].bare.end)


def _office_marks(sheet: Sheet, span: Span, names: list[Name]) -> Iterator[Mark]:
    """An office and who holds it: "Director Jane Roe", "Jane Roe Director"; "Senior Vice President" names nobody."""
    text = sheet.text
    first = names[0] if names else None
    if first is None or first.span.start > span.start:
        last = listed(sheet, names[-1]) if names else None
        if last is None or last.start > span.start:  # not the title of "Senator Jane Roe"
            yield Mark(kind=Kind.OFFICE, span=Span(span.start, min(last.start, names[-1].span.start)) if last else span)
        if last:
            yield Mark(kind=Kind.NAME, span=last)
        return
    words = list(WORD.finditer(text, first.bare.start, first.bare.end))
    starts = contact_words(sheet.words.code).starts
    began = next((index for index, word in enumerate(words) if word.group().casefold() in starts), len(words))
    if began < _FEWEST_NAMES or text[max(0, span.start - 2) : span.start].rstrip() == ",":
        yield Mark(kind=Kind.OFFICE, span=span)
        return
    whole = listed(sheet, first)
    name = whole if began == len(words) else Span(whole.start, words[began - 1].end())
    yield Mark(kind=Kind.NAME, span=name)
    yield from fragment(sheet, name.end, span.end)


def _is_no_house(sheet: Sheet, span: Span) -> bool:
    """Whether the words only say what an address is ("Cell", "E-mail"), or which language is spoken ("English")."""
    text, code = span.of(sheet.text), sheet.words.code
    if phrases(sheet.words, "foot.phone_labels", "foot.email_labels").fullmatch(text):
        return True
    is_way = contact_words(code).ways.fullmatch(text) is not None
    return (is_way and _is_value_label(sheet, span)) or link_kinds(code).of(text) is NavigationKind.LANGUAGE


def _without_small(sheet: Sheet, tokens: list[regex.Match[str]], span: Span) -> Span:
    """A house without the word that leads to its number: "Acme Council on"."""
    last = tokens[-1]
    is_small = last.group() in sheet.words.function_words and last.group().islower() and len(tokens) > 1
    return Span(span.start, tokens[-2].end()) if is_small else span


def _said_names(sheet: Sheet, start: int, end: int, names: list[Name]) -> Iterator[Mark]:
    """The names of a sentence, and the labels between and behind them: "please contact Jane Roe at"."""
    labels, at = phrases(sheet.words, "foot.contact_labels"), start
    for name in names:
        if at > start and (label := labels.search(sheet.text, at, name.span.start)):
            yield label_mark(sheet, Span(label.start(), label.end()))
        at = name.span.end
        yield Mark(kind=Kind.NAME, span=listed(sheet, name))
    if label := labels.search(sheet.text, at, end):
        yield label_mark(sheet, Span(label.start(), label.end()))


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


def _is_prose(sheet: Sheet, tokens: list[regex.Match[str]]) -> bool:
    """Whether the words are part of a sentence ("please contact Jane Roe at", "CONTACT JANE ROE ON")."""
    small = [token.group()[0].islower() for token in tokens]
    if len(tokens) > _MOST_WORDS or small[0] or small[-1] or sum(small) >= _MANY_SMALL:
        return True
    return tokens[-1].group().casefold() in sheet.words.function_words and all(t.group().isupper() for t in tokens)


@cache
def _way_label(code: str | None) -> regex.Pattern[str]:
    """ "phone", "E-Mail:" before what they introduce."""
    ways = source(load(code), "foot.phone_labels", "foot.email_labels")
    return regex.compile(rf"\W{{0,4}}+{ways}[.:\s]*+", regex.I)


@cache
def _way_behind(code: str | None) -> regex.Pattern[str]:
    """ "Ph", "Email" behind what they lead on from: "Jane Roe Ph", "Jane Roe. M"."""
    ways = rf"{source(load(code), 'foot.phone_labels', 'foot.email_labels')}|{contact_words(code).forms.pattern}"
    return regex.compile(rf"\s++(?:(?i:{ways})|[TPMFE])\W{{0,4}}+\Z")


def _only_names(text: str, span: Span, names: list[Name]) -> bool:
    """Whether nothing but "or", "and" and marks stand between and around the names."""
    rest = text[span.start : names[0].span.start] + text[names[-1].span.end : span.end]
    between = [text[one.span.end : other.span.start] for one, other in pairwise(names)]
    return not WORD.search(rest) and all(is_chained(piece) for piece in between)


def _right(text: str, last: int, end: int) -> int:
    """With the closing mark that belongs to the words: "Acme Inc.", "Acme (Sydney)"."""
    return last + 1 if last < end and text[last] in '."”“»' else last


def is_chained(between: str) -> bool:
    """Whether what stands between two names makes them one list: "Jane Roe or John Poe"."""
    return _CHAIN.fullmatch(between) is not None
