"""Headings and end marks that a scraper stuck to the paragraph behind them: cuts without a sign or a word to go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

import regex
from attrs import define

from pressparse.lexicon import WORD, Lexicon
from pressparse.page import Cut
from pressparse.said import Said

# A heading has so many characters, and what follows it at least so many.
_SHORTEST, _LONGEST, _REST = 6, 130, 60
_SHORTEST_WORD = 3
# So many of a title's words have a capital where it is in title case.
_TITLE_SHARE = 0.7
_STUCK = regex.compile(r"(?<=[\p{Ll}\p{Lu}?!)™®])(?=\p{Lu}[\p{Ll}’'])|(?<=[\p{Ll}?!)™®])(?=\p{Lu} )")
_SENTENCE_END = regex.compile(r"(?:[\p{Ll}\d)”\"»]{2}[.!?…][”\"»)]?\s*+|:)(?=[\p{Lu}\d“\"„«\[])")
# A heading that is not in title case has so many words at most.
_MOST_WORDS = 7
_TOKEN = regex.compile(r"\S++")
_MARKS = ".,:;!?()[]“”\"«»„'’*_–—-"
_END_MARK = regex.compile(r"(?<=\S[ \t\xa0]{1,9})(?:\#{2,5}|-{1,2}\s?30\s?-{1,2})[ \t\xa0]++(?=\p{Lu})")


@define(eq=False)
class Glued:
    """Looks for what is stuck together in the lines of one page; ``words`` are the page's language's."""

    said: Said
    words: Lexicon

    @cached_property
    def _known(self) -> Counter[str]:
        """How often each word stands on the page, capitals and all."""
        return Counter(WORD.findall(self.said.text))

    def cuts(self, start: int, end: int) -> Iterator[tuple[int, Cut]]:
        """The cuts in a line (offsets, half-open): both edges of a heading, the end of an end mark."""
        text, base = self.said.text, start
        for match in _STUCK.finditer(text, start + _SHORTEST, end - _REST):
            at = match.start()
            base = _title_start(text, max(base, at - _LONGEST - 1), at)
            if _SHORTEST <= at - base <= _LONGEST and self._are_two_words(base, at):
                if base > start:
                    yield base, Cut.GLUE
                yield at, Cut.GLUE
                base = at
        if at := self._heading_end(start, end):
            yield at, Cut.GLUE
        for match in _END_MARK.finditer(text, start, end):
            yield match.end(), Cut.MARK

    def _heading_end(self, start: int, end: int) -> int:
        """Where a sentence begins behind a few words that open a line, 0 if it does not: a function word has a
        capital, which it would not have further on in a sentence or a title, and goes on in small letters."""
        last, plain, found = "", False, 0
        for count, token in enumerate(_TOKEN.finditer(self.said.text, start, min(end, start + _LONGEST))):
            word = token.group()
            bare = word.strip(_MARKS)
            if found:
                return found if bare.islower() and end - found >= _REST else 0
            known = bare.casefold() in self.words.function_words
            if count > 1 and known and bare.istitle() and word[0] == bare[0] and len(bare) > 1:
                if last[-1:].isalnum() and last not in self.words.function_words:
                    found = token.start()
            elif not bare[:1].isupper() and not known:
                plain = True
            if plain and (count > _MOST_WORDS or self.words.noun_capitals):
                return 0
            last = word
        return 0

    def _are_two_words(self, start: int, at: int) -> bool:
        """Whether the last word of the heading and the first one behind it are two, not a name like "McDonald", which
        the page would have a second time: the second word opens a sentence, stands elsewhere, or follows a title."""
        text = self.said.text
        before, behind = text[start:at], WORD.match(text, at)
        heading = WORD.findall(before)
        if len(heading) < 2 or not before[:1].isupper() or not behind:
            return False
        if not before[-1].isalnum():
            return True
        left, right = heading[-1], behind.group()
        known = self._known
        return (
            len(left) >= _SHORTEST_WORD
            and known[left + right] == 1
            and (
                right.casefold() in self.words.function_words
                or right in known
                or right.casefold() in known
                or (len(right) > 1 and _is_title_case(heading))
            )
        )


def _is_title_case(words: Sequence[str]) -> bool:
    return sum(not word[0].islower() for word in words) >= _TITLE_SHARE * len(words)


def _title_start(text: str, low: int, at: int) -> int:
    """Behind the last sentence's end in a stretch, its beginning if there is none."""
    last = low
    for match in _SENTENCE_END.finditer(text, low, at):
        last = match.end()
    return last
