"""What stands beside a stretch, and what a title or a name shows by its marks and words."""

from datetime import date

import pytest

from pressparse.beside import beside, nearest_day, next_words
from pressparse.records import DateMention, Span
from pressparse.roles import DateRole
from pressparse.within import parted, within, worded

SMALL = frozenset(["at", "the", "in", "of"])


TOUCHING = {
    "words": ("at the ", " in Oslo", "space", "space", "letter", "small|small"),
    "quotation marks": ("at the “", "” today", "“", "”", "”", "“|”"),
    "a comma that is the sentence's": ("at the “", ",” on May 4", "“", "”", "”", "“|”"),
    "the page's ends": ("", "", "", "", "", "|"),
    "line breaks": ("Theme:\n", "\nOslo", "break", "break", "letter", "break|break"),
    "a capital and a number": ("Norland ", " 2026", "space", "space", "letter", "capital|number"),
    "capitals and a word": ("NRC ", " opens", "space", "space", "letter", "capitals|low"),
    "letters and brackets": ("pre", "(NRF)", "letter", "(", "(", "low|("),
    "a dash behind a gap": ("at the ", " – Oslo", "space", "space", "–", "small|–"),
}


@pytest.mark.parametrize("case", TOUCHING.values(), ids=TOUCHING)
def test_both_sides(case: tuple[str, str, str, str, str, str]) -> None:
    before, behind, left, right, further, sides = case
    name = "Roads Forum"
    found = set(beside(before + name + behind, Span(len(before), len(before) + len(name)), SMALL))
    assert found == {f"touch.before.{left}", f"touch.behind.{right}", f"touch.next.{further}", f"beside.{sides}"}


@pytest.mark.parametrize(("text", "word"), [("At the ", "the"), ("«В ", "в"), ("… ", None), ("far" + 60 * " ", None)])
def test_the_word_before(text: str, word: str | None) -> None:
    assert f"word.before.{word}" in set(next_words(text, Span(len(text), len(text))))


@pytest.mark.parametrize(("text", "word"), [(" In Oslo", "in"), (", Осло", "осло"), (60 * " " + "far", None)])
def test_the_word_behind(text: str, word: str | None) -> None:
    assert f"word.behind.{word}" in set(next_words(text, Span(0, 0)))


def day(start: int, end: int, role: DateRole) -> DateMention:
    when = date(2026, 9, 14)
    return DateMention(span=Span(start, end), text="x" * (end - start), role=role, start=when, end=when)


DAYS = (day(0, 10, DateRole.PUBLISHED), day(100, 110, DateRole.EVENT), day(400, 410, DateRole.MENTIONED))


@pytest.mark.parametrize(
    ("span", "cues"),
    [
        (Span(60, 80), {"day.behind.1", "day.is.event.0"}),
        (Span(20, 50), {"day.before.0", "day.is.published.0"}),
        (Span(90, 130), {"day.inside.0", "day.is.event.0"}),
        (Span(104, 106), {"day.inside.0", "day.is.event.0"}),
        (Span(200, 220), {"day.before.6", "day.is.event.3"}),
        (Span(900, 920), {"day.before.6", "day.is.mentioned.4"}),
    ],
)
def test_the_nearest_day(span: Span, cues: set[str]) -> None:
    assert set(nearest_day(DAYS, span)) == cues


def test_no_day_is_near_where_the_page_has_none() -> None:
    assert not list(nearest_day((), Span(0, 4)))


@pytest.mark.parametrize(
    ("name", "cues"),
    [
        ("Forum", {"size.0", "share.capitals.4"}),
        (
            "5th Forum: Roads & us",
            {
                "mark.:", "mark.&", "mark.number", "size.2", "share.capitals.3", "word.first-two.5th forum",
                "word.last-two.roads us",
            },
        ),
        (
            "форум\nДорог",
            {"mark.break", "size.1", "share.capitals.2", "word.first-two.форум дорог", "word.last-two.форум дорог"},
        ),
    ],
)  # fmt: skip
def test_marks_and_words_within(name: str, cues: set[str]) -> None:
    assert set(within(name)) == cues


def test_words() -> None:
    assert set(worded("Forum of roads")) == {
        "word.has.forum", "word.has.of", "word.has.roads", "word.first.forum", "word.last.roads",
    }  # fmt: skip


def test_a_part_that_stands_alone_more_often() -> None:
    page = "opening of the roads forum. the roads forum. roads forum. forum."
    cues = set(parted("opening of the roads forum", page.count("opening of the roads forum"), page.count))
    assert cues == {"more.without.first.0", "more.without.last.0", "more.without.half.1"}
    assert set(parted("roads forum", page.count("roads forum"), page.count)) == {
        "more.without.first.1", "more.without.last.0", "more.without.half.1",
    }  # fmt: skip
    assert not list(parted("forum", 4, page.count))
