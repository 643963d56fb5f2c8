"""What e-mail addresses, web addresses and telephone numbers look like, as people write them.

Shapes only: whether a number is in service is nobody's business here. All spans are code points of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

import regex
from attrs import frozen

from pressparse.records import Span


class Channel(Enum):
    """By which way somebody can be reached."""

    PHONE = "phone"
    FAX = "fax"
    EMAIL = "email"
    URL = "url"


@frozen(kw_only=True)
class Address:
    """A number or an address, as written, obfuscation included."""

    channel: Channel
    span: Span


_DOMAIN = r"(?:[\p{L}\d](?:[\p{L}\d-]{0,62}+)\.)++"
_AT = r"(?>@|[^\S\n]?[\[({<][^\S\n]?(?i:at|ät|@|arroba|собака|chez)[^\S\n]?[\])}>][^\S\n]?)"
_DOT = r"(?>\.|[^\S\n]?[\[({<][^\S\n]?(?i:dot|punkt|point|punto|точка|\.)[^\S\n]?[\])}>][^\S\n]?)"
_LABEL = r"[\p{L}\d](?:[\p{L}\d-]{0,62}+)"
_EMAIL = regex.compile(
    rf"(?<![\w.+@/-])[\p{{L}}\d_](?:[\w.+%’'-]{{0,63}}+){_AT}(?:\n[^\S\n]*+)?{_LABEL}(?:{_DOT}{_LABEL})++"
)
_URL = regex.compile(r"(?:https?://|www\.(?=\p{L}))[^\s<>\"“”«»()\[\]{}|]++", regex.I)
# What every address and number holds: without it the costlier patterns are not tried.
_AT_SIGN = regex.compile(r"@|[\[({<][^\S\n]?(?i:at|ät|@|arroba|собака|chez)[^\S\n]?[\])}>]")
_WEB = regex.compile(r"://|[wW]{3}\.")
# Those signs, and what is found faster still: what one of them has in it.
_WRITTEN = (
    ("@[({<", _AT_SIGN, _EMAIL, Channel.EMAIL),
    (("://", "w.", "W."), _WEB, _URL, Channel.URL),
)
_DIGITS = regex.compile(r"\d++")
# So many numbers may follow each other one by one in a telephone number.
_MOST_IN_TURN = 3
_DIGIT = regex.compile(r"\d")
# Digits in groups: a blank, a dash, a stop, a slash between them, area codes in brackets, an extension after.
_SEPARATOR = r"(?>[ \u00a0\u2009]{0,2}+[-–‑./][ \u00a0\u2009]{0,2}+|[ \u00a0\u2009]{1,2}+)"
_EXTENSION = r"(?:,?[ \u00a0]?(?i:ext(?:ension)?|доб|int|ramal|anexo|anexos|poste|tst|x)[. :]{0,2}\d{1,5}(?!\d))"
_PHONE = regex.compile(
    rf"(?<![\w@#№$€£=&%/-]|\d[,.:])"
    rf"(?>\+[ \u00a0]?|\([ ]?\+?[ ]?)?+\d{{1,14}}(?>\)?{_SEPARATOR}?\(?\d{{1,12}}|\)){{0,12}}+\)?(?:{_EXTENSION})?"
)
_VANITY = regex.compile(r"(?<![\w-])(?:1[- ])?8(?:00|8[0-9]|77|66|55|44|33)-[\dA-Z]{3,4}-?[\dA-Z]{2,5}(?![\w-])")
# A number glued between words by a scraper, told by its shape alone.
_GLUED = regex.compile(r"(?<=\p{Ll}{2})(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)")
_FAX = regex.compile(r"(?i:fax|faks|факс|télécopie\w*+|facsimile|φαξ)\W{0,6}\Z|(?<![\w.])F[ .:\t]{1,3}\Z")
_DATE = regex.compile(
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d(?:\s?[-–/]\s?\d\d)?"
)
# Postal codes that have the look of a number: Brazilian, American with four more, and what a street number joins.
_POSTCODE = regex.compile(r"\d{5}-\d{3,4}|\d{3}-\d{4}(?=\s\p{Han})")
_THOUSANDS = regex.compile(r"[1-9]\d{0,2}(?:[ \u00a0,.]\d{3}){1,4}")
# Nine digits in threes are a number in many countries, unless a word counts on what they are the sum of.
_IN_THREES = regex.compile(r"[2-9]\d\d(?:[ \u00a0]\d{3}){2}(?=\s*+(?:\Z|[,;)/|–—-]|(?<=\n)))")
_BREAK = regex.compile(r"[ \u00a0]{2}|[ \u00a0][-–/][ \u00a0]|[ \u00a0](?=[(+])|(?<=\d)(?=\+)")
# Where words that a scraper glued to an address end and begin: at a change of case, at a mailbox that all houses have.
_HOST_BEFORE = regex.compile(r"(?:www\.[\w-]++\.(?:com|net|org|de)|\b(?:Inc|Ltd|Corp|Co)\.)(?=[\w.+-]{1,64}+@)")
_PHRASE_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}’'.]{0,18}+,?|\d)[ \u00a0]\Z")
_WORD_BEFORE = regex.compile(
    r"\p{Lu}\p{L}*?\p{Ll}{2}(?=\p{Lu}[\p{L}.-]*+@)"
    r"|\p{Lu}\p{Ll}{2,20}?(?=(?:info|ir|contact|kontakt|media|press|presse|sales|editor|pr|hello|support)@)"
)
_SEAM_BEHIND = regex.compile(
    r"(?<=\.\p{Ll}{2,4})(?=\p{Lu}|(?:\d-)?\d{3}|\+|www\.)|(?<=\.\p{Lu}{2,3})(?=\p{Lu}\p{Ll}|\d{3})"
    r"|(?<=\.(?:com|org|net|edu|gov|mil))(?=\p{Ll}{1,3}\Z)"
)
# A word and the mailbox glued to it: the mailbox is made of the word, or a number parts them.
_ECHO = regex.compile(
    r"(?P<word>\p{Lu}\p{L}{2,19}?)(?=\p{Ll}{0,2}(?i:(?P=word))@)|\p{Lu}\p{L}{2,19}+\d{7,12}(?=\p{Ll})"
)
_NAME_WORD = regex.compile(r"\p{Lu}\p{Ll}{2,19}+(?!\p{L})")
_SLASH = regex.compile(r"[ \u00a0]/[ \u00a0]")
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_LONGEST_WORD = 20
# How far before a mailbox its owner is looked for, and the fewest letters of a word glued to it.
_OWNER_WITHIN, _NAMED_WITHIN, _MOST_NAMED, _SHORTEST_GLUED = 80, 5000, 8, 3
_SHORT_DIGITS = 3


def addresses_in(text: str, start: int, end: int, *, short: frozenset[int] = frozenset()) -> list[Address]:
    """All numbers and addresses in ``text[start:end]``, in order, none overlapping another.

    ``short`` holds offsets after which a number may be short or bare, since a label such as "Tel." ends there.
    """
    fewest = _SHORT_DIGITS if short else _FEWEST_DIGITS
    phones = list(_phones(text, start, end, short)) if len(_DIGIT.findall(text, start, end)) >= fewest else []
    ends = [phone.span.end for phone in phones]
    found = list(phones)
    for signs, hint, pattern, channel in _WRITTEN:
        if max([text.find(sign, start, end) for sign in signs]) < 0 or not hint.search(text, start, end):
            continue
        for match in pattern.finditer(text, start, end):
            first = _past_phone(match.start(), match.end(), phones, ends)
            last = match.start() + len(_trimmed(match.group()))
            if channel is Channel.EMAIL:
                first, last = _unglued(text, first, last)
            if first < last:
                found.append(Address(channel=channel, span=Span(first, last)))
    return _apart(found)


def _apart(addresses: list[Address]) -> list[Address]:
    """Those that do not overlap one before them; of two that begin together, the longer."""
    kept: list[Address] = []
    for address in sorted(addresses, key=lambda address: (address.span.start, -address.span.end)):
        if not kept or address.span.start >= kept[-1].span.end:
            kept.append(address)
    return kept


def _trimmed(address: str) -> str:
    return address.rstrip(".,;:!?'’*_")


def _past_phone(start: int, end: int, phones: list[Address], ends: list[int]) -> int:
    """Where the address begins if a number is glued to its front ("555-0100jane@acme.example")."""
    for phone in phones[bisect_right(ends, start) :]:
        if phone.span.start >= end or phone.span.end >= end:
            break
        start = phone.span.end
    return start


def _unglued(text: str, start: int, end: int) -> tuple[int, int]:
    """The address without what a scraper that dropped a page's tags has glued to it: "OfficerIR@acme.exampleJane"."""
    at = text.find("@", start, end)
    if at < 0:
        return start, end
    if host := _HOST_BEFORE.search(text, start, at + 1):
        start = host.end()
    elif text[start].isupper():
        start = _past_word(text, start, at)
    if tail := _SEAM_BEHIND.search(text, at, end):
        end = tail.start()
    return start, end


