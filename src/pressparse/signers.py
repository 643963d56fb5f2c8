"""Signature blocks: names with the offices under, before or after them. Shared by who needs to know who signed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

import regex

from pressparse.columns import cells
from pressparse.lexicon import WORD
from pressparse.names import Name, cited, has_office, has_organization, name_at, names_in
from pressparse.patterns import phrases
from pressparse.records import Block, Person, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.signature_places import NUMBERED, closings, ends, is_office, places

_DETAIL = regex.compile(r"[\s,;|–—-]*+")
_ENDS_DETAIL = regex.compile(r"[ \u00a0]{2,}|\t|\n|\s[•|]\s|https?://|www\.|\(|\+?\d{3}")
# A longer list of names is a roll of winners or members unless a closing stands before it.
_LONGEST_LIST = 8
_NAMED_WITHIN = 5000
_LONGEST_ADDRESS = 200  # of a house, in code points
_MOST_FORMS = 3
_COPIES = regex.compile(r"[\s*_]*+(?i:cc|c\.c\.)(?=[\s:]|\Z)")
_OURS = regex.compile(r"[\s*_–—-]*+(?=[\p{Lu}\p{Lt}])(?P<name>[^\n!?:@]{3,80}+)[\s*_.]*+\Z")
_MOST_GROUP_WORDS = 8
_FEWEST_HOUSES, _FEWEST_PAIR = 3, 2
_NAME_ENDS = regex.compile(r"\W*+\Z|\s*+[,;(|•–—-]|\s{2}|\t")
# "Dr. med.", "Prof. Dr. rer. nat.": a title with the field of the degree in small letters.
_NUMBER = regex.compile(r"\d{3}")
_GLUE = regex.compile(r"(?<=\p{L}\p{Ll}|\p{Lu}\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\p{Lu}{2})")
_MOST_GLUES, _LONGEST_OFFICE = 4, 40
_DEGREES = regex.compile(r"(?:\p{Lu}\p{L}{1,4}\.\s){1,3}+(?:\p{Ll}{1,5}\.\s?){1,3}+")


def find_signers(sheet: Sheet) -> tuple[Person, ...]:
    """The signers in the order of the page, each once."""
    known = ends(sheet)
    above = closings(sheet, known)
    spans = places(sheet, known)
    listed = [(above.get(span.start), _before_copies(sheet.text, cells(sheet.text, span))) for span in spans]
    is_roll = sum(len(lines) for closing, lines in listed if not closing) > _LONGEST_LIST
    found: dict[str, Person] = {}
    for closing, lines in listed:
        if is_roll and not closing:
            continue
        for person in list(_houses(sheet, closing, lines) or _signers(sheet, lines)) or _group(sheet, closing, lines):
            if (closing or person.office or not _is_common(sheet, person)) and not _is_addressed(sheet, person):
                found.setdefault(person.name.casefold(), person)
    return tuple(found.values())


def _is_common(sheet: Sheet, person: Person) -> bool:
    """Whether the words are the page's own, for all their capitals: "Bill Text"."""
    words = [word.casefold() for word in WORD.findall(person.name)]
    return sum(word in sheet.common for word in words) * 2 > len(words)


def _is_addressed(sheet: Sheet, person: Person) -> bool:
    """Whether a form of address that follows soon has the surname: the letter is to whom the lines above it name."""
    surname = WORD.findall(person.name.casefold())[-1:]
    forms = sheet.of(Role.SALUTATION)
    first = bisect_left(forms, person.span.end, key=lambda block: block.span.start)
    near = (b for b in islice(forms, first, first + _MOST_FORMS) if b.span.start - person.span.end <= _LONGEST_ADDRESS)
    return bool(surname) and any(surname[0] in sheet.words_of(block) for block in near)


def _before_copies(text: str, lines: list[Span]) -> list[Span]:
    """The lines before "cc:", under which those are named who get a copy."""
    copies = (index for index, line in enumerate(lines) if _COPIES.match(text, line.start, line.end))
    return lines[: next(copies, len(lines))]


