"""Who speaks, by the phrase that opens a headline or a cover: "Speech by the ACME Deputy Director Jane Roe at …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex
from attrs import evolve

from pressparse.lexicon import WORD
from pressparse.names import Name, before_titles, has_office, is_common, names_in
from pressparse.offices import HOUSE_BEHIND, office_after, office_before, office_in, person, short_office
from pressparse.patterns import phrases
from pressparse.records import Block, Person, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.signers import signers
from pressparse.speaker_words import speaker_words

_HEAD = (Role.HEADLINE, Role.MASTHEAD, Role.SUBHEADLINE, Role.BYLINE, Role.METADATA)
# A cover's phrase goes on over lines of these roles.
_COVER = frozenset({Role.HEADLINE, Role.MASTHEAD, Role.SUBHEADLINE, Role.BYLINE, Role.EVENT, Role.HEADING, Role.BODY})
_ONE_WORD = regex.compile(r"\s++(?P<name>\p{Lu}\p{Ll}++(?:-\p{Lu}\p{Ll}++)?)(?=\s|[,.:;]|\Z)")
_NAME_GOES_ON = regex.compile(r"\n(?:\p{Lu}{2,}[ \u00a0]?){1,3}+,")
_FIELD = regex.compile(
    r"\s(?P<small>\p{Ll}{2,4})(?:\s\p{Lu}[\p{L}-]++){1,3}?(?=\s\p{Lu}\p{Ll}++(?:\s(?!\p{Lu})|[,.]|\Z))"
)
_FIRST_WORDS = 40
_FEWEST_TOKENS = 2
_MOST_BETWEEN = 25
_LONGEST_HEAD = 700
_LONGEST_LINE = 120
_MOST_LINES = 6
_WHERE_NAMED = 8


def opened(sheet: Sheet, *, surely: bool = False) -> Person | None:
    """The person after the opening words of the head; None if two are named, or none.

    If it must be sure, the phrase has to be one that opens speeches, in the head itself.
    """
    body = _body_start(sheet)
    for role in _HEAD[:-1] if surely else _HEAD:
        for zone in sheet.zones_of(role):
            if role is Role.METADATA and zone.span.start > body:
                break
            for opener, bare in _openers(sheet, zone.span, role):
                if bare and surely:
                    continue
                start = _title_start(sheet, opener.start(), opener.end())
                for last in dict.fromkeys((zone.span.end, _cover_end(sheet, opener.end(), zone.span))):
                    last = min(last, opener.end() + _LONGEST_HEAD)
                    end = _occasion(sheet, opener.end(), last)
                    found = _after_opener(sheet, start, end, bare=bare or role is Role.METADATA)
                    if found and not (last == zone.span.end == found.span.end and _goes_on(sheet, last)):
                        return found
    return None


def is_joint(sheet: Sheet) -> bool:
    """Whether the head says that the words are of several together ("JOINT STATEMENT BY …")."""
    pattern, together = (
        phrases(sheet.words, "head.speech_openers", "head.section_labels"),
        speaker_words(sheet.words.code),
    )
    return any(
        together.together.search(opener.group())
        for block in sheet.of(Role.HEADLINE, Role.MASTHEAD, Role.SUBHEADLINE)
        for opener in pattern.finditer(sheet.text, *first_part(block.span))
    )


def first_part(span: Span) -> tuple[int, int]:
    """The span's first part: a longer head is a page that has come out as one line."""
    return span.start, min(span.end, span.start + _LONGEST_HEAD)


def _body_start(sheet: Sheet) -> int:
    return next((block.span.start for block in sheet.blocks if block.role is Role.BODY), len(sheet.text))


