"""Quoted speech: the words in the language's own quotation marks, and who said them as far as the text says.

A quotation needs a verb of saying beside it, or a whole paragraph in marks: titles of works, scare quotes and single
words in quotation marks are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from attrs import Factory, define, frozen

from pressparse.lexicon import WORD, Lexicon, load
from pressparse.names import Name, before_titles, has_office, names_in
from pressparse.patterns import Phrases, phrases
from pressparse.records import Excerpt, Quotation, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet, Zone

_PAIRS = (("„", "“"), ("“", "”"), ("«", "»"), ('"', '"'))
_LONGEST = 6000
_FEWEST_WORDS = 4
_FEWEST_BESIDE_VERB = 2
# An attribution is looked for in so much text beside the words, and not past the sentence.
_REACH = 260
_SENTENCE_END = regex.compile(r"(?<=[\p{Ll}\p{N})]{2})[.!?…](?=\s|\Z)|(?<=\n)\s*\n")
_NEAR_WORDS = 4
_MOST_BETWEEN_WORDS = 40
_INNER = 2
_BETWEEN_DASHES = regex.compile(
    r"(?<=[,!?….])\s[–—-]\s[^–—\n]{3,200}+[–—]\s|(?<=[,!?….])\s[–—-]\s[^–—\n]{3,200}?[.,]\s-\s"
)
_PARAGRAPH = regex.compile(r"\n[^\S\n]*+\n|\n(?=[^\S\n]*+[\"“„«»–—-])|(?<=[.!?:…][\"”“»]?)\n")


@frozen(kw_only=True)
class _Part:
    """One stretch between marks; ``span`` has the marks, ``words`` has not."""

    span: Span
    words: Span
    closed: bool = True


@define(kw_only=True)
class _Draft:
    parts: list[_Part]
    told: list[Span] = Factory(list)


def read(sheet: Sheet) -> tuple[Quotation, ...]:
    """The quotations of the running text, in order."""
    found: list[Quotation] = []
    for zone in sheet.zones_of(Role.BODY):
        for draft in _drafts(sheet, zone):
            found.append(_quotation(sheet, draft))
    return tuple(found)


def _paragraphs(text: str, zone: Zone) -> Iterator[Span]:
    at = zone.span.start
    for gap in _PARAGRAPH.finditer(text, zone.span.start, zone.span.end):
        yield Span(at, gap.start())
        at = gap.end()
    yield Span(at, zone.span.end)


def _drafts(sheet: Sheet, zone: Zone) -> Iterator[_Draft]:
    """The quotations of a zone: a paragraph's parts, joined where the speaker goes on."""
    open_draft: _Draft | None = None
    for paragraph in _paragraphs(sheet.text, zone):
        parts = list(_parts(sheet, paragraph))
        drafts = list(_of_paragraph(sheet, paragraph, parts))
        if open_draft and drafts and parts and parts[0].span.start - paragraph.start <= _INNER:
            open_draft.parts += drafts[0].parts
            open_draft.told += drafts[0].told
            drafts = [open_draft, *drafts[1:]]
        elif open_draft:
            yield open_draft
        open_draft = None
        if drafts and not drafts[-1].parts[-1].closed:
            open_draft = drafts.pop()
        yield from drafts
    if open_draft:
        yield open_draft


@cache
def _marks(code: str | None) -> regex.Pattern[str]:
    """Words between two marks of a pair; a paragraph may end before the closing mark does."""
    own = load(code).quotes
    # ‚ and ‘ are marks of quotations inside quotations, and apostrophes.
    outer = [pair for pair in dict.fromkeys((*own, *_PAIRS)) if pair[0] not in "‘‚‹›'"]
    if ("»", "«") in own and ("«", "»") not in own[: own.index(("»", "«"))]:
        outer.remove(("«", "»"))
    elif ("»", "«") in own:
        outer.remove(("»", "«"))
    # A low mark may be closed by the mark that opens in other languages, so its pairs come first.
    outer.sort(key=lambda pair: pair[0] != "„")
    return regex.compile("|".join(_pair(*pair) for pair in outer))


def _pair(opening: str, closing: str) -> str:
    first, last = regex.escape(opening), regex.escape(closing)
    if opening == closing:
        return rf"(?<![\p{{L}}\d]){first}(?=\S)[^{last}]{{1,{_LONGEST}}}+(?:{last}(?!\w)|\Z)"
    return rf"{first}[^{first}{last}]{{1,{_LONGEST}}}+(?:{last}|\Z)"


