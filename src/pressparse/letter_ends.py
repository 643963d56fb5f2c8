"""Where a letter ends without a line of its own for that: "Veuillez agréer, Madame, …", "Signatories:"."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.lexicon import WORD, words_of
from pressparse.patterns import any_of
from pressparse.reader_words import listed
from pressparse.records import Block, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet

_MOST_WORDS = 45
_ROLES = frozenset({Role.BODY, Role.CLOSING, Role.SIGNATURE, Role.NOTES, Role.HEADING, Role.MASTHEAD, Role.METADATA})
_COLON = regex.compile(r"[*_ ]{0,4}:[*_ ]{0,4}")
_STARTS = regex.compile(r"(?:\A|(?<=[.!?…]\s))(?=\p{Lu})")


def formula(sheet: Sheet, block: Block) -> Span | None:
    """The sentence that closes a letter at the end of the block: a formula, with whom it is for in it."""
    if block.role not in _ROLES:
        return None
    code = sheet.words.code
    if _first_words(code, "formulas").isdisjoint(sheet.words_of(block)[-_MOST_WORDS:]):
        return None
    pattern = _pattern(code, "formulas")
    start = next((at.start() for at in _STARTS.finditer(block.text) if pattern.match(block.text, at.start())), None)
    if start is None or len(WORD.findall(block.text, start)) > _MOST_WORDS:
        return None
    return Span(block.span.start + start, block.span.end)


def heads_signers(sheet: Sheet, block: Block) -> bool:
    """Whether the block stands over a list of those who signed: "Signatories:"."""
    code = sheet.words.code
    if block.role not in _ROLES or _first_words(code, "signed").isdisjoint(sheet.words_of(block)[:1]):
        return False
    told = _pattern(code, "signed").match(block.text)
    return told is not None and _COLON.fullmatch(block.text, told.end()) is not None


@cache
def _pattern(code: str | None, key: str) -> regex.Pattern[str]:
    return regex.compile(any_of(listed("letters", code, key)), regex.I)


@cache
def _first_words(code: str | None, key: str) -> frozenset[str]:
    """The words that the phrases begin with: most blocks have none of them and need not be searched."""
    return frozenset(words_of(phrase)[0] for phrase in listed("letters", code, key))
