"""Who speaks, by the phrase that opens a headline or a cover: "Speech by the ACME Deputy Director Jane Roe at …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

import regex

from pressparse.lexicon import WORD
from pressparse.names import Name, before_titles, has_office, names_in
from pressparse.office_houses import person, set_apart
from pressparse.office_words import offices_in
from pressparse.offices import office_after, office_at, office_in, short_office, ties_nothing, up_to_occasion
from pressparse.patterns import phrases
from pressparse.records import Person, Span, Speaker
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.speaker_names import LONGEST_HEAD, first_part, follows_small_word, speaker_names
from pressparse.speaker_words import speaker_words
from pressparse.surnames import by_surname

_HEAD = (Role.HEADLINE, Role.MASTHEAD, Role.SUBHEADLINE, Role.BYLINE, Role.METADATA)
# A cover's phrase goes on over lines of these roles.
_COVER = frozenset({Role.HEADLINE, Role.MASTHEAD, Role.SUBHEADLINE, Role.BYLINE, Role.EVENT, Role.HEADING, Role.BODY})
_NAME_GOES_ON = regex.compile(r"\n(?:\p{Lu}{2,}[ \u00a0]?){1,3}+,")
_FIRST_WORDS = 40
_FEWEST_TOKENS = 2
_MOST_BETWEEN = 25
_LONGEST_LINE = 120
_MOST_LINES = 6


def opened(sheet: Sheet, *, surely: bool = False) -> Person | None:
    """The person after the opening words of the head; None if two are named, or none.

    If it must be sure, the phrase has to be one that opens speeches, in the head itself.
    """
    for role, zone, opener, bare in _opened_zones(sheet, _HEAD[:-1] if surely else _HEAD):
        if bare and surely:
            continue
        found = list(_readings(sheet, opener, zone, bare=bare or role is Role.METADATA))
        if found:
            # The lines under "Speech by Jane Roe" may tell her office.
            longer = (one for one in found[1:] if one.name == found[0].name and _tells_office(sheet, one))
            return found[0] if found[0].office else next(longer, found[0])
    return None


def _opened_zones(sheet: Sheet, roles: Iterable[Role]) -> Iterator[tuple[Role, Span, regex.Match[str], bool]]:
    """The head's zones of these roles, one role after the other, with the phrases that open them, as :func:`_openers`
    tells them."""
    body = _body_start(sheet)
    for role in roles:
        for zone in sheet.zones_of(role):
            if role is Role.METADATA and zone.span.start > body:
                break
            for opener, bare in _openers(sheet, zone.span, role):
                yield role, zone.span, opener, bare


def _readings(sheet: Sheet, opener: regex.Match[str], zone: Span, *, bare: bool) -> Iterator[Person]:
    """Who is named behind the phrase: in its zone, then in the lines that it goes on over."""
    start = _title_start(sheet, opener.start(), opener.end())
    for last in dict.fromkeys((zone.end, _cover_end(sheet, opener.end(), zone))):
        last = min(last, opener.end() + LONGEST_HEAD)
        end = _occasion(sheet, opener.end(), last)
        found = _after_opener(sheet, start, end, bare=bare)
        if found and not (last == zone.end == found.span.end and _goes_on(sheet, last)):
            yield found


def unnamed(sheet: Sheet) -> Speaker | None:
    """ "Statement by the Minister for Roads at …": the office of who speaks, where the head names nobody."""
    for _, zone, opener, _ in _opened_zones(sheet, _HEAD[:-1]):
        start = _title_start(sheet, opener.start(), opener.end())
        end = _title_end(sheet, start, min(_cover_end(sheet, opener.end(), zone), start + LONGEST_HEAD))
        office = office_at(sheet, start, end)
        if office and _is_title(sheet, office) and not any(speaker_names(sheet, start, end)):
            held, organization = set_apart(sheet, office)
            return Speaker(office=held.of(sheet.text), organization=organization, span=office)
    return None


def _title_end(sheet: Sheet, start: int, end: int) -> int:
    """Where the words of an office end: at a small word that ties nothing to it ("the Minister [on] Elm Quay")."""
    end = up_to_occasion(sheet, start, end)
    office = phrases(sheet.words, "people.offices").search(sheet.text, start, end)
    behind = WORD.finditer(sheet.text, office.end(), end) if office else ()
    return next((word.start() for word in behind if ties_nothing(sheet, word)), end)


def _is_title(sheet: Sheet, office: Span) -> bool:
    """Whether nothing but capitals stands before the office's word: no talk of somebody in office."""
    known = phrases(sheet.words, "people.offices").search(sheet.text, office.start, office.end)
    if not known or WORD.findall(office.of(sheet.text))[-1].casefold() in sheet.words.function_words:
        return False
    return all(word[0].isupper() for word in WORD.findall(sheet.text, office.start, known.start()))


def _tells_office(sheet: Sheet, one: Person) -> bool:
    office = one.office or ""
    occasion = phrases(sheet.words, "event.event_nouns").search(office)
    return occasion is None and has_office(office, 0, len(office), sheet.words)


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
    office = next(iter(offices_in(sheet.text, start, end, sheet.words)), None)
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
            return up_to_occasion(sheet, name.span.end, end)
    return end


def _after_opener(sheet: Sheet, start: int, end: int, *, bare: bool) -> Person | None:
    names = [name for name in speaker_names(sheet, start, end) if not _goes_on_as_office(sheet, name, end)]
    if not names:
        return None if bare else by_surname(sheet, start, end)
    name = names[0]
    between = sheet.text[start : name.span.start]
    if _is_of_occasion(sheet, Span(start, name.span.start)) or len(WORD.findall(between)) > _MOST_BETWEEN:
        return None
    if any(is_second(sheet, name, other) for other in names[1:]):
        return None
    before = _but_title(sheet, office_in(sheet, start, before_titles(sheet.text, start, name, sheet.words)), name)
    if bare and not before and name.span.start == name.bare.start:
        return None
    after = office_after(sheet, name, end)
    # "Senator Jane Roe, Federal Secretary", "Major General John Poe, Governor of Arcadia": one word says less.
    said = before and phrases(sheet.words, "people.offices").search(sheet.text, before.start, before.end)
    weak = not said or len(WORD.findall(sheet.text, before.start, before.end)) < _FEWEST_TOKENS if before else True
    short = short_office(sheet, start, name) if not before and not after else None
    return person(sheet, name, (after or before if weak else before) or short)


def _but_title(sheet: Sheet, office: Span | None, name: Name) -> Span | None:
    """ "Minister for Roads[, Senator] Jane Roe": the office before a name without the short one that is its title."""
    comma = sheet.text.rfind(", ", office.start, office.end) if office else -1
    if not office or comma < 0 or len(WORD.findall(sheet.text, comma, name.bare.start)) > 1:
        return office
    if not phrases(sheet.words, "people.offices").search(sheet.text, office.start, comma):
        return office
    return Span(office.start, comma)


def _is_of_occasion(sheet: Sheet, before: Span) -> bool:
    """ "Remarks by the President at the opening of the Roe Bridge": the name belongs to what the speech is given at."""
    if not speaker_words(sheet.words.code).occasion.search(sheet.text, before.start, before.end):
        return False
    if sheet.text[before.start : before.end].rstrip()[-1:] in (",", ":", "(") or "\n" in before.of(sheet.text):
        return False
    offices = phrases(sheet.words, "people.offices").finditer(sheet.text, before.start, before.end)
    return not any(not sheet.text[office.end() : before.end].strip() for office in offices)


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
