"""Where words stand in quotation marks, and the speaker who stands inside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from attrs import frozen

from pressparse.lexicon import WORD, load
from pressparse.names import names_in
from pressparse.office_words import offices_in
from pressparse.quote_words import first_saying, is_pronoun, sayings, sentence_ends
from pressparse.records import Span
from pressparse.sheet import Sheet, Zone

_PAIRS = (("„", "“"), ("“", "”"), ("«", "»"), ('"', '"'))
LONGEST = 6000
# Single marks are apostrophes too, so they must be closed, and the straight ones hold a sentence's beginning.
_SINGLE = {
    ("‘", "’"): r"(?<!\S)‘(?=\S)(?:[^‘’\n]|’(?=\w)){1,1500}+’(?!\w)",
    ("'", "'"): r"(?<!\S)'(?=\p{Lu})(?:[^'\n]|(?<=\w)'(?=\w)){1,1500}+'(?!\w)",
}
_BLANKS = " \t*_>—–-"
# An attribution is looked for in so much text beside the words, and not past the sentence.
REACH = 260
LONGEST_VERB = 40
# So many words in marks are no name any more.
_NAME = 4
_JOINED = regex.compile(r"\s?[,;:]|\s?[–—-]\s|\s[–—-]")
_LAST_WORD = regex.compile(r"(?P<word>\w++)\s*+\Z")
_CLOSERS = "\"”“»«„’'"
_BETWEEN_DASHES = regex.compile(
    r"(?<=[,!?….])\s[–—-]\s[^–—\n]{3,200}+[–—]\s|(?<=[,!?….])\s[–—-]\s[^–—\n]{3,200}?[.,]\s-\s"
)
# What stands before a verb of saying and behind the speaker, where both are inside the marks.
_BEFORE_VERB = regex.compile(r"(?:(?P<comma>,)|\s[–—-])\s\Z")
_NEXT_COMMA = regex.compile(r"[^,.;:!?\n]{3,160}+,\s")
_NEXT_DASH = regex.compile(r"[^–—.;:!?\n]{3,160}?\s[–—-][.,]?\s")
_OFFICE_END = regex.compile(r"[^,.;:!?\n]{3,160}+[,.]\s")
_PARAGRAPH = regex.compile(r"\n[^\S\n]*+\n|\n(?=[^\S\n]*+[\"“„«»–—-])|(?<=[.!?:…][\"”“»]?)\n")


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
    """Words between two marks of a pair, which may hold others in the same marks («The «Cobalt» mill…»), and close with
    them («The mill «Cobalt», — said…); a paragraph may end before the closing mark does."""
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


@cache
def _opening(code: str | None) -> regex.Pattern[str]:
    """A mark that may open a quotation: before the first of a paragraph there is none to be looked for."""
    return regex.compile(f"[{regex.escape(''.join(pair[0] for pair in (*load(code).quotes, *_PAIRS)))}]")


def _pair(opening: str, closing: str) -> str:
    first, last = regex.escape(opening), regex.escape(closing)
    if opening == closing:
        return rf"(?<![\p{{L}}\d]){first}(?=\S)[^{last}]{{1,{LONGEST}}}+(?:{last}(?!\w)|\Z)"
    plain = rf"[^{first}{last}]"
    whole = rf"{first}(?:{plain}{{1,1500}}+|{first}{plain}{{1,300}}+{last}){{1,40}}+{last}"
    once = rf"|{first}{plain}{{1,1500}}+{first}{plain}{{1,300}}+{last}(?=[,.!?…]?+\s[–—-]\s)" if opening == "«" else ""
    return rf"{whole}|{first}{plain}{{1,{LONGEST}}}+(?:{last}|\Z){once}"


def parts(sheet: Sheet, paragraph: Span) -> Iterator[Part]:
    """The quoted stretches; one that is not closed must begin the paragraph or follow a comma or colon."""
    first = _opening(sheet.words.code).search(sheet.text, paragraph.start, paragraph.end)
    for found in _marks(sheet.words.code).finditer(sheet.text, first.start(), paragraph.end) if first else ():
        closed = sheet.text[found.end() - 1] in _CLOSERS
        if not closed and not _may_stay_open(sheet, paragraph, found.start()):
            continue
        words = stripped(sheet.text, found.start() + 1, found.end() - closed)
        if words:
            yield from _in_pieces(sheet, Span(found.start(), found.end()), words, closed=closed)


def is_joined(text: str, part: Part) -> bool:
    """Whether a mark joins the words to the verb behind them: a comma, a dash, their own full stop."""
    return text[part.words.end - 1] in ",.!?…" or _JOINED.match(text, part.span.end) is not None


def is_a_name(sheet: Sheet, part: Part) -> bool:
    """Whether the words in marks are what something is called, amid a sentence: "the head of «Cobalt»", "the film “The
    Long Road Home” opens"."""
    text, words = sheet.text, part.words.of(sheet.text)
    before = text[max(0, part.span.start - 2) : part.span.start].rstrip()[-1:]
    if not before.isalpha() or not words[0].isupper() or words[-1] in ",.!?…":
        return False
    return len(WORD.findall(words)) < _NAME or (not is_joined(text, part) and _is_titled(sheet, part))


def _is_titled(sheet: Sheet, part: Part) -> bool:
    """Whether the word before the marks is a thing's ("the film"): no small word and no verb of saying."""
    start = max(0, part.span.start - LONGEST_VERB)
    last = _LAST_WORD.search(sheet.text, start, part.span.start)
    if not last or last["word"].casefold() in sheet.words.function_words:
        return False
    return not sayings(sheet.text, start, part.span.start, sheet.words)


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
        if not before["comma"]:
            behind = _NEXT_DASH.match(sheet.text, verb.end(), end)
            last = behind.end() if behind else None
        else:
            last = _past_speaker(sheet, verb, end)
        if last:
            return Span(before.start(), _past_office(sheet, last, end))
    return None


def _past_speaker(sheet: Sheet, verb: regex.Match[str], end: int) -> int | None:
    """Where the speaker's clause ends that the verb opens: at its comma, else at the full stop behind it."""
    behind = _NEXT_COMMA.match(sheet.text, verb.start(), end)
    last = behind.end() if behind else None
    stops = sentence_ends(sheet.text, verb.start(), min(end, verb.end() + REACH), sheet.words)
    if last is None and (stop := next(stops, None)):
        last = min(end, stop.end() + 1)
    named = last and (_names_someone(sheet, verb.end(), last) or is_pronoun(sheet.text, verb, sheet.words))
    return last if named else None


def _past_office(sheet: Sheet, start: int, end: int) -> int:
    """Where the words go on, behind the office if one stands there: "…, says Jane Roe, head of Acme, …"."""
    stop = _OFFICE_END.match(sheet.text, start, end)
    offices = offices_in(sheet.text, start, stop.end(), sheet.words) if stop else []
    return stop.end() if stop and offices and offices[0].start() == start else start


def _names_someone(sheet: Sheet, start: int, end: int) -> bool:
    return next(names_in(sheet.text, start, end, sheet.words), None) is not None
