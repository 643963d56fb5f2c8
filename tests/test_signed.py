"""Many names under a letter's close are one list of signers, whatever the decoder thinks of long lists."""

import pytest

from pressparse.lexicon import load
from pressparse.observe import observe
from pressparse.parsers.signed import look
from pressparse.said import Said

NAMES = ["Jane Roe", "John Q. Public", "Ann van Dale", "Bo O’Hara", "Cy Mac-Roe", "Di Falk, Jr.", "Ed Holm"]
LETTER = ["Dear colleagues,", "The mills of Norland need your help before the winter comes, and we ask you to act now."]


def told(lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    page = observe(Said(text), load("en"))
    say: list[list[str]] = [[] for _ in page.pieces]
    look(page, say)
    return [text[p.start : p.end] for p, cues in zip(page.pieces, say, strict=True) if "signed.list" in cues]


@pytest.mark.parametrize(
    "names",
    {
        "plain": NAMES,
        "numbered": [f"{number}. {name}" for number, name in enumerate(NAMES, 1)],
        "sixty": [f"{number}) Jane Roe" for number in range(1, 61)],
    }.values(),
)
def test_a_list_of_signers(names: list[str]) -> None:
    assert told([*LETTER, "Sincerely,", *names]) == names
    assert told([*LETTER, "Sincerely,", "In order of signing:", *names, "Norland, May 2020"]) == names


@pytest.mark.parametrize(
    "lines",
    {
        "without a close": [*LETTER, *NAMES],
        "few": [*LETTER, "Sincerely,", *NAMES[:4]],
        "far below": [*LETTER, "Sincerely,", "a", "b", "c", "d", *NAMES],
        "sentences": [*LETTER, "Thank you.", *(["We ask you to act before the winter comes to Norland."] * 8)],
        "an empty page": [],
    }.values(),
)
def test_other_lines(lines: list[str]) -> None:
    assert told(lines) == []


def test_a_close_among_the_names_counts_no_line_twice() -> None:
    text = "\n".join([*LETTER, "Sincerely,", *NAMES, "Best Regards", *NAMES])
    page = observe(Said(text), load("en"))
    say: list[list[str]] = [[] for _ in page.pieces]
    look(page, say)
    assert {cues.count("signed.list") for cues in say} == {0, 1}