def _past_word(text: str, start: int, at: int) -> int:
    """Where the mailbox begins whose front is a word glued to it; ``at`` is its sign."""
    if echo := _ECHO.match(text, start, at + 1):
        return echo.end()
    if text[start - 1 : start] not in (" ", "\u00a0"):
        return start
    owners = _NAME_WORD.findall(text, max(0, start - _OWNER_WITHIN), start)
    phrase = _PHRASE_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if phrase and owners and (surname := _surname(text, owners[-1], start)) and start + surname < at:
        return start + surname
    word = _WORD_BEFORE.match(text, start, at + 1) if phrase else None
    cuts = [word.end()] if word else _named(text, start, at, owners)
    return next((cut for cut in cuts if not any(owner.startswith(text[start:cut]) for owner in owners)), start)


def _named(text: str, start: int, at: int, owners: list[str]) -> list[int]:
    """Where in the mailbox a name begins that stands before it: "Jane Roe, Mediajane@acme.example"."""
    mailbox = text[start:at].casefold()
    seams = sorted(mailbox.find(owner.casefold(), _SHORTEST_GLUED) for owner in owners)
    return [start + cut for cut in seams if cut > 0 and mailbox[cut - 1].isalpha() and text[start + cut].islower()]


def _surname(text: str, first: str, start: int) -> int:
    """The length of the word behind a first name further up that ``text`` has at ``start`` too; 0 if there is none."""
    floor, place = max(0, start - _NAMED_WITHIN), start - 1
    for _ in range(_MOST_NAMED):
        place = text.rfind(f"{first} ", floor, place)
        if place < 0:
            break
        named = _NAME_WORD.match(text, place + len(first) + 1, start)
        if named and text.startswith(named.group(), start):
            return len(named.group())
    return 0


