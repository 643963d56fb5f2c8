"""The issuer: the organisation that the release comes from, as far as the page says so.

It stands on a letterhead ("Permanent Mission of Norland to the United Nations"), behind a label ("SOURCE Acme", "Press
Release: Acme"), at the tail of the browser's title ("Acme opens a mill | Acme Group"), in a copyright line, over the
standing text ("About Acme"), or as the subject of the first sentence. Each place where it may stand names candidates;
the candidate with most to say for it wins, and none does if all have little.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import regex
from attrs import define, field

from pressparse.edges import excerpt
from pressparse.lexicon import WORD, load
from pressparse.parsers.date_words import date_words
from pressparse.patterns import first_words, phrases, source
from pressparse.records import Block, Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

_LONGEST, _MOST_WORDS, _LONGEST_FOOT, _TICKERS_IN = 120, 14, 1000, 600
_MOST_CANDIDATES = 60
_SHORTEST_HOST = 3
_FOOT = (Role.LEGAL, Role.METADATA, Role.CONTACT, Role.NAVIGATION, Role.BOILERPLATE, Role.NOTES)
_LABELLED = (Role.MASTHEAD, Role.METADATA, Role.CONTACT, Role.BYLINE, Role.DATE, Role.NOTES, Role.LEGAL, Role.BODY)
_ARTICLES = frozenset(["the", "der", "die", "das", "la", "le", "les", "el", "il", "lo", "de", "het"])

_SEPARATOR = regex.compile(r"(?<!\s)\s++[-–—|·•>»]{1,2}+\s++|\s?\|\s?|\s?::\s?")
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d)?)?)"
_MARKS = ("©", "(c)", "copyright", "&copy;")
_MARK = regex.compile("|".join(map(regex.escape, _MARKS)), regex.I)
_HOLDER = regex.compile(rf"(?:[\s,.:|–-]|©|\(c\)|copyright|by\b|{_YEARS})*+(?P<name>\p{{L}}[^|©\n]*+)", regex.I)
_BEFORE_MARK = 80
_NAME_END = regex.compile(
    r"(?<=[\p{L}\p{M}\d)”»\"])(?:\.(?=\s|$)(?<!\b(?:Inc|Co|Corp|Ltd|St|e\.V)\.)|,\s(?!Inc|Ltd|LLC|L\.L)"
    r"|\s[-–—·/]\s|;|\s?\(|\s?:|\s{3,})"
)
_CAPITAL = r"(?:\p{Lu}[\p{L}\p{M}\p{N}'’&.+-]*+|\p{Ll}{1,3}\p{Lu}[\p{L}\p{M}]*+)"
_SUBJECT = regex.compile(
    rf"(?:(?:The|Die|Der|Das|La|Le|El|Il)\s)?"
    rf"(?P<name>{_CAPITAL}(?:\s(?:(?:of|for|de|del|der|für|and|&|du|di|the)\s){{0,2}}{_CAPITAL}){{0,9}})"
)
_TICKER = regex.compile(
    rf"(?P<name>{_CAPITAL}(?:,?\s(?:(?:of|for|&|and)\s)?{_CAPITAL}){{0,8}}\.?)"
    r"\s?[\[(](?:\p{Lu}[\p{Lu}\p{Ll}]{1,11}(?:\s\p{L}+)?:\s?\p{Lu}|\p{Lu}{2,8}[)\]])"
)
_DASHED = regex.compile(r"[^\n]{0,140}?(?:--+|[—–])\s?")
_LINKED = regex.compile(r"\[(?P<name>[^\[\]\n]{2,80})\]\(")
_DOMAIN = regex.compile(r"(?:www\.)?[\w-]++(?:\.[\w-]++)*+\.\p{Ll}{2,4}$", regex.I)

# What may cling to a name: marks, a copyright sign, years, a small article, a label with its colon; a possessive.
_FRONT = regex.compile(
    r"(?:[^\p{L}\p{N}«“„\"]++|(?:19|20)\d\d\b|\(?[Cc]\)(?=\s)|[Cc]opyright\b|(?:the|by|de|von|di|da)\s)*+"
)
_BACK = regex.compile(r"(?:['’]s|[\s,:;–—|·•*>\\©-]++|\b(?:(?:19|20)\d\d[-–]?)++|\b[Ll]ogo)++$")
_HOST_SIGNS = ("@", "://", "www.")
_HOST = regex.compile(r"(?:@|://|www\.)([\w.-]++)")

# The cue that every candidate has, and the weight below which a candidate is left (thousandths of a log-odds unit).
ANY = "any"
_LEAST = -1700


@define
class Candidate:
    """An organisation that may be the issuer: where it stands first, and all the cues that speak for or against it."""

    span: Span
    cues: set[str] = field(factory=set)

    def weight(self, weights: Mapping[str, int]) -> int:
        """What its cues weigh together."""
        return weights.get(ANY, 0) + sum(weights.get(cue, 0) for cue in self.cues)


def read(sheet: Sheet, weights: Mapping[str, int] | None = None) -> Excerpt | None:
    """The candidate with the most weight; None if none has enough.

    ``weights`` are those that come with the package if None.
    """
    return choose(sheet, _weights() if weights is None else weights)


@cache
def _weights() -> Mapping[str, int]:
    """Cue -> thousandths of a log-odds unit; ``tools/train_genre.py`` learns them."""
    loaded: dict[str, int] = json.loads((files("pressparse") / "issuer.json").read_text(encoding="utf-8"))
    return loaded


def choose(sheet: Sheet, weights: Mapping[str, int]) -> Excerpt | None:
    """The issuer by these weights."""
    ranked = [(candidate.weight(weights), candidate.span) for candidate in candidates(sheet)]
    weight, span = max(ranked, key=lambda pair: (pair[0], -pair[1].start), default=(_LEAST - 1, None))
    if span is None or weight < _LEAST:
        return None
    return Excerpt(text=span.of(sheet.text), span=span)


def candidates(sheet: Sheet) -> tuple[Candidate, ...]:
    """All organisations named where an issuer may stand, each once, in the order found."""
    found: dict[tuple[str, ...], Candidate] = {}
    for start, end, cue in _named(sheet):
        name = _trimmed(sheet, start, end)
        if name is None or not (key := _key(name.text)) or len(key) > _MOST_WORDS:
            continue
        if key not in found and len(found) == _MOST_CANDIDATES:
            continue
        found.setdefault(key, Candidate(name.span)).cues.add(cue)
    texts = {role: "\n".join(block.text for block in sheet.of(role)) for role in _SEEN_IN}
    has_hosts = any(sign in sheet.text for sign in _HOST_SIGNS)
    hosts = " ".join({host.casefold().replace("-", "") for host in _HOST.findall(sheet.text)}) if has_hosts else ""
    for key, candidate in found.items():
        candidate.cues.update(_looks(sheet, key, candidate, found, texts))
        if len(together := "".join(key)) >= _SHORTEST_HOST and together in hosts:
            candidate.cues.add("in.host")
        elif len(acronym := "".join(word[0] for word in key)) >= _SHORTEST_HOST and f" {acronym}." in f" {hosts}":
            candidate.cues.add("in.host.acronym")
    return tuple(found.values())


def _key(text: str) -> tuple[str, ...]:
    words = tuple(word.casefold() for word in WORD.findall(text))
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def _trimmed(sheet: Sheet, start: int, end: int) -> Excerpt | None:
    """The name without section labels and marks around it; None for a bare label, a number or a sentence."""
    name = excerpt(sheet.text, start, min(end, start + _LONGEST))
    if name is None:
        return None
    start, end = name.span.start, name.span.end
    label = phrases(sheet.words, "head.section_labels", "head.notices", "head.release_number")
    with_colon, bare = _label(sheet.words.code)
    found = with_colon.match(sheet.text, start, end)
    if found is None:
        found = bare.match(sheet.text, start, end)
        found = found if found and _stands_out(sheet.text, found, end) else None
    if found and found.end() < end:
        start = found.end()
    while (head := label.match(sheet.text, start, end)) and head.end() < end:
        start = head.end()
        while start < end and not (sheet.text[start].isalnum() or sheet.text[start] in '«“"'):
            start += 1
    if front := _FRONT.match(sheet.text, start, end):
        start = front.end()
    if back := _BACK.search(sheet.text, start, end):
        end = back.start()
    months = date_words(sheet.words.code).months
    dated = sheet.text[start : start + 1].isdigit() and any(word in months for word in _key(sheet.text[start:end]))
    if (
        dated
        or start >= end
        or label.fullmatch(sheet.text, start, end)
        or not any(c.isalpha() for c in sheet.text[start:end])
    ):
        return None
    return Excerpt(text=sheet.text[start:end], span=Span(start, end))


def _stands_out(text: str, label: regex.Match[str], end: int) -> bool:
    """Whether a label without a colon is set in capitals before a name that is not: "SOURCE Acme"."""
    return label.group("issuer").isupper() and not text[label.end() : end].isupper()


def _named(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Where a name may stand, and by which cue; the cue's name tells the place."""
    yield from _labelled(sheet)
    yield from _title_tails(sheet)
    yield from _lines(sheet)
    yield from _copyrights(sheet)
    yield from _abouts(sheet)
    yield from _subjects(sheet)


