"""Who said what stands in quotation marks: the sentence beside it, the name in that, the office beside the name."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.lexicon import WORD, Lexicon, load, words_of
from pressparse.names import Name, has_office, has_organization, names_in
from pressparse.office_words import offices_in
from pressparse.patterns import any_of, phrases, source
from pressparse.quote_marks import LONGEST_VERB, REACH, Part, is_joined
from pressparse.quote_offices import (
    AFTER,
    COMMA_LAST,
    OFFICE_STOP,
    office_alone,
    office_before_name,
    office_of,
    short_office_of,
)
from pressparse.quote_words import first_saying, sayings, sentence_ends
from pressparse.reader_words import listed
from pressparse.records import Span
from pressparse.sheet import Sheet

_NEAR_WORDS = 4
_MOST_SMALL = 2
_LONGEST_PARTICLE = 15
_BEFORE_COLON = regex.compile(r"\s(?P<name>\p{Lu}[\p{L}'’-]++)\s?:\s*+\Z")
_DASH = regex.compile(r"\s*+(?:[–—-]\s*+)?")
_SIGNED = regex.compile(r"\s?,[^.!?\n]{3,160}+\Z|\s*+\Z")
_CAPITAL = regex.compile(r"(?<![\w'’])\p{Lu}[\p{L}\p{M}'’]*+(?:-\p{Lu}\p{L}++)?")


def told(sheet: Sheet, part: Part, floor: int, ceiling: int) -> list[Span]:
    """The sentence beside the words that holds the verb of saying: after them, or before."""
    text = sheet.text
    after = until_sentence_end(sheet, part.span.end, min(ceiling, part.span.end + REACH))
    near = is_near(text, after, sheet.words) and not _runs_on(sheet, part, after)
    if near or _is_signed(sheet, part, after):
        return [after]
    before = _since_sentence_start(sheet, max(floor, part.span.start - REACH), part.span.start)
    saying = sayings(text, before.start, before.end, sheet.words)
    joined = text[before.start : before.end].rstrip()
    if not saying:
        name = next(names_in(text, before.start, before.end, sheet.words), None)
        if name and (joined.endswith(":") or _is_view(sheet, before, name, joined)):
            return [before]
        return [before] if _behind_office(sheet, before) else []
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


def told_beside(sheet: Sheet, before: Span | None, behind: Span | None) -> list[Span]:
    """Who says what is a paragraph of its own: the one before that ends in a colon ("Jane Roe, mayor, said:"), or the
    one behind that is but a name and an office ("— Jane Roe, mayor")."""
    text = sheet.text
    if before and text[before.start : before.end].rstrip().endswith(":"):
        lead = _since_sentence_start(sheet, max(before.start, before.end - REACH), before.end)
        if sayings(text, lead.start, lead.end, sheet.words) or any(names_in(text, lead.start, lead.end, sheet.words)):
            return [lead]
    if behind is None or behind.end - behind.start > REACH:
        return []
    dash = _DASH.match(text, behind.start, behind.end)
    start = dash.end() if dash else behind.start
    name = next(names_in(text, start, behind.end, sheet.words), None)
    if name is None or name.span.start != start or not _SIGNED.match(text, name.span.end, behind.end):
        return []
    return [behind] if (dash and dash.group().strip()) or office_of(sheet, behind, name) else []


def _runs_on(sheet: Sheet, part: Part, after: Span) -> bool:
    """Whether the sentence that the words are a part of goes on behind them, and tells something else: "The “Clean
    Rivers” programme starts in May, said Jane Roe."."""
    text = sheet.text
    verb = first_saying(text, after.start, after.end, sheet.words)
    word = WORD.search(text, after.start, verb.start()) if verb else None
    if verb is None or word is None or part.words.of(text)[0].islower():
        return False
    if not word.group()[0].islower() and word.group().casefold() in sheet.words.function_words:
        # Another sentence begins: "“… at last.” This was said by many".
        return not text[part.span.end : word.start()].strip()
    if is_joined(text, part) or not word.group()[0].islower():
        return False
    small = word.group().casefold() in sheet.words.function_words
    office = has_office(text, *word.span(), sheet.words)
    return not (small or office) or COMMA_LAST.search(text, after.start, verb.start()) is not None


def _is_signed(sheet: Sheet, part: Part, after: Span) -> bool:
    """ "…" – Jane Roe, director. Without the dash, where the paragraph is nothing but the words and the name."""
    dash = _DASH.match(sheet.text, after.start, after.end)
    name = next(names_in(sheet.text, after.start, after.end, sheet.words), None)
    if dash is None or name is None or name.span.start - dash.end() >= _MOST_SMALL:
        return False
    if dash.group().strip():
        return True
    ends = part.words.of(sheet.text)[-1] in ".!?…"
    return ends and _SIGNED.match(sheet.text, name.span.end, after.end) is not None


