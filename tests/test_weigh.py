"""Learning what cues weigh, alone and together (needs numpy and scipy, which the ``dev`` extra brings)."""

import pytest

pytest.importorskip("scipy")
from tools.weigh import FEWEST_PUBLISHERS, POOL, RAREST, RAREST_WORD, Row, learn

from pressparse.weighing import WORDED

A, B = frozenset({"a"}), frozenset({"b"})
BOTH = A | B
# Right is what has one of two cues, wrong what has both: no weights of the cues alone tell them apart and from nothing.
EITHER = [
    *(
        Row(right=frozenset({"x"}), cues=(one, BOTH), values=("x", "y"), publisher="acme")
        for one in (A, B)
        for _ in range(40)
    ),
    *(Row(right=frozenset(), cues=(BOTH,), values=("y",), publisher="acme") for _ in range(40)),
]


def test_units_tell_what_cues_alone_do_not() -> None:
    alone, together = learn(EITHER, prior=0.1, least=0), learn(EITHER, prior=0.1, least=0, units=4)
    assert together.of(set(A)) > together.least > together.of(set(BOTH))
    assert together.of(set(B)) > together.least
    assert together.units
    assert not alone.units


def test_the_same_pages_give_the_same_weights() -> None:
    first, second = (learn(EITHER, prior=1.0, least=0, units=4) for _ in range(2))
    assert (first.alone, first.joint, first.units) == (second.alone, second.joint, second.units)


def test_habits_of_the_pool_are_left_out() -> None:
    rows = [Row(right=frozenset({"x"}), cues=(A | {POOL, f"{POOL}.a"},), values=("x",), publisher="acme")] * 10
    found = learn(rows, prior=1.0, least=0, units=2)
    assert not [cue for cue in (*found.alone, *found.joint) if cue.startswith(POOL)]


def test_rare_cues_are_left_out() -> None:
    rows = [Row(right=frozenset({"x"}), cues=(A,), values=("x",), publisher="acme")] * 10
    rare = Row(right=frozenset({"x"}), cues=(A | {"rare"},), values=("x",), publisher="acme")
    assert "rare" not in learn([*rows, rare], prior=1.0, least=0).alone


@pytest.mark.parametrize(
    ("pages", "publishers", "learned"),
    [
        (RAREST, RAREST, False),
        (RAREST_WORD, RAREST_WORD, True),
        (RAREST_WORD, FEWEST_PUBLISHERS, True),
        (4 * RAREST_WORD, FEWEST_PUBLISHERS - 1, False),
    ],
)
def test_words_of_pages_must_be_common(pages: int, publishers: int, learned: bool) -> None:
    word = f"{WORDED}first.forum"
    rows = [
        Row(
            right=frozenset({"x"}),
            cues=(frozenset({word}), A),
            values=("x", "y"),
            publisher=str(number % publishers),
        )
        for number in range(pages)
    ]
    assert (word in learn(rows, prior=0.1, least=0).alone) is learned
