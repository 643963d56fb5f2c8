"""Words that are no names: as far as many publishers write them in small letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pressparse.lexicon import WORD

# Where all nouns have capitals, every word counts that has letters alone.
_NOUNS_IN_CAPITALS = frozenset(("de",))


def plain_words(pages: Iterable[tuple[str, str, str | None]]) -> dict[str, int]:
    """How many publishers write each word in small letters, by the word case-folded; of each page its publisher, text
    and language."""
    found: dict[str, set[str]] = defaultdict(set)
    for publisher, text, language in pages:
        for spelt in set(WORD.findall(text)):
            if spelt.islower() or (spelt.isalpha() and language in _NOUNS_IN_CAPITALS):
                found[spelt.casefold()].add(publisher)
    return {word: len(publishers) for word, publishers in found.items()}
