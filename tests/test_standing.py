"""Boilerplate with whom it is about, notes, media, legal text, and the mark at the end."""

from __future__ import annotations

import pytest

from pressparse.parsers import boilerplate, end_mark, legal, media, notes
from sheets import sheet

# The boilerplate lines of a page, and the subjects of what is read from them.
SUBJECTS = {
    "heading and text": (["About Fenwick", "Fenwick makes gates."], ["Fenwick"], "en"),
    "capitals": (["ABOUT FENWICK MARSH", "Founded in 1902."], ["FENWICK MARSH"], "en"),
    "an article is left out": (["About the Fenwick Trust", "The Trust was founded in 1902."], ["Fenwick Trust"], "en"),
    "an abbreviation keeps its full stop": (
        ["About Fenwick Inc.", "Fenwick Inc. makes gates."],
        ["Fenwick Inc."],
        "en",
    ),
    "a name in small letters": (["About fenwick marsh", "fenwick marsh makes gates."], ["fenwick marsh"], "en"),
    "a colon": (["About Fenwick:", "It makes gates."], ["Fenwick"], "en"),
    "heading and text on one line": (["About Fenwick: Fenwick makes gates for harbours."], ["Fenwick"], "en"),
    "glued to its text": (
        ["About Fenwick MarshFenwick Marsh makes gates for harbours and locks for rivers, and has done so for long."],
        ["Fenwick Marsh"],
        "en",
    ),
    "flattened": (
        ["About Fenwick Marsh Fenwick Marsh makes gates for harbours and locks for rivers, and has done so for long."],
        ["Fenwick Marsh"],
        "en",
    ),
    "two of them": (
        ["About Fenwick", "It makes gates.", "About Harwick", "It makes locks."],
        ["Fenwick", "Harwick"],
        "en",
    ),
    "nobody named": (["About the company", "We make gates."], [None], "en"),
    "forward-looking": (["Forward-Looking Statements", "Certain statements are not facts."], [None], "en"),
    "label and text that opens with a label": (
        ["Forward-Looking Statements", "This press release contains forward-looking statements about gates."],
        [None],
        "en",
    ),
    "two labels on a line": (["Safe Harbor / Forward-Looking Statements", "Not facts."], [None], "en"),
    "no heading": (["Fenwick Marsh makes gates for harbours."], [None], "en"),
    "wrapped in mid-sentence": (
        ["Fenwick makes gates and knows all there is", "about Lowmere and its tides."],
        [None],
        "en",
    ),
    "German": (["Über Fenwick", "Fenwick baut Tore."], ["Fenwick"], "de"),
    "German, an article": (["Über die Fenwick GmbH", "Sie baut Tore."], ["Fenwick GmbH"], "de"),
    "French": (["À propos de Fenwick", "Fondée en 1902, elle construit des portes."], ["Fenwick"], "fr"),
    "Russian": (["О компании «Фенвик»", "Компания строит ворота."], ["«Фенвик»"], "ru"),
    "Ukrainian": (["Про Fenwick", "Fenwick будує ворота."], ["Fenwick"], "uk"),
    "Markdown": (["**About Fenwick**", "Fenwick makes gates."], ["Fenwick"], "en"),
    "none": ([], [], "en"),
}


@pytest.mark.parametrize(("lines", "subjects", "language"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_subjects(lines: list[str], subjects: list[str | None], language: str) -> None:
    page = sheet("body| Text.\n" + "\n".join(f"boilerplate| {line}" for line in lines), language)
    found = boilerplate.read(page)
    assert [standing.subject for standing in found] == subjects
    assert "\n".join(standing.text for standing in found) == "\n".join(lines)
    assert all(standing.span.of(page.text) == standing.text for standing in found)


NOTES = {
    "one run": (["Pictures on request.", "Ask us."], 1),
    "two headings": (["Notes to editors:", "Pictures on request.", "References", "Quill, Gates, 1902."], 2),
    "a heading with a tail": (["Notes to editors (embargoed):", "Pictures on request."], 1),
    "a label inside a sentence opens nothing": (["Pictures on request.", "The references are on our page."], 1),
    "none": ([], 0),
}


@pytest.mark.parametrize(("lines", "count"), NOTES.values(), ids=NOTES.keys())
def test_notes(lines: list[str], count: int) -> None:
    page = sheet("body| Text.\n" + "\n".join(f"notes| {line}" for line in lines))
    assert len(notes.read(page)) == count


def test_media_are_a_line_each_and_legal_a_run_each() -> None:
    page = sheet(
        "media| Photo: the gate\nmedia| Download PDF\n"
        "legal| © Fenwick\nlegal| All rights reserved.\nbody| Text.\nlegal| Cookies."
    )
    assert [item.text for item in media.read(page)] == ["Photo: the gate", "Download PDF"]
    assert [item.text for item in legal.read(page)] == ["© Fenwick\nAll rights reserved.", "Cookies."]


END_MARKS = [
    ("end_mark| ###", "###"),
    ("end_mark| -30-", "-30-"),
    ("end_mark| anything that has the role", "anything that has the role"),
    ("end_mark| ###\nbody| More.\nend_mark| ENDS", "ENDS"),
    ("body| ###", "###"),
    ("metadata| # # #", "# # #"),
    ("body| -30-", "-30-"),
    ("signature| #30#", "#30#"),
    ("body| - ends -", "- ends -"),
    ("body| (ENDS)", "(ENDS)"),
    ("body| ENDS", "ENDS"),
    ("body| The season ends.", None),
    ("body| ends", None),
    ("body| #", None),
    ("body| #30", None),
    ("navigation| ###", None),
    ("body| 30", None),
]


@pytest.mark.parametrize(("page", "expected"), END_MARKS)
def test_end_mark(page: str, expected: str | None) -> None:
    mark = end_mark.read(sheet("body| Text.\n" + page))
    assert (mark.text if mark else None) == expected