def _signers(sheet: Sheet, lines: list[Span]) -> Iterator[Person]:
    if _stand_under_offices(sheet, lines):
        yield from _under_offices(sheet, lines)
        return
    index = 0
    while index < len(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        people = [] if _halves(sheet.text, lines[index]) else list(_of_line(sheet, lines[index], after))
        if len(people) == 1 and people[0].office is None and after and is_office(sheet, after):
            office = _trimmed(sheet.text, after)
            name = people[0]
            yield Person(name=name.name, span=Span(name.span.start, office.end), office=office.of(sheet.text))
            index += 2
            continue
        yield from people
        index += 1


def _stand_under_offices(sheet: Sheet, lines: list[Span]) -> bool:
    """Whether the offices stand above the names: an office comes first, and last a name that has none beside it."""
    if len(lines) < _FEWEST_PAIR or any(_halves(sheet.text, line) for line in lines):
        return False
    last = list(_of_line(sheet, lines[-1], None))
    if not last or last[-1].office or not is_office(sheet, lines[0]):
        return False
    return not list(names_in(sheet.text, lines[0].start, lines[0].end, sheet.words))


def _under_offices(sheet: Sheet, lines: list[Span]) -> Iterator[Person]:
    """ "Il Presidente", "Jane Roe": the signers with the offices over their names."""
    office: Span | None = None
    for line in lines:
        people = list(_of_line(sheet, line, None))
        for person in people:
            if office and not person.office:
                span = Span(min(office.start, person.span.start), max(office.end, person.span.end))
                yield Person(name=person.name, span=span, office=office.of(sheet.text))
            else:
                yield person
        if people:
            office = None
        elif office is None and has_office(sheet.text, line.start, line.end, sheet.words):
            office = _past_article(sheet, _trimmed(sheet.text, line))


def _past_article(sheet: Sheet, office: Span) -> Span:
    """The office without the article before it: "Il Presidente"."""
    words = list(WORD.finditer(sheet.text, office.start, office.end))
    small = len(words) > 1 and words[0].group().casefold() in sheet.words.function_words
    return Span(words[1].start(), office.end) if small else office


def _with_degrees(sheet: Sheet, line: Span, start: int) -> Iterator[Person]:
    """The signer on a line that opens with degrees which are half in small letters: "Dr. med. Jana Rohe"."""
    degrees = _DEGREES.match(sheet.text, start, line.end)
    people = _of_line(sheet, Span(degrees.end(), line.end), None) if degrees else ()
    for person in people:
        if sheet.text.startswith(person.name, person.span.start):
            name = Span(start, person.span.start + len(person.name)).of(sheet.text)
            yield Person(name=name, span=Span(start, person.span.end), office=person.office)


def _glued(sheet: Sheet, line: Span) -> list[Person]:
    """The signer whose name a scraper stuck to the office behind it: "Jane RoeExecutive Director"."""
    for glue in islice(_GLUE.finditer(sheet.text, line.start, line.end), _MOST_GLUES):
        behind = Span(glue.start(), line.end)
        first = behind.of(sheet.text)
        known = phrases(sheet.words, "people.offices")
        # A capital behind capitals begins a word ("MBAScientific Advisor"), one in a word may be the name's: "McRoe".
        if known.match(first) or (sheet.text[glue.start() - 1].isupper() and known.search(first, 0, _LONGEST_OFFICE)):
            name = name_at(sheet.text, line.start, behind.start, sheet.words)
            return [_person(sheet, name, _office_after(sheet, behind.start, line.end))] if name else []
    return []


def _of_line(sheet: Sheet, line: Span, after: Span | None) -> Iterator[Person]:
    """The signer whose name begins or fills the line, with an office before or after it on the line."""
    text = sheet.text
    mark = NUMBERED.match(text, line.start, line.end)
    start = mark.end() if mark else line.start
    if (
        known := _two_columns(sheet, Span(start, line.end), after)
        or list(_with_degrees(sheet, line, start))
        or _glued(sheet, Span(start, line.end))
    ):
        yield from known
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
    ends_there = _NAME_ENDS.match(text, name.span.end, line.end) is not None
    if has_office(text, before.start, before.end, sheet.words):
        # "Private Bag 7902 Elm Quay" is an address, whatever "private" can be.
        if ends_there and not _NUMBER.search(text, before.start, before.end):
            yield _person(sheet, name, before)
    elif name.span.start == start:
        office = _office_after(sheet, name.span.end, line.end)
        if office or ends_there:
            yield _person(sheet, name, office)


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


def _group(sheet: Sheet, closing: Block | None, lines: list[Span]) -> Iterator[Person]:
    """The office or house that signs a letter: the one line under "Sincerely," where no person is named."""
    if not lines or not closing or not closing.text.rstrip("* ").endswith(","):
        return
    line = _OURS.match(sheet.text, lines[0].start, lines[0].end)
    if line and len(WORD.findall(line.group("name"))) <= _MOST_GROUP_WORDS:
        own = _trimmed(sheet.text, Span(line.start("name"), line.end("name")))
        yield Person(name=own.of(sheet.text), span=own)


def _houses(sheet: Sheet, closing: Block | None, lines: list[Span]) -> list[Person]:
    """Several organisations that sign a letter, a line each: most of the lines have a word for one, none an office."""
    if not closing or len(lines) < _FEWEST_HOUSES:
        return []
    ours = [_OURS.match(sheet.text, line.start, line.end) for line in lines]
    named = [line for line in ours if line and len(WORD.findall(line.group("name"))) <= _MOST_GROUP_WORDS]
    known = sum(has_organization(sheet.text, line.start, line.end, sheet.words) for line in lines)
    offices = any(has_office(sheet.text, line.start, line.end, sheet.words) for line in lines)
    if len(named) < len(lines) or offices or known * 4 < len(lines) * 3:
        return []
    spans = [_trimmed(sheet.text, Span(line.start("name"), line.end("name"))) for line in named]
    return [Person(name=span.of(sheet.text), span=span) for span in spans]


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
