"""The forms of address that open a speech or letter: "Mr. President,", "Dear Colleagues!", «Дамы и господа!»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.lexicon import WORD, Lexicon, load
from pressparse.patterns import phrases, source
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

_ENDS = regex.compile(r"[,;:.!?…)\]»”\"*](?<!\b\p{Lu}\p{Ll}{0,2}\.)\s*+\Z")
_LIST_MARK = regex.compile(r"[\s•·*◦▪–—-]*+")
_SEPARATOR = regex.compile(r";(?=\s*+\p{Ll})|[ \u00a0]{2,}+[•·]|\s[•·]\s")
_DECORATION = "*_ \t\u00a0\n"
_TEMPLATE = regex.compile(r"[^\W\d_]++\(\)\s?;?\?>|\{\{?\w++\}\}?|%\w++%|\[(?:first ?)?name\]", regex.I)
_LONGEST_LINE = 400
# A form of address that stands inside a paragraph is looked for at the start of so many body paragraphs.
_FIRST_PARAGRAPHS = 2
_MOST_CLAUSES = 6
_SHORT_GREETING = 3
_GOES_ON = regex.compile(r"\W++\w")


def read(sheet: Sheet) -> tuple[Excerpt, ...]:
    """Each form of address an entry, as the page lines them up; several on one line are one entry."""
    entries: list[Excerpt] = []
    for zone in sheet.zones_of(Role.SALUTATION):
        entries += _of_zone(sheet, list(zone.blocks))
    return tuple(entries) or tuple(_unmarked(sheet))


def _of_zone(sheet: Sheet, blocks: list[Block]) -> Iterator[Excerpt]:
    if not any(_opens(block.text, sheet.words) or _ENDS.search(block.text) for block in blocks):
        return
    letter = len(blocks) > 1 and _is_letter(blocks[-1].text, sheet.words)
    start: int | None = None
    for index, block in enumerate(blocks):
        if letter and start is None and phrases(sheet.words, "people.offices").fullmatch(block.text):
            continue  # the last line of the address, not of the salutation
        start = block.span.start if start is None else start
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if following and _runs_on(block.text, following.text, sheet.words):
            continue
        yield from _entries(sheet, Span(start, block.span.end))
        start = None


def _opens(line: str, words: Lexicon) -> bool:
    """Whether the line begins with a form of address of the language."""
    return bool(phrases(words, "speech.salutations").match(line, _mark(line)))


def _mark(line: str) -> int:
    found = _LIST_MARK.match(line)
    return found.end() if found else 0


def _is_letter(line: str, words: Lexicon) -> bool:
    """ "Dear Secretary Roe:": a form of address that goes on with a name or office, and ends like one."""
    form = phrases(words, "speech.salutations").match(line, _mark(line))
    return bool(form and _GOES_ON.match(line, form.end()) and line.rstrip().endswith((":", ",", "!")))


def _runs_on(line: str, following: str, words: Lexicon) -> bool:
    """Whether the form of address goes on in the next line, broken only by the page's width."""
    if _ENDS.search(line):
        return False
    last = WORD.findall(line)[-1:]
    if following[:1].islower() or (last and last[0].islower()):
        return True
    if not _opens(following, words):
        return True
    # "Your Excellency Jane Roe / President of the Assembly;": the line ends with a name, the office follows.
    return len(WORD.findall(line)) >= 4 and not phrases(words, "speech.salutations").fullmatch(line.strip())


def _entries(sheet: Sheet, span: Span) -> Iterator[Excerpt]:
    """The line's entry, or its entries where it is a list with semicolons or bullets."""
    at = span.start
    for separator in _SEPARATOR.finditer(sheet.text, span.start, span.end):
        yield from _excerpt(sheet, at, separator.start())
        at = separator.end()
    yield from _excerpt(sheet, at, span.end)


def _excerpt(sheet: Sheet, start: int, end: int) -> Iterator[Excerpt]:
    """The entry without list marks, blanks, and what a mail program failed to fill in."""
    filled = _TEMPLATE.search(sheet.text, start, end)
    if found := filled:
        if sheet.text[start : found.start()].strip():
            end = found.start()
        else:
            start = found.end()
    mark = _LIST_MARK.match(sheet.text, start, end)
    start = mark.end() if mark else start
    text = sheet.text[start:end]
    bare = text.strip(_DECORATION).rstrip("," if filled else "").lstrip('"“,').lstrip()
    start += text.index(bare)
    if WORD.search(bare):
        yield Excerpt(text=bare, span=Span(start, start + len(bare)))


@cache
def _clauses(code: str | None) -> regex.Pattern[str]:
    """Forms of address at a paragraph's start: a phrase, at most four words more, a mark."""
    phrase = source(load(code), "speech.salutations")
    clause = rf"(?:\p{{L}}{{1,3}}\s)?{phrase}(?:[^\S\n]++[\w’'.-]++){{0,6}}?[,.!;:]"
    return regex.compile(rf"(?:{clause}(?:\s++|\Z)){{1,{_MOST_CLAUSES}}}+", regex.I)


def _addresses(opening: str, words: Lexicon) -> bool:
    """Whether somebody is addressed: a mere "Good morning." is a greeting that belongs to its paragraph."""
    return bool(phrases(words, "speech.vocative_nouns").search(opening)) or len(WORD.findall(opening)) > _SHORT_GREETING


def _unmarked(sheet: Sheet) -> Iterator[Excerpt]:
    """A form of address that opens the body's first paragraph, where no line of its own has it."""
    for block in sheet.of(Role.BODY)[:_FIRST_PARAGRAPHS]:
        found = _clauses(sheet.words.code).match(block.text, 0, _LONGEST_LINE)
        if found and _addresses(found.group(), sheet.words):
            start = block.span.start
            yield from _excerpt(sheet, start, start + len(found.group().rstrip()))
            return
