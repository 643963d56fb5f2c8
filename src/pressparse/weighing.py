"""Candidates for a field, weighed by their cues: the one with most to say for it is taken, none if all have little.

A reader names candidates and what speaks for or against each; ``tools/train_events.py`` learns what a cue weighs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp, log
from typing import TypeVar

import regex
from attrs import define, field

from pressparse.patterns import Phrases
from pressparse.records import Span
from pressparse.roles import DateRole, Role
from pressparse.sheet import Sheet

# The cue that every candidate has, and the one that holds the weight below which a candidate is left.
ANY, LEAST = "any", "least"


@define(eq=False)
class Weighed:
    """What may be the field, by all the cues that speak for or against it."""

    cues: set[str] = field(factory=set)

    def weight(self, weights: Mapping[str, int]) -> int:
        """What its cues weigh together, in thousandths of a log-odds unit."""
        return weights.get(ANY, 0) + sum(map(weights.get, self.cues, repeat(0)))


@define(eq=False)
class Candidate(Weighed):
    """A stretch of the page that may be the field."""

    span: Span = field(kw_only=True)


Weights = Mapping[str, Mapping[str, int]]
W = TypeVar("W", bound=Weighed)


def best(candidates: Iterable[W], weights: Mapping[str, int]) -> W | None:
    """The candidate with the most weight, the first of those that weigh the same; None if none weighs enough."""
    found: W | None = None
    most = weights.get(LEAST, 0)
    for candidate in candidates:
        weight = candidate.weight(weights)
        if weight > most or (weight == most and found is None):
            found, most = candidate, weight
    return found


def likeliest(candidates: Iterable[W], value: Callable[[W], str], weights: Mapping[str, int]) -> tuple[W, float] | None:
    """The candidate whose value is likeliest, and the log-odds of it, in thousandths; None if it is not likely enough.

    A value that stands several times gathers what speaks for each; that none of them is right weighs nil.
    """
    shares: dict[str, float] = {}
    foremost: dict[str, tuple[W, float]] = {}
    for candidate in candidates:
        name, share = value(candidate), exp(candidate.weight(weights) / 1000)
        shares[name] = shares.get(name, 0.0) + share
        if name not in foremost or share > foremost[name][1]:
            foremost[name] = candidate, share
    if not shares:
        return None
    name = max(shares, key=shares.__getitem__)
    others = 1.0 + sum(share for other, share in shares.items() if other != name)
    odds = 1000 * (log(shares[name]) - log(others))
    return (foremost[name][0], odds) if odds > weights.get(LEAST, 0) else None


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
def learned(name: str) -> Weights:
    """The weights that come with the package under a name: field -> cue -> weight, or cue -> value -> weight."""
    tables: Weights = json.loads((files("pressparse") / f"{name}.json").read_text(encoding="utf-8"))
    return tables