def _parts(sheet: Sheet, paragraph: Span) -> Iterator[_Part]:
    """The quoted stretches; one that is not closed must begin the paragraph."""
    for found in _marks(sheet.words.code).finditer(sheet.text, paragraph.start, paragraph.end):
        closed = not found.group()[-1].isalnum() and found.group()[-1] in '"”“»«„'
        lead = sheet.text[paragraph.start : found.start()].strip(" \t*_>—–-")
        if not closed and lead and not lead.endswith((":", ",")):
            continue
        start, end = found.start() + 1, found.end() - closed
        text = sheet.text[start:end]
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        if start >= end:
            continue
        if inner := _inner_attribution(sheet, start, end):
            yield _Part(span=Span(found.start(), inner.start()), words=Span(start, inner.start()))
            start = inner.end()
            yield _Part(span=Span(start, found.end()), words=Span(start, end), closed=closed)
        else:
            yield _Part(span=Span(found.start(), found.end()), words=Span(start, end), closed=closed)


def _inner_attribution(sheet: Sheet, start: int, end: int) -> regex.Match[str] | None:
    """The speaker between dashes inside the marks: «…, – сказал Иван Рогов. – …»."""
    for found in _BETWEEN_DASHES.finditer(sheet.text, start, end):
        if _saying(sheet.words).search(sheet.text, found.start(), found.end()):
            return found
    return None


def _of_paragraph(sheet: Sheet, paragraph: Span, parts: list[_Part]) -> Iterator[_Draft]:
    draft: _Draft | None = None
    for index, part in enumerate(parts):
        floor = parts[index - 1].span.end if index else paragraph.start
        ceiling = parts[index + 1].span.start if index + 1 < len(parts) else paragraph.end
        if draft and _goes_on(sheet, draft, part):
            draft.parts.append(part)
            draft.told += _told(sheet, part, part.span.start, ceiling)
            continue
        if draft:
            yield draft
            draft = None
        told = _told(sheet, part, floor, ceiling)
        alone = not sheet.text[paragraph.start : part.span.start].strip(" \t*_>—–-") and not sheet.text[
            part.span.end : paragraph.end
        ].strip(" \t*_.,")
        if _is_speech(sheet, part, told, alone):
            draft = _Draft(parts=[part], told=told)
    if draft:
        yield draft


def _is_speech(sheet: Sheet, part: _Part, told: list[Span], alone: bool) -> bool:
    words = len(WORD.findall(part.words.of(sheet.text)))
    if told:
        return words >= (_FEWEST_BESIDE_VERB if _is_beside(sheet, part) else _FEWEST_WORDS)
    ends = part.words.of(sheet.text).rstrip()[-1:] in ".!?…" or sheet.text[part.span.end : part.span.end + 1] == "."
    return alone and words > _FEWEST_WORDS and (ends or not part.closed)


def _is_beside(sheet: Sheet, part: _Part) -> bool:
    """Whether a comma or colon joins the words to the verb: then two of them are enough."""
    inside = part.words.of(sheet.text)[-1:] in ",!?."
    before = sheet.text[max(0, part.span.start - 3) : part.span.start].rstrip()[-1:] in (":", ",")
    return inside or before or sheet.text[part.span.end : part.span.end + 1] == ","


def _saying(words: Lexicon) -> Phrases:
    return phrases(words, "speech.saying")


def _told(sheet: Sheet, part: _Part, floor: int, ceiling: int) -> list[Span]:
    """The sentence beside the words that holds the verb of saying: after them, or before."""
    text = sheet.text
    after = _until_sentence_end(text, part.span.end, min(ceiling, part.span.end + _REACH))
    if _near(text, after, sheet.words) or _is_signed(sheet, after):
        return [after]
    before = _since_sentence_start(text, max(floor, part.span.start - _REACH), part.span.start)
    saying = list(_saying(sheet.words).finditer(text, before.start, before.end))
    joined = text[before.start : before.end].rstrip()
    if not saying:
        named = any(True for _ in names_in(text, before.start, before.end, sheet.words))
        return [before] if joined.endswith(":") and named else []
    gap = len(WORD.findall(text[saying[-1].end() : before.end]))
    inside = part.words.of(text)
    if gap <= _NEAR_WORDS or joined.endswith((":", ",")) or inside[:1].islower():
        return [before]
    return []


def _near(text: str, after: Span, words: Lexicon) -> bool:
    """Whether the verb follows the words closely, after the speaker at most ("Jane Roe, head of …, said")."""
    found = _saying(words).search(text, after.start, after.end)
    if not found:
        return False
    between = text[after.start : found.start()]
    return len(WORD.findall(between)) <= _NEAR_WORDS * 4 and "\n\n" not in between


_DASH = regex.compile(r"\s*+[–—-]\s*+")


def _is_signed(sheet: Sheet, after: Span) -> bool:
    """ "…" – Jane Roe, director."""
    dash = _DASH.match(sheet.text, after.start, after.end)
    name = next(names_in(sheet.text, after.start, after.end, sheet.words), None)
    return bool(dash and name and name.span.start - dash.end() < 2)


def _until_sentence_end(text: str, start: int, end: int) -> Span:
    stop = _SENTENCE_END.search(text, start + 1, end)
    return Span(start, stop.start() if stop else end)


