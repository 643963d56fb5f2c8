"""Decks and kickers."""

import pytest
from attrs import evolve

from marks import PROSE, as_in_use, shown
from pressparse import Genre, find_dates
from pressparse.lexicon import load
from pressparse.parsers.subheadline import read
from pressparse.titles import deck, decks, headline
from pressparse.weighing import Weighing

NO_DECK = Weighing(least=0, alone={"any": -9000})
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
    "broken at a name",
    "rule first, then the deck",
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


LINE = "Work begins in the north"
SHORT = "The bridges come first."
PARAGRAPHS = {
    "short lines right below": (f"body| {SHORT}\nbody| Forty tunnels follow.\n|\n", f"{SHORT}\nForty tunnels follow."),
    "a line of another role": (f"body| {SHORT}\nbyline| By Bo Lind\n|\n", ""),
    "a long line": (f"body| {SHORT} {30 * 'It is long. '}\n|\n", ""),
    "too many lines": (5 * f"body| {SHORT}\n" + "|\n", ""),
    "a dateline": (f"body| OAKBY, Norland – {SHORT}\n|\n", ""),
    "a blank line": (f"|\nbody| {SHORT}\n|\n", ""),
}


@pytest.mark.parametrize(("below", "goes_on"), PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_a_deck_ends_with_its_paragraph(below: str, goes_on: str) -> None:
    page = f"{HEAD}|\nsubheadline| {LINE}\n{below}{PROSE.lstrip()}"
    found = deck(as_in_use(page)[0], None, Weighing(least=0, alone={"any": -9000, "words.5": 9000, "whole": 9000}))
    assert found is not None
    assert found.text == "\n".join(filter(None, (LINE, goes_on)))


SUBJECTS = {
    "one line": ("en", "metadata| ⟦Subjects: new roads; the budget⟧"),
    "capitals, a blank before the colon": ("en", "body| ⟦TOPIC : NEW ROADS⟧"),
    "its last line below": ("en", "metadata| ⟦Subjects: new roads; the budget\nbody| of June; bridges⟧"),
    "German": ("de", "metadata| ⟦Themen: neue Straßen, der Haushalt⟧"),
}


@pytest.mark.parametrize(("code", "line"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_a_transcripts_subjects_are_its_deck(code: str, line: str) -> None:
    sheet, (span,) = as_in_use(f"{HEAD}|\n{line}\n|\nbody| JANE ROE: Good morning.\n")
    sheet = evolve(sheet, words=load(code), genre=Genre.TRANSCRIPT)
    found = deck(sheet, headline(sheet), NO_DECK)
    assert found is not None
    assert found.text == span.of(sheet.text)
    assert deck(evolve(sheet, genre=Genre.LETTER), headline(sheet), NO_DECK) is None


@pytest.mark.parametrize("line", ["Subjects:", "The subject: roads", "Subjects of the Crown"])
def test_no_line_of_subjects(line: str) -> None:
    sheet = evolve(as_in_use(f"{HEAD}|\nmetadata| {line}\n|\nbody| Text.")[0], genre=Genre.TRANSCRIPT)
    assert deck(sheet, headline(sheet), NO_DECK) is None


@pytest.mark.parametrize("page", NONE.values(), ids=NONE.keys())
def test_reads_no_deck(page: str) -> None:
    assert read(as_in_use(page + PROSE)[0]) is None


LEAD = "Minister Ada Roe of Norland opens a thousand miles of new roads in the north"
GOES_ON = "He and the council of Oakby had asked for these roads for ten years, and now they are built and open."
AFRESH = "Minister Ada Roe opened the new roads of Norland; the council of Oakby had asked for them for ten long years."
BELOW = {
    "goes on with a small word": (LEAD, GOES_ON, {"told.first.he", "told.first.<small>.1", "told.and", "told.the"}),
    "begins afresh, with words of the deck": (LEAD, AFRESH, {"told.first.<word>", "told.<again>.<word>.next"}),
    "begins with a number": (LEAD, f"12 years {GOES_ON[3:]}", {"told.first.<number>", "told.first.<number>.1"}),
    "nothing below": (LEAD, "", set()),
    "a wire's dateline": (f"Oakby. 3 June 2024. NWS. {LEAD}", GOES_ON, {"dated.wire", "dated.early"}),
}


@pytest.mark.parametrize(("lead", "below", "told"), BELOW.values(), ids=BELOW.keys())
def test_tells_how_the_text_below_begins(lead: str, below: str, told: set[str]) -> None:
    page = f"{HEAD}subheadline| {lead}\n" + (f"body| {below}" if below else "contact| Bo Lind")
    sheet = as_in_use(page)[0]
    sheet = evolve(sheet, dates=tuple(find_dates(sheet.text)))
    (one,) = (one for one in decks(sheet, headline(sheet)) if one.text == lead)
    cues = {cue for cue in one.cues if cue.startswith(("told.", "dated."))}
    assert told <= cues
    assert bool(told) or not cues


def test_small_words_of_the_deck_are_told() -> None:
    sheet = as_in_use(f"{HEAD}subheadline| How the north and the east get a thousand miles of road\nbody| Text.")[0]
    (one,) = (one for one in decks(sheet, headline(sheet)) if one.text.startswith("How the north"))
    small = {cue for cue in one.cues if cue.startswith("small.") and not cue.startswith("small.first.")}
    assert {"small.and", "small.the", "small.of"} <= small
    assert "small.north" not in small
    assert "small.first.how" in one.cues
