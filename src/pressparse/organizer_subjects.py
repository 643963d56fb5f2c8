"""Who holds the event by a verb: the subject before "will host", or behind the verb where a sentence is turned round
("Op 6 november organiseert de Universiteit Noord het symposium").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from pressparse.edges import excerpt
from pressparse.event_words import TITLE_CASE, EventWords
from pressparse.lexicon import WORD
from pressparse.organizer_cues import around, plain, what_is_before, writing
from pressparse.organizer_names import (
    LONGEST_NAME,
    is_one_name,
    is_several,
    is_time,
    list_before,
    names_from,
    past_article,
    split,
)
from pressparse.patterns import phrases
from pressparse.records import Excerpt, Span
from pressparse.sheet import Sheet

_LONGEST_SUBJECT = 300
_CLAUSE = regex.compile(
    r"\s[–—-]{1,2}\s|:\s|,\s|\sthat\s|\s(?P<article>the|The|la|le|les|el|los|las|der|die|das|dem|il|o|a|het|de)\s(?=\p{Lu})|\n"
)
_BRACKET_END = regex.compile(r"\([^()\n]{1,40}\)\s*\Z")
_NEAR, _LAST_WORD = 110, 20
_LONGEST_GAP, _MOST_SMALL = 60, 5

# Names, and the cues of the place where they stand.
Told = tuple[Sequence[Excerpt], set[str]]


def before_verbs(sheet: Sheet, words: EventWords, start: int, end: int) -> Iterator[Told]:
    """The subject of "will host", also where it stands behind the verb."""
    text = sheet.text
    for verb in words.verbs_any.finditer(text, start, end):
        if verb.start() == start or words.by_any.match(text, verb.start(), end) or _BY.match(text, verb.end()):
            continue
        if sheet.language not in TITLE_CASE:
            yield from _turned_round(sheet, words, start, verb, end)
        last = WORD.findall(text[max(start, verb.start() - _LAST_WORD) : verb.start()])[-1:]
        event = _object(sheet, words, verb.end(), end)
        if event is None or (last and last[0].casefold() in words.copula):
            continue
        strength = "strong" if words.verbs.match(text, verb.start(), end) else "weak"
        cues = {"verb", f"verb.{strength}", f"verb.{plain(verb.group())}", event}
        cues.update(around(sheet, start, verb.start(), end))
        yield from _subjects(sheet, max(start, verb.start() - _LONGEST_SUBJECT), verb.start(), cues)


def _turned_round(sheet: Sheet, words: EventWords, start: int, verb: regex.Match[str], end: int) -> Iterator[Told]:
    """Names between the verb and the event: "Im Mai veranstaltet | die Universität Nord | die Tagung"."""
    text, at = sheet.text, verb.end()
    while at < end and text[at].isspace():
        at += 1
    names = names_from(sheet, at, min(end, at + _NEAR))
    if not names:
        return
    strength = "strong" if words.verbs.match(text, verb.start(), end) else "weak"
    cues = {"verb", "verb.turned", f"verb.turned.{strength}", *around(sheet, start, verb.start(), end)}
    whole = names[-1].span
    cuts = [article.start() for article in _ARTICLE_INSIDE.finditer(text, whole.start, whole.end)]
    for stop, how in ((whole.end, "as.list"), *((cut, "as.cut") for cut in cuts)):
        last = excerpt(text, whole.start, stop)
        if last and (event := _object(sheet, words, stop, end)):
            yield [*names[:-1], last], {*cues, event, how}


# An article between what may be two names: "Universität Nord | die Tagung", but "Universität der Künste" too.
_ARTICLE_INSIDE = regex.compile(
    r"\s(?=(?:der|die|das|den|dem|de|het|een|el|la|los|las|un|una|le|les|une|il|lo|gli|i|o|a|os|as|um|uma|en|ett)\s)"
)


def _subjects(sheet: Sheet, start: int, at: int, cues: set[str]) -> Iterator[Told]:
    """Each reading of the names before ``at``, where the verb is."""
    text = sheet.text
    gaps = {stop: gap for gap, stop in _subject_ends(sheet, start, at)}
    for stop, gap in gaps.items():
        for count, names in enumerate(list_before(sheet, start, stop)):
            opens = what_is_before(sheet, start, names[0].span.start)
            opened = f"opens.{opens}" if opens != "low" else f"opens.low.{writing(sheet)}"
            yield names, {*cues, f"gap.{gap}", "as.last" if count else "as.list", opened}
        for opens, opening in _clauses(sheet, max(start, stop - LONGEST_NAME), stop):
            if is_one_name(sheet, opening, stop) and text[opening].isupper():
                whole = Excerpt(text=text[opening:stop], span=Span(opening, stop))
                if not is_several(sheet, whole):
                    yield [whole], {*cues, f"gap.{gap}", "as.whole", f"opens.{opens}"}
                if len(parts := split(sheet, whole)) > 1:
                    yield parts, {*cues, f"gap.{gap}", "as.split", f"opens.{opens}"}


# A passive, and who only presents something at another's event.
_BY = regex.compile(r"\s+(?:at|auf|bei|beim|lors|by|von|par|por|da|door|av|przez)\b")


def _subject_ends(sheet: Sheet, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Where the subject may end: at the verb, before small words, before a bracket, before an insertion."""
    text = sheet.text
    at = end
    for word in reversed(list(WORD.finditer(text, max(start, end - _LONGEST_GAP), end))[-_MOST_SMALL:]):
        if not word.group().islower() or text[word.end() : at].strip():
            break
        at = word.start()
    small = set(WORD.findall(text[at:end])) <= sheet.words.function_words
    yield "none", _bare(text, start, end)
    yield f"words.{'small' if small else 'low'}.{writing(sheet)}", _bare(text, start, at)
    for stop in (end, at):
        if bracket := _BRACKET_END.search(text, max(start, stop - _LONGEST_GAP), stop):
            yield "bracket", _bare(text, start, bracket.start())
    for stop in (end, at):
        comma = text.rfind(", ", start, _bare(text, start, stop))
        if text[start:stop].rstrip().endswith(",") and comma > start:
            yield "insertion", _bare(text, start, comma)
            if bracket := _BRACKET_END.search(text, max(start, comma - _LONGEST_GAP), comma):
                yield "insertion", _bare(text, start, bracket.start())


