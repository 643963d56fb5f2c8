"""What speaks for a stretch of the page as the title of an event: what stands round it, how it looks."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pressparse.beside import beside, next_words
from pressparse.event_borders import OPENING, ORDINAL, YEAR, Region
from pressparse.event_words import event_words
from pressparse.lexicon import WORD, last_word
from pressparse.patterns import phrases, tables_told
from pressparse.records import Span
from pressparse.roles import DateRole, Role
from pressparse.sheet import Sheet
from pressparse.weighing import WORDED
from pressparse.within import parted, within, worded

_NEAR = 90
# "Europe's leading conference", "tomorrow's forum".
_OWNER = regex.compile(r"\w++['’]s\s")
# Of which tables phrases are looked for near a title.
_HELD, _SPEECH, _WHAT = ("event.held_phrases",), ("head.speech_openers", "genre.speech"), ("event.what_labels",)
_LINE_BEGINS = regex.compile(r"(?<=(?:\n|\A)[^\S\n]*)")
_LINE_ENDS = regex.compile(r"[ \t.:\xa0]*+(?:\n|\Z)")


def context_of(sheet: Sheet, region: Region, first: int, last: int) -> Iterator[str]:
    """What stands near the anchor of a title."""
    text, words = sheet.text, event_words(sheet.words.code)
    low, high = max(region.start, first - _NEAR), min(region.end, last + _NEAR)
    far = max(region.start, first - 2 * _NEAR)
    told = tables_told(WORD.findall(text[far:high].casefold()), sheet.words, *_HELD, *_SPEECH, *_WHAT)
    held = phrases(sheet.words, *_HELD)
    if not told.keys().isdisjoint(_HELD):
        if held.search(text, last, high):
            yield "held.behind"
        if held.search(text, low, first):
            yield "held.before"
    if not told.keys().isdisjoint(_SPEECH) and phrases(sheet.words, *_SPEECH).search(text, far, first):
        yield "speech.before"
    if words.verbs.search(text, low, first):
        yield "verb.before"
    if words.attending.search(text, low, first):
        yield "attending.before"
    if not told.keys().isdisjoint(_WHAT) and phrases(sheet.words, *_WHAT).search(
        text, max(region.start, first - 30), first
    ):
        yield "what.before"
    for mention in sheet.dates:
        if 0 <= mention.span.start - last < _NEAR and mention.span.end <= region.end:
            yield "date.behind.event" if mention.role is DateRole.EVENT else "date.behind"


def looks(sheet: Sheet, name: str) -> Iterator[str]:
    """What the title itself shows."""
    words, links = WORD.findall(name), event_words(sheet.words.code).links | sheet.words.function_words
    size = len(words)
    yield "closes.low" if words[-1].islower() else "closes.other"
    yield f"words.{size if size < 4 else 4 if size < 7 else 7 if size < 12 else 12 if size < 20 else 20}"
    yield "capitals.all" if name.isupper() else f"capitals.{min(sum(word[0].isupper() for word in words), 3)}"
    yield f"lows.{min(sum(word.islower() and word not in links for word in words), 4)}"
    if any(YEAR.fullmatch(word) for word in words):
        yield "has.year"
    if any(ORDINAL.fullmatch(word) for word in words):
        yield "has.ordinal"
    if event_words(sheet.words.code).attributes.fullmatch(words[0]):
        yield "begins.attribute"
    if _OWNER.match(name):
        yield "begins.owner"
    if words[0].islower() and words[0] in sheet.words.function_words:
        yield "begins.small"
    nouns = event_words(sheet.words.code).nouns
    if nouns.match(name):
        yield "begins.noun"
    if (found := list(nouns.finditer(name))) and found[-1].end() == len(name):
        yield "closes.noun"
    if any(mark in name for mark in OPENING):
        yield "has.quotes"
    if found:
        yield "has.noun"
        yield from {f"noun.{one.group().casefold()}" for one in (found[0], found[-1])}
    if ORDINAL.fullmatch(words[0]):
        yield "begins.number"
    if YEAR.fullmatch(words[-1]):
        yield "closes.year"
    yield from {f"has.{_TOLD_BY[table]}" for table in sheet.tables_in(name, *_TOLD_BY)}


_TOLD_BY = {
    "people.offices": "office",
    "people.organization_nouns": "organization",
    "head.speech_openers": "opener",
    "head.section_labels": "label",
    "event.held_phrases": "held",
    "event.organizer_phrases": "held",
}


_HEAD = (Role.HEADLINE, Role.MASTHEAD, Role.SUBHEADLINE)
_FIRST, _BEFORE = 20_000, 40
_MOST_WAYS, _NEXT, _MANY = 6, 30, 3


class Standing:
    """What of the page, and of its text, speaks for a title, whatever region it was found in."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._text = sheet.text[:_FIRST].casefold()
        self._head = {word for block in sheet.of(*_HEAD)[:6] for word in sheet.words_of(block)}
        # What leads to a place where titles begin, and what is known of a title's text.
        self._led: dict[int, tuple[str, ...]] = {}
        self._own: dict[str, tuple[str, ...]] = {}

    def cues(self, span: Span) -> Iterator[str]:
        """What leads to the title, how often it stands on the page and how it looks, whether it has its line for
        itself."""
        page, name = self._sheet.text, span.of(self._sheet.text)
        if (leads := self._led.get(span.start)) is None:
            leads = self._led[span.start] = tuple(self._leads(span.start))
        if (own := self._own.get(name)) is None:
            own = self._own[name] = (*looks(self._sheet, name), *within(name), *worded(name), *self._of_text(name))
        begins, closes = _LINE_BEGINS.match(page, span.start), _LINE_ENDS.match(page, span.end)
        yield f"line.{begins is not None:d}{closes is not None:d}"
        yield from next_words(page, span)
        yield from beside(page, span, self._sheet.words.function_words)
        yield from leads
        yield from own

    def _of_text(self, text: str) -> Iterator[str]:
        """How often a title stands on the page and between which words, which words it has and which the head has."""
        name = text.casefold()
        count = self._text.count(name)
        yield f"count.{min(count, 4)}"
        if count > 1:
            yield from self._ways(name)
        yield from parted(name, count, self._text.count)
        told = [word for word in WORD.findall(name) if word not in self._sheet.words.function_words]
        shared = sum(word in self._head for word in told)
        yield "in-head.all" if told and shared == len(told) else "in-head.some" if shared else "in-head.none"
        words = WORD.findall(text)
        yield from {f"{WORDED}inside.{word}" for word in words[1:-1] if word.islower()}

    def _ways(self, name: str) -> Iterator[str]:
        """Between how many words the title stands: what always goes on with one word is but a part."""
        befores, behinds, at = set(), set(), self._text.find(name)
        for _ in range(_MOST_WAYS):
            if at < 0:
                break
            end = at + len(name)
            befores.add(last_word(self._text[max(0, at - _NEXT) : at].rstrip()))
            behinds.add(next(iter(WORD.findall(self._text[end : end + _NEXT])), None))
            at = self._text.find(name, at + 1)
        before, behind = (min(len(words), _MANY) for words in (befores, behinds))
        yield f"ways.before.{before}"
        yield f"ways.behind.{behind}"
        yield f"ways.{before}.{behind}"

    def _leads(self, start: int) -> Iterator[str]:
        """The words that lead straight to the title, an article aside."""
        words = event_words(self._sheet.words.code)
        before = self._sheet.text[max(0, start - _BEFORE) : start]
        leads = list(words.leads.finditer(before))
        if not leads:
            return
        last = leads[-1]
        if any(word.casefold() not in words.articles for word in WORD.findall(before[last.end() :])):
            return
        yield f"lead.{last.group().casefold()}"
        for kind, pattern in (("attend", words.attending), ("verb", words.verbs), ("at", words.at)):
            if pattern.match(f"{last.group()} "):
                yield f"lead.is.{kind}"
