"""Quoted speech: the words in the language's own quotation marks, and who said them as far as the text says.

A quotation needs a verb of saying beside it, or a whole paragraph in marks: titles of works, scare quotes and single
words in quotation marks are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import Factory, define

from pressparse.lexicon import WORD
from pressparse.quote_dashes import behind_dash
from pressparse.quote_marks import REACH, Part, is_a_name, is_joined, paragraphs, parts
from pressparse.quote_pronouns import antecedent
from pressparse.quote_speakers import is_near, told, told_beside, until_sentence_end, who
from pressparse.quote_words import first_saying, sentence_ends
from pressparse.records import Excerpt, Quotation, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet, Zone

_FEWEST_WORDS = 4
_FEWEST_BESIDE_VERB = 2
_MOST_BETWEEN_WORDS = 40
_INNER = 2
_WORD_BEHIND = regex.compile(r"\s++(?P<word>\w++)")
_BEFORE_ALONE = regex.compile(r"[ \t*_>—–-]*+")
_BLANKS_BEHIND = " \t*_.,"
_JOINED = regex.compile(r",|\s?[–—-]\s")
_OPENS = regex.compile(r"(?:\A|\n|[.!?:…][\"”“»«]?+)[ \t*_>–—-]*+\Z")


@define(kw_only=True)
class _Draft:
    parts: list[Part]
    told: list[Span] = Factory(list)


def read(sheet: Sheet) -> tuple[Quotation, ...]:
    """The quotations of the running text, in order."""
    found: list[Quotation] = []
    for zone in sheet.zones_of(Role.BODY):
        for draft in _drafts(sheet, zone):
            found.append(_quotation(sheet, draft, found[-1] if found else None))
    return tuple(found)


def _drafts(sheet: Sheet, zone: Zone) -> Iterator[_Draft]:
    """The quotations of a zone: a paragraph's parts, joined where the speaker goes on."""
    open_draft: _Draft | None = None
    spans = list(paragraphs(sheet.text, zone))
    for before, paragraph, behind in zip([None, *spans], spans, [*spans[1:], None], strict=False):
        own = [part for part in parts(sheet, paragraph) if not is_a_name(sheet, part)]
        own = own or list(behind_dash(sheet, paragraph))
        drafts = list(_of_paragraph(sheet, paragraph, own))
        if len(drafts) == 1 and not drafts[0].told and _is_alone(sheet, paragraph, drafts[0].parts[-1]):
            drafts[0].told += told_beside(sheet, before, behind)
        if open_draft and drafts and own and own[0].span.start - paragraph.start <= _INNER:
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


def _of_paragraph(sheet: Sheet, paragraph: Span, own: Sequence[Part]) -> Iterator[_Draft]:
    draft: _Draft | None = None
    floor = paragraph.start
    for index, part in enumerate(own):
        if index and not (draft and _is_in_same_sentence(sheet, draft, part)):
            floor = own[index - 1].span.end
        ceiling = own[index + 1].span.start if index + 1 < len(own) else paragraph.end
        if draft and _goes_on(sheet, draft, part, min(ceiling, part.span.end + REACH)):
            draft.parts.append(part)
            draft.told += told(sheet, part, part.span.start, ceiling)
            continue
        if draft:
            yield draft
            draft = None
        sentences = told(sheet, part, floor, ceiling)
        if _is_speech(sheet, part, sentences, alone=len(own) == 1 and _is_alone(sheet, paragraph, part)):
            draft = _Draft(parts=[part], told=sentences)
    if draft:
        yield draft


def _is_in_same_sentence(sheet: Sheet, draft: _Draft, part: Part) -> bool:
    """Whether the sentence that told of the words before goes on to these: "Roe said it was “…” and would “…”"."""
    last = draft.parts[-1].span
    if not draft.told or draft.told[0].end > draft.parts[0].span.start or not part.words.of(sheet.text)[:1].islower():
        return False
    return next(sentence_ends(sheet.text, last.end - 1, part.span.start, sheet.words), None) is None


