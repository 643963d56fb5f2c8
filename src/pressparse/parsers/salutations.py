"""The forms of address that open a speech or letter: "Mr. President,", "Dear Colleagues!", «Дамы и господа!»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import dropwhile

import regex

from pressparse.lexicon import WORD, Lexicon, load
from pressparse.names import names_in
from pressparse.patterns import phrases, source
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

_ENDS = regex.compile(r"[,;:.!?…)\]»”\"*](?<!\b\p{Lu}\p{Ll}{0,2}\.)\s*+\Z")
_CALLS = regex.compile(r"[,;:!][\s*_”\"]*+\Z")
_LIST_MARK = regex.compile(r"[\s•·*◦▪–—-]*+")
_SEPARATOR = regex.compile(r";(?=\s*+\p{Ll})|[ \u00a0]{2,}+[•·]|\s[•·]\s")
_CALL = regex.compile(r"!(?=\s++\p{Lu})")
_TURN = regex.compile(r"[\p{L}. ]{2,40}:\s++(?=\p{Lu})")
_DECORATION = "*_ \t\u00a0\n"
_TEMPLATE = regex.compile(r"[^\W\d_]++\(\)\s?;?\?>|\{\{?\w++\}\}?|%\w++%|\[(?:first ?)?name\]", regex.I)
_LONGEST_LINE = 400
_LONGEST_CALL = 160
# A form of address that stands inside a paragraph is looked for at the start of so many body paragraphs.
_FIRST_PARAGRAPHS = 2
_MOST_BETWEEN = 2
_MOST_CLAUSES = 6
_SHORT_GREETING = 3
_GOES_ON = regex.compile(r"\W++\w")
# Lines that are never part of an address, however they look.
_APART = frozenset({Role.NAVIGATION, Role.TEASER, Role.LEGAL, Role.MEDIA, Role.CLOSING, Role.SIGNATURE, Role.CONTACT})


def read(sheet: Sheet) -> tuple[Excerpt, ...]:
    """Each form of address an entry, as the page lines them up; several on one line are one entry."""
    entries = tuple(entry for run in _runs(sheet) for entry in _of_run(sheet, run))
    addressed = tuple(dropwhile(lambda entry: not _names_someone(entry.text, sheet.words), entries)) or entries
    return addressed or tuple(_unmarked(sheet))


def _runs(sheet: Sheet) -> Iterator[list[Block]]:
    """The lines that hold forms of address, in runs: those that have the role, and what stands between and beside them
    and reads as they do."""
    blocks, words = sheet.blocks, sheet.words
    marked = dict.fromkeys(index for index, block in enumerate(blocks) if block.role is Role.SALUTATION)
    last = -1
    for index in marked:
        if index <= last:
            continue
        first, last = index, index
        while first and _calls(blocks[first - 1], words):
            first -= 1
        while last + 1 < len(blocks):
            ahead = next((n for n in range(last + 1, min(last + 2 + _MOST_BETWEEN, len(blocks))) if n in marked), None)
            if ahead is not None and all(_may_join(block, words) for block in blocks[last + 1 : ahead]):
                last = ahead
            elif _calls(blocks[last + 1], words) or _goes_on(blocks[last], blocks[last + 1], words):
                last += 1
            else:
                break
        yield list(blocks[first : last + 1])


def _calls(block: Block, words: Lexicon) -> bool:
    """Whether the line is a form of address in all but its role: a phrase, or the noun of one before a comma."""
    if block.role in _APART or len(block.text) > _LONGEST_CALL:
        return False
    if phrases(words, "speech.salutations").fullmatch(block.text.strip(_DECORATION + ".,;:!")):
        return True
    return bool(_CALLS.search(block.text)) and _opens(block.text, words)


def _may_join(block: Block, words: Lexicon) -> bool:
    if block.role in _APART:
        return False
    return bool(_CALLS.search(block.text) or (_ENDS.search(block.text) and _opens(block.text, words)))


def _goes_on(block: Block, following: Block, words: Lexicon) -> bool:
    """Whether a form of address that its line does not end goes on in a line with another role."""
    if following.role in _APART or _ENDS.search(block.text) or not _CALLS.search(following.text):
        return False
    return _opens(block.text, words) and _runs_on(block.text, following.text, words)


def _names_someone(entry: str, words: Lexicon) -> bool:
    """Whether anybody is addressed, and not only told or wished something."""
    tables = "speech.salutations", "speech.vocative_nouns", "people.honorifics", "people.offices"
    return phrases(words, *tables).search(entry) is not None


def _of_run(sheet: Sheet, blocks: list[Block]) -> Iterator[Excerpt]:
    if not any(_opens(block.text, sheet.words) or _ENDS.search(block.text) for block in blocks):
        return
    letter = len(blocks) > 1 and _is_letter(blocks[-1].text, sheet.words)
    start: int | None = None
    for index, block in enumerate(blocks):
        if letter and start is None and phrases(sheet.words, "people.offices").fullmatch(block.text):
            continue  # the last line of the address, not of the salutation
        if start is None and _is_title(sheet, block, blocks[index + 1 : index + 2]):
            continue
        start = block.span.start if start is None else start
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if following and _runs_on(block.text, following.text, sheet.words):
            continue
        end = block.span.end if following else _rest(sheet, start, block)
        if end:
            yield from _entries(sheet, Span(start, end))
        start = None


def _is_title(sheet: Sheet, block: Block, following: list[Block]) -> bool:
    """Whether the line is the letter's title: no mark ends it, and the salutation opens a paragraph under it."""
    if not following or _ENDS.search(block.text) or _opens(block.text, sheet.words):
        return False
    is_apart = sheet.text.count("\n", block.span.end, following[0].span.start) > 1
    if not is_apart or not _opens(following[0].text, sheet.words):
        return False
    return (sheet.title is not None and sheet.title.span == block.span) or not _has_name(sheet, block)


