"""Who said what stands in quotation marks: the sentence beside it, the name in that, the office beside the name."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.lexicon import WORD, Lexicon, load, words_of
from pressparse.names import Name, before_titles, has_office, names_in
from pressparse.office_words import offices_in
from pressparse.offices import short_office
from pressparse.patterns import any_of, phrases, source
from pressparse.quote_marks import REACH, Part
from pressparse.quote_words import first_saying, sayings, sentence_ends
from pressparse.reader_words import listed
from pressparse.records import Span
from pressparse.sheet import Sheet

_NEAR_WORDS = 4
_MOST_SMALL = 2
_LONGEST_PARTICLE = 15
_DASH = regex.compile(r"\s*+[–—-]\s*+")
_CAPITAL = regex.compile(r"(?<![\w'’])\p{Lu}[\p{L}\p{M}'’]*+(?:-\p{Lu}\p{L}++)?")
_AFTER = regex.compile(r"\s?[,(–—-]\s*+")
_OFFICE_END = regex.compile(r"[,.;:)\n]|\s[–—-]\s|\Z")
_OFFICE_STOP = regex.compile(r"[,.;:\n]")
_COMMA_LAST = regex.compile(r"\s?,\s*+\Z")


def told(sheet: Sheet, part: Part, floor: int, ceiling: int) -> list[Span]:
    """The sentence beside the words that holds the verb of saying: after them, or before."""
    text = sheet.text
    after = until_sentence_end(sheet, part.span.end, min(ceiling, part.span.end + REACH))
    if is_near(text, after, sheet.words) or _is_signed(sheet, after):
        return [after]
    before = _since_sentence_start(sheet, max(floor, part.span.start - REACH), part.span.start)
    saying = sayings(text, before.start, before.end, sheet.words)
    joined = text[before.start : before.end].rstrip()
    if not saying:
        name = next(names_in(text, before.start, before.end, sheet.words), None)
        return [before] if name and (joined.endswith(":") or _is_view(sheet, before, name, joined)) else []
    gap = len(WORD.findall(text[saying[-1].end() : before.end]))
    inside = part.words.of(text)
    if gap <= _NEAR_WORDS or joined.endswith((":", ",")) or inside[:1].islower():
        return [before]
    return []


def _is_view(sheet: Sheet, before: Span, name: Name, joined: str) -> bool:
    """ "Pour Jeanne Roux, directrice, « … »": the sentence opens with a small word right before the name."""
    opening = _view(sheet.words.code).match(sheet.text, before.start, name.span.start)
    return joined.endswith(",") and opening is not None and opening.end() == name.span.start


@cache
def _view(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"\s*+{any_of(listed('people', code, 'views'))}\s++", regex.I)


def is_near(text: str, after: Span, words: Lexicon) -> bool:
    """Whether the verb follows the words closely, after the speaker at most ("Jane Roe, head of …, said")."""
    found = first_saying(text, after.start, after.end, words)
    if not found:
        return False
    between = text[after.start : found.start()]
    return len(WORD.findall(between)) <= _NEAR_WORDS * 4 and "\n\n" not in between


def _is_signed(sheet: Sheet, after: Span) -> bool:
    """ "…" – Jane Roe, director."""
    dash = _DASH.match(sheet.text, after.start, after.end)
    name = next(names_in(sheet.text, after.start, after.end, sheet.words), None)
    return bool(dash and name and name.span.start - dash.end() < _MOST_SMALL)


def until_sentence_end(sheet: Sheet, start: int, end: int) -> Span:
    """From ``start`` to the sentence's end, not past ``end``."""
    stop = next(sentence_ends(sheet.text, start + 1, end, sheet.words), None)
    return Span(start, stop.start() if stop else end)


def _since_sentence_start(sheet: Sheet, start: int, end: int) -> Span:
    for stop in sentence_ends(sheet.text, start, max(start, end - 1), sheet.words):
        start = stop.end()
    return Span(start, end)


def who(sheet: Sheet, sentences: list[Span]) -> tuple[str | None, str | None]:
    """The speaker's name and office: a full name first, else the surname beside the verb."""
    for span in sentences:
        if name := _name(sheet, span):
            return name.bare.of(sheet.text), _office(sheet, span, name)
    for span in sentences:
        if surname := _surname(sheet, span):
            name = Name(span=surname, bare=surname)
            return surname.of(sheet.text), _before(sheet, span, surname.start) or _short(sheet, span, name)
    return None, None


