"""Guesses which language a text is in.

A text of some length is told by the function words of the lexicons alone. A short one has too few of them, so it is
looked at more closely: with the everyday words, the endings of words and the letters of ``lexicons/guess/words.toml``.
None of that is a cue of the decoder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from pressparse.lexicon import function_words, guess_words

# Fewer function words of the likeliest language than these tell nothing.
_LEAST_WORDS = 4
# Of a text in a language none of ours is, fewer of the words are function words of one of ours.
_LEAST_SHARE = 0.036
# A text of no more words than this is looked at closely; that much must speak for a language, and this share of it.
_SHORT = 250
_LEAST_EVIDENCE, _LEAST_EVIDENCE_SHARE = 3, 0.15
# The shortest and longest endings, and how much of a word must stand before one.
_ENDINGS, _STEM = range(5, 1, -1), 2
# A text's second language has so many function words that the first has not, and one for so many of the first's.
_LEAST_OTHER_WORDS, _OTHER_SHARE = 12, 5

_Codes = Mapping[str, tuple[str, ...]]


@cache
def _function_words() -> _Codes:
    """Function word -> the languages that use it."""
    return _by_word(function_words())


def _by_word(listed: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, words in listed.items():
        for word in words:
            found.setdefault(word.casefold(), []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


@frozen
class _Evidence:
    """What short texts are told by: word -> the languages that use it, ending -> the languages that have it, letter
    outside a to z -> the languages that write it; ``codes`` are all of them."""

    codes: frozenset[str]
    words: _Codes
    endings: _Codes
    letters: _Codes

    def writers(self, word: str) -> frozenset[tuple[str, ...]]:
        """Of each letter of a word outside a to z: who writes it, the same languages but once."""
        if word.isascii():
            return frozenset()
        return frozenset(self.letters.get(letter, ()) for letter in word if letter > "\x7f" and letter.isalpha())


@cache
def _evidence() -> _Evidence:
    own, more = function_words(), guess_words()
    return _Evidence(
        codes=frozenset(own),
        words=_by_word({code: {*own[code], *more[code]["words"]} for code in own}),
        endings=_by_word({code: more[code]["endings"] for code in own}),
        letters=_by_word({code: more[code]["letters"] for code in own}),
    )


def guess_language(words: Iterable[str]) -> tuple[str | None, float]:
    """The language that ``words`` (case folded) are most likely in, and by what margin.

    The margin is the share of the winner's lead over the runner-up in the winner's count, 0 to 1. Too little to tell,
    or less than a text in one of our languages has, gives ``(None, 0.0)``.

    >>> guess_language("la ministre a salué l accord national".split())[0]
    'fr'
    >>> guess_language("президент провів телефонну розмову".split())[0]
    'uk'
    """
    said = Counter(words)
    total = said.total()
    if total <= _SHORT:
        total -= sum(count for word, count in said.items() if word.isdecimal())
        counts, least = _closely(said), max(_LEAST_EVIDENCE, _LEAST_EVIDENCE_SHARE * total)
    else:
        counts, least = _counted(said, _function_words()), max(_LEAST_WORDS, _LEAST_SHARE * total)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]
    if not ranked or ranked[0][1] < least:
        return None, 0.0
    best, most = ranked[0]
    second = max(0, ranked[1][1]) if len(ranked) > 1 else 0
    return best, (most - second) / most


def _counted(said: Counter[str], known: _Codes) -> Counter[str]:
    """How often words of each language stand in a text.

    Words of one letter count for no more than the longer ones: a text with spaced letters is full of them.
    """
    counts: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    for word in said.keys() & known.keys():
        for code in known[word]:
            (counts if len(word) > 1 else letters)[code] += said[word]
    for code, count in counts.items():
        counts[code] += min(count, letters[code])
    return counts


def _closely(said: Counter[str]) -> Counter[str]:
    """What speaks for each language in a short text: its words, other words with an ending of its own or a letter that
    it alone writes; words with letters that it does not write speak against it."""
    known = _evidence()
    counts = _counted(said, known.words)
    for word in said:
        if word not in known.words:
            for code in _with_ending(word, known.endings):
                counts[code] += 1
    for letters, words in Counter(map(known.writers, said)).items():
        for code in {codes[0] for codes in letters if len(codes) == 1}:
            counts[code] += words
        for code in known.codes - known.codes.intersection(*letters):
            counts[code] -= words
    return counts


def _with_ending(word: str, endings: _Codes) -> tuple[str, ...]:
    """The languages that have the longest ending of the word that is known."""
    for size in _ENDINGS:
        if len(word) >= size + _STEM and (codes := endings.get(word[-size:])):
            return codes
    return ()


def second_language(words: Iterable[str], first: str | None) -> str | None:
    """The language besides ``first`` whose own function words stand most often among ``words`` (case folded); None if
    they are too few for a second language of the text."""
    known = _function_words()
    said = {word: count for word, count in Counter(filter(known.__contains__, words)).items() if len(word) > 1}
    foreign = {word: count for word, count in said.items() if first not in known[word]}
    total = sum(foreign.values())
    if total < _LEAST_OTHER_WORDS:
        return None
    own = sum(said.values()) - total
    others: Counter[str] = Counter()
    for word, count in foreign.items():
        for code in known[word]:
            others[code] += count
    best = max(others, key=lambda code: (others[code], code))
    if others[best] < max(_LEAST_OTHER_WORDS, own // _OTHER_SHARE):
        return None
    return best
