"""Pages mixed from others: nothing is lost, each part keeps its role, the furniture is the other page's."""

import random

import pytest
from tools.corpus import page_of
from tools.mixing import changed, joined, lent, mixed, parts_of, released

from pressparse.roles import Role

RELEASE = (
    "navigation| Home\nmasthead| Acme Group\n|\nheadline| Acme opens a mill\ndate| 3 May 2020\n|\n"
    "body| Acme opened a mill in Norland on Monday.\nbody| It grinds oats and rye for four hundred bakers.\n"
    "closing| Thank you.\nnavigation| Back to the news"
)
OTHER = (
    "masthead| The Oakby Herald\nnavigation| Weather\nnavigation| Sport\nheadline| Oakby floods again\n"
    "navigation| Share\n|\n"
    "headline| Oakby floods again\nbody| The river rose.\nteaser| Oakby: more rain to come\nlegal| (c) Oakby Herald"
)


def parsed(written: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, units = "", []
    for line in written.split("\n"):
        role, _, words = line.partition("|")
        if role:
            units.append((role, len(text), len(text) + len(words.strip())))
        text += words.strip() + "\n"
    return text, units


def bare(text: str) -> str:
    return "".join(text.split())


def told(parts: list[tuple[str | None, str]]) -> list[tuple[str, str]]:
    text, units = joined(parts)
    return [(role, text[start:end]) for role, start, end in units]


@pytest.mark.parametrize("written", [RELEASE, OTHER, "body| One line.", "headline| A title alone"])
def test_parts_are_the_page(written: str) -> None:
    text, units = parsed(written)
    again, found = joined(parts_of(text, units))
    assert bare(again) == bare(text)
    assert [(role, again[start:end]) for role, start, end in found] == [(r, text[s:e]) for r, s, e in units]


def test_a_unit_of_several_lines_is_parted_at_them() -> None:
    text = "Acme opened\n  a mill.\n\nThank you.\n"
    assert told(parts_of(text, [("body", 0, 22), ("closing", 22, len(text))])) == [
        ("body", "Acme opened"), ("body", "a mill."), ("closing", "Thank you."),
    ]  # fmt: skip


def test_a_release_stands_between_its_title_and_what_belongs_to_it() -> None:
    parts = parts_of(*parsed(RELEASE))
    first, end = released(parts)
    assert [role for role, _ in parts[first:end] if role] == ["headline", "date", "body", "body", "closing"]


def test_the_furniture_is_lent_and_names_the_release() -> None:
    found = told(lent(parts_of(*parsed(RELEASE)), parts_of(*parsed(OTHER))))
    assert found == [
        ("masthead", "The Oakby Herald"), ("navigation", "Weather"), ("navigation", "Sport"),
        ("headline", "Acme opens a mill"), ("navigation", "Share"), ("headline", "Acme opens a mill"),
        ("date", "3 May 2020"), ("body", "Acme opened a mill in Norland on Monday."),
        ("body", "It grinds oats and rye for four hundred bakers."), ("closing", "Thank you."),
        ("teaser", "Oakby: more rain to come"), ("legal", "(c) Oakby Herald"),
    ]  # fmt: skip


def test_without_a_title_the_others_goes_too() -> None:
    found = told(lent(parts_of(*parsed("body| Acme opened a mill.")), parts_of(*parsed(OTHER))))
    assert Role.HEADLINE not in {role for role, _ in found}


@pytest.mark.parametrize("seed", range(40))
def test_other_layouts_say_the_same(seed: int) -> None:
    text, units = parsed(RELEASE)
    found = told(changed(parts_of(text, units), random.Random(seed)))
    by_role = {role: " ".join(words for other, words in found if other == role) for role, _ in found}
    expected = {role: " ".join(text[s:e] for other, s, e in units if other == role) for role, _, _ in units}
    assert {role: words.casefold() for role, words in by_role.items()} == {
        role: words.casefold() for role, words in expected.items()
    }


def test_the_same_pages_give_the_same() -> None:
    pages = [page_of(name, name, *parsed(written)) for name, written in (("a", RELEASE), ("b", OTHER))]
    once, again = ([(page.id, page.text, page.roles, page.weight) for page in mixed(pages)] for _ in range(2))
    assert once == again
    assert [page[0] for page in once] == ["a", "b"]
    assert {page[3] for page in once} == {0.5}
