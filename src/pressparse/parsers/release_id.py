"""The release's number: "Press Release No. 123", "IP/20/1234", "№ 45", "Nr. 12/2020", "21-156"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from pressparse.lexicon import load
from pressparse.patterns import any_of, phrases, source
from pressparse.reader_words import listed
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

# Lines that may hold a number beside their own matter are short.
_LONGEST = 200
# So many blocks before the text, lines of so many characters are looked at in any role.
_NEAR, _SHORT = 10, 30
_HEAD = (
    *(Role.MASTHEAD, Role.DATE, Role.NOTICE, Role.METADATA, Role.HEADLINE, Role.SUBHEADLINE),
    *(Role.BYLINE, Role.EVENT, Role.HEADING, Role.CONTACT),
)
_LETTERHEAD = (Role.MASTHEAD, Role.NOTICE, Role.DATE)
_BOTTOM = (Role.METADATA, Role.MASTHEAD)
# What a line of the foot with the number may have been taken for: there a label must say what it is.
_MISTAKEN = (Role.NAVIGATION, Role.CONTACT, Role.LEGAL, Role.MEDIA)
_LONGEST_MISTAKEN = 60

# A number of its own shape: with slashes or hyphens between groups, or letters before it.
_CODE = (
    r"(?:\p{Lu}{1,9}[/-])?(?:\d{2,4}[/-]\d{1,5}(?:/\d{2,4})?|\d{1,5}/\d{2,4})"
    r"|\p{Lu}{1,5}\s?\d{1,5}/\d{2,4}|\p{Lu}\d{3,6}|\d{8}\p{Lu}{2,4}\d{3,6}|\p{Lu}{2,5}/\d{4,6}"
)
_VALUE = rf"(?:{_CODE}|\p{{Lu}}{{0,4}}[-/]?\d{{1,6}}(?:[/.-]\d{{1,4}})*+)"
_ALONE = regex.compile(rf"[\W_]{{0,8}}(?P<id>{_CODE})[\W_]{{0,4}}")
# A year and a number behind a word of any language: "Release: 2020-45".
_NAMED = regex.compile(r"\p{Lu}[\p{L} ]{2,20}:\s{0,3}(?P<id>(?:19|20)\d\d[/-]\d{1,5})")
# A count behind a section's name that fills the line with it: "Comunicado de prensa 087", but "Press Releases 2020".
_COUNT = r"(?!(?:19|20)\d\d(?!\d))\d{3,5}"
# The first half of a word that a label is the second half of ("пресс-релиз"), and a letter behind a number.
_COMPOUND = r"(?:(?<!\w)\p{L}{2,15}+-)?+"
_SERIES = r"(?:\s\p{Lu}$)?+"
_INSIDE = regex.compile(
    r"(?<![\w/.-])(?P<id>\p{Lu}{2,9}/\d\d(?:\d\d)?/\d{1,5}|\p{Lu}?\d{2}/\d{2,3}|\p{Lu}\d{1,3}/\d\d|(?:19|20)\d\d/\d{2,4})(?![\w/.-])"
)
_DATE_LIKE = regex.compile(
    r"(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d)?\d\d|(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d"
)
_YEARS = regex.compile(r"(?:19|20)\d\d[/-](?:(?:19|20)\d\d|\d\d)")
_FIGURE = regex.compile(r"\d")
_SIGN = r"(?:№|(?<!\w)(?:[Nn]r\.?|[Nn][°º]|[Nn]o\.?|[Nn]\.))"
_SIGNED = regex.compile(rf"{_SIGN}[^\S\n]{{0,3}}+\p{{Lu}}{{0,9}}[\s/-]?\d", regex.I)
# What stands behind a section's name that has a number.
_CODED = regex.compile(r"[:/№-]|\p{Lu}\d{3}|\d{8}", regex.I)
_LABELS = ("head.release_number", "head.section_labels")
# "Vol. 167, No. 145" is a journal's number.
_IN_SERIES = regex.compile(r"\d,?\s*+$")


def read(sheet: Sheet) -> Excerpt | None:
    """The number, with the words before it where they belong to it ("Press Release No. 123")."""
    lines = list(_lines(sheet))
    for find in (_labelled, _alone, _named, _inside, _of_case):
        for block in lines:
            if found := find(sheet, block):
                return found
    return next(filter(None, (_told(sheet, number) for number in _mistaken(sheet))), None)


def _body(sheet: Sheet) -> int:
    """Which block begins the text; their number if none does."""
    return next((i for i, block in enumerate(sheet.blocks) if block.role is Role.BODY), len(sheet.blocks))


def _mistaken(sheet: Sheet) -> Iterator[int]:
    """Short lines of the foot with a figure that are of other roles, by their places."""
    body = _body(sheet)
    for number, block in enumerate(sheet.blocks[body:], body):
        if block.role in _MISTAKEN and len(block.text) <= _LONGEST_MISTAKEN and _FIGURE.search(block.text):
            yield number


def _told(sheet: Sheet, number: int) -> Excerpt | None:
    """The number that the line's label names, or the line above; plain figures may be a company's or a tax's."""
    block, above = sheet.blocks[number], sheet.blocks[number - 1]
    if phrases(sheet.words, _LABELS[0]).fullmatch(above.text.rstrip(" :\u00a0")):
        return _alone(sheet, block)
    found = _labelled(sheet, block)
    return found if found and not found.text.isdigit() else None


