"""Where words stand in quotation marks, or behind the dash that opens speech in some languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from attrs import frozen

from pressparse.lexicon import WORD, load
from pressparse.names import names_in
from pressparse.office_words import offices_in
from pressparse.quote_words import first_saying, sayings, sentence_ends
from pressparse.reader_words import listed
from pressparse.records import Span
from pressparse.sheet import Sheet, Zone

_PAIRS = (("„", "“"), ("“", "”"), ("«", "»"), ('"', '"'))
_LONGEST = 6000
# Single marks are apostrophes too, so they must be closed, and the straight ones hold a sentence's beginning.
_SINGLE = {
    ("‘", "’"): r"(?<!\S)‘(?=\S)(?:[^‘’\n]|’(?=\w)){1,1500}+’(?!\w)",
    ("'", "'"): r"(?<!\S)'(?=\p{Lu})(?:[^'\n]|(?<=\w)'(?=\w)){1,1500}+'(?!\w)",
}
_BLANKS = " \t*_>—–-"
# An attribution is looked for in so much text beside the words, and not past the sentence.
REACH = 260
_LONGEST_VERB = 40
# So many words in marks are no name any more.
_NAME = 4
_CLOSERS = "\"”“»«„’'"
_BETWEEN_DASHES = regex.compile(
    r"(?<=[,!?….])\s[–—-]\s[^–—\n]{3,200}+[–—]\s|(?<=[,!?….])\s[–—-]\s[^–—\n]{3,200}?[.,]\s-\s"
)
# What stands before a verb of saying and behind the speaker, where both are inside the marks.
_BEFORE_VERB = regex.compile(r"(?:(?P<comma>,)|\s[–—-])\s\Z")
_NEXT_COMMA = regex.compile(r"[^,.;:!?\n]{3,160}+,\s")
_NEXT_DASH = regex.compile(r"[^–—.;:!?\n]{3,160}?\s[–—-]\s")
_OFFICE_END = regex.compile(r"[^,.;:!?\n]{3,160}+[,.]\s")
_PARAGRAPH = regex.compile(r"\n[^\S\n]*+\n|\n(?=[^\S\n]*+[\"“„«»–—-])|(?<=[.!?:…][\"”“»]?)\n")
_DASH = regex.compile(r"(?<!\s)\s++(?P<dash>[–—-])\s++(?=\S)")


@frozen(kw_only=True)
class Part:
    """One stretch between marks; ``span`` has the marks, ``words`` has not."""

    span: Span
    words: Span
    closed: bool = True


def paragraphs(text: str, zone: Zone) -> Iterator[Span]:
    """The zone's paragraphs, as far as quotations need them apart."""
    at = zone.span.start
    for gap in _PARAGRAPH.finditer(text, zone.span.start, zone.span.end):
        yield Span(at, gap.start())
        at = gap.end()
    yield Span(at, zone.span.end)


@cache
def _marks(code: str | None) -> regex.Pattern[str]:
    """Words between two marks of a pair; a paragraph may end before the closing mark does."""
    own = load(code).quotes
    # ‚ and ‘ are marks of quotations inside quotations, and apostrophes: they have patterns of their own, or none.
    outer = [pair for pair in dict.fromkeys((*own, *_PAIRS)) if pair[0] not in "‘‚‹›'"]
    if ("»", "«") in own and ("«", "»") not in own[: own.index(("»", "«"))]:
        outer.remove(("«", "»"))
    elif ("»", "«") in own:
        outer.remove(("»", "«"))
    # A low mark may be closed by the mark that opens in other languages, so its pairs come first.
    outer.sort(key=lambda pair: pair[0] != "„")
    single = [_SINGLE[pair] for pair in _SINGLE if pair in own]
    return regex.compile("|".join([_pair(*pair) for pair in outer] + single))


def _pair(opening: str, closing: str) -> str:
    first, last = regex.escape(opening), regex.escape(closing)
    if opening == closing:
        return rf"(?<![\p{{L}}\d]){first}(?=\S)[^{last}]{{1,{_LONGEST}}}+(?:{last}(?!\w)|\Z)"
    return rf"{first}[^{first}{last}]{{1,{_LONGEST}}}+(?:{last}|\Z)"


def parts(sheet: Sheet, paragraph: Span) -> Iterator[Part]:
    """The quoted stretches; one that is not closed must begin the paragraph or follow a comma or colon."""
    quoted = False
    for found in _marks(sheet.words.code).finditer(sheet.text, paragraph.start, paragraph.end):
        quoted = True
        closed = sheet.text[found.end() - 1] in _CLOSERS
        if not closed and not _may_stay_open(sheet, paragraph, found.start()):
            continue
        words = stripped(sheet.text, found.start() + 1, found.end() - closed)
        if words:
            yield from _in_pieces(sheet, Span(found.start(), found.end()), words, closed=closed)
    if not quoted:
        yield from _behind_dash(sheet, paragraph)


