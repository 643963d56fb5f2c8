"""Where a name begins and ends in a run of capitals: owners, the line below, degrees and orders are no part of it."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.lexicon import WORD, Lexicon, load, words_of
from pressparse.reader_words import listed

_OPENING = '(["“„«'
_HYPHENS = "-‐‑"
_SEAT = regex.compile(r"[ \u00a0](?:\p{Lu}\.[ \u00a0]?){2,4}+\Z")
# "BAH", "SOW": three capitals round a vowel are a surname that is set off by them, where no degree is known by them.
_SOUNDS = regex.compile(r"[BCDFGHJKLMNPRSTVWZ](?:[AEIOUY]\p{M}?|[ÀÂÄÈÉÊËÌÎÏÒÔÖÙÛÜ])[BCDFGHJKLMNRSTVWZ]")
_OWNED = regex.compile(r"['’](?:s|(?<=\p{Lu}['’])S)\s++")
_LINE_END = regex.compile(r"[^\S\n]*+\n[^\S\n]*+")
_FEWEST_NAMES = 2
_ENDS_LINE = regex.compile(r"[^\S\n]*+(?:[,;.:)]|\n|\Z)")


def past_owner(text: str, start: int, end: int) -> tuple[int, int]:
    """ "Acme's Jane Roe" without the owner; "Jane Roe's Bridge" without what she owns."""
    owner = _OWNED.search(text, start, end)
    if not owner:
        return start, end
    return (start, owner.start()) if len(WORD.findall(text[start : owner.start()])) > 1 else (owner.end(), end)


def own_line(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without what only begins the next line: "Jane Roe\nGeneral Debate of the Assembly"."""
    cut = _LINE_END.search(text, start, end)
    if cut and len(WORD.findall(text[start : cut.start()])) > 1 and not _ENDS_LINE.match(text, end):
        return start, cut.start()
    return start, end


def before_occasion(text: str, start: int, end: int, words: Lexicon) -> int:
    """ "Jan Rohe [zum Haushalt]", "Jan Rohe [auf der]": where a particle behind two names begins what the words are
    said on, or where nothing follows it; what stands in brackets last is no nickname either: "Jan Rohe [(BA)]"."""
    tokens = list(WORD.finditer(text, start, end))
    names = 0
    for index, token in enumerate(tokens):
        if names > 1 and token.group() in _occasions(words.code):
            tokens = tokens[:index]
            break
        names += token.group()[0].isupper()
    while len(tokens) > 1 and _ends_none(text, tokens[-1]):
        tokens.pop()
    return tokens[-1].end() if tokens and any(c.isalnum() for c in text[tokens[-1].end() : end]) else end


def _ends_none(text: str, last: regex.Match[str]) -> bool:
    """Whether the word ends no name: it is in small letters (but "Tae-[yul]"), or a bracket opens before it."""
    before = text[last.start() - 1]
    return before in _OPENING or (last.group().islower() and before not in _HYPHENS)


@cache
def _occasions(code: str | None) -> frozenset[str]:
    return frozenset(listed("people", code, "occasions"))


def without_orders(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the name proper ends: short words in capitals after two in mixed case are degrees, not surnames."""
    end = _before_seat(text, start, end, words)
    tokens = list(WORD.finditer(text, start, end))
    for index, token in enumerate(tokens[2:], 2):
        if token.group().isupper() and token.group().casefold() in _post_nominals(words.code):
            while index > 2 and _is_order(tokens[index - 1].group()):
                index -= 1  # "JANE ROE AC CVO": one that is known shows what the others are
            tokens = tokens[:index]
            end = tokens[-1].end()
            break
    while len(tokens) > 2 and len(tokens[-1].group()) == 1 and text[tokens[-1].end() : end] != ".":
        tokens.pop()  # a stray letter, or degrees set apart: "JANE ROE M P"
        end = tokens[-1].end()
    while len(tokens) > 2 and _is_order(tokens[-1].group()) and not tokens[-2].group().isupper():
        if _SOUNDS.fullmatch(tokens[-1].group()) and tokens[-1].group().casefold() not in _post_nominals(words.code):
            break
        end = tokens[-2].end()
        tokens.pop()
    # "Jane Roe D NV": a party and a state that have lost their brackets.
    party_and_state = len(tokens) > 3 and len(tokens[-2].group()) == 1 and text[tokens[-2].end()] == " "
    if party_and_state and _is_order(tokens[-1].group()) and not tokens[-3].group().isupper():
        end = tokens[-3].end()
        tokens = tokens[:-2]
    if len(tokens) > 3 and all(_is_order(token.group()) for token in tokens[2:]) and not tokens[1].group().isupper():
        end = tokens[1].end()
    return end


def _before_seat(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the name ends before a degree that is spelled as initials are: "KEVIN ROE [M.P.]"."""
    seat = _SEAT.search(text, start, end)
    if not seat or len([word for word in WORD.findall(text[start : seat.start()]) if len(word) > 1]) < _FEWEST_NAMES:
        return end
    letters = "".join(c for c in seat.group().casefold() if c.isalpha())
    return seat.start() if letters in _post_nominals(words.code) else end


@cache
def _post_nominals(code: str | None) -> frozenset[str]:
    phrases = (words_of(phrase) for phrase in load(code)["people.post_nominals"])
    return frozenset(phrase[0] for phrase in phrases if len(phrase) == 1 and len(phrase[0]) > 1) - {"jr", "sr"}


def _is_order(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 3
