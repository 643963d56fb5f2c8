"""Where an issuer may be named: the letterhead, a label, the browser's title, a copyright line, the first sentence.

Names that merely begin a paragraph or the headline, stand before a verb of announcing, or again and again in menus are
left out: with them more pages have their issuer among the candidates, but no more get the right one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from pressparse.company_forms import COMMA, FORM
from pressparse.lexicon import load
from pressparse.names import names_in
from pressparse.patterns import first_words, phrases, source
from pressparse.records import Block
from pressparse.roles import Role
from pressparse.said import places as found_at
from pressparse.sheet import Sheet

_LONGEST, _LONGEST_FOOT, _TICKERS_IN = 120, 1000, 600
_FOOT = (Role.LEGAL, Role.METADATA, Role.CONTACT, Role.NAVIGATION, Role.BOILERPLATE, Role.NOTES)
_LABELLED = (Role.MASTHEAD, Role.METADATA, Role.CONTACT, Role.BYLINE, Role.DATE, Role.NOTES, Role.LEGAL, Role.BODY)
# Between the parts of a line: "News | Acme".
SEPARATOR = regex.compile(r"(?<!\s)\s++[-–—|·•>»]{1,2}+\s++|\s?\|{1,3}+\s?|\s?::\s?")
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d)?)?)"
_MARKS = ("©", "(c)", "copyright", "&copy;")
_MARK = regex.compile("|".join(map(regex.escape, _MARKS)), regex.I)
_HOLDER = regex.compile(rf"(?:[\s,.:|–-]|©|\(c\)|copyright|by\b|{_YEARS})*+(?P<name>\p{{L}}[^|©\n]*+)", regex.I)
# The holder's line under that of the sign and the year.
_BELOW = regex.compile(
    rf"(?:[ \t\u00a0,.–-]|{_YEARS}){{0,12}}+(?:\s{{0,4}}\n){{1,2}}+\s{{0,8}}+(?P<name>\p{{L}}[^|©\n]{{2,80}}+)"
)
_BEFORE_MARK = 80
_NAME_END = regex.compile(
    rf"(?<=[\p{{L}}\p{{M}}\d)”»\"])(?:\.(?=\s|$)(?<!\b(?:{FORM}|St)\.)|,\s(?!{FORM})"
    r"|\s[-–—·/]\s|;|\s?\(|\s?:|\s{3,})"
)
_CAPITAL = r"(?:\p{Lu}[\p{L}\p{M}\p{N}'’&.+-]*+|\p{Ll}{1,3}\p{Lu}[\p{L}\p{M}]*+)"
_SUFFIX = rf"(?:{COMMA}{FORM}\.?)?"
_SUBJECT = regex.compile(
    rf"(?:(?:The|Die|Der|Das|La|Le|El|Il)\s)?"
    rf"(?P<name>{_CAPITAL}(?:\s(?:(?:of|for|de|del|der|für|and|&|du|di|the)\s){{0,2}}{_CAPITAL}){{0,9}}{_SUFFIX})"
)
_TICKER = regex.compile(
    rf"(?P<name>{_CAPITAL}(?:,?\s(?:(?:of|for|&|and)\s)?{_CAPITAL}){{0,8}}\.?)"
    r"\s?[\[(](?:\p{Lu}[\p{Lu}\p{Ll}]{1,11}(?:\s\p{L}+)?:\s?\p{Lu}|\p{Lu}{2,8}[)\]])"
)
_DASHED = regex.compile(r"[^\n]{0,140}?(?:--+|[—–])\s?")
_DASHES, _LONGEST_DATELINE = ("--", "—", "–"), 202
_WIRE = regex.compile(r"[^\n]{0,200}?[)/]\s?(?:--?|[—–])\s?")
_SLASHED = regex.compile(r"\s/\s(?P<name>[^/\n]{2,80}?)\s/")
_PARTS = regex.compile(r"[ \u00a0]{2,}|,\s")
_QUOTED_WITHIN = 160
_LINKED = regex.compile(r"\[(?P<name>[^\[\]\n]{2,80})\]\(")
_LINES = (Role.MASTHEAD, Role.CONTACT, Role.SIGNATURE, Role.BYLINE, Role.LEGAL, Role.ORGANIZER)


def places(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Where a name may stand, and by which cue; the cue's name tells the place."""
    yield from _labelled(sheet)
    yield from _title_tails(sheet)
    yield from _lines(sheet)
    yield from _copyrights(sheet)
    yield from _abouts(sheet)
    yield from _subjects(sheet)
    yield from _firms(sheet)
    yield from _wired(sheet)
    yield from _heads(sheet)


