"""The arithmetic on packed vectors against plain Python, and the chain against all chains."""

from __future__ import annotations

import base64
import json
from array import array
from collections.abc import Sequence
from importlib.resources import files
from itertools import pairwise, product
from math import sqrt
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import ModelError, Role
from pressparse.assemble import look
from pressparse.decode import _best, _chain, decode
from pressparse.lexicon import load
from pressparse.model import _MOST, POINT, VERSION, WORD_POINT, Model, from_dict, from_json
from pressparse.observe import observe
from pressparse.packing import pack, unpack
from pressparse.pipeline import Pipeline
from pressparse.said import Said
from pressparse.steps import KINDS, steps_into

ROLES = tuple(Role)[:5]
HIDDEN, NEAR, AROUND, REACH = 4, 3, 2, 2
CUES = ("a", "b", "c", "d")
# As the file has them, and as the parser tells them; how many numbers each has.
WORDS, WORD_CUES, WORD_SIZE = {"first": "the", "word": "mill road"}, ("first.the", "word.mill", "word.road"), 2


def written(numbers: Sequence[int], code: str) -> str:
    return base64.b64encode(array(code, numbers).tobytes()).decode()


def random_data(random: Random, most_of_a_cue: int = 300) -> dict[str, Any]:
    def some(count: int, most: int = 300) -> list[int]:
        return [random.randint(-most, most) for _ in range(count)]

    return {
        "roles": [role.value for role in ROLES],
        "hidden": HIDDEN,
        "near": NEAR,
        "around": AROUND,
        "reach": REACH,
        "cues": list(CUES),
        "embedding": some(len(CUES) * (HIDDEN + NEAR), most_of_a_cue),
        "words": WORDS,
        "word_embedding": some(len(WORD_CUES) * WORD_SIZE, 127),
        "word_rows": some(WORD_SIZE * (HIDDEN + NEAR)),
        "bias": some(HIDDEN + NEAR),
        "context": some(NEAR * AROUND * (2 * REACH + 1)),
        "context_bias": some(AROUND, 60_000),
        "page": some((HIDDEN + NEAR) * AROUND),
        "page_bias": some(AROUND, 60_000),
        "out": some((HIDDEN + 2 * AROUND) * len(ROLES)),
        "out_bias": some(len(ROLES), 60_000),
        "transitions": some(KINDS * len(ROLES) ** 2),
        "temperature": 1.0,
    }


def no_data() -> dict[str, Any]:
    """The same with every weight none."""
    data = random_data(Random(1))
    for name in (
        "embedding", "word_embedding", "bias", "context", "context_bias", "page", "page_bias", "out", "out_bias",
        "transitions",
    ):  # fmt: skip
        data[name] = [0] * len(data[name])
    return data


def model_of(data: dict[str, Any]) -> Model:
    wide = {"bias", "context_bias", "page_bias", "out_bias", "transitions"}
    narrow = {"embedding", "word_rows", "context", "page", "out"}
    packed = {key: written(data[key], "i") for key in wide} | {key: written(data[key], "h") for key in narrow}
    return from_dict(data | packed | {"word_embedding": written(data["word_embedding"], "b")})


def numbers(count: int, most: int = 50) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(-most, most), min_size=count, max_size=count)


def rows(numbers: list[int], width: int) -> list[list[int]]:
    return [numbers[start : start + width] for start in range(0, len(numbers), width)]


def positive(value: int) -> int:
    return min(value >> POINT, _MOST) if value > 0 else 0


def plain_words(data: dict[str, Any], cues: set[str]) -> list[int]:
    """What a piece's words add to its vector, in units as small as a weight times a hidden number."""
    vectors = dict(zip(WORD_CUES, rows(data["word_embedding"], WORD_SIZE), strict=True))
    matrix = rows(data["word_rows"], HIDDEN + NEAR)
    known = [vectors[cue] for cue in cues if cue in vectors]
    share = round((1 << POINT) / sqrt(len(known))) if known else 0
    said = [sum(vector[i] for vector in known) * share >> WORD_POINT for i in range(WORD_SIZE)]
    return [sum(said[i] * matrix[i][k] for i in range(WORD_SIZE)) for k in range(HIDDEN + NEAR)]


