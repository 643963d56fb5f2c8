"""Scores -> one role a piece: the best chain over the whole page, how sure each choice is, and blocks of pieces.

Never fails. Only the best few roles of each piece are tried (a beam), so the time is linear in the pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from operator import add, itemgetter

from attrs import field, frozen

from pressparse.model import SCORE_UNIT, Model
from pressparse.page import WIDE_GAP, Cut, Page
from pressparse.roles import Role

_BEAM = 5
# Of two sentences stuck together, each this long at least, the second is a paragraph whose break a scraper lost.
_PARAGRAPH = 60
_LINE = Cut.LINE
_OF_A_HEAD = frozenset((Role.HEADLINE, Role.SUBHEADLINE, Role.MASTHEAD, Role.BYLINE, Role.EVENT))
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
    steps: Sequence[int]
    model: Model
    _known: dict[int, tuple[list[int], int, int, int]] = field(factory=dict, init=False, repr=False)

    def lead(self, block: int, role: Role) -> float:
        """The lead in log-odds units, by the mean score of the run's first pieces and the steps from run to run."""
        row, first, most, next_best = self._known.get(block) or self._ranked(block)
        mine = self.model.places[role]
        return (row[mine] - (next_best if mine == first else most)) / SCORE_UNIT

    def _ranked(self, block: int) -> tuple[list[int], int, int, int]:
        """The run's scores, the place of the best, the best and the second best."""
        row = self._row(block)
        *_, next_best, most = sorted(row)
        known = self._known[block] = row, row.index(most), most, next_best
        return known

    def _row(self, block: int) -> list[int]:
        run, model = self.runs[block], self.model
        rows = self.scores[run.first : min(run.end, run.first + _FIRST_PIECES)]
        row = rows[0] if len(rows) == 1 else [sum(column) // len(rows) for column in zip(*rows, strict=True)]
        before, after = model.edge, model.edge
        if block:
            before = model.transitions[self.steps[run.first]][self.runs[block - 1].role]
        if block + 1 < len(self.runs):
            below = self.runs[block + 1]
            after = model.steps_to[self.steps[below.first]][below.role]
        return list(map(add, map(add, row, before), after))


def decode(page: Page, scores: Sequence[Sequence[int]], steps: Sequence[int], model: Model) -> list[Labelled]:
    """The page's pieces in runs of one role each, in order; ``steps`` are the kinds of the steps into them."""
    if not scores:
        return []
    states = [_best(row) for row in scores]
    roles = _chain(scores, _within_reach(scores, states, model.most_by_steps), steps, model.steps_to)
    sure = _confidences(scores, states, roles, steps, model)
    runs: list[Labelled] = []
    first = 0
    for index in range(1, len(roles) + 1):
        if index == len(roles) or _parts(page, first, index, model.roles[roles[index]], roles):
            runs.append(Labelled(first, index, roles[first], min(sure[first:index])))
            first = index
    return runs


def _parts(page: Page, first: int, index: int, role: Role, roles: Sequence[int]) -> bool:
    """Whether a piece begins a new block and does not go on with the one that began at ``first``: a line or a role
    begins, or a paragraph whose break was lost; nothing in a head has a very wide gap inside."""
    piece = page.pieces[index]
    if piece.cut is _LINE or roles[index] != roles[first]:
        return True
    if role in _OF_A_HEAD and piece.start - page.pieces[index - 1].end >= WIDE_GAP:
        return True
    lost = piece.cut in _STUCK and role is Role.BODY
    return lost and piece.length >= _PARAGRAPH and piece.start - page.pieces[first].start >= _PARAGRAPH


def _within_reach(
    scores: Sequence[Sequence[int]], states: Sequence[Sequence[int]], most_by_steps: int
) -> list[list[int]]:
    """The best few roles of each piece but those that lag by more than any steps can make up for: most pieces have a
    single role left."""
    least = [row[best[0]] - most_by_steps for row, best in zip(scores, states, strict=True)]
    return [
        [role for role in best if row[role] >= enough] for row, best, enough in zip(scores, states, least, strict=True)
    ]


def _chain(
    scores: Sequence[Sequence[int]],
    states: Sequence[Sequence[int]],
    steps: Sequence[int],
    steps_to: Sequence[Sequence[Sequence[int]]],
) -> list[int]:
    """The chain of roles with the greatest sum of scores and transitions among the best few of each piece.

    ``steps`` are the kinds of the steps into the pieces, ``steps_to`` the transitions' scores by kind and by the role
    stepped to.
    """
    totals = [scores[0][role] for role in states[0]]
    back: list[list[int]] = []
    for row, kind, old, here in zip(scores[1:], steps[1:], states, states[1:], strict=False):
        step_to = steps_to[kind]
        if len(old) == 1:
            [only], [total] = old, totals
            back.append([0] * len(here))
            totals = [total + step_to[role][only] + row[role] for role in here]
            continue
        before, from_old = totals, itemgetter(*old)
        came_from, totals = [], []
        for role in here:
            sums = list(map(add, before, from_old(step_to[role])))
            best = max(sums)
            came_from.append(sums.index(best))
            totals.append(best + row[role])
        back.append(came_from)
    place = max(range(len(totals)), key=lambda place: (totals[place], -place))
    chain = [states[-1][place]]
    for index in range(len(back) - 1, -1, -1):
        place = back[index][place]
        chain.append(states[index][place])
    return chain[::-1]


def _best(row: Sequence[int]) -> list[int]:
    return sorted(range(len(row)), key=row.__getitem__, reverse=True)[:_BEAM]


def _confidences(
    scores: Sequence[Sequence[int]],
    states: Sequence[Sequence[int]],
    roles: Sequence[int],
    steps: Sequence[int],
    model: Model,
) -> list[float]:
    """How sure each role is, given its neighbours': a softmax over the best few, calibrated by the temperature."""
    unit = SCORE_UNIT * model.temperature
    from_role, to_role = model.transitions, model.steps_to
    found = []
    for index, (row, best, role) in enumerate(zip(scores, states, roles, strict=True)):
        before = from_role[steps[index]][roles[index - 1]] if index else model.edge
        after = to_role[steps[index + 1]][roles[index + 1]] if index + 1 < len(roles) else model.edge
        mine = row[role] + before[role] + after[role]
        others = [row[other] + before[other] + after[other] - mine for other in best if other != role]
        found.append(1 / (1 + sum([exp(min(lead / unit, 50.0)) for lead in others])))
    return found
