"""Which pages are from other hands than some: what is measured on a page must not have been learned from its twin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

# Pages that share so much of their runs of so many words are from one hand, whatever their publishers' names.
_RUN, _TWIN = 8, 0.3
_WORD = re.compile(r"\w+")


class Published(Protocol):
    """What is dealt out by its publisher."""

    @property
    def publisher(self) -> str:
        """Who put it out."""


class Page(Published, Protocol):
    """What tells whether two pages are from one hand."""

    @property
    def text(self) -> str:
        """The page."""


D = TypeVar("D", bound=Published)
P = TypeVar("P", bound=Page)


def folds(pages: Sequence[D], count: int) -> list[list[D]]:
    """Publishers dealt out, the largest first to the emptiest fold, so that each has about as many pages."""
    by_publisher: dict[str, list[D]] = defaultdict(list)
    for page in pages:
        by_publisher[page.publisher].append(page)
    dealt: list[list[D]] = [[] for _ in range(count)]
    for _, group in sorted(by_publisher.items(), key=lambda item: (-len(item[1]), item[0])):
        min(dealt, key=len).extend(group)
    return dealt


def apart(pages: Iterable[P], test: Sequence[Page]) -> list[P]:
    """The pages of other publishers than the fold's that have no great part of their text in common with its pages."""
    publishers = {page.publisher for page in test}
    known = [_runs(page.text) for page in test]
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, runs in enumerate(known):
        for run in runs:
            where[run].append(number)
    found = []
    for page in pages:
        mine = _runs(page.text)
        shared = Counter(number for run in mine for number in where.get(run, ()))
        twin = any(count >= _TWIN * min(len(mine), len(known[number])) for number, count in shared.items())
        if page.publisher not in publishers and not twin:
            found.append(page)
    return found


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)}
