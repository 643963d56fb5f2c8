"""Candidates for a field, weighed by their cues: the one with most to say for it is taken, none if all have little.

A reader names candidates and what speaks for or against each; ``tools/train_events.py`` learns what a cue weighs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp, log
from typing import Any, Generic, TypeVar

import regex
from attrs import define, field, frozen

from pressparse.patterns import Phrases
from pressparse.records import Span
from pressparse.roles import DateRole, Role
from pressparse.sheet import Sheet

ANY = "any"  # the cue that every candidate has
WORDED = "word."  # what cues begin with that are the page's own words; only common ones are learned
_UNIT = 1000  # what weighs one log-odds unit
# So sure, in log-odds, that one of the values is right, the likeliest is taken however many others press it.
_SURELY = 2.0


@frozen(eq=False)
class Weighing:
    """What a field's cues weigh, in thousandths of a log-odds unit: each alone, and together where there are units.

    ``joint`` is what a cue adds to each unit; a unit that is above nil counts ``units`` times as much (a network with
    one hidden layer). A candidate that weighs no more than ``least`` is left.
    """

    least: int
    alone: Mapping[str, int]
    joint: Mapping[str, Sequence[int]] = field(factory=dict)
    units: Sequence[int] = ()

    def of(self, cues: Set[str]) -> int:
        """What the cues weigh."""
        weight = self.alone.get(ANY, 0) + sum(map(self.alone.get, cues, repeat(0)))
        if self.units:
            rows = filter(None, map(self.joint.get, (ANY, *cues)))
            raised = zip(self.units, map(sum, zip(*rows, strict=True)), strict=False)
            weight += sum(each * total for each, total in raised if total > 0) // _UNIT
        return weight


@define(eq=False)
class Weighed:
    """What may be the field, by all the cues that speak for or against it."""

    cues: set[str] = field(factory=set)


@define(eq=False)
class Candidate(Weighed):
    """A stretch of the page that may be the field."""

    span: Span = field(kw_only=True)


Weighings = Mapping[str, Weighing]
W = TypeVar("W", bound=Weighed)


def best(candidates: Iterable[W], weighing: Weighing) -> W | None:
    """The candidate with the most weight, the first of those that weigh the same; None if none weighs enough."""
    found: W | None = None
    most = weighing.least
    for candidate in candidates:
        weight = weighing.of(candidate.cues)
        if weight > most or (weight == most and found is None):
            found, most = candidate, weight
    return found


@frozen(eq=False)
class Foremost(Generic[W]):
    """The candidate whose value is likeliest: ``odds`` are its log-odds, in thousandths; ``any_odds`` those, in units,
    that some candidate's value is right."""

    candidate: W
    odds: float
    any_odds: float

    def is_likely(self, least: int) -> bool:
        """Whether it is likely enough. Values may be many and alike (a title with and without its second line), so one
        is taken too where some value surely is right."""
        return self.odds > least or self.any_odds > _SURELY


def foremost(candidates: Iterable[W], value: Callable[[W], str], weighing: Weighing) -> Foremost[W] | None:
    """The candidate whose value is likeliest; None if there is no candidate.

    A value that stands several times gathers what speaks for each; that none of them is right weighs nil.
    """
    shares: dict[str, float] = {}
    best_of: dict[str, tuple[W, float]] = {}
    for candidate in candidates:
        name, share = value(candidate), exp(weighing.of(candidate.cues) / _UNIT)
        shares[name] = shares.get(name, 0.0) + share
        if name not in best_of or share > best_of[name][1]:
            best_of[name] = candidate, share
    if not shares:
        return None
    name = max(shares, key=shares.__getitem__)
    others = sum(share for other, share in shares.items() if other != name)
    odds = _UNIT * (log(shares[name]) - log(1.0 + others))
    return Foremost(candidate=best_of[name][0], odds=odds, any_odds=log(shares[name] + others))


def likeliest(candidates: Iterable[W], value: Callable[[W], str], weighing: Weighing) -> W | None:
    """The candidate whose value is likeliest; None if it is not likely enough."""
    found = foremost(candidates, value, weighing)
    return found.candidate if found and found.is_likely(weighing.least) else None


def paired(cues: Set[str], *kinds: tuple[str, str]) -> list[str]:
    """Each cue of the first kind with each of the second: what one says may hang on the other.

    A cue's kind is its name up to its first full stop.
    """
    by_kind: dict[str, list[str]] = {kind: [] for pair in kinds for kind in pair}
    for cue in cues:
        if (kind := cue.partition(".")[0]) in by_kind:
            by_kind[kind].append(cue)
    return [f"{cue}&{other}" for first, second in kinds for cue in by_kind[first] for other in by_kind[second]]


def page_cues(sheet: Sheet, roles: Iterable[Role], form: regex.Pattern[str] | Phrases) -> Iterator[str]:
    """What the whole page has that an event's page has: lines of these roles, its date, a line that a WHERE begins in
    this ``form``."""
    for role in roles:
        if sheet.of(role):
            yield f"page.{role}"
    if any(mention.role is DateRole.EVENT for mention in sheet.dates):
        yield "page.event-date"
    if sheet.may_hold("event.where_labels") and any(form.match(block.text) for block in sheet.blocks):
        yield "page.form"


@cache
def learned(name: str) -> Mapping[str, Any]:
    """The weights that come with the package under a name: a table of tables."""
    tables: Mapping[str, Any] = json.loads((files("pressparse") / f"{name}.json").read_text(encoding="utf-8"))
    return tables


@cache
def weighings(name: str) -> Weighings:
    """Field -> what its cues weigh, as it comes with the package under a name."""
    return {field: Weighing(**table) for field, table in learned(name).items()}