@cache
def _label(code: str | None) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
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
        colon, bare = _label(sheet.words.code)
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
                *(m.end() for m in _SEPARATOR.finditer(sheet.text, block.span.start, block.span.end)),
            ]
            yield starts[-1], block.span.end, "tail.piece"
            yield block.span.start, block.span.end, "tail.piece"
        elif block.role is Role.HEADLINE and len(block.text) <= 3 * _LONGEST:
            marks = list(_SEPARATOR.finditer(sheet.text, block.span.start, block.span.end))
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
            first = False
        elif noun.search(block.text) and not any(c in "@:" for c in block.text):
            yield block.span.start, _name_end(sheet, block.span.start, block.span.end), f"line.{block.role}"


_SEEN_IN = (Role.BODY, Role.BOILERPLATE, Role.CONTACT, Role.LEGAL, Role.NAVIGATION)
_LINES = (Role.MASTHEAD, Role.CONTACT, Role.SIGNATURE, Role.BYLINE, Role.LEGAL, Role.ORGANIZER)


def _copyrights(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Whose rights are reserved: behind the sign and the years, or before them on the line."""
    rights, folded = phrases(sheet.words, "foot.legal"), sheet.said.folded
    for block in sheet.of(*_FOOT):
        last = min(block.span.end, block.span.start + _LONGEST_FOOT)
        if folded is not None and all(folded.find(mark, block.span.start, last) < 0 for mark in _MARKS):
            continue
        for mark in _MARK.finditer(sheet.text, block.span.start, last):
            start, end = mark.end(), last
            if holder := _HOLDER.match(sheet.text, start, end):
                start, end = holder.span("name")
            else:
                start = max(block.span.start, mark.start() - _BEFORE_MARK)
                start, end = sheet.text.rfind("\n", start, mark.start()) + 1 or start, mark.start()
            if stop := rights.search(sheet.text, start, end):
                end = stop.start()
            yield start, _name_end(sheet, start, end), "copyright"


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
    """Whom the first sentence is about, behind a dateline or without one; and whom the headline begins with."""
    body = sheet.of(Role.BODY)[:2]
    for number, block in enumerate(body):
        start, end = block.span.start, block.span.end
        dash = _DASHED.match(sheet.text, start, end)
        if dash and (found := _SUBJECT.match(sheet.text, dash.end(), end)):
            yield (*found.span("name"), f"subject.dateline{number}")
        if found := _SUBJECT.match(sheet.text, start, end):
            yield (*found.span("name"), f"subject{number}")
    for block in body:
        start, end = block.span.start, min(block.span.end, block.span.start + _TICKERS_IN)
        if sheet.text.find("(", start, end) < 0 and sheet.text.find("[", start, end) < 0:
            continue
        for found in _TICKER.finditer(sheet.text, start, end):
            yield (*found.span("name"), "ticker")
    for block in sheet.of(Role.HEADLINE)[:2]:
        if found := _SUBJECT.match(sheet.text, block.span.start, block.span.end):
            yield (*found.span("name"), "subject.headline")


def _looks(
    sheet: Sheet,
    key: tuple[str, ...],
    candidate: Candidate,
    found: dict[tuple[str, ...], Candidate],
    texts: dict[Role, str],
) -> Iterator[str]:
    """Cues of the name itself: its size, its words, how often the page has it."""
    name = candidate.span.of(sheet.text)
    yield f"words.{min(len(key), 6)}"
    count = sheet.text.count(name)
    yield f"count.{min(count.bit_length(), 5)}"
    if phrases(sheet.words, "people.organization_nouns").search(name):
        yield "looks.organization"
    if phrases(sheet.words, "people.offices").search(name):
        yield "looks.office"
    if phrases(sheet.words, "head.section_labels").search(name):
        yield "looks.label"
    if phrases(sheet.words, "navigation.menu", "foot.teaser_labels", "navigation.home").fullmatch(name):
        yield "looks.menu"
    if _DOMAIN.fullmatch(name):
        yield "looks.domain"
    if name.isupper():
        yield "looks.capitals"
    if not any(c.isupper() for c in name):
        yield "looks.small"
    if any(c.isdigit() for c in name):
        yield "looks.digits"
    headline = next((b.text for b in sheet.blocks if b.role is Role.HEADLINE), "")
    if name in headline:
        yield "in.headline"
    for role in _SEEN_IN:
        if name in texts[role]:
            yield f"in.{role}"
    if any(key != other and key == other[: len(key)] for other in found):
        yield "part.of"
    if any(len(other) < len(key) and other == key[: len(other)] for other in found):
        yield "longer.than"
    if sheet.of(Role.SALUTATION):
        yield "page.salutation"
    yield f"source.{min(len(candidate.cues), 4)}"
