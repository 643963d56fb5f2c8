"""Why a block has its role: what each cue of its piece, its neighbours and its page added to the role's score.

The network is linear once it is known which hidden numbers are above zero, so the score falls apart into the shares of
the cues. Shares are told as the role's gain over the average role. Worked out when somebody asks, not on each parse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from pressparse.model import SCORE_UNIT, Model, unpack
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
class Why:
    """A question that is put off: called, it gives the reasons of the piece ``index`` for having role ``role``."""

    model: Model
    cues: Sequence[Sequence[str]]
    index: int
    role: int
    texts: Mapping[str, str]
    votes: Mapping[str, Mapping[Role, float]]

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
        model = self.model
        gains = [self._gain(row) for row in model.out]
        own, around, page = model.layers(self.cues, self.index)
        active = [gain if value else 0 for value, gain in zip(own, gains, strict=False)]
        found = []
        for cue in dict.fromkeys(self.cues[self.index]):
            if cue in model.cues:
                vector = unpack(model.cues[cue], model.hidden + model.near)
                found.append((cue, _thousandths(_dot(vector, active))))
        found.append((_AROUND, _thousandths(_dot(around, gains[model.hidden : model.hidden + model.around]))))
        found.append((_PAGE, _thousandths(_dot(page, gains[model.hidden + model.around :]))))
        return found

    def _gain(self, row: int) -> float:
        values = unpack(row, len(self.model.roles))
        return values[self.role] - sum(values) / len(values)

    def _voted(self) -> list[tuple[str, int]]:
        role = self.model.roles[self.role]
        return [
            (cue, int(1000 * self.votes[cue][role]))
            for cue in dict.fromkeys(self.cues[self.index])
            if role in self.votes.get(cue, {})
        ]

    def _text(self, cue: str) -> str:
        """The cue's description: its own, or that of its family ("length.03" is one of "length.*")."""
        if cue in _OWN_WORDS:
            return _OWN_WORDS[cue]
        for end in range(len(cue), 0, -1):
            if text := self.texts.get(cue[:end] if end == len(cue) else cue[:end] + "*"):
                return text
        return cue


def _dot(values: Sequence[int], weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=False))


def _thousandths(share: float) -> int:
    return round(1000 * share / SCORE_UNIT)
