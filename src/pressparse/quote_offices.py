"""The office of who said what stands in quotation marks: behind the name, before it, or alone beside the verb."""

from __future__ import annotations

import regex

from pressparse.lexicon import WORD
from pressparse.names import Name, before_titles
from pressparse.office_words import offices_in
from pressparse.offices import LEAD, office_at, short_office
from pressparse.quote_words import first_saying, is_pronoun, sayings
from pressparse.records import Span
from pressparse.sheet import Sheet
from pressparse.speaker_words import speaker_words

_MOST_BETWEEN = 4
_COMPOUND = regex.compile(r"(?<!\w)(?:\w{1,20}-){1,3}\Z")
# What parts a name from the office behind it, what ends an office, and the comma at a stretch's end.
AFTER = regex.compile(r"\s?[,(–—-]\s*+")
# The stops of "Acme S.A." are the company's.
_OFFICE_END = regex.compile(r"(?<=\.\p{L}\.)(?=\s)|[,;:)\n]|(?<!\b\p{L})\.|\s[–—-]\s|\Z")
OFFICE_STOP = regex.compile(r"[,.;:\n]")
COMMA_LAST = regex.compile(r"\s?,\s*+\Z")


def office_of(sheet: Sheet, span: Span, name: Name) -> str | None:
    """ ", head of the agency," after the name, or the office words before it."""
    if lead := AFTER.match(sheet.text, name.span.end, span.end):
        stop = _OFFICE_END.search(sheet.text, lead.end(), span.end)
        last = stop.start() if stop else span.end
        if verb := first_saying(sheet.text, lead.end(), last, sheet.words):
            last = verb.start()
        if office := _behind(sheet, lead.end(), last):
            return office
    before = office_before_name(sheet, span, before_titles(sheet.text, span.start, name, sheet.words))
    return before or short_office_of(sheet, span, name)


def _behind(sheet: Sheet, start: int, end: int) -> str | None:
    """The stretch as an office: without the article or the small words before it ("who is the director of Acme")."""
    article = LEAD.match(sheet.text, start, end)
    start = article.end() if article else start
    offices = offices_in(sheet.text, start, end, sheet.words)
    if not offices:
        return None
    first = WORD.search(sheet.text, start, end)
    if first and first.start() < offices[0].start() and first.group().casefold() in sheet.words.function_words:
        start = offices[0].start()
    return sheet.text[start:end].strip(" ,")


def short_office_of(sheet: Sheet, span: Span, name: Name) -> str | None:
    """ "Rep. Jane Roe"."""
    office = short_office(sheet, span.start, name)
    return office.of(sheet.text) if office else None


def office_before_name(sheet: Sheet, span: Span, end: int) -> str | None:
    """The office that ends right before the name, or before the comma in front of it ("the mayor of Oakby, Jane
    Roe"), back to the verb, a comma or an article."""
    comma = COMMA_LAST.search(sheet.text, span.start, end)
    last = comma.start() if comma else end
    while last > span.start and sheet.text[last - 1].isspace():
        last -= 1
    first = None
    for office in offices_in(sheet.text, span.start, last, sheet.words):
        first = office.start() if first is None else first
        if not OFFICE_STOP.search(sheet.text, office.end(), last) or sheet.text[office.end() : last] == ".":
            return sheet.text[_compound_start(sheet, span.start, first) : last]
        first = None
    return None


def _compound_start(sheet: Sheet, start: int, office: int) -> int:
    """Where the word begins that ends in the office: "Vice-President", "Acme-Chef"."""
    compound = _COMPOUND.search(sheet.text, max(start, office - 64), office)
    return compound.start() if compound else office


def office_alone(sheet: Sheet, span: Span) -> str | None:
    """ "the minister said", "said a spokesperson for Acme": who speaks where no name is given."""
    text = sheet.text
    offices = offices_in(text, span.start, span.end, sheet.words)
    for verb in sayings(text, span.start, span.end, sheet.words):
        if is_pronoun(text, verb, sheet.words):
            continue
        for office in offices:
            behind = office.start() >= verb.end()
            gap = Span(verb.end(), office.start()) if behind else Span(office.end(), verb.start())
            if gap.start > gap.end or OFFICE_STOP.search(text, gap.start, gap.end):
                continue
            if len(WORD.findall(gap.of(text))) <= _MOST_BETWEEN:
                return _with_its_field(sheet, office, span.end if behind else verb.start())
    return None


def _with_its_field(sheet: Sheet, office: regex.Match[str], end: int) -> str:
    """The office with what it is for: "minister for rivers"."""
    words = speaker_words(sheet.words.code)
    last = sheet.text.rfind(" ", office.start(), office.end()) + 1  # some offices end in a link: "spokesperson for"
    linked = any(words.link.match(sheet.text, at, end) for at in (last, office.end() + 1) if office.start() < at < end)
    whole = office_at(sheet, office.start(), end) if linked else None
    return whole.of(sheet.text) if whole else office.group()