def _since_sentence_start(text: str, start: int, end: int) -> Span:
    for stop in _SENTENCE_END.finditer(text, start, max(start, end - 1)):
        start = stop.end()
    return Span(start, end)


def _goes_on(sheet: Sheet, draft: _Draft, part: _Part) -> bool:
    """A split quotation: "…," said Jane Roe, "…" or "…," said Jane Roe. "…"."""
    between = sheet.text[draft.parts[-1].span.end : part.span.start]
    bare = between.strip()
    if len(WORD.findall(between)) > _MOST_BETWEEN_WORDS or "\n\n" in between:
        return False
    if not bare:
        return True
    after = _until_sentence_end(sheet.text, part.span.end, min(len(sheet.text), part.span.end + _REACH))
    if bare.endswith(".") and _near(sheet.text, after, sheet.words):
        return False  # the next quotation has a speaker of its own
    saying = _saying(sheet.words).search(between)
    sentences = len(_SENTENCE_END.findall(between))
    long_enough = len(WORD.findall(part.words.of(sheet.text))) >= _FEWEST_BESIDE_VERB
    return bool(saying) and long_enough and (bare.endswith((",", ".", "–", "—", ":")) and sentences <= 1)


def _quotation(sheet: Sheet, draft: _Draft) -> Quotation:
    span = Span(draft.parts[0].span.start, draft.parts[-1].span.end)
    speaker, office = _who(sheet, draft.told)
    words = tuple(Excerpt(text=part.words.of(sheet.text), span=part.words) for part in draft.parts)
    return Quotation(text=span.of(sheet.text), span=span, words=words, speaker=speaker, office=office)


def _who(sheet: Sheet, told: list[Span]) -> tuple[str | None, str | None]:
    """The speaker's name and office: a full name first, else the surname beside the verb."""
    for span in told:
        names = list(names_in(sheet.text, span.start, span.end, sheet.words))
        if names:
            name = min(names, key=lambda name: _distance(sheet, name, span))
            return name.bare.of(sheet.text), _office(sheet, span, name)
    for span in told:
        if surname := _surname(sheet, span):
            return surname.of(sheet.text), _before(sheet, span, surname.start)
    return None, None


def _distance(sheet: Sheet, name: Name, told: Span) -> int:
    """How far the name is from the verb of saying, in code points."""
    verbs = list(_saying(sheet.words).finditer(sheet.text, told.start, told.end))
    return min((max(name.span.start - verb.end(), verb.start() - name.span.end) for verb in verbs), default=0)


_CAPITAL = regex.compile(r"(?<![\w'’])\p{Lu}[\p{L}\p{M}'’]*+(?:-\p{Lu}\p{L}++)?")


def _surname(sheet: Sheet, told: Span) -> Span | None:
    """The one capitalised word next to the verb: "said Roe", "Senator Roe said"."""
    text, words = sheet.text, sheet.words
    offices = phrases(words, "people.offices", "people.ranks", "people.honorifics", "people.organization_nouns")
    for verb in _saying(words).finditer(text, told.start, told.end):
        for found in _CAPITAL.finditer(text, max(told.start, verb.start() - 40), min(told.end, verb.end() + 60)):
            folded = found.group().casefold()
            if folded in words.function_words or offices.fullmatch(found.group()) or verb.start() == found.start():
                continue
            if len(WORD.findall(text[verb.end() : found.start()])) <= _INNER or found.end() <= verb.start():
                return Span(found.start(), found.end())
    return None


_AFTER = regex.compile(r"\s?[,(–—-]\s*+")
_OFFICE_END = regex.compile(r"[,.;:)\n]|\s[–—-]\s|\Z")


def _office(sheet: Sheet, told: Span, name: Name) -> str | None:
    """ ", head of the agency," after the name, or the office words before it."""
    if lead := _AFTER.match(sheet.text, name.span.end, told.end):
        stop = _OFFICE_END.search(sheet.text, lead.end(), told.end)
        last = stop.start() if stop else told.end
        if verb := _saying(sheet.words).search(sheet.text, lead.end(), last):
            last = verb.start()
        text = sheet.text[lead.end() : last].strip(" ,")
        if has_office(text, 0, len(text), sheet.words):
            return text
    return _before(sheet, told, before_titles(sheet.text, told.start, name, sheet.words))


def _before(sheet: Sheet, told: Span, end: int) -> str | None:
    """The office that ends right before the name, back to the verb, a comma or an article."""
    last = end
    while last > told.start and sheet.text[last - 1].isspace():
        last -= 1
    first = None
    for office in phrases(sheet.words, "people.offices", "people.ranks").finditer(sheet.text, told.start, last):
        first = office.start() if first is None else first
        if sheet.text[office.end() : last].strip() == "" or not _OFFICE_STOP.search(sheet.text, office.end(), last):
            return sheet.text[first:last]
        first = None
    return None


_OFFICE_STOP = regex.compile(r"[,.;:\n]")