def _is_alone(sheet: Sheet, paragraph: Span, part: Part) -> bool:
    """Whether the paragraph has nothing else but blanks and marks."""
    lead = _BEFORE_ALONE.match(sheet.text, paragraph.start, part.span.start)
    behind = sheet.text[part.span.end : paragraph.end].strip(_BLANKS_BEHIND)
    return lead is not None and lead.end() == part.span.start and not behind


def _is_speech(sheet: Sheet, part: Part, sentences: list[Span], *, alone: bool) -> bool:
    words = len(WORD.findall(part.words.of(sheet.text)))
    if sentences:
        answers = (
            sentences[0].start >= part.span.end
            and _OPENS.search(sheet.text, max(0, part.span.start - 5), part.span.start) is not None
        )
        beside = 1 if answers and is_joined(sheet.text, part) else _FEWEST_BESIDE_VERB
        return words >= (beside if _is_beside(sheet, part) else _FEWEST_WORDS - _is_fragment(sheet, part))
    ends = part.words.of(sheet.text).rstrip()[-1:] in ".!?…" or sheet.text[part.span.end : part.span.end + 1] == "."
    return alone and words > _FEWEST_WORDS and (ends or not part.closed)


def _is_fragment(sheet: Sheet, part: Part) -> bool:
    """Whether the words are a part of the sentence that tells of them, and no thing's name: “far too late” and …"""
    behind = _WORD_BEHIND.match(sheet.text, part.span.end)
    small = behind is None or behind["word"].casefold() in sheet.words.function_words
    return part.closed and small and part.words.of(sheet.text)[0].islower()


def _is_beside(sheet: Sheet, part: Part) -> bool:
    """Whether a comma, a colon or a dash joins the words to the verb: then two of them are enough."""
    inside = part.words.of(sheet.text)[-1:] in ",!?."
    before = sheet.text[max(0, part.span.start - 3) : part.span.start].rstrip()[-1:] in (":", ",")
    return inside or before or _JOINED.match(sheet.text, part.span.end) is not None


def _goes_on(sheet: Sheet, draft: _Draft, part: Part, ceiling: int) -> bool:
    """A split quotation: "…," said Jane Roe, "…" or "…," said Jane Roe. "…"."""
    start, end = draft.parts[-1].span.end, part.span.start
    between = sheet.text[start:end]
    bare = between.strip()
    if len(WORD.findall(between)) > _MOST_BETWEEN_WORDS or "\n\n" in between:
        return False
    after = until_sentence_end(sheet, part.span.end, ceiling)
    if (bare.endswith(".") or (not bare and draft.told)) and is_near(sheet.text, after, sheet.words):
        return False  # the next quotation has a speaker of its own
    if not bare:
        return True
    saying = first_saying(sheet.text, start, end, sheet.words)
    sentences = sum(1 for _ in sentence_ends(sheet.text, start, end, sheet.words))
    long_enough = len(WORD.findall(part.words.of(sheet.text))) >= _FEWEST_BESIDE_VERB
    return bool(saying) and long_enough and (bare.endswith((",", ".", "–", "—", " -", ":")) and sentences <= 1)


def _quotation(sheet: Sheet, draft: _Draft, earlier: Quotation | None) -> Quotation:
    """The quotation and its speaker: a pronoun's is the one named before, by ``earlier`` or since."""
    span = Span(draft.parts[0].span.start, draft.parts[-1].span.end)
    speaker, office = who(sheet, draft.told)
    if speaker is None and office is None:
        speaker, office = antecedent(sheet, span, draft.told, earlier)
    words = tuple(Excerpt(text=part.words.of(sheet.text), span=part.words) for part in draft.parts)
    return Quotation(text=span.of(sheet.text), span=span, words=words, speaker=speaker, office=office)