def _phones(text: str, start: int, end: int, short: frozenset[int]) -> Iterator[Address]:
    runs = [found for shape in (_PHONE, _VANITY, _GLUED) for found in shape.finditer(text, start, end)]
    for found in sorted(runs, key=lambda found: found.start()):
        for first, last in _numbers(text, found.start(), found.end()):
            if _is_phone(text, first, last, short):
                fax = _FAX.search(text, max(start, first - 20), first)
                yield Address(channel=Channel.FAX if fax else Channel.PHONE, span=Span(first, last))


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run of digits, cut where two numbers stand side by side."""
    if sum(c.isdigit() for c in text[start:end]) <= _MOST_DIGITS:
        yield from _either_side(text, start, end)
        return
    at = start
    for gap in _BREAK.finditer(text, start, end):
        if sum(c.isdigit() for c in text[at : gap.start()]) >= _FEWEST_DIGITS:
            yield _closed(text, at, gap.start())
            at = gap.end()
    yield _closed(text, at, end)


def _either_side(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A run of digits that may be one number: two where as many stand before a slash as behind it ("202 1234 / 202
    1235"), each enough for a number."""
    if slash := _SLASH.search(text, start, end):
        before = len(_DIGIT.findall(text, start, slash.start()))
        if before == len(_DIGIT.findall(text, slash.end(), end)) >= _FEWEST_DIGITS:
            yield _closed(text, start, slash.start())
            start = slash.end()
    yield _closed(text, start, end)


def _closed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without a bracket that has no partner in it."""
    piece = text[start:end]
    if piece.count("(") > piece.count(")") and piece.startswith("("):
        start += 1
    if piece.count(")") > piece.count("("):
        end -= 1
    return start, end


def _is_phone(text: str, start: int, end: int, short: frozenset[int]) -> bool:
    piece = text[start:end].strip("() ")
    digits = sum(c.isdigit() for c in piece)
    if start in short:
        return _SHORT_DIGITS <= digits <= _MOST_DIGITS
    if not _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
        return False
    if _looks_else(piece) and not _IN_THREES.match(text, text.index(piece, start)):
        return False
    if end < len(text) and (text[end] in "%€$£" or text[end].isdigit()):
        return False
    return piece[0] in "+0" or not piece.isdigit() or digits == 10


def _looks_else(piece: str) -> bool:
    """Whether the digits are a date, a postal code, a sum, or a calendar's or a list's running numbers."""
    numbers = list(map(int, _DIGITS.findall(piece)))
    if len(numbers) > _MOST_IN_TURN and all(after == before + 1 for before, after in pairwise(numbers)):
        return True
    return any(shape.fullmatch(piece) for shape in (_DATE, _POSTCODE, _THOUSANDS))
