"""What repeats on a page: the cue of the heads of printed pages."""

import pytest

from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.parsers.echo import look
from pressparse.said import Said

TEXT = [f"The mill of Norland grinds oats, and this is line {number} of what is said of it." for number in "abcdefgh"]


def told(*lines: str) -> list[str]:
    text = "\n".join(lines)
    page = observe(Said(text), load("en"))
    say: list[list[str]] = [[] for _ in page.pieces]
    look(page, say)
    return [text[p.start : p.end] for p, cues in zip(page.pieces, say, strict=True) if "echo.page-head" in cues]


@pytest.mark.parametrize(
    ("heads", "expected"),
    {
        "number first": (("2 AS DELIVERED", "3 AS DELIVERED"), True),
        "number last": (("Acme report, page 2", "Acme report, page 3"), True),
        "every second page": (("2 Acme", "4 Acme"), True),
        "the same number": (("2 Acme", "2 Acme"), False),
        "falling": (("3 Acme", "2 Acme"), False),
        "far apart": (("2 Acme", "9 Acme"), False),
        "no words": (("2", "3"), False),
        "a year": (("Acme in 2020", "Acme in 2021"), False),
        "other words": (("2 Acme", "3 Oakby"), False),
    }.values(),
)
def test_heads_of_printed_pages(heads: tuple[str, str], expected: bool) -> None:
    assert told(*TEXT, heads[0], *TEXT, heads[1], *TEXT) == (list(heads) if expected else [])


def test_items_of_a_list_are_none() -> None:
    assert told(*TEXT, "Part 1", "Part 2", "Part 3") == []