def _openers(sheet: Sheet, span: Span, role: Role) -> Iterator[tuple[regex.Match[str], bool]]:
    """Opening phrases; in a headline's first words also the bare kind of text ("STATEMENT / by the Minister").

    The second of a pair tells that the phrase says less, so that an office or a title must show the speaker.
    """
    pattern = phrases(sheet.words, "head.speech_openers")
    found = [(opener, False) for opener in pattern.finditer(sheet.text, *first_part(span))]
    if role in (Role.HEADLINE, Role.MASTHEAD):
        kinds = phrases(sheet.words, "genre.speech", "head.section_labels")
        kind = kinds.search(sheet.text, span.start, min(span.end, span.start + _FIRST_WORDS))
        found += [(kind, True)] if kind else []
        if not kind and (line := sheet.text.rfind("\n", span.start, span.end)) >= 0:
            kind = kinds.fullmatch(sheet.text, line + 1, span.end)
            found += [(kind, True)] if kind else []
    occasion = speaker_words(sheet.words.code).occasion
    for opener, bare in found:
        # "Statement on …": what follows is the matter, not the speaker.
        after = WORD.search(sheet.text, opener.end(), span.end)
        matter = after and occasion.match(sheet.text, after.start(), span.end)
        if not matter and not occasion.search(f" {WORD.findall(opener.group())[-1]} "):
            yield opener, bare


def _goes_on(sheet: Sheet, end: int) -> bool:
    """Whether the zone ends amid a name in capitals that the next line goes on with, up to a comma."""
    return bool(_NAME_GOES_ON.match(sheet.text, end))


def _title_start(sheet: Sheet, start: int, end: int) -> int:
    """Where the speaker's title may begin: some opening phrases hold it ("Address of the President")."""
    office = phrases(sheet.words, "people.offices").search(sheet.text, start, end)
    return office.start() if office else end


def _cover_end(sheet: Sheet, start: int, span: Span) -> int:
    """A cover's "Statement by" goes on in the short lines under it, whatever their roles."""
    if speaker_words(sheet.words.code).occasion.search(sheet.text, start, span.end):
        return span.end
    end = span.end
    below = bisect_left(sheet.blocks, span.end, key=lambda block: block.span.start)
    for block in sheet.blocks[below : below + _MOST_LINES]:
        if block.role not in _COVER or block.span.end - block.span.start > _LONGEST_LINE:
            break
        end = block.span.end
    return end


def _occasion(sheet: Sheet, start: int, end: int) -> int:
    """Where the occasion begins, the first "at" or "on" after a name; an office may hold such words before it."""
    for name in names_in(sheet.text, start, end, sheet.words):
        if not follows_small_word(sheet, name):
            found = speaker_words(sheet.words.code).occasion.search(sheet.text, name.span.end, end)
            return found.start() if found else end
    return end


def follows_small_word(sheet: Sheet, name: Name, *, but_by: bool = True) -> bool:
    """ "Minister for Foreign Affairs": what comes after a small word belongs to the office."""
    before = WORD.findall(sheet.text[max(0, name.span.start - 20) : name.span.start])
    if not before:
        return False
    word = before[-1].casefold()
    if word not in sheet.words.function_words:
        return False
    return not but_by or word not in speaker_words(sheet.words.code).by


def _after_opener(sheet: Sheet, start: int, end: int, *, bare: bool) -> Person | None:
    names = [name for name in speaker_names(sheet, start, end) if not _goes_on_as_office(sheet, name, end)]
    if not names:
        return None if bare else _by_surname(sheet, start, end)
    name = names[0]
    between = sheet.text[start : name.span.start]
    if _is_of_occasion(sheet, Span(start, name.span.start)) or len(WORD.findall(between)) > _MOST_BETWEEN:
        return None
    if any(is_second(sheet, name, other) for other in names[1:]):
        return None
    before = office_in(sheet, start, before_titles(sheet.text, start, name, sheet.words))
    if bare and not before and name.span.start == name.bare.start:
        return None
    after = office_after(sheet, name, end)
    # "Senator Jane Roe, Federal Secretary", "Major General John Poe, Governor of Arcadia": one word says less.
    said = before and phrases(sheet.words, "people.offices").search(sheet.text, before.start, before.end)
    weak = not said or len(WORD.findall(sheet.text, before.start, before.end)) < _FEWEST_TOKENS if before else True
    short = short_office(sheet, start, name) if not before and not after else None
    return person(sheet, name, (after or before if weak else before) or short)


