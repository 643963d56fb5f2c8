"""The entries of the page's furniture: menu lines cut into links, each with where it leads.

``Home | News | Contacts``, ``Home > News > 2020``, ``* Home * About``, ``[label](url)``, "Share Tweet Print": a line is
cut at its separators, or, where it has none, at the labels that every site knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.lexicon import load, words_of
from pressparse.records import Block, NavigationLink, Span
from pressparse.roles import NavigationKind, Role
from pressparse.sheet import Sheet

# Tables of the lexicon whose phrases name a kind; the first that holds a label wins.
_KINDS = (
    NavigationKind.BACK,
    NavigationKind.HOME,
    NavigationKind.PREVIOUS,
    NavigationKind.NEXT,
    NavigationKind.PRINT,
    NavigationKind.SHARE,
    NavigationKind.SEARCH,
    NavigationKind.LOGIN,
    NavigationKind.LANGUAGE,
    NavigationKind.MENU,
)
_MARKDOWN = regex.compile(r"(?<!!)\[(?P<label>[^\[\]\n]++)\]\((?P<url>[^()\s]*+)\)")
_SEPARATOR = regex.compile(r"\s*+(?:\||•|·|∙|»|›|→|::|\t| {3,}|(?<=\s)[>*/\\+–—-](?=\s))\s*+")
_EDGE = " \t\u00a0*•·●▪○■►▶◄◀›»«‹<>|+–—-→←⟵⟶↑▲▼/\\_#:"


def read(sheet: Sheet) -> tuple[NavigationLink, ...]:
    """The links in page order, each distinct label once."""
    found: dict[str, NavigationLink] = {}
    for block in sheet.of(Role.NAVIGATION):
        for link in _links(sheet, block):
            found.setdefault(" ".join(link.label.casefold().split()), link)
    return tuple(found.values())


def _links(sheet: Sheet, block: Block) -> Iterator[NavigationLink]:
    at = block.span.start
    kinds = _kinds(sheet.words.code)
    for match in _MARKDOWN.finditer(sheet.text, block.span.start, block.span.end):
        yield from _cut(sheet, Span(at, match.start()))
        span = _trimmed(sheet.text, *match.span("label"))
        if span is not None:
            label = span.of(sheet.text)
            yield NavigationLink(label=label, span=span, kind=_kind(label, kinds), url=match["url"] or None)
        at = match.end()
    yield from _cut(sheet, Span(at, block.span.end))


def _cut(sheet: Sheet, span: Span) -> Iterator[NavigationLink]:
    kinds = _kinds(sheet.words.code)
    at = span.start
    for match in _SEPARATOR.finditer(sheet.text, span.start, span.end):
        yield from _entry(sheet.text, at, match.start(), kinds)
        at = match.end()
    yield from _entry(sheet.text, at, span.end, kinds)


def _entry(text: str, start: int, end: int, kinds: dict[tuple[str, ...], NavigationKind]) -> Iterator[NavigationLink]:
    span = _trimmed(text, start, end)
    if span is not None:
        label = span.of(text)
        yield NavigationLink(label=label, span=span, kind=_kind(label, kinds))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end) if start < end else None


def _kind(label: str, kinds: dict[tuple[str, ...], NavigationKind]) -> NavigationKind:
    return kinds.get(words_of(label), NavigationKind.MENU)


@cache
def _kinds(code: str | None) -> dict[tuple[str, ...], NavigationKind]:
    lexicon = load(code)
    return {
        words_of(phrase): kind for kind in reversed(_KINDS) for phrase in lexicon[f"navigation.{kind.value}"]
    }
