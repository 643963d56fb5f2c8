"""Who is meant where a headline has an office and a surname: "Statement from Minister Roe"."""

from __future__ import annotations

from functools import cache

import regex
from attrs import evolve

from pressparse.lexicon import WORD, load
from pressparse.names import Name, names_in
from pressparse.office_houses import person
from pressparse.offices import office_at, office_before, office_beside
from pressparse.patterns import phrases, source
from pressparse.reader_words import listed
from pressparse.records import Block, Person, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.speaker_names import first_part, speaker_names

_FIELD = regex.compile(
    r"\s(?P<small>\p{Ll}{2,4})(?:\s\p{Lu}[\p{L}-]++){1,3}?(?=\s\p{Lu}\p{Ll}++(?:\s(?!\p{Lu})|[,.]|\Z))"
)
_WHERE_NAMED = 8


def by_surname(sheet: Sheet, start: int, end: int) -> Person | None:
    """ "Statement from Minister Roe": an office and a surname, with the full name where the text has it."""
    for office in phrases(sheet.words, "people.offices").finditer(sheet.text, start, end):
        found = _one_word(sheet.words.code).match(sheet.text, office.end(), end) or _behind_field(
            sheet, office.end(), end
        )
        last = WORD.findall(office.group())[-1].casefold()
        if not found or {last, found.group("name").casefold()} & sheet.words.function_words:
            continue
        if found.group("name").casefold() in listed("people", sheet.words.code, "no_names"):
            continue
        if phrases(sheet.words, "people.offices").match(sheet.text, found.start("name"), end):
            continue
        if full := _full(sheet, found.group("name")):
            return full
        place = Span(found.start("name"), found.end("name"))
        return person(sheet, Name(span=place, bare=place), Span(office.start(), office.end()))
    return None


@cache
def _one_word(code: str | None) -> regex.Pattern[str]:
    """A surname, with its particle where that has a capital, as no article has: "Minister [Van der Berg]"."""
    particle = rf"(?:(?=\p{{Lu}})(?i:{source(load(code), 'people.particles')})\s)?"
    return regex.compile(rf"\s++(?P<name>{particle}\p{{Lu}}\p{{Ll}}++(?:-\p{{Lu}}\p{{Ll}}++)?)(?=\s|[,.:;]|\Z)")


def _behind_field(sheet: Sheet, start: int, end: int) -> regex.Match[str] | None:
    """ "Vice Chair [for Supervision Roe]": the last of the capitals behind a small word, a surname if the page has it
    behind another name."""
    field = _FIELD.match(sheet.text, start, end)
    if not field or field.group("small").casefold() not in sheet.words.function_words:
        return None
    found = _one_word(sheet.words.code).match(sheet.text, field.end(), end)
    return found if found and _full(sheet, found.group("name")) else None


def with_office(sheet: Sheet, someone: Person | None) -> Person | None:
    """The person with the office that the page's first blocks give them, if they have none yet."""
    if not someone or someone.office:
        return someone
    own = WORD.findall(someone.name)
    for block in _naming(sheet):
        for name in names_in(sheet.text, *first_part(block.span), sheet.words):
            if WORD.findall(name.bare.of(sheet.text))[-1:] == own[-1:] and (
                office := office_beside(sheet, block.span.start, name, block.span.end)
            ):
                return evolve(someone, office=office.of(sheet.text))
    again = sheet.text.find(f"{someone.name}, ")
    office = office_at(sheet, again + len(someone.name) + 2, len(sheet.text)) if again >= 0 else None
    return evolve(someone, office=office.of(sheet.text)) if office else someone


def _full(sheet: Sheet, short: str) -> Person | None:
    """The person whom the page's first blocks or a signature name in full, of a name that is short in the headline."""
    short = WORD.findall(short)[-1]
    for signer in sheet.signers:
        if short in WORD.findall(signer.name):
            return signer
    for block in _naming(sheet):
        for name in speaker_names(sheet, *first_part(block.span)):
            if short in WORD.findall(name.bare.of(sheet.text)):
                return person(sheet, name, office_before(sheet, block.span.start, name))
    return None


def _naming(sheet: Sheet) -> list[Block]:
    own = [block for block in sheet.blocks if block.role not in (Role.NAVIGATION, Role.TEASER, Role.LEGAL)]
    return own[:_WHERE_NAMED] + [block for block in own[_WHERE_NAMED:] if block.role is Role.BODY][:_WHERE_NAMED]
