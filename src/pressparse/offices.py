"""An office beside a name: before it, after it or under it, without the article before and the occasion behind."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

import regex

from pressparse.lexicon import WORD, load
from pressparse.names import Name, before_titles, has_office
from pressparse.office_words import further, offices_in
from pressparse.patterns import phrases, source
from pressparse.records import Span
from pressparse.sheet import Sheet
from pressparse.speaker_words import speaker_words

_EDGES = " \t\n\u00a0,;:–—-*_[('’\"|/"
# Articles and small words before an office that are no part of it.
LEAD = regex.compile(
    r"(?i:\s*(?:by|for|from|of|the|de|del|della|der|des|von|la|le|l['’]|el|du|da|do|dell['’])(?=\s|$))++\s*"
)
_AFTER = regex.compile(r"\s*+[,(–—|-]\s*+|[^\S\n]*+\n\s*+|\s{2,}+")
_HONOURS = regex.compile(r"[ \u00a0]*+(?:\p{Lu}(?:\.[ \u00a0]?|[ \u00a0]\.?)){2,6}+\s?,\s*+")
_GAP = regex.compile(r"[^\S\n]*+\n\s*+|\s{2,}+")
_PARTY = regex.compile(r"(?:\s?\([^()\n]{1,25}\))?,\s++")
_STOP = regex.compile(r"(?P<comma>,\s++)|[^\S\n]*+\n\s*+|\s{2,}+|\s[–—-]\s|[.;:\])|]")
_FIELDS = regex.compile(
    r"\s{0,5}+(?:\p{Lu}[\p{L}-]++(?:\s{1,3}+\p{Lu}[\p{L}-]++){0,3}+,\s{1,3}+){0,4}+(?:\p{Lu}[\p{L}-]++\s{1,3}+){0,4}+"
)
# A part of a house, by its first words: "Division of", "Roads and".
UNIT_OF = regex.compile(r"\p{Lu}\p{Ll}++ (?:of\b|for\b|und\b|and\b|&)")
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
# So many seats are passed over for an office behind them.
_MOST_SEATS = 4
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
    return held is not None and any(
        ties_nothing(sheet, word) for word in WORD.finditer(sheet.text, start, held.start())
    )


def ties_nothing(sheet: Sheet, word: regex.Match[str]) -> bool:
    """Whether a word is a small one over which no office goes on: neither article nor linking word."""
    words, at = speaker_words(sheet.words.code), word.start()
    if word.group().casefold() not in sheet.words.function_words or LEAD.match(sheet.text, at):
        return False
    return not words.link.match(sheet.text, at) and not words.both.match(sheet.text, at - 1)


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


def past_blanks(sheet: Sheet, at: int) -> int:
    """Where the next word or mark stands."""
    while at < len(sheet.text) and sheet.text[at].isspace():
        at += 1
    return at


def _behind_openers(sheet: Sheet, start: int, end: int) -> int:
    openers = phrases(sheet.words, *_OPENERS).finditer(sheet.text, start, end)
    return min(end, past_blanks(sheet, max((opener.end() for opener in openers), default=start)))


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
    """The office that begins at ``start`` (an article aside): up to the next comma, the occasion, or the line's end.
    Behind seats the first that is none, or the last of them."""
    found = None
    for _ in range(_MOST_SEATS):
        office = office_in(sheet, start, _office_end(sheet, start, min(end, start + _LONGEST)))
        found = office or found
        gap = _GAP.match(sheet.text, office.end, end) if office and is_seat(sheet, office) else None
        if not gap:
            break
        start = gap.end()
    return found


def _office_end(sheet: Sheet, start: int, end: int) -> int:
    """Where an office ends that may go on over a comma or a line's end: "Director,\nDivision of Roads"."""
    end = up_to_occasion(sheet, start, end)
    for stop in _STOP.finditer(sheet.text, start, end):
        if stop.group("comma"):
            unit = UNIT_OF.match(sheet.text, stop.end(), end)
            goes_on = (
                unit is not None or is_office_at(sheet, stop.end(), end) or list_end(sheet, stop.end()) > stop.end()
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


def list_end(sheet: Sheet, start: int) -> int:
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
    return comma > 0 and list_end(sheet, comma + 1) > last


def is_office_at(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a word for an office stands at ``start``."""
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
