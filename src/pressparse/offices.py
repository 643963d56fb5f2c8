"""An office beside a name: before it, after it or under it, without the article before and the occasion behind."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

import regex

from pressparse.lexicon import WORD, load
from pressparse.names import Name, before_titles, has_office, has_organization
from pressparse.office_words import further, offices_in
from pressparse.patterns import any_of, phrases, source
from pressparse.reader_words import listed
from pressparse.records import Person, Span
from pressparse.sheet import Sheet
from pressparse.speaker_words import speaker_words

_EDGES = " \t\n\u00a0,;:–—-*_[('’\"|/"
# Articles and small words before an office that are no part of it.
LEAD = regex.compile(
    r"(?i:\s*(?:by|for|from|of|the|de|del|della|der|des|von|la|le|l['’]|el|du|da|do|dell['’])(?=\s|$))++\s*"
)
_ACRONYM = regex.compile(r"(?:\p{Lu}{2,6}|(?:\p{Lu}\.){3,6})(?:['’]s)?\s++(?=\p{Lu}\p{Ll})")
# A house's acronym between an office and a name.
HOUSE_BEHIND = regex.compile(r"\p{Lu}{2,6}(?=\s\p{Lu}\p{Ll})")
_OWNER = regex.compile(r"(?P<name>\p{Lu}[\p{L}-]++(?:\s\p{Lu}[\p{L}-]++){0,3}+)['’]s\s++(?=\p{Lu})")
_AFTER = regex.compile(r"\s*+[,(–—|-]\s*+|[^\S\n]*+\n\s*+|\s{2,}+")
_HONOURS = regex.compile(r"[ \u00a0]*+(?:\p{Lu}(?:\.[ \u00a0]?|[ \u00a0]\.?)){2,6}+\s?,\s*+")
_GAP = regex.compile(r"[^\S\n]*+\n\s*+|\s{2,}+")
_PARTY = regex.compile(r"(?:\s?\([^()\n]{1,25}\))?,\s++")
_STOP = regex.compile(r"(?P<comma>,\s++)|[^\S\n]*+\n\s*+|\s{2,}+|\s[–—-]\s|[.;:\])|]")
_BEHIND = regex.compile(r",\s++(?P<name>\p{Lu}[^\n,;:()]{1,80}?)(?=\s*(?:[\n,;:()]|\Z)|\s{2})")
_FIELDS = regex.compile(
    r"\s{0,5}+(?:\p{Lu}[\p{L}-]++(?:\s{1,3}+\p{Lu}[\p{L}-]++){0,3}+,\s{1,3}+){0,4}+(?:\p{Lu}[\p{L}-]++\s{1,3}+){0,4}+"
)
_UNIT_OF = regex.compile(r"\p{Lu}\p{Ll}++ (?:of\b|for\b|und\b|and\b|&)")
_AND_MORE = regex.compile(r"(?:,|&|-)\s*+\Z")
# Words before an office that belong to it: "Idaho Senator", "San Diego County District Attorney".
_PROPER = regex.compile(
    r"(?<![\p{L}.'’-])"
    r"(?:(?:\p{Lu}[\p{L}.'’-]*+(?<!-)|&|(?:of|for|and|the)(?=\s))(?:[^\S\n]|\n)(?!\s)){1,8}\Z"
)
# What tells whose words follow.
_OPENERS = ("head.speech_openers", "head.byline_labels")
_SEAT = regex.compile(r"\s(?:\p{Ll}{1,4}['’]?\s?){0,2}\p{Lu}")
_SHORT = regex.compile(r"(?P<word>\p{L}{3,6}+)\.?\s++\Z")
_PARAGRAPH = regex.compile(r"[^\S\n]*+\n\s*+")
_LONGEST = 160
_LONGEST_FIELD = 10


def office_in(sheet: Sheet, start: int, end: int) -> Span | None:
    """The stretch as an office, without the article before it; None if no word of it is one."""
    while (gap := _PARAGRAPH.search(sheet.text, start, end)) and _is_apart(sheet, start, gap, end):
        start = gap.end()
    start = _past_opener(sheet, start, end)
    lead = LEAD.match(sheet.text, start, end)
    start = lead.end() if lead else start
    text = sheet.text[start:end]
    bare = text.strip(_EDGES)
    if not bare or "@" in bare or not has_office(text, 0, len(text), sheet.words):
        return None
    start += text.index(bare)
    if _is_with_others(sheet, start, start + len(bare)):
        return None
    return _before_courtesy(sheet, Span(start, start + len(bare)))


def _is_with_others(sheet: Sheet, start: int, end: int) -> bool:
    """ "Interview [with] the Minister": whether a small word before the office's own makes it another's."""
    held = phrases(sheet.words, "people.offices").search(sheet.text, start, end)
    words, small = speaker_words(sheet.words.code), sheet.words.function_words
    return any(
        word.group().casefold() in small
        and not LEAD.match(sheet.text, word.start())
        and not words.link.match(sheet.text, word.start())
        and not words.both.match(sheet.text, word.start() - 1)
        for word in WORD.finditer(sheet.text, start, held.start() if held else start)
    )


def _is_apart(sheet: Sheet, start: int, gap: regex.Match[str], end: int) -> bool:
    """Whether what stands before a break is no part of the office behind it: it has no word for one, or a blank line
    parts it from another office."""
    if not has_office(sheet.text, start, gap.start(), sheet.words):
        return True
    return (
        gap.group().count("\n") > 1
        and has_office(sheet.text, gap.end(), end, sheet.words)
        and not _is_cut(sheet, start, gap.start(), gap.end(), end)
    )


def _past_opener(sheet: Sheet, start: int, end: int) -> int:
    """Where the words before an office end that only tell whose words follow: "Remarks by | First Lady"."""
    if phrases(sheet.words, *_OPENERS).search(sheet.text, start, end) is None:
        return start
    offices = offices_in(sheet.text, start, end, sheet.words)
    return _behind_openers(sheet, start, offices[0].start()) if offices else start


def _behind_openers(sheet: Sheet, start: int, end: int) -> int:
    openers = phrases(sheet.words, *_OPENERS).finditer(sheet.text, start, end)
    return min(end, _past_blanks(sheet, max((opener.end() for opener in openers), default=start)))


def _before_courtesy(sheet: Sheet, office: Span) -> Span:
    """ "Permanent Representative of Norland[, H.E. Ambassador]": an office in a name's title is not said twice."""
    courtesy = _courtesy(sheet.words.code).search(sheet.text, office.start, office.end)
    if courtesy and has_office(sheet.text, office.start, courtesy.start(), sheet.words):
        return Span(office.start, courtesy.start())
    return office


