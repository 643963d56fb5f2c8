"""Headings and end marks that a scraper stuck to the paragraph behind them: cuts without a sign or a word to go by."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

import regex
from attrs import define

from pressparse.lexicon import WORD, Lexicon, last_word
from pressparse.page import Cut, end_marks
from pressparse.parsers.date_words import date_words
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
_FEWEST_WORDS, _LONGEST_ARTICLE = 2, 3
# The shortest name of a weekday that a part of the day may be written to ("vrijdagochtend").
_SHORTEST_DAY = 5
# A word with a capital behind one without a mark, before one in small letters or a number.
_SENTENCE_START = regex.compile(r"(?<=[\p{L}\p{N}][ \t\xa0])\p{Lu}[\p{Ll}’']++(?=[ \t\xa0][\p{Ll}\d])")
# What stands behind a name, but not behind a sentence's first word; so many characters has a title before a name.
_BEHIND_NAME = regex.compile(r"\s?\(|,|['’]s\b")
_LONGEST_TITLE = 12
# What opens the name of a wire: "/NordWire/", "(NordWire)".
_NAMES_OPEN = "/("
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

    @cached_property
    def _marks(self) -> list[int]:
        return sorted(set(end_marks(self.said.text)))

    def cuts(self, start: int, end: int) -> Iterator[tuple[int, Cut]]:
        """The cuts in a line (offsets, half-open): both edges of a heading, the end of an end mark."""
        text, base = self.said.text, start
        for match in _STUCK.finditer(text, start + _SHORTEST, end - _REST):
            at = match.start()
            if text[max(start, text.rfind(" ", start, at) + 1)] in _NAMES_OPEN:
                continue
            base = self._title_start(max(base, at - _LONGEST - 1), at)
            if _SHORTEST <= at - base <= _LONGEST and self._are_two_words(base, at):
                if base > start:
                    yield base, Cut.HEADING
                yield at, Cut.BEHIND
                base = at
        yield from self._before_sentences(start, end)
        for at in self._marks[bisect_left(self._marks, start) : bisect_left(self._marks, end)]:
            if mark := _END_MARK.match(text, at, end):
                yield mark.end(), Cut.MARK

    def _before_sentences(self, start: int, end: int) -> Iterator[tuple[int, Cut]]:
        """Both edges of a heading that a sentence follows without a mark: a function word that goes on in small letters
        has a capital there, or a weekday, which it would not have further on in a sentence or a title."""
        text = self.said.text
        for match in _SENTENCE_START.finditer(text, start, end - _REST):
            at = match.start()
            if self._opens(match.group().casefold(), text[match.end() + 1]):
                low = max(start, at - _LONGEST - 1)
                base = self._title_start(low, at)
                if (base > low or low == start) and self._is_heading(text[base:at].split()):
                    if base > start:
                        yield base, Cut.HEADING
                    yield at, Cut.BEHIND

    def _title_start(self, low: int, at: int) -> int:
        """Behind the last sentence's end in a stretch, its beginning if there is none; a title before a name ends no
        sentence ("Reps. Roe")."""
        last = low
        for match in _SENTENCE_END.finditer(self.said.text, low, at):
            word = last_word(self.said.text[max(low, match.start() - _LONGEST_TITLE) : match.start() + 2])
            folded = word.casefold() if word else ""
            if not {folded, folded.removesuffix("s")} & self.words["people.honorifics"]:
                last = match.end()
        return last

    def _opens(self, word: str, after: str) -> bool:
        """Whether a word that has a capital must open a sentence, by the character of the next one."""
        if word in self.words.function_words:
            return after.islower()
        if self.words.weekday_capitals:
            return False
        return word in date_words(self.words.code).weekdays or word.startswith(_long_days(self.words.code))

    def _is_heading(self, tokens: Sequence[str]) -> bool:
        """Whether a sentence's first words may be a heading of their own: at least two besides an article, the last
        without a mark, in title case, or few, unless the language writes nouns with capitals, which would look so.
        """
        if len(tokens) < _FEWEST_WORDS or not tokens[0][:1].isupper() or tokens[-1] in self.words.function_words:
            return False
        known = self.words.function_words
        bare = [token.strip(_MARKS) for token in tokens]
        if len(bare) == _FEWEST_WORDS and len(bare[0]) <= _LONGEST_ARTICLE and bare[0].casefold() in known:
            return False
        plain = any(word and not word[0].isupper() and word.casefold() not in known for word in bare)
        return not plain or (len(tokens) <= _MOST_WORDS and not self.words.noun_capitals)

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
            and left.casefold() not in self.words["people.particles"]
            and not _BEHIND_NAME.match(text, behind.end())
            and known[left + right] == 1
            and (
                right.casefold() in self.words.function_words
                or right in known
                or right.casefold() in known
                or (len(right) > 1 and _is_title_case(heading))
            )
        )


@cache
def _long_days(code: str | None) -> tuple[str, ...]:
    return tuple(day for day in date_words(code).weekdays if len(day) >= _SHORTEST_DAY)


def _is_title_case(words: Sequence[str]) -> bool:
    return sum(not word[0].islower() for word in words) >= _TITLE_SHARE * len(words)
