"""Standing text about the issuer, "About Acme", and forward-looking statements, each with whom it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import regex

from pressparse.lexicon import load, words_of
from pressparse.patterns import source
from pressparse.records import Block, Span, Standing
from pressparse.roles import Role
from pressparse.sheet import Sheet

# A heading has at most so many characters; longer lines are text that may begin with one.
_HEADING = 90
# A word that opens so many labels of a language's table ("about", "über", "о") opens headings of its own, too.
_OPENS_LABELS = 4
_EDGE = " \t\u00a0*_#:：,;–—-|/\n"
_NAME = regex.compile(r"[\p{Lu}\p{Lt}\p{Lo}\d«„“\"‘'@]")
_SENTENCE = regex.compile(r"[\p{Ll}\d]{4,}[.!?]\s*+$")
_COLON = regex.compile(r"[^:：\n(]{3,80}?[:：](?=\s)")
_WORD = regex.compile(r"(?<!\w)[\w«„“\"]")
_ARTICLES = regex.compile(r"(?:\p{Ll}++[\s'’])*+")
# "About AcmeAcme makes", "About Acme Acme makes": a flattened heading shows in its name said twice.
_TWICE = regex.compile(r"(?P<name>[\p{Lu}\d]\S{1,30}?(?:\s\S{1,30}?){0,7}?)[\s:–—-]*+(?P=name)")


def read(sheet: Sheet) -> tuple[Standing, ...]:
    """The standing texts in page order; a heading begins a new one."""
    return tuple(
        standing for zone in sheet.zones_of(Role.BOILERPLATE) for standing in _standings(sheet, list(zone.blocks))
    )


def _standings(sheet: Sheet, blocks: list[Block]) -> Iterator[Standing]:
    runs: list[list[Block]] = []
    for block in blocks:
        if not runs or _begins_another(sheet, runs[-1], block):
            runs.append([block])
        else:
            runs[-1].append(block)
    for run in runs:
        span = Span(run[0].span.start, run[-1].span.end)
        yield Standing(text=span.of(sheet.text), span=span, subject=_subject(sheet, run))


def _begins_another(sheet: Sheet, run: list[Block], block: Block) -> bool:
    """Whether the block opens as a heading does, and is not the text that the run's bare heading announces."""
    if not _opening(sheet.words.code).match(sheet.text, block.span.start, block.span.end):
        return False
    return len(run) > 1 or not _is_heading(sheet.text, run[0].span) or _is_heading(sheet.text, block.span)


def _is_heading(text: str, span: Span) -> bool:
    return span.end - span.start <= _HEADING and not _SENTENCE.search(text, span.start, span.end)


def _subject(sheet: Sheet, run: list[Block]) -> str | None:
    """Whom the heading names; None where the text begins without one."""
    first = run[0].span
    opened = _opening(sheet.words.code).match(sheet.text, first.start, first.end)
    if opened is None:
        return None
    heading = _heading(sheet.text, first, opened.end())
    if heading is None:
        return None
    follows = sheet.text[heading.end : heading.end + _HEADING] if heading != first else _next(run)
    if heading == first and follows[:1].islower() and not _said_again(heading.of(sheet.text), follows):
        return None
    return _said_again(heading.of(sheet.text), follows) or _after_label(sheet, heading)


def _next(run: list[Block]) -> str:
    return run[1].text[:_HEADING] if len(run) > 1 else ""


def _heading(text: str, span: Span, opener_end: int) -> Span | None:
    """The heading that the block is, or begins with."""
    if _is_heading(text, span):
        return span
    articles = _ARTICLES.match(text, opener_end, span.end)
    twice = _TWICE.match(text, articles.end() if articles is not None else opener_end, span.end)
    if twice is not None and twice.end("name") - twice.start("name") > 2:
        return Span(span.start, twice.end("name"))
    colon = _COLON.match(text, span.start, min(span.end, span.start + _HEADING))
    return Span(span.start, colon.end() - 1) if colon is not None else None


def _said_again(heading: str, follows: str) -> str | None:
    """The end of the heading with which the text after it begins: whom it is about, however the heading opens."""
    start = follows.lstrip(_EDGE)
    for match in _WORD.finditer(heading):
        tail = heading[match.start() :].strip(_EDGE)
        if match.start() and len(tail) > 2 and start.startswith(tail):
            return tail
    return None


def _after_label(sheet: Sheet, heading: Span) -> str | None:
    """What the heading names after its opening words; None for a label that names nobody ("About the company")."""
    if words_of(heading.of(sheet.text)) in _labels(sheet.words.code):
        return None
    opened = _opening(sheet.words.code).match(sheet.text, heading.start, heading.end)
    rest = sheet.text[opened.end() : heading.end].strip(_EDGE) if opened is not None else ""
    name = _ARTICLES.sub("", rest, count=1)
    return name if _NAME.search(name) and words_of(name) not in _labels(sheet.words.code) else None


@cache
def _labels(code: str | None) -> frozenset[tuple[str, ...]]:
    return frozenset(words_of(label) for label in load(code)["foot.boilerplate_labels"])


@cache
def _opening(code: str | None) -> regex.Pattern[str]:
    """What a heading opens with: a label of the table, or the word that most of its labels begin with.

    It begins a line with a capital, so that a wrapped line in mid-sentence ("about the size of …") is none.
    """
    counts = Counter(words[0] for words in _labels(code) if len(words) > 1)
    openers = sorted(word for word, count in counts.items() if count >= _OPENS_LABELS)
    alternatives = "|".join(map(regex.escape, openers)) or r"(?!)"
    labels = source(load(code), "foot.boilerplate_labels")
    return regex.compile(
        rf"[\s*_#]*+(?=[\p{{Lu}}\p{{Lo}}])(?i:(?P<opener>{labels}|(?:{alternatives})(?!\w)))\s*+", regex.VERSION1
    )
