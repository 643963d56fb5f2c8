"""What is said of a date once the day of publication is known."""

import pytest

from pressparse.parsers.date_words import date_words
from pressparse.parsers.dates import scan
from pressparse.parsers.release_facts import Releases

TEXT = "Riverton, 14 September 2020. Begun on 3 May 2019 and 1 June 2020, it opens on 2 October 2020, 5 May 2021."
FOUND = scan(TEXT, date_words("en"))
BLOCKS = [["block=body", "before=event"] for _ in FOUND]


def facts(number: int, release: int | None = 0, blocks: list[list[str]] = BLOCKS) -> set[str]:
    return set(Releases(FOUND, blocks, release).facts(number))


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, {"time=same", "block=body time=same", "before=event time=same", "release here"}),
        (1, {"time=earlier", "past 1", "past 1 of 2", "past 1 some later", "first named past", "release above"}),
        (2, {"past 0", "past 0 of 2", "not first named past", "before=event time=earlier"}),
        (3, {"time=later", "time=soon", "later 0", "later 0 of 2", "first named later"}),
        (4, {"later 1", "later 1 of 2", "not first named later"}),
    ],
)
def test_days_are_ranked(number: int, told: set[str]) -> None:
    assert told <= facts(number)


def test_only_the_release_s_own_days_are_ranked() -> None:
    blocks = [*BLOCKS[:3], ["block=teaser"], BLOCKS[4]]
    assert not {fact for fact in facts(3, blocks=blocks) if "later 0" in fact}
    assert "later 0 of 1" in facts(4, blocks=blocks)


def test_nothing_is_ranked_where_no_day_of_publication_is_known() -> None:
    found = facts(3, None)
    assert {"time=?", "release none", "block=body release none"} <= found
    assert not {fact for fact in found if fact.startswith(("later", "past", "first", "not first"))}


def test_a_line_like_that_of_publication() -> None:
    lines = [["block=date", "line  D "], *BLOCKS[1:3], ["block=date", "line  D "], ["block=date", "line W D "]]
    assert {"release alike", "block=date release alike"} <= facts(3, blocks=lines)
    assert not {fact for fact in (*facts(4, blocks=lines), *facts(0, blocks=lines)) if "alike" in fact}


def test_lines_that_say_more_are_not_alike() -> None:
    assert not {fact for fact in facts(3) if "alike" in fact}
