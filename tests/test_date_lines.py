"""What the lines round a date say of it."""

import pytest

from pressparse.parsers.date_lines import Labels, beside
from pressparse.parsers.date_words import date_words
from pressparse.parsers.dates import scan

LABELS = Labels(
    when=frozenset({"when", "date", "date and time", "time"}), where=frozenset({"venue"}), doubtful=frozenset({"date"})
)
WHEN_SAID = {"label=when", "body label=when"}
LINES = [
    ("When: Monday, September 14, 2020, 10 a.m.", WHEN_SAID),
    ("* **Date and time:** September 14, 2020", WHEN_SAID),
    ("WHEN\nSeptember 14, 2020\n", WHEN_SAID),
    ("Council: it met first on September 14, 2020, as it is said in Riverton's own books.", set()),
    ("Date: September 14, 2020, as the council of Riverton said", set()),
    ("Date: September 14, 2020\nTime: 10 a.m.", WHEN_SAID),
    ("Venue: City Hall, Riverton\n\nDate: September 14, 2020", WHEN_SAID),
    ("Date: September 14, 2020, as the council of Riverton said", set()),
    ("— Jane Roe (@janeroe) |September 14, 2020|", {"after account"}),
    ("Jane Roe (janeroe) September 14, 2020", set()),
    ("2020-09-14\t\t$2,800\t\tJane Roe", {"row", "body row", "sum", "body sum"}),
    ("2020-09-14\tRiverton\tJane Roe", {"row", "body row"}),
    ("On September 14, 2020 Acme paid a dividend of seven crowns for each share of it, or € 3.", set()),
    ("The letter follows:\n\nSeptember 14, 2020\n\nThe Mayor", {"says above letter", "then below mayor"}),
    ("modified_time: 2020-09-14\ntitle: Riverton", {"then below title"}),
    ("The letter says that since September 14, 2020 all has been well with it.\nThe Mayor", set()),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_beside(text: str, expected: set[str]) -> None:
    (one,) = scan(text, date_words("en"))
    facts = set(beside(text, one, "body", LABELS))
    assert expected <= facts
    assert expected or not facts


def test_looks_no_further_than_a_line_is_read() -> None:
    text = "word " * 9000 + "September 14, 2020" + " word" * 9000
    (one,) = scan(text, date_words("en"))
    assert not list(beside(text, one, "body", LABELS))
