"""What can be said of a date once the day of publication is known: whether it lies before or after it, which of the
text's days it then is, and where on the page the publication is told.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from pressparse.parsers.date_lines import LINE
from pressparse.parsers.found_date import FoundDate

# Days from the day of publication, ahead and behind, to the limit of each.
_AHEAD: Final = (("time=this week", 7), ("time=soon", 60), ("time=far later", 10**6))
_BEHIND: Final = (("time=yesterday", 2), ("time=just before", 10), ("time=lately", 60), ("time=long ago", 10**6))
# The blocks of the release itself that say what it is about, and when.
_TELLING: Final = frozenset(f"block={role}" for role in ("body", "headline", "subheadline", "venue", "event", "date"))
# From so many days on it makes no difference how many there are between a day and that of publication.
_MOST_BETWEEN, _MOST_DAYS = 3, 4
# What a fact begins with that says of words beside the date what they mean.
_CUES: Final = ("before=", "after=")


class Releases:
    """The dates of a page seen from the one that was taken for the day of publication, None if there is none."""

    def __init__(self, found: Sequence[FoundDate], facts: Sequence[Sequence[str]], release: int | None) -> None:
        """``facts`` are those of each date whatever the day of publication, the block's first."""
        self._found, self._facts, self._release = found, facts, release
        self._published = None if release is None else found[release].start
        self._blocks = [mine[0] for mine in facts]
        self._lines = [next((fact for fact in mine if fact.startswith(LINE)), None) for mine in facts]
        if (published := self._published) is not None:
            told = [one.start for one, block in zip(found, self._blocks, strict=True) if block in _TELLING]
            self._first_later = next((day for day in told if day > published), None)
            self._first_past = next((day for day in told if day < published), None)
            days = sorted(set(told))
            self._later, self._past = days[bisect_right(days, published) :], days[: bisect_left(days, published)]

    def facts(self, number: int) -> Iterator[str]:
        """All that is to be said of the date with this number."""
        block = self._blocks[number]
        times = list(_times(self._found[number], self._published))
        for time in times:
            yield from (time, f"{block} {time}")
        yield from (f"{cue} {times[0]}" for cue in self._facts[number] if cue.startswith(_CUES))
        if self._published is not None and block in _TELLING:
            yield from self._ranked(self._found[number].start, self._published)
        yield from self._placed(number, block)

    def _ranked(self, day: date, published: date) -> Iterator[str]:
        """Which of the text's days after that of publication it is, or which before it."""
        if day > published:
            between = min(bisect_left(self._later, day), _MOST_BETWEEN)
            yield f"later {between}"
            yield f"later {between} of {min(len(self._later), _MOST_DAYS)}"
            yield "first named later" if day == self._first_later else "not first named later"
        elif day < published:
            between = min(len(self._past) - 1 - bisect_left(self._past, day), _MOST_BETWEEN)
            yield f"past {between}"
            yield f"past {between} of {min(len(self._past), _MOST_DAYS)}"
            yield f"past {between} {'some' if self._later else 'none'} later"
            yield "first named past" if day == self._first_past else "not first named past"

    def _placed(self, number: int, block: str) -> Iterator[str]:
        """Where the date of publication stands, and whether its line is like this one's."""
        release = self._release
        if release is None:
            yield "release none"
            yield f"{block} release none"
            return
        place = "here" if number == release else "above" if release < number else "below"
        one, its = self._found[number], self._found[release]
        same = "same" if (one.start, one.end) == (its.start, its.end) else "other"
        yield f"release {place}"
        yield f"release {place} {self._blocks[release]}"
        yield f"{block} release {place}"
        yield f"{block} release {place} {same}"
        yield f"{block} release {self._blocks[release]} {same}"
        if number != release and self._lines[number] is not None and self._lines[number] == self._lines[release]:
            yield "release alike"
            yield f"{block} release alike"


def _times(one: FoundDate, published: date | None) -> Iterator[str]:
    """Where the date lies, seen from the day of publication."""
    if published is None:
        yield "time=?"
        return
    away = (one.start - published).days
    if one.start <= published <= one.end:
        yield "time=same" if one.start == one.end else "time=within"
    elif away > 0:
        yield "time=later"
        yield next(name for name, days in _AHEAD if away <= days)
    else:
        yield "time=earlier"
        yield next(name for name, days in _BEHIND if -away <= days)
