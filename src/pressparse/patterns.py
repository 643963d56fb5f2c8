"""The one place that builds regexes from a lexicon's words."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import regex
from attrs import define, field

from pressparse.lexicon import WORD, Lexicon, load, words_of

# Between the words of a phrase: blanks, hyphens, apostrophes, full stops ("e-mail", "l'auteur", "P. S.").
_JOIN = r"[^\w\n]{1,3}"
_NEVER = r"(?!)"
# No phrase of a lexicon is longer, in code points.
_LONGEST_PHRASE = 300
# Neither is part of a word.
_JOIN_MARK, _END_MARK = " ", ""


@define(eq=False)
class Phrases:
    """Any phrase of the tables, as whole words, longest first, whatever the case: asked as a pattern is.

    To build a pattern takes longer than to parse a page, so none is built before a text has a phrase's words.
    """

    words: Lexicon
    tables: tuple[str, ...]
    _pattern: regex.Pattern[str] | None = field(default=None, init=False)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> regex.Match[str] | None:
        """The first phrase in the stretch."""
        pattern = self._pattern or self._needed(text, pos, endpos)
        return pattern.search(text, pos, endpos) if pattern else None

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> regex.Match[str] | None:
        """The phrase that the stretch begins with."""
        pattern = self._pattern or self._needed(text, pos, min(endpos, pos + _LONGEST_PHRASE))
        return pattern.match(text, pos, endpos) if pattern else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> regex.Match[str] | None:
        """The phrase that is the whole stretch."""
        pattern = self._pattern or self._needed(text, pos, min(endpos, pos + _LONGEST_PHRASE))
        return pattern.fullmatch(text, pos, endpos) if pattern else None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[regex.Match[str]]:
        """All phrases in the stretch, none overlapping another."""
        pattern = self._pattern or self._needed(text, pos, endpos)
        return pattern.finditer(text, pos, endpos) if pattern else iter(())

    def _needed(self, text: str, pos: int, endpos: int) -> regex.Pattern[str] | None:
        if may_hold(WORD.findall(text[pos:endpos].casefold()), self.words, *self.tables):
            self._pattern = regex.compile(_source(self.words.code, self.tables), regex.I)
        return self._pattern


def phrases(words: Lexicon, *tables: str) -> Phrases:
    """The phrases of the tables, to be looked for; a larger pattern is composed from :func:`source`."""
    return _phrases(words.code, tables)


@cache
def _phrases(code: str | None, tables: tuple[str, ...]) -> Phrases:
    return Phrases(load(code), tables)


def source(words: Lexicon, *tables: str) -> str:
    """The pattern's text, an atomic group, for building larger patterns in a parser's own cached function."""
    return _source(words.code, tables)


def first_words(words: Lexicon, *tables: str) -> frozenset[str]:
    """The case-folded words that phrases of the tables begin with: a text without them holds no such phrase."""
    return _first_words(words.code, tables)


@cache
def _first_words(code: str | None, tables: tuple[str, ...]) -> frozenset[str]:
    lexicon = load(code)
    return frozenset(words[0] for table in tables for phrase in lexicon[table] if (words := words_of(phrase)))


def may_hold(said: Collection[str], words: Lexicon, *tables: str) -> bool:
    """Whether a text with these words, case folded, may hold a phrase of the tables; if not, none needs to be looked
    for, which costs far more."""
    telling = _telling_words(words.code, tables)
    return not telling.keys().isdisjoint(said) and next(_told(said, telling), None) is not None


def tables_told(said: Collection[str], words: Lexicon, *tables: str) -> Mapping[str, bool]:
    """Of which of the tables a text with these words, case folded, may hold a phrase, and whether one of them is but
    one word."""
    telling = _telling_words(words.code, tables)
    found: dict[str, bool] = {}
    if not telling.keys().isdisjoint(said):
        for table, alone in _told(said, telling):
            found[table] = alone or found.get(table, False)
    return found


def _told(
    said: Collection[str], telling: Mapping[str, Sequence[tuple[frozenset[str], str]]]
) -> Iterator[tuple[str, bool]]:
    """The table of each phrase whose words are all among those said, and whether it is one word."""
    known = frozenset(said)
    for word in known.intersection(telling) if len(telling) < len(known) else filter(telling.__contains__, known):
        for other, table in telling[word]:
            if other <= known:
                yield table, not other


@cache
def _telling_words(code: str | None, tables: tuple[str, ...]) -> Mapping[str, Sequence[tuple[frozenset[str], str]]]:
    """The word of each phrase that the fewest texts hold, as far as its length tells -> the phrase's other words, and
    its table."""
    lexicon = load(code)
    small = lexicon.function_words
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for table in tables:
        for phrase in lexicon[table]:
            if words := words_of(phrase):
                telling = max(words, key=lambda word: (word not in small, len(word)))
                found.setdefault(telling, []).append((frozenset(words) - {telling}, table))
    return found


@cache
def _source(code: str | None, tables: tuple[str, ...]) -> str:
    lexicon = load(code)
    return any_of(phrase for table in tables for phrase in lexicon[table])


def any_of(listed_phrases: Iterable[str]) -> str:
    """The text of a pattern for any of the phrases, as whole words, longest first: an atomic group.

    The phrases are written as a tree of their characters, so that a word of the page is compared with all phrases at
    once and is dropped at the first letter that none of them has.
    """
    listed = {words for phrase in listed_phrases for words in _spelt(phrase)} - {()}
    if not listed:
        return _NEVER
    tree: dict[str, Any] = {}
    for words in listed:
        branch = tree
        for part in (*_JOIN_MARK.join(words), _END_MARK):
            branch = branch.setdefault(part, {})
    return rf"\m(?>{_written(tree)})"


def _spelt(phrase: str) -> set[tuple[str, ...]]:
    """The phrase's words, case folded, and with the letters that folding makes two of: "gruss", and "gruß"."""
    return {words_of(phrase), tuple(WORD.findall(phrase.lower()))}


def _written(tree: Mapping[str, Any]) -> str:
    """A tree of phrases as a pattern: further letters first, then further words, then the phrase's end."""
    steps = []
    for part in sorted(tree, key=lambda part: (part == _END_MARK, part == _JOIN_MARK, part)):
        if part == _END_MARK:
            steps.append(r"(?!\w)")
        else:
            steps.append((_JOIN if part == _JOIN_MARK else regex.escape(part)) + _written(tree[part]))
    return steps[0] if len(steps) == 1 else f"(?:{'|'.join(steps)})"
