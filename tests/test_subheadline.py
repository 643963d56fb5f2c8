"""Decks and kickers."""

import pytest

from marks import PROSE, as_in_use, shown
from pressparse.parsers.subheadline import read
from pressparse.titles import deck
from pressparse.weighing import Weighing

HEAD = "headline| New roads for Norland\n"
CASES = {
    "one line": HEAD + "subheadline| ⟦Ministry to renew a thousand miles by June⟧\nbody| Text.",
    "two lines": HEAD
    + "subheadline| ⟦Ministry to renew a thousand miles\nsubheadline| in the north and east⟧\nbody| Text.",
    "bullets": HEAD + "subheadline| * ⟦A thousand miles by June\nsubheadline| * Two hundred bridges⟧\nbody| Text.",
    "hyphens stay": HEAD + "subheadline| ⟦- A thousand miles by June\nsubheadline| - Two hundred bridges⟧\nbody| Text.",
    "bullets with blank lines": (
        HEAD
        + "subheadline| ⟦A thousand miles are renewed by June\n|\nsubheadline| Two hundred bridges too⟧\nbody| Text."
    ),
    "kicker alone": "subheadline| ⟦Roads⟧\n" + HEAD + "body| Text.",
    "kicker and deck: the deck": (
        "subheadline| Roads\n" + HEAD + "subheadline| ⟦Ministry to renew a thousand miles by June⟧\nbody| Text."
    ),
    "two decks: the first": (
        HEAD
        + "subheadline| ⟦Ministry to renew a thousand miles by June⟧\nmedia| Photo: M. Lind\n"
        + "subheadline| Work on the bridges of the north begins at once\nbody| Text."
    ),
    "stars of Markdown": HEAD + "subheadline| *⟦Ministry to renew a thousand miles by June⟧*\nbody| Text.",
    "underlined": HEAD + "subheadline| _⟦Ministry to renew a thousand miles by June⟧_\nbody| Text.",
    "hash": HEAD + "subheadline| ### ⟦Ministry to renew a thousand miles by June⟧\nbody| Text.",
    "behind a wire's stamp": (
        HEAD + "subheadline| Oakby, NL (Wireworks) Monday, 3 June — ⟦Ministry to renew a thousand miles⟧\nbody| Text."
    ),
    "brackets that are no stamp": HEAD
    + "subheadline| ⟦Ministry (roads) to renew a thousand miles by June⟧\nbody| Text.",
    "a dash that is no stamp": HEAD + "subheadline| ⟦A thousand miles by June — and more to come⟧\nbody| Text.",
    "subjects of an interview": HEAD + "subheadline| ⟦Subjects: roads, bridges; the June budget⟧\nbody| Text.",
    "a quotation": HEAD + "subheadline| ⟦“We build at last what was promised”, says minister⟧\nbody| Text.",
    "full stop stays": HEAD + "subheadline| ⟦The ministry renews a thousand miles of road.⟧\nbody| Text.",
    "indented": HEAD + "subheadline|      ⟦Ministry to renew a thousand miles by June⟧\nbody| Text.",
    "Russian": HEAD + "subheadline| ⟦Министерство обновит тысячу километров дорог⟧\nbody| Text.",
    "German": HEAD + "subheadline| ⟦Ministerium erneuert tausend Kilometer Straße⟧\nbody| Text.",
    "broken at a name": HEAD
    + "subheadline| ⟦Minister\nsubheadline| Ada Roe\nsubheadline| opens the road⟧\nbody| Text.",
    "rule first, then the deck": (
        HEAD + "subheadline| -----\nmasthead| News\nsubheadline| ⟦A thousand miles are renewed by June⟧\nbody| Text."
    ),
}
NONE = {
    "none": HEAD + "body| Text.",
    "only a rule": HEAD + "subheadline| -----\nbody| Text.",
    "empty": "",
    "the text's first paragraph is no deck": HEAD + "body| Ministry to renew a thousand miles by June",
}


# What the chooser gets wrong on pages as short as these.
FAILS = {
    "bullets with blank lines",
    "kicker alone",
    "behind a wire's stamp",
    "two decks: the first",
}


@pytest.mark.parametrize("page", shown(CASES, FAILS))
def test_reads_the_deck(page: str) -> None:
    sheet, (span,) = as_in_use(page + PROSE)
    found = read(sheet)
    assert found is not None
    assert found.text == span.of(sheet.text)
    assert found.span == span


@pytest.mark.parametrize("liked", ["list.part.1", "list.part.2", "list.whole.3"])
def test_bullets_are_taken_whole(liked: str) -> None:
    bullets = "- A thousand miles by June\n- Two hundred bridges\n- Forty tunnels"
    page = HEAD + "".join(f"subheadline| {line}\n" for line in bullets.split("\n")) + PROSE.lstrip("\n")
    found = deck(as_in_use(page)[0], None, Weighing(least=0, alone={"any": -9000, liked: 12_000}))
    assert found is not None
    assert found.text == bullets


@pytest.mark.parametrize("page", NONE.values(), ids=NONE.keys())
def test_reads_no_deck(page: str) -> None:
    assert read(as_in_use(page + PROSE)[0]) is None