def until_sentence_end(sheet: Sheet, start: int, end: int) -> Span:
    """From ``start`` to the sentence's end, not past ``end``."""
    stop = next(sentence_ends(sheet.text, start + 1, end, sheet.words), None)
    return Span(start, stop.start() if stop else end)


def _since_sentence_start(sheet: Sheet, start: int, end: int) -> Span:
    for stop in sentence_ends(sheet.text, start, max(start, end - 1), sheet.words):
        start = stop.end()
    return Span(start, end)


def named_before(sheet: Sheet, start: int, end: int) -> tuple[str | None, str | None]:
    """The one person that the stretch names: at the beginning of a sentence, or with an office."""
    names = {name.bare.of(sheet.text): name for name in names_in(sheet.text, start, end, sheet.words)}
    if len(names) != 1:
        return None, None
    [(bare, name)] = names.items()
    office = office_of(sheet, Span(start, end), name)
    opens = not sheet.text[start : name.span.start].strip() or sheet.text[name.span.start - 1] == "\n"
    return (
        (bare, office)
        if office or (opens and not has_organization(sheet.text, *_ends(name), sheet.words))
        else (None, None)
    )


def _ends(name: Name) -> tuple[int, int]:
    return name.bare.start, name.bare.end


def who(sheet: Sheet, sentences: list[Span]) -> tuple[str | None, str | None]:
    """The speaker's name and office: a full name first, else the surname beside the verb."""
    for span in sentences:
        if name := _name(sheet, span):
            return name.bare.of(sheet.text), office_of(sheet, span, name)
    for span in sentences:
        if surname := _surname(sheet, span):
            name = Name(span=surname, bare=surname)
            return surname.of(sheet.text), office_before_name(sheet, span, surname.start) or short_office_of(
                sheet, span, name
            )
    return None, next((office for span in sentences if (office := office_alone(sheet, span))), None)


def _name(sheet: Sheet, span: Span) -> Name | None:
    """The name nearest to the verb; one that an office follows at once is what it is an office of, if there is
    another: "St. Paul Mayor Ann Price"."""
    names = list(names_in(sheet.text, span.start, span.end, sheet.words))
    own = [name for name in names if not _owns_office(sheet, name, span)] or names
    own = [name for name in own if not any(_is_of(sheet, name, other, span) for other in own)]
    return min(own, key=lambda name: _distance(sheet, name, span), default=None)


def _is_of(sheet: Sheet, name: Name, other: Name, span: Span) -> bool:
    """Whether the name stands in the office behind another: "Jane Roe, head of [Acme Mills], said"."""
    lead = AFTER.match(sheet.text, other.span.end, span.end) if other.span.end < name.span.start else None
    if not lead or OFFICE_STOP.search(sheet.text, lead.end(), name.span.start):
        return False
    return has_office(sheet.text, lead.end(), name.span.end, sheet.words)


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
    if behind := _behind_office(sheet, span):
        return behind
    for verb in sayings(text, span.start, span.end, words):
        told_by_office = _ends_in_office(sheet, span.start, verb.start())
        for found in _CAPITAL.finditer(text, max(span.start, verb.start() - 40), min(span.end, verb.end() + 60)):
            folded = found.group().casefold()
            if folded in words.function_words or titles.fullmatch(found.group()) or verb.start() == found.start():
                continue
            if has_office(found.group(), 0, len(found.group()), words):
                continue
            near = len(WORD.findall(text[verb.end() : found.start()])) <= _MOST_SMALL and not told_by_office
            if near or found.end() <= verb.start():
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


def _ends_in_office(sheet: Sheet, start: int, end: int) -> bool:
    """Whether an office stands right before ``end``: "the minister [praised Acme]"."""
    offices = offices_in(sheet.text, max(start, end - REACH), end, sheet.words)
    return bool(offices) and not sheet.text[offices[-1].end() : end].strip()


def _behind_office(sheet: Sheet, span: Span) -> Span | None:
    """The surname before a colon, with the office before it: "Minister Roe: “…”"."""
    found = _BEFORE_COLON.search(sheet.text, max(span.start, span.end - LONGEST_VERB), span.end)
    if not found or not _ends_in_office(sheet, span.start, found.start()):
        return None
    return Span(found.start("name"), found.end("name"))
