"""Whose speech, statement, letter or interview it is: from the headline, a byline, the lead-in or the signature."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.lexicon import WORD, load
from pressparse.names import Name, has_office, name_at, names_in
from pressparse.patterns import phrases, source
from pressparse.records import Person, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.signers import signers

# Where the office ends and place, occasion or time begin ("at the 79th session", "на заседании").
_OCCASION = regex.compile(
    r"(?i:\s(?:at|during|before|on|in|to|under|bei|beim|anlässlich|auf|zu|zum|zur|à|au|aux|lors|devant|durant|pendant"
    r"|en|durante|ante|na|no|nas|nos|em|przed|podczas|alla|al|davanti|tijdens|op|на|в|во|перед|по|під|у|до)\s)"
)
_OFFICE_EDGES = " \t\n\u00a0,;:–—-*_[("
_LEAD = regex.compile(r"(?i:\s*(?:by|from|of|the|de|del|della|der|des|von|la|le|l['’]|el|du|da|do|dell['’])(?=\s|$))++\s*")
_ACRONYM = regex.compile(r"\p{Lu}{2,6}(?:['’]s)?\s++(?=\p{Lu}\p{Ll})")
_TURN = regex.compile(r"[*_\s]*+(?:\d{1,2}[.)]\s)?(?P<who>[^:\n]{3,80}?)\s?:(?=\s|\*|$)")
_LEADS_IN = 3
_TURNS_IN = 6
_LONGEST_LEAD_IN = 900


def read(sheet: Sheet) -> Person | None:
    """The speaker, if the page is one person's words; else None."""
    return (
        _from_headline(sheet)
        or _from_byline(sheet)
        or _from_lead_in(sheet)
        or _from_signature(sheet)
        or _from_turns(sheet)
    )


@cache
def _genre(code: str | None) -> regex.Pattern[str]:
    tables = ("head.speech_openers", "genre.speech", "genre.statement", "genre.letter", "genre.transcript")
    return regex.compile(source(load(code), *tables), regex.I)


def _is_one_voice(sheet: Sheet) -> bool:
    """Whether the head says that it is somebody's words, or somebody addresses an audience."""
    if sheet.of(Role.SALUTATION):
        return True
    head = sheet.of(Role.HEADLINE, Role.SUBHEADLINE, Role.MASTHEAD)
    return any(_genre(sheet.words.code).search(block.text) for block in head)


def _from_headline(sheet: Sheet) -> Person | None:
    """"Speech by the ACME Deputy Director Jane Roe at …": the person after the opening words."""
    for zone in sheet.zones_of(Role.HEADLINE, Role.MASTHEAD, Role.SUBHEADLINE, Role.BYLINE):
        for opener in phrases(sheet.words, "head.speech_openers").finditer(
            sheet.text, zone.span.start, zone.span.end
        ):
            if person := _after_opener(sheet, opener.end(), zone.span.end):
                return person
    return None


def _after_opener(sheet: Sheet, start: int, end: int) -> Person | None:
    text = sheet.text
    for name in names_in(text, start, end, sheet.words):
        between = text[start : name.span.start]
        if len(WORD.findall(between)) > 25 or _OCCASION.search(between):
            return None
        before = _office(sheet, start, name.span.start)
        return _person(sheet, name, before or _office_after(sheet, name, end))
    return None


def _office(sheet: Sheet, start: int, end: int) -> Span | None:
    """The stretch as an office, without the article before it; None if no word of it is one."""
    lead = _LEAD.match(sheet.text, start, end)
    start = lead.end() if lead else start
    text = sheet.text[start:end]
    bare = text.strip(_OFFICE_EDGES)
    if not bare or not has_office(text, 0, len(text), sheet.words):
        return None
    start += text.index(bare)
    return Span(start, start + len(bare))


