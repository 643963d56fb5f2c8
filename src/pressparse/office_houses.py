"""A person with the office, and the organisation that the office is held in, where the text sets it apart."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.names import Name, has_office, has_organization
from pressparse.office_words import offices_in
from pressparse.offices import LEAD, UNIT_OF, completed, is_office_at, list_end, past_blanks
from pressparse.patterns import any_of
from pressparse.reader_words import listed
from pressparse.records import Person, Span
from pressparse.sheet import Sheet
from pressparse.speaker_words import speaker_words

_ACRONYM = regex.compile(r"(?:\p{Lu}{2,6}|(?:\p{Lu}\.){3,6})(?:['’]s)?\s++(?=\p{Lu}\p{Ll})")
# A house's acronym between an office and a name.
HOUSE_BEHIND = regex.compile(r"\p{Lu}{2,6}(?=\s\p{Lu}\p{Ll})")
_OWNER = regex.compile(r"(?P<name>\p{Lu}[\p{L}-]++(?:\s\p{Lu}[\p{L}-]++){0,3}+)['’]s\s++(?=\p{Lu})")
_BEHIND = regex.compile(r",\s++(?P<name>\p{Lu}[^\n,;:()]{1,80}?)(?=\s*(?:[\n,;:()]|\Z)|\s{2})")


def person(sheet: Sheet, name: Name, office: Span | None) -> Person:
    """The speaker; an organisation only where the text sets it apart: "ACME Director", "Director, Acme Foundation"."""
    organization = None
    if office:
        office, organization = set_apart(sheet, completed(sheet, office) if office.start > name.bare.start else office)
    spans = [name.bare, office] if office else [name.bare]
    return Person(
        name=name.bare.of(sheet.text),
        span=Span(min(span.start for span in spans), max(span.end for span in spans)),
        office=office.of(sheet.text) if office else None,
        organization=organization,
    )


def set_apart(sheet: Sheet, office: Span) -> tuple[Span, str | None]:
    """The office without the organisation that is set apart from it ("Director of the Global Bridge Fund"), and that
    organisation; whole where no word for a house is known in what it is of ("Minister of Roads")."""
    acronym = _ACRONYM.match(sheet.text, office.start, office.end)
    if acronym and not is_office_at(sheet, office.start, office.end) and is_office_at(sheet, acronym.end(), office.end):
        return Span(acronym.end(), office.end), acronym.group().strip().removesuffix("'s").removesuffix("’s")
    last = sheet.text.rfind(" ", office.start, office.end)
    if (
        last > 0
        and HOUSE_BEHIND.match(sheet.text, last + 1)
        and has_office(sheet.text, office.start, last, sheet.words)
    ):
        return Span(office.start, last), sheet.text[last + 1 : office.end]
    if owner := _OWNER.match(sheet.text, office.start, office.end):
        return Span(owner.end(), office.end), owner.group("name")
    if (behind := _BEHIND.match(sheet.text, office.end)) and _is_house(sheet, behind.start("name"), behind.end("name")):
        return office, behind.group("name")
    if parted := _of_house(sheet, office):
        return parted[0], parted[1].of(sheet.text)
    comma = sheet.text.rfind(", ", office.start, office.end)
    if comma > 0 and not _is_listed(sheet, office, comma) and _is_house(sheet, comma + 2, office.end):
        return Span(office.start, comma), sheet.text[comma + 2 : office.end]
    return office, None


def _is_listed(sheet: Sheet, office: Span, comma: int) -> bool:
    """ "Minister for Roads, [Rivers and Lakes]": whether what the office is for goes on behind the comma, unlike
    "President, Roads and Rivers Commission"."""
    held = offices_in(sheet.text, office.start, comma, sheet.words)
    return held[-1].end() < comma and list_end(sheet, comma + 1) > comma + 1 if held else False


def _of_house(sheet: Sheet, office: Span) -> tuple[Span, Span] | None:
    """ "Director of the Global Bridge Fund": the office, and the organisation that it is of, whose word for one is
    known."""
    houses = _houses(sheet.words.code)
    for held in offices_in(sheet.text, office.start, office.end, sheet.words):
        start = held.end() + 1
        lead = LEAD.match(sheet.text, held.end(), office.end)
        if lead and speaker_words(sheet.words.code).link.match(sheet.text, past_blanks(sheet, held.end()), office.end):
            found = houses.search(sheet.text, lead.end(), office.end)
            start = lead.end()
        else:
            found = houses.match(sheet.text, start, office.end)  # in the genitive: "președinta Fundației Podul"
        if found and sheet.text[start].isupper() and _is_whole(sheet, start, office.end):
            return Span(office.start, held.end()), Span(start, office.end)
    return None


def _is_whole(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the words name neither an office nor a part of a house."""
    unit = UNIT_OF.match(sheet.text, start, end)
    if unit and not _houses(sheet.words.code).match(sheet.text, start, end):
        return False
    return not has_office(sheet.text, start, end, sheet.words)


def _is_house(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the words name an organisation, and neither an office nor a part of the house."""
    return _is_whole(sheet, start, end) and has_organization(sheet.text, start, end, sheet.words)


@cache
def _houses(code: str | None) -> regex.Pattern[str]:
    return regex.compile(any_of(listed("people", code, "houses")), regex.I)
