"""Signature blocks: names with the offices under, before or after them. Shared by who needs to know who signed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex

from pressparse.columns import cells
from pressparse.lexicon import WORD
from pressparse.names import Name, cited, has_office, name_at, names_in
from pressparse.patterns import phrases
from pressparse.records import Block, Person, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

_NUMBERED = regex.compile(r"[\s•·*◦▪–—_/-]*+(?:\d{1,3}[.)]\s*+)?(?:/s/\s*+)?[*_]*+")
_DETAIL = regex.compile(r"[\s,;|–—-]*+")
_ENDS_DETAIL = regex.compile(r"[ \u00a0]{2,}|\t|\n|\s[•|]\s|https?://|www\.|\(|\+?\d{3}")
# Lines under the closing that may be signatures when no line has the role.
_MOST_UNMARKED = 4
_MOST_WORDS = 14
# A longer list of names is a roll of winners or members unless a closing stands before it.
_LONGEST_LIST = 8
_NAMED_WITHIN = 5000
_COPIES = regex.compile(r"[\s*_]*+(?i:cc|c\.c\.)(?=[\s:]|\Z)")
_OURS = regex.compile(r"[\s*_–—-]*+(?=[\p{Lu}\p{Lt}])(?P<name>[^\n!?:@]{3,80}+)[\s*_.]*+\Z")
_MOST_GROUP_WORDS = 8
_NAME_ENDS = regex.compile(r"\W*+\Z|\s*+[,;(|•–—-]|\s{2}|\t")
_LAST_LINES = 2
_LONGEST_NAME = 60
_NO_SIGNATURE = frozenset({Role.NAVIGATION, Role.TEASER, Role.LEGAL, Role.END_MARK, Role.SALUTATION})


def signers(sheet: Sheet) -> tuple[Person, ...]:
    """The signers in the order of the page, each once."""
    closings = _closings(sheet)
    listed = [
        (closings.get(span.start), _before_copies(sheet.text, cells(sheet.text, span))) for span in _stretches(sheet)
    ]
    is_roll = sum(len(lines) for closing, lines in listed if not closing) > _LONGEST_LIST
    found: dict[str, Person] = {}
    for closing, lines in listed:
        if is_roll and not closing:
            continue
        for person in list(_signers(sheet, lines)) or _group(sheet, closing, lines):
            found.setdefault(person.name.casefold(), person)
    return tuple(found.values())


def _stretches(sheet: Sheet) -> list[Span]:
    marked = [zone.span for zone in sheet.zones_of(Role.SIGNATURE)]
    if not marked:
        return list(_under_closing(sheet)) or list(_last_lines(sheet))
    # A long list of names under a closing goes on where the zone ends.
    ends = {span.start: span.end for span in _under_closing(sheet)}
    spans: list[Span] = []
    for span in marked:
        if not spans or span.start >= spans[-1].end:
            spans.append(Span(span.start, max(span.end, ends.get(span.start, 0))))
    return spans


def _before_copies(text: str, lines: list[Span]) -> list[Span]:
    """The lines before "cc:", under which those are named who get a copy."""
    copies = (index for index, line in enumerate(lines) if _COPIES.match(text, line.start, line.end))
    return lines[: next(copies, len(lines))]


def _closings(sheet: Sheet) -> dict[int, Block]:
    """The closings by where the block right below each begins."""
    below = zip(sheet.blocks, sheet.blocks[1:], strict=False)
    return {block.span.start: closing for closing, block in below if closing.role is Role.CLOSING}


def _group(sheet: Sheet, closing: Block | None, lines: list[Span]) -> Iterator[Person]:
    """The office or house that signs a letter: the one line under "Sincerely," where no person is named."""
    if not lines or not closing or not closing.text.rstrip("* ").endswith(","):
        return
    line = _OURS.match(sheet.text, lines[0].start, lines[0].end)
    if line and len(WORD.findall(line.group("name"))) <= _MOST_GROUP_WORDS:
        own = _trimmed(sheet.text, Span(line.start("name"), line.end("name")))
        yield Person(name=own.of(sheet.text), span=own)


def _under_closing(sheet: Sheet) -> Iterator[Span]:
    """The short lines right after a letter's closing, and as many more as are names, whatever their roles."""
    blocks = sheet.blocks
    for index, block in enumerate(blocks):
        if block.role is not Role.CLOSING or not block.text.rstrip("* ").endswith(","):
            continue
        last = index
        for follower in islice(blocks, index + 1, None):
            if follower.role is Role.CLOSING or not (_is_named(sheet, follower) or _may_sign(follower, last - index)):
                break
            last += 1
        if last > index:
            yield Span(blocks[index + 1].span.start, blocks[last].span.end)


