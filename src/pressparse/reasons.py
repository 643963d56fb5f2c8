"""Why a block has its role: what each cue of its piece, its neighbours and its page added to the role's score.

The network is linear once it is known which hidden numbers are above zero, so the score falls apart into the shares of
the cues. Shares are told as the role's gain over the average role. Worked out when somebody asks, not on each parse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen

from pressparse.model import SCORE_UNIT, Model
from pressparse.packing import unpack
from pressparse.records import Reason
from pressparse.roles import Role

_MOST = 8
_LEAST = 50  # thousandths of a log-odds unit
_AROUND = "neighbours"
_PAGE = "page"
_OWN_WORDS = {
    _AROUND: "what the pieces round it look like",
    _PAGE: "what the page as a whole looks like",
}


@frozen(eq=False)
class Seen:
    """A page as the model and the parsers' votes saw it; its layers are worked out once, for the first who asks."""

    model: Model
    cues: Sequence[Sequence[str]]
    texts: Mapping[str, str]
    votes: Mapping[str, Mapping[Role, float]]

    @cached_property
    def layers(self) -> tuple[list[list[int]], list[list[int]], list[int]]:
        """Each piece's own, its neighbours', and the page's."""
        return self.model.layers(self.cues)

    @cached_property
    def rows(self) -> list[tuple[list[int], float]]:
        """What each number of a layer adds to each role, and to the average role."""
        count = len(self.model.roles)
        unpacked = (unpack(row, count) for row in self.model.out)
        return [(values, sum(values) / count) for values in unpacked]


@frozen(eq=False)
class Why:
    """A question that is put off: called, it gives the reasons of the piece ``index`` for having role ``role``."""

    seen: Seen
    index: int
    role: int

    def __call__(self) -> tuple[Reason, ...]:
        """The strongest reasons first, those against the role below zero."""
        found = [*self._learned(), *self._voted()]
        found.sort(key=lambda pair: (-abs(pair[1]), pair[0]))
        return tuple(
            Reason(cue=cue, weight=weight, text=self._text(cue))
            for cue, weight in found[:_MOST]
            if abs(weight) >= _LEAST
        )

    def _learned(self) -> list[tuple[str, int]]:
        model = self.seen.model
        gains = [values[self.role] - mean for values, mean in self.seen.rows]
        vectors, contexts, page = self.seen.layers
        own, around = vectors[self.index], contexts[self.index]
        active = [gain if value else 0 for value, gain in zip(own, gains, strict=False)]
        told = model.told(self.seen.cues[self.index])
        found = [(cue, _thousandths(_dot(vector, active))) for cue, vector in told.items()]
        found.append((_AROUND, _thousandths(_dot(around, gains[model.hidden : model.hidden + model.around]))))
        found.append((_PAGE, _thousandths(_dot(page, gains[model.hidden + model.around :]))))
        return found

    def _voted(self) -> list[tuple[str, int]]:
        role, votes = self.seen.model.roles[self.role], self.seen.votes
        return [
            (cue, int(1000 * votes[cue][role]))
            for cue in dict.fromkeys(self.seen.cues[self.index])
            if role in votes.get(cue, {})
        ]

    def _text(self, cue: str) -> str:
        """The cue's description: its own, or that of its family ("length.03" is one of "length.*")."""
        if cue in _OWN_WORDS:
            return _OWN_WORDS[cue]
        for end in range(len(cue), 0, -1):
            if text := self.seen.texts.get(cue[:end] if end == len(cue) else cue[:end] + "*"):
                return text
        return cue


def _dot(values: Sequence[int], weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=False))


def _thousandths(share: float) -> int:
    return round(1000 * share / SCORE_UNIT)
