"""Where a letter ends without a line of its own for that: "Veuillez agréer, Madame, …", "Signatories:"."""

from __future__ import annotations

from functools import cache

import regex

from pressparse.lexicon import WORD
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
    pattern = _formulas(sheet.words.code)
    start = next((at.start() for at in _STARTS.finditer(block.text) if pattern.match(block.text, at.start())), None)
    if start is None or len(WORD.findall(block.text, start)) > _MOST_WORDS:
        return None
    return Span(block.span.start + start, block.span.end)


def heads_signers(sheet: Sheet, block: Block) -> bool:
    """Whether the block stands over a list of those who signed: "Signatories:"."""
    told = _signed(sheet.words.code).match(block.text) if block.role in _ROLES else None
    return told is not None and _COLON.fullmatch(block.text, told.end()) is not None


@cache
def _formulas(code: str | None) -> regex.Pattern[str]:
    return regex.compile(any_of(listed("letters", code, "formulas")), regex.I)


@cache
def _signed(code: str | None) -> regex.Pattern[str]:
    return regex.compile(any_of(listed("letters", code, "signed")), regex.I)
