"""The one place that builds regexes from a lexicon's words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from pressparse.lexicon import Lexicon, load, words_of

# Between the words of a phrase: blanks, hyphens, apostrophes, full stops ("e-mail", "l'auteur", "P. S.").
_JOIN = r"[^\w\n]{1,3}"
_NEVER = r"(?!)"


def phrases(words: Lexicon, *tables: str) -> regex.Pattern[str]:
    """A pattern for any phrase of the tables, as whole words, longest first, whatever the case.

    It holds no group: compose a larger pattern from ``source`` with :func:`source`.
    """
    return _compiled(words.code, tables)


def source(words: Lexicon, *tables: str) -> str:
    """The pattern's text, an atomic group, for building larger patterns in a parser's own cached function."""
    return _source(words.code, tables)


@cache
def _compiled(code: str | None, tables: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile(_source(code, tables), regex.I)


@cache
def _source(code: str | None, tables: tuple[str, ...]) -> str:
    lexicon = load(code)
    return any_of(phrase for table in tables for phrase in lexicon[table])


def any_of(listed_phrases: Iterable[str]) -> str:
    """The text of a pattern for any of the phrases, as whole words, longest first: an atomic group."""
    listed = {words_of(phrase) for phrase in listed_phrases} - {()}
    if not listed:
        return _NEVER
    ordered = sorted(listed, key=lambda words: (-len(words), words))
    alternatives = "|".join(_JOIN.join(map(regex.escape, words)) for words in ordered)
    return rf"(?<!\w)(?>(?:{alternatives})(?!\w))"
