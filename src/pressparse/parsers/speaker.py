"""Whose speech, statement, letter or interview it is: from the headline, a byline, the lead-in or the signature."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import evolve

from pressparse.lexicon import WORD
from pressparse.names import Name, before_titles, has_office, has_organization, name_at, names_in
from pressparse.office_houses import person, set_apart
from pressparse.offices import LEAD, is_seat, office_after, office_at, office_before, office_beside, office_in
from pressparse.openers import is_joint, is_second, opened, unnamed
from pressparse.patterns import phrases
from pressparse.records import Paragraph, Person, Span, Speaker
from pressparse.roles import Genre, Role
from pressparse.sheet import Sheet
from pressparse.speaker_names import first_part, follows_small_word, speaker_names
from pressparse.speaker_words import speaker_words
from pressparse.surnames import with_office

_OWN_WORDS = frozenset({Genre.SPEECH, Genre.STATEMENT, Genre.LETTER, Genre.TRANSCRIPT})
_NOBODYS_WORDS = frozenset({Genre.ADVISORY, Genre.CORPORATE})
_HEAD = frozenset({Role.MASTHEAD, Role.HEADLINE, Role.SUBHEADLINE, Role.BYLINE, Role.EVENT})
_NO_TALK = frozenset({Role.NAVIGATION, Role.TEASER, Role.METADATA, Role.CONTACT, Role.VENUE})
_TURN = regex.compile(r"[*_\s]*+(?:\d{1,2}[.)]\s)?(?P<who>[^:\n]{3,80}?)\s?:(?=\s|\*|$)")
_COLON_QUOTE = regex.compile(r":\s?[\"“„«]")
_WIDE = regex.compile(r"(?<=\S)\s{2,}(?=\S)")
_LEADS_IN = 2
_MOST_LINES = 6
_MOST_HEAD_LINES = 14
_LONGEST_HEAD_LINE = 200
_TURNS_IN = 6
_LONGEST_LEAD_IN = 900
_LONGEST_WORD = 20
_FIRST_SENTENCE = 250
_LATEST_START = 160


def read(sheet: Sheet) -> Speaker | None:
    """The speaker, if the page is one person's words; else None."""
    if someone := with_office(sheet, _of_head(sheet, _speaker(sheet))):
        lead = LEAD.match(someone.office or "")
        office = someone.office[lead.end() :] if someone.office and lead else someone.office
        return Speaker(name=someone.name, span=someone.span, office=office, organization=someone.organization)
    if sheet.genre not in _OWN_WORDS or is_joint(sheet):
        return None
    return unnamed(sheet)


def _of_head(sheet: Sheet, someone: Person | None) -> Person | None:
    """The person with the office that the letterhead gives them, if they have none or a single word for one."""
    if not someone or len(WORD.findall(someone.office or "")) > 1:
        return someone
    listed = _from_letterhead(sheet)
    if listed and listed.office and WORD.findall(listed.name)[-1:] == WORD.findall(someone.name)[-1:]:
        return evolve(someone, office=listed.office, organization=listed.organization)
    return someone


def _speaker(sheet: Sheet) -> Person | None:
    if is_joint(sheet):
        return None
    if sheet.genre not in _OWN_WORDS:
        return opened(sheet, surely=True) if sheet.genre not in _NOBODYS_WORDS else None
    if sheet.genre is Genre.LETTER:
        return _from_signature(sheet) or _from_subject(sheet)
    return (
        (_from_turns(sheet, in_office=True) if sheet.genre is Genre.TRANSCRIPT else None)
        or opened(sheet)
        or _from_byline(sheet)
        or _from_letterhead(sheet)
        or _from_lead_in(sheet)
        or _from_title(sheet)
        or _from_subject(sheet)
        or _from_signature(sheet)
        or _from_turns(sheet)
    )


def _from_byline(sheet: Sheet) -> Person | None:
    """A line with who speaks, the office beside or under the name."""
    told = [block.span.start for block in sheet.of(Role.BODY)[:_LEADS_IN]]
    for zone in sheet.zones_of(Role.BYLINE):
        if told and zone.span.start > told[-1]:
            return None  # who wrote it stands at the foot
        lines = [Span(*first_part(block.span)) for block in zone.blocks[:_MOST_LINES]]
        for index, line in enumerate(lines):
            for name in speaker_names(sheet, line.start, line.end):
                if _is_no_person(sheet, name) or _is_in_line(sheet, line, name):
                    continue
                before = office_in(sheet, line.start, before_titles(sheet.text, line.start, name, sheet.words))
                under = office_at(sheet, lines[index + 1].start, lines[-1].end) if index + 1 < len(lines) else None
                over = office_in(sheet, lines[0].start, line.start)
                return person(sheet, name, before or office_after(sheet, name, line.end) or under or over)
    return None