def is_a_name(text: str, part: Part) -> bool:
    """Whether the words in marks are what something is called, amid a sentence: "the head of «Cobalt»"."""
    words = part.words.of(text)
    before = text[max(0, part.span.start - 2) : part.span.start].rstrip()[-1:]
    return before.isalpha() and words[0].isupper() and words[-1] not in ",.!?…" and len(WORD.findall(words)) < _NAME


def _may_stay_open(sheet: Sheet, paragraph: Span, start: int) -> bool:
    """Whether an opening mark without a closing one may be meant; asked once a paragraph at most, at its end."""
    lead = sheet.text[paragraph.start : start].strip(_BLANKS)
    return not lead or lead.endswith((":", ","))


def stripped(text: str, start: int, end: int) -> Span | None:
    """The stretch without the blanks at its ends; None if there is nothing else."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Span(start, end) if start < end else None


def _in_pieces(sheet: Sheet, span: Span, words: Span, *, closed: bool) -> Iterator[Part]:
    """The part, or two of them with the speaker between."""
    inner = _inner_attribution(sheet, words.start, words.end)
    if not inner or inner.end >= words.end or inner.start <= words.start:
        yield Part(span=span, words=words, closed=closed)
        return
    yield Part(span=Span(span.start, inner.start), words=Span(words.start, inner.start))
    yield Part(span=Span(inner.end, span.end), words=Span(inner.end, words.end), closed=closed)


def _inner_attribution(sheet: Sheet, start: int, end: int) -> Span | None:
    """The speaker between dashes inside the marks: «…, – сказал Иван Рогов. – …»; or a verb that opens what stands
    between dashes or commas: « Ce plan, a déclaré Jeanne Roux, … »."""
    for found in _BETWEEN_DASHES.finditer(sheet.text, start, end):
        if first_saying(sheet.text, found.start(), found.end(), sheet.words):
            return Span(found.start(), found.end())
    for verb in sayings(sheet.text, start, end, sheet.words):
        before = _BEFORE_VERB.search(sheet.text, max(start, verb.start() - 3), verb.start())
        if not before:
            continue
        behind = (_NEXT_COMMA if before["comma"] else _NEXT_DASH).match(sheet.text, verb.end(), end)
        if behind and (not before["comma"] or _names_someone(sheet, verb.end(), behind.end())):
            return Span(before.start(), _past_office(sheet, behind.end(), end))
    return None


def _past_office(sheet: Sheet, start: int, end: int) -> int:
    """Where the words go on, behind the office if one stands there: "…, says Jane Roe, head of Acme, …"."""
    stop = _OFFICE_END.match(sheet.text, start, end)
    offices = offices_in(sheet.text, start, stop.end(), sheet.words) if stop else []
    return stop.end() if stop and offices and offices[0].start() == start else start


def _names_someone(sheet: Sheet, start: int, end: int) -> bool:
    return next(names_in(sheet.text, start, end, sheet.words), None) is not None


def _behind_dash(sheet: Sheet, paragraph: Span) -> Iterator[Part]:
    """Speech that a dash opens: "– We waited – says Jane Roe, mayor. – Now we build.", in languages that write so."""
    opening = _opening_dash(sheet.words.code).match(sheet.text, paragraph.start, paragraph.end)
    if not opening:
        return
    start = opening.end()
    for dash in _DASH.finditer(sheet.text, start, min(paragraph.end, start + _LONGEST)):
        verb = first_saying(sheet.text, dash.end(), min(paragraph.end, dash.end() + _LONGEST_VERB), sheet.words)
        if not verb or verb.start() != dash.end():
            continue
        yield Part(span=Span(opening.start("dash"), dash.start()), words=Span(start, dash.start()))
        yield from _behind_second_dash(sheet, verb.end(), paragraph.end)
        return


def _behind_second_dash(sheet: Sheet, start: int, end: int) -> Iterator[Part]:
    """The rest of such speech, if a dash opens it again right behind the sentence that names the speaker."""
    stop = next(sentence_ends(sheet.text, start, min(end, start + REACH), sheet.words), None)
    dash = _DASH.match(sheet.text, stop.end(), end) if stop else None
    words = stripped(sheet.text, dash.end(), end) if dash else None
    if dash and words:
        yield Part(span=Span(dash.start("dash"), words.end), words=words)


@cache
def _opening_dash(code: str | None) -> regex.Pattern[str]:
    dashes = "|".join(map(regex.escape, listed("people", code, "speech_dashes"))) or r"(?!)"
    return regex.compile(rf"\s*+(?P<dash>{dashes})\s++")
