"""The learned weights, and the arithmetic on them: cues of a page -> a score for each role of each piece.

A small network, trained by ``tools/train.py``. Each cue is a vector; a piece is the sum of its cues' vectors, cut off
at zero. The first ``hidden`` numbers are for the piece itself, the other ``near`` ones are what its neighbours see of
it, through one convolution that reaches ``reach`` pieces each way; the page's mean is added for all. All weights are
integers, so the sums are the same on every machine and in every order. A whole vector is one Python integer with 32
bits a field: adding and scaling vectors is adding and multiplying integers, which needs no numpy and takes a page in a
millisecond or two.

Cues that are words (``parsers/word.py``) are many, so each has few numbers. Those of a piece's words are added up,
divided by the root of how many the model knows, and taken by a matrix to what they add to the other cues' vectors.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from itertools import compress
from math import sqrt
from operator import mul
from typing import Any

from attrs import field, frozen

from pressparse.errors import ModelError
from pressparse.packing import FIELD, numbers, ones, pack, rows, tops, unpack, unsigned
from pressparse.roles import Role

VERSION = 4
# Weights are fixed-point numbers with so many binary digits after the point, and so are the hidden layers.
POINT = 8
# Those of words are coarser, and so fit in a byte.
WORD_POINT = 7
SCORE_UNIT = 1 << (2 * POINT)
_MOST_OF_A_WORD = 1 << 7
# No hidden number is greater, so that no field overflows, whatever the page.
_MOST = (1 << 13) - 1
# So many vectors of such numbers can be added before one of their fields overflows.
_ADDABLE = ((1 << FIELD) - 1) // _MOST


@frozen(kw_only=True, eq=False)
class Model:
    """Weights by name, packed; ``cues`` maps a cue's name to its vector. Offsets and units are the module's."""

    roles: tuple[Role, ...]
    hidden: int
    near: int
    around: int
    reach: int
    cues: Mapping[str, int] = field(repr=False)
    # Words' vectors, and for each of their numbers what it adds to the cues' ones.
    words: Mapping[str, int] = field(repr=False)
    word_rows: tuple[int, ...] = field(repr=False)
    bias: int = field(repr=False)
    context: tuple[int, ...] = field(repr=False)
    context_bias: int = field(repr=False)
    page: tuple[int, ...] = field(repr=False)
    page_bias: int = field(repr=False)
    out: tuple[int, ...] = field(repr=False)
    out_bias: int = field(repr=False)
    # A matrix for each kind of step (``steps.py``): role before -> role after.
    transitions: tuple[tuple[tuple[int, ...], ...], ...] = field(repr=False)
    # Confidence: score differences are divided by this many score units before the softmax.
    temperature: float = 1.0

    @cached_property
    def _unsigned_bias(self) -> int:
        return (self.bias << POINT) + tops(self.hidden + self.near)

    @cached_property
    def steps_to(self) -> tuple[tuple[tuple[int, ...], ...], ...]:
        """The transitions by the role stepped to: for each kind of step and each role the scores of the roles before
        it."""
        return tuple(tuple(zip(*steps, strict=True)) for steps in self.transitions)

    @cached_property
    def most_by_steps(self) -> int:
        """How much more the steps to and from one role can give a chain than those to and from another, at most."""
        return sum(
            max(max(row) - min(row) for steps in kinds for row in steps) for kinds in (self.transitions, self.steps_to)
        )

    @cached_property
    def edge(self) -> tuple[int, ...]:
        """The scores of the step into the first piece, and out of the last one: none."""
        return (0,) * len(self.roles)

    @cached_property
    def places(self) -> Mapping[Role, int]:
        """The place of each role among the roles."""
        return {role: index for index, role in enumerate(self.roles)}

    def scores(self, cues: Sequence[Sequence[str]]) -> list[list[int]]:
        """For each piece the score of each role, in :data:`SCORE_UNIT` ths of a log-odds unit."""
        if not cues:
            return []
        vectors, contexts, page = self.layers(cues)
        own_rows, context_rows = self.out[: self.hidden], self.out[self.hidden : self.hidden + self.around]
        base = self.out_bias + _weighted(page, self.out[self.hidden + self.around :])
        return [
            unpack(base + _weighted(vector, own_rows) + _weighted(around, context_rows), len(self.roles))
            for vector, around in zip(vectors, contexts, strict=True)
        ]

    def told(self, cues: Sequence[str]) -> dict[str, list[int]]:
        """What each of a piece's cues that the model knows adds to the piece's vector; words less, the more there
        are."""
        count = self.hidden + self.near
        names = dict.fromkeys(cues)
        found = {name: unpack(self.cues[name], count) for name in names if name in self.cues}
        words = {name: self.words[name] for name in names if name in self.words}
        for name, vector in words.items():
            found[name] = [value >> POINT for value in unpack(self._matrixed(vector, len(words)), count)]
        return found

    def layers(self, cues: Sequence[Sequence[str]]) -> tuple[list[list[int]], list[list[int]], list[int]]:
        """The three layers that the scores of a page's pieces (one at least) are made of: each piece's own, its
        neighbours', and the page's."""
        count = self.hidden + self.near
        packed = [self._vector(mine) for mine in cues]
        vectors = [unsigned(vector, count) for vector in packed]
        return vectors, self._context(vectors), self._page(packed)

    def _vector(self, cues: Sequence[str]) -> int:
        names = set(cues)
        own = list(filter(None, map(self.cues.get, names)))
        words = [vector for vector in map(self.words.get, names) if vector is not None]
        said = self._matrixed(sum(words), len(words)) if words else 0
        return _positive(self._unsigned_bias + (sum(own) << POINT) + said, self.hidden + self.near)

    def _matrixed(self, words: int, count: int) -> int:
        """What the sum of so many words' vectors adds, in units as small as a weight times a hidden number."""
        scale = _root_share(count)
        return _weighted([value * scale >> WORD_POINT for value in unpack(words, len(self.word_rows))], self.word_rows)

    def _context(self, vectors: Sequence[Sequence[int]]) -> list[list[int]]:
        """The convolution: what each piece shows, weighted for each place it is seen from, added up at those places."""
        step = FIELD * self.around
        low = (1 << step) - 1
        # A place begins with the bias; the lowest fields belong to the place that no later piece is seen from.
        fresh = self.context_bias + tops(self.around)
        last = 2 * self.reach
        pending, further = sum(fresh << (step * place) for place in range(last)), fresh << (step * last)
        sums = []
        for vector in (*vectors, *((),) * self.reach):
            pending += further + _weighted(vector[self.hidden :], self.context)
            sums.append(pending & low)
            pending >>= step
        return [unsigned(_positive(total, self.around), self.around) for total in sums[self.reach :]]

    def _page(self, packed: Sequence[int]) -> list[int]:
        """What the page's pieces are on average, weighted."""
        count, width = len(packed), self.hidden + self.near
        sums = [sum(packed[start : start + _ADDABLE]) for start in range(0, count, _ADDABLE)]
        columns = zip(*(unsigned(some, width) for some in sums), strict=True)
        mean = [sum(column) // count for column in columns]
        total = _weighted(mean, self.page) + self.page_bias + tops(self.around)
        return unsigned(_positive(total, self.around), self.around)


@cache
def _root_share(count: int) -> int:
    """One divided by the root of so many words, as a weight."""
    return round((1 << POINT) / sqrt(count))


def _weighted(values: Sequence[int], rows: Sequence[int]) -> int:
    """The sum of the rows, each times its value; rows beyond the values, or values beyond the rows, count as none."""
    return sum(map(mul, filter(None, values), compress(rows, values)))


def _positive(unsigned_fields: int, count: int) -> int:
    """The fields above zero, without the binary digits of a weight and cut off at the top; 0 for the others.

    ``unsigned_fields`` have the top bit added to each. All are handled at once: those above zero have that bit set, and
    a mask of ones below it keeps them.
    """
    signs = (unsigned_fields >> (FIELD - 1)) & ones(count)
    above = unsigned_fields & ((signs << (FIELD - 1)) - signs)
    above = (above >> POINT) & _all_but_shifted(count)
    if above & _above_most(count):
        return pack([min(value, _MOST) for value in unsigned(above, count)])
    return above


@cache
def _all_but_shifted(count: int) -> int:
    return ones(count) * ((1 << (FIELD - POINT)) - 1)


@cache
def _above_most(count: int) -> int:
    return ones(count) * ((1 << FIELD) - 1 - _MOST)


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
    """A model from the weights file's dict: numbers are base64 of little-endian integers of 8 (words), 16 or 32
    bits, row by row; the words of each kind stand in a line, with a blank between two.

    Raises:
        ModelError: the weights are so great that a piece with all cues would overflow.
    """
    hidden, near, around, reach = (data[name] for name in ("hidden", "near", "around", "reach"))
    roles = tuple(map(Role, data["roles"]))
    embedding = rows(data["embedding"], "h", hidden + near)
    bias = numbers(data["bias"], "i")
    names = [f"{kind}.{word}" for kind, words in data["words"].items() for word in words.split()]
    word_rows = rows(data["word_rows"], "h", hidden + near)
    words = rows(data["word_embedding"], "b", len(word_rows))
    greatest = max(max(map(abs, row), default=0) for row in (*embedding, bias))
    if (len(embedding) + 1) * greatest > _room(word_rows, len(words)):
        raise ModelError("the weights are too great: all cues together would overflow")
    return Model(
        roles=roles,
        hidden=hidden,
        near=near,
        around=around,
        reach=reach,
        cues={cue: pack(row) for cue, row in zip(data["cues"], embedding, strict=True)},
        words={name: pack(row) for name, row in zip(names, words, strict=True)},
        word_rows=tuple(map(pack, word_rows)),
        bias=pack(bias),
        context=tuple(map(pack, rows(data["context"], "h", around * (2 * reach + 1)))),
        context_bias=pack(numbers(data["context_bias"], "i")),
        page=tuple(map(pack, rows(data["page"], "h", around))),
        page_bias=pack(numbers(data["page_bias"], "i")),
        out=tuple(map(pack, rows(data["out"], "h", len(roles)))),
        out_bias=pack(numbers(data["out_bias"], "i")),
        transitions=_matrices(data["transitions"], len(roles)),
        temperature=data["temperature"],
    )


def _room(word_rows: Sequence[Sequence[int]], words: int) -> int:
    """How much the cues may add up to beside all the words that the model knows, so that no field overflows."""
    greatest: int = max(sum(map(abs, column)) for column in zip(*word_rows, strict=True))
    said = words * _MOST_OF_A_WORD * _root_share(words) >> WORD_POINT if words else 0
    return ((1 << (FIELD - 1)) - 1 - said * greatest) >> POINT


def _matrices(coded: str, size: int) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Square matrices, one after the other."""
    lines = tuple(map(tuple, rows(coded, "i", size)))
    return tuple(lines[start : start + size] for start in range(0, len(lines), size))
