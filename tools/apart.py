"""Which pages are from other hands than some: what is measured on a page must not have been learned from its twin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

# Pages that share so much of their runs of so many words are from one hand, whatever their publishers' names.
_RUN, _TWIN = 8, 0.3
_WORD = re.compile(r"\w+")


class Page(Protocol):
    """What tells whether two pages are from one hand."""

    @property
    def text(self) -> str:
        """The page."""

    @property
    def publisher(self) -> str:
        """Who put it out."""


P = TypeVar("P", bound=Page)


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
