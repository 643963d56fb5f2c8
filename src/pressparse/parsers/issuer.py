"""The issuer: the organisation that the release comes from, as far as the page says so.

It stands on a letterhead ("Permanent Mission of Norland to the United Nations"), behind a label ("SOURCE Acme", "Press
Release: Acme"), at the tail of the browser's title ("Acme opens a mill | Acme Group"), in a copyright line, over the
standing text ("About Acme"), or as the subject of the first sentence. Each place where it may stand names candidates;
the candidate with most to say for it wins, and none does if all have little.
"""

from __future__ import annotations

import regex

from pressparse.edges import excerpt
from pressparse.issuer_looks import Looks
from pressparse.issuer_places import label, places
from pressparse.lexicon import WORD
from pressparse.parsers.date_words import date_words
from pressparse.patterns import phrases
from pressparse.records import Excerpt, Span
from pressparse.sheet import Sheet
from pressparse.speaker_words import speaker_words
from pressparse.weighing import Candidate, Weighing, likeliest, weighings

_LONGEST, _MOST_WORDS = 120, 14
_MOST_CANDIDATES = 60
# Places that no label stands before.
_BARE = ("copyright", "subject", "ticker")
_ARTICLES = frozenset(["the", "der", "die", "das", "la", "le", "les", "el", "il", "lo", "de", "het"])

# A release's number alone: "IP/20/1234".
_NUMBER = regex.compile(r"(?=\D*+\d)[\p{Lu}\d]{1,9}(?:[/-][\p{Lu}\d]{1,9}){1,4}+")

# What may cling to a name: marks, a copyright sign, years, a small article, a label with its colon; a possessive.
_FRONT = regex.compile(
    r"(?:[^\p{L}\p{N}«“„\"]++|(?:19|20)\d\d\b|\(?[Cc]\)(?=\s)|[Cc]opyright\b|(?:the|by|de|von|di|da|BY(?: THE)?)\s)*+"
)
_BACK = regex.compile(r"(?:['’]s|[\s,:;–—|·•*>\\©¶-]++|\b(?:(?:19|20)\d\d[-–]?)++|\b[Ll]ogo)++$")


def read(sheet: Sheet, weighing: Weighing | None = None) -> Excerpt | None:
    """The likeliest of the candidates; None if none is likely enough.

    ``weighing`` is the one that comes with the package if None.
    """
    weighing = weighing or weighings("issuer")["issuer"]
    found = likeliest(candidates(sheet), lambda one: one.span.of(sheet.text).casefold(), weighing)
    return Excerpt(text=found.span.of(sheet.text), span=found.span) if found else None


def candidates(sheet: Sheet) -> tuple[Candidate, ...]:
    """All organisations named where an issuer may stand, each once, in the order found."""
    sheet = sheet.flowed
    found: dict[tuple[str, ...], Candidate] = {}
    desks = speaker_words(sheet.words.code).desks
    for start, end, cue in places(sheet):
        name = _trimmed(sheet, start, end, labelled=not cue.startswith(_BARE))
        if name is None or not (key := _key(name.text)) or len(key) > _MOST_WORDS:
            continue
        if "@" in name.text or desks.fullmatch(name.text):  # an address; a part of the house
            continue
        if " | " in name.text or (len(key) == 1 and key[0] in sheet.words.function_words):
            continue
        if key not in found and len(found) == _MOST_CANDIDATES:
            continue
        found.setdefault(key, Candidate(span=name.span)).cues.add(cue)
    looks = Looks(sheet, tuple(found))
    for key, candidate in found.items():
        candidate.cues.update(looks.of(key, candidate.span, len(candidate.cues)))
    return tuple(found.values())


def _key(text: str) -> tuple[str, ...]:
    words = tuple(word.casefold() for word in WORD.findall(text))
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def _trimmed(sheet: Sheet, start: int, end: int, *, labelled: bool) -> Excerpt | None:
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
    if labelled and found and found.end() < end:
        start = found.end()
    while labelled and (head := section.match(sheet.text, start, end)) and head.end() < end:
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