def _is_in_line(sheet: Sheet, line: Span, name: Name) -> bool:
    """ "Roe House Library, [Elm Quay]": whether other words than a small one or an office stand before the name."""
    words = WORD.findall(sheet.text[line.start : name.span.start])
    if not words or (len(words) == 1 and words[0].casefold() in speaker_words(sheet.words.code).by):
        return False
    return not has_office(sheet.text, line.start, name.span.start, sheet.words)


def _from_letterhead(sheet: Sheet) -> Person | None:
    """The one person whose name fills a line of the head, with an office on it or on a line beside it."""
    lines = list(_head_lines(sheet))
    found: dict[str, Person] = {}
    for index, line in enumerate(lines):
        below = lines[index + 1 : index + 3]
        under = Span(below[0].start, below[-1].end) if below else None
        over = lines[index - 1] if index else None
        if someone := _of_letterhead(sheet, line, under, over):
            found.setdefault(WORD.findall(someone.name)[-1].casefold(), someone)
    return next(iter(found.values())) if len(found) == 1 else None


def _head_lines(sheet: Sheet) -> Iterator[Span]:
    lines = 0
    for block in sheet.blocks:
        if block.role in (Role.SALUTATION, Role.BODY):
            return
        if phrases(sheet.words, "head.speech_openers").search(block.text, 0, _LONGEST_HEAD_LINE):
            continue  # whom such a line names has been looked for
        if block.role in _HEAD and lines < _MOST_HEAD_LINES:
            lines += 1
            yield Span(block.span.start, min(block.span.end, block.span.start + _LONGEST_HEAD_LINE))


def _of_letterhead(sheet: Sheet, line: Span, under: Span | None, over: Span | None) -> Person | None:
    names = [name for name in speaker_names(sheet, line.start, line.end) if not _is_no_person(sheet, name)]
    if len(names) != 1 or follows_small_word(sheet, names[0], but_by=False):
        return None
    name = names[0]
    if office := office_after(sheet, name, line.end):
        before = office_before(sheet, line.start, name) if is_seat(sheet, office) else None
        return person(sheet, name, before if before and len(WORD.findall(before.of(sheet.text))) > 1 else office)
    if WORD.search(sheet.text, name.span.end, line.end):
        return None
    start = before_titles(sheet.text, line.start, name, sheet.words)
    below = _office_under(sheet, under) if under else None
    if WORD.search(sheet.text, line.start, start):
        if _is_amid(sheet, line.start, name):
            return None
        wide = list(_WIDE.finditer(sheet.text, line.start, start))
        office = office_in(sheet, wide[-1].end() if wide else line.start, start)
        if office and below and len(WORD.findall(office.of(sheet.text))) == 1:
            office = below  # "Senator Jane Roe", and under it what she is besides
        return person(sheet, name, office) if office else None
    office = below or (office_in(sheet, over.start, over.end) if over else None)
    return person(sheet, name, office) if office else None


def _office_under(sheet: Sheet, line: Span) -> Span | None:
    """The office that begins the line, unless a name that stands behind it has it: "Speech Prime Minister Jane Roe"."""
    office = office_at(sheet, line.start, line.end)
    names = speaker_names(sheet, office.start, office.end) if office else ()
    return None if any(office_before(sheet, line.start, name) for name in names) else office


def _is_amid(sheet: Sheet, start: int, name: Name) -> bool:
    """ "Why not ask [with President John Poe]": whether a small word before the name's office makes it part of more."""
    office = office_before(sheet, start, name)
    before = WORD.findall(sheet.text[max(start, office.start - _LONGEST_WORD) : office.start]) if office else []
    small = before[-1].casefold() if before else ""
    return small in sheet.words.function_words and small not in speaker_words(sheet.words.code).by


def _is_no_person(sheet: Sheet, name: Name) -> bool:
    """Whether a word for an organisation or a building stands in what is shaped like a name."""
    if phrases(sheet.words, "event.venue_nouns").search(sheet.text, name.bare.start, name.bare.end):
        return True
    return has_organization(sheet.text, name.bare.start, name.bare.end, sheet.words)


def _from_lead_in(sheet: Sheet) -> Person | None:
    """ "Senator Jane Roe today issued the following statement:" at the head of the body."""
    if len(sheet.signers) > 1:
        return None
    for told in sheet.paragraphs[:_LEADS_IN]:
        if not phrases(sheet.words, "genre.statement").search(told.text, 0, _LONGEST_LEAD_IN):
            continue
        if not _introduces(sheet, told):
            continue
        names = list(speaker_names(sheet, *first_part(told.span)))
        for name in names:
            if office := office_beside(sheet, told.span.start, name, first_part(told.span)[1]):
                return person(sheet, name, office)
        for name in names:
            office = office_after(sheet, name, first_part(told.span)[1])
            if office or name.span.start < name.bare.start:
                return person(sheet, name, office)
    return None


