"""The words that a page writes with a small letter, by which capitals elsewhere are told from names."""

from __future__ import annotations

import regex
from attrs import define, field

# A bounded number of runs of letters: the engine keeps a state for each round of a group, and a word may be megabytes.
_SMALL = regex.compile(r"\m(?<![.@/’'-])\p{Ll}(?:[\p{L}\p{M}]++|['’](?=\p{L})){1,30}+(?![\w@/_]|\.\w)")
# So many words of a page are looked for one by one, at so many places each; then all small words are listed at once.
_MOST_ASKED, _MOST_PLACES = 24, 24


@define
class CommonWords:
    """The words that a page writes with a small letter somewhere: capitals don't make them names.

    Most pages are asked for a few words only, so they are not listed before many have been asked for.
    """

    text: str
    _asked: int = field(default=0, init=False)
    _all: frozenset[str] | None = field(default=None, init=False)

    def __contains__(self, word: object) -> bool:
        if self._all is None and isinstance(word, str) and self._asked < _MOST_ASKED:
            self._asked += 1
            at = self.text.find(word)
            for _ in range(_MOST_PLACES):
                if at < 0:
                    return False
                found = _SMALL.match(self.text, at)
                if found is not None and found.group() == word:
                    return True
                at = self.text.find(word, at + 1)
        if self._all is None:
            self._all = frozenset(_SMALL.findall(self.text))
        return word in self._all
