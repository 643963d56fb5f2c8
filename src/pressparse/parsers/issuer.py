"""The issuer: the organisation that the release comes from, as far as the page says so.

It stands on a letterhead ("Permanent Mission of Norland to the United Nations"), behind a label ("SOURCE Acme", "Press
Release: Acme"), at the tail of the browser's title ("Acme opens a mill | Acme Group"), in a copyright line, over the
standing text ("About Acme"), or as the subject of the first sentence. Each place where it may stand names candidates;
the candidate with most to say for it wins, and none does if all have little.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pressparse.edges import excerpt
from pressparse.issuer_places import label, places
from pressparse.lexicon import WORD
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases
from pressparse.records import Excerpt, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet
from pressparse.weighing import Candidate, Weighing, weighings

_LONGEST, _MOST_WORDS = 120, 14
_SEEN_IN = (Role.BODY, Role.BOILERPLATE, Role.CONTACT, Role.LEGAL, Role.NAVIGATION)
_MOST_CANDIDATES = 60
_SHORTEST_HOST = 3
# What a phrase of a table tells of the name that holds it; and the tables of what a menu's item is.
_TOLD_BY = {
    "people.organization_nouns": "looks.organization",
    "people.offices": "looks.office",
    "head.section_labels": "looks.label",
}
_MENU = ("navigation.menu", "foot.teaser_labels", "navigation.home")
_ARTICLES = frozenset(["the", "der", "die", "das", "la", "le", "les", "el", "il", "lo", "de", "het"])

# A release's number alone: "IP/20/1234".
_NUMBER = regex.compile(r"(?=\D*+\d)[\p{Lu}\d]{1,9}(?:[/-][\p{Lu}\d]{1,9}){1,4}+")
_DOMAIN = regex.compile(r"(?:www\.)?[\w-]++(?:\.[\w-]++)*+\.\p{Ll}{2,4}$", regex.I)

# What may cling to a name: marks, a copyright sign, years, a small article, a label with its colon; a possessive.
_FRONT = regex.compile(
    r"(?:[^\p{L}\p{N}«“„\"]++|(?:19|20)\d\d\b|\(?[Cc]\)(?=\s)|[Cc]opyright\b|(?:the|by|de|von|di|da|BY(?: THE)?)\s)*+"
)
_BACK = regex.compile(r"(?:['’]s|[\s,:;–—|·•*>\\©¶-]++|\b(?:(?:19|20)\d\d[-–]?)++|\b[Ll]ogo)++$")
_HOST_SIGNS = ("@", "://", "www.")
_HOST = regex.compile(r"(?:@|://|www\.)([\w.-]++)")


def read(sheet: Sheet, weighing: Weighing | None = None) -> Excerpt | None:
    """The candidate with the most weight; None if none has enough.

    ``weighing`` is the one that comes with the package if None.
    """
    return choose(sheet, weighing or weighings("issuer")["issuer"])


def choose(sheet: Sheet, weighing: Weighing) -> Excerpt | None:
    """The issuer by this weighing."""
    ranked = [(weighing.of(candidate.cues), candidate.span) for candidate in candidates(sheet)]
    weight, span = max(ranked, key=lambda pair: (pair[0], -pair[1].start), default=(weighing.least, None))
    if span is None or weight <= weighing.least:
        return None
    return Excerpt(text=span.of(sheet.text), span=span)


def candidates(sheet: Sheet) -> tuple[Candidate, ...]:
    """All organisations named where an issuer may stand, each once, in the order found."""
    found: dict[tuple[str, ...], Candidate] = {}
    for start, end, cue in places(sheet):
        name = _trimmed(sheet, start, end)
        if name is None or not (key := _key(name.text)) or len(key) > _MOST_WORDS:
            continue
        if key not in found and len(found) == _MOST_CANDIDATES:
            continue
        found.setdefault(key, Candidate(span=name.span)).cues.add(cue)
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
    section = phrases(sheet.words, "head.section_labels", "head.notices", "head.release_number")
    with_colon, bare = label(sheet.words.code)
    found = with_colon.match(sheet.text, start, end)
    if found is None:
        found = bare.match(sheet.text, start, end)
        found = found if found and _stands_out(sheet.text, found, end) else None
    if found and found.end() < end:
        start = found.end()
    while (head := section.match(sheet.text, start, end)) and head.end() < end:
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
        or section.fullmatch(sheet.text, start, end)
        or _NUMBER.fullmatch(sheet.text, start, end)
        or not any(map(str.isalpha, sheet.text[start:end]))
    ):
        return None
    return Excerpt(text=sheet.text[start:end], span=Span(start, end))


def _stands_out(text: str, label: regex.Match[str], end: int) -> bool:
    """Whether a label without a colon is set in capitals before a name that is not: "SOURCE Acme"."""
    return label.group("issuer").isupper() and not text[label.end() : end].isupper()


def _looks(
    sheet: Sheet,
    key: tuple[str, ...],
    candidate: Candidate,
    found: dict[tuple[str, ...], Candidate],
    texts: dict[Role, str],
) -> Iterator[str]:
    """Cues of the name itself: its size, its words, how often the page has it."""
    name, sources = candidate.span.of(sheet.text), len(candidate.cues)
    yield f"words.{min(len(key), 6)}"
    count = sheet.text.count(name)
    yield f"count.{min(count.bit_length(), 5)}"
    yield from map(_TOLD_BY.__getitem__, sheet.tables_in(name, *_TOLD_BY))
    if phrases(sheet.words, *_MENU).fullmatch(name):
        yield "looks.menu"
    if _DOMAIN.fullmatch(name):
        yield "looks.domain"
    if name.isupper():
        yield "looks.capitals"
    if not any(map(str.isupper, name)):
        yield "looks.small"
    if any(map(str.isdigit, name)):
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
    yield f"source.{min(sources, 4)}"
