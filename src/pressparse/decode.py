"""Scores -> one role a piece: the best chain over the whole page, how sure each choice is, and blocks of pieces.

Never fails. Only the best few roles of each piece are tried (a beam), so the time is linear in the pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from operator import add

from attrs import field, frozen

from pressparse.model import SCORE_UNIT, Model
from pressparse.page import Cut, Page, Piece
from pressparse.roles import Role

_BEAM = 5
# Of two sentences stuck together, each this long at least, the second is a paragraph whose break a scraper lost.
_PARAGRAPH = 60
_STUCK = frozenset((Cut.GLUE, Cut.HEADING, Cut.BEHIND))
# A run's lead is read off so many of its pieces: a paragraph of a thousand sentences is known by its first ones.
_FIRST_PIECES = 4


@frozen
class Labelled:
    """A run of a line's pieces, by index and half-open, with the index of its role and how sure that is (0 to 1)."""

    first: int
    end: int
    role: int
    confidence: float


@frozen(eq=False)
class ScoredLeads:
    """How far each role is ahead for each run of pieces, given the roles of the runs beside it."""

    runs: Sequence[Labelled]
    scores: Sequence[Sequence[int]]
    model: Model
    _known: dict[int, tuple[list[int], int, int]] = field(factory=dict, init=False, repr=False)

    def lead(self, block: int, role: Role) -> float:
        """The lead in log-odds units, by the mean score of the run's first pieces and the steps from run to run."""
        row, first, second = self._ranked(block)
        mine = self.model.roles.index(role)
        return (row[mine] - row[second if mine == first else first]) / SCORE_UNIT

    def _ranked(self, block: int) -> tuple[list[int], int, int]:
        """The run's scores, and the places of the best and of the second best."""
        known = self._known.get(block)
        if known is None:
            row = self._row(block)
            *_, next_best, most = sorted(row)
            first, second = row.index(most), row.index(next_best)
            known = self._known[block] = row, first, second if second != first else row.index(row[first], first + 1)
        return known

    def _row(self, block: int) -> list[int]:
        run, steps = self.runs[block], self.model.transitions
        rows = self.scores[run.first : min(run.end, run.first + _FIRST_PIECES)]
        row = list(rows[0]) if len(rows) == 1 else [sum(column) // len(rows) for column in zip(*rows, strict=True)]
        if block:
            row = list(map(add, row, steps[self.runs[block - 1].role]))
        if block + 1 < len(self.runs):
            after = self.runs[block + 1].role
            row = list(map(add, row, self.model.steps_to[after]))
        return row


def decode(page: Page, scores: Sequence[Sequence[int]], model: Model) -> list[Labelled]:
    """The page's pieces in runs of one role each, in order."""
    if not scores:
        return []
    states = [_best(row) for row in scores]
    roles = _chain(scores, states, model.steps_to)
    sure = _confidences(scores, states, roles, model)
    runs: list[Labelled] = []
    for piece in page.pieces:
        index = piece.index
        if runs and not _parts(piece, runs[-1], page, model.roles[roles[index]], roles[index]):
            last = runs.pop()
            runs.append(Labelled(last.first, index + 1, last.role, min(last.confidence, sure[index])))
        else:
            runs.append(Labelled(index, index + 1, roles[index], sure[index]))
    return runs


def _parts(piece: Piece, last: Labelled, page: Page, role: Role, index: int) -> bool:
    """Whether the piece begins a new block: a line or a role begins, or a paragraph whose break was lost."""
    if piece.cut is Cut.LINE or index != last.role:
        return True
    lost = piece.cut in _STUCK and role is Role.BODY
    return lost and piece.length >= _PARAGRAPH and piece.start - page.pieces[last.first].start >= _PARAGRAPH


def _chain(
    scores: Sequence[Sequence[int]], states: Sequence[Sequence[int]], steps_to: Sequence[Sequence[int]]
) -> list[int]:
    """The chain of roles with the greatest sum of scores and transitions among the best few of each piece.

    ``steps_to`` are the transitions' scores by the role stepped to.
    """
    totals = [scores[0][role] for role in states[0]]
    back: list[list[int]] = []
    for index in range(1, len(scores)):
        row = scores[index]
        old, before = states[index - 1], totals
        steps, totals = [], []
        for role in states[index]:
            sums = list(map(add, before, map(steps_to[role].__getitem__, old)))
            best = max(sums)
            steps.append(sums.index(best))
            totals.append(best + row[role])
        back.append(steps)
    place = max(range(len(totals)), key=lambda place: (totals[place], -place))
    chain = [states[-1][place]]
    for index in range(len(back) - 1, -1, -1):
        place = back[index][place]
        chain.append(states[index][place])
    return chain[::-1]


def _best(row: Sequence[int]) -> list[int]:
    return sorted(range(len(row)), key=row.__getitem__, reverse=True)[:_BEAM]


def _confidences(
    scores: Sequence[Sequence[int]], states: Sequence[Sequence[int]], roles: Sequence[int], model: Model
) -> list[float]:
    """How sure each role is, given its neighbours': a softmax over the best few, calibrated by the temperature."""
    unit = SCORE_UNIT * model.temperature
    from_role, to_role = model.transitions, model.steps_to
    edge = (0,) * len(model.roles)
    found = []
    for index, (row, best, role) in enumerate(zip(scores, states, roles, strict=True)):
        before = from_role[roles[index - 1]] if index else edge
        after = to_role[roles[index + 1]] if index + 1 < len(roles) else edge
        mine = row[role] + before[role] + after[role]
        others = [row[other] + before[other] + after[other] - mine for other in best if other != role]
        found.append(1 / (1 + sum([exp(min(lead / unit, 50.0)) for lead in others])))
    return found
