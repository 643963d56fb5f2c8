"""What the marks and words of a title or a name show, and whether the page says a part of it more often than it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from pressparse.lexicon import WORD
from pressparse.weighing import WORDED

_MARK = regex.compile(r"[^\w\s]")
_TENTH, _LONGEST, _SHARES, _MOST = 10, 10, 4, 3


def within(name: str) -> Iterator[str]:
    """The marks of a name that has a word, its size, and its first two words and its last two."""
    words = WORD.findall(name)
    yield from {f"mark.{mark}" for mark in _MARK.findall(name)}
    if "\n" in name:
        yield "mark.break"
    if any(word[0].isdigit() for word in words):
        yield "mark.number"
    yield f"size.{min(len(name) // _TENTH, _LONGEST)}"
    yield f"share.capitals.{_SHARES * sum(word[0].isupper() or word[0].isdigit() for word in words) // len(words)}"
    if len(words) > 1:
        yield f"{WORDED}first-two.{' '.join(words[:2]).casefold()}"
        yield f"{WORDED}last-two.{' '.join(words[-2:]).casefold()}"


def worded(name: str) -> Iterator[str]:
    """The words of a title that has one, and the first and the last of them."""
    words = WORD.findall(name.casefold())
    yield from {f"{WORDED}has.{word}" for word in words}
    yield f"{WORDED}first.{words[0]}"
    yield f"{WORDED}last.{words[-1]}"


def parted(name: str, count: int, counted: Callable[[str], int]) -> Iterator[str]:
    """How much more often than a title, ``count`` times, the page has it without its first word, without its last, and
    its second half: then that is the title, or what goes on with other words."""
    words = list(WORD.finditer(name))
    if len(words) < 2:
        return
    parts = {
        "first": name[words[1].start() :],
        "last": name[: words[-2].end()],
        "half": name[words[len(words) // 2].start() :],
    }
    for without, part in parts.items():
        yield f"more.without.{without}.{min(counted(part) - count, _MOST)}"