def _bare(text: str, start: int, end: int) -> int:
    """``end`` without the blanks and marks before it."""
    while end > start and text[end - 1] in " \t\n\xa0,–—-":
        end -= 1
    return end


def _clauses(sheet: Sheet, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Where the subject may begin: with the sentence, behind a mark or an article, or behind the comma that ends when
    and where it does."""
    yield "sentence", past_article(sheet, start, end)
    opened = start
    for mark in _CLAUSE.finditer(sheet.text, start, end):
        name = "article" if mark["article"] else mark.group().strip() or "line"
        if name != "," or is_time(sheet, sheet.text[opened : mark.start()]):
            yield (name if name in ("article", "line", ",", ":", "that") else "dash"), mark.end()
        if name != "article":
            opened = mark.end()


def _object(sheet: Sheet, words: EventWords, at: int, end: int) -> str | None:
    """How the verb's object is an event; None if it is none."""
    end = min(end, at + _NEAR)
    plain = phrases(sheet.words, "event.event_nouns").search(sheet.text, at, end)
    wide = plain or words.nouns.search(sheet.text, at, end)
    known = wide or words.occasions.search(sheet.text, at, end)
    if known is None:
        return None
    between = sheet.text[at : known.start()]
    near = "near" if len(WORD.findall(between)) < 5 and "," not in between else "far"
    return f"object.{'plain' if plain else 'wide' if wide else 'vague'}.{near}"
