"""Where a scraper dropped the break between a title and its text: the line is cut behind the title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from pressparse.lexicon import Lexicon
from pressparse.page import Cut

# A capitalized word stuck to a word or a bracket before it.
_STUCK = regex.compile(r"(?:(?<!\p{Ll})\p{Ll}{2,}+|[)™®])(?P<word>\p{Lu}[\p{Ll}’']*+)(?=[\s.])")
_TITLE_BREAK = regex.compile(r"[.!?:][\"”»)]?(?:\s|(?=\p{Lu}))|[,;]\s")
# A line is looked at if it is longer than the first of these.
_LONG, _LONGEST_TITLE, _SHORTEST_TEXT, _TITLE_SHARE = 80, 110, 60, 0.7


def stuck_cuts(text: str, lines: Sequence[tuple[int, int]], words: Lexicon) -> Iterator[tuple[int, Cut]]:
    """Where a long line's text is stuck to the title before it ("The mill in figuresThe mill has …"), which opens the
    line or follows a sentence's end or another title. A word that the page writes twice so is a name ("AcmeWorks")."""
    found = [
        (start, match)
        for start, end in lines
        if end - start > _LONG
        for match in _STUCK.finditer(text, start, end - _SHORTEST_TEXT)
    ]
    names = Counter(match.group() for _, match in found)
    first = 0
    for start, match in found:
        first = max(start, first)
        at = match.start("word")
        begin = max(first, at - _LONGEST_TITLE)
        breaks = [one.end() for one in _TITLE_BREAK.finditer(text, begin, at) if one.end() < at]
        named = match.group()[0].isalpha() and names[match.group()] > 1
        if named or (not breaks and begin > first):
            continue
        if _heads_text(text[breaks[-1] if breaks else begin : at].split(), match["word"], words):
            yield at, Cut.LABEL
            first = at


def _heads_text(title: Sequence[str], word: str, words: Lexicon) -> bool:
    """Whether the words before may be a title, and the word that is stuck to them begins a sentence."""
    if len(title) < 2 or not title[0][0].isupper():
        return False
    large = sum(not one[0].islower() for one in title)
    return word.casefold() in words.function_words or (len(word) > 1 and large >= _TITLE_SHARE * len(title))
