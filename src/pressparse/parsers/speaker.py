"""Whose speech, statement, letter or interview it is: from the headline, a byline, the lead-in or the signature."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.lexicon import WORD, load
from pressparse.names import Name, before_titles, has_office, is_common, name_at, names_in
from pressparse.patterns import phrases, source
from pressparse.records import Block, Person, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.signers import signers

# Where the office ends and place, occasion or time begin ("at the 79th session", "на заседании").
_OCCASION = regex.compile(
    r"(?i:\s(?:at|during|before|on|in|to|under|bei|beim|anlässlich|auf|zu|zum|zur|à|au|aux|lors|devant|durant|pendant"
    r"|en|durante|ante|na|no|nas|nos|em|przed|podczas|alla|al|davanti|tijdens|op|на|в|во|перед|по|під|у|до)\s)"
)
_OFFICE_EDGES = " \t\n\u00a0,;:–—-*_[("
_LEAD = regex.compile(
    r"(?i:\s*(?:by|from|of|the|de|del|della|der|des|von|la|le|l['’]|el|du|da|do|dell['’])(?=\s|$))++\s*"
)
_ACRONYM = regex.compile(r"\p{Lu}{2,6}(?:['’]s)?\s++(?=\p{Lu}\p{Ll})")
_TURN = regex.compile(r"[*_\s]*+(?:\d{1,2}[.)]\s)?(?P<who>[^:\n]{3,80}?)\s?:(?=\s|\*|$)")
_AND = regex.compile(r"\s(?:and|und|et|y|e|и|та|i|en|och|și|a)\s|&", regex.I)
_AFTER = regex.compile(r"\s*+[,(–—-]\s*+|\s*+\n\s*+")
_OFFICE_STOP = regex.compile(r",\s(?!\p{Lu}\p{Ll}++ (?:of|for|und|and)\b)|\n\n|[.;:]\s|\)")
_FIRST_WORDS = 40
_FEWEST_TOKENS = 2
_LEADS_IN = 2
_MOST_BETWEEN = 25
_BY = frozenset({"by", "from", "of", "von", "durch", "par", "de", "por", "da", "di", "van", "от"})
_COLON_QUOTE = regex.compile(r":\s?[\"“„«]")
_LONGEST_OFFICE = 80
_LONGEST_HEAD = 700
_MOST_LINES = 6
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
    tables = ("head.speech_openers", "genre.speech")
    return regex.compile(source(load(code), *tables), regex.I)


def _is_one_voice(sheet: Sheet) -> bool:
    """Whether the head says that it is somebody's words, or somebody addresses an audience."""
    if sheet.of(Role.SALUTATION):
        return True
    head = sheet.of(Role.HEADLINE, Role.SUBHEADLINE, Role.MASTHEAD)
    return any(_genre(sheet.words.code).search(block.text) for block in head)


def _from_headline(sheet: Sheet) -> Person | None:
    """ "Speech by the ACME Deputy Director Jane Roe at …": the person after the opening words."""
    for role in (Role.HEADLINE, Role.MASTHEAD, Role.SUBHEADLINE, Role.BYLINE):
        for zone in sheet.zones_of(role):
            for opener, bare in _openers(sheet, zone.span, role):
                start = _opened(sheet, opener.start(), opener.end())
                last = min(_zone_end(sheet, zone.span), opener.end() + _LONGEST_HEAD)
                end = _occasion(sheet, opener.end(), last)
                if person := _after_opener(sheet, start, end, bare=bare):
                    return person
    return None


def _openers(sheet: Sheet, span: Span, role: Role) -> Iterator[tuple[regex.Match[str], bool]]:
    """Opening phrases; in a headline's first words also the bare kind of text ("STATEMENT / by the Minister").

    The second of a pair tells that the phrase says less, so that an office or a title must show the speaker.
    """
    found = [
        (opener, False) for opener in phrases(sheet.words, "head.speech_openers").finditer(sheet.text, *_ends(span))
    ]
    if role is Role.HEADLINE:
        kind = _kinds(sheet.words.code).search(sheet.text, span.start, min(span.end, span.start + _FIRST_WORDS))
        found += [(kind, True)] if kind else []
    for opener, bare in found:
        # "Statement on …": what follows is the matter, not the speaker.
        matter = _OCCASION.match(sheet.text, opener.end(), span.end)
        if not matter and not _OCCASION.search(f" {WORD.findall(opener.group())[-1]} "):
            yield opener, bare


def _ends(span: Span) -> tuple[int, int]:
    """The span's first part: a longer head is a page that has come out as one line."""
    return span.start, min(span.end, span.start + _LONGEST_HEAD)


