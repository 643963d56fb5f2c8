"""Where a piece stands: the cues that votes by hand hang on."""

import pytest

from pressparse import parse
from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.parsers.place import look
from pressparse.said import Said

TEXT = "Acme opened a mill in Norland on Monday, said Jane Roe, who runs it. It grinds oats for four hundred bakers."


def told(text: str) -> list[str]:
    page = observe(Said(text), load("en"))
    say: list[list[str]] = [[] for _ in page.pieces]
    look(page, say)
    return [text[p.start : p.end] for p, cues in zip(page.pieces, say, strict=True) if "run-years" in cues]


@pytest.mark.parametrize(
    ("lines", "years"),
    {
        "an archive": (("News", "2024", "2023", "2022", "2021", "More"), ["2024", "2023", "2022", "2021"]),
        "rising": (("2018", "2019", "2020", "2021", "2022"), ["2018", "2019", "2020", "2021", "2022"]),
        "at the page's end": ((TEXT, "2024", "2023", "2022", "2021"), ["2024", "2023", "2022", "2021"]),
        "few": (("2024", "2023", "2022"), []),
        "a gap": (("2024", "2023", "2020", "2019"), []),
        "not in order": (("2024", "2020", "2024", "2020", "2024"), []),
        "with words": (("Report 2024", "Report 2023", "Report 2022", "Report 2021"), []),
        "other numbers": (("14", "13", "12", "11", "10"), []),
    }.values(),
)
def test_years_in_order(lines: tuple[str, ...], years: list[str]) -> None:
    assert told("\n".join(lines)) == years


def test_the_years_of_an_archive_tell_nothing_of_the_page() -> None:
    page = "\n".join(
        ("Home", "News", *map(str, range(2024, 2012, -1)), "", "Acme opens a mill", "", "3 May 2024", "", TEXT)
    )
    roles = {block.text: block.role for block in parse(page).blocks}
    assert {roles.get(str(year), "navigation") for year in range(2024, 2012, -1)} <= {"navigation", "teaser"}