@cache
def _courtesy(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"\s?+,\s++{source(load(code), 'people.honorifics')}\.?\s", regex.I)


def office_after(sheet: Sheet, name: Name, end: int) -> Span | None:
    """ ", Minister of Foreign Affairs, at …": behind a comma, a bracket or a break, or right behind honours."""
    lead = _AFTER.match(sheet.text, name.span.end, end)
    at = lead.end() if lead else name.span.end
    if honours := _HONOURS.match(sheet.text, at, end):
        return office_at(sheet, honours.end(), end)
    if seat := _seat(sheet, name, end):
        return seat
    if not lead and name.span.end == name.bare.end and not _is_honoured(sheet, name):
        return None
    return office_at(sheet, at, end)


def is_seat(sheet: Sheet, office: Span) -> bool:
    """ "Federal Member for Arcadia": whether it says where somebody was elected, which gives way to any other."""
    return speaker_words(sheet.words.code).members.search(sheet.text, office.start, office.end) is not None


def _seat(sheet: Sheet, name: Name, end: int) -> Span | None:
    """ "Jane Roe, MP for Arcadia": an office that else is an honour behind the name."""
    comma = sheet.text.rfind(", ", name.bare.end, name.span.end)
    if comma < 0 or not speaker_words(sheet.words.code).link.match(sheet.text, name.span.end + 1, end):
        return None
    return Span(comma + 2, _office_end(sheet, name.span.end, min(end, name.span.end + _LONGEST)))


def _is_honoured(sheet: Sheet, name: Name) -> bool:
    """ "The Hon Jane Roe Minister for Law": a title before the name parts it from what comes behind."""
    return name.span.start < name.bare.start and sheet.text[name.span.end : name.span.end + 1] == " "


def office_at(sheet: Sheet, start: int, end: int) -> Span | None:
    """The office that begins at ``start`` (an article aside): up to the next comma, the occasion, or the line's end."""
    office = office_in(sheet, start, _office_end(sheet, start, min(end, start + _LONGEST)))
    if office and is_seat(sheet, office) and (gap := _GAP.match(sheet.text, office.end, end)):
        return office_at(sheet, gap.end(), end) or office
    return office


