"""What the lines round a date say of it."""

import pytest

from pressparse.parsers.date_lines import Labels, beside, lead, shape, tail
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


def broken(marked: str) -> tuple[str, int, int, int, int]:
    """The text without its marks: where the date stands, in which line."""
    at, to = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "", 1).replace("]", "", 1)
    end = text.find("\n", to)
    return text, at, to, text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


@pytest.mark.parametrize(
    ("marked", "before"),
    [
        ("The duty takes effect on\n[14 September 2020]", "The duty takes effect on "),
        ("The duty takes effect on \n[14 September 2020]", "The duty takes effect on "),
        ("The long bridge of Riverton will be closed to lorries,\n[14 September 2020]",
         "The long bridge of Riverton will be closed to lorries, "),
        ("It opens\nwith a concert on [14 September 2020]", "It opens with a concert on "),
        ("It is told. The gate\nopens on [14 September 2020]", "The gate opens on "),
        ("It was closed.\n[14 September 2020]", ""),
        ("Next concert\n[14 September 2020]", ""),
        ("Riverton:\non [14 September 2020]", "on "),
        ("title: The council has lifted the embargo\ndate: [14 September 2020]", "date: "),
        ("It opens\n\nwith a concert on [14 September 2020]", "with a concert on "),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_over_a_broken_line(marked: str, before: str) -> None:
    text, at, _, begin, _ = broken(marked)
    assert lead(text, at, begin, date_words("en").licence) == before


def test_a_piece_of_a_line_is_not_left() -> None:
    text = "of Riverton on 14 September 2020"
    assert lead(text, 15, 12, date_words("en").licence) == "on "


@pytest.mark.parametrize(
    ("marked", "after"),
    [
        ("On [14 September 2020]\nthe gate is opened", " the gate is opened"),
        ("On [14 September 2020]\n, the gate is opened", " , the gate is opened"),
        ("On [14 September 2020], when\nall is done, the gate", ", when all is done, the gate"),
        ("On [14 September 2020].\nthe gate is opened", "."),
        ("On [14 September 2020]\nThe gate", ""),
        ("date: [14 September 2020]\ntags: gate, bridge", ""),
        ("On [14 September 2020]\n\nthe gate", ""),
    ],
)
def test_what_stands_behind_goes_on_too(marked: str, after: str) -> None:
    text, _, to, _, end = broken(marked)
    assert tail(text, to, end) == after


SHAPES = [
    ("[ Monday, 14 September 2020 ]", "[ W , D ]"),
    ("14 September 2020", " D "),
    ("3. Monday, 14 September 2020", "0 . W , D "),
    ("14 September 2020, 10:30", " D , 0:0"),
    ("The council of Riverton met for the first time on 14 September 2020", None),
    ("14 September 2020: the council of Riverton met", None),
]


@pytest.mark.parametrize(("line", "expected"), SHAPES)
def test_lines_are_alike_but_for_their_dates(line: str, expected: str | None) -> None:
    words = date_words("en")
    for text in (line, f"Riverton\n{line}\nRiverton"):
        (one,) = scan(text, words)
        assert shape(text, one, words.weekdays) == expected
