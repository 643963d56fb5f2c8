"""Rows of tables: which lines are one, and that they are no teasers."""

import pytest

import pressparse
from pressparse.assemble import look
from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.pipeline import Pipeline
from pressparse.roles import Role
from pressparse.said import Said

ROWS = [f"2020-09-{day:02}\t\t${day}00\t\tJane Roe" for day in range(1, 7)]


def rows(text: str) -> list[str]:
    """The lines that have the cue."""
    page = observe(Said(text), load("en"))
    cues = look(Pipeline(), page)
    marked = {piece.line for piece, mine in zip(page.pieces, cues, strict=True) if "table.row" in mine}
    return [line for number, line in enumerate(filter(None, text.split("\n"))) if number in marked]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\n".join(ROWS), ROWS, id="tabs"),
        pytest.param("\n\n".join(ROWS), ROWS, id="blank-lines-between"),
        pytest.param("\n".join(ROWS[:2]), [], id="two-rows-are-none"),
        pytest.param("One\tTwo\nThree\tFour\nFive\tSix", [], id="two-cells-are-a-label-and-a-value"),
        pytest.param("1.\tWe met.\n2.\tWe spoke.\n3.\tWe left.", [], id="numbers-before-paragraphs"),
        pytest.param("One\tTwo\tThree\nFour\tFive\nSix\tSeven\tEight", [], id="unlike-rows"),
        pytest.param("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |", ["| a | b | c |", "|---|---|---|", "| 1 | 2 | 3 |"],
                     id="markdown"),
        pytest.param("Home | News | Contact\nHelp | Search | Login\nA | B | C", [], id="bars-of-menus"),
        pytest.param(f"Text.\n{ROWS[0]}\n{ROWS[1]}\n{ROWS[2]}\nText.", ROWS[:3], id="between-paragraphs"),
    ],
)  # fmt: skip
def test_rows(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


def test_rows_are_no_teasers() -> None:
    """The last ones stand right above a list of other pages; without the vote they count as part of it."""
    lines = [
        *("Home", "News", "About"),
        "Grants paid to the mill in Oakby in September",
        "The following table lists all grants that were paid to the mill of Oakby during the month of September.",
        *(f"2020-09-{day:02}\t\t${day}00\t\tJane Roe" for day in range(1, 29)),
        *("MORE NEWS", "Politics", "Mill of Oakby to open in October", "Politics", "School of Oakby to close"),
        *("Politics", "Road to Elmford is open again"),
    ]
    found = pressparse.parse("\n".join(lines))
    roles = {block.role for block in found.blocks if "\t" in block.text}
    assert roles.isdisjoint({Role.TEASER, Role.NAVIGATION})
