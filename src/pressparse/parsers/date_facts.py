"""What can be said of a date in its place on the page, as named facts: from these its role is weighed.

A fact is a string such as "block=body", "before=deadline" (a cue word of that kind leads to the date) or "time=later"
(it lies after the day of publication). Words are those of ``lexicons/dates/CODE.toml``, table ``[cues]``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Final, Protocol

import regex

from pressparse.lexicon import load
from pressparse.parsers.date_lines import LINE, LOOK_BEFORE, WORD, Labels, beside, lead, shape, tail
from pressparse.parsers.date_words import DateWords, date_words
from pressparse.parsers.found_date import FoundDate

# A word of a clock time before the date: "12.01am on Friday, 8 April" has the first two.
_CLOCK: Final = regex.compile(r"(?:\d{1,2}+(?:[ap]m)?+|[ap]m)$")
_HALF_DAY: Final = regex.compile(r"\b([ap])\.\s?m\b")
# How many words that say what a date is are looked at before and after it.
_WORDS_BEFORE, _WORDS_AFTER = 12, 7
# How many of them are facts of their own, as far as the trainer has learned what they mean.
_NEAR_BEFORE, _NEAR_AFTER = 5, 4
_SHORT_LINE: Final = 6
# From which confidence on a block's role is sure, and likely.
_SURE: Final = 0.9
_LIKELY: Final = 0.6
_ALONE: Final = 14
# Characters to the date before or after that make it near, or far.
_NEAR, _FAR = 200, 1000
# A paragraph is longer than so many characters.
_SHORT: Final = 60
# Blocks about other pages.
ELSEWHERE: Final = frozenset(("teaser", "navigation"))
# Roles whose mere presence says something of the page's dates.
_TELLING: Final = ("event", "venue", "date", "byline", "salutation")
# What parts a dateline from the text: a dash, a colon, with the wire's name before it ("Oct. 5, 2026 (Wire) --").
_DATELINE_END: Final = regex.compile(r"[,.\s]{0,3}+(?:[(/][^()/\n]{1,40}[)/])?\s{0,2}(?:[-–—]{1,2}(?!\d)|:(?!\d))")


@cache
def labels(code: str | None) -> Labels:
    """The language's labels of what tells when and where something is held."""
    cues = date_words(code).cues.items()
    published = {" ".join((first, *rest)) for first, listed in cues for rest, kind in listed if kind == "published"}
    when, where = (frozenset(map(str.casefold, load(code)[f"event.{key}_labels"])) for key in ("when", "where"))
    return Labels(when, where, when & published)


class _Span(Protocol):
    @property
    def start(self) -> int:
        """Where it begins, in code points."""

    @property
    def end(self) -> int:
        """Where it ends, in code points."""


class LabelledBlock(Protocol):
    """A block as the decoder labelled it."""

    @property
    def role(self) -> str:
        """What the block is on its page: "body", "date"."""

    @property
    def span(self) -> _Span:
        """Where it stands."""

    @property
    def confidence(self) -> float | None:
        """How sure its role is, 0 to 1; None where a reader gave it."""


