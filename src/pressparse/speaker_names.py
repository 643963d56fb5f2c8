"""The names in a headline that can be the speaker's: not what an office is for, nor what the speech is given at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from pressparse.lexicon import WORD
from pressparse.names import Name, has_office, is_common, names_in
from pressparse.office_houses import HOUSE_BEHIND
from pressparse.office_words import offices_in
from pressparse.patterns import phrases
from pressparse.places import is_country
from pressparse.records import Span
from pressparse.sheet import Sheet
from pressparse.speaker_words import speaker_words

_FEWEST_TOKENS = 2
LONGEST_HEAD = 700
_LONGEST_LINK, _LONGEST_TITLE = 25, 80
_NEXT = regex.compile(r",\s\p{Lu}\p{Ll}++\s\p{Lu}")
_LONGEST_ATTRIBUTION = 40
_GOES_ON = regex.compile(r"[ \u00a0](?=\p{Lu})")


def first_part(span: Span) -> tuple[int, int]:
    """The span's first part: a longer head is a page that has come out as one line."""
    return span.start, min(span.end, span.start + LONGEST_HEAD)


def follows_small_word(sheet: Sheet, name: Name, *, but_by: bool = True) -> bool:
    """ "Minister for Foreign Affairs": what comes after a small word belongs to the office."""
    before = WORD.findall(sheet.text[max(0, name.span.start - 20) : name.span.start])
    if not before:
        return False
    word = before[-1].casefold()
    if word not in sheet.words.function_words:
        return False
    start = max(0, name.span.start - _LONGEST_ATTRIBUTION)
    if speaker_words(sheet.words.code).attributed.search(sheet.text, start, name.span.start):
        return False
    return not but_by or word not in speaker_words(sheet.words.code).by


def speaker_names(sheet: Sheet, start: int, end: int) -> Iterator[Name]:
    """The names that can be the speaker's: no ordinary words, and not what an office is for or of."""
    offices = [
        Span(found.start(), found.end())
        for found in phrases(sheet.words, "people.offices").finditer(sheet.text, start, end)
    ]
    for name in names_in(sheet.text, start, end, sheet.words):
        tokens = [token.start() for token in WORD.finditer(sheet.text, name.bare.start, name.bare.end)]
        # "Vice Chair for Supervision Jane Q. Roe", "Minister of Foreign Affairs Jane Roe": what is the office's goes.
        first = sum(any(office.start < name.bare.start and at < office.end for office in offices) for at in tokens)
        if not first and follows_small_word(sheet, name, but_by=not _is_broken(sheet.text, name, tokens)):
            first = 1
        if not first and _is_what_for(sheet, start, name):
            first = 1
        if any(date.span.start < name.bare.end and name.bare.start < date.span.end for date in sheet.dates):
            continue
        if not first and len(tokens) > _FEWEST_TOKENS and _is_of_office(sheet, offices, name.bare.start):
            first = 1
        while first < len(tokens) and _is_small(sheet, tokens[first]):
            first += 1
        if _is_place(sheet, name) or _names_house(sheet, name):
            continue
        if not first and len(tokens) > _FEWEST_TOKENS and _is_of_country(sheet, start, name):
            first = 1
        if first and (len(tokens) - first < _FEWEST_TOKENS or sheet.text[tokens[first] - 1] == "("):
            continue
        if is_common(sheet.text, name, sheet.common):
            continue
        yield Name(span=Span(tokens[first], name.span.end), bare=Span(tokens[first], name.bare.end)) if first else name


def _is_what_for(sheet: Sheet, start: int, name: Name) -> bool:
    """ "ministro de [Obras Públicas], José Roig": capitals that a linking word ties to an office right before them."""
    if name.span.start < name.bare.start:
        return False
    first = max(start, name.span.start - _LONGEST_TITLE)
    ends = [office.end() for office in offices_in(sheet.text, first, name.span.start - 1, sheet.words)]
    if not ends or name.span.start - ends[-1] > _LONGEST_LINK:
        return False
    # "președintelui Asociației [Orașelor Dunărene], Octav Roman": the name comes behind the comma.
    between = sheet.text[ends[-1] : name.span.start]
    if WORD.search(between) and "," not in between and _NEXT.match(sheet.text, name.span.end):
        return True
    link = speaker_words(sheet.words.code).link.match(sheet.text, ends[-1] + 1, name.span.start)
    rest = WORD.findall(sheet.text[link.end() : name.span.start]) if link else None
    return rest is not None and all(word.casefold() in sheet.words.function_words for word in rest)


def _is_place(sheet: Sheet, name: Name) -> bool:
    """Whether the name is a country's: "South Sudan", "Viet Nam"."""
    own = WORD.findall(name.bare.of(sheet.text))
    return name.span.start == name.bare.start and (is_country(" ".join(own)) or is_country("".join(own)))


def _is_of_country(sheet: Sheet, start: int, name: Name) -> bool:
    """ "President of the Republic of [Arcadia] Jane Roe": a country right before the name, tied to an office."""
    if name.span.start < name.bare.start:
        return False
    before = list(WORD.finditer(sheet.text, max(start, name.span.start - _LONGEST_LINK), name.span.start))
    word = WORD.match(sheet.text, name.bare.start)
    if not before or not word or not speaker_words(sheet.words.code).link.match(sheet.text, before[-1].start()):
        return False
    first = max(start, name.span.start - _LONGEST_TITLE)
    return is_country(word.group()) and has_office(sheet.text, first, name.span.start, sheet.words)


def _names_house(sheet: Sheet, name: Name) -> bool:
    """Whether a word for a house or an occasion that goes on in capitals makes the name its own: "Jane Roe Forum"."""
    if name.span.end > name.bare.end or not (behind := _GOES_ON.match(sheet.text, name.bare.end)):
        return False
    houses = phrases(sheet.words, "people.organization_nouns", "event.event_nouns")
    return houses.match(sheet.text, behind.end()) is not None


def _is_of_office(sheet: Sheet, offices: Sequence[Span], at: int) -> bool:
    """ "[заместителя секретаря] ОРБ Артёма Лесникова": a house's acronym right behind the office that it is of."""
    acronym = HOUSE_BEHIND.match(sheet.text, at)
    return acronym is not None and any(sheet.text[office.end : at].isspace() for office in offices)


def _is_broken(text: str, name: Name, tokens: list[int]) -> bool:
    """ "Minister of Arcadia\\nJane Roe": whether a line ends behind the first word, and no title stands before it."""
    untitled = name.span.start == name.bare.start
    return untitled and len(tokens) > _FEWEST_TOKENS and "\n" in text[tokens[0] : tokens[1]]


def _is_small(sheet: Sheet, at: int) -> bool:
    """ "LA" in "LA NACIÓN", "y" in "y el Roe": a small word of several letters begins no name."""
    word = WORD.match(sheet.text, at)
    return word is not None and len(word.group()) > 1 and word.group().casefold() in sheet.words.function_words
