"""The words at a piece's ends, as cues."""

import pytest

from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.parsers import word
from pressparse.said import Said

LONG = "The mill on Elm Quay opens its doors again after nine years of works"


def cues_of(text: str) -> list[list[str]]:
    page = observe(Said(text), load("en"))
    say: list[list[str]] = [[] for _ in page.pieces]
    word.look(page, say)
    return say


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Read more", ["word.read", "word.more", "first.read", "last.more"]),
        ("Contact", ["word.contact", "first.contact", "last.contact"]),
        ("* * *", []),
        ("Großes FEST", ["word.grosses", "word.fest", "first.grosses", "last.fest"]),
        ("Mit\xadtei\xadlung", ["word.mitteilung", "first.mitteilung", "last.mitteilung"]),
    ],
)
def test_words_are_told_case_folded(text: str, expected: list[str]) -> None:
    assert cues_of(text) == [expected]


def test_of_a_long_piece_only_the_ends_are_told() -> None:
    (cues,) = cues_of(LONG)
    told = [cue.removeprefix("word.") for cue in cues if cue.startswith("word.")]
    assert told == ["the", "mill", "on", "elm", "quay", "opens", "its", "doors", "nine", "years", "of", "works"]


def test_each_piece_has_its_own() -> None:
    assert [cues[-1] for cues in cues_of("Home\nThe mill opens")] == ["last.home", "last.opens"]