class Surroundings:
    """The page round its dates: which block each stands in, and what the blocks before it were."""

    def __init__(
        self, text: str, found: Sequence[FoundDate], blocks: Sequence[LabelledBlock], words: DateWords
    ) -> None:
        """Look once at all the dates and blocks of the page, both in the text's order."""
        self.text, self.found, self.words = text, found, words
        self._starts = [block.span.start for block in blocks]
        self._blocks = blocks
        self._headline = next((block.span.start for block in blocks if block.role == "headline"), None)
        self._body = next((block.span.start for block in blocks if block.role == "body"), None)
        self.homes = [self._home(one.at) for one in found]
        leading: dict[str, int] = {}  # a block role -> the first date in such a block
        for number, home in enumerate(self.homes):
            leading.setdefault(self._role(home), number)
        self._leading = frozenset(leading.values())
        self._count: dict[int, int] = {}
        self._where: dict[date, set[str]] = {}  # a day -> the roles of the blocks that name it
        for one, home in zip(found, self.homes, strict=True):
            self._count[home] = self._count.get(home, 0) + 1
            self._where.setdefault(one.start, set()).add(self._role(home))
        self._named = Counter(
            one.start for one, home in zip(found, self.homes, strict=True) if self._role(home) not in ELSEWHERE
        )
        self._shapes = [shape(text, one, words.weekdays) for one in found]
        self._alike = Counter(self._shapes)
        prose = (
            index for index, block in enumerate(blocks)
            if block.role == "body" and block.span.end - block.span.start > _SHORT
        )  # fmt: skip
        self._paragraphs = {index: number for number, index in enumerate(prose)}
        roles = {str(block.role) for block in blocks}
        self._labels = labels(words.code)
        self._page = [f"page has {role}" for role in _TELLING if role in roles]

    def _home(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def _role(self, home: int) -> str:
        return str(self._blocks[home].role) if 0 <= home < len(self._blocks) else "none"

    def role_of(self, number: int) -> str:
        """The role of the block in which the date with this number stands."""
        return self._role(self.homes[number])

    def facts(self, number: int) -> list[str]:
        """All that holds of the date whatever the day of publication is."""
        one, block = self.found[number], self.role_of(number)
        home = self.homes[number]
        facts = [f"block={block}", *self._place(number, block), *self._shape(one)]
        facts += [f"next block={self._role(home + 1)}", f"last block={self._role(home - 1)}", *self._page]
        facts += [f"also in {role}" for role in sorted(self._where[one.start] - {block})]
        left, right = self._words(one, home)
        before, after, above = self._cues(one, home, left, right)
        for place, kinds in (("before", before), ("after", after), ("above", above)):
            facts += [f"{place}={kind}" for kind in kinds]
        if block in ("body", "date", "metadata", "notes", "headline"):
            facts += [f"{block}:{fact}" for fact in facts[1:] if not fact.startswith(("after=", "page", "also"))]
        facts += [f"says {word}" for word in left[-_NEAR_BEFORE:]] + [f"then {word}" for word in right[:_NEAR_AFTER]]
        facts += [f"says next {word}" for word in left[-1:]] + [f"then next {word}" for word in right[:1]]
        facts += _sureness(self._blocks[home].confidence if self._blocks else None, block)
        facts += self._among(number, block)
        return [*facts, *beside(self.text, one, block, self._labels), *self._order(number, block)]

    def _among(self, number: int, block: str) -> Iterator[str]:
        """How many dates the page has and how many lines like the date's, in which paragraph it stands; and the line's
        shape, which is not weighed itself."""
        one, home = self.found[number], self.homes[number]
        yield from (f"{block} {has}" for has in self._page)
        yield f"dates {_at_most(len(self.found), (1, 2, 3, 6, 12))}"
        yield f"named {min(self._named[one.start], 3)}"
        if block == "body":
            paragraph = self._paragraphs.get(home)
            yield f"paragraph {'short' if paragraph is None else _at_most(paragraph, (0, 1, 2, 3, 4, 8))}"
        if line := self._shapes[number]:
            yield f"{LINE}{line}"
            if self._alike[line] > 1:
                series = f"series {_at_most(self._alike[line], (2, 4))}"
                yield from (series, f"{block} {series}")

    def _order(self, number: int, block: str) -> Iterator[str]:
        """Whether the dates before and after it are earlier: teasers run down in time, agendas and tables up."""
        one = self.found[number]
        for place, other in (("prev", number - 1), ("next", number + 1)):
            if not 0 <= other < len(self.found):
                yield f"order {place}=none"
                continue
            it = self.found[other]
            way = "same" if it.start == one.start else "earlier" if it.start < one.start else "later"
            away = abs(it.at - one.at)
            far = "near" if away < _NEAR else "far" if away > _FAR else "away"
            like = "like" if self.role_of(other) == block else "other"
            yield f"order {place}={way} {far}"
            yield f"order {block} {place}={way} {far} {like}"

    def _place(self, number: int, block: str) -> Iterator[str]:
        one, home = self.found[number], self.homes[number]
        begin, end = self._extent(home)
        if end - begin - (one.to - one.at) <= _ALONE:
            yield "alone"
        if one.at - begin <= 60:
            yield "opens" if one.at - begin <= 3 else "early"
        if one.at - begin <= 60 and _DATELINE_END.match(self.text, one.to):
            yield "dateline"
        if number == 0:
            yield "first"
        if number in self._leading:
            yield "first of its kind"
        if self._body is not None:
            yield "first body" if begin == self._body else "above body" if one.at < self._body else "in or below body"
        if self._headline is not None:
            yield "above headline" if one.at < self._headline else "below headline"
        if self._count[home] > 1:
            yield "shared block" if self._count[home] < 4 else "many in block"

    def _extent(self, home: int) -> tuple[int, int]:
        """The block's first and last character that is not blank; long blanks are not followed to their end."""
        if not self._blocks:
            return 0, len(self.text)
        span = self._blocks[home].span
        head = self.text[span.start : span.start + LOOK_BEFORE]
        foot = self.text[max(span.start, span.end - LOOK_BEFORE) : span.end]
        return span.start + len(head) - len(head.lstrip()), span.end - len(foot) + len(foot.rstrip())

    def _shape(self, one: FoundDate) -> Iterator[str]:
        if one.yearless:
            yield "yearless"
        if one.time:
            yield "clock"
        if one.weekday is not None:
            yield "weekday"
        days = (one.end - one.start).days
        if days:
            yield "month" if one.start.day == 1 and days >= 27 else "range"
        if one.numeric:
            yield "numeric"

    def _words(self, one: FoundDate, home: int) -> tuple[list[str], list[str]]:
        """The words before the date in its sentence, without its weekday and clock time, and those after it."""
        (begin, end), licence = self._extent(home), self.words.licence
        before = lead(self.text, one.at, begin, licence).casefold()
        said = WORD.findall(_HALF_DAY.sub(r"\1m", before))[-_WORDS_BEFORE:]
        is_hour = self._is_hour
        while said and (is_hour(said[-1]) or (said[-1] in licence and any(map(is_hour, said[-2:-1])))):
            said.pop()
        return said, WORD.findall(tail(self.text, one.to, end).casefold())[:_WORDS_AFTER]

    def _is_hour(self, word: str) -> bool:
        """Whether the word is a weekday or of a clock time: "by 5 p.m. on Friday," has none but these behind "by"."""
        words = self.words
        return word in words.weekdays or words.kinds.get(word) == "h" or _CLOCK.match(word) is not None

    def _cues(
        self, one: FoundDate, home: int, said: list[str], after: list[str]
    ) -> tuple[list[str], list[str], list[str]]:
        """Kinds of cue words before the date in its sentence, after it, and in a short line above it or a piece of its
        line before it."""
        begin = self._extent(home)[0]
        before = self._kinds(said, len(said))
        above: list[str] = []
        ahead = self.text[max(0, begin - LOOK_BEFORE) : begin].casefold()
        if not said or ahead.rpartition("\n")[2].strip():
            label = WORD.findall(ahead.rstrip().rpartition("\n")[2])
            if len(label) <= _SHORT_LINE:
                above = _plain(self._kinds(label, -1))
        return before, _plain(self._kinds(after, -1)), above

    def _kinds(self, said: list[str], adjacent: int) -> list[str]:
        """The kinds of the phrases in ``said``; "next" for one that ends right at word number ``adjacent``."""
        kinds: dict[str, None] = {}
        for place, word in enumerate(said):
            for rest, kind in self.words.cues.get(word, ()):
                end = place + 1 + len(rest)
                if tuple(said[place + 1 : end]) == rest:
                    kinds[f"{kind} next" if end == adjacent else kind] = None
        return list(kinds)


def _sureness(confidence: float | None, block: str) -> list[str]:
    """How far the role of the date's block can be trusted."""
    if confidence is None:
        return []
    how = "sure" if confidence > _SURE else "likely" if confidence > _LIKELY else "doubtful"
    return [how, f"{block} {how}"]


def _at_most(number: int, steps: Sequence[int]) -> int:
    """The highest of the steps that the number reaches."""
    return steps[bisect_right(steps, number) - 1]


def _plain(kinds: list[str]) -> list[str]:
    """The kinds, each once, wherever their words ended."""
    return list(dict.fromkeys(kind.partition(" ")[0] for kind in kinds))


def block_roles(offsets: Sequence[int], blocks: Sequence[LabelledBlock]) -> list[str]:
    """The role of the block in which each offset lies."""
    starts = [block.span.start for block in blocks]
    if not blocks:
        return ["none"] * len(offsets)
    return [str(blocks[max(0, bisect_right(starts, at) - 1)].role) for at in offsets]
