"""Pages whose titles and decks the trainer sets in other ways."""

import random

import pytest
from tools.decoding import Titled
from tools.retitled import retitled

TITLE, DECK = "Ministry opens a thousand miles of new roads", "Work begins in the north and the east by June"


def page(above: str = "", title: str = TITLE, deck: str = DECK) -> Titled:
    text = f"{above}{title}\n\n{deck}\n\nThe ministry said on Monday that it would renew roads.\n"
    return Titled(text=text, right={"headline": (title,), "subheadline": (deck,)}, publisher="Norland")


def ways(one: Titled, tries: int = 200) -> list[Titled]:
    chance = random.Random(7)
    return [made for _ in range(tries) for made in retitled(one, chance)]


def test_each_title_and_deck_stands_in_its_page() -> None:
    made = ways(page())
    assert all(quote in one.text for one in made for quotes in one.right.values() for quote in quotes)
    assert all(one.is_retitled and not one.is_checked and one.genre is None for one in made)


@pytest.mark.parametrize(
    "line",
    [
        f"{TITLE} | Norland",
        f"Norland – {TITLE}",
        f"# {TITLE}",
        f"**{TITLE}**",
        f"title: {TITLE}",
        f'title: "{TITLE}"',
        f"## {DECK}",
    ],
)
def test_ways_of_setting_a_line(line: str) -> None:
    assert any(line in one.text.split("\n") for one in ways(page(), 1000))


def test_broken_lines_are_one_title() -> None:
    broken = [one for one in ways(page()) if "\n" in one.right["headline"][0]]
    assert {one.right["headline"][0].casefold().split() == TITLE.casefold().split() for one in broken} == {True}
    assert {one.right["subheadline"] for one in broken} == {(DECK,)}


def test_front_matter_stands_at_the_top_only() -> None:
    assert any("title: " in one.text for one in ways(page()))
    assert not any("title: " in one.text for one in ways(page(above="Home\nNews\n")))


def test_some_pages_lose_what_stands_above() -> None:
    made = ways(page(above="Home\nNews\n"))
    assert {one.text.startswith("Home") for one in made} == {True, False}
    assert all(DECK.split(" ")[-1] in one.text for one in made)


@pytest.mark.parametrize(
    "one",
    [
        page(title="Ministry opens\nnew roads", deck="Work begins\nin June"),
        Titled(text=f"{TITLE} today\nText.", right={"headline": (TITLE,), "subheadline": ()}, publisher="Norland"),
        Titled(text=TITLE, right={"headline": (TITLE, DECK), "subheadline": ()}, publisher="Norland"),
        Titled(text="Text.", right={"headline": (), "subheadline": ()}, publisher="Norland"),
    ],
    ids=["two lines", "part of a line", "two answers", "none"],
)
def test_a_title_that_is_no_line_of_its_own_stays(one: Titled) -> None:
    assert ways(one, 20) == []


def test_same_pages_same_order_same_ways() -> None:
    assert ways(page()) == ways(page())