def _lines(sheet: Sheet) -> Iterator[Block]:
    """Lines of the head, then of the foot, that may hold the number; short ones near the text in any role."""
    body = _body(sheet)
    for number, block in enumerate(sheet.blocks):
        near = body - _NEAR <= number <= body + 1 and len(block.text) <= _SHORT
        if len(block.text) > _LONGEST or not _FIGURE.search(block.text):
            continue
        if near or block.role in (_HEAD if number < body else _BOTTOM):
            yield block


@cache
def _label(code: str | None) -> regex.Pattern[str]:
    words = load(code)
    number, section = (source(words, table) for table in _LABELS)
    blank = r"[^\S\n]{0,3}+"
    return regex.compile(
        rf"{_COMPOUND}{section}{blank}(?::?{blank}{_SIGN}|:){blank}(?P<id>{_VALUE}{_SERIES})(?![\w/]|-\d)"
        rf"|{_COMPOUND}{section}\s(?P<code>(?:{_CODE}){_SERIES})(?![\w/]|-\d)"
        rf"|{_COMPOUND}{section}\s(?P<count>{_COUNT})$"
        rf"|(?P<sign>{_SIGN}{blank}(?P<signed>{_VALUE}))(?![\w/]|-\d)"
        rf"|(?:{number}){blank}[.:]{{0,2}}{blank}(?P<value>{_VALUE})(?![\w/]|-\d)",
        regex.I,
    )


@cache
def _case(code: str | None) -> regex.Pattern[str]:
    return regex.compile(any_of(listed("heads", code, "cases")), regex.I)


def _labelled(sheet: Sheet, block: Block) -> Excerpt | None:
    """The number behind a label. A short sign belongs to it ("Nr. 12/2020"), "Number:" and "Ref.:" do not."""
    return None if _case(sheet.words.code).search(block.text) else _behind_label(sheet, block)


def _of_case(sheet: Sheet, block: Block) -> Excerpt | None:
    """The number of the case that the release tells of: the last resort."""
    return _behind_label(sheet, block) if _case(sheet.words.code).search(block.text) else None


def _behind_label(sheet: Sheet, block: Block) -> Excerpt | None:
    number, section = _LABELS
    may_be = (
        _SIGNED.search(block.text)
        or sheet.may_stand_in(block, number)
        or (_CODED.search(block.text) and sheet.may_stand_in(block, section))
    )
    if not may_be:
        return None
    for found in _label(sheet.words.code).finditer(sheet.text, block.span.start, block.span.end):
        if _IN_SERIES.search(sheet.text, block.span.start, found.start()):
            continue
        if (name := _group(block, found)) is not None and not _is_of_date(sheet, found):
            return _excerpt(sheet, *found.span(name))
    return None


def _is_of_date(sheet: Sheet, found: regex.Match[str]) -> bool:
    """Whether the number is the day of a date that begins there: "Mise à jour : 3 février"."""
    start = next(found.start(name) for name in ("id", "code", "count", "signed", "value") if found.group(name))
    place = bisect_left(sheet.dates, start, key=lambda date: date.span.start)
    date = sheet.dates[place] if place < len(sheet.dates) else None
    return date is not None and date.span.start == start and any(map(str.isalpha, date.text))


def _group(block: Block, found: regex.Match[str]) -> str | int | None:
    """The group of the match that is the release's number, 0 for all of it; None where it is none."""
    if found.group("count"):
        return 0 if block.role in _LETTERHEAD and found.span() == (block.span.start, block.span.end) else None
    if value := found.group("id") or found.group("code"):
        return 0 if _is_number(value, has_sign=found.group("id") is not None) else None
    if found.group("signed"):
        whole = found.span() == (block.span.start, block.span.end)
        fits = (whole or block.role in _LETTERHEAD) and _is_number(found.group("signed"), has_sign=True)
        return "sign" if fits else None
    return "value" if _is_number(found.group("value"), has_sign=True) else None


def _alone(sheet: Sheet, block: Block) -> Excerpt | None:
    if block.role is Role.HEADLINE:
        return None
    found = _ALONE.fullmatch(sheet.text, block.span.start, block.span.end)
    return _excerpt(sheet, *found.span("id")) if found and _is_number(found.group("id"), has_sign=False) else None


def _named(sheet: Sheet, block: Block) -> Excerpt | None:
    if block.role not in _LETTERHEAD:
        return None
    found = _NAMED.fullmatch(sheet.text, block.span.start, block.span.end)
    return _excerpt(sheet, *found.span("id")) if found else None


def _inside(sheet: Sheet, block: Block) -> Excerpt | None:
    if block.role not in (Role.MASTHEAD, Role.DATE, Role.NOTICE):
        return None
    for found in _INSIDE.finditer(sheet.text, block.span.start, block.span.end):
        if _is_number(found.group("id"), has_sign=False):
            return _excerpt(sheet, *found.span("id"))
    return None


def _is_number(text: str, *, has_sign: bool) -> bool:
    """Whether it is no date, no span of years and, without a sign before it, no plain count."""
    if _YEARS.fullmatch(text) and not has_sign and text[5:].isdigit() and len(text) == 9:
        return False
    if _DATE_LIKE.fullmatch(text) and (not has_sign or sum(text.count(mark) for mark in "/-.") > 1):
        return False
    return any(char.isdigit() for char in text) and (has_sign or not text.isdigit())


def _excerpt(sheet: Sheet, start: int, end: int) -> Excerpt:
    span = Span(start, end)
    return Excerpt(text=span.of(sheet.text), span=span)
