"""Signature blocks: names with the offices under, before or after them. Shared by who needs to know who signed."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pressparse.columns import cells
from pressparse.lexicon import WORD
from pressparse.names import Name, cited, has_office, name_at, names_in
from pressparse.patterns import phrases
from pressparse.records import Person, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

_NUMBERED = regex.compile(r"[\s•·*◦▪–—_/-]*+(?:\d{1,3}[.)]\s*+)?(?:/s/\s*+)?[*_]*+")
_DETAIL = regex.compile(r"[\s,;|–—-]*+")
_ENDS_DETAIL = regex.compile(r"[ \u00a0]{2,}|\t|\n|\s[•|]\s|https?://|www\.|\(|\+?\d{3}")
# Lines under the closing that may be signatures when no line has the role.
_MOST_UNMARKED = 4
_MOST_WORDS = 14


def signers(sheet: Sheet) -> tuple[Person, ...]:
    """The signers in the order of the page, each once."""
    found: dict[str, Person] = {}
    stretches = [zone.span for zone in sheet.zones_of(Role.SIGNATURE)] or list(_unmarked(sheet))
    for span in stretches:
        lines = cells(sheet.text, span)
        for person in _signers(sheet, lines):
            found.setdefault(person.name.casefold(), person)
    return tuple(found.values())


def _unmarked(sheet: Sheet) -> Iterator[Span]:
    """The short lines right after a letter's closing."""
    blocks = sheet.blocks
    for index, block in enumerate(blocks):
        if block.role is Role.CLOSING and block.text.rstrip("* ").endswith(","):
            run = []
            for follower in blocks[index + 1 : index + 1 + _MOST_UNMARKED]:
                if len(WORD.findall(follower.text)) > _MOST_WORDS:
                    break
                run.append(follower)
            if run:
                yield Span(run[0].span.start, run[-1].span.end)


def _signers(sheet: Sheet, lines: list[Span]) -> Iterator[Person]:
    index = 0
    while index < len(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        people = list(_of_line(sheet, lines[index], after))
        if len(people) == 1 and people[0].office is None and after and _is_office(sheet, after):
            office = _trimmed(sheet.text, after)
            name = people[0]
            yield Person(name=name.name, span=Span(name.span.start, office.end), office=office.of(sheet.text))
            index += 2
            continue
        yield from people
        index += 1


def _of_line(sheet: Sheet, line: Span, after: Span | None) -> Iterator[Person]:
    """The signer whose name begins or fills the line, with an office before or after it on the line."""
    text = sheet.text
    mark = _NUMBERED.match(text, line.start, line.end)
    start = mark.end() if mark else line.start
    if halves := _two_columns(sheet, Span(start, line.end), after):
        yield from halves
        return
    if name := name_at(text, start, line.end, sheet.words):
        yield _person(sheet, name, None)
        return
    names = list(names_in(text, start, line.end, sheet.words))
    if not names:
        return
    name = names[0]
    before = _trimmed(text, Span(start, name.span.start))
    if has_office(text, before.start, before.end, sheet.words):
        yield _person(sheet, name, before)
    elif name.span.start == start:
        yield _person(sheet, name, _office_after(sheet, name.span.end, line.end))


def _office_after(sheet: Sheet, start: int, end: int) -> Span | None:
    """The office that follows the name on its line: "Jane Roe, President   Acme Union"."""
    lead = _DETAIL.match(sheet.text, start, end)
    at = lead.end() if lead else start
    stop = _ENDS_DETAIL.search(sheet.text, at, end)
    span = _trimmed(sheet.text, Span(at, stop.start() if stop else end))
    return span if has_office(sheet.text, span.start, span.end, sheet.words) else None


def _person(sheet: Sheet, name: Name, office: Span | None) -> Person:
    own = cited(sheet.text, name)
    spans = [own, office] if office else [own]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Person(name=own.of(sheet.text), span=whole, office=office.of(sheet.text) if office else None)


def _is_office(sheet: Sheet, line: Span) -> bool:
    """Whether the line under a name is an office, and not the next signer."""
    if not has_office(sheet.text, line.start, line.end, sheet.words):
        return False
    return not list(names_in(sheet.text, line.start, line.end, sheet.words)) or bool(
        phrases(sheet.words, "people.offices").match(sheet.text, line.start, line.end)
    )


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and not (text[start].isalnum() or text[start] in '("“«'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:|–—-*_"):
        end -= 1
    return Span(start, end)


def _two_columns(sheet: Sheet, line: Span, after: Span | None) -> list[Person]:
    """Two signers on a line, shown by an office that stands twice under them."""
    if not after:
        return []
    under = list(WORD.finditer(sheet.text, after.start, after.end))
    half = len(under) // 2
    if len(under) < 2 or len(under) % 2 or [w.group() for w in under[:half]] != [w.group() for w in under[half:]]:
        return []
    tokens = list(WORD.finditer(sheet.text, line.start, line.end))
    office = Span(under[0].start(), under[half - 1].end()).of(sheet.text)
    cut = min(range(2, len(tokens) - 1), key=lambda n: _cost(sheet.text, tokens, n), default=0)
    if not cut or not has_office(sheet.text, after.start, after.end, sheet.words):
        return []
    spans = [Span(line.start, tokens[cut].start()), Span(tokens[cut].start(), line.end)]
    trimmed = [_trimmed(sheet.text, span) for span in spans]
    return [Person(name=span.of(sheet.text), span=span, office=office) for span in trimmed]


def _cost(text: str, tokens: list[regex.Match[str]], cut: int) -> tuple[bool, bool, int]:
    """How badly two names are cut before token ``cut``: not after an initial, nor before one, as even as can be."""
    initial = [len(token.group()) == 1 for token in tokens]
    lengths = [sum(not single for single in initial[:cut]), sum(not single for single in initial[cut:])]
    return initial[cut - 1], initial[cut], abs(lengths[0] - lengths[1])