def _office_end(sheet: Sheet, start: int, end: int) -> int:
    """Where an office ends that may go on over a comma or a line's end: "Director,\nDivision of Roads"."""
    end = up_to_occasion(sheet, start, end)
    for stop in _STOP.finditer(sheet.text, start, end):
        if stop.group("comma"):
            unit = _UNIT_OF.match(sheet.text, stop.end(), end)
            goes_on = (
                unit is not None or _is_office_at(sheet, stop.end(), end) or _list_end(sheet, stop.end()) > stop.end()
            )
        elif "\n" in stop.group() or stop.group().isspace():
            goes_on = _is_cut(sheet, start, stop.start(), stop.end(), end) or _is_wrapped(sheet, stop)
        elif stop.group() == ")":
            goes_on = "(" in sheet.text[start : stop.start()]
        else:
            goes_on = stop.group() == "." and sheet.text[stop.start() - 1 : stop.start()].isupper()
        if not goes_on:
            return stop.start()
    return end


def up_to_occasion(sheet: Sheet, start: int, end: int) -> int:
    """Where the words for an occasion begin ("at", "on"), but those for where an envoy is sent; ``end`` if none do."""
    occasions = speaker_words(sheet.words.code).occasion.finditer(sheet.text, start, end)
    return next((found.start() for found in occasions if not _leads_to_seat(sheet, start, found)), end)


def _leads_to_seat(sheet: Sheet, start: int, found: regex.Match[str]) -> bool:
    """ "Permanent Representative of Arcadia [to] the United Nations", "Chair of the Committee [on] Roads": where an
    envoy is sent or what a body is for, and no occasion."""
    words = speaker_words(sheet.words.code)
    if not _SEAT.match(sheet.text, found.end()):
        return False
    if words.bodies.search(sheet.text, start, found.start()):
        return True
    return found.group().casefold() in words.seats and bool(words.envoys.search(sheet.text, start, found.start()))


def _is_wrapped(sheet: Sheet, gap: regex.Match[str]) -> bool:
    """Whether the break is within a paragraph of hard-wrapped lines."""
    place = bisect_right(sheet.paragraphs, gap.start(), key=lambda told: told.span.start) - 1
    return "\n" in gap.group() and place >= 0 and gap.end() < sheet.paragraphs[place].span.end


def _list_end(sheet: Sheet, start: int) -> int:
    """ "Minister for Roads, [Rivers and] Lakes": where the last part of the list begins that what an office is for goes
    on as; ``start`` if it is no list."""
    field = _FIELDS.match(sheet.text, start, start + _LONGEST)
    last = speaker_words(sheet.words.code).both.match(sheet.text, field.end() - 1) if field else None
    return last.end() if last else start


def _is_cut(sheet: Sheet, start: int, last: int, following: int, end: int) -> bool:
    """Whether the line's end cuts a phrase: a small word or a comma before it, or a linking word behind."""
    words = WORD.findall(sheet.text[max(start, last - 20) : last])
    if not words or following >= end:
        return False
    if _AND_MORE.search(sheet.text, start, last) or words[-1].casefold() in sheet.words.function_words:
        return True
    if speaker_words(sheet.words.code).link.match(sheet.text, following, end):
        return True
    comma = sheet.text.rfind(",", start, last)
    return comma > 0 and _list_end(sheet, comma + 1) > last


def _is_office_at(sheet: Sheet, start: int, end: int) -> bool:
    known = phrases(sheet.words, "people.offices").match(sheet.text, start, end)
    return known is not None or further(sheet.words.code).match(sheet.text, start, end) is not None


def office_before(sheet: Sheet, start: int, name: Name) -> Span | None:
    """The office right before a name in running text: the office words that end there, with the names before them."""
    start = max(start, name.bare.start - _LONGEST)
    untitled = before_titles(sheet.text, start, name, sheet.words)
    for end in dict.fromkeys((name.bare.start, untitled)):
        for found in offices_in(sheet.text, start, end, sheet.words):
            if found.end() <= end and (office := _up_to(sheet, start, found, end)):
                return office
    return short_office(sheet, start, name)


def office_beside(sheet: Sheet, start: int, name: Name, end: int) -> Span | None:
    """ "Sen. Jane Roe (X-AR), [Chairman of the Budget Committee], said": the office before the name, unless that is cut
    short and another stands behind."""
    before = office_before(sheet, start, name)
    if not before or "." not in sheet.text[before.end - 1 : before.end + 1]:
        return before
    party = _PARTY.match(sheet.text, name.span.end, end)
    behind = office_at(sheet, party.end(), end) if party else None
    return behind or before


