"""Learn what the cues of a field's candidates weigh.

A page's candidates are weighed against each other and against none of them (whose weight is nil): conditional logistic
regression, all right answers of a page sharing its likelihood. Where cues say more together than each alone, a hidden
layer of a few units is learned with them, cues being dropped by chance so that none is leant on; always the same for
the same pages in the same order.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
from attrs import asdict, frozen
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from pressparse.weighing import ANY, WORDED, Weighing

# Cues on fewer pages than these are left out (those that are the pages' own words must be common, and on pages of so
# many publishers: a house's own name tells nothing of others), and weights of fewer thousandths.
RAREST, RAREST_WORD, FEWEST_PUBLISHERS, SMALLEST = 4, 8, 4, 20
THOUSAND = 1000
# What a page of the pool tells by in which it has habits of its own: such cues are learned, and left out.
POOL = "pool"
# How the units are learned: how strongly they are drawn to nil, the share of cues dropped, steps, and the longest step.
UNITS_PRIOR, DROPPED, STEPS, RATE, RISE = 8.0, 0.3, 150, 0.03, 0.15
# What a unit's weights begin with, and what it counts.
_BEGIN, _COUNT = 0.1, 0.3
Floats: TypeAlias = NDArray[np.float64]
# What a candidate stands for: a text, or several that are all the field together.
Value: TypeAlias = str | tuple[str, ...]


@frozen(kw_only=True)
class Row:
    """A page: its candidates' cues with the value of each, the right values (folded), and who put it out."""

    right: frozenset[Value]
    cues: tuple[frozenset[str], ...]
    values: tuple[Value, ...]
    publisher: str
    weight: float = 1.0


def rounded(value: float) -> int:
    """A weight in whole thousandths."""
    return round(THOUSAND * float(value))


def write(fields: Mapping[str, Weighing], path: Path) -> None:
    """Write what the cues of fields weigh, as :func:`pressparse.weighing.weighings` reads it."""
    tables = {name: asdict(one) for name, one in fields.items()}
    path.write_text(json.dumps(tables, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def _common(pages: Sequence[Row]) -> list[str]:
    """The cues that enough of the pages have, in order."""
    count: Counter[str] = Counter()
    publishers: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        cues = frozenset[str]().union(*page.cues)
        count.update(cues)
        for cue in cues:
            if cue.startswith(WORDED):
                publishers[cue].add(page.publisher)
    rare = {cue for cue, of in publishers.items() if count[cue] < RAREST_WORD or len(of) < FEWEST_PUBLISHERS}
    return sorted(cue for cue, number in count.items() if number >= RAREST and cue not in rare)


class _Problem:
    """All candidates of the pages as a table, a cue a column; the last column is what all candidates have."""

    def __init__(self, pages: Sequence[Row]) -> None:
        pages = [page for page in pages if page.cues]
        self.names = _common(pages)
        column = {cue: index for index, cue in enumerate(self.names)}
        cells = [
            (row, index)
            for row, cues in enumerate(cues for page in pages for cues in page.cues)
            for index in (*(column[cue] for cue in sorted(cues) if cue in column), len(self.names))
        ]
        self.table = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))))
        self.right = np.array([float(value in page.right) for page in pages for value in page.values])
        sizes = np.array([len(page.cues) for page in pages])
        self.starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self.of_page = np.repeat(np.arange(len(pages)), sizes)
        self.known = np.add.reduceat(self.right, self.starts) > 0
        self.weight = np.array([page.weight for page in pages])

    def misfit(self, score: Floats) -> tuple[float, Floats]:
        """How far the candidates' weights are from the right answers, and by what each would make it worse."""
        most = np.maximum(np.maximum.reduceat(score, self.starts), 0)
        power = np.exp(score - most[self.of_page])
        none = np.exp(-most)
        whole = np.add.reduceat(power, self.starts) + none
        share = np.add.reduceat(power * self.right, self.starts)
        part = np.where(self.known, share, none)
        known = self.known[self.of_page]
        wanted = np.where(known, power * self.right / np.maximum(share, 1e-300)[self.of_page], 0)
        slope = (power / whole[self.of_page] - wanted) * self.weight[self.of_page]
        return float(self.weight @ (np.log(whole) - np.log(part + 1e-300))), slope


