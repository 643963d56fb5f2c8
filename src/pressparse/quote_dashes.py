"""Speech that a dash opens, in languages that write so: "– We waited – says Jane Roe, mayor. – Now we build.",
"– We waited, says Jane Roe."."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.names import names_in
from pressparse.office_words import offices_in
from pressparse.quote_marks import LONGEST, LONGEST_VERB, REACH, Part, stripped
from pressparse.quote_words import first_saying, is_pronoun, sayings, sentence_ends
from pressparse.reader_words import listed
from pressparse.records import Span
from pressparse.sheet import Sheet

_DASH = regex.compile(r"(?<!\s)\s++(?P<dash>[–-](?=\s)|—)\s*+(?=\S)")
_BEFORE_VERB = regex.compile(r"(?:,|[!?…])\s\Z")
# Between the verb and who says it: an article, an adverb.
_MOST_BETWEEN = 2
_MOST_TURNS = 6
_LONGEST_SPEAKER = 80


def behind_dash(sheet: Sheet, paragraph: Span) -> Iterator[Part]:
    """The stretches of speech, if a dash opens the paragraph and a verb of saying follows."""
    opening = _opening(sheet.words.code).match(sheet.text, paragraph.start, paragraph.end)
    if not opening:
        return
    dash, start, last = opening.start("dash"), opening.end(), min(paragraph.end, opening.end() + LONGEST)
    for turn in range(_MOST_TURNS):
        verb = _verb_behind_dash(sheet, start, last) or (None if turn else _verb_behind_comma(sheet, start, last))
        end = verb.start if verb else last
        words = stripped(sheet.text, start, end) if verb or turn else None
        if not words:
            return
        yield Part(span=Span(dash, words.end), words=words)
        stop = (
            next(sentence_ends(sheet.text, verb.end, min(last, verb.end + REACH), sheet.words), None) if verb else None
        )
        again = _DASH.match(sheet.text, stop.end(), last) if stop else None
        if not again:
            return
        dash, start = again.start("dash"), again.end()


def _verb_behind_dash(sheet: Sheet, start: int, end: int) -> Span | None:
    """From the blank before the dash to the verb's end."""
    for dash in _DASH.finditer(sheet.text, start, end):
        verb = first_saying(sheet.text, dash.end(), min(end, dash.end() + LONGEST_VERB), sheet.words)
        if verb and verb.start() == dash.end():
            return Span(dash.start(), verb.end())
    return None


def _verb_behind_comma(sheet: Sheet, start: int, end: int) -> Span | None:
    """From the comma to the verb's end, where a speaker follows at once; from behind another mark than a comma."""
    for verb in sayings(sheet.text, start, end, sheet.words):
        mark = _BEFORE_VERB.search(sheet.text, max(start, verb.start() - 2), verb.start())
        if mark and _has_speaker(sheet, verb, min(end, verb.end() + _LONGEST_SPEAKER)):
            return Span(mark.start() + (mark.group()[0] != ","), verb.end())
    return None


def _has_speaker(sheet: Sheet, verb: regex.Match[str], end: int) -> bool:
    if is_pronoun(sheet.text, verb, sheet.words):
        return True
    name = next(names_in(sheet.text, verb.end(), end, sheet.words), None)
    starts = [office.start() for office in offices_in(sheet.text, verb.end(), end, sheet.words)[:1]]
    starts += [name.span.start] if name else []
    return any(sheet.text.count(" ", verb.end(), at) <= _MOST_BETWEEN for at in starts)


@cache
def _opening(code: str | None) -> regex.Pattern[str]:
    dashes = "|".join(map(regex.escape, listed("people", code, "speech_dashes"))) or r"(?!)"
    return regex.compile(rf"\s*+(?P<dash>{dashes})(?:\s++|(?<=—)(?=\p{{Lu}}|[¿¡]))")