@cache
def _kinds(code: str | None) -> regex.Pattern[str]:
    return regex.compile(source(load(code), "genre.speech", "head.section_labels"), regex.I)


def _opened(sheet: Sheet, start: int, end: int) -> int:
    """Where the speaker's title may begin: some opening phrases hold it ("Address of the President")."""
    office = phrases(sheet.words, "people.offices").search(sheet.text, start, end)
    return office.start() if office else end


def _zone_end(sheet: Sheet, span: Span) -> int:
    """A masthead's "Statement by" goes on in the byline under it."""
    for zone in sheet.zones_of(Role.BYLINE):
        if zone.span.start >= span.end and not sheet.text[span.end : zone.span.start].strip():
            return zone.span.end
    return span.end


def _occasion(sheet: Sheet, start: int, end: int) -> int:
    """Where the occasion begins, the first "at" or "on" after a name; an office may hold such words before it."""
    for name in names_in(sheet.text, start, end, sheet.words):
        if not _follows_small_word(sheet, name):
            found = _OCCASION.search(sheet.text, name.span.end, end)
            return found.start() if found else end
    return end


def _follows_small_word(sheet: Sheet, name: Name) -> bool:
    """ "Minister for Foreign Affairs": what comes after a small word belongs to the office."""
    before = WORD.findall(sheet.text[max(0, name.span.start - 20) : name.span.start])
    return bool(before) and before[-1].casefold() in sheet.words.function_words and before[-1].casefold() not in _BY


def _after_opener(sheet: Sheet, start: int, end: int, *, bare: bool) -> Person | None:
    names = [name for name in _names(sheet, start, end) if not _goes_on_as_office(sheet, name, end)]
    if not names:
        return None if bare else _by_surname(sheet, start, end)
    name = names[0]
    between = sheet.text[start : name.span.start]
    if len(WORD.findall(between)) > _MOST_BETWEEN or any(_is_second(sheet, name, other) for other in names[1:]):
        return None
    before = _office(sheet, start, before_titles(sheet.text, start, name, sheet.words))
    if bare and not before and name.span.start == name.bare.start:
        return None
    return _person(sheet, name, before or _office_after(sheet, name, end))


def _names(sheet: Sheet, start: int, end: int) -> Iterator[Name]:
    """The names that can be the speaker's: no ordinary words, and not what an office is for or of."""
    offices = [
        Span(found.start(), found.end())
        for found in phrases(sheet.words, "people.offices").finditer(sheet.text, start, end)
    ]
    for name in names_in(sheet.text, start, end, sheet.words):
        tokens = _tokens(sheet, name)
        # "Vice Chair for Supervision Jane Q. Roe", "Minister of Foreign Affairs Jane Roe": what is the office's goes.
        first = sum(any(office.start < name.bare.start and at < office.end for office in offices) for at in tokens)
        if not first and _follows_small_word(sheet, name):
            first = 1
        if (first and len(tokens) - first < _FEWEST_TOKENS) or is_common(sheet.text, name, sheet.common):
            continue
        yield Name(span=Span(tokens[first], name.span.end), bare=Span(tokens[first], name.bare.end)) if first else name


def _tokens(sheet: Sheet, name: Name) -> list[int]:
    """Where the words of the name begin."""
    return [token.start() for token in WORD.finditer(sheet.text, name.bare.start, name.bare.end)]


def _is_second(sheet: Sheet, first: Name, other: Name) -> bool:
    """Whether a second speaker is named beside the first: then it is nobody's own statement."""
    between = sheet.text[first.span.end : other.span.start]
    return has_office(between, 0, len(between), sheet.words) and bool(_AND.search(between))


def _goes_on_as_office(sheet: Sheet, name: Name, end: int) -> bool:
    """ "ACME Executive Secretary Jane Roe": capitals right before an office word belong to the office."""
    at = name.bare.end
    while at < end and sheet.text[at].isspace():
        at += 1
    return at > name.bare.end and bool(phrases(sheet.words, "people.offices").match(sheet.text, at, end))


_ONE_WORD = regex.compile(r"\s++(?P<name>\p{Lu}\p{Ll}++(?:-\p{Lu}\p{Ll}++)?)(?=\s|[,.:;]|\Z)")


