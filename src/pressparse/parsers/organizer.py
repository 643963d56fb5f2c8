"""Who holds the event: "Organized by the Norland Institute", "Acme and the City of Oslo will host …".

The phrase itself is no part of an organizer; several names are several entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.edges import excerpt
from pressparse.event_words import event_words
from pressparse.lexicon import WORD, load
from pressparse.patterns import phrases, source
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

# How much of the text is searched where no line is the organizer's own.
_PARAGRAPHS, _LONGEST_LOOK = 8, 1200
_LONGEST_NAME, _LONGEST_SUBJECT = 120, 400
# A subject that begins within so many characters of the sentence's start may follow a comma.
_OPENS = 30
# A line without a phrase that has more words is no organizer's name.
_MOST_WORDS = 9

_WORD = r"(?:(?:\p{Lu}|\d+(?=\p{Lu}))[\p{L}\p{M}\p{N}'’.&+/-]*+|\p{Ll}{1,2}\p{Lu}[\p{L}\p{M}.]*+)"
_QUOTED = r"[«„“\"][^«»„“”\"\n]{2,60}[»“”\"]"
_LINK = r"(?:of|for|on|de|del|du|des|der|die|das|für|the|la|las|los|do|da|dos|di|della|van|von|&)"
_NAME = rf"{_WORD}(?:\s(?:(?:{_LINK}\s){{0,2}}{_WORD}|{_QUOTED}))*+"
_AND = r"(?:and|und|et|y|e|i|и|та|en|och|og|a|și|as\ well\ as|sowie|along\ with|together\ with|in\ collaboration\ with)"
_JOINT = regex.compile(
    rf"\s*,\s*+(?:{_AND}\s(?:the\s|der\s|die\s|das\s|le\s|la\s|les\s)?)?|\s*;\s*"
    rf"|\s{_AND}\s(?:the\s|der\s|die\s|das\s|dem\s|le\s|la\s)?"
)
_ONE = regex.compile(rf"(?:{_NAME}|{_QUOTED})")
_SENTENCE = regex.compile(r"(?<=[\p{Ll}\d)»”\"])[.!?](?=\s|$)|\n")
_ARTICLE = regex.compile(
    r"(?:(?:The|Der|Die|Das|Le|La|Les|El|Los|Tomorrow|Today)\s(?:the\s)?"
    r"|the|der|die|das|dem|den|le|la|les|el|los|las|il|lo|o|os|de|het|l['’])\s?+(?=\p{Lu}|[«„“\"])"
)
_STOP = regex.compile(r"\s\*\*|[(\[|;]|\s[–—-]\s|(?<!\b(?:Inc|Ltd|Co|Corp))\.(?=\s|$)|\n|:\s|\s{3,}")
_BETWEEN = regex.compile(r"\s*+(?:\([^()\n]{1,30}\)\s*+)?(?:,\s[^,\n]{3,120},\s)?")
_COMPANY = regex.compile(r",\s(?=(?:Inc|Ltd|LLC|L\.L\.C|Co|Corp|S\.A|GmbH|AG|plc)\b)")


def read(sheet: Sheet) -> tuple[Excerpt, ...]:
    """The organizers in page order: those of lines of their own, else those that the text names with the event."""
    found = list(_own_lines(sheet)) or list(_behind_phrase(sheet)) or list(_before_verb(sheet))
    kept: dict[str, Excerpt] = {}
    for name in found:
        kept.setdefault(name.text.casefold(), name)
    return tuple(kept.values())


@cache
def _phrase(code: str | None) -> regex.Pattern[str]:
    """What stands before an organizer on a line of its own."""
    words = source(load(code), "event.organizer_phrases")
    return regex.compile(rf"(?:{event_words(code).by_source}|{words})[\s:]{{0,3}}+", regex.I)


def _own_lines(sheet: Sheet) -> Iterator[Excerpt]:
    """Names on lines of their own: behind the first such phrase, and on the lines below it that have none."""
    pattern = _phrase(sheet.words.code)
    begun = False
    for block in sheet.of(Role.ORGANIZER):
        start = block.span.start
        phrase = pattern.search(sheet.text, start, min(block.span.end, start + _LONGEST_NAME))
        if phrase and begun:
            return
        if phrase and phrase.start() - start > 40:
            phrase = None
        if phrase is None and (_in_brackets(sheet, block) or len(WORD.findall(block.text)) > _MOST_WORDS):
            continue
        begun = True
        yield from _names(sheet, phrase.end() if phrase else start, block.span.end, whole=True)


def _in_brackets(sheet: Sheet, block: Block) -> bool:
    """Whether the line above broke off at a bracket: what stands in it is no further name."""
    return sheet.text[max(0, block.span.start - 3) : block.span.start].rstrip().endswith("(")


def _behind_phrase(sheet: Sheet) -> Iterator[Excerpt]:
    """Names behind a phrase of organizing, in a sentence that names an event or begins with the phrase."""
    nouns, what = event_words(sheet.words.code).nouns, phrases(sheet.words, "event.what_labels")
    for _, start, end in _sentences(sheet):
        for phrase in event_words(sheet.words.code).by.finditer(sheet.text, start, end):
            opens = not sheet.text[start : phrase.start()].strip(" *_")
            named = any(pattern.search(sheet.text, start, phrase.end()) for pattern in (nouns, what))
            if not opens and not named:
                continue
            if names := list(_names(sheet, phrase.end(), end, whole=False)):
                yield from names
                return


def _before_verb(sheet: Sheet) -> Iterator[Excerpt]:
    """The subject of a sentence of holding: "Acme hosts …", "Acme and the City of Oslo will hold …"."""
    nouns, offices = phrases(sheet.words, "event.event_nouns"), phrases(sheet.words, "people.offices")
    for _, start, end in _sentences(sheet):
        for verb in event_words(sheet.words.code).verbs.finditer(sheet.text, start, min(end, start + _LONGEST_SUBJECT)):
            if not nouns.search(sheet.text, verb.end(), min(end, verb.end() + _LONGEST_NAME)):
                continue
            subject = _ending_at(sheet, start, verb.start())
            if subject and not any(nouns.search(name.text) or offices.fullmatch(name.text) for name in subject):
                yield from subject
                return


def _ending_at(sheet: Sheet, start: int, end: int) -> list[Excerpt]:
    """The longest list of names that ends where the verb begins; what stands in brackets between does not count."""
    for first in _ONE.finditer(sheet.text, start, end):
        if first.start() > start and sheet.text[first.start() - 1].isalnum():
            continue
        names = list(_names(sheet, first.start(), end, whole=False))
        if names and names[0].span.start - start > _OPENS and sheet.text[names[0].span.start - 2] == ",":
            continue
        for known in (names, names[:1]):
            if known and _BETWEEN.fullmatch(sheet.text, known[-1].span.end, end):
                return known
    return []


def _sentences(sheet: Sheet) -> Iterator[tuple[Block, int, int]]:
    """The first paragraphs' sentences, and the title's lines."""
    for block in [*sheet.of(Role.BODY)[:_PARAGRAPHS], *sheet.of(Role.HEADLINE)[:2], *sheet.of(Role.SUBHEADLINE)[:2]]:
        start, last = block.span.start, min(block.span.end, block.span.start + _LONGEST_LOOK)
        for stop in _SENTENCE.finditer(sheet.text, start, last):
            yield block, start, stop.start()
            start = stop.end()
        yield block, start, last


def _names(sheet: Sheet, start: int, end: int, *, whole: bool) -> Iterator[Excerpt]:
    """The names of a list from ``start`` on. ``whole``: the line holds nothing else, small words belong to it."""
    text = sheet.text
    if (article := _ARTICLE.match(text, start, end)) and not (whole and text[start].isupper()):
        start = article.end()
    if whole:
        mark = _STOP.search(text, start, end)
        end = mark.start() if mark else end
    at = start
    while at < end:
        while at < end and text[at].isspace():
            at += 1
        name = _ONE.match(text, at, min(end, at + _LONGEST_NAME))
        if name is None:
            found = excerpt(text, at, end) if whole and at == start else None
            if found and len(WORD.findall(found.text)) > 1 and any(char.isupper() for char in found.text):
                yield found
            return
        last = name.end()
        if company := _COMPANY.match(text, last, end):
            rest = _ONE.match(text, company.end(), end)
            last = rest.end() if rest else last
        stop = last
        while last > at and text[last - 1] in " .,;:" and not text[at:last].endswith(("Inc.", "Ltd.", "Co.", "e.V.")):
            last -= 1
        if last - at > 2:
            yield Excerpt(text=text[at:last], span=Span(at, last))
        joint = _JOINT.match(text, stop, end)
        if joint is None:
            return
        at = joint.end()