def _is_of_occasion(sheet: Sheet, before: Span) -> bool:
    """ "Remarks by the President at the opening of the Roe Bridge": the name belongs to what the speech is given at."""
    if not speaker_words(sheet.words.code).occasion.search(sheet.text, before.start, before.end):
        return False
    if sheet.text[before.start : before.end].rstrip()[-1:] in (",", ":", "(") or "\n" in before.of(sheet.text):
        return False
    offices = phrases(sheet.words, "people.offices").finditer(sheet.text, before.start, before.end)
    return not any(not sheet.text[office.end() : before.end].strip() for office in offices)


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
        if any(date.span.start < name.bare.end and name.bare.start < date.span.end for date in sheet.dates):
            continue
        if not first and len(tokens) > _FEWEST_TOKENS and _is_of_office(sheet, offices, name.bare.start):
            first = 1
        while first < len(tokens) and _is_small(sheet, tokens[first]):
            first += 1
        if (first and len(tokens) - first < _FEWEST_TOKENS) or is_common(sheet.text, name, sheet.common):
            continue
        yield Name(span=Span(tokens[first], name.span.end), bare=Span(tokens[first], name.bare.end)) if first else name


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


def is_second(sheet: Sheet, first: Name, other: Name) -> bool:
    """Whether a second speaker is named beside the first: then it is nobody's own statement."""
    between = sheet.text[first.span.end : other.span.start]
    return has_office(between, 0, len(between), sheet.words) and bool(
        speaker_words(sheet.words.code).both.search(between)
    )


def _goes_on_as_office(sheet: Sheet, name: Name, end: int) -> bool:
    """ "ACME Executive Secretary Jane Roe": capitals right before an office word belong to the office."""
    at = name.bare.end
    while at < end and sheet.text[at] in " \t\u00a0":
        at += 1
    return at > name.bare.end and bool(phrases(sheet.words, "people.offices").match(sheet.text, at, end))


def _by_surname(sheet: Sheet, start: int, end: int) -> Person | None:
    """ "Statement from Minister Roe": an office and a surname, with the full name where the text has it."""
    for office in phrases(sheet.words, "people.offices").finditer(sheet.text, start, end):
        found = _ONE_WORD.match(sheet.text, office.end(), end) or _behind_field(sheet, office.end(), end)
        last = WORD.findall(office.group())[-1].casefold()
        if not found or {last, found.group("name").casefold()} & sheet.words.function_words:
            continue
        if phrases(sheet.words, "people.offices").match(sheet.text, found.start("name"), end):
            continue
        if full := _full(sheet, found.group("name")):
            return full
        place = Span(found.start("name"), found.end("name"))
        return person(sheet, Name(span=place, bare=place), Span(office.start(), office.end()))
    return None


def _behind_field(sheet: Sheet, start: int, end: int) -> regex.Match[str] | None:
    """ "Vice Chair [for Supervision Roe]": the last of the capitals behind a small word, a surname if the page has it
    behind another name."""
    field = _FIELD.match(sheet.text, start, end)
    if not field or field.group("small").casefold() not in sheet.words.function_words:
        return None
    found = _ONE_WORD.match(sheet.text, field.end(), end)
    return found if found and _full(sheet, found.group("name")) else None


def with_office(sheet: Sheet, someone: Person | None) -> Person | None:
    """The person with the office that the page's first blocks give them, if they have none yet."""
    if not someone or someone.office:
        return someone
    own = WORD.findall(someone.name)
    for block in _naming(sheet):
        for name in names_in(sheet.text, *first_part(block.span), sheet.words):
            if WORD.findall(name.bare.of(sheet.text))[-1:] == own[-1:] and (
                office := office_before(sheet, block.span.start, name)
            ):
                return evolve(someone, office=office.of(sheet.text))
    return someone


def _full(sheet: Sheet, short: str) -> Person | None:
    """The person whom the page's first blocks or a signature name in full, of a name that is short in the headline."""
    for signer in signers(sheet):
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