def _by_surname(sheet: Sheet, start: int, end: int) -> Person | None:
    """ "Statement from Minister Roe": an office and a surname, with the full name where the text has it."""
    for office in phrases(sheet.words, "people.offices").finditer(sheet.text, start, end):
        found = _ONE_WORD.match(sheet.text, office.end(), end)
        last = WORD.findall(office.group())[-1].casefold()
        if not found or {last, found.group("name").casefold()} & sheet.words.function_words:
            continue
        if phrases(sheet.words, "people.offices").match(sheet.text, found.start("name"), end):
            continue
        surname, place = found.group("name"), Span(found.start("name"), found.end("name"))
        for block in sheet.of(Role.BODY)[:_LEADS_IN]:
            for name in names_in(sheet.text, *_ends(block.span), sheet.words):
                if name.bare.of(sheet.text).endswith(surname):
                    return _person(sheet, name, _office_before(sheet, block.span.start, name.bare.start))
        return _person(sheet, Name(span=place, bare=place), Span(office.start(), office.end()))
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
    """ ", Minister of Foreign Affairs, at …": up to the next comma or the occasion."""
    lead = _AFTER.match(sheet.text, name.span.end, end)
    if not lead:
        return None
    stop = _OFFICE_STOP.search(sheet.text, lead.end(), end)
    occasion = _OCCASION.search(sheet.text, lead.end(), end)
    last = min(stop.start() if stop else end, occasion.start() if occasion else end)
    return _office(sheet, lead.end(), last)


def _person(sheet: Sheet, name: Name, office: Span | None) -> Person:
    organization = None
    if office and office.end <= name.bare.start and (acronym := _ACRONYM.match(sheet.text, office.start, office.end)):
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
    voice = _is_one_voice(sheet)
    for zone in sheet.zones_of(Role.BYLINE):
        lines = [Span(*_ends(block.span)) for block in zone.blocks[:_MOST_LINES]]
        for index, line in enumerate(lines):
            for name in _names(sheet, line.start, line.end):
                before = _office(sheet, line.start, before_titles(sheet.text, line.start, name, sheet.words))
                after = _office(sheet, name.span.end, line.end)
                under = _office(sheet, lines[index + 1].start, lines[-1].end) if index + 1 < len(lines) else None
                office = before or after or under
                if voice or name.span.start < name.bare.start or _is_own(sheet, office):
                    return _person(sheet, name, office)
    return None


def _is_own(sheet: Sheet, office: Span | None) -> bool:
    """Whether the office is a speaker's: that of a writer of news, or a line with an address, is not."""
    if not office or "@" in office.of(sheet.text):
        return False
    return not phrases(sheet.words, "head.byline_labels").search(sheet.text, office.start, office.end)


def _from_lead_in(sheet: Sheet) -> Person | None:
    """ "Senator Jane Roe today issued the following statement:" at the head of the body."""
    if len(signers(sheet)) > 1:
        return None
    for block in sheet.of(Role.BODY)[:_LEADS_IN]:
        if not phrases(sheet.words, "genre.statement").search(block.text, 0, _LONGEST_LEAD_IN):
            continue
        if not _introduces(sheet, block):
            continue
        for name in names_in(sheet.text, *_ends(block.span), sheet.words):
            if office := _office_before(sheet, block.span.start, name.bare.start):
                return _person(sheet, name, office)
            if office := _office_after(sheet, name, _ends(block.span)[1]):
                return _person(sheet, name, office)
    return None


def _introduces(sheet: Sheet, block: Block) -> bool:
    """Whether the paragraph leads in to words of somebody's own: a colon ends it, or quotation marks follow."""
    if block.text.rstrip("* \u200e").endswith(":") or _COLON_QUOTE.search(block.text):
        return True
    rest = sheet.text[block.span.end : block.span.end + 20].lstrip()
    return rest[:1] in ('"', "“", "„", "«", "»")


def _office_before(sheet: Sheet, start: int, end: int) -> Span | None:
    """The office right before a name in running text: the office words that end there."""
    for found in phrases(sheet.words, "people.offices", "people.ranks", "people.honorifics").finditer(
        sheet.text, max(start, end - _LONGEST_OFFICE), end
    ):
        if not sheet.text[found.end() : end].strip(" ."):
            return Span(found.start(), found.end())
    return None


def _from_signature(sheet: Sheet) -> Person | None:
    """The one signer of a letter."""
    signed = signers(sheet)
    if len(signed) != 1 or not sheet.of(Role.SALUTATION):
        return None
    signer = signed[0]
    name = name_at(sheet.text, signer.span.start, signer.span.start + len(signer.name), sheet.words)
    return signer if name or signer.office else None


def _from_turns(sheet: Sheet) -> Person | None:
    """A transcript's first turn that has a name: "JANE ROE: Good morning." """
    if not _is_one_voice(sheet):
        return None
    for block in sheet.of(Role.BODY, Role.SALUTATION)[:_TURNS_IN]:
        if not (turn := _TURN.match(block.text)):
            continue
        end = block.span.start + turn.end("who")
        for name in _names(sheet, block.span.start + turn.start("who"), end):
            if not WORD.search(sheet.text, name.span.end, end):
                return _person(sheet, name, _office(sheet, block.span.start, name.span.start))
    return None
