"""Titles that say who speaks: what begins them, and which lines go on with them."""

import pytest

from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.parsers.spoken import look
from pressparse.said import Said


def told(code: str, *lines: str) -> list[tuple[str, str]]:
    text = "\n".join(lines)
    page = observe(Said(text), load(code))
    say: list[list[str]] = [[] for _ in page.pieces]
    look(page, say)
    return [
        (text[piece.start : piece.end], cue.removeprefix("spoken."))
        for piece, cues in zip(page.pieces, say, strict=True)
        for cue in cues
    ]


@pytest.mark.parametrize(
    ("code", "lines", "expected"),
    {
        "a cover": (
            "en",
            ("Republic of Norland", "", "STATEMENT BY", "JANE ROE,", "MINISTER FOR RAIL", "", "", "3 May 2024"),
            [("STATEMENT BY", "bare"), ("JANE ROE,", "on-bare-open"), ("MINISTER FOR RAIL", "on-bare-open")],
        ),
        "a title over three lines": (
            "en",
            ("STATEMENT BY HER EXCELLENCY DR. JANE", "ROE, PRESIDENT OF NORLAND, AT", "THE FORUM ON RAIL"),
            [
                ("STATEMENT BY HER EXCELLENCY DR. JANE", "named"),
                ("ROE, PRESIDENT OF NORLAND, AT", "on-named-close"),
                ("THE FORUM ON RAIL", "on-named-open"),
            ],
        ),
        "a blank line": (
            "fr",
            ("Discours de Mme Jeanne Roux", "", "Présidente du Norland", "Mesdames et Messieurs,"),
            [("Discours de Mme Jeanne Roux", "named"), ("Présidente du Norland", "on-named-apart")],
        ),
        "a salutation ends it": (
            "ru",
            ("Выступление министра И. И. Рогова", "Уважаемые коллеги!"),
            [("Выступление министра И. И. Рогова", "named")],
        ),
        "a paragraph ends it": (
            "en",
            ("Remarks by Jane Roe at the forum", "The mills " + "of Norland and of all the coast " * 5 + "are shut."),
            [("Remarks by Jane Roe at the forum", "named")],
        ),
        "a stopped line": (
            "en",
            ("Remarks by Jane Roe.", "Oakby"),
            [("Remarks by Jane Roe.", "named"), ("Oakby", "on-named-stopped-close")],
        ),
        "no such title": ("en", ("Norland opens a mill", "It was a long way to it"), []),
        "in mid-sentence": ("en", ("The board read a statement by Jane Roe", "of Oakby"), []),
    }.values(),
)
def test_lines_of_a_spoken_title(code: str, lines: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert told(code, *lines) == expected


def test_only_the_first_pieces_are_looked_at() -> None:
    assert not told("en", *["Oakby"] * 60, "Statement by Jane Roe")