def _up_to(sheet: Sheet, start: int, found: regex.Match[str], end: int) -> Span | None:
    """The office around the words found, if nothing but what it is for or of stands between it and ``end``."""
    last = WORD.findall(found.group())[-1]
    # "Senator for" is known whole; what it is for comes behind.
    behind = found.end() - len(last) if last.casefold() in sheet.words.function_words else found.end()
    rest = sheet.text[behind:end].rstrip(" ,\n")
    if rest.strip(" .") and not _is_field(sheet, rest):
        return None
    return Span(_proper_start(sheet, start, found.start()), behind + len(rest) if rest.strip() else found.end())


def _proper_start(sheet: Sheet, start: int, end: int) -> int:
    """Where the capitals right before an office begin, an article and the title's first words aside."""
    proper = _PROPER.search(sheet.text, start, end)
    if proper is None:
        return end
    begin = _behind_openers(sheet, proper.start(), end)
    for when in speaker_words(sheet.words.code).when.finditer(sheet.text, begin, end):
        begin = when.end()
    lead = LEAD.match(sheet.text, begin, end)
    return lead.end() if lead else begin


def short_office(sheet: Sheet, start: int, name: Name) -> Span | None:
    """ "U.S. Rep. Jane Roe": a courtesy that is an office's word cut short."""
    untitled = before_titles(sheet.text, start, name, sheet.words)
    short = _SHORT.search(sheet.text, untitled, name.bare.start)
    if not short or not any(
        is_office.startswith(short.group("word").casefold()) for is_office in _one_word(sheet.words.code)
    ):
        return None
    first = _proper_start(sheet, start, untitled) if short.start() == untitled else short.start()
    return Span(first, short.start() + len(short.group().rstrip()))


@cache
def _one_word(code: str | None) -> frozenset[str]:
    return frozenset(phrase.casefold() for phrase in load(code)["people.offices"] if phrase.isalpha())


def _is_field(sheet: Sheet, text: str) -> bool:
    """ "Minister [of Health and Roads] Jane Roe": small words and capitals between the office and the name."""
    words, small = WORD.findall(text), sheet.words.function_words
    if not words or len(words) > _LONGEST_FIELD or any(c in ".,;:()\n" for c in text.strip()):
        return False
    return words[0].casefold() in small and all(word[0].isupper() or word in small for word in words)


def completed(sheet: Sheet, office: Span) -> Span:
    """The office with the line below it, where the line's end has cut it."""
    gap = _PARAGRAPH.match(sheet.text, office.end)
    if not gap or not _is_cut(sheet, office.start, office.end, gap.end(), len(sheet.text)):
        return office
    end = min(len(sheet.text), office.start + _LONGEST)
    return office_at(sheet, office.start, end) or office if end > office.end else office


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
    """The office without the organisation that is set apart from it, and that organisation; the title stays whole
    where the organisation is part of it ("Director of the Global Bridge Fund")."""
    acronym = _ACRONYM.match(sheet.text, office.start, office.end)
    if (
        acronym
        and not _is_office_at(sheet, office.start, office.end)
        and _is_office_at(sheet, acronym.end(), office.end)
    ):
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
    return held[-1].end() < comma and _list_end(sheet, comma + 1) > comma + 1 if held else False


def _of_house(sheet: Sheet, office: Span) -> tuple[Span, Span] | None:
    """ "Director of the Global Bridge Fund": the office, and the organisation that it is of, whose word for one is
    known."""
    houses = _houses(sheet.words.code)
    for held in offices_in(sheet.text, office.start, office.end, sheet.words):
        start = held.end() + 1
        lead = LEAD.match(sheet.text, held.end(), office.end)
        if lead and speaker_words(sheet.words.code).link.match(sheet.text, _past_blanks(sheet, held.end()), office.end):
            found = houses.search(sheet.text, lead.end(), office.end)
            start = lead.end()
        else:
            found = houses.match(sheet.text, start, office.end)  # in the genitive: "președinta Fundației Podul"
        if found and sheet.text[start].isupper() and _is_whole(sheet, start, office.end):
            return Span(office.start, held.end()), Span(start, office.end)
    return None


def _past_blanks(sheet: Sheet, at: int) -> int:
    while at < len(sheet.text) and sheet.text[at].isspace():
        at += 1
    return at


def _is_whole(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the words name neither an office nor a part of a house."""
    unit = _UNIT_OF.match(sheet.text, start, end)
    if unit and not _houses(sheet.words.code).match(sheet.text, start, end):
        return False
    return not has_office(sheet.text, start, end, sheet.words)


def _is_house(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the words name an organisation, and neither an office nor a part of the house."""
    return _is_whole(sheet, start, end) and has_organization(sheet.text, start, end, sheet.words)


@cache
def _houses(code: str | None) -> regex.Pattern[str]:
    return regex.compile(any_of(listed("people", code, "houses")), regex.I)
