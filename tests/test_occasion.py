"""Whether a page is about an event, and how a stretch stands to its title."""

import pytest

from marks import marked
from pressparse.occasion import Occasion, occasion
from pressparse.records import Span
from pressparse.weighing import Weighing

TEXT = "The Roads Forum will be held in Oslo.\n" + 60 * "It is long. " + "\nAda Roe spoke in Bergen."
FORUM = Span(4, 15)


def test_a_line_of_its_own_is_sure() -> None:
    sheet, _ = marked("event| Norland Roads Forum 2026\nbody| The forum was opened by Ada Roe.")
    found = occasion(sheet)
    assert found.title is not None
    assert found.title.of(sheet.text) == "Norland Roads Forum 2026"
    assert found.page_cue() == "event.odds.3"
    assert found.weighed is None


def test_a_likely_title_within_a_line_of_its_own_is_the_event() -> None:
    """The line goes on with the house and the town."""
    sheet, _ = marked("event| Norland Roads Forum, Mill House, Oakby\nbody| It was opened by Ada Roe.")
    sure = Weighing(least=0, alone={"in.event": 2000, "after.mark.,": 5000})
    found, unlikely = occasion(sheet, sure), occasion(sheet, Weighing(least=0, alone={"any": -9000}))
    assert found.title is not None
    assert found.title.of(sheet.text) == "Norland Roads Forum"
    assert unlikely.told is not None
    assert unlikely.title == unlikely.told.span


def test_no_candidate_no_event() -> None:
    sheet, _ = marked("body| Acme ships gravel.")
    assert occasion(sheet).page_cue() == "event.odds.-4"
    assert list(occasion(sheet).cues(Span(0, 4))) == ["event.odds.-4"]


def test_odds_are_those_of_all_candidates() -> None:
    sheet, _ = marked("body| They met at the Norland Roads Forum.")
    unlikely, sure = (occasion(sheet, Weighing(least=0, alone={"any": any_weight})) for any_weight in (-9000, 9000))
    assert (unlikely.page_cue(), sure.page_cue()) == ("event.odds.-4", "event.odds.3")
    assert sure.weighed is not None


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("Roads", "event.holds"),
        ("Oslo", "event.before.close"),
        ("The", "event.behind.close"),
        ("Bergen", "event.elsewhere"),
    ],
)
def test_where_a_stretch_stands(words: str, cue: str) -> None:
    at = TEXT.index(words)
    assert cue in list(Occasion(TEXT, FORUM).cues(Span(at, at + len(words))))