def _name(sheet: Sheet, span: Span) -> Name | None:
    """The name nearest to the verb; one that an office follows at once is what it is an office of, if there is
    another: "St. Paul Mayor Ann Price"."""
    names = list(names_in(sheet.text, span.start, span.end, sheet.words))
    own = [name for name in names if not _owns_office(sheet, name, span)] or names
    return min(own, key=lambda name: _distance(sheet, name, span), default=None)


def _owns_office(sheet: Sheet, name: Name, span: Span) -> bool:
    offices = offices_in(sheet.text, name.bare.end, span.end, sheet.words)
    return bool(offices) and sheet.text[name.bare.end : offices[0].start()].isspace()


def _distance(sheet: Sheet, name: Name, span: Span) -> int:
    """How far the name is from the verb of saying, in code points."""
    verbs = sayings(sheet.text, span.start, span.end, sheet.words)
    return min((max(name.span.start - verb.end(), verb.start() - name.span.end) for verb in verbs), default=0)


def _surname(sheet: Sheet, span: Span) -> Span | None:
    """The one capitalised word next to the verb: "said Roe", "Senator Roe said"."""
    text, words = sheet.text, sheet.words
    titles = phrases(words, "people.honorifics", "people.organization_nouns")
    for verb in sayings(text, span.start, span.end, words):
        for found in _CAPITAL.finditer(text, max(span.start, verb.start() - 40), min(span.end, verb.end() + 60)):
            folded = found.group().casefold()
            if folded in words.function_words or titles.fullmatch(found.group()) or verb.start() == found.start():
                continue
            if has_office(found.group(), 0, len(found.group()), words):
                continue
            if len(WORD.findall(text[verb.end() : found.start()])) <= _MOST_SMALL or found.end() <= verb.start():
                return Span(_with_particle(sheet, verb.end(), found.start()), found.end())
    return None


def _with_particle(sheet: Sheet, start: int, end: int) -> int:
    """Where a surname begins with the particle before it: "said [van der] Berg", but not with a mere article."""
    found = _particles(sheet.words.code).search(sheet.text, max(start, end - _LONGEST_PARTICLE), end)
    if not found:
        return end
    is_article = found.group().strip().casefold() in sheet.words.function_words - _openers(sheet.words.code)
    return end if is_article else found.start()


@cache
def _openers(code: str | None) -> frozenset[str]:
    """The words that longer particles begin with: "von" in "von der", but no "der"."""
    particles = [words_of(particle) for particle in load(code)["people.particles"]]
    return frozenset(words[0] for words in particles if len(words) > 1)


@cache
def _particles(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"{source(load(code), 'people.particles')}\s\Z", regex.I)


def _office(sheet: Sheet, span: Span, name: Name) -> str | None:
    """ ", head of the agency," after the name, or the office words before it."""
    if lead := _AFTER.match(sheet.text, name.span.end, span.end):
        stop = _OFFICE_END.search(sheet.text, lead.end(), span.end)
        last = stop.start() if stop else span.end
        if verb := first_saying(sheet.text, lead.end(), last, sheet.words):
            last = verb.start()
        text = sheet.text[lead.end() : last].strip(" ,")
        if has_office(text, 0, len(text), sheet.words):
            return text
    before = _before(sheet, span, before_titles(sheet.text, span.start, name, sheet.words))
    return before or _short(sheet, span, name)


def _short(sheet: Sheet, span: Span, name: Name) -> str | None:
    """ "Rep. Jane Roe"."""
    office = short_office(sheet, span.start, name)
    return office.of(sheet.text) if office else None


def _before(sheet: Sheet, span: Span, end: int) -> str | None:
    """The office that ends right before the name, or before the comma in front of it ("the mayor of Oakby, Jane
    Roe"), back to the verb, a comma or an article."""
    comma = _COMMA_LAST.search(sheet.text, span.start, end)
    last = comma.start() if comma else end
    while last > span.start and sheet.text[last - 1].isspace():
        last -= 1
    first = None
    for office in offices_in(sheet.text, span.start, last, sheet.words):
        first = office.start() if first is None else first
        if not _OFFICE_STOP.search(sheet.text, office.end(), last) or sheet.text[office.end() : last] == ".":
            return sheet.text[first:last]
        first = None
    return None