def learn(pages: Sequence[Row], *, prior: float, least: int, units: int = 0) -> Weighing:
    """What the pages' cues weigh, with so many units; ``prior`` is how strongly weights are drawn to nil."""
    problem = _Problem(pages)
    weights, counts = _together(problem, prior, units) if units else (_alone(problem, prior)[:, None], np.zeros(0))
    kept = [(cue, row) for cue, row in zip([*problem.names, ANY], weights, strict=True) if not cue.startswith(POOL)]
    alone = {cue: rounded(row[0]) for cue, row in kept if cue == ANY or abs(row[0]) * THOUSAND >= SMALLEST}
    joint = {cue: [rounded(weight) for weight in row[1:]] for cue, row in kept} if units else {}
    return Weighing(least=least, alone=dict(sorted(alone.items())), joint=joint, units=[rounded(one) for one in counts])


def _alone(problem: _Problem, prior: float) -> Floats:
    def loss(weights: Floats) -> tuple[float, Floats]:
        misfit, slope = problem.misfit(problem.table @ weights)
        pull = prior * np.append(weights[:-1], 0)
        return misfit + float(pull @ weights) / 2, problem.table.T @ slope + pull

    begin = np.zeros(len(problem.names) + 1)
    weights: Floats = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return weights


def _together(problem: _Problem, prior: float, units: int) -> tuple[Floats, Floats]:
    """What each cue weighs and adds to the units, and what these count: the mean of two networks with half of the units
    each, which chance made different, so that what is learned hangs less on it."""
    weights, counts = zip(*(_network(problem, prior, units // 2, seed) for seed in range(2)), strict=True)
    alone = (weights[0][:, :1] + weights[1][:, :1]) / 2
    return np.hstack([alone, weights[0][:, 1:], weights[1][:, 1:]]), np.concatenate(counts) / 2


def _network(problem: _Problem, prior: float, units: int, seed: int) -> tuple[Floats, Floats]:
    """The same of one network, by Adam's steps on all pages."""
    chance = np.random.default_rng(seed)
    size = len(problem.names) + 1
    weights = np.hstack([np.zeros((size, 1)), chance.normal(0, _BEGIN, (size, units))])
    counts = chance.normal(0, _COUNT, units)
    pull = np.full_like(weights, UNITS_PRIOR)
    pull[:, 0] = prior
    pull[-1, 0] = 0
    across = problem.table.T.tocsr()
    seen = np.ones((size, 1))
    steps = (_Steps(weights), _Steps(counts))
    for step in range(1, STEPS + 1):
        seen[:-1, 0] = (chance.random(size - 1) >= DROPPED) / (1 - DROPPED)
        total = problem.table @ (weights * seen)
        raised = np.maximum(total[:, 1:], 0)
        _, slope = problem.misfit(total[:, 0] + raised @ counts)
        back = np.hstack([slope[:, None], slope[:, None] * counts * (raised > 0)])
        steps[0].go(step, (across @ back) * seen + pull * weights)
        steps[1].go(step, raised.T @ slope + UNITS_PRIOR * counts)
    return weights, counts


class _Steps:
    """Adam's way of going down a slope (Kingma and Ba, 2015), with steps that first rise and then fall to nil."""

    def __init__(self, values: Floats) -> None:
        self._values = values
        self._mean, self._square = np.zeros_like(values), np.zeros_like(values)

    def go(self, step: int, slope: Floats) -> None:
        """Take a step, in place."""
        self._mean += 0.1 * (slope - self._mean)
        self._square += 0.001 * (slope * slope - self._square)
        done = step / STEPS
        rate = RATE * (done / RISE if done < RISE else (1 + np.cos(np.pi * (done - RISE) / (1 - RISE))) / 2)
        size = np.sqrt(self._square / (1 - 0.999**step)) + 1e-8
        self._values -= rate * self._mean / (1 - 0.9**step) / size