def _has_name(sheet: Sheet, block: Block) -> bool:
    return next(names_in(sheet.text, block.span.start, block.span.end, sheet.words), None) is not None


def _rest(sheet: Sheet, start: int, last: Block) -> int | None:
    """Where the last form of address ends, be it in the paragraph behind it; None for a sentence's first line."""
    end = last.span.end
    if not _opens(last.text, sheet.words) and sheet.text[end : end + 3].lstrip()[:1].islower():
        return None
    line = sheet.text.find("\n", end)
    line = min(len(sheet.text) if line < 0 else line, start + _LONGEST_LINE)
    found = _clauses(sheet.words.code).match(sheet.text, start, line) if sheet.text[end:line].strip() else None
    return max(end, found.start() + len(found.group().rstrip())) if found else end


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
    at = _past_speaker(sheet, span)
    for separator in _SEPARATOR.finditer(sheet.text, at, span.end):
        if sheet.text.find(":", at, separator.start()) >= 0:
            break  # "Commanders: General Roe, army; Admiral Poe, navy"
        yield from _calls_apart(sheet, at, separator.start())
        at = separator.end()
    yield from _calls_apart(sheet, at, span.end)


def _past_speaker(sheet: Sheet, span: Span) -> int:
    """Where the address begins behind who speaks: "J. Roe: Dear friends!" """
    turn = _TURN.match(sheet.text, span.start, span.end)
    return turn.end() if turn and _opens(sheet.text[turn.end() : span.end], sheet.words) else span.start


def _calls_apart(sheet: Sheet, start: int, end: int) -> Iterator[Excerpt]:
    """ "Dear friends! Ladies and gentlemen!": each call an entry."""
    for call in _CALL.finditer(sheet.text, start, end):
        rest = sheet.text[call.end() : end]
        if phrases(sheet.words, "speech.salutations").match(rest.lstrip()):
            yield from _excerpt(sheet, start, call.end())
            start = call.end()
    yield from _excerpt(sheet, start, end)


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
    """Forms of address at a paragraph's start: a phrase, at most six words more, a mark; then also offices by name."""
    phrase, office = source(load(code), "speech.salutations"), source(load(code), "people.offices")
    clause = rf"(?:\p{{L}}{{1,5}}\s){{0,2}}{phrase}(?:(?:[^\S\n]++|\n)[\w’'.-]++){{0,6}}?[,.!;:]"
    named = rf"{office}(?:\s(?-i:\p{{Lu}}[\w’'.-]*+)){{1,3}},"
    return regex.compile(rf"{clause}(?:\s++|\Z)(?:(?:{clause}|{named})(?:\s++|\Z)){{0,{_MOST_CLAUSES - 1}}}+", regex.I)


def _addresses(opening: str, words: Lexicon) -> bool:
    """Whether somebody is addressed: a mere "Good morning." is a greeting that belongs to its paragraph."""
    return bool(phrases(words, "speech.vocative_nouns").search(opening)) or len(WORD.findall(opening)) > _SHORT_GREETING


def _unmarked(sheet: Sheet) -> Iterator[Excerpt]:
    """A form of address that is one of the body's first lines, or opens one, where no line has the role."""
    for block in sheet.of(Role.BODY)[:_FIRST_PARAGRAPHS]:
        if _opens(block.text, sheet.words) and len(block.text) <= _LONGEST_CALL and _CALLS.search(block.text):
            yield from _entries(sheet, block.span)
            return
        start = block.span.start
        paragraph = sheet.text.find("\n\n", start)
        end = min(len(sheet.text) if paragraph < 0 else paragraph, start + _LONGEST_LINE)
        found = _clauses(sheet.words.code).match(sheet.text, start, end)
        if found and _addresses(found.group(), sheet.words):
            yield from _entries(sheet, Span(start, start + len(found.group().rstrip())))
            return