def plain_scores(data: dict[str, Any], cues: list[list[str]]) -> list[list[int]]:
    """What the model computes, one number after the other."""
    width = HIDDEN + NEAR
    embedding = dict(zip(CUES, rows(data["embedding"], width), strict=True))
    vectors = []
    for mine in cues:
        said = plain_words(data, set(mine))
        own = [data["bias"][k] + sum(embedding[cue][k] for cue in set(mine) & set(CUES)) for k in range(width)]
        vectors.append([positive((own[k] << POINT) + said[k]) for k in range(width)])
    context, out = rows(data["context"], AROUND * (2 * REACH + 1)), rows(data["out"], len(ROLES))
    page = rows(data["page"], AROUND)
    mean = [sum(column) // len(vectors) for column in zip(*vectors, strict=True)]
    sums = [sum(mean[j] * page[j][k] for j in range(width)) for k in range(AROUND)]
    whole = [positive(bias + total) for bias, total in zip(data["page_bias"], sums, strict=True)]
    found = []
    for index, vector in enumerate(vectors):
        around = []
        for k in range(AROUND):
            total = data["context_bias"][k]
            for other in range(max(0, index - REACH), min(len(vectors), index + REACH + 1)):
                place = (index + REACH - other) * AROUND + k
                total += sum(vectors[other][HIDDEN + j] * context[j][place] for j in range(NEAR))
            around.append(positive(total))
        seen = [*vector[:HIDDEN], *around, *whole]
        found.append([data["out_bias"][r] + sum(v * out[j][r] for j, v in enumerate(seen)) for r in range(len(ROLES))])
    return found


@given(
    st.integers(0, 2**32),
    st.lists(st.lists(st.sampled_from([*CUES, *WORD_CUES, "unknown"]), max_size=9), max_size=7),
    st.sampled_from([300, 32_000]),
)
def test_scores_are_those_of_plain_numbers(seed: int, cues: list[list[str]], most_of_a_cue: int) -> None:
    data = random_data(Random(seed), most_of_a_cue)
    assert model_of(data).scores(cues) == (plain_scores(data, cues) if cues else [])


def test_weights_that_could_overflow_are_refused() -> None:
    data = random_data(Random(1))
    data["cues"] = [f"cue.{number}" for number in range(300)]
    data["embedding"] = [32_000] * (300 * (HIDDEN + NEAR))
    with pytest.raises(ModelError, match="too great"):
        model_of(data)


def test_a_word_says_less_beside_others() -> None:
    model = model_of(random_data(Random(1)))
    alone, beside = (model.told(cues)["word.mill"] for cues in (["word.mill"], ["word.mill", "word.road", "unknown"]))
    assert max(map(abs, alone)) > max(map(abs, beside)) > 0
    assert set(model.told(["a", "word.mill", "unknown"])) == {"a", "word.mill"}


@given(st.lists(numbers(3, 2**20), min_size=1, max_size=8), st.integers(0, 200))
def test_packed_vectors_add_and_scale(vectors: list[list[int]], factor: int) -> None:
    total = sum(pack(vector) * factor for vector in vectors)
    assert unpack(total, 3) == [factor * sum(column) for column in zip(*vectors, strict=True)]


Transitions = Sequence[Sequence[Sequence[int]]]


def worth(chain: Sequence[int], scores: Sequence[Sequence[int]], steps: Sequence[int], transitions: Transitions) -> int:
    return sum(row[role] for row, role in zip(scores, chain, strict=True)) + sum(
        transitions[kind][old][new] for kind, (old, new) in zip(steps[1:], pairwise(chain), strict=True)
    )


@given(st.data(), st.integers(1, 4), st.integers(1, 5))
def test_the_chain_is_the_best_of_all(data: st.DataObject, roles: int, pieces: int) -> None:
    """With no more roles than the beam is wide, no chain is worth more."""
    scores = data.draw(st.lists(numbers(roles), min_size=pieces, max_size=pieces))
    kinds = 2
    steps = data.draw(st.lists(st.integers(0, kinds - 1), min_size=pieces, max_size=pieces))
    matrix = st.lists(numbers(roles), min_size=roles, max_size=roles)
    transitions = data.draw(st.lists(matrix, min_size=kinds, max_size=kinds))
    steps_to = [list(zip(*steps_of_kind, strict=True)) for steps_of_kind in transitions]
    chain = _chain(scores, [_best(row) for row in scores], steps, steps_to)
    best = max(worth(other, scores, steps, transitions) for other in product(range(roles), repeat=pieces))
    assert worth(chain, scores, steps, transitions) == best


@pytest.mark.parametrize("version", [0, VERSION + 1, None])
def test_weights_of_another_version_are_refused(version: int | None) -> None:
    with pytest.raises(ModelError, match=f"of version {version}, this code reads version {VERSION}"):
        from_json(json.dumps({"version": version}))


def test_shipped_weights_know_every_role() -> None:
    text = (files("pressparse") / "weights.json").read_text(encoding="utf-8")
    assert set(from_json(text).roles) == set(Role)
    assert len(text) < 1_000_000


def kinds_of(text: str) -> list[int]:
    page = observe(Said(text), load("en"))
    return steps_into(page, look(Pipeline(), page))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Home\nNews", [2, 3]),
        ("Home\n\nNews", [2, 5]),
        ("Home\n\n\nNews", [2, 7]),
        ("Home\n\n\n\n\n\nNews", [2, 9]),
        ("Home\n14 September 2020", [2, 2]),
        ("14 September 2020\n\nThe mill opened today.", [2, 4]),
        ("Home | News", [2, 0]),
    ],
)
def test_steps_are_told_by_what_parts_the_pieces(text: str, kinds: list[int]) -> None:
    assert kinds_of(text) == kinds


def test_a_kind_of_step_has_transitions_of_its_own() -> None:
    """Without any scores the steps alone decide: over a blank line to another role, else to the same."""
    data = no_data()
    count = len(ROLES)
    for kind in range(KINDS):
        for role in range(count):
            to = (role + 1) % count if kind in (4, 5) else role
            data["transitions"][(kind * count + role) * count + to] = 1000
    page = observe(Said("Home\nNews\n\nContact"), load("en"))
    cues = look(Pipeline(), page)
    model = model_of(data)
    roles = [run.role for run in decode(page, model.scores(cues), steps_into(page, cues), model)]
    assert roles[0] == roles[1]
    assert roles[2] == (roles[1] + 1) % count


@pytest.mark.parametrize(("blanks", "role", "blocks"), [(40, "masthead", 2), (6, "masthead", 1), (40, "notice", 1)])
def test_a_very_wide_gap_parts_what_stands_in_a_head(blanks: int, role: str, blocks: int) -> None:
    data = no_data()
    data["out_bias"][data["roles"].index(role)] = 1000
    page = observe(Said(f"Ministry of Roads{' ' * blanks}Press release"), load("en"))
    cues = look(Pipeline(), page)
    model = model_of(data)
    assert len(page.pieces) == 2
    assert len(decode(page, model.scores(cues), steps_into(page, cues), model)) == blocks