def _may_sign(block: Block, signed: int) -> bool:
    """Whether a line with so many signature lines above it may be one more."""
    if signed >= _MOST_UNMARKED or block.role in _NO_SIGNATURE:
        return False
    return len(WORD.findall(block.text)) <= _MOST_WORDS


def _is_named(sheet: Sheet, block: Block) -> bool:
    """Whether a name fills the line: "24. Jane Roe"."""
    mark = _NUMBERED.match(sheet.text, block.span.start, block.span.end)
    start = mark.end() if mark else block.span.start
    return block.span.end - start <= _LONGEST_NAME and bool(name_at(sheet.text, start, block.span.end, sheet.words))


def _last_lines(sheet: Sheet) -> Iterator[Span]:
    """The name that ends the text, where capitals, a title or an office under it show that it signs."""
    body = sheet.of(Role.BODY, Role.HEADING)
    for index, block in enumerate(body[-_LAST_LINES:], max(0, len(body) - _LAST_LINES)):
        name = name_at(sheet.text, block.span.start, block.span.end, sheet.words)
        if not name or index == 0 or not body[index - 1].text.rstrip("*_ ").endswith((".", "!", "…", "”", '"')):
            continue
        under = body[index + 1].span if index + 1 < len(body) else None
        titled = name.span.start < name.bare.start or name.bare.of(sheet.text).isupper()
        if (titled and not under) or (under and _is_office(sheet, under)):
            yield Span(block.span.start, under.end if under else block.span.end)


def _signers(sheet: Sheet, lines: list[Span]) -> Iterator[Person]:
    index = 0
    while index < len(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        people = [] if _halves(sheet.text, lines[index]) else list(_of_line(sheet, lines[index], after))
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
    # "Executive Director of Acme, Jane Roe": what stands before the comma is the office.
    office_first = phrases(sheet.words, "people.offices").match(text, start, line.end)
    ends = _trimmed(text, line).end == names[-1].span.end and text[start : names[-1].span.start].rstrip()[-1:] == ","
    name = names[-1] if office_first and ends else names[0]
    before = _trimmed(text, Span(start, name.span.start))
    if has_office(text, before.start, before.end, sheet.words):
        if _NAME_ENDS.match(text, name.span.end, line.end):
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
    office = _halves(sheet.text, after) if after else None
    if not office or not has_office(sheet.text, office.start, office.end, sheet.words):
        return []
    tokens = list(WORD.finditer(sheet.text, line.start, line.end))
    cut = min(range(2, len(tokens) - 1), key=lambda n: _cost(sheet.text, tokens, n), default=0)
    if not cut:
        return []
    spans = [Span(line.start, tokens[cut].start()), Span(tokens[cut].start(), line.end)]
    trimmed = [_trimmed(sheet.text, span) for span in spans]
    return [Person(name=span.of(sheet.text), span=span, office=office.of(sheet.text)) for span in trimmed]


def _halves(text: str, line: Span) -> Span | None:
    """The first half of a line that says the same twice."""
    words = list(WORD.finditer(text, line.start, line.end))
    half = len(words) // 2
    if len(words) < 2 or len(words) % 2 or [w.group() for w in words[:half]] != [w.group() for w in words[half:]]:
        return None
    return Span(words[0].start(), words[half - 1].end())


def _cost(text: str, tokens: list[regex.Match[str]], cut: int) -> tuple[bool, bool, int, int]:
    """How badly two names are cut before token ``cut``: not after an initial, nor before one, nor where the page has
    named neither before, and as even as can be."""
    initial = [len(token.group()) == 1 for token in tokens]
    lengths = [sum(not single for single in initial[:cut]), sum(not single for single in initial[cut:])]
    names = Span(tokens[0].start(), tokens[cut - 1].end()), Span(tokens[cut].start(), tokens[-1].end())
    until = min(_NAMED_WITHIN, tokens[0].start())
    told = max(len(said) if text.find(said := name.of(text), 0, until) >= 0 else 0 for name in names)
    return initial[cut - 1], initial[cut], -told, abs(lengths[0] - lengths[1])