def _office_after(sheet: Sheet, name: Name, end: int) -> Span | None:
    """", Minister of Foreign Affairs, at …": up to the next comma or the occasion."""
    lead = regex.compile(r"\s*+[,(–—-]\s*+|\s*+\n\s*+").match(sheet.text, name.span.end, end)
    if not lead:
        return None
    stop = regex.compile(r",\s(?!\p{Lu}\p{Ll}++ (?:of|for|und|and)\b)|\n\n|[.;:]\s|\)").search(sheet.text, lead.end(), end)
    occasion = _OCCASION.search(sheet.text, lead.end(), end)
    last = min(stop.start() if stop else end, occasion.start() if occasion else end)
    return _office(sheet, lead.end(), last)


def _person(sheet: Sheet, name: Name, office: Span | None) -> Person:
    organization = None
    if office and office.end <= name.span.start and (acronym := _ACRONYM.match(sheet.text, office.start, office.end)):
        organization = acronym.group().strip().removesuffix("'s").removesuffix("’s")
        office = Span(acronym.end(), office.end)
    spans = [name.bare, office] if office else [name.bare]
    return Person(
        name=name.bare.of(sheet.text),
        span=Span(min(span.start for span in spans), max(span.end for span in spans)),
        office=office.of(sheet.text) if office else None,
        organization=organization,
    )


def _from_byline(sheet: Sheet) -> Person | None:
    """A line with who speaks, the office beside or under the name."""
    for zone in sheet.zones_of(Role.BYLINE):
        lines = [block.span for block in zone.blocks]
        for index, line in enumerate(lines):
            for name in names_in(sheet.text, line.start, line.end, sheet.words):
                before = _office(sheet, line.start, name.span.start)
                after = _office(sheet, name.span.end, line.end)
                under = _office(sheet, lines[index + 1].start, lines[-1].end) if index + 1 < len(lines) else None
                office = before or after or under
                if office or _is_one_voice(sheet):
                    return _person(sheet, name, office)
    return None


def _from_lead_in(sheet: Sheet) -> Person | None:
    """"Senator Jane Roe today issued the following statement:" at the head of the body."""
    for block in sheet.of(Role.BODY)[:_LEADS_IN]:
        text = block.text.rstrip("* ")
        if len(text) > _LONGEST_LEAD_IN or not text.endswith(":"):
            continue
        if not phrases(sheet.words, "head.section_labels", "genre.statement").search(text):
            continue
        for name in names_in(sheet.text, block.span.start, block.span.end, sheet.words):
            before = _office_before(sheet, block.span.start, name.span.start)
            office = before or _office_after(sheet, name, block.span.end)
            if office:
                return _person(sheet, name, office)
    return None


def _office_before(sheet: Sheet, start: int, end: int) -> Span | None:
    """The office right before a name in running text: the last office words that end there."""
    for found in phrases(sheet.words, "people.offices").finditer(sheet.text, start, end):
        if not sheet.text[found.end() : end].strip():
            return Span(found.start(), found.end())
    return None


def _from_signature(sheet: Sheet) -> Person | None:
    signed = signers(sheet)
    if len(signed) != 1:
        return None
    signer = signed[0]
    name = name_at(sheet.text, signer.span.start, signer.span.start + len(signer.name), sheet.words)
    return signer if name or signer.office else None


def _from_turns(sheet: Sheet) -> Person | None:
    """A transcript's first turn that has a name: "JANE ROE: Good morning." """
    if not _is_one_voice(sheet):
        return None
    for block in sheet.of(Role.BODY, Role.SALUTATION)[:_TURNS_IN]:
        turn = _TURN.match(block.text)
        if turn and (name := next(_turn_names(sheet, block.span.start, turn), None)):
            return _person(sheet, name, _office(sheet, block.span.start, name.span.start))
    return None


def _turn_names(sheet: Sheet, start: int, turn: regex.Match[str]) -> Iterator[Name]:
    return names_in(sheet.text, start + turn.start("who"), start + turn.end("who"), sheet.words)