@cache
def label(code: str | None) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Labels before an issuer: with a colon, and the language's own labels without one."""
    words = load(code)
    issuer, section = source(words, "head.issuer_labels"), source(words, "head.section_labels")
    return (
        regex.compile(
            rf"[\s*_\[]{{0,6}}(?:(?P<issuer>{issuer})|(?P<section>{section}))[*_]{{0,3}}\s?:[*_]{{0,3}}\s?", regex.I
        ),
        regex.compile(rf"\s{{0,6}}(?P<issuer>{issuer})\s", regex.I),
    )


def _labelled(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    openers = first_words(sheet.words, "head.issuer_labels", "head.section_labels")
    for block in sheet.of(*_LABELLED):
        if len(block.text) > 3 * _LONGEST or openers.isdisjoint(sheet.words_of(block)[:1]):
            continue
        colon, bare = label(sheet.words.code)
        start, end = block.span.start, block.span.end
        found = colon.match(sheet.text, start, end)
        cue = ""
        if found:
            cue = "label.issuer" if found.group("issuer") else "label.section"
        elif found := bare.match(sheet.text, start, end):
            cue = "label.bare" if found.group("issuer").isupper() else "label.small"
        if found:
            link = _LINKED.match(sheet.text, found.end(), end)
            yield (*(link.span("name") if link else (found.end(), _name_end(sheet, found.end(), end))), cue)


def _name_end(sheet: Sheet, start: int, end: int) -> int:
    stop = _NAME_END.search(sheet.text, start, end)
    return stop.start() if stop else end


def _title_tails(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """The parts of the browser's title behind the headline, or before it."""
    previous: Block | None = None
    for block in sheet.blocks:
        inline = previous is not None and "\n" not in sheet.text[previous.span.end : block.span.start]
        if block.role is Role.MASTHEAD and inline and previous is not None and previous.role is Role.HEADLINE:
            starts = [
                block.span.start,
                *(m.end() for m in SEPARATOR.finditer(sheet.text, block.span.start, block.span.end)),
            ]
            yield starts[-1], block.span.end, "tail.piece"
            yield block.span.start, block.span.end, "tail.piece"
        elif block.role is Role.HEADLINE and len(block.text) <= 3 * _LONGEST:
            marks = list(SEPARATOR.finditer(sheet.text, block.span.start, block.span.end))
            if marks:
                yield marks[-1].end(), block.span.end, "tail.headline"
                yield block.span.start, marks[0].start(), "front.headline"
        previous = block


def _lines(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Lines of their own: the letterhead, the contact's and the signer's organisation."""
    noun = phrases(sheet.words, "people.organization_nouns")
    first = True
    for block in sheet.blocks:
        if len(block.text) > _LONGEST or block.role not in _LINES:
            continue
        if block.role is Role.MASTHEAD:
            yield block.span.start, block.span.end, "masthead.first" if first else "masthead"
            yield block.span.start, _name_end(sheet, block.span.start, block.span.end), "masthead.head"
            yield from _pieces(sheet, block)
            first = False
        elif noun.search(block.text) and not any(c in "@:" for c in block.text):
            yield block.span.start, _name_end(sheet, block.span.start, block.span.end), f"line.{block.role}"


def _pieces(sheet: Sheet, block: Block) -> Iterator[tuple[int, int, str]]:
    """A line's pieces between separators: "Newsroom | Acme"."""
    at, cue = block.span.start, "masthead.piece.first"
    for mark in SEPARATOR.finditer(sheet.text, at, block.span.end):
        yield at, mark.start(), cue
        at, cue = mark.end(), "masthead.piece"
    if at > block.span.start:
        yield at, block.span.end, "masthead.piece.last"


def _copyrights(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Whose rights are reserved: behind the sign and the years, or before them on the line."""
    rights, marks = phrases(sheet.words, "foot.legal"), _marks(sheet)
    for block in sheet.of(*_FOOT) if marks else ():
        last = min(block.span.end, block.span.start + _LONGEST_FOOT)
        if marks[bisect_left(marks, block.span.start)] >= last:
            continue
        for mark in _MARK.finditer(sheet.text, block.span.start, last):
            start, end = mark.end(), last
            if holder := _HOLDER.match(sheet.text, start, end):
                start, end = holder.span("name")
            else:
                start = max(block.span.start, mark.start() - _BEFORE_MARK)
                start, end = sheet.text.rfind("\n", start, mark.start()) + 1 or start, mark.start()
                if start == end and (holder := _BELOW.match(sheet.text, mark.end())):
                    start, end = holder.span("name")
            if stop := rights.search(sheet.text, start, end):
                end = stop.start()
            yield start, _name_end(sheet, start, end), "copyright"


def _marks(sheet: Sheet) -> list[int]:
    """Where the page has marks of copyright, and its end; nothing where it has none."""
    folded = sheet.said.folded
    if folded is None:
        found = [mark.start() for mark in _MARK.finditer(sheet.text)]
    else:
        found = sorted(at for mark in _MARKS for at in found_at(folded, mark))
    return [*found, len(sheet.text)] if found else []


def _abouts(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    about = phrases(sheet.words, "foot.boilerplate_labels")
    for zone in sheet.zones_of(Role.BOILERPLATE):
        first = zone.blocks[0]
        found = about.match(sheet.text, first.span.start, first.span.end)
        if found and len(first.text) <= _LONGEST:
            yield found.end(), first.span.end, "about"
        if subject := _SUBJECT.match(sheet.text, zone.blocks[-1].span.start, zone.blocks[-1].span.end):
            yield (*subject.span("name"), "boilerplate.subject")


def _subjects(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Whom the first sentence is about behind a dateline, and names with a stock exchange's sign."""
    body = sheet.of(Role.BODY)[:2]
    for number, block in enumerate(body):
        start, end = block.span.start, block.span.end
        head = sheet.text[start : min(end, start + _LONGEST_DATELINE)]
        dash = _DASHED.match(sheet.text, start, end) if any(mark in head for mark in _DASHES) else None
        if dash and (found := _SUBJECT.match(sheet.text, dash.end(), end)):
            yield (*found.span("name"), f"subject.dateline{number}")
        wire = _WIRE.match(sheet.text, start, end) if ")" in head or "/" in head else None
        if wire and (found := _SUBJECT.match(sheet.text, wire.end(), end)):
            yield (*found.span("name"), "subject.wire")
    for block in body:
        start, end = block.span.start, min(block.span.end, block.span.start + _TICKERS_IN)
        if sheet.text.find("(", start, end) < 0 and sheet.text.find("[", start, end) < 0:
            continue
        for found in _TICKER.finditer(sheet.text, start, end):
            yield (*found.span("name"), "ticker")


def _firms(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """A word for a firm with its name in quotation marks at the head of the body."""
    for block in sheet.of(Role.BODY)[:2]:
        if not any(mark in block.text for mark in '«"“„'):
            continue
        start, end = block.span.start, min(block.span.end, block.span.start + _QUOTED_WITHIN)
        has_noun = sheet.may_stand_in(block, "people.organization_nouns")
        if has_noun and (found := _quoted(sheet.words.code).search(sheet.text, start, end)):
            yield (*found.span(), "subject.quoted")


@cache
def _quoted(code: str | None) -> regex.Pattern[str]:
    """A word for a firm before its name in quotation marks."""
    noun = source(load(code), "people.organization_nouns")
    return regex.compile(rf"(?i:{noun})\s?[«\"“„][^«»\"“”„\n]{{2,60}}[»\"”“]")


def _wired(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """A wire's dateline that ends with who sends it: "Arcadia, NY - May 1, 2020 / Acme Rockets /"."""
    for block in sheet.of(Role.DATE):
        if found := _SLASHED.search(sheet.text, block.span.start, block.span.end):
            yield (*found.span("name"), "date.slashes")


def _heads(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """A letterhead's parts that its columns set apart, the names and the offices in it."""
    for block in sheet.of(Role.MASTHEAD):
        start, end = block.span.start, block.span.end
        if end - start > 3 * _LONGEST:
            continue
        at = start
        for gap in [*_PARTS.finditer(sheet.text, start, end), None]:
            last = gap.start() if gap else end
            if gap or at > start:
                yield at, last, "masthead.part"
            at = gap.end() if gap else end
        if not sheet.may_stand_in(block, "people.offices"):
            continue
        for name in names_in(sheet.text, start, end, sheet.words):
            office = phrases(sheet.words, "people.offices").search(sheet.text, name.span.end, end)
            if office:
                yield office.start(), _name_end(sheet, office.start(), end), "masthead.office"
