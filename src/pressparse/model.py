"""The learned weights, and the arithmetic on them: cues of a page -> a score for each role of each piece.

A small network, trained by ``tools/train.py``: each cue is a vector of ``hidden`` numbers; a piece is the sum of its
cues' vectors, cut off at zero; it sees its neighbours through one convolution and the page through its mean. All
weights are integers, so the sums are the same on every machine and in every order. A whole vector is one Python
integer with 64 bits a field: adding and scaling vectors is adding and multiplying integers, which needs no numpy and
is fast enough for a page in a millisecond or two.
"""

from __future__ import annotations

import base64
import json
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen

from pressparse.errors import ModelError
from pressparse.roles import Role

VERSION = 1
_FIELD = 64
_TOP = 1 << (_FIELD - 1)
# Weights are fixed-point numbers with so many binary digits after the point, and so are the hidden layers.
POINT = 8
SCORE_UNIT = 1 << (2 * POINT)


def _bias(count: int) -> int:
    return sum(_TOP << (_FIELD * index) for index in range(count))


def pack(values: Sequence[int]) -> int:
    """A vector of signed integers as one integer; sums and multiples of it are those of the vector."""
    unsigned = array("Q", [value + _TOP for value in values])
    return int.from_bytes(unsigned.tobytes(), "little") - _bias(len(values))


@frozen(kw_only=True, eq=False)
class Model:
    """Weights by name, packed; ``cues`` maps a cue's name to its vector. Offsets and units are the module's."""

    roles: tuple[Role, ...]
    hidden: int
    reach: int
    cues: Mapping[str, int]
    bias: int
    context: tuple[int, ...] = field(repr=False)
    context_bias: int = field(repr=False)
    page: tuple[int, ...] = field(repr=False)
    page_bias: int = field(repr=False)
    out: tuple[int, ...] = field(repr=False)
    out_bias: int = field(repr=False)
    transitions: tuple[tuple[int, ...], ...] = field(repr=False)
    # Confidence: score differences are divided by this many score units before the softmax.
    temperature: float = 1.0

    def scores(self, cues: Sequence[Sequence[str]]) -> list[list[int]]:
        """For each piece the score of each role, in :data:`SCORE_UNIT` ths of a log-odds unit."""
        if not cues:
            return []
        hidden = self._hidden(cues)
        own, around, page = self.out[: self.hidden], self.out[self.hidden : 2 * self.hidden], self.out[2 * self.hidden :]
        base = self.out_bias + _weighted(self._page(hidden), page)
        context = self._context(hidden)
        return [
            _fields(base + _weighted(mine, own) + _weighted(near, around), len(self.roles))
            for mine, near in zip(hidden, context, strict=True)
        ]

    def _hidden(self, cues: Sequence[Sequence[str]]) -> list[list[int]]:
        known = self.cues
        return [
            _positive(sum([known[cue] for cue in dict.fromkeys(mine) if cue in known], self.bias), self.hidden, 0)
            for mine in cues
        ]

    def _context(self, hidden: Sequence[Sequence[int]]) -> list[list[int]]:
        """The convolution: each piece's vector, weighted for each place it is seen from, added up at those places."""
        width = 2 * self.reach + 1
        step = _FIELD * self.hidden
        low = (1 << step) - 1
        top = _bias(self.hidden * width)
        sums = [self.context_bias] * (len(hidden) + 2 * self.reach)
        half = _bias(self.hidden)
        for index, vector in enumerate(hidden):
            spread = _weighted(vector, self.context) + top
            for place in range(width):
                sums[index + place] += (spread & low) - half
                spread >>= step
        return [_positive(total, self.hidden, POINT) for total in sums[self.reach : len(hidden) + self.reach]]

    def _page(self, hidden: Sequence[Sequence[int]]) -> list[int]:
        count = len(hidden)
        mean = [sum(column) // count for column in zip(*hidden, strict=True)]
        return _positive(_weighted(mean, self.page) + self.page_bias, self.hidden, POINT)


def _weighted(values: Sequence[int], rows: Sequence[int]) -> int:
    return sum([value * row for value, row in zip(values, rows, strict=True) if value])


def _fields(packed: int, count: int) -> list[int]:
    raw = ((packed + _bias_of(count)) ^ _bias_of(count)).to_bytes(count * 8, "little")
    return memoryview(raw).cast("q").tolist()


def _positive(packed: int, count: int, shift: int) -> list[int]:
    return [value >> shift if value > 0 else 0 for value in _fields(packed, count)]


_bias_of = cache(_bias)


@cache
def default_model() -> Model:
    """The weights that the package ships.

    Raises:
        ModelError: the file was written by another version of the trainer.
    """
    return from_json((files("pressparse") / "weights.json").read_text(encoding="utf-8"))


def from_json(text: str) -> Model:
    """Read what ``tools/train.py`` wrote."""
    data = json.loads(text)
    if data.get("version") != VERSION:
        raise ModelError(f"the weights are of version {data.get('version')!r}, this code reads version {VERSION}")
    return from_dict(data)


def from_dict(data: Mapping[str, Any]) -> Model:
    """A model from the weights file's dict: numbers are base64 of little-endian 16- or 32-bit integers, row by row."""
    hidden, reach = data["hidden"], data["reach"]
    roles = tuple(map(Role, data["roles"]))
    embedding = _rows(data["embedding"], "h", hidden)
    return Model(
        roles=roles,
        hidden=hidden,
        reach=reach,
        cues=dict(zip(data["cues"], map(pack, embedding), strict=True)),
        bias=pack(_numbers(data["bias"], "i")),
        context=tuple(map(pack, _rows(data["context"], "h", hidden * (2 * reach + 1)))),
        context_bias=pack(_numbers(data["context_bias"], "i")),
        page=tuple(map(pack, _rows(data["page"], "h", hidden))),
        page_bias=pack(_numbers(data["page_bias"], "i")),
        out=tuple(map(pack, _rows(data["out"], "h", len(roles)))),
        out_bias=pack(_numbers(data["out_bias"], "i")),
        transitions=tuple(map(tuple, _rows(data["transitions"], "i", len(roles)))),
        temperature=data["temperature"],
    )


def _numbers(text: str, code: str) -> list[int]:
    numbers = array(code)
    numbers.frombytes(base64.b64decode(text))
    return numbers.tolist()


def _rows(text: str, code: str, width: int) -> list[list[int]]:
    numbers = _numbers(text, code)
    return [numbers[start : start + width] for start in range(0, len(numbers), width)]
