"""Verbs of saying, and where a sentence ends that may hold an abbreviated title."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from pressparse.lexicon import Lexicon, load, words_of
from pressparse.patterns import any_of, phrases
from pressparse.reader_words import listed

# A full stop before a small letter is an abbreviation's: "Acme Inc. in Oslo".
_STOP = regex.compile(r"(?<=[\p{Ll}\p{N})]{2})(?:[!?…](?=\s|\Z)|\.(?=\s|\Z)(?![^\S\n]++\p{Ll}))|(?<=\n)\s*\n")
_LAST_WORD = regex.compile(r"(?<!\p{L})\p{L}{2,6}+\Z")
_NAME_BEHIND = regex.compile(r"[^\S\n]++\(?(?P<word>\p{Lu}\p{L}*+)")
_LONGEST_WORD = 8
_LONGEST_SHORT = 5
# Between a pronoun and its verb: an adverb at most.
_LONGEST_ADVERB = 16
_INNER_BLANKS = 2
_CLAUSE = regex.compile(r"[,;:.!?\n]")


def sayings(text: str, start: int, end: int, words: Lexicon) -> list[regex.Match[str]]:
    """The verbs of saying in ``text[start:end]``, in order."""
    known = list(phrases(words, "speech.saying").finditer(text, start, end))
    return sorted([*known, *_further(words.code).finditer(text, start, end)], key=lambda found: found.start())


def first_saying(text: str, start: int, end: int, words: Lexicon) -> regex.Match[str] | None:
    """The first verb of saying in ``text[start:end]``."""
    known = phrases(words, "speech.saying").search(text, start, end)
    other = _further(words.code).search(text, start, end)
    return other if other and (known is None or other.start() < known.start()) else known


def is_pronoun(text: str, verb: regex.Match[str], words: Lexicon) -> bool:
    """Whether who says it is a pronoun beside the verb, or in it: "she added", "she also said", "a-t-elle ajouté"."""
    found = _pronoun(words.code).finditer(text, max(0, verb.start() - _LONGEST_ADVERB), verb.end() + _LONGEST_ADVERB)
    for pronoun in found:
        between = text[pronoun.end() : verb.start()] or text[verb.end() : pronoun.start()]
        if between.count(" ") <= _INNER_BLANKS and not _CLAUSE.search(between):
            return True
    return False


@cache
def _pronoun(code: str | None) -> regex.Pattern[str]:
    return regex.compile(rf"{any_of(listed('people', code, 'pronouns'))}(?!\w)", regex.I)


@cache
def _further(code: str | None) -> regex.Pattern[str]:
    return regex.compile(any_of(listed("people", code, "saying")), regex.I | regex.F)  # "heißt" is folded to "heisst"


def sentence_ends(text: str, start: int, end: int, words: Lexicon) -> Iterator[regex.Match[str]]:
    """Where sentences end: not behind "Rep." in "Rep. Jane Roe"."""
    for stop in _STOP.finditer(text, start, end):
        if stop.group() != "." or not _is_title(text, stop.start(), words):
            yield stop


def _is_title(text: str, stop: int, words: Lexicon) -> bool:
    """Whether the word before the full stop is a title cut short, and what comes behind it may be a name."""
    word = _LAST_WORD.search(text, max(0, stop - _LONGEST_WORD), stop)
    behind = _NAME_BEHIND.match(text, stop + 1)
    if not word or not behind or word.group().casefold() not in _short_titles(words.code):
        return False
    return behind["word"].casefold() not in words.function_words


@cache
def _short_titles(code: str | None) -> frozenset[str]:
    """The words of titles that may be cut short ("Rep", "Sgt", "Brig", "Gen"): no offices, which are whole words."""
    lexicon = load(code)
    whole = {words_of(phrase) for phrase in lexicon["people.offices"]}
    titles = [words_of(phrase) for phrase in lexicon["people.honorifics"] | lexicon["people.ranks"]]
    short = {word for title in titles if title not in whole for word in title if len(word) <= _LONGEST_SHORT}
    return frozenset(short | set(listed("people", code, "cut_short")))