def _introduces(sheet: Sheet, told: Paragraph) -> bool:
    """Whether the paragraph leads in to words of somebody's own: a colon ends it, or quotation marks follow."""
    if told.text.rstrip("* \u200e").endswith(":") or _COLON_QUOTE.search(told.text):
        return True
    rest = sheet.text[told.span.end : told.span.end + 20].lstrip()
    return rest[:1] in ('"', "“", "„", "«", "»")


def _from_title(sheet: Sheet) -> Person | None:
    """A speech's title that begins with who gives it: "Jane Roe at the opening", "Acme CEO Jane Roe's speech"."""
    if sheet.genre is Genre.STATEMENT:
        return None
    for block in sheet.of(Role.HEADLINE)[:_LEADS_IN]:
        for name in speaker_names(sheet, *first_part(block.span)):
            before = sheet.text[block.span.start : name.span.start].rstrip()
            owned = before.endswith(("'s", "’s"))
            if owned or not WORD.search(before):
                after = office_after(sheet, name, block.span.end)
                if owned or after or _is_set_off(sheet, name, block.span.end):
                    return person(sheet, name, after)
                break
            office = office_before(sheet, block.span.start, name)
            if office and not WORD.search(sheet.text, block.span.start, office.start):
                return person(sheet, name, office)
            break
    return None


def _is_set_off(sheet: Sheet, name: Name, end: int) -> bool:
    """Whether a name ends where words that go on from it would not: at a mark, or where an occasion begins."""
    behind = WORD.search(sheet.text, name.span.end, end)
    if not behind or sheet.text[name.span.end : behind.start()].strip(" \u00a0"):
        return True
    if speaker_words(sheet.words.code).occasion.match(sheet.text, behind.start()):
        return True
    return phrases(sheet.words, "genre.speech").match(sheet.text, behind.start()) is not None


def _from_subject(sheet: Sheet) -> Person | None:
    """Whom a statement's or letter's first sentence tells of: "Senator Jane Roe today condemned …"."""
    if sheet.genre not in (Genre.STATEMENT, Genre.LETTER, Genre.SPEECH) or len(sheet.signers) > 1:
        return None
    for told in sheet.paragraphs[:1]:
        start, end = told.span.start, min(told.span.end, told.span.start + _LATEST_START + _FIRST_SENTENCE)
        for name in speaker_names(sheet, start, end):
            if name.span.start > start + _LATEST_START:
                return None
            office = office_beside(sheet, start, name, end) or _office_set_off(sheet, start, name)
            if not office:
                continue
            alone = not speaker_words(sheet.words.code).together.search(sheet.text, name.span.end, end)
            others = names_in(sheet.text, name.span.end, end, sheet.words)
            if alone and not any(is_second(sheet, name, other) for other in others):
                return person(sheet, name, office)
            return None
    return None


def _office_set_off(sheet: Sheet, start: int, name: Name) -> Span | None:
    """ "Member for Arcadia, Jane Roe, said": the office that opens the sentence, with a comma before the name."""
    before = sheet.text[start : name.span.start].rstrip()
    if not before.endswith(",") or "." in before:
        return None
    return office_in(sheet, start, start + len(before) - 1)


def _from_signature(sheet: Sheet) -> Person | None:
    """The one signer."""
    signed = sheet.signers
    if len(signed) != 1:
        return None
    signer = signed[0]
    name = name_at(sheet.text, signer.span.start, signer.span.start + len(signer.name), sheet.words)
    if not signer.office:
        return signer if name else None
    at = sheet.text.index(signer.office, signer.span.start)
    office, organization = set_apart(sheet, Span(at, at + len(signer.office)))
    return evolve(signer, office=office.of(sheet.text), organization=organization)


def _from_turns(sheet: Sheet, *, in_office: bool = False) -> Person | None:
    """A transcript's first turn that has a name, and an office if need be: "JANE ROE: Good morning." """
    talk = [block for block in sheet.blocks if block.role not in _NO_TALK]
    for block in talk[: _TURNS_IN + _MOST_HEAD_LINES]:
        if not (turn := _TURN.match(block.text)):
            continue
        end = block.span.start + turn.end("who")
        for name in speaker_names(sheet, block.span.start + turn.start("who"), end):
            if not WORD.search(sheet.text, name.span.end, end):
                office = office_in(sheet, block.span.start, name.bare.start)
                alone = not WORD.search(sheet.text, block.span.start + turn.start("who"), name.span.start)
                if office or (alone and not in_office):
                    return person(sheet, name, office)
    return None
